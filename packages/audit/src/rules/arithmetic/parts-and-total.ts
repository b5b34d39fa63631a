import type { Severity, Span } from '@mingjian/model'
import { everyKind, marks } from '../../lexicon/divisions.ts'
import {
  areExclusive,
  divisionOf,
  isDivided,
  isExhaustive,
  isPartition,
  oneClassOf,
  overlappingOf,
} from '../../structure/exclusive-parts.ts'
import {
  type Figure,
  type Interval,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { middle, minus } from '../../structure/intervals.ts'
import { labelOf } from '../../structure/labels.ts'
import { once } from '../../structure/once.ts'
import { isDifference, isSlipOfSum, prefixSums } from '../../structure/part-sums.ts'
import type { Part } from '../../structure/parts.ts'
import { show } from '../../structure/run-proof.ts'
import type { Total } from '../../structure/totals.ts'
import type { AuditContext } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { slippedUnit, slippedWholeUnit, unitSlipOf } from '../unit/part-in-another-unit.ts'
import { changesOfParts } from './changes-of-parts.ts'
import { isExplained } from './explained-sums.ts'
import { heldDivisions, isSureSum, judgeDivisions, type Unequal } from './whole-and-row.ts'

export const partsDoNotAddUp = defineRule({
  id: 'arithmetic/parts-do-not-add-up',
  category: 'arithmetic',
  severity: 'error',
  title: '分项之和不等于总数',
  explanation:
    '总数与分列的各项不符：用括号、冒号、“分别为”“按……分”“涉及”列出的，各项同属一类、写在总数后面的，各项在前、后面写“合计”“三个镇一共”“全年共”的，都相加核对；总数也可以在同一段的前几句。“其中”“主要”“重点”可以只列一部分：之和小于总数不报告（公办、民办两类都列了的，列有“其他”的，与总数只是相邻两位数字颠倒的除外），各项互不重叠而之和大于总数的报告。没有写明全部列出的，与总数相差不到5%才报告。小学、初中分别写出在校生，另一处写义务教育在校生的，也相加核对：写明“合计”“共”的，不等即报告；没有写明的，只在写错一个数字或数字颠倒时报告。分项之和正好等于总数的，各分项的增减额、上年数之和也应等于总数的增减额、上年数。夹有约数、中文数字的，不判断；按“万”“亿”取整的数留出四舍五入的余地。',
  example: { text: '青山县有幼儿园60所（公办20所、民办38所）。' },
  check: context => [
    ...unequalSums(context).map(({ whole, unequal }) => sayUnequal(context.text, whole, unequal)),
    ...changesOfParts(context, heldDivisions(context)),
  ],
})

/** Every whole that its parts do not make. */
export const unequalSums = once(
  (context: AuditContext): readonly { whole: Figure; unequal: Omit<Unequal, 'off'> }[] => {
    const { totals } = context
    const listed = totals.filter(one => !unitSlipOf(one)).map(one => judgeTotal(context, one))
    const said = listed.filter(one => one.isSettled)
    const settled = new Set(said.map(one => one.whole))
    const inAnotherUnit = new Set(totals.filter(unitSlipOf).map(({ total }) => total))
    const divided = judgeDivisions(context).filter(
      ({ whole, isAgain }) => (isAgain || !settled.has(whole)) && !inAnotherUnit.has(whole),
    )
    const proved = new Set(divided.map(one => one.whole))
    const told = [
      ...said,
      ...listed.filter(one => !one.isSettled && !proved.has(one.whole)),
      ...divided,
    ].flatMap(({ whole, unequal }) =>
      unequal && !isExplained(context, whole, unequal) ? [{ whole, unequal }] : [],
    )
    // 小学43180元、其他5243元；按用途分，…: what is divided again is the whole, and not the last of its parts.
    return told.filter(
      ({ whole, unequal }) =>
        !told.some(one => isPartOf(whole, one.unequal) && isAgain(context.text, whole, unequal)),
    )
  },
)

const isPartOf = (figure: Figure, { parts }: Omit<Unequal, 'off'>): boolean =>
  parts.some(part => part.figure === figure)

const isAgain = (text: string, whole: Figure, { parts }: Omit<Unequal, 'off'>): boolean =>
  AGAIN.test(text.slice(whole.end, parts[0]?.figure.start))

const AGAIN = /^[^，,；;。\n]{0,8}[；;。]\s*[按从以]/

/** What a list behind its total says of it. */
interface Judged {
  whole: Figure
  unequal: Omit<Unequal, 'off'> | null
  /** Proved or disproved, so that no wider reading has to be tried. */
  isSettled: boolean
}

function judgeTotal(context: AuditContext, { total, parts: listed, kind }: Total): Judged {
  const { text } = context
  const open = { whole: total, unequal: null, isSettled: false }
  if (kind === 'implied' && !isDivided(labelOf(text, total), listed)) return open
  const whole = intervalOf(total)
  const parts = nearest(
    whole,
    divisionOf(listed),
    kind === 'among' ? oneClassOf(listed) : listed,
    listed,
    ...columnsOf(listed),
  )
  const sums = prefixSums(parts)
  const sum = sums.at(-1)
  if (!sum || parts.length < 2 || isDifference(total, parts)) return open
  const isOfAll = isOfEveryKind(text, total, parts)
  const ends = isOfAll ? [sum] : sums.slice(1)
  if (ends.some(one => meet(one, whole))) return { ...open, isSettled: true }
  if (slippedWholeUnit(total, parts))
    return { whole: total, unequal: { parts, sum, severity: 'error' }, isSettled: true }
  if (parts.some(part => intervalOf(part.figure).low.gt(whole.high)) && kind === 'among')
    return open
  const severity = isSureSum(context, total, parts, sum)
    ? 'error'
    : severityOf(total, parts, kind, sum, isOfAll)
  return severity
    ? { whole: total, unequal: { parts, sum, severity }, isSettled: severity === 'error' }
    : open
}

function sayUnequal(
  text: string,
  total: Figure,
  { parts, sum, severity }: Omit<Unequal, 'off'>,
): Observation {
  const terms = parts.map(part => (part.times > 1 ? `${part.times}×` : '') + part.figure.value)
  const first = parts[0]?.figure ?? total
  const last = parts.at(-1)?.figure ?? total
  const slip = slippedUnit(total, parts)
  const [wrong, unit] = slip
    ? [slip.part.figure, slip.unit]
    : [total, slippedWholeUnit(total, parts)]
  // The sum of parts that are right is told in their unit.
  const as = unit && !slip ? first : total
  const added = show(middle(sum).div(as.scale), 8)
  const said = as === total ? `${total.value}` : printed(text, total)
  const right = unit && `“${printed(text, wrong)}”按“${wrong.value}${unit}”计算则相符`
  return {
    severity,
    message: `各分项之和为${added}${as.unit}，与总数${printed(text, total)}不符`,
    spans: [spanOf(total), [first.start, last.end] as Span],
    computation: `${terms.join(' + ')} = ${added}${as === total ? '' : as.unit} ≠ ${said}`,
    suggestion: right ? `核对单位，${right}` : '核对总数和各分项；有未列出的分项请补上',
  }
}

/** 各级各类学校共86所，分别是：…: a whole of every kind holds the last part of its list, too. */
function isOfEveryKind(text: string, total: Total['total'], parts: readonly Part[]): boolean {
  return everyKind.test(labelOf(text, total)) && oneClassOf(parts).length === parts.length
}

function severityOf(
  total: Total['total'],
  parts: readonly Part[],
  kind: Total['kind'],
  sum: Interval,
  isOfEveryKind: boolean,
): Severity | null {
  const whole = intervalOf(total)
  const above = sum.low.gt(whole.high)
  const share = sum.high.div(whole.low).toNumber()
  if (kind === 'implied') {
    return share > CLOSE && sum.low.div(whole.high).lt(1 / CLOSE) ? 'error' : null
  }
  if (kind === 'among') {
    if (above) return areExclusive(parts) ? 'error' : 'question'
    if (isExhaustive(parts) && share > CLOSE) return 'error'
    const isNearlyAll = share > ALL_BUT_FEW
    if (isOfEveryKind && !isNearlyAll && parts.length >= MANY_KINDS && isSlipOfSum(sum, total))
      return 'error'
    return parts.length >= 3 && share > 0.99 ? 'question' : null
  }
  if (isExplainedByOnePart(parts, whole, sum)) return 'question'
  if (above) return 'error'
  if (isPartition(parts)) return 'error'
  // 省级示范园5所、普惠园8所 are marks some have, not a division of the whole.
  if (total.family !== 'money' && parts.some(part => marks.test(part.label))) return null
  if (kind === 'includes') return share > 0.8 ? 'error' : 'question'
  return share > 0.5 ? 'error' : 'warning'
}

/** 消防214条、整改209条，食品137条、整改131条: two columns, of which each may be that of the whole. */
function columnsOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const times = new Map<string, number>()
  for (const { label } of parts) times.set(label, (times.get(label) ?? 0) + 1)
  const again = parts.filter(({ label }) => (times.get(label) ?? 0) > 1)
  return again.length < 2 || again.length === parts.length
    ? []
    : [again, parts.filter(one => !again.includes(one))]
}

/** 公办111个、民办28个、退休支部31个: the third may belong to the whole after all. */
function nearest(whole: Interval, ...lists: readonly (readonly Part[])[]): readonly Part[] {
  const off = (list: readonly Part[]) =>
    (prefixSums(list).at(-1)?.high ?? whole.high).minus(whole.high).abs()
  return lists.reduce((best, list) => (list !== best && off(list).lt(off(best)) ? list : best))
}

/** 各级各类学校185所，其中…: with so many kinds named, one digit off is no kind left out. */
const MANY_KINDS = 5
/** What one or two kinds with few schools may make up. */
const ALL_BUT_FEW = 0.95
/** Fewer parts than this share of the whole may well be a choice of them. */
const CLOSE = 0.95
/** One part too many (a part of another part) is a matter of wording, not of adding. */
function isExplainedByOnePart(parts: readonly Part[], whole: Interval, sum: Interval): boolean {
  const overlapping = overlappingOf(parts)
  return (
    parts.length > 2 && overlapping.some(part => meet(minus(sum, intervalOf(part.figure)), whole))
  )
}
