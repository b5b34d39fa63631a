import { expect, test } from 'vitest'
import { colours, cssVariables } from './tokens.ts'

const channel = (value: number) =>
  value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map(at => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light! + 0.05) / (dark! + 0.05)
}

const grounds = ['paper', 'surface', 'paperDeep'] as const

test.each(['ink', 'inkSoft', 'inkFaint', 'accent', 'notMet'] as const)(
  'text in %s is readable (AA) on every ground',
  name => {
    for (const ground of grounds)
      expect(contrast(colours[name], colours[ground])).toBeGreaterThanOrEqual(4.5)
  },
)

test.each(['accent', 'met', 'notMet', 'missing', 'notApplicable', 'question'] as const)(
  'a word in %s is readable (AA) on its own tint',
  name => {
    expect(contrast(colours[name], colours[`${name}Soft`])).toBeGreaterThanOrEqual(4.5)
  },
)

test('borders of controls stand out from the surface', () => {
  expect(contrast(colours.lineStrong, colours.surface)).toBeGreaterThanOrEqual(3)
})

test('every token reaches the stylesheets under a kebab-case name', () => {
  expect(cssVariables()).toMatchObject({ '--ink-soft': colours.inkSoft, '--space-4': '16px' })
})
