import type { Figure } from './figures.ts'

/** Figures that are written without all of their unit, with the unit that is meant. */
export function withSharedUnits(text: string, figures: readonly Figure[]): Figure[] {
  const read = figures.map((figure, at) => unitOfWhole(text, figures, at) ?? figure)
  for (let at = read.length - 2; at >= 0; at--) {
    const [one, next] = [read[at], read[at + 1]] as [Figure, Figure]
    if (isSharedWith(text, one, next)) read[at] = { ...one, unit: next.unit, family: next.family }
  }
  return read
}

/** 提高1.3个、2.5个、3.9个百分点: the last of the list says of what all of them are. */
function isSharedWith(text: string, one: Figure, next: Figure): boolean {
  if (next.family !== 'point' || !(one.unit === '' || one.unit === '个')) return false
  return /^[、和及]\s*$/.test(text.slice(one.end, next.start))
}

const BARE = new Set(['万', '亿'])

/** 占地66.3万平方米（小学23.4万、中学32.3万）: parts in a bracket are counted as the whole before it is. */
function unitOfWhole(text: string, figures: readonly Figure[], at: number): Figure | null {
  const part = figures[at] as Figure
  if (part.depth === 0 || !BARE.has(part.unit)) return null
  for (let before = at - 1; before >= 0; before--) {
    const whole = figures[before] as Figure
    if (whole.depth >= part.depth) continue
    const isSameBracket = !/[)）。\n]/.test(text.slice(whole.end, part.start))
    return isSameBracket && whole.unit.length > 1 && whole.unit.startsWith(part.unit)
      ? { ...part, unit: whole.unit, family: whole.family }
      : null
  }
  return null
}
