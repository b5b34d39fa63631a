import { collect } from '../../structure/collect.ts'
import { isDigitSlip } from '../../structure/digit-slips.ts'
import { type Figure, intervalOf, meet, printed, spanOf } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { show } from '../../structure/run-proof.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, figuresIn, matchesIn, paragraphAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const RATE = /每(?:生|人)每?(?:学年|年)/g
const IS_RATE = /每(?:生|人)每?(?:学年|年)(?:补助)?(?:标准)?(?:为|是)?\s*$/
const STAGE = /幼儿|小学|初中|高中|中职|特教/g
/** What those just counted get in all, with nothing between. */
const PAID =
  /^[，,]\s*(?:全年|年内|共|合计|共计|累计|应|实|需|计)*(?:发放?|拨付?|补助|兑现|支付)(?:资金|补助|补助资金|金额)?(?:共|共计|合计)?\s*$/

export const rateTimesHeads = defineRule({
  id: 'arithmetic/rate-times-heads',
  category: 'arithmetic',
  severity: 'error',
  title: '人数乘标准与发放数不符',
  explanation:
    '同一段里按学段写了每生每年的标准，又写某学段多少人、全年应发多少钱，人数乘标准与所发的数不一致。要有另一学段乘得相合，或者两数只差一位数字、相邻两位颠倒，才报告；同一学段写了两个标准的，不判断。',
  example: {
    text: '寄宿生补助初中每生每年1250元，小学每生每年1000元。初中享受补助学生2160人，全年应发720万元；小学享受补助学生1340人，全年应发134万元。',
  },
  needs: RATE,
  check: context => {
    const starts = new Set(
      matchesIn(context, RATE).map(({ index }) => paragraphAt(context, index)[0]),
    )
    return [...starts].flatMap(start => observe(context, start))
  },
})

interface Payment {
  rate: Figure
  heads: Figure
  paid: Figure
}

function observe(context: AuditContext, start: number): Observation[] {
  const { text } = context
  const figures = figuresIn(context, paragraphAt(context, start))
  const rates = ratesOf(text, start, figures)
  const payments = collect(figures, (paid, at): Payment[] => {
    const heads = figures[at - 1]
    if (paid.family !== 'money' || heads?.family !== 'people') return []
    if (paid.approximate || heads.approximate || !PAID.test(text.slice(heads.end, paid.start)))
      return []
    const stages = new Set(labelOf(text, heads).match(STAGE))
    const [stage = ''] = stages
    const rate = rates.get(stage)
    return rate && stages.size === 1 ? [{ rate, heads, paid }] : []
  })
  const isProved = payments.some(fits)
  return collect(payments, payment => {
    const { rate, heads, paid } = payment
    const actual = show(due(payment).div(paid.scale), Math.max(paid.decimals, 2))
    if (fits(payment) || !(isProved || isDigitSlip(paid.value.toString(), actual))) return []
    const [a, b, c] = [heads, rate, paid].map(one => printed(text, one))
    return [
      {
        message: `${a}按每生${b}应为${actual}${paid.unit}，文中写作${c}`,
        spans: [paid, heads, rate].map(spanOf),
        computation: `${heads.value} × ${rate.value} = ${actual}${paid.unit} ≠ ${c}`,
        suggestion: '核对人数、标准和发放数',
      },
    ]
  })
}

/** 初中每生每年1500元，小学为每生每年1200元: the one rate of each stage. */
function ratesOf(text: string, start: number, figures: readonly Figure[]): Map<string, Figure> {
  const rates = new Map<string, Figure>()
  const twice = new Set<string>()
  for (const figure of figures) {
    if (figure.family !== 'money' || figure.approximate) continue
    const lead = text.slice(clauseStart(text, start, figure.start), figure.start)
    const stages = lead.match(STAGE) ?? []
    const [stage] = stages
    if (!IS_RATE.test(lead) || !stage || stages.length > 1) continue
    if (rates.has(stage)) twice.add(stage)
    rates.set(stage, figure)
  }
  for (const stage of twice) rates.delete(stage)
  return rates
}

const due = ({ rate, heads }: Payment) =>
  rate.value.times(rate.scale).times(heads.value).times(heads.scale)

function fits(payment: Payment): boolean {
  const value = due(payment)
  return meet({ low: value, high: value }, intervalOf(payment.paid))
}
