import type { Claim, DataElement, Indicator, StandardsLibrary } from '@mingjian/model'
import { findElement } from '@mingjian/standards'
import { commonPiece } from '../../structure/labels.ts'
import { once } from '../../structure/once.ts'
import { type AuditContext, claimsIn, sentenceAt } from '../context.ts'

/** A share of the library over counted things: 占比(甲, 乙), 占比(甲 + 丙, 乙). */
interface Share {
  indicator: Indicator
  parts: readonly DataElement[]
  whole: DataElement
}

const SHARE = /^占比\(([^,，()]+)[,，]\s*([^+,，()]+)\)$/
const SHORTEST_COMMON_WORD = 2

/**
 * 符合交流条件的教师900人，实际交流72人，占8.0%: a share without a name is the one whose parts are counted
 * right before it and whose value they give.
 */
export function indicatorsByParts(context: AuditContext, claim: Claim): readonly Indicator[] {
  if (!/[%％]/.test(claim.unit) || claim.modality !== 'done') return []
  const [start] = sentenceAt(context, claim.start)
  const counts = claimsIn(context, [start, claim.start]).filter(
    one => one.modality === 'done' && one.decimals === 0 && !/[%％]|^1:x$/.test(one.unit),
  )
  if (counts.length < 2) return []
  return sharesOf(context.library).flatMap(({ indicator, parts, whole }) => {
    const all = counts.findLast(one => isOf(one, whole))
    const some = all && counts.findLast(one => one !== all && isPartOf(one, parts))
    return some && gives(some, all, claim) ? [indicator] : []
  })
}

const sharesOf = once((library: StandardsLibrary): readonly Share[] =>
  library.standards
    .flatMap(one => one.indicators)
    .flatMap(indicator => {
      const [, first = '', second = ''] = SHARE.exec(indicator.formula ?? '') ?? []
      const parts = first.split('+').flatMap(name => findElement(library, name.trim()) ?? [])
      const whole = findElement(library, second.trim())
      return parts.length > 0 && whole && indicator.criteria.length > 0
        ? [{ indicator, parts, whole }]
        : []
    }),
)

/** Counts that very thing. */
export function isOf({ code, qualifier, subject }: Claim, element: DataElement): boolean {
  const name = `${qualifier ?? ''}${subject}`
  // 符合条件的随迁子女 are mostly called 随迁子女.
  const isPlain = element.name === `符合条件的${subject}`
  return code === element.id || element.name === name || element.aliases.includes(name) || isPlain
}

/** 在公办学校就读（含政府购买学位）: one of the parts, or all of them under the slice of one. */
function isPartOf(claim: Claim, parts: readonly DataElement[]): boolean {
  const slice = claim.qualifier
  const isSliced = slice !== null && parts.some(({ name }) => name.includes(slice))
  return parts.some(part => mayBe(claim, part) || (isSliced && isOf(claim, part)))
}

/** Counted as that part, or under a name of its own that speaks of it. */
function mayBe(claim: Claim, part: DataElement): boolean {
  if (isOf(claim, part)) return claim.qualifier === null || claim.code === null || isWhole(claim)
  return claim.code === null && commonPiece(claim.subject, part.name).length >= SHORTEST_COMMON_WORD
}

/** Named in full by its slice: 民办义务教育 and 在校生数. */
const isWhole = ({ qualifier }: Claim) => /义务教育$/.test(qualifier ?? '')

/** Their quotient rounds to the printed share. */
function gives(part: Claim, whole: Claim, { value, decimals }: Claim): boolean {
  if (whole.value <= 0 || part.value > whole.value) return false
  const half = 0.5 / 10 ** decimals
  return Math.abs((part.value / whole.value) * 100 - value) <= half * (1 + 1e-9)
}
