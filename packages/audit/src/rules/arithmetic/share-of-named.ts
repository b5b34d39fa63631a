import { type Figure, intervalOf, meet, printed, spanOf } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { middle, show } from '../../structure/run-proof.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, figuresIn, paragraphAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { ratioOf } from './share-of-whole.ts'

const NAMED =
  /^(?:其中)?[，,]?([\p{Script=Han}]{3,20})占([\p{Script=Han}]{3,20}?)的?(?:比例|比重|百分比)?(?:为|达到|达|是)?\s*$/u

export const shareOfNamed = defineRule({
  id: 'arithmetic/share-of-named',
  category: 'arithmetic',
  severity: 'error',
  title: '占比与点名的两个数不符',
  explanation:
    '“甲占乙的比例为……%”，同一段里甲、乙各有一个数，二者之比与所写的不一致。名称对不上、同名的数不止一个的，不判断。',
  example: {
    text: '全县职业学校招生909人，普通高中招生1396人，高中阶段共招生2305人，职业学校招生人数占高中阶段招生人数比例为42.44%。',
  },
  check: context =>
    context.figures.flatMap(share => {
      if (share.family !== 'percent' || share.approximate) return []
      return observe(context, share) ?? []
    }),
})

function observe(context: AuditContext, share: Figure): Observation | null {
  const { text } = context
  const lead = text.slice(Math.max(0, share.start - 50), share.start)
  if (!lead.includes('占')) return null
  const start = clauseStart(text, Math.max(0, share.start - 50), share.start)
  const match = NAMED.exec(text.slice(start, share.start))
  if (!match?.[1] || !match[2]) return null
  const near = figuresIn(context, paragraphAt(context, share.start))
  const part = only(context, near, match[1])
  const whole = only(context, near, match[2])
  if (!part || !whole || part === whole || part.family !== whole.family) return null
  const truth = ratioOf(part, whole)
  if (truth.low.gt(100) || meet(truth, intervalOf(share))) return null
  const actual = show(middle(truth), share.decimals + 1)
  const [a, b] = [printed(text, part), printed(text, whole)]
  return {
    message: `${match[1]}${a}占${match[2]}${b}的${actual}%，文中写作${printed(text, share)}`,
    spans: [share, part, whole].map(spanOf),
    computation: `${part.value} ÷ ${whole.value} = ${actual}% ≠ ${share.value}%`,
    suggestion: '核对两个数和占比',
  }
}

/** The one figure of that name. */
function only({ text }: AuditContext, near: readonly Figure[], name: string): Figure | null {
  const wanted = key(name)
  const found = near.filter(
    one => one.family !== 'percent' && !one.approximate && key(labelOf(text, one)) === wanted,
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

function key(name: string): string {
  return name
    .replace(/^(?:全|我|本)[省市县区国]/, '')
    .replace(/总数|人数|数$|共计|共|总|现有|的/g, '')
}
