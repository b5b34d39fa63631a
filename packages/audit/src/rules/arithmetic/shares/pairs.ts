import { endsOf } from '../../../structure/ends.ts'
import { type Figure, type Interval, intervalOf, meet } from '../../../structure/figures.ts'
import { quotientOf, sumOf } from '../../../structure/intervals.ts'
import { labelOf } from '../../../structure/labels.ts'
import { once } from '../../../structure/once.ts'
import { clauseStart } from '../../../structure/series.ts'
import { CLAUSE_STOP, isAt } from '../../../text/characters.ts'
import { type AuditContext, figuresIn, paragraphAt, sentenceAt } from '../../context.ts'
import type { ToldShare } from './told-share.ts'

/** A part (one figure, or two that are told together) and the whole that a share may be of. */
export interface Pair {
  parts: readonly Figure[]
  whole: Figure
  /** The words say that the share is of these two; otherwise they only stand where such figures stand. */
  isBound: boolean
}

const NOT_COUNTED = /^(?:percent|point|ratio|times|岁|天|小时|分钟|课时|)$/

export const isCounted = ({ family }: Figure) => !NOT_COUNTED.test(family)

/** 岗位86个 are filled by 79人. */
const PLACES = /岗位|名额|职位|编制|计划|指标|学位/

/** Whether one figure can be a part of the other: the same unit, or money, or people and their places. */
export function isOfOneKind(text: string, part: Figure, whole: Figure): boolean {
  if (part.family !== whole.family) {
    return part.family === 'people' && whole.unit === '个' && PLACES.test(labelOf(text, whole))
  }
  return part.family !== 'units' || bareUnit(part) === bareUnit(whole)
}

const bareUnit = ({ unit }: Figure) => unit.replace(/^[百千万亿]+/, '')

/** The share in per cent that two printed figures allow. */
export function ratioOf(part: Figure, whole: Figure): Interval {
  return ratioOfAll([part], whole)
}

export function ratioOfAll(parts: readonly Figure[], whole: Figure): Interval {
  return quotientOf(sumOf(parts.map(intervalOf)), intervalOf(whole), 100)
}

/** Whether a part of a whole may be as large a share as is printed. */
export function makesShare(part: Figure, whole: Figure, share: Figure): boolean {
  return makeShare([part], whole, share)
}

export function makeShare(parts: readonly Figure[], whole: Figure, share: Figure): boolean {
  return !isFarOff(parts, whole, share) && meet(ratioOfAll(parts, whole), intervalOf(share))
}

/** Doubles tell most shares from the one that is printed; of what they leave open the exact ends decide. */
function isFarOff(parts: readonly Figure[], whole: Figure, share: Figure): boolean {
  const { low: least, high: most } = endsOf(whole)
  const { low: from, high: to } = endsOf(share)
  let [low, high] = [0, 0]
  for (const part of parts) {
    low += endsOf(part).low
    high += endsOf(part).high
  }
  if (least <= 0 || low < 0) return false
  const slack = (Math.abs(from) + Math.abs(to)) * ROUNDING
  return (100 * low) / most - to > slack || from - (100 * high) / least > slack
}

const ROUNDING = 1e-9

/** The total each listed part belongs to. */
export const wholesOf = once((context: AuditContext): ReadonlyMap<Figure, Figure> => {
  const wholes = new Map<Figure, Figure>()
  for (const { total, parts } of context.totals) {
    for (const part of parts) wholes.set(part.figure, total)
  }
  return wholes
})

/** 普惠园52所，比上年增加4所，增长8.3%，占……: the changes of a figure stand between it and its share. */
export const levelsOfChanges = once(({ runs }: AuditContext): ReadonlyMap<Figure, Figure> => {
  const levels = new Map<Figure, Figure>()
  for (const { level, previous, amount, percent, points } of runs) {
    for (const change of [amount, percent, points]) if (change) levels.set(change.figure, level)
    // 236.80亿元，比上年的221.95亿元增长6.69%，占15.93%: of what there is, and not of what there was.
    if (previous && previous.start > level.start) levels.set(previous, level)
  }
  return levels
})

/** Everything that is said of a figure in its clause: 已通过验收的132所, 36人稳定就读. */
export function wordsAbout(text: string, { start, end }: Figure): string {
  const before = text.slice(clauseStart(text, Math.max(0, start - LONGEST_LABEL), start), start)
  let stop = end
  while (stop < end + LONGEST_TAIL && stop < text.length && !isAt(text, stop, CLAUSE_STOP)) stop++
  const behind = text.slice(end, stop).split(/[\d、（(]/)[0] ?? ''
  return `${before.replace(/^.*(?:\d\S?|、)/s, '')} ${behind}`
}

const LONGEST_LABEL = 30
const LONGEST_TAIL = 12

/** The part that a share is told of, or the two that it is told of together; empty when it is not clear. */
export function partsOf(context: AuditContext, told: ToldShare): readonly Figure[] {
  const { text } = context
  const counted = countedBefore(context, told)
  if (!told.beside) {
    const part = partOf(context, told, counted)
    return part ? partsTogether(context, told, counted, part) : []
  }
  const { beside } = told
  const part = counted.filter(one => one.end <= beside.start).at(-1)
  if (!part || !isOfOneKind(text, part, beside)) return []
  const isOfIt = told.name === '' || isSaidOf(told.name, wordsAbout(text, part))
  return isOfIt ? [part] : []
}

/** The whole that the place of the figures suggests for these parts. */
export function pairOf(
  context: AuditContext,
  told: ToldShare,
  parts: readonly Figure[],
): Pair | null {
  const part = parts[0]
  if (!part) return null
  if (told.beside) return { parts, whole: told.beside, isBound: true }
  const two = TWO.exec(told.name)?.[1]
  if (two) {
    const whole = countedBefore(context, told).at(two === '前' ? -1 : -2)
    return whole && isOfOneKind(context.text, part, whole) ? { parts, whole, isBound: true } : null
  }
  const found = wholeFor(context, told, countedBefore(context, told), part)
  return found && { parts, ...found }
}

function countedBefore(context: AuditContext, { share }: ToldShare): Figure[] {
  const before = figuresIn(context, [sentenceAt(context, share.start)[0], share.start])
  return before.filter(one => isCounted(one) && !one.approximate && one.depth <= share.depth)
}

/** 前者占, 后者占: of two told right before. */
const TWO = /^([前后])者$/

/** What the share says of a part that is named, or the count right before it. */
function partOf(context: AuditContext, told: ToldShare, counted: readonly Figure[]): Figure | null {
  const { text } = context
  const last = counted.at(-1)
  if (!last) return null
  if (told.kind !== 'rate' && told.name !== '') {
    const two = TWO.exec(told.name)?.[1]
    if (two) return counted.at(two === '前' ? -2 : -1) ?? null
    // 财政共落实19.72亿元，…，财政资金占: it need not be said again that it was money.
    const plain = told.name.replace(/^其中/, '').replace(MONEY, '')
    const found = [told.name, plain].map(name =>
      counted.filter(one => isSaidOf(name, wordsAbout(text, one))),
    )
    const named = found.find(list => list.length > 0) ?? []
    return named.length === 1 ? (named[0] ?? null) : null
  }
  // 112所实行食堂供餐，6所由中心校配送，食堂供餐比例: the rate says of which of them it is.
  const named =
    told.kind === 'rate' &&
    (told.name.length >= WHOLE_NAME || OUTCOME.test(told.name)) &&
    !isSaidOf(told.name, wordsAbout(text, last))
      ? counted.filter(one => isSaidOf(told.name, wordsAbout(text, one)))
      : []
  if (named.length === 1) return named[0] ?? null
  const level = levelsOfChanges(context).get(last)
  const part = level && counted.includes(level) ? level : last
  return isRightBefore(text, last, told) ? part : null
}

const MONEY = /(?:资金|经费|投入|支出)$/

/** So long a name is no single word that others share. */
const WHOLE_NAME = 4
/** 完成整改7个，正在推进2个，完成率: of those that it became of. */
const OUTCOME = /^(?:完成|整改|办结|销号|化解|竣工|完工)$/

/** Only words about the part stand between it and the clause of its share. */
function isRightBefore(text: string, part: Figure, { start }: ToldShare): boolean {
  const gap = text
    .slice(part.end, Math.max(part.end, start))
    .replace(/[\d.,]+[%％‰]|\d+(?:\.\d+)?个?百分点/g, '')
  return (
    gap.length <= LONGEST_GAP && !/[。；;]/.test(gap) && gap.split(/[，,]/).length <= MOST_CLAUSES
  )
}

const LONGEST_GAP = 24
const MOST_CLAUSES = 3

/** Every character of a name is said of a figure: 问题发现 of 发现问题隐患. */
export function isSaidOf(name: string, words: string): boolean {
  return name.length >= 2 && [...name].every(one => words.includes(one))
}

/** 优秀2105人、良好7467人，优良率: both grades are in the name of the rate. */
function partsTogether(
  { text }: AuditContext,
  told: ToldShare,
  counted: readonly Figure[],
  part: Figure,
): readonly Figure[] {
  const other = counted[counted.indexOf(part) - 1]
  if (told.kind !== 'rate' || !other || !/^\s*、/.test(text.slice(other.end, part.start)))
    return [part]
  const words = [other, part].map(one => labelOf(text, one))
  const isJoint =
    [...told.name].every(one => words.some(label => label.includes(one))) &&
    words.every(label => [...told.name].some(one => label.includes(one))) &&
    !words.some(label => [...told.name].every(one => label.includes(one)))
  return isJoint ? [other, part] : [part]
}

/** Whose words tell of another time, place or thing than the whole before them. */
const APART =
  /另|此外|除|上年|去年|同期|上学年|比(?!例|重|率)|较|每|人均|生均|平均|新增|增加|减少|其余|分别|同时/
/** What was due: 应参训312名, 计划建设26所, 下达240人. */
const DUE = /应|计划|任务|目标|预算|批复|批准|下达|核定|安排|需|拟|指标|概算|到位|定额/
const DUE_BASE = /计划|任务|目标|预算|下达|核定|指标|概算|应|定额/
/** 预算执行率: how much of what was due was done, whatever it was. */
const CARRIED_OUT =
  /(?:执行|完成|到位|支出|支付|使用|落实|到岗|开工|完工|竣工|征收|收缴|配备|兑现)$/
const DONE = /实际|支付|支出|使用|执行|完成|到位|已|入库|到岗|开工|完工|竣工|配/
const isDueAndDone = (text: string, told: ToldShare, part: Figure, whole: Figure) =>
  told.kind === 'rate' &&
  CARRIED_OUT.test(told.name) &&
  DUE.test(wordsAbout(text, whole)) &&
  DONE.test(wordsAbout(text, part))

const LONGEST_BESIDE = 20

/** The figure before a part that can be its whole. */
function wholeFor(
  context: AuditContext,
  told: ToldShare,
  counted: readonly Figure[],
  part: Figure,
): { whole: Figure; isBound: boolean } | null {
  const { text } = context
  const wholes = counted.filter(
    one =>
      one.end <= part.start &&
      (isOfOneKind(text, part, one) || isNamedAfter(text, told, one, part)) &&
      !levelsOfChanges(context).has(one) &&
      (told.kind === 'of' || intervalOf(one).high.gte(intervalOf(part).low)),
  )
  // 排查46项，整改54项，整改率…: more than all of them.
  const smaller = wholes.length === 0 ? counted[counted.indexOf(part) - 1] : null
  if (
    smaller &&
    isOfOneKind(text, part, smaller) &&
    !APART.test(text.slice(smaller.end, part.start))
  )
    return {
      whole: smaller,
      isBound: told.kind === 'rate' && isBoundTo(context, told, part, smaller),
    }
  const nearest = wholes.at(-1)
  const listed = wholesOf(context).get(part)
  const total =
    listed && nearest && isOfAnotherItem(text, told, listed, nearest, part) ? nearest : listed
  const whole = total && !total.approximate && isOfOneKind(text, part, total) ? total : nearest
  if (!whole) return null
  const gap = text.slice(whole.end, part.start)
  if (whole !== total && APART.test(gap)) return null
  const isCarriedOut = isDueAndDone(text, told, part, whole)
  if (whole !== total && /[；;。]/.test(gap) && !(isCarriedOut && wholes.length === 1)) return null
  const isClear = whole === total || wholes.length === 1 || isBesideIt(gap)
  return { whole, isBound: isClear && isBoundTo(context, told, part, whole) }
}

/** 申报高级98人，通过71人；申报中级165人，通过142人，通过率: behind a half stop the rate is of what was counted there. */
const isOfAnotherItem = (
  text: string,
  { kind }: ToldShare,
  total: Figure,
  nearest: Figure,
  part: Figure,
): boolean =>
  kind === 'rate' &&
  /[；;]/.test(text.slice(total.end, nearest.start)) &&
  isBesideIt(text.slice(nearest.end, part.start))

/** 学生3200人，课桌3040套，课桌率: the rate is named after what is counted last. */
function isNamedAfter(text: string, told: ToldShare, whole: Figure, part: Figure): boolean {
  return (
    told.kind === 'rate' &&
    labelOf(text, part).startsWith(told.name) &&
    /^[，,、]\s*\p{Script=Han}{2,16}$/u.test(text.slice(whole.end, part.start))
  )
}

/** 县（市、区）中 names no list. */
const KINDS_OF_COUNTY = /[（(][市县区旗、，]+[）)]/g
const isBesideIt = (gap: string) =>
  gap.length <= LONGEST_BESIDE && !/[、\d]/.test(gap.replace(KINDS_OF_COUNTY, ''))

function isBoundTo({ text }: AuditContext, told: ToldShare, part: Figure, whole: Figure): boolean {
  const [ofPart, ofWhole] = [wordsAbout(text, part), wordsAbout(text, whole)]
  if (told.kind === 'rate') {
    const words = `${ofPart}${ofWhole}`
    const isOfPart = [...told.name].some(one => ofPart.includes(one))
    if (isDenied(told.name, ofPart) || ofWhole.includes(`已${told.name}`)) return false
    if (isOfPart && isSaidOf(told.name, words)) return true
    return isDueAndDone(text, told, part, whole)
  }
  if (told.base === '') return true
  const area = AREA.exec(told.base)?.[0]
  if (area && !ofWhole.includes(area)) return false
  if (DUE_BASE.test(told.base) && DUE.test(ofWhole)) return true
  return isSaidOf(told.base.replace(area ?? '', ''), ofWhole)
}

const AREA = /全[国省市县区州旗镇]/

/** 不合格4个，合格率: the rate of what was not counted. */
const isDenied = (name: string, words: string) =>
  [...'不未没无'].some(not => words.includes(`${not}${name.slice(0, 2)}`))

/** Figures of the paragraph that could be what a part is taken of: larger ones, for what is no share smaller ones too. */
export function possibleWholes(
  context: AuditContext,
  part: Figure,
  kind: ToldShare['kind'],
): Figure[] {
  return figuresIn(context, paragraphAt(context, part.start)).filter(
    one =>
      (one.family === part.family || isOfOneKind(context.text, part, one)) &&
      (kind === 'of' || intervalOf(one).high.gte(intervalOf(part).low)),
  )
}
