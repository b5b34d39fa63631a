import type { Claim } from '@mingjian/model'
import type { Assertion } from '../../structure/assertions.ts'
import { withoutBrackets } from '../../structure/brackets.ts'
import { commonPiece } from '../../structure/labels.ts'
import { once, onceWithin } from '../../structure/once.ts'
import type { Section } from '../../structure/sections.ts'
import { type AuditContext, claimsIn, paragraphAt, paragraphStart, sentenceAt } from '../context.ts'
import { type Likeness, likeness, likest } from './abbreviations.ts'
import { aspectNamed } from './aspects.ts'
import { indicatorsOf, isChange } from './norms.ts'
import { fieldsApart, isOfTopic, touchesTopic } from './topics.ts'

/** How far back an assertion that opens its sentence may point. */
export const LONGEST_REACH = 240
const RATIO = /^(?:[%％]|1:x)$/
const VAGUE = /(?:学位)?(?:水平|供给|程度|状况|成果|规模)$/
const RATIO_NOUN = /^(?:比例|比率|占比|比值)$/

/** Does the assertion speak of this claim: listed before it (均…), named by it, pointed at, or right after it. */
export function speaksOf(context: AuditContext, assertion: Assertion, claim: Claim): boolean {
  const { text } = context
  const [start, end] = assertion.sentence
  if (claim.start >= assertion.span[1] && isListedBehind(context, assertion, claim)) return true
  if (claim.end > end) return false
  if (assertion.names.length > 0 || claim.end <= start)
    return claimsMeant(context, assertion).includes(claim)
  if (!assertion.isBare) return false
  if (claim.start >= assertion.span[1]) {
    const before = context.claims.some(one => one.start >= start && one.end <= assertion.span[0])
    // 达到了国家要求：东山区51.6%，…: what a colon announces is what it is said of.
    const announces = assertion.isUniversal ? /^\s*[：:，,]/ : /^\s*[：:]/
    return !before && announces.test(text.slice(assertion.span[1]))
  }
  if (claim.end > assertion.span[0] + 1) return false
  if (assertion.isEach && !isListedLast(context, claim, assertion)) return false
  if (assertion.isUniversal)
    return (
      isOfTheirKind(context, claim, assertion) &&
      !REST.test(text.slice(claim.end, assertion.span[1])) &&
      (assertion.noun !== null || !BUILT.test(text.slice(claim.end, assertion.span[0])))
    )
  return isRightBefore(context, claim, assertion) || isOnlyOneMeant(context, claim, assertion)
}

/** 生均设备值均达到标准，其中河口小学1860元: one of those of whom it is said, told right behind it. */
function isListedBehind(context: AuditContext, assertion: Assertion, claim: Claim): boolean {
  if (!isMeasured(claim)) return false
  const between = context.text.slice(assertion.span[1], claim.start)
  if (IN_THE_NEXT.test(between) && assertion.isUniversal)
    return (
      assertion.isBare || assertion.names.every(name => isOfTopic(name, ...namesOf(context, claim)))
    )
  return (
    BEHIND.test(between) &&
    assertion.names.some(
      name =>
        likenessOf(context, claim, name) !== null || isOfTopic(name, ...namesOf(context, claim)),
    )
  )
}

const BEHIND = /^(?:[：:][^。]*|[，,（(][^；;。]*)$/
/** 主要指标全面达标。其中，毛入园率88.2%，…: the next sentence tells them one by one. */
const IN_THE_NEXT = /^。\s*(?:其中|具体(?:为|看|来看)?|分别)[，,：:为]?[^。；;\n]*$/

/**
 * 普惠率78.6%，在普惠园就读7.6万人，已达到国家普及普惠的标准: the norm says what it is for, and its sentence has one
 * figure of that.
 */
function isOnlyOneMeant(context: AuditContext, claim: Claim, assertion: Assertion): boolean {
  const all = candidates(context, assertion.sentence[0], assertion)
  const between = context.text.slice(claim.end, assertion.span[0])
  const named = all.filter(one => isNamedIn(assertion.norm, namesOf(context, one)))
  if (named.length > 0) return named.length === 1 && named[0] === claim && !/[；;]/.test(between)
  const touched = all.filter(one => touchesTopic(assertion.norm, ...namesOf(context, one)))
  const fitting = closestTo(touched, one => fieldsApart(assertion.norm, namesOf(context, one)))
  const isApart = fitting.length < all.length ? STOPPED : INTERRUPTED
  return fitting.length === 1 && fitting[0] === claim && !isApart.test(between)
}

/** 交流教师占8.6%，其中骨干教师占24.5%，达到国家规定的交流比例: those whose fields are the ones that are said. */
function closestTo<One>(all: readonly One[], distanceOf: (one: One) => number): readonly One[] {
  if (all.length < 2) return all
  const distances = all.map(distanceOf)
  const least = Math.min(...distances)
  return all.filter((_, at) => distances[at] === least)
}

/** 国家对入园率的要求: the norm has the end of the figure's name. */
const isNamedIn = (norm: string, names: readonly string[]) =>
  names.some(name => name.length >= 3 && norm.includes(name.slice(-3)))

/** Behind these words another thing is told: 新建幼儿园12所，均达到国家标准. */
const BUILT = /新[建增改聘]|改扩?建|投入|购置/
const STOPPED = new RegExp(`[；;]|${BUILT.source}`)
const INTERRUPTED = new RegExp(`其中|${STOPPED.source}`)

const REST = /其余|其他|其它/

/** 两项比例均, 各项差异系数均: one of as many, and of that kind. */
function isOfTheirKind(context: AuditContext, claim: Claim, assertion: Assertion): boolean {
  const all = candidates(context, assertion.sentence[0], assertion).filter(
    one => one.start >= assertion.sentence[0] && isNamedBy(assertion, one),
  )
  return all.slice(-(assertion.count ?? all.length)).includes(claim)
}

function isNamedBy({ noun }: Assertion, claim: Claim): boolean {
  if (/系数$/.test(noun ?? '')) return claim.subject.includes('系数')
  return !RATIO_NOUN.test(noun ?? '') || RATIO.test(claim.unit)
}

/**
 * Nothing stands between the claim and the assertion but its own change or its other slices: 83.6%，比上年提高
 * 2个百分点，达到…; 初中5.1人，小学4.6人，达到….
 */
function isRightBefore(context: AuditContext, claim: Claim, { span }: Assertion): boolean {
  const [until, end] = span
  const between = withoutBrackets(context.text.slice(claim.end, until))
  if (/[；;]/.test(between)) return false
  // 其中东湖镇74.0%，全市达到…: the whole is not its part.
  if (claim.quote.startsWith('其中') && OF_THE_WHOLE.test(context.text.slice(until, end)))
    return false
  // 毛入园率92.4%，其中乡镇82.1%，达到…: that of the whole is said to be enough.
  if (claim.quote.startsWith('其中') && isPartOfOne(context, claim)) return false
  if (/^[\s，,、)）]*$/.test(between) || REMARKS.test(between)) return true
  const changes = claimsIn(context, [claim.end, until])
  const isOwn = (one: Claim) =>
    one.subject === claim.subject &&
    (isChange(one) || one.modality !== 'done' || isOtherSlice(claim, one))
  const last = changes.at(-1)
  return (
    last !== undefined &&
    changes.every(isOwn) &&
    (/^[\s，,、)）]*$/.test(context.text.slice(last.end, until)) ||
      (last.modality !== 'done' && HELD_AGAINST.test(context.text.slice(last.end, until))))
  )
}

/** The same thing was told of the whole in the same sentence. */
function isPartOfOne(context: AuditContext, { start, subject, unit }: Claim): boolean {
  return claimsIn(context, [sentenceAt(context, start)[0], start]).some(
    one => one.end <= start && one.subject === subject && one.unit === unit && isMeasured(one),
  )
}

/** 与95%的目标相比，已经达标 */
const HELD_AGAINST = /^的?(?:国家|规定)?(?:目标|标准|要求|规定)(?:相比|比较|衡量|看|来看)?[，,]$/

/** ，虽为历年最高，: said of the figure, and not of another thing. */
const REMARKS =
  /^(?:[，,](?:虽|尽管|位?居|名?列|排|为(?:历年|近年|全)|创)[^，,。；;\d]{0,14})+[，,]$/

const OF_THE_WHOLE = /^[\s，,]*[全我][省市县区旗州]/

function isOtherSlice(a: Claim, b: Claim): boolean {
  const isSliced = a.qualifier !== null && b.qualifier !== null && a.qualifier !== b.qualifier
  return isSliced && a.unit === b.unit && a.period === b.period
}

/** 小学1862元、初中2734元，分别达到…: one of the values of what was measured last. */
function isListedLast(context: AuditContext, claim: Claim, assertion: Assertion): boolean {
  const last = candidates(context, assertion.sentence[0], assertion).at(-1)
  return last?.subject === claim.subject && last.unit === claim.unit
}

/** Measured figures before the assertion, in its sentence or in the sentences before it. */
function candidates(context: AuditContext, from: number, assertion: Assertion): Claim[] {
  return claimsIn(context, [from, assertion.span[0]]).filter(
    one =>
      one.start >= from &&
      one.end <= assertion.span[0] + 1 &&
      isMeasured(one) &&
      (!assertion.isOfMembers || isOfMember(one)),
  )
}

/** 青山县0.432, 河口小学1860元: the figure of one of them, and not of the whole. */
function isOfMember({ org, quote }: Claim): boolean {
  return /^(?![全我本各该]).+[县区市旗镇乡]$/.test(org ?? '') || SCHOOL.test(quote)
}

const SCHOOL = /[\p{Script=Han}](?:小学|中学|学校|幼儿园|[一二三四五六七八九十]中)/u

/** The names of what a claim is about; of what no indicator is known for, its own words. */
const namesOf = onceWithin((context: AuditContext, claim: Claim): readonly string[] => {
  const known = indicatorsOf(context.library, claim).map(one => one.name)
  if (known.length > 0) return [claim.subject, ...known]
  // 残疾儿童少年465名……入学率93.8%: of whom a bare rate is stands before it in its sentence.
  const [start] = sentenceAt(context, claim.start)
  const isBare = claim.subject.length <= LONGEST_BARE
  return [claim.subject, isBare ? context.text.slice(start, claim.end) : claim.quote]
})

/** 入学率, 巩固率 */
export const LONGEST_BARE = 3

/** 较创建前的47.2%, 比五年前: what it was held against; 与在园幼儿之比 is the name of a ratio. */
const BASELINE =
  /^[，,（(；;\s]*(?:较|比|与(?![^，,。；;\d]{1,10}比[例为是]?\d)|由|从)[^，,。；;\d]{0,14}(?:\d{4}年[^，,。；;\d]{0,4})?\d/

function isMeasured(claim: Claim): boolean {
  if (BASELINE.test(claim.quote)) return false
  const isRate = RATIO.test(claim.unit) || /差异系数|^(?:生均|每百名)/.test(claim.subject)
  return claim.modality === 'done' && !isChange(claim) && (isRate || /\//.test(claim.code ?? ''))
}

/** 上述入园、师资配备、残疾儿童入学等指标均已达标: several are named, or a part of the report, and stand wherever they were told. */
export const pointsFar = (context: AuditContext, assertion: Assertion): boolean =>
  namesSeveral(assertion) || assertion.names.some(name => sectionNamed(context, name, assertion))

const namesSeveral = ({ points, names, isUniversal }: Assertion): boolean =>
  points && isUniversal && names.length > 1

/** 综上，保教质量保障各项指标全部达到…, within what is headed 三、保教质量保障情况. */
function sectionNamed(
  { sections }: AuditContext,
  name: string,
  { isUniversal, noun, span: [at] }: Assertion,
): Section | undefined {
  const own = name.replace(ITS_FIGURES, '')
  if (!isUniversal || noun === null || own.length < SHORTEST_TITLE) return undefined
  return sections.find(({ span: [start, end], title }) => {
    const core = title.replace(TITLE_END, '')
    return start < at && at < end && core.length >= SHORTEST_TITLE && own.endsWith(core)
  })
}

const SHORTEST_TITLE = 4
/** 保教质量保障各项指标, 保教质量保障方面的四项指标 */
const ITS_FIGURES =
  /(?:方面|部分|情况)?的?(?:(?:各|所有|全部|[二两三四五六七八九十]|\d{1,2})[项类条]?)?(?:主要|核心|关键|评估|评价|监测)*(?:指标|数据|内容|要求)*$/
const TITLE_END = /(?:情况|工作|方面|指标|达标|完成|评估)+$/

/** How far back those may stand. */
export const FARTHEST_REACH = 1_500

/** From the start of its paragraph, or of the one before when it opens its own. */
function reachOf(context: AuditContext, { sentence }: Assertion): number {
  const start = paragraphStart(context, sentence[0])
  const opens = context.text.slice(start, sentence[0]).trim() === ''
  const from = opens ? paragraphStart(context, Math.max(0, start - 1)) : start
  return Math.max(from, sentence[0] - LONGEST_REACH)
}

/** The figures of other sentences, or of its own, that an assertion points at or names. */
export function claimsMeant(context: AuditContext, assertion: Assertion): readonly Claim[] {
  const known = meantBy(context)
  const found =
    known.get(assertion) ?? (assertion.names.length > 0 ? namedBy : pointedAt)(context, assertion)
  known.set(assertion, found)
  return found
}

const meantBy = once((_: AuditContext) => new Map<Assertion, readonly Claim[]>())

/** 上述两个比例均满足…, opening its sentence: the last two ratios of the sentences before. */
function pointedAt(context: AuditContext, assertion: Assertion): readonly Claim[] {
  const { count, sentence, span } = assertion
  const before = context.text.slice(sentence[0], span[0]).trim()
  if (!(before === '' || INTRODUCED.test(before) || LABEL.test(before))) return []
  const isLabelled = LABEL.test(before)
  if (!assertion.points && !isLabelled && !(assertion.isUniversal && assertion.isBare)) return []
  // 各项指标均达到 without pointing back speaks of the sentence before it, if of any.
  const reach = reachOf(context, assertion)
  const last = sentenceAt(context, Math.max(0, sentence[0] - 1))[0]
  const from = assertion.points ? reach : Math.max(last, reach)
  const all = candidates(context, listBefore(context, sentence[0]) ?? from, assertion)
  const fitting = all.filter(one => isNamedBy(assertion, one))
  if (isLabelled) return fitting.slice(-1)
  if (count === null) return fitting
  if (fitting.length >= count) return fitting.slice(-count)
  return countsOf(context, assertion) === count ? fitting : []
}

/** 1.…；2.…；…7.…。 and behind it, in a line of its own: 各项均达到…: where the list begins. */
function listBefore(context: AuditContext, start: number): number | null {
  const own = paragraphStart(context, start)
  if (own < start || isItem(context, own)) return null
  let first: number | null = null
  for (let [at] = paragraphAt(context, Math.max(0, own - 1)); isItem(context, at); ) {
    first = at
    if (at === 0 || own - at > LONGEST_LIST) break
    at = paragraphStart(context, at - 1)
  }
  return first
}

const LONGEST_LIST = 900
const ITEM = /^\s*(?:\d{1,2}[.．、)）]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,2})[）)]|[①-⑳])/
const isItem = ({ text }: AuditContext, start: number): boolean =>
  ITEM.test(text.slice(start, start + 8))

/** How many values the sentence before has, of what the library knows and of what it does not: 六项数值. */
function countsOf(context: AuditContext, { sentence }: Assertion): number {
  const [start, end] = sentenceAt(context, Math.max(0, sentence[0] - 1))
  return claimsIn(context, [start, end]).filter(one => one.modality === 'done' && !isChange(one))
    .length
}

/** 自评：46.3%。结论：符合 */
const LABEL = /^(?:自评|评定|评价|核查|判定)?(?:结论|结果|意见)?[：:]$/

/** 对照国家标准，总体上看，: nothing that the assertion could be of. */
const INTRODUCED =
  /^(?:(?:对照|对标|比照|参照|按照|依照|依据|根据|经|据此|由此|因此|可见|总体|总的|综合|综上|整体|目前|至此|截至|以上|从)[^，,；;：:]{0,30}[，,：:]|[^，,。；;：:\d]{0,20}无一例外[，,])+$/

/** 公办园占比和普惠率均已满足…: of its own sentence, else of the sentences before. */
function namedBy(context: AuditContext, assertion: Assertion): readonly Claim[] {
  const from = namesSeveral(assertion)
    ? Math.max(0, assertion.sentence[0] - FARTHEST_REACH)
    : reachOf(context, assertion)
  const all = candidates(context, from, assertion)
  const own = all.filter(one => one.start >= assertion.sentence[0])
  return assertion.names.flatMap(name => {
    const near = [own, all].map(list => likest(list, one => likenessOf(context, one, name)))
    const meant = [...near, everywhere(context, name, assertion)].find(list => list.length > 0)
    const section = meant ? undefined : sectionNamed(context, name, assertion)
    if (section) return candidates(context, section.heading[1], assertion)
    if (!meant && isVague(name, own.at(-1), context, assertion)) return own.slice(-1)
    if (!meant) {
      const fitting = ofTopic(context, name, own.length > 0 ? own : all, assertion)
      const aspect = fitting.length > 0 ? null : aspectNamed(context, name, assertion)
      return aspect
        ? candidates(context, aspect[0], assertion).filter(one => one.end <= aspect[1])
        : fitting
    }
    // One name for several things: which of them is meant is not said.
    if (new Set(meant.map(one => one.subject)).size !== 1) return []
    // 2021年占10.7%，2023年占6.2%，占比已降至…: of several years the last is meant.
    return assertion.isUniversal ? meant : meant.filter(one => one.period === meant.at(-1)?.period)
  })
}

/** 普惠性幼儿园覆盖率达标, said at the end: the only value that the report has under this very name. */
function everywhere(context: AuditContext, name: string, assertion: Assertion): readonly Claim[] {
  const { year } = context
  const found = candidates(context, 0, assertion).filter(
    one =>
      one.qualifier === null &&
      (year === null || one.period === String(year)) &&
      namesOf(context, one).includes(name),
  )
  return found.length === 1 ? found : []
}

/**
 * 师资配备均符合…: the figures of its sentence, or of those before it, that are of that field; without 均 the last
 * and its other slices.
 */
function ofTopic(
  context: AuditContext,
  name: string,
  near: readonly Claim[],
  assertion: Assertion,
): Claim[] {
  const of = near.filter(
    one =>
      isOfTopic(name, ...namesOf(context, one)) &&
      // 教职工和专任教师配备均达到国家规定: each of several has figures of its own before it.
      (one.end < assertion.sentence[0] ||
        assertion.names.length > 1 ||
        !INTERRUPTED.test(context.text.slice(one.end, assertion.span[0]))),
  )
  const last = of.at(-1)
  if (assertion.isUniversal || !last) return of
  // 小学0.671、初中0.503，校际差距控制在…: every slice of what was measured last.
  return of.filter(one => one === last || (one.subject === last.subject && isOtherSlice(one, last)))
}

/** 51.2%，公办学位供给已达标: a word for how it stands, right behind the figure it shares a word with. */
function isVague(
  name: string,
  last: Claim | undefined,
  context: AuditContext,
  { span }: Assertion,
): boolean {
  if (!last || !VAGUE.test(name)) return false
  const isNext = /^[\s，,、)）]*$/.test(context.text.slice(last.end, span[0]))
  return isNext && commonPiece(name.replace(VAGUE, ''), last.subject).length >= 2
}

function likenessOf({ library }: AuditContext, claim: Claim, name: string): Likeness {
  const known = indicatorsOf(library, claim).flatMap(one => [one.name, ...one.aliases])
  const [best] = likest([claim.subject, ...known], full => likeness(name, full))
  if (best !== undefined) return likeness(name, best)
  // 民办义务教育在校生规模占比 says more than the name of the indicator.
  return known.some(full => full.length >= LONG_NAME && likeness(full, name)) ? 'within' : null
}

/** A name of so many characters is found in no other by chance. */
const LONG_NAME = 7
