import { collect } from '../../structure/collect.ts'
import { baseValue, intervalOf, meet, printed } from '../../structure/figures.ts'
import { once } from '../../structure/once.ts'
import { type Change, type Run, signedValue } from '../../structure/run.ts'
import { differenceOf, isProvable, runSpans, signedInterval } from '../../structure/run-proof.ts'
import { scaleSlipOf } from '../../structure/scale-slips.ts'
import type { AuditContext } from '../context.ts'
import { defineRule } from '../define-rule.ts'
import { comparedRuns } from '../runs-apart.ts'

export const wordAgainstFigures = defineRule({
  id: 'direction/word-against-figures',
  category: 'direction',
  severity: 'error',
  title: '升降用词与数值相反',
  explanation:
    '写“增长”“提高到”而本期数小于上期数，或写“下降”“降至”而本期数大于上期数；增减额与增减幅一升一降的也报告。1:n 一类的比例升降含义不一，不作判断；生师比 n:1 写“降低”而数值变大的报告。',
  example: { text: '青山县小学生均经费由9200元提高到8600元。' },
  check: context => {
    // 分别由A和B下降为C和D: one word, told of once.
    const told = new Set<Change>()
    return collect([...runsAgainstTheirWords(context)], run => {
      if (run.turn && told.has(run.turn)) return []
      if (run.turn) told.add(run.turn)
      const change = wrongChange(run) ?? run.turn
      const now = printed(context.text, run.level)
      const before = run.previous ? printed(context.text, run.previous) : null
      const word = change?.word ?? ''
      return [
        {
          message: before
            ? `由${before}到${now}是${isRising(run) ? '上升' : '下降'}，文中用词为“${word}”`
            : `“${run.amount?.word ?? ''}”与“${run.percent?.word ?? ''}”一升一降，互相矛盾`,
          spans: runSpans(context.text, run),
          computation: before ? `${now} ${isRising(run) ? '>' : '<'} ${before}` : null,
          suggestion: '核对两期数值是否写反，或改正升降用词',
        },
      ]
    })
  },
})

/** Runs whose words go the other way than their figures; other checks of the same run keep quiet. */
export const runsAgainstTheirWords = once(
  (context: AuditContext): ReadonlySet<Run> =>
    new Set(
      comparedRuns(context).filter(
        run =>
          (wrongChange(run) !== null || isLoadSaidToFall(context.text, run)) &&
          isProvable(run) &&
          !scaleSlipOf(run) &&
          !isRank(context.text, run),
      ),
    ),
)

/** 生师比由13.3:1降低到23.4:1: so many pupils for each teacher, and more of them. */
function isLoadSaidToFall(text: string, { level, previous, turn }: Run): boolean {
  if (!level.ratio || !previous?.ratio || turn?.direction !== 'down') return false
  const name = text.slice(Math.max(0, previous.start - LONGEST_NAME), previous.start)
  const isPerTeacher = level.value.lt(1) && previous.value.lt(1) && /生师比[^。；;]*$/.test(name)
  return isPerTeacher && level.value.lt(previous.value)
}

const LONGEST_NAME = 24

/** 排名由第36位上升到第23位: of ranks the smaller is the higher. */
function isRank(text: string, { level, previous }: Run): boolean {
  const start = Math.min(level.start, previous?.start ?? level.start)
  return (
    /[位名]$/.test(level.unit) && /排名|位次|名次|排位|位列/.test(text.slice(start - 24, start))
  )
}

function wrongChange(run: Run): Change | null {
  const { turn, amount, percent, points, misfit } = run
  if (run.level.family === 'ratio' || !(turn ?? amount ?? percent ?? points ?? misfit)) return null
  const changes = [turn, amount, percent, points, misfit].filter(one => one !== null)
  if (!run.previous) {
    const [first, second] = changes
    const disagree = first && second && first.direction !== second.direction
    return disagree && isUnsigned(first) && isUnsigned(second) ? second : null
  }
  const now = intervalOf(run.level)
  const before = intervalOf(run.previous)
  // 97.6 and 97.7 touch where both are rounded to the same half, from two sides.
  const disjoint = now.low.gte(before.high) || now.high.lte(before.low)
  if (!disjoint || baseValue(run.level).eq(baseValue(run.previous))) return null
  // 98.6%，去年99.6%，提高1.7个百分点: neither its way nor its size is told by the two, and one of them is wrong.
  if (!turn && !isOfSize(run)) return null
  const rising = isRising(run)
  return (
    changes.find(change =>
      change === run.turn
        ? (change.direction === 'up') !== rising
        : signedValue(change).isZero()
          ? false
          : signedValue(change).gt(0) !== rising,
    ) ?? null
  )
}

/** Whether what is told of the change is what lies between the two values, whichever is more. */
function isOfSize(run: Run): boolean {
  const change = run.level.family === 'percent' ? run.points : run.amount
  const truth = differenceOf(run)
  if (!change || !truth || signedValue(change).isZero()) return true
  const { low, high } = signedInterval(change)
  return meet(truth, { low, high }) || meet(truth, { low: high.neg(), high: low.neg() })
}

function isUnsigned(change: Change): boolean {
  return change.figure.value.gt(0)
}

function isRising(run: Run): boolean {
  // Written n:1, which is 1:x to the figure.
  if (run.level.ratio) return true
  return Boolean(run.previous && intervalOf(run.level).low.gte(intervalOf(run.previous).high))
}
