import { collect } from '../../structure/collect.ts'
import { type Interval, intervalOf, meet, printed } from '../../structure/figures.ts'
import { middle } from '../../structure/intervals.ts'
import type { Change, Run } from '../../structure/run.ts'
import {
  differenceOf,
  growthOf,
  isCutOff,
  isProvable,
  matchesInAnotherUnit,
  runSpans,
  show,
  signedInterval,
} from '../../structure/run-proof.ts'
import { scaleSlipOf } from '../../structure/scale-slips.ts'
import { type AuditContext, figuresIn, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { runsAgainstTheirWords } from '../direction/word-against-figures.ts'
import { comparedRuns } from '../runs-apart.ts'
import { wrongChangeOverYears } from './listed-changes.ts'

export const differenceDoesNotFollow = defineRule({
  id: 'arithmetic/difference-does-not-follow',
  category: 'arithmetic',
  severity: 'error',
  title: '增减额与两年数值不符',
  explanation:
    '同一句中写了本年数、上年数和增减额（或升降的百分点），两数之差与所写的不一致。四舍五入的误差不报告；只是单位写错的，另按“增减额单位写错”报告。',
  example: { text: '青山县毛入园率91.2%，上年88.0%，提高2.2个百分点。' },
  check: context => {
    const turned = runsAgainstTheirWords(context)
    const told = collect(comparedRuns(context), run => {
      const change = run.level.family === 'percent' ? (run.points ?? run.misfit) : run.amount
      const truth = differenceOf(run)
      if (!change || !truth || meet(truth, signedInterval(change))) return []
      if (turned.has(run) || !isProvable(run) || scaleSlipOf(run)) return []
      if (isRelative(run, change) || matchesInAnotherUnit(change, truth)) return []
      if (isSinceFirst(context, run, change)) return []
      return [observe(context.text, run, change, truth)]
    })
    return [...told, ...wrongChangeOverYears(context)]
  },
})

/** 由2020年的84.6%、2021年的87.3%提高到89.5%，两年提高4.9个百分点: since the first of those told before. */
function isSinceFirst(context: AuditContext, run: Run, change: Change): boolean {
  const { previous } = run
  if (!previous) return false
  const figures = figuresIn(context, [sentenceAt(context, previous.start)[0], previous.start])
  const first = figures.at(-1)
  if (!first || first.family !== previous.family) return false
  if (!/^、\s*(?:\d{4}年)?的?$/.test(context.text.slice(first.end, previous.start))) return false
  const truth = differenceOf({ ...run, previous: first })
  return truth !== null && meet(truth, signedInterval(change))
}

/** 由12%到15%，增长25%: a rate's growth said in per cent, as it may be. */
function isRelative(run: Run, change: Change): boolean {
  const growth = growthOf(run)
  return change === run.misfit && growth !== null && meet(growth, signedInterval(change))
}

function observe(text: string, run: Run, change: Change, truth: Interval): Observation {
  const { scale } = run.level
  const previous = run.previous ?? run.level
  const before = show(middle(intervalOf(previous)).div(scale), 8)
  const actual = show(middle(truth).div(scale), Math.max(run.level.decimals, previous.decimals))
  const now = run.level.value.toString()
  return {
    severity: isCutOff(change, truth) ? 'warning' : 'error',
    message: `${now}与${before}相差${actual}，文中写作“${change.word}${printed(text, change.figure)}”`,
    spans: runSpans(text, run),
    computation: `${now} − ${before} = ${actual}`,
    suggestion: '核对两年的数值和增减额，改正其中写错的一个',
  }
}
