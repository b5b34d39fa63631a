import type { NamedUnit } from '@mingjian/model'

/** A unit's name without what reports leave out: 明川县（示例）人民政府 → 明川县. */
const bare = (name: string): string =>
  name
    .replace(/[（(][^）)]*[）)]/g, '')
    .replace(/\s/g, '')
    .replace(/(?:人民政府.{0,8}|教育(?:和?体育)?局|教育委员会)$/, '')

/** Without the word for its level: 明川县 and 明川 are one place. */
const stem = (name: string): string => bare(name).replace(/(?<=..)(?:省|市|县|区|旗|州)$/, '')

const everything = /^(?:全|我|本)(?:省|市|县|区|旗|州|国)$/

/** Whether a report's own word stands for the unit it is about: 全市, 我区. */
export const isSelfName = (name: string): boolean => everything.test(name)

/** 西安区 is not 西安市, but 西安 may be either. */
export function isSameUnit(a: string, b: string): boolean {
  return bare(a) === bare(b) || bare(a) === stem(b) || stem(a) === bare(b)
}

/**
 * The unit that a report calls so, among those it may speak of. A name that holds others (黑龙江省牡丹江市)
 * means the last of them.
 */
export function findUnit<Unit extends NamedUnit>(
  name: string,
  units: readonly Unit[],
): Unit | undefined {
  const own = units.find(unit => isSameUnit(unit.name, name))
  return own ?? units.find(unit => bare(name).endsWith(bare(unit.name)))
}
