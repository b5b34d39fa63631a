import { collect } from '../../structure/collect.ts'
import { isDigitSlip } from '../../structure/digit-slips.ts'
import { type Figure, intervalOf, meet, printed, spanOf } from '../../structure/figures.ts'
import { show } from '../../structure/run-proof.ts'
import { type AuditContext, figuresIn } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const RATE = /(?:每[生人]|人均|生均)[^，,。；;\d]{0,4}每([天日月]|学?年)[^，,。；;\d]{0,6}$/
const SEVERAL = /每[生人]|人均|生均/g
const TOTAL_BEFORE = /(?:资金|经费|共需|合计|共计|金额|拨付|发放|支出|补助|投入)[^，,。；;\d]{0,4}$/

export const rateHeadsDays = defineRule({
  id: 'arithmetic/rate-heads-days',
  category: 'arithmetic',
  severity: 'error',
  title: '补助标准、人数、天数（月数）与总额不符',
  explanation:
    '一句话里写了每生每天的标准、人数、天数和总额，三者相乘与总额不一致。按月、按年的标准同样核对，但人员有进有出，只在总额与算得的数只差一个数字或相邻两个数字颠倒时报告。一句里有两种标准、两个人数的，或写“约”的，不判断。',
  example: { text: '按每生每天4元、全年200天的标准，补助学生5000人，发放资金500万元。' },
  check: context =>
    collect(context.sentences, ({ span, text }) => observe(context, span, text) ?? []),
})

function observe(
  context: AuditContext,
  span: readonly [number, number],
  written: string,
): Observation | null {
  if (!/每(?:[天日月]|学?年)/.test(written) || (written.match(SEVERAL)?.length ?? 0) !== 1)
    return null
  const figures = figuresIn(context, [span[0], span[1]])
  const lead = (one: Figure) => context.text.slice(Math.max(span[0], one.start - 24), one.start)
  const money = figures.filter(one => one.family === 'money')
  const rate = money.find(one => RATE.test(lead(one)))
  const term = rate ? RATE.exec(lead(rate))?.[1] : undefined
  const totals = money.filter(one => one !== rate && TOTAL_BEFORE.test(lead(one)))
  const heads = figures.filter(one => one.family === 'people')
  const times = figures.filter(one => isCountOf(context.text, term, one))
  const [total, head, time] = [totals[0], heads[0], times[0]]
  const isYearly = term?.endsWith('年') === true
  const isClear = money.length === 2 && heads.length === 1 && times.length === (isYearly ? 0 : 1)
  if (!rate || !total || !head || !isClear) return null
  const factors = [rate, head, ...(time ? [time] : [])]
  if ([total, ...factors].some(one => one.approximate)) return null
  const people = intervalOf(head)
  const factor = rate.value.times(rate.scale).times(time?.value ?? 1)
  const truth = { low: people.low.times(factor), high: people.high.times(factor) }
  if (meet(truth, intervalOf(total))) return null
  const actual = show(head.value.times(head.scale).times(factor).div(total.scale), 2)
  const isDaily = term === '天' || term === '日'
  if (!isDaily && !isDigitSlip(total.value.toString(), actual)) return null
  const say = (one: Figure) => printed(context.text, one)
  const product = factors.map(say).join(' × ')
  return {
    message: `${product} = ${actual}${total.unit}，文中写作${say(total)}`,
    spans: [total, ...factors].map(spanOf),
    computation: `${product} = ${actual}${total.unit} ≠ ${say(total)}`,
    suggestion: '核对标准、人数、天数（月数）和总额',
  }
}

/** 200天, 10个月: how often the rate is paid. */
function isCountOf(text: string, term: string | undefined, { family, end }: Figure): boolean {
  return term === '月' ? family === 'units' && text[end] === '月' : family === '天'
}
