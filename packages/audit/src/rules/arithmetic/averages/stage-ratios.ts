import { Exact } from '@mingjian/model'
import { collect } from '../../../structure/collect.ts'
import { type Figure, type Interval, intervalOf, meet } from '../../../structure/figures.ts'
import { quotientOf } from '../../../structure/intervals.ts'
import { type AuditContext, claimsIn, figuresIn, sentenceAt } from '../../context.ts'

/** What is printed as a∶b, and the two counts that it is of. */
export interface StageRatio {
  ratio: Figure
  first: Figure
  second: Figure
  truth: Interval
}

const NAMED =
  /(在校生|招生)?(?:数|规模|人数)?(普职|职普)(?:教育)?(在校生|招生)?(?:数|规模|人数)?之?比(?:例)?(?:大体相当，?)?(?:为|达到?|是)?\s*$/
const LONGEST_NAME = 20
const STAGES = { 普: '普通高中', 职: '中职' } as const
const COUNTED = /^(?:在校生|招生)数$/
/** Farther off than this the ratio is of others. */
const FARTHEST_OFF = 1.3

/** 普通高中在校生17326人，中等职业学校在校生6813人，普职比2.45∶1: of pupils at one kind of school to those at the other. */
export function stageRatios(context: AuditContext): StageRatio[] {
  const { text, figures } = context
  return collect(figures, ratio => {
    if (!ratio.ratio || ratio.approximate) return []
    const lead = text.slice(Math.max(0, ratio.start - LONGEST_NAME), ratio.start)
    const [, ahead, order, measure = ahead] = NAMED.exec(lead) ?? []
    const said = order ? allowedBy(text, ratio) : null
    if (!order || !said) return []
    const span = [sentenceAt(context, ratio.start)[0], ratio.start] as const
    const counts = claimsIn(context, [...span]).filter(
      one =>
        one.modality === 'done' &&
        COUNTED.test(one.subject) &&
        one.subject.startsWith(measure ?? '') &&
        /[人名]$/.test(one.unit),
    )
    const last = counts.at(-1)?.subject
    const [first, second] = [...order].map(stage => {
      const name = STAGES[stage as keyof typeof STAGES]
      const own = counts.filter(one => one.subject === last && one.qualifier === name)
      const [only] = own
      return own.length === 1 && only
        ? figuresIn(context, [only.start, only.end]).at(-1)
        : undefined
    })
    if (!first || !second || second.value.isZero()) return []
    const truth = quotientOf(intervalOf(first), intervalOf(second))
    const off = truth.low.div(said.low).toNumber()
    const isNear = off < FARTHEST_OFF && off > 1 / FARTHEST_OFF
    return meet(truth, said) || !isNear ? [] : [{ ratio, first, second, truth }]
  })
}

/** 2.45∶1 is between 2.445 and 2.455: each side stands for ± half its last digit, and a plain 1 for itself. */
function allowedBy(text: string, { start, end }: Figure): Interval | null {
  const [, a, b] = /^(\d+(?:\.\d+)?)\s*[:：∶]\s*(\d+(?:\.\d+)?)/.exec(text.slice(start, end)) ?? []
  if (!a || !b) return null
  const [p, q] = [a, b].map(one => {
    const half =
      one === '1' ? new Exact(0) : new Exact(0.5).div(10 ** (one.split('.')[1]?.length ?? 0))
    const value = new Exact(one)
    return { low: value.minus(half), high: value.plus(half) }
  }) as [Interval, Interval]
  return q.low.lte(0) ? null : { low: p.low.div(q.high), high: p.high.div(q.low) }
}
