import { collect } from '../../structure/collect.ts'
import { type Figure, intervalOf, meet, printed, spanOf } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { middle, show } from '../../structure/run-proof.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, figuresIn, paragraphAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { ratioOf } from './share-of-whole.ts'

const NAMED =
  /^(?:其中)?[，,]?([\p{Script=Han}]{3,20})占([\p{Script=Han}]{3,20}?)的?(?:比例|比重|百分比)?(?:为|达到|达|是)?\s*$/u

const OF = /^(?:用于\p{Script=Han}{1,12})?[，,（(]?\s*占[^，,。；;\d]{0,20}$/u

export const shareOfNamed = defineRule({
  id: 'arithmetic/share-of-named',
  category: 'arithmetic',
  severity: 'error',
  title: '占比与点名的两个数不符',
  explanation:
    '“甲占乙的比例为……%”，同一段里甲、乙各有一个数，或者“……人，占……人的……%”，二者之比与所写的不一致。名称对不上、同名的数不止一个的，不判断。',
  example: {
    text: '全县职业学校招生909人，普通高中招生1396人，高中阶段共招生2305人，职业学校招生人数占高中阶段招生人数比例为42.44%。',
  },
  needs: OF,
  check: context =>
    collect(context.figures, (share, index) => {
      if (share.family !== 'percent' || share.approximate) return []
      const [part, whole] = [context.figures[index - 2], context.figures[index - 1]]
      if (part && whole && isSpelledOut(context, part, whole, share)) {
        return compare(context, share, part, whole) ?? []
      }
      return observe(context, share) ?? []
    }),
})

const IS = /^的(?:比例|比重)?(?:为|达到|达|是)?\s*$/

/** 126.8万元，占公用经费预算2386万元的5.31%: whole and part stand beside the share. */
function isSpelledOut({ text }: AuditContext, part: Figure, whole: Figure, share: Figure): boolean {
  const isExact = !part.approximate && !whole.approximate && part.family === whole.family
  return (
    isExact &&
    IS.test(text.slice(whole.end, share.start)) &&
    OF.test(text.slice(part.end, whole.start))
  )
}

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
  return compare(context, share, part, whole)
}

function compare(
  { text }: AuditContext,
  share: Figure,
  part: Figure,
  whole: Figure,
): Observation | null {
  const truth = ratioOf(part, whole)
  if (truth.low.gt(100) || meet(truth, intervalOf(share))) return null
  const actual = show(middle(truth), share.decimals + 1)
  const [a, b] = [printed(text, part), printed(text, whole)]
  return {
    message: `${a}占${b}的${actual}%，文中写作${printed(text, share)}`,
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
