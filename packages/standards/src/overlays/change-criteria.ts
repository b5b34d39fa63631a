import type { Criterion, Overlay, Validity } from '@mingjian/model'
import { tiersMeet } from '../tiers/tiers-meet.ts'

/** Years that two rules have in common, null when none. */
export function commonYears(one: Validity, other: Validity): Validity | null {
  const from = Math.max(one.from ?? -Infinity, other.from ?? -Infinity)
  const to = Math.min(one.to ?? Infinity, other.to ?? Infinity)
  if (from > to) return null
  return { from: Number.isFinite(from) ? from : null, to: Number.isFinite(to) ? to : null }
}

/** Whether two limits would judge the same figure of the same government in the same year. */
export function judgeTheSame(one: Criterion, other: Criterion): boolean {
  return (
    one.id === other.id &&
    one.on === other.on &&
    one.judgedAt.some(level => other.judgedAt.includes(level)) &&
    tiersMeet(one.appliesTo, other.appliesTo) &&
    commonYears(one.validity, other.validity) !== null
  )
}

/** The limits with one change applied. A place's limit stands over the national one only at its levels and in its years. */
export function changeCriteria(
  criteria: readonly Criterion[],
  { criterion }: Overlay['criteria'][number],
): Criterion[] {
  const kept = criteria.flatMap(one =>
    judgeTheSame(one, criterion) ? remainderOf(one, criterion) : [one],
  )
  return [...kept, criterion]
}

function remainderOf(base: Criterion, over: Criterion): Criterion[] {
  const elsewhere = base.judgedAt.filter(level => !over.judgedAt.includes(level))
  const shared = base.judgedAt.filter(level => over.judgedAt.includes(level))
  const { from, to } = over.validity
  const pieces: { judgedAt: Criterion['judgedAt']; validity: Validity }[] = [
    { judgedAt: elsewhere, validity: base.validity },
  ]
  if (from !== null) pieces.push(piece(shared, base, { from: null, to: from - 1 }))
  if (to !== null) pieces.push(piece(shared, base, { from: to + 1, to: null }))
  return pieces
    .filter(one => one.judgedAt.length > 0 && !isEmpty(one.validity))
    .map(one => ({ ...base, ...one }))
}

const nothing: Validity = { from: 1, to: 0 }
const isEmpty = ({ from, to }: Validity) => from !== null && to !== null && from > to

function piece(judgedAt: Criterion['judgedAt'], base: Criterion, years: Validity) {
  return { judgedAt, validity: commonYears(base.validity, years) ?? nothing }
}
