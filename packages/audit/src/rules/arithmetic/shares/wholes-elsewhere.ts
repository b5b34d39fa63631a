import { lastAt } from '@mingjian/model'
import { type Figure, intervalOf } from '../../../structure/figures.ts'
import { labelOf } from '../../../structure/labels.ts'
import { once } from '../../../structure/once.ts'
import { clauseStart } from '../../../structure/series.ts'
import { matchesOf } from '../../../text/matches.ts'
import {
  type AuditContext,
  claimsIn,
  figuresIn,
  paragraphAt,
  paragraphStart,
  sentenceAt,
} from '../../context.ts'
import { isOfOneKind, isSaidOf, makesShare, possibleWholes, wholesOf, wordsAbout } from './pairs.ts'
import { type ToldShare, toldShares } from './told-share.ts'

/** A whole that stands in another place of the report than right before its part. */
export interface FarWhole {
  whole: Figure
  /** Its name leaves no doubt; otherwise a share that is far off may be of something else. */
  isSure: boolean
  /** It proves nothing unless the share is near what it would be. */
  onlyNear: boolean
}

/** 全国幼儿园 → 幼儿园: whose it is and how it is counted are left out. */
export const bare = (name: string) =>
  name
    .replace(/^(?:本|全部|所有|(?:\d{4}年)?全[国省市县区州旗])/, '')
    .replace(/共计?|总(?=数|人数|量|额|招)|的/g, '')
    .replace(/[（(](?:园|班|校)[）)]/g, '')
    .replace('在校学生', '在校生')
    .replace(/(?:所|总|人)?[数量]$/, '')

/** Whether anything in the report that has the name of the base makes the share right. */
export function isRightOfItsName(context: AuditContext, told: ToldShare, part: Figure): boolean {
  const wanted = bare(told.base)
  return (
    wanted.length >= SHORTEST_BASE &&
    calledSo(context, part.family, wanted).some(one => makesShare(part, one, told.share))
  )
}

/** 普惠性幼儿园 → 幼儿园: what a share 占总数 is of. */
const nounOf = (label: string) =>
  /^(?:普惠性?|公办|民办|城区|农村)(?:(?:幼儿)?园的?(?=在园)|学校(?=在校))?(.{3,})$/.exec(
    label,
  )?.[1] ?? ''

/** 专任教师 says what is counted, 教师 may be some of them. */
export const WHOLE_NAME = 4

/** Wholes of the name that the share gives, of its paragraph and of the whole report. */
export function wholeByName(context: AuditContext, told: ToldShare, part: Figure): FarWhole | null {
  const { text } = context
  if (told.kind === 'rate' && !isSaidOf(told.name, wordsAbout(text, part))) return null
  const wanted = told.base === '' ? nounOf(bare(labelOf(text, part))) : bare(told.base)
  if (wanted === '') return null
  const named = possibleWholes(context, part, told.kind).filter(
    one =>
      one !== part &&
      !one.approximate &&
      (isWholeCalled(bare(labelOf(text, one)), wanted, told) || isPlanOf(text, one, wanted)),
  )
  const exact = named.filter(one => bare(labelOf(text, one)) === wanted)
  const chosen = told.base === '' ? undefined : (exact[0] ?? named[0])
  if (chosen) {
    const isOnly = wanted.length === 3 && named.length === 1
    const isSure =
      wanted.length >= WHOLE_NAME ||
      exact.length === 1 ||
      isOnly ||
      (named.length === 1 && isPlanOf(text, chosen, wanted))
    return { whole: chosen, isSure, onlyNear: isOnly && exact.length !== 1 }
  }
  const isOwn = OF_SOME.test(bare(labelOf(text, part)))
  const elsewhere = byLabel(context).get(`${part.family}${wanted}`)
  const far = isOwn ? onlyValue(elsewhere ?? [], part) : null
  if (far) return { whole: far, isSure: true, onlyNear: true }
  const planned = plannedWhole(context, part, wanted)
  if (planned) return { whole: planned, isSure: true, onlyNear: true }
  const proved = told.base === '' ? null : provedWhole(context, told, part, wanted)
  return proved && { whole: proved, isSure: true, onlyNear: false }
}

/** 占全县在园幼儿: no 普惠性幼儿园在园幼儿, who are some of them. */
const isWholeCalled = (label: string, wanted: string, { base }: ToldShare) =>
  isCalled(label, wanted) && (base === '' || !OF_SOME.test(label) || OF_SOME.test(wanted))

const OF_SOME = /^(?:普惠|公办|民办|城区|城镇|农村|乡村)/

/** 年度计划 is 年度计划投资, too: what was planned needs no more words. */
const isCalled = (label: string, wanted: string) =>
  label.endsWith(wanted) ||
  (PLANNED.test(wanted) && label.startsWith(wanted)) ||
  (label.length >= WHOLE_NAME && label === withoutPlan(wanted))

/** 规划新建、改扩建幼儿园160所 is 规划数: the clause begins with what it is called. */
const isPlanOf = (text: string, { start }: Figure, wanted: string) =>
  PLANNED.test(wanted) &&
  text.startsWith(wanted, clauseStart(text, Math.max(0, start - LONGEST_CLAUSE), start))

/** 三年计划新增学位 is what was told as 新增学位 where the plan was told of. */
const withoutPlan = (wanted: string) => wanted.replace(/^.*(?:计划|规划|预算)/, '')

const PLANNED = /(?:计划|预算|概算|任务|目标|规划)$/

/** Figures of the whole text by what they are and what they count. */
export const byLabel = once(({ text, figures }: AuditContext): ReadonlyMap<string, Figure[]> => {
  const labelled = new Map<string, Figure[]>()
  for (const figure of figures) {
    const key = `${figure.family}${bare(labelOf(text, figure))}`
    const same = labelled.get(key)
    if (same) same.push(figure)
    else labelled.set(key, [figure])
  }
  return labelled
})

/** 三年计划新增学位 or, where the plan was told of, 新增学位: what was planned, told elsewhere with one value. */
function plannedWhole(context: AuditContext, part: Figure, wanted: string): Figure | null {
  const plan = withoutPlan(wanted)
  if (plan === wanted || plan.length < WHOLE_NAME) return null
  const told = [wanted, plan].flatMap(name => byLabel(context).get(`${part.family}${name}`) ?? [])
  return onlyOf(told.filter(one => one !== part))
}

/** A whole said elsewhere, when the text gives it one value only; of two years or places it has two. */
function onlyValue(figures: readonly Figure[], part: Figure): Figure | null {
  const larger = figures.filter(
    one => one !== part && intervalOf(one).high.gte(intervalOf(part).low),
  )
  return onlyOf(larger)
}

/**
 * 本科190人，占专任教师的75.40%；专科62人，占24.60%: the whole stands in another paragraph, 小学专任教师252人, and the
 * share beside this one is of it.
 */
function provedWhole(
  context: AuditContext,
  told: ToldShare,
  part: Figure,
  wanted: string,
): Figure | null {
  if (wanted.length < WHOLE_NAME) return null
  const whole = onlyValue(calledSo(context, part.family, wanted), part)
  const isProved = siblingsOf(context, told, part).some(
    ({ other, sibling }) =>
      whole !== null &&
      (sibling.base === '' || sibling.base === told.base) &&
      sibling.share.decimals > 0 &&
      makesShare(other, whole, sibling.share),
  )
  return isProved ? whole : null
}

/** Figures whose names end so: 在岗小学专任教师 is called 专任教师. */
export function calledSo(context: AuditContext, family: string, wanted: string): readonly Figure[] {
  const known = calledIn(context)
  const key = `${family}${wanted}`
  const found =
    known.get(key) ??
    [...byLabel(context)].flatMap(([label, figures]) =>
      label.startsWith(family) && label.endsWith(wanted) ? figures : [],
    )
  known.set(key, found)
  return found
}

const calledIn = once((_: AuditContext) => new Map<string, readonly Figure[]>())

export const SHORTEST_BASE = 3

/** The one value that several figures have; null of several values, or of one that is rough. */
export function onlyOf(figures: readonly Figure[]): Figure | null {
  const [first] = figures
  if (!first || first.approximate) return null
  return figures.every(one => one.value.eq(first.value) && one.scale === first.scale) ? first : null
}

/** The other shares of the sentence, each with the count right before it. */
function siblingsOf(
  context: AuditContext,
  told: ToldShare,
  part: Figure,
): { other: Figure; sibling: ToldShare }[] {
  const [start, end] = sentenceAt(context, part.start)
  const { figures } = context
  const shares = toldShares(context)
  const first = lastAt(shares, start - 1, one => one.share.start) + 1
  const last = lastAt(shares, end, one => one.share.start)
  return shares.slice(first, last + 1).flatMap(sibling => {
    if (sibling.share.end > end) return []
    const other = figures[lastAt(figures, sibling.share.start - 1, one => one.start)]
    const isSibling = sibling.share !== told.share && other?.family === part.family
    return isSibling && other && !other.approximate ? [{ other, sibling }] : []
  })
}

/**
 * 公办45所（占37.5%），民办75所（占62.5%）: the whole that makes the sibling's share right is the
 * whole of this one too.
 */
export function wholeOfSibling(
  context: AuditContext,
  told: ToldShare,
  part: Figure,
): Figure | null {
  const wholes = siblingsOf(context, told, part).flatMap(({ other, sibling }) =>
    sibling.base !== ''
      ? []
      : nearbyWholes(context, other).filter(
          // 覆盖率100% says nothing of what it is of.
          one => one !== other && makesShare(other, one, sibling.share),
        ),
  )
  return wholes.find(one => one !== part && intervalOf(one).high.gte(intervalOf(part).low)) ?? null
}

/** Larger figures of the kind, of its paragraph and of what stands right before it. */
export const nearbyWholes = (context: AuditContext, part: Figure): Figure[] => [
  ...possibleWholes(context, part, 'share'),
  ...figuresIn(context, [
    Math.max(0, paragraphStart(context, part.start) - FARTHEST_BEFORE),
    paragraphStart(context, part.start),
  ]).filter(
    one => isOfOneKind(context.text, part, one) && intervalOf(one).high.gte(intervalOf(part).low),
  ),
]

const FARTHEST_BEFORE = 600

/** 已整改79处: the clause says nothing but that it was done, and since when. */
const NOTHING_BUT_DONE =
  /^\s*(?:(?:截至|截止|到)[^，,。；;]{0,12}?)?(?:\d{1,2}月[底末]|目前|年内|年底|现|已经?|共|实际|累计|全部)*\s*$/
const ENDING = /(?:了|到位|完毕|完成)?\s*$/
const LONGEST_CLAUSE = 30

/** 共排查隐患86处…。已整改79处，整改率…: the one whole of that unit said before it in its paragraph. */
export function wholeBeforeSentence(
  context: AuditContext,
  told: ToldShare,
  part: Figure,
): Figure | null {
  const { text } = context
  if (told.kind !== 'rate' || part.unit === '') return null
  const start = paragraphStart(context, part.start)
  const from = Math.max(start, clauseStart(text, part.start - LONGEST_CLAUSE, part.start))
  const clause = text.slice(from, part.start).replace(ENDING, '')
  if (!clause.endsWith(told.name) || !NOTHING_BUT_DONE.test(clause.slice(0, -told.name.length)))
    return null
  const parts = wholesOf(context)
  const wholes = figuresIn(context, [start, part.start]).filter(
    one =>
      isOfOneKind(text, part, one) &&
      !parts.has(one) &&
      intervalOf(one).high.gte(intervalOf(part).low),
  )
  const [whole] = wholes
  return wholes.length === 1 && whole && !whole.approximate ? whole : null
}

/** 专任教师中，本科4603人 */
const AMONG_THEM = /(\p{Script=Han}{3,10})中[，,：:]\s*$/u

/** 专任教师5012人，…。专任教师中专科及以上学历4603人，占…: of those told of before in its paragraph, by the name they have here. */
export function wholeOfThose(context: AuditContext, told: ToldShare, part: Figure): Figure | null {
  const { text } = context
  if (told.kind !== 'share' || told.base !== '') return null
  const start = paragraphStart(context, part.start)
  const from = clauseStart(text, Math.max(start, part.start - LONGEST_CLAUSE), part.start)
  const clause = text.slice(from, part.start).trimStart()
  const names = matchesOf(/中/g, clause).map(({ index }) => clause.slice(0, index))
  const before = AMONG_THEM.exec(text.slice(start, from))?.[1] ?? ''
  const isNamed = (label: string) =>
    [before, ...names].some(name => name.length >= SHORTEST_BASE && label.endsWith(name))
  const wholes = figuresIn(context, [start, from]).filter(
    one =>
      isOfOneKind(text, part, one) &&
      one.depth === part.depth &&
      isNamed(labelOf(text, one)) &&
      intervalOf(one).high.gte(intervalOf(part).low),
  )
  return onlyOf(wholes)
}

/** 在校学生43074人。少数民族学生23816人，占…: the one whole of that noun said before it in its paragraph. */
export function wholeOfOneNoun(
  context: AuditContext,
  told: ToldShare,
  part: Figure,
): Figure | null {
  const { text } = context
  const noun = labelOf(text, part).slice(-NOUN)
  if (told.kind !== 'share' || noun.length < NOUN) return null
  const parts = wholesOf(context)
  const wholes = figuresIn(context, [paragraphStart(context, part.start), part.start]).filter(
    one =>
      isOfOneKind(text, part, one) &&
      !parts.has(one) &&
      one.depth === part.depth &&
      labelOf(text, one).endsWith(noun) &&
      intervalOf(one).high.gte(intervalOf(part).low),
  )
  const [whole] = wholes
  return wholes.length === 1 && whole && !whole.approximate ? whole : null
}

const NOUN = 2

const AMONG = /^\s*其中/

/** 实际拨付7374万元，拨付率100%。其中用于培训428万元，占…: of what the sentence before told last. */
export function wholeBeforeAmong(
  context: AuditContext,
  told: ToldShare,
  part: Figure,
): Figure | null {
  const [start] = sentenceAt(context, part.start)
  const paragraph = paragraphStart(context, part.start)
  if (told.kind !== 'share' || !AMONG.test(context.text.slice(start, part.start))) return null
  const whole = figuresIn(context, [paragraph, start]).findLast(
    one => one.family === part.family && one.depth === part.depth,
  )
  return whole && !whole.approximate ? whole : null
}

/** 小学782个、高中177个……占高中班级数的: the one count that is of the stage and bears the name of the base. */
export function wholeOfStage(
  context: AuditContext,
  { kind, base }: ToldShare,
  part: Figure,
): Figure | null {
  if (kind !== 'share' || base.length < SHORTEST_BASE) return null
  const wanted = bare(base).replace(/^普通/, '')
  const claims = claimsIn(context, paragraphAt(context, part.start)).filter(
    one =>
      one.qualifier !== null &&
      one.modality === 'done' &&
      bare(one.qualifier + one.subject).replace(/^普通/, '') === wanted,
  )
  const [only, ...others] = claims
  const whole = only && figuresIn(context, [only.start, only.end]).at(-1)
  const isOne = others.length === 0 && whole !== undefined && whole !== part
  return isOne && whole.family === part.family && !whole.approximate ? whole : null
}
