import type { Claim, Span } from '@mingjian/model'
import { conceptsIn, meaningsOf } from '../../lexicon/concepts.ts'
import { stageWords } from '../../lexicon/slices.ts'
import { bareUnit } from '../../lexicon/unit-scales.ts'
import { commonPiece } from '../../structure/labels.ts'
import { once } from '../../structure/once.ts'
import { sectionAt } from '../../structure/sections.ts'
import { matchesOf } from '../../text/matches.ts'
import type { Placed } from '../../text/spans.ts'
import { type AuditContext, paragraphAt, paragraphStart, sentenceAt } from '../context.ts'
import { hasOwnScope } from './counted/scope-told.ts'
import { stageOf } from './counted/stage.ts'
import { mayBeOneTime, type When, whenTold } from './counted/when.ts'
import { mayBeOnePlace, wholePlaceIn } from './counted/where.ts'
import { contentOf, sharesWith, topicOf } from './sweeping/content.ts'

const RELATIVE =
  /增|减|升|降|提高|超|约|占|同比|标准|目标|高于|低于|不低于|不超过|新增|人均|累计|其中|左右|以上|多$|余/
/** 达39%以上 and 达40%以上 can both be true. */
const BOUND = /以上|以下|以内|左右/
const OWN = /^(?:全|我|本)[市县区省国]?$|^$/
const PARTIAL = /其中|折合|部分|新增|新建|平均|最高|最低|预计|计划|拟|每|各(?!级各类|类学校)/
/** 各级各类学校 is every one of them, whatever heading it stands under. */
const EVERY_KIND = /各级各类/

/** Claims of one thing: the same subject, place, year, slice and kind of unit. A subject told of once has no peer. */
export const comparableGroups = once((context: AuditContext): Claim[][] => {
  const times = new Map<string, number>()
  for (const { subject } of context.claims) times.set(subject, (times.get(subject) ?? 0) + 1)
  return grouped(
    context.claims.filter(
      claim => (times.get(claim.subject) ?? 0) > 1 && isToldOfItself(context, claim),
    ),
    claim =>
      keyOf(context, claim, EVERY_KIND.test(claim.quote) ? '' : (claim.qualifier ?? '')) +
      (isCountedTogether(context.text, claim) ? '\0together' : ''),
  )
})

/** A change is named by its own word: 增长 of one thing is no 下降 of it. */
const CHANGE = /^(?:增长|增加|提高|提升|上升|下降|减少|降低|回落|净增)$/
export const isChangeWord = (word: string): boolean => CHANGE.test(word)
/** Another base than last year, or one that the text does not show. */
const OTHER_BASE =
  /同口径|可比|环比|累计|年均|[比较与](?!上年|去年|上一?学?年|同期)[^，,。；;\d]{0,8}(?:\d{4}|年[前初]|创建|期)/
const LONGEST_BASE = 24

/** Changes of one thing within one year, since the year before. */
export const comparableChanges = once((context: AuditContext): Claim[][] =>
  grouped(
    context.claims.filter(claim => isYearlyChange(context, claim)),
    claim => `${keyOf(context, claim, claim.qualifier ?? '')}\0${claim.comparator}`,
  ),
)

function isYearlyChange(
  { text }: AuditContext,
  { modality, comparator, start, end }: Claim,
): boolean {
  if (modality !== 'done' || comparator === null || !CHANGE.test(comparator)) return false
  return !OTHER_BASE.test(text.slice(Math.max(0, start - LONGEST_BASE), end))
}

/** The claims of a group by the very words that name them: 教职工, 在职教职工, 退休教职工. */
export function bySameWords(group: readonly Claim[]): Claim[][] {
  return grouped(group, nameInWords).filter(([first]) => first && nameInWords(first).length >= 2)
}

function grouped(claims: readonly Claim[], key: (claim: Claim) => string): Claim[][] {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const name = key(claim)
    const group = groups.get(name)
    if (group) group.push(claim)
    else groups.set(name, [claim])
  }
  return [...groups.values()]
}

const PLACE_ALONE = /^\p{Script=Han}{2,5}[县区市镇乡旗]$/u

/** A value that is said to be so, of all that its name says: no part, no bound and no change of it. */
export function isToldOfItself({ text }: AuditContext, claim: Claim): boolean {
  // A row of a table that is named by its place alone does not say what is told of it.
  // Last year's value is told of its own year: 比上年的18.42亿元, and 2022年18.24亿元.
  const isTold =
    claim.modality === 'done' || (claim.modality === 'previous' && claim.period !== null)
  if (!isTold || isRelative(claim) || PLACE_ALONE.test(claim.subject)) return false
  const before = text.slice(Math.max(0, claim.start - 6), claim.start)
  const isBound = BOUND.test(text.slice(claim.end - 2, claim.end + 2))
  if (hasOwnScope(text, claim.end)) return false
  // 小学0.491、0.476、0.452: several values under one name are of several years.
  if (IN_A_LIST.test(text.slice(claim.end, claim.end + 3))) return false
  const words = isOfNew(claim) ? claim.quote.replace('新增', '') : claim.quote
  return !isBound && !/[（(]\s*$/.test(before) && !PARTIAL.test(before + words)
}

/** 新增学位5130个 is told of what was added, by its name. */
const isOfNew = ({ subject }: Claim): boolean => subject.startsWith('新增')

/** 126所学校、幼儿园 are more than the schools, whichever of the two it is filed under. */
const isCountedTogether = (text: string, { quote, end }: Claim): boolean =>
  TOGETHER.test(quote) ||
  (/学校?$|幼儿园$/.test(quote) && JOINED.test(text.slice(end, end + LONGEST_JOINED)))

const TOGETHER = /学校?(?:[、和及与]|以及)幼儿园|幼儿园(?:[、和及与]|以及)(?:中小)?学校?/
const JOINED = /^(?:[、和及与]|以及)(?:幼儿园|(?:中小)?学校?)(?![共有]*\s*\d)/
const LONGEST_JOINED = 12

const IN_A_LIST = /^、\s*\d/

function isRelative(claim: Claim): boolean {
  const { comparator, subject } = claim
  if (comparator === null || !RELATIVE.test(comparator)) return false
  if (comparator === '新增' && isOfNew(claim)) return false
  return comparator !== '占' || !/占比$|比例$|率$/.test(subject)
}

export function keyOf(context: AuditContext, claim: Claim, qualifier: string): string {
  const { period } = claim
  const year = period === null ? (context.year ?? '') : (/^\d{4}(?!-)/.exec(period)?.[0] ?? period)
  return keyWith(context, claim, qualifier, year)
}

/** What the claim is of, as it was in a year. */
export const keyInYear = (context: AuditContext, claim: Claim, year: number): string =>
  keyWith(context, claim, claim.qualifier ?? '', year)

function keyWith(
  context: AuditContext,
  claim: Claim,
  qualifier: string,
  year: number | string,
): string {
  const org = claim.org ?? ''
  const own = OWN.test(org) || (context.profile.organisation ?? '').includes(org) ? '' : org
  return `${claim.subject}\0${own}\0${year}\0${qualifier}\0${unitOf(claim)}`
}

function unitOf({ unit }: Claim): string {
  const base = bareUnit(unit)
  return /^[名位]$/.test(base) ? '人' : base
}

/** The words that name a claim, without whose it is and that there is so much of it. */
export function nameInWords({ quote, value, decimals }: Claim): string {
  const digits = quote.lastIndexOf(value.toFixed(decimals))
  return quote
    .slice(0, digits < 0 ? quote.search(/\d/) : digits)
    .replace(/^.*(?:全|我|本)[省市县区国]/s, '')
    .replace(/\s+/g, '')
    .replace(/^(?:(?:19|20)\d\d年(?:度|末|底)?)?[，,]?/, '')
    .replace(/^(?:目前|现在|截至|共有|现有|已有|共|有|已|为|的)+/, '')
    .replace(/(?:总数|人数|数|总计|共计|合计|共|达到|达|为|是|约|有)+$/, '')
}

/** Two places: not the parts of one list, nor this year and last year in one breath. */
export function farApart(context: AuditContext, a: Placed, b: Placed): boolean {
  const [p, q] = [paragraphAt(context, a.start), paragraphAt(context, b.start)]
  if (p[0] !== q[0]) return true
  const [s, t] = [sentenceAt(context, a.start), sentenceAt(context, b.start)]
  if (s[0] === t[0]) return false
  return b.start - a.end > 60 || ITEM.test(context.text.slice(a.end, b.start))
}

/** A numbered item begins: what stands behind it is another place, however near. */
const ITEM =
  /[。；;\n]\s*(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）|[一二三四五六七八九十]是)/

/** 毕业350人 under 初中 and 毕业360人 under 幼儿园 are two things, whatever their name says. */
export function topicDiffers(context: AuditContext, a: Claim, b: Claim): boolean {
  if (!mayBeOnePlace(placeOf(context, a), placeOf(context, b))) return true
  if (isBareRate(a) && titleOf(context, a) !== titleOf(context, b)) return true
  if (isStageAlone(a) && headAbove(context.text, a) !== headAbove(context.text, b)) return true
  const [i, j] = [itemOf(context, a), itemOf(context, b)]
  if (i !== '' && j !== '' && i !== j) return true
  const [x, y] = [stageAround(context, a), stageAround(context, b)]
  return x !== '' && y !== '' && x !== y
}

/** 1.骨干教师数，小学0.42，初中0.33: what its numbered line is about, when the claim itself says only of whom it is. */
function itemOf(context: AuditContext, { start, quote, subject }: Claim): string {
  if (commonPiece(quote, subject).length >= 2) return ''
  const line = paragraphStart(context, start)
  return ITEM_OF_LIST.exec(context.text.slice(line, start))?.[1] ?? ''
}

const ITEM_OF_LIST = /^\s*\d{1,2}[.．、]\s*([^，,。；;：:\d]{3,40})[，,：:]/

/** 城东初中总投资 and 城西初中总投资: each has words of its own that are nowhere around the other. */
export function wordsDiffer(context: AuditContext, a: Claim, b: Claim): boolean {
  return hasWordsOfItsOwn(context, a, b) && hasWordsOfItsOwn(context, b, a)
}

function hasWordsOfItsOwn(context: AuditContext, claim: Claim, other: Claim): boolean {
  const [start, end] = sentenceAt(context, other.start)
  const title = titleOf(context, other) + (context.profile.title ?? '')
  const heard = contentOf(context.text.slice(start, end) + title)
  const own = topicOf(claim.quote, context.profile.organisation ?? '')
  return own.rest.some(one => !sharesWith({ ...own, meanings: [], rest: [one] }, heard))
}

function placeOf(context: AuditContext, claim: Claim): string {
  return wholePlaceIn(context.text.slice(sentenceAt(context, claim.start)[0], claim.end))
}

/** 合格率 alone: what is rated stands in the title above. */
function isBareRate({ subject, code }: Claim): boolean {
  return code === null && /^.{2}率$/.test(subject)
}

/** 幼儿园3364元 under 生均教育经费 and under 生均事业费: nothing but whose it is, and what it is in the line above. */
const isStageAlone = ({ subject, code }: Claim): boolean =>
  code === null && stageWords[subject] !== undefined

/** The last numbered line before a claim, whether it ends like a sentence or not. */
function headAbove(text: string, { start }: Claim): string {
  const lines = matchesOf(NUMBERED_LINE, text.slice(Math.max(0, start - HEAD_REACH), start))
  return lines.at(-1)?.[1] ?? ''
}

const NUMBERED_LINE =
  /(?:^|\n)\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、])([^\n]{2,40})/g
const HEAD_REACH = 800

function titleOf({ sections }: AuditContext, claim: Claim): string {
  return sectionAt(sections, claim.start)?.title ?? ''
}

/** The stage the claim names, else the one spoken of around it. */
function stageAround(context: AuditContext, claim: Claim): string {
  if (EVERY_KIND.test(claim.quote)) return ''
  const { text } = context
  const [sentence] = sentenceAt(context, claim.start)
  const paragraph = paragraphStart(context, claim.start)
  const own = meaningsOf(conceptsIn(text.slice(claim.start, claim.end)))
  return stageOf(own, [
    text.slice(sentence, claim.end),
    text.slice(paragraph, claim.start),
    labelAbove(text, claim.start),
    titleOf(context, claim),
  ])
}

/** 小学：全州有…。 and, on the next line, 专任教师…: the stage that the last line with such a label is about. */
function labelAbove(text: string, at: number): string {
  const labels = matchesOf(STAGE_LABEL, text.slice(Math.max(0, at - LABEL_REACH), at))
  return labels.at(-1)?.[1] ?? ''
}

const STAGE_LABEL = /(?:^|\n)\s*(\p{Script=Han}{2,6})[：:]/gu
const LABEL_REACH = 400

/** A time beside one figure and another time beside the other: a difference of time, not of fact. */
export function timeDiffers(context: AuditContext, a: Claim, b: Claim): boolean {
  return !mayBeOneTime(timeOf(context, a), timeOf(context, b))
}

/** One figure is of a month of the year, of the other it is not said. */
export function datedAlone(context: AuditContext, a: Claim, b: Claim): boolean {
  return isWithinYear(timeOf(context, a)) !== isWithinYear(timeOf(context, b))
}

const isWithinYear = ({ point }: When) => point !== '' && point !== 'end'

function timeOf(context: AuditContext, claim: Claim): When {
  if (claim.modality === 'previous') return { year: Number(claim.period), point: '' }
  const told = whenTold(context, claim.end - 1)
  // 由上年的31.2%跃升到50.6%: 上年 is said of what it was before.
  const [sentence] = sentenceAt(context, claim.start)
  const isNow =
    told.year === null &&
    /^\d{4}$/.test(claim.period ?? '') &&
    TURNED.test(context.text.slice(sentence, claim.end))
  return isNow ? { year: Number(claim.period), point: '' } : told
}

const TURNED = /[由从][^，,。；;]*[到至]\s*\d[\d.]*[%％]?$/

/** The digits as printed, without the point. */
export function digits(claim: Claim): string {
  return Math.abs(claim.value).toFixed(claim.decimals).replace('.', '')
}

export function claimSpan(claim: Claim): Span {
  return [claim.start, claim.end]
}
