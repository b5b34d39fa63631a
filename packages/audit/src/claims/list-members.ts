import type { Mention } from '../lexicon/vocabulary.ts'
import { parseChineseNumeral } from './quantities/chinese-numeral.ts'
import type { Figure, Scene } from './scene/scene.ts'
import { leadNoun } from './words/noun-phrase.ts'
import { type Lead, stripChange } from './words/read-lead.ts'

const numeral = '[两二三四五六七八九十]'
const member = '(?:学段|指标|比例|数据|阶段|类别|[项者类])'
const members = new RegExp(
  `(前|后|上述|以上)?(${numeral})个?${member}{0,2}(?:均|都)?(?:分别|依次|各自)`,
)

/** 前四个学段分别增长, 三者依次为: as many of the figures told last, from their beginning or their end. */
export function membersMeant(scene: Scene, text: string, count: number): Figure[] | null {
  const [, where, word] = members.exec(text) ?? []
  if (word === undefined || countOf(word) !== count) return null
  const row = lastRow(scene)
  if (row.length < count) return null
  return where === '前' ? row.slice(0, count) : row.slice(-count)
}

const countOf = (word: string): number => (word === '两' ? 2 : (parseChineseNumeral(word) ?? 0))

/** The figures of one unit and form that were told last, of one thing if the last two are. */
function lastRow({ figures }: Scene): Figure[] {
  const levels = figures.slice(-24).filter(({ form }) => form !== 'change')
  const last = levels.at(-1)
  if (!last) return []
  const isOfOne = levels.at(-2)?.subject === last.subject
  const isAlike = ({ quantity, subject }: Figure) =>
    quantity.unit === last.quantity.unit && (!isOfOne || subject === last.subject)
  return levels.slice(levels.findLastIndex(one => !isAlike(one)) + 1)
}

/** What the names of a list share, where they say no more than whose it is. */
export interface Common {
  /** What is measured, with what was done to it. */
  text: string
  /** The last name without it. */
  last: string
}

const afterList = /(?:分别|依次|各自)([^,;:]*)$/
const isHeld = /^(?:由|从|比|较|占|高|低|[超达]|为|是|不)/
const places =
  '(?:地市?|省份?|市州?|县区?|区县|区|州|镇街?|乡镇?|街道?|所?学?校|所?幼?儿?园|学段|类)'
const counted = new RegExp(`^(.{1,10}?)(${numeral})个?${places}(.{2,})$`)

/**
 * 桂城、狮山两镇新增学位分别为, 昆明、曲靖近视率分别为, 福州、泉州分别新增学位: the names tell whose it is, and one
 * of them, or what stands behind 分别, what it is.
 */
export function commonOf(
  names: readonly string[],
  { text, measure: known }: Lead,
  mentions: readonly Mention[],
): Common | null {
  const last = names.at(-1)
  if (last === undefined || names.length < 2) return null
  if (names.slice(0, -1).some(name => isMeasure.test(name))) return null
  const behind = afterList.exec(text)?.[1] ?? ''
  // 分别投入5亿元、8亿元 says no more than the verb.
  const isSaid = known !== null && behind.includes(known.word)
  if (!isHeld.test(behind) && (isSaid || leadNoun(stripChange(behind)).length >= 3))
    return isMeasure.test(last) ? null : { text: behind, last }
  const [, own, count, what] = counted.exec(last) ?? []
  if (own && count && what && countOf(count) === names.length) return { text: what, last: own }
  const measure = mentions.findLast(one => one.measure && !one.measure.adjacent)
  const word = measure?.word ?? ''
  const whose = last.endsWith(word) ? last.slice(0, -word.length) : ''
  const isStage = mentions.some(one => one !== measure && whose.includes(one.word))
  return word !== '' && whose.length >= 2 && !isStage ? { text: word, last: whose } : null
}

/** A name of this end tells what it is. */
const isMeasure = /(?:[率比度费]|比例|系数|经费|支出|投入|人数|面积|总数)$/
