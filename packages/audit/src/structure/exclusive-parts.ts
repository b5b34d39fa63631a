import { classes, divisions, overlaps, pairs, remainders, traits } from '../lexicon/divisions.ts'
import type { Part } from './parts.ts'

/** 公办28所，民办33所，普惠24所: the first two are the whole, what follows cuts across them. */
export function divisionOf(parts: readonly Part[]): readonly Part[] {
  for (const kinds of divisions) {
    const first = parts.slice(0, kinds.length)
    const rest = parts.slice(kinds.length)
    // 公办园、普惠性民办园、其他民办园: the third belongs to the division as well.
    if (rest.some(part => kinds.some(kind => kind.test(part.label)))) continue
    if (isDivision(first, kinds)) return first
  }
  return parts
}

/** 公办、民办: together they are the whole. */
export function isPartition(parts: readonly Part[]): boolean {
  return divisions.some(kinds => isDivision(parts, kinds))
}

/** One part by each of the kinds, and no other. */
export function isDivision(parts: readonly Part[], kinds: readonly RegExp[]): boolean {
  return (
    kinds.length === parts.length &&
    kinds.every(kind => parts.filter(part => kind.test(part.label)).length === 1)
  )
}

/** 公办、民办 and at most one more: nothing is left that could stand outside the list. */
export function isExhaustive(parts: readonly Part[]): boolean {
  return pairs.some(
    kinds =>
      parts.length <= kinds.length + 1 &&
      kinds.every(kind => parts.filter(part => kind.test(part.label)).length === 1),
  )
}

/** 省级10所、市级27所、县级48所，市级…示范校20所: the first parts of one class, each named once. */
export function oneClassOf(parts: readonly Part[]): readonly Part[] {
  const longest = classes.map(kind => {
    const words = parts.map(part => kind.exec(part.label)?.[0])
    const end = words.findIndex((word, at) => word === undefined || words.indexOf(word) < at)
    return end < 0 ? parts.length : end
  })
  const most = Math.max(...longest)
  return most >= FEWEST_OF_A_CLASS ? parts.slice(0, most) : parts
}

const FEWEST_OF_A_CLASS = 3

/** 学校120所，小学80所、初中30所、…: all parts of one classification, of which the whole is no member. */
export function isDivided(whole: string, parts: readonly Part[]): boolean {
  return classes.some(kind => !kind.test(whole) && parts.every(part => kind.test(part.label)))
}

/** 小学120所，初中80所、高中30所: the whole is of the class of its parts, and one of them. */
export function isOneOfThem(whole: string, parts: readonly Part[]): boolean {
  return classes.some(kind => kind.test(whole) && parts.every(part => kind.test(part.label)))
}

/** Parts told in one form: each by a word of one class, or all with one ending: 办学类、师德类. */
export function isOfOneClass(parts: readonly Part[]): boolean {
  const named = withoutRemainder(parts)
  if (named.length < 2) return false
  return classes.some(kind => hasEachOnce(named, kind)) || isOfOneForm(named)
}

/** 特教、特教高职班: each by a word of one class, and by a name of its own. */
export const isOfKinds = (parts: readonly Part[]): boolean =>
  new Set(parts.map(part => part.label)).size === parts.length &&
  classes.some(kind => parts.every(part => kind.test(part.label)))

const withoutRemainder = (parts: readonly Part[]) => (isClosed(parts) ? parts.slice(0, -1) : parts)

/** 其他25名 closes a list. */
export const isClosed = (parts: readonly Part[]): boolean =>
  remainders.test(parts.at(-1)?.label ?? '')

function hasEachOnce(parts: readonly Part[], kind: RegExp): boolean {
  const words = parts.map(part => kind.exec(part.label)?.[0])
  return words.every(
    (word, at) => word !== undefined && (word === '岁' || words.indexOf(word) === at),
  )
}

const ENDINGS = /[类卷级片县区镇乡街期批型档组校园岗段届科班家]$/
const LONGEST_ENDING = 8

/** 城区新校提供…、改扩建提供…: told with the same words at the end. */
export function isOfOneForm(parts: readonly Part[]): boolean {
  const [first, ...others] = parts.map(part => part.label.replace(/[有为是]$/, ''))
  if (!first || others.length === 0 || others.includes(first)) return false
  let length = 0
  while (length < LONGEST_ENDING && others.every(one => one.endsWith(first.slice(-length - 1)))) {
    if (length === first.length) break
    length++
  }
  const ending = first.slice(first.length - length)
  return length > 1 || (length === 1 && ENDINGS.test(ending))
}

/** 35岁及以下、36至45岁、…、56岁及以上: open at no end but the first and the last, bands have nobody in common. */
export const areBands = (parts: readonly Part[]): boolean =>
  parts.every(({ label }) => BAND.test(label)) &&
  parts.every(
    ({ label }, at) =>
      !OPEN_END.test(label) || at === 0 || (at === parts.length - 1 && !isOpenAlike(parts)),
  )

const BAND = /\d\s*岁|\d+\s*(?:[—–\-~～至到]\s*\d+)?\s*人(?:及?以[上下])/
const OPEN_END = /以[上下]|超过|不满/
const DOWNWARD = /以下|不满/
const isOpenAlike = (parts: readonly Part[]) =>
  OPEN_END.test(parts[0]?.label ?? '') &&
  DOWNWARD.test(parts[0]?.label ?? '') === DOWNWARD.test(parts.at(-1)?.label ?? '')

/** Parts that cannot overlap: all of one classification, or a division of the whole. */
export function areExclusive(parts: readonly Part[]): boolean {
  if (isPartition(parts) || areBands(parts)) return true
  if (parts.some(part => overlaps.test(part.label))) return false
  if (!parts.some(part => traits.test(part.label))) return true
  return classes.some(kind => {
    const inside = new Set(parts.flatMap(part => kind.exec(part.label)?.[0] ?? [])).size
    const rest = parts.filter(part => !kind.test(part.label))
    return (
      inside >= 2 &&
      rest.every(
        part =>
          /其[他余]/.test(part.label) || (inside >= parts.length - 1 && !traits.test(part.label)),
      )
    )
  })
}

/** Parts of which one may belong to another. */
export const overlappingOf = (parts: readonly Part[]): readonly Part[] =>
  parts.filter(part => overlaps.test(part.label))
