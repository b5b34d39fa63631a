import type { Span } from '@mingjian/model'
import { stageWords } from '../../lexicon/slices.ts'
import { numberOf } from '../../structure/markers.ts'
import { type AuditContext, matchesIn, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { countedWithoutValue } from './counted-without-value.ts'
import { itemsInWords } from './items-in-words.ts'
import { linesWithoutValue } from './lines-without-value.ts'
import { yearsLeftOut } from './years-left-out.ts'

const HAN = '\\p{Script=Han}'
const NAME = `[${HAN}（）()“”]{2,18}(?:率|系数|占比|比例|覆盖面|人数|班额|[均积]值|面积)|(?:19|20)\\d\\d年度?`
/** A name without a number, in a row of names: at most a few words that say nothing certain follow. */
const BARE = new RegExp(
  `(?<=[，,；;：:]\\s*)(${NAME}|[${HAN}]{2,8}?)((?:按规定|按标准|按要求|总体|整体|继续|完成|保持|稳|持续|基本|逐[步年]|有所|明显|较|良好|达标|符合|得到|不断|进一步|顺利|到位|落实|运行|配备|招聘|总量|改善|提升|优)[${HAN}]{0,14})?(?=[；;，,。\\n])`,
  'gu',
)
const YEAR = /^(?:19|20)\d\d年/
const MEASURE = new RegExp(`^(?:${NAME})$`, 'u')
/** 巩固率96.2%, 2021年3.2亿元: a name and its value first of all. */
const VALUED = new RegExp(
  `^\\s*(${NAME}|[${HAN}]{2,8}?)(?:招聘|支出|投入|完成|已?为|已?达到?|是)?\\d+(?:\\.\\d+)?\\s*[%％万亿元人所个名平㎡册分:：]`,
  'u',
)
const ANNOUNCED =
  /(?:指标|数据|数值|情况|[率比数额积]|经费|支出|投入|如下)[^，,。；;：:\d]{0,10}[：:]/
/** Said to be none, told elsewhere, or of all those left: 其余各项. */
const OTHERWISE =
  /表|附|见|无|暂|未|没有|不设|不含|另|缺考|停|在建|平衡|持平|相等|不变|筹[建备]|撤|并入|^(?:其|余|剩)/
const PLACE = /^\p{Script=Han}{1,4}(?:[县区市旗乡镇]|街道|中学|小学|幼儿园)(?![率数])/u
const FEWEST_VALUED = 2
const FEWEST_PLACES = 3
const SHARED_END = 3

export const nameWithoutValue = defineRule({
  id: 'coverage/name-without-value',
  category: 'coverage',
  severity: 'error',
  title: '逐项列数值，其中一项没有数值',
  explanation:
    '一串“名称加数值”中，有一项只有名称（巩固率96.2%；毛入学率；覆盖率88.1%），或者前面写明公布数值，一项只写“总体稳定”“完成较好”；逐年、逐个学段、逐个县区列出，其中一个没有数的也是；一行一项填报，其中一行留空或者只写“能够满足需要”的也是；写明通报完成数，逐项写了计划和实际，其中一项只有计划而没有完成数的也是（写明通报的是完成情况的，提疑问）。数值写在别处的，写明没有、未开设或者另见附表的，数值在后面用“分别”一起给出的，不报告。',
  example: { text: '主要指标：毛入园率93.1%；义务教育巩固率；高中阶段毛入学率92.4%。' },
  check: context => [
    ...matchesIn(context, BARE).flatMap(match => observe(context, match) ?? []),
    ...linesWithoutValue(context),
    ...countedWithoutValue(context),
    ...itemsInWords(context),
    ...yearsLeftOut(context),
  ],
})

function observe(context: AuditContext, match: RegExpExecArray): Observation | null {
  const { text } = context
  const [all, name = '', vague = ''] = match
  const isStage = stageWords[name.replace(/学?[段生]$/, '')] !== undefined
  if (OTHERWISE.test(all)) return null
  const [start, end] = sentenceAt(context, match.index)
  const row = rowAround(text, [start, end], match)
  if (row.some(piece => /分别|依次/.test(piece))) return null
  const announcement = text.slice(start, match.index)
  // What is named beforehand is told of by the rules that hold the names against the answers.
  if (NAMED.test(announcement) && announcement.includes(name.slice(0, 2))) return null
  // 四个片区生均经费如下：城关…；河东…；…: as many as were announced, each with a value but this one.
  const isCounted = countOf(announcement) === row.length && row.filter(isOpen).length === 1
  const valued = row.filter(piece => isLike(name, isStage, piece))
  const isPlace = vague !== '' && PLACE.test(name)
  const isKnown = MEASURE.test(name) || isStage || isPlace
  const isShared =
    vague !== '' && row.filter(piece => sharesEnd(name, piece)).length >= FEWEST_VALUED
  const fewest = isPlace ? FEWEST_PLACES : FEWEST_VALUED
  const isItem = vague === '' && isBareItem(context.text, row, match, announcement)
  if (!isCounted && !isShared && !isItem && (!isKnown || valued.length < fewest)) return null
  const isMissing =
    vague === ''
      ? isItem || (!isStage && isBetween(row, match, name))
      : ANNOUNCED.test(announcement)
  if (!isMissing) return null
  if (hasValueElsewhere(text, name)) return null
  return {
    message: `“${name}”没有数值`,
    spans: [[match.index, match.index + all.length] as Span, [start, end]],
    suggestion: `写出${name}的数值`,
  }
}

const NAMED =
  /、.*[二两三四五六七八九\d](?:项|个|类)(?:主要|核心|关键)?(?:指标|标准|任务|内容|数据)/

const isOpen = (piece: string) => !/\d/.test(piece)

const COUNT =
  /([二两三四五六七八九]|\d)(?:[个类所家项名地校]|(?=[县区镇乡]))(?!月)[^，,。；;：:\d]{0,24}[：:]/

function countOf(announcement: string): number {
  return numberOf(COUNT.exec(announcement)?.[1])
}

/** The pieces of the row the bare name stands in. */
function rowAround(text: string, [start, end]: Span, { 0: all, index }: RegExpExecArray): string[] {
  const before = text.slice(start, index).trimEnd().at(-1) ?? ''
  const after = text.charAt(index + all.length)
  const from = start + text.slice(start, index).search(/[^：:]*$/)
  const isHalfStop = /[；;]/.test(before) || /[；;]/.test(after)
  return text.slice(from, end).split(isHalfStop ? /[；;]/ : /[，,；;]/)
}

/** 2021年126人 beside 2022年, 小学2763元 beside 初中, a rate beside a rate. */
function isLike(name: string, isStage: boolean, piece: string): boolean {
  const own = VALUED.exec(piece)?.[1]
  if (own === undefined) return false
  if (YEAR.test(name)) return YEAR.test(own)
  if (isStage) return stageWords[own] !== undefined
  return PLACE.test(name) ? PLACE.test(own) : MEASURE.test(own) && !YEAR.test(own)
}

/** 参与学校64所；参与学生4.1万人；参与教师；服务课时12.6万节: all the other items have a number. */
function isBareItem(
  text: string,
  row: readonly string[],
  { 0: all, index }: RegExpExecArray,
  announcement: string,
): boolean {
  const isBetweenHalfStops =
    /[；;]\s*$/.test(text.slice(index - 2, index)) && /[；;]/.test(text.charAt(index + all.length))
  const isAnnounced = ANNOUNCED.test(announcement) && row.filter(isOpen).length === 1
  const isTurn = /^[分按从其]|看$/.test(all)
  return isBetweenHalfStops && isAnnounced && !isTurn && row.length > FEWEST_PLACES
}

/** 乡村平均分 beside 城区平均分512分. */
function sharesEnd(name: string, piece: string): boolean {
  const own = VALUED.exec(piece)?.[1]
  return own !== undefined && own !== name && own.slice(-SHARED_END) === name.slice(-SHARED_END)
}

/** Between two with values, or last behind them: what leads to a list is followed by none of its kind. */
function isBetween(row: readonly string[], { 0: all }: RegExpExecArray, name: string): boolean {
  const at = row.findIndex(piece => piece.trim().replace(/[。\n].*$/s, '') === all.trim())
  const [before, after] = [row[at - 1], row[at + 1]]
  const isValued = (piece: string | undefined) => piece !== undefined && VALUED.test(piece)
  return at > 0 && name !== '' && isValued(before) && (after === undefined || isValued(after))
}

function hasValueElsewhere(text: string, name: string): boolean {
  if (YEAR.test(name) || stageWords[name] !== undefined) return false
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (/^[^，,。；;\d]{0,8}\d/.test(text.slice(at + name.length, at + name.length + 9)))
      return true
  }
  return false
}
