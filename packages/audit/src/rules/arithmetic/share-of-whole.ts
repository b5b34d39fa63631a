import { Exact, type Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { isReordered } from '../../structure/digit-slips.ts'
import {
  digitsOf,
  type Figure,
  type Interval,
  intervalOf,
  meet,
  printed,
  spanOf,
  summed,
} from '../../structure/figures.ts'
import { middle, minus, plus, quotientOf, sumOf } from '../../structure/intervals.ts'
import { once } from '../../structure/once.ts'
import { show } from '../../structure/run-proof.ts'
import { isSlipOf, powerOff } from '../../structure/slipped-values.ts'
import { type AuditContext, claimsIn, figuresIn, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { isCountedBetween } from './counts-anywhere.ts'
import { unequalSums } from './parts-and-total.ts'
import { shareFormulaOf } from './share-formula.ts'
import { pairByDigits } from './shares/by-digits.ts'
import { FEWEST_DIGITS, isClose, isCutOff, isTypo } from './shares/closeness.ts'
import { doneOfDue } from './shares/done-of-due.ts'
import { partInSeries } from './shares/listed-parts.ts'
import { isNamedOutright, wholeOfOneBase, wholeSummedUp } from './shares/outright-wholes.ts'
import {
  isOfOneKind,
  makeShare,
  makesShare,
  type Pair,
  pairOf,
  partsOf,
  possibleWholes,
  ratioOf,
  ratioOfAll,
  wholesOf,
  wordsAbout,
} from './shares/pairs.ts'
import { bothByName, bothByPronoun, partOfTotal } from './shares/pairs-elsewhere.ts'
import { oddShares } from './shares/shares-in-order.ts'
import { type ToldShare, toldShares } from './shares/told-share.ts'
import { partByName, wholesAround } from './shares/wholes-around.ts'
import {
  isRightOfItsName,
  nearbyWholes,
  wholeBeforeAmong,
  wholeBeforeSentence,
  wholeByName,
  wholeOfOneNoun,
  wholeOfSibling,
  wholeOfStage,
  wholeOfThose,
} from './shares/wholes-elsewhere.ts'
import { unitSlips } from './whole-and-row.ts'

export const shareOfWhole = defineRule({
  id: 'arithmetic/share-of-whole',
  category: 'arithmetic',
  severity: 'error',
  title: '占比、比率与两数不符',
  explanation:
    '“总数……，其中……所，占……%”“……人，占……人的……%”“应训……名，实训……名，参训率……%”“预算……，支出……，相当于预算的……%”：所写的百分数与分项、总数之比不一致。分子、分母按位置和用词认定，同段里任何两个数能说得通的，不报告；分子、总数写在别处而名称相同的（“某经费占总收入的比重”），“依次占”与其他各项算得的总数不合的，也报告；执行率（完成率）旁写明结余（未完成）数的，按二者之和核对；只看位置、用词不能认定的，只在所写的数与算得的数只差一个数字或数字颠倒时报告。写明“占全市”“占全国”而文中没有该总数的，不判断。',
  example: { text: '全县中小学校舍24000平方米，其中楼房18000平方米，占78.5%。' },
  check: context => [
    ...collect(
      toldShares(context),
      told => observe(context, told) ?? ofDigits(context, told) ?? [],
    ),
    ...collect(
      oddShares(context),
      ({ share, part, whole, name }) =>
        compare(context, { share, kind: 'share' }, [part], whole, true, name) ?? [],
    ),
  ],
})

function observe(context: AuditContext, told: ToldShare): Observation | null {
  if (told.isBare) return ofWholeAround(context, told, partsOf(context, told))
  const ofDue = doneOfDue(context, told)
  if (ofDue) return compare(context, told, [ofDue.part], ofDue.whole, true)
  const listed = partInSeries(context, told)
  const parts = listed ? [listed] : ofListed(context, told, partsOf(context, told))
  const [part] = parts
  if (!part) {
    const named =
      bothByName(context, told) ?? partOfTotal(context, told) ?? bothByPronoun(context, told)
    if (named) return compare(context, told, [named.part], named.whole, true)
    const apart = partByName(context, told)
    return apart && isClose(told.share, [apart.part], apart.whole)
      ? compare(context, told, [apart.part], apart.whole, true)
      : null
  }
  if (isOfPartNamed(context.text, told, part) || unitSlips(context).has(part)) return null
  if (isOfMistypedSum(context, told, part)) return null
  if (isFirstOfSeveral(context, told, part)) return null
  const ofBase = wholeOfOneBase(context, told, part)
  if (ofBase && !makesShare(part, ofBase, told.share))
    return compare(context, told, [part], ofBase, true)
  const pair = pairOf(context, told, parts)
  if (pair && makeShare(pair.parts, pair.whole, told.share)) return null
  const doubt = doubtOf(context, told, parts, pair) ?? ofWholeAround(context, told, parts)
  if (!doubt || isOfOtherThings(context, told, part) || isRightOfItsName(context, told, part))
    return null
  return isExplained(context, told, parts, pair) && !isNamedOutright(context, told, part)
    ? null
    : doubt
}

/** Told sentences apart, and bound by the digits of what they make. */
function ofDigits(context: AuditContext, told: ToldShare): Observation | null {
  const pair = pairByDigits(context, told)
  return pair && !isOfMistypedSum(context, told, pair.part)
    ? compare(context, told, [pair.part], pair.whole, true)
    : null
}

/**
 * 合计42316.75万元。基本支出35904.22万元，项目支出6142.53万元，占15.15%: the share is that of the part, or of the whole, that
 * would make the sum right, so that the sum alone tells what is typed wrong.
 */
function isOfMistypedSum(context: AuditContext, { share }: ToldShare, part: Figure): boolean {
  return unequalSums(context).some(({ whole, unequal: { parts, severity } }) => {
    const own = parts.find(({ figure }) => figure === part)
    if (!own || severity !== 'error' || own.times > 1) return false
    const others = sumOf(parts.flatMap(({ figure }) => (figure === part ? [] : intervalOf(figure))))
    const meant = minus(intervalOf(whole), others)
    const all = plus(others, intervalOf(part))
    return (
      meet(quotientOf(meant, intervalOf(whole), 100), intervalOf(share)) ||
      meet(quotientOf(intervalOf(part), all, 100), intervalOf(share))
    )
  })
}

/** 提供学位5430个，其中幼儿园840个、…、初中1620个，相当于计划的: what is compared was divided in between. */
function ofListed(
  context: AuditContext,
  { kind, name }: ToldShare,
  parts: readonly Figure[],
): readonly Figure[] {
  const [part, ...others] = parts
  const total = part && others.length === 0 ? wholesOf(context).get(part) : undefined
  return kind === 'of' && name === '' && total ? [total] : parts
}

/** 分别为15862人和12714人，所占比例为77.50%和93.54%: the first share is that of the first part. */
const isFirstOfSeveral = ({ text }: AuditContext, { share }: ToldShare, part: Figure): boolean =>
  NEXT_SHARE.test(text.slice(share.end, share.end + 12)) &&
  LISTED_LAST.test(text.slice(Math.max(0, part.start - 2), part.start))

const NEXT_SHARE = /^\s*[、和及]\s*\d+(?:\.\d+)?[%％]/
const LISTED_LAST = /[、和及]\s*$/

/** 专项资金5316万元，支出3847万元，其中改善资金支出率58.3%: the rate of a part whose own figures are not told. */
const isOfPartNamed = (text: string, { kind, share }: ToldShare, part: Figure): boolean =>
  kind === 'rate' && /其中\p{Script=Han}{4,}$/u.test(text.slice(part.end, share.start))

/** 2.事业收入161480万元，占14.09%: of the whole that the shares in the lines around prove, but for a slip of the pen. */
function ofWholeAround(
  context: AuditContext,
  told: ToldShare,
  parts: readonly Figure[],
): Observation | null {
  const [part, ...others] = parts
  if (!part || others.length > 0) return null
  const wholes = wholesAround(context, told, part)
  if (wholes.some(one => makesShare(part, one, told.share))) return null
  const whole = wholes.find(one => isTypo(told.share, part, one))
  return whole ? compare(context, told, [part], whole, true) : null
}

/** What is to be said of a share by the likeliest of its wholes, if no two other figures explain it. */
function doubtOf(
  context: AuditContext,
  told: ToldShare,
  parts: readonly Figure[],
  pair: Pair | null,
): Observation | null {
  const [part] = parts
  if (!part) return null
  const summedUp = wholeSummedUp(context, told, part)
  if (summedUp) return compare(context, told, [part], summedUp, true)
  const ofThose = wholeOfThose(context, told, part)
  if (ofThose) return compare(context, told, [part], ofThose, true)
  const named = wholeByName(context, told, part)
  if (named && (!named.onlyNear || isClose(told.share, [part], named.whole))) {
    const isSure =
      named.isSure ||
      (pair?.isBound === true && pair.whole === named.whole) ||
      isTypo(told.share, part, named.whole)
    return compare(context, told, [part], named.whole, isSure)
  }
  const ofStage = told.base === '' ? null : wholeOfStage(context, told, part)
  if (ofStage && isTypo(told.share, part, ofStage))
    return compare(context, told, [part], ofStage, true)
  const far =
    told.base === '' && isOfPart(context, told, part)
      ? (wholeOfSibling(context, told, part) ?? wholeBeforeSentence(context, told, part))
      : null
  const chosen = pair?.isBound ? pair : far ? { parts: [part], whole: far } : pair
  if (!chosen) {
    const whole =
      told.base === ''
        ? (wholeOfOneNoun(context, told, part) ?? wholeBeforeAmong(context, told, part))
        : null
    if (!whole) return null
    const isSlip = isTypo(told.share, part, whole) || isMovedUnit(told, { parts: [part], whole })
    return isSlip ? compare(context, told, [part], whole, true) : null
  }
  const truth = ratioOfAll(chosen.parts, chosen.whole)
  // 在校生186000人，随迁子女33.48万人，占18%: more than all of them, but for the point.
  const isBeyond = truth.low.gt(100) && powerOff(intervalOf(told.share), truth) !== null
  if (told.kind === 'share' && (isBeyond || isMovedUnit(told, chosen)))
    return compare(context, told, parts, chosen.whole, true)
  const isSlip =
    chosen.parts.length === 1
      ? isTypo(told.share, part, chosen.whole)
      : digitsOf(told.share) >= FEWEST_DIGITS && isSlipOf(told.share, truth)
  const isProved =
    isSlip || ((chosen !== pair || pair.isBound) && !isOfAnAge(context.text, told, chosen))
  const isMeant = isClose(told.share, chosen.parts, chosen.whole) || isListed(context, told, pair)
  return isProved && isMeant ? compare(context, told, chosen.parts, chosen.whole, true) : null
}

/** 拨付7374.11万元，用于培训428.5元，占5.81%: the digits are right, and the unit is not. */
const isMovedUnit = (
  { share }: ToldShare,
  { parts: [part], whole }: Pick<Pair, 'parts' | 'whole'>,
): boolean =>
  part?.family === 'money' &&
  part.scale !== whole.scale &&
  digitsOf(share) >= FEWEST_DIGITS &&
  powerOff(intervalOf(share), ratioOf(part, whole)) !== null

/** 回收3287份，有效率96.7%，社会满意度89.4%: a rate has to speak of what is counted. */
const isOfPart = ({ text }: AuditContext, { kind, name }: ToldShare, part: Figure) =>
  kind !== 'rate' ||
  [...name].some((_, at) => at > 0 && wordsAbout(text, part).includes(name.slice(at - 1, at + 1)))

/** 其中……人，占: a share that says nothing of its whole is of the total its part is listed under. */
const isListed = (context: AuditContext, { kind, name, base }: ToldShare, pair: Pair | null) =>
  kind === 'share' &&
  name + base === '' &&
  pair?.whole === wholesOf(context).get(pair?.parts[0] as Figure)

/** These rates are taken of an age group or of another year's number, unless just that is told: 适龄儿童168人，已入学164人. */
function isOfAnAge(
  text: string,
  { kind, name }: ToldShare,
  { whole }: Pick<Pair, 'whole'>,
): boolean {
  if (kind !== 'rate' || !/入[学园]|升学|巩固|毕业|就业/.test(name)) return false
  return !(/(?<!毛)入学/.test(name) && /适龄|应入/.test(wordsAbout(text, whole)))
}

/** 普惠率 is taken of the children by the library, and not of the kindergartens beside it. */
function isOfOtherThings(context: AuditContext, { share }: ToldShare, part: Figure): boolean {
  if (part.family === 'people') return false
  return claimsIn(context, spanOf(share)).some(claim => {
    const formula = shareFormulaOf(context, claim)
    return formula?.denominator.unit === '人'
  })
}

/** Whether any two figures give the share that is printed. */
function isExplained(
  context: AuditContext,
  { share, kind }: ToldShare,
  parts: readonly Figure[],
  pair: Pair | null,
): boolean {
  const said = intervalOf(share)
  const fits = (some: readonly Figure[], whole: Figure) => makeShare(some, whole, share)
  const [part] = parts
  if (pair && meet(restOf(pair), said)) return true
  if (!part || possibleWholes(context, part, kind).some(one => fits([part], one))) return true
  const sentence = sentenceAt(context, share.start)
  const beside = figuresIn(context, [sentence[0], share.start]).filter(
    one => one.family === part.family && isOfOneKind(context.text, part, one),
  )
  // 男生820人、女生760人，女生占…: of those counted so far together.
  const listed = beside.filter(one => one.end <= part.end)
  if (listed.some((_, at) => fits([part], summed(listed.slice(at))))) return true
  if (listed.some((_, at) => pair && at > 0 && fits(listed.slice(at), pair.whole))) return true
  if (digitsOf(share) < FEWEST_DIGITS) return false
  // 乡村学校54所，达标51所；寄宿制学校36所，占41.9%: of all schools, told in the lines before.
  if (nearbyWholes(context, part).some(one => fits([part], one))) return true
  const isCount = part.family === 'people' || part.family === 'units'
  if (
    isCount &&
    said.low.gt(0) &&
    isCountedBetween(context, quotientOf(intervalOf(part), said, 100))
  )
    return true
  return beside.some(one => possibleWholes(context, one, kind).some(whole => fits([one], whole)))
}

/** 由196家减到57家，压减的占…: what is left of the whole. */
function restOf({ parts, whole }: Pair): Interval {
  const { low, high } = ratioOfAll(parts, whole)
  const all = new Exact(100)
  return { low: all.minus(high), high: all.minus(low) }
}

function compare(
  context: AuditContext,
  { share, kind }: Pick<ToldShare, 'share' | 'kind'>,
  parts: readonly Figure[],
  whole: Figure,
  isSure: boolean,
  of = printed(context.text, whole),
): Observation | null {
  const truth = ratioOfAll(parts, whole)
  if (meet(truth, intervalOf(share)) || isTypedWrong(context, share, parts, whole)) return null
  if (isWholeOfWrongSum(context, share, parts, whole)) return null
  if (kind === 'share' && truth.low.gt(100) && !isClose(share, parts, whole)) return null
  const { text } = context
  const actual = show(middle(truth), share.decimals + 1)
  const told = parts.map(one => printed(text, one)).join('加')
  const values = parts.map(one => one.value).join(' + ')
  const sum = parts.length > 1 ? `(${values})` : values
  const spans: Span[] = [share, ...parts, whole].map(spanOf)
  return {
    severity: isSure && !isCutOff(truth, share) ? 'error' : 'warning',
    message: `${told}占${of}的${actual}%，文中写作${printed(text, share)}`,
    spans,
    computation: `${sum} ÷ ${whole.value} = ${actual}% ≠ ${share.value}%`,
    suggestion: '核对分项、总数和百分数',
  }
}

/** The same of a whole or a part that is itself the whole of such a sum: 教学班7146个，of parts that are 1746. */
function isWholeOfWrongSum(
  context: AuditContext,
  share: Figure,
  parts: readonly Figure[],
  whole: Figure,
): boolean {
  const [part, ...others] = parts
  if (!part || others.length > 0) return false
  return unequalSums(context).some(({ whole: wrong, unequal: { sum, severity } }) => {
    if (severity !== 'error' || (wrong !== whole && wrong !== part)) return false
    const [of, all] = wrong === whole ? [intervalOf(part), sum] : [sum, intervalOf(whole)]
    return meet(quotientOf(of, all, 100), intervalOf(share))
  })
}

/** 281人 for 218人 told elsewhere, of which the share is right: the number is told twice, and the share is not wrong. */
function isTypedWrong(
  context: AuditContext,
  share: Figure,
  parts: readonly Figure[],
  whole: Figure,
): boolean {
  return (ofTheseDigits(context).get(digitsKey(whole)) ?? []).some(
    one => isReordered(one.value.toFixed(), whole.value.toFixed()) && makeShare(parts, one, share),
  )
}

/** Figures of one kind by their digits, in whatever order. */
const ofTheseDigits = once((context: AuditContext): ReadonlyMap<string, Figure[]> => {
  const known = new Map<string, Figure[]>()
  for (const figure of context.figures) {
    const key = digitsKey(figure)
    const others = known.get(key)
    if (others) others.push(figure)
    else known.set(key, [figure])
  }
  return known
})

const digitsKey = ({ family, value }: Figure): string =>
  `${family}\0${[...value.toFixed()].sort().join('')}`
