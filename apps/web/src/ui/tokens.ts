/**
 * The look of the product in one place: feeds Ant Design's theme (theme.ts) and the CSS
 * variables every stylesheet uses (`--ink-soft`, `--space-3`, …).
 *
 * Paper-warm ground, ink-teal for what can be acted on, cinnabar only for what needs attention.
 */
export const colours = {
  paper: '#f6f2e9',
  paperDeep: '#ece6d8',
  surface: '#fffdf8',
  line: '#ddd5c4',
  /** Borders of controls: at least 3:1 on surface. */
  lineStrong: '#8b8371',
  ink: '#1f2a2c',
  inkSoft: '#4a5655',
  inkFaint: '#616865',
  accent: '#16505a',
  accentHover: '#0f3f48',
  accentSoft: '#e1ebe8',
  met: '#2b6143',
  metSoft: '#e2eee2',
  notMet: '#a33a26',
  notMetSoft: '#f9e6df',
  missing: '#775204',
  missingSoft: '#f7ebcc',
  notApplicable: '#585e5c',
  notApplicableSoft: '#e9e6dc',
  question: '#3d4f86',
  questionSoft: '#e4e8f3',
} as const

/** System fonts only: nothing is fetched. Song for headings and documents, Hei for everything else. */
export const fonts = {
  heading:
    "'Source Han Serif SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'Songti SC', STZhongsong, 华文中宋, SimSun, serif",
  text: "'PingFang SC', 'HarmonyOS Sans SC', 'Source Han Sans SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', sans-serif",
} as const

/** Steps in px; `--space-1` … `--space-8`. */
export const spaces = [4, 8, 12, 16, 24, 32, 48, 64] as const

export const sizes = {
  small: 12.5,
  text: 14,
  large: 16,
  title: 22,
  display: 28,
  report: 17,
} as const

const kebab = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

/** All tokens as CSS custom properties: `{ '--ink-soft': '#4a5655', … }`. */
export function cssVariables(): Record<string, string> {
  const variables: Record<string, string> = {}
  for (const [name, value] of Object.entries(colours)) variables[`--${kebab(name)}`] = value
  for (const [name, value] of Object.entries(fonts)) variables[`--font-${name}`] = value
  for (const [name, value] of Object.entries(sizes)) variables[`--size-${name}`] = `${value}px`
  spaces.forEach((value, index) => {
    variables[`--space-${index + 1}`] = `${value}px`
  })
  return variables
}
