import { came, left } from '../../lexicon/flows.ts'
import { collect } from '../../structure/collect.ts'
import { isDigitSlip } from '../../structure/digit-slips.ts'
import { type Figure, intervalOf, meet, printed, spanOf } from '../../structure/figures.ts'
import { middle, minus, plus, sumOf } from '../../structure/intervals.ts'
import { show } from '../../structure/run-proof.ts'
import { type AuditContext, figuresIn, sentencesWith } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { netChanges } from './net-changes.ts'

const OPENING =
  /(?:上(?:个)?(?:学期|学年|年)(?:度)?(?:期?末|底)?|年初|期初|学[期年]初|(?:19|20)\d\d年[底末初]|原有?)[^，,；;。]{0,12}$/
/** What is left is told of, and judged, as a rest: 年末剩余219个. */
const CLOSING =
  /(?:本(?:个)?(?:学期|学年|年)(?:度)?(?:期?[初末]|底)?|目前|现有?|年末|年底|期末|学[期年]末)[^，,；;。转迁调剩]{0,12}$/
const CAME = new RegExp(`(?:${came.source})[^，,；;。\\d]{0,8}$`)
const LEFT = new RegExp(`(?:${left.source})[^，,；;。\\d]{0,8}$`)
/** 新增4150个，达到27750个: what there is then follows its change at once. */
const REACHED =
  /^[，,]\s*(?:总数|总量|累计|共)?(?:达到?|增至|增加[到至]|升至|降至|减[至到]|减少[到至])(?:了|为)?\s*$/
const NOT_COUNTED = /percent|point|ratio|times/

export const stockAndFlow = defineRule({
  id: 'arithmetic/stock-and-flow',
  category: 'arithmetic',
  severity: 'error',
  title: '期初、增减与期末数不符',
  explanation:
    '一句中依次写上期末数、转入（新增）数、转出（减少）数和本期数，期初加转入减转出不等于本期数。差额比转入、转出之和还大（多半另有毕业、招生）的，不判断；只写转入或只写转出的，只在期末数与算得的数只差一个数字或相邻两个数字颠倒时报告。一句中写了增加、减少的各项和“净增”（净减）数的，也相加减核对：写明“相抵”的，不等即报告；没有写明的，只在写错一个数字或数字颠倒时报告。',
  example: {
    text: '上学期末在校生4120人，本学期转进86人、转出112人，本学期初在校生4104人。',
  },
  check: context => [
    ...sentencesWith(context, /上个?(?:学期|学年|年)|年[初底末]|期初|原有?/g).flatMap(
      ({ span }) => {
        const figures = figuresIn(context, span).filter(({ depth }) => depth === 0)
        return collect(figures, (_, at) => observe(context, figures.slice(at)) ?? [])
      },
    ),
    ...netChanges(context),
  ],
})

/** The stock that was, what came and went, and the stock that is, with nothing between them. */
function observe(context: AuditContext, figures: readonly Figure[]): Observation | null {
  const [before, ...rest] = figures
  if (!before || NOT_COUNTED.test(before.family)) return null
  const isOpening = OPENING.test(context.text.slice(Math.max(0, before.start - 24), before.start))
  if (!isOpening) return null
  const flows: Figure[] = []
  const signs: number[] = []
  let last = before
  for (const figure of rest) {
    const lead = context.text.slice(last.end, figure.start)
    if (figure.unit !== before.unit || figure.approximate || lead.length > LONGEST_LEAD) return null
    const isStock = CLOSING.test(lead) || REACHED.test(lead)
    if (flows.length > 0 && isStock) return judge(context, before, flows, signs, figure)
    const sign = LEFT.test(lead) ? -1 : CAME.test(lead) ? 1 : 0
    if (sign === 0) return null
    flows.push(figure)
    signs.push(sign)
    last = figure
  }
  return null
}

const LONGEST_LEAD = 24

function judge(
  { text }: AuditContext,
  before: Figure,
  flows: readonly Figure[],
  signs: readonly number[],
  now: Figure,
): Observation | null {
  if (before.approximate) return null
  const moved = sumOf(flows.map(intervalOf))
  const truth = flows.reduce(
    (sum, flow, at) => (signs[at] === 1 ? plus : minus)(sum, intervalOf(flow)),
    intervalOf(before),
  )
  const said = intervalOf(now)
  const off = middle(truth).minus(middle(said)).abs()
  if (meet(truth, said) || off.gt(moved.high)) return null
  const actual = show(middle(truth).div(now.scale), now.decimals)
  const isBoth = signs.includes(1) && signs.includes(-1)
  if (!isBoth && !isDigitSlip(now.value.toString(), actual)) return null
  const steps = flows.map((flow, at) => `${signs[at] === 1 ? '+' : '−'} ${flow.value}`).join(' ')
  return {
    message: `${printed(text, before)}加转入、减转出为${actual}${now.unit}，文中写作${printed(text, now)}`,
    spans: [before, ...flows, now].map(spanOf),
    computation: `${before.value} ${steps} = ${actual} ≠ ${now.value}`,
    suggestion: '核对期初数、增减数和期末数',
  }
}
