import type { Quantity } from '../quantities/quantity.ts'

/** Values that stand in a row for names that stand in a row: A、B、C分别为1、2、3. */
export interface ValueList {
  quantities: Quantity[]
  /** Names in the order of the values; empty when the names are said earlier. */
  names: { start: number; end: number }[]
}

/** 毛入园率、普惠率、公办园占比三项指标分别为: how many they are is no part of the last name. */
const countedNames =
  /(?<=\p{Script=Han})[二两三四五六七八九十]项(?:\p{Script=Han}{0,4}(?:指标|数据|比例))?$/u

const joint = /^(?:[、,]|和|及|与|以及|或|"|的)*$/
const listWord = /(?:分别|依次|各自)/
/** 均小于国家规定的0.50、0.45标准: norms for the figures before. */
const heldList =
  /^[,]?(?:(?:[两二三四五六]|以上|上述)项(?:指标)?)?(?:均|都|全部)?(?:已)?(?:分别)?(?:高于|低于|小于|大于|优于|好于|超过|达到|(?:控制)?在(?=国家|规定|省定|[基优]\S{1,3}均衡))(?=[^、]{0,14}$)/

/** ,与2021年的89.9%、87.0%、60.5%相比: what there was of the figures before. */
const earlierList =
  /^,?(?:与|和|比|较)(?:(?:19|20)\d\d年度?|上年|去年|上一?学年|上年同期)的?$|^(?:分别)?(?:高出|超出|多出)$/

/** The list of values that begins with `quantities[index]`, or null when there is none. */
export function listAt(
  text: string,
  quantities: readonly Quantity[],
  index: number,
  from: number,
): ValueList | null {
  const first = quantities[index]
  if (!first) return null
  const start = Math.max(from, first.start - 160)
  const lead = text.slice(start, first.start)
  const word = listWord.exec(lead) ?? heldList.exec(lead) ?? earlierList.exec(lead)
  if (!word) return null
  const values = rowOf(text, quantities, index)
  if (values.length < 2) return null
  // 教师与学生之比分别为: one name.
  if (/[与和][一-龥]{1,8}之?比例?$/.test(lead.slice(0, word.index)))
    return { quantities: values, names: [] }
  const end = start + word.index - (countedNames.exec(lead.slice(0, word.index))?.[0].length ?? 0)
  const names = namesIn(text, start, end)
  return {
    quantities: values,
    names: names.length === values.length ? names : namesIn(text, start, end, '和与及'),
  }
}

/** Values joined by nothing but 、 or 和. */
function rowOf(text: string, quantities: readonly Quantity[], index: number): Quantity[] {
  const values: Quantity[] = []
  for (let at = index; at < quantities.length; at++) {
    const quantity = quantities[at]
    const last = values.at(-1)
    if (!quantity) break
    if (last && !joint.test(text.slice(last.end, Math.min(quantity.start, last.end + 6)))) break
    if (last && quantity.start - last.end > 6) break
    values.push(quantity)
  }
  return values
}

/** A word that joins two names stands at `at`; the 及 of 普及 and 惠及 is none. */
const joinsAt = (text: string, at: number, words: string): boolean =>
  words.includes(text.charAt(at)) &&
  !(text.charAt(at) === '及' && '普惠涉以'.includes(text.charAt(at - 1)))

/**
 * Spans of the names of a list, cut at 、 and 和. Two names without 、 are cut at one of `pair`.
 */
export function namesIn(
  text: string,
  start: number,
  end: number,
  pair = '和',
): { start: number; end: number }[] {
  const names: { start: number; end: number }[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    const isCut =
      at === end ||
      text.charAt(at) === '、' ||
      (at - from >= 2 && joinsAt(text, at, names.length > 0 ? '和及' : pair))
    if (!isCut) continue
    if (at > from) names.push({ start: from, end: at })
    from = at + 1
  }
  return names
}
