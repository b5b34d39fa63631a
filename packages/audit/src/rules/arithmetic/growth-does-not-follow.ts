import { lastAt } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { intervalOf, meet, printed, spanOf } from '../../structure/figures.ts'
import { middle } from '../../structure/intervals.ts'
import type { Change, Run } from '../../structure/run.ts'
import {
  baseOf,
  growthOf,
  isCutOff,
  isProvable,
  runSpan,
  runSpans,
  show,
  signedInterval,
  valueIn,
} from '../../structure/run-proof.ts'
import { scaleSlipOf } from '../../structure/scale-slips.ts'
import type { AuditContext } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { runsAgainstTheirWords } from '../direction/word-against-figures.ts'
import { comparedRuns } from '../runs-apart.ts'
import { slippedRuns } from '../told-runs.ts'
import { wrongListedGrowth, wrongYearlyGrowth } from './listed-changes.ts'

export const growthDoesNotFollow = defineRule({
  id: 'arithmetic/growth-does-not-follow',
  category: 'arithmetic',
  severity: 'error',
  title: '增幅与两年数值不符',
  explanation:
    '同一句中写了本年数、上年数（或增减额）和增减幅，由数值算得的增减幅与所写的不一致。每个数按末位四舍五入留出余地，区间没有交集才报告；截尾造成的末位差降为警告，“分别为……，比上年分别增加……，增长……”一一对应核对，“同口径”增幅只提疑问。',
  example: { text: '2022年青山县教育总投入120.00万元，上年100.00万元，增长25.00%。' },
  check: context => {
    const turned = runsAgainstTheirWords(context)
    const runs = collect([...comparedRuns(context), ...slippedRuns(context)], run => {
      const observation = run.percent && observe(context.text, run, run.percent)
      return observation && !turned.has(run) && !scaleSlipOf(run) ? [observation] : []
    })
    return [
      ...runs,
      ...wrongListedGrowth(context),
      ...wrongYearlyGrowth(context),
      ...wrongReductions(context),
    ]
  },
})

const REDUCTION = /^[，,（(]?\s*(?:压减|减少|下降|压缩|化解|消除)(?:率|比例)(?:为|达到?|是)?\s*$/

/** 由146家压减至3家，压减率97.95%: of what there was, so much is gone. */
function wrongReductions(context: AuditContext): Observation[] {
  const { text, figures, runs } = context
  return collect(runs, run => {
    const { level, previous, amount, turn } = run
    const base = baseOf(run)
    const isDown = (turn ?? amount)?.direction === 'down'
    if (!base || base.low.lte(0) || !isDown || !isProvable(run)) return []
    const end = Math.max(level.end, previous?.end ?? 0, amount?.figure.end ?? 0)
    const said = figures[lastAt(figures, end - 1, one => one.start) + 1]
    if (said?.family !== 'percent' || said.approximate) return []
    const truth = growthOf(run)
    if (!truth || !REDUCTION.test(text.slice(end, said.start))) return []
    const gone = { low: truth.high.neg(), high: truth.low.neg() }
    if (meet(gone, intervalOf(said))) return []
    const actual = show(middle(gone), said.decimals + 1)
    const before = show(middle(base).div(level.scale), level.decimals)
    const [a, b] = [`${before}${level.unit}`, printed(text, level)]
    return [
      {
        message: `由${a}到${b}减少${actual}%，文中写作${printed(text, said)}`,
        spans: [runSpan(run), spanOf(said)],
        computation: `(${before} − ${level.value}) ÷ ${before} = ${actual}% ≠ ${said.value}%`,
        suggestion: '核对前后两个数和压减率',
      },
    ]
  })
}

function observe(text: string, run: Run, percent: Change): Observation | null {
  const truth = growthOf(run)
  const base = baseOf(run)
  if (!truth || !base || run.percent?.figure.approximate) return null
  if (meet(truth, signedInterval(percent))) return null
  const comparable = percent.comparable
  if (!comparable && !isProvable(run)) return null
  const decimals = percent.figure.decimals + 1
  const { scale, unit } = run.level
  const now = show(valueIn(run.level, scale), 8)
  const before = show(middle(base).div(scale), run.level.decimals)
  const actual = show(middle(truth), decimals)
  return {
    severity: comparable ? 'question' : isCutOff(percent, truth) ? 'warning' : 'error',
    message: comparable
      ? `“${printed(text, percent.figure)}”为同口径增幅，与文中两年数值算得的${actual}%不同，请写明同口径基数`
      : `由${now}${unit}与${before}${unit}算得${actual}%，文中写作“${percent.word}${printed(text, percent.figure)}”`,
    spans: [...runSpans(text, run), spanOf(percent.figure)],
    computation: `(${now} − ${before}) ÷ ${before} = ${actual}% ≠ ${percent.figure.value.toString()}%`,
    suggestion: '核对本年数、上年数和增减幅，改正其中写错的一个',
  }
}
