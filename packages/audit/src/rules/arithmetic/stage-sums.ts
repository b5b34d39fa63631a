import type { Claim } from '@mingjian/model'
import type { Division } from '../../structure/divisions.ts'
import type { Figure } from '../../structure/figures.ts'
import { type AuditContext, figuresIn, paragraphAt } from '../context.ts'

/** A stage and those it is made of, as claims name them. */
const STAGES: Readonly<Record<string, readonly string[]>> = {
  义务教育: ['小学', '初中'],
  高中阶段: ['普通高中', '中职'],
}
/** People are of one stage; a school may be of several. */
const COUNTED = /^[人名]$/

/**
 * 小学在校312507人……。初中在校155938人……。义务教育在校生合计468445人: a stage and those it is made of, wherever in
 * the paragraph they are told.
 */
export function stageSums(context: AuditContext): Division[] {
  const claims = context.claims.filter(
    one => one.modality === 'done' && one.code !== null && COUNTED.test(bare(one.unit)),
  )
  return claims.flatMap(whole => {
    const stages = STAGES[whole.qualifier ?? '']
    if (!stages || isChange(whole)) return []
    const [start, end] = paragraphAt(context, whole.start)
    const alike = claims.filter(
      one => one.start >= start && one.end <= end && one !== whole && isAlike(one, whole),
    )
    const parts = stages.map(stage => alike.filter(one => one.qualifier === stage))
    const named = parts.flatMap(found => (found.length === 1 ? found : []))
    if (named.length !== stages.length) return []
    const others = alike.filter(
      one => !named.includes(one) && one.qualifier !== whole.qualifier && one.qualifier !== null,
    )
    // 特教 and 技工 may be counted with them.
    const rows = [named, ...others.map(one => [...named, one])]
    return rows.flatMap(row => divisionOf(context, whole, row) ?? [])
  })
}

const bare = (unit: string) => unit.replace(/^[万亿]+/, '')
const isChange = ({ comparator }: Claim) => /增|减|升|降|提高|约|超|近/.test(comparator ?? '')

function isAlike(one: Claim, whole: Claim): boolean {
  return (
    one.code === whole.code &&
    one.period === whole.period &&
    (one.org === whole.org || one.org === null || whole.org === null) &&
    !isChange(one)
  )
}

function divisionOf(context: AuditContext, whole: Claim, row: readonly Claim[]): Division | null {
  const figure = figureOf(context, whole)
  const parts = row.flatMap(one => {
    const part = figureOf(context, one)
    return part ? [{ figure: part, label: one.qualifier ?? '', times: 1 }] : []
  })
  if (!figure || parts.length !== row.length) return null
  return { whole: figure, parts, lead: '', isSummedUp: true, isDoubtful: false, joint: '' }
}

function figureOf(context: AuditContext, { start, end }: Claim): Figure | undefined {
  const figure = figuresIn(context, [start, end]).at(-1)
  return figure?.approximate ? undefined : figure
}
