import { collect } from '../../structure/collect.ts'
import { meet, printed, spanOf } from '../../structure/figures.ts'
import type { Run } from '../../structure/run.ts'
import {
  differenceOf,
  growthOf,
  isProvable,
  runSpan,
  signedInterval,
} from '../../structure/run-proof.ts'
import type { AuditContext } from '../context.ts'
import { sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

export const pointsWrittenAsPercent = defineRule({
  id: 'unit/points-written-as-percent',
  category: 'unit',
  severity: 'error',
  title: '百分点写成百分数',
  explanation:
    '比率由一个百分数变为另一个百分数，写作“提高2.2%”，而两数之差正好是2.2个百分点，按百分数算并不是2.2%。没有写上年数的提疑问：比率的升降一般用百分点。',
  clause: 'GB/T 15835—2011',
  example: { text: '青山县毛入园率91.2%，上年89.0%，提高2.2%。' },
  check: context =>
    collect(context.runs, (run): Observation[] => {
      const change = run.misfit
      if (change?.figure.family !== 'percent' || run.level.family !== 'percent') return []
      const said = printed(context.text, change.figure)
      const right = `${said.replace(/[%％]$/, '')}个百分点`
      const observation = {
        spans: [runSpan(run), spanOf(change.figure)],
        suggestion: `改为“${change.word}${right}”`,
      }
      if (!run.previous) {
        if (!/提高|提升|上升|下降|降低/.test(change.word)) return []
        const message = `“${change.word}${said}”是百分点还是百分数，请写明`
        return [{ ...observation, severity: 'question', message }]
      }
      if (!isProvable(run) || !isDifference(run)) return []
      const [now, before] = [printed(context.text, run.level), printed(context.text, run.previous)]
      return [
        {
          ...observation,
          message: `${before}到${now}是${change.word}${right}，文中写作“${change.word}${said}”`,
          computation: `${now} − ${before} = ${right}`,
        },
      ]
    }),
})

function isDifference(run: Run): boolean {
  const [difference, growth] = [differenceOf(run), growthOf(run)]
  if (!run.misfit || !difference || !growth) return false
  const said = signedInterval(run.misfit)
  return meet(difference, said) && !meet(growth, said)
}

const AMOUNTS = new Set(['money', 'people', 'units', '平方米', '册', '台', '间', '亩'])

export const pointsOfAnAmount = defineRule({
  id: 'unit/points-of-an-amount',
  category: 'unit',
  severity: 'error',
  title: '数量的增减写成百分点',
  explanation:
    '人数、金额、面积等数量的增减幅用百分数，百分点只用于两个百分数之差。同一句前面另有百分数、所指可能是它的，不报告。',
  clause: 'GB/T 15835—2011',
  example: { text: '青山县教职工2748人，比上年增长3.2个百分点。' },
  check: context =>
    collect(context.runs, run => {
      const change = run.misfit
      if (change?.figure.family !== 'point' || !AMOUNTS.has(run.level.family)) return []
      if (hasRateBefore(context, run)) return []
      const said = `${change.word}${printed(context.text, change.figure)}`
      return [
        {
          message: `${printed(context.text, run.level)}是数量，“${said}”应为百分数`,
          spans: [[run.level.start, change.figure.end]],
          suggestion: `改为“${said.replace(/个?百分点$/, '%')}”`,
        },
      ]
    }),
})

/** 达标率98%，其中农村学校120所，提高3个百分点: what rises may be the rate before it. */
function hasRateBefore(context: AuditContext, run: Run): boolean {
  const sentence = sentenceAt(context, run.level.start)
  const earlier = context.runs.some(
    ({ level }) =>
      level.family === 'percent' && level.start >= sentence[0] && level.end <= run.level.start,
  )
  const lead = context.text.slice(sentence[0], run.level.start)
  const between = context.text.slice(run.level.end, run.misfit?.figure.start)
  if (/率|比|增速|增幅/.test(between.replace(/[同环]比|^[，,]\s*(?:同口径)?比[上去]年/g, '')))
    return true
  // 4144万人（占在园幼儿的89.55%），比上年提高1.77个百分点: the share in the bracket rises.
  if (/[%％]\s*[）)]/.test(between)) return true
  return earlier || /(?:率|占比|比例|比重|系数|增速|增幅)[^，,。；;]{0,4}$/.test(lead)
}
