import type { Claim, DataElement, Indicator, StandardsLibrary } from '@mingjian/model'
import { findElement } from '@mingjian/standards'
import type { Assertion } from '../../structure/assertions.ts'
import { once } from '../../structure/once.ts'
import { type AuditContext, claimsIn, paragraphStart } from '../context.ts'
import { likeness } from './abbreviations.ts'
import { isOf } from './by-parts.ts'
import { indicatorsOf, isChange, type Judgement, judgeAs, stageOf } from './norms.ts'
import { isOfTopic } from './topics.ts'

/** A quotient of two counted things: 占比(甲, 乙) in per cent, 比值(甲, 乙) as 1:n. */
interface Quotient {
  indicator: Indicator
  part: DataElement
  whole: DataElement
  unit: '%' | '1:x'
}

const QUOTIENT = /^(占比|比值)\(([^,，()+]+)[,，]\s*([^+,，()]+)\)$/
/** A quotient of two counts is known to more digits than any norm has. */
const DECIMALS = 4

/**
 * 在园幼儿5928人，教职工778人，教职工与幼儿之比达到国家标准: a quotient that is said to meet its norm, and whose parts
 * are counted though it is not printed, is worked out and judged.
 */
export function judgedByCounts(context: AuditContext, assertion: Assertion): readonly Judgement[] {
  if (assertion.names.length === 0) return []
  const start = paragraphStart(context, assertion.span[0])
  const told = claimsIn(context, [start, assertion.span[0]]).filter(
    one => one.modality === 'done' && !isChange(one) && one.end <= assertion.span[0],
  )
  return quotientsOf(context.library)
    .filter(({ indicator }) => assertion.names.some(name => isMeant(name, indicator)))
    .flatMap(quotient => {
      const { indicator } = quotient
      const isPrinted = told.some(one =>
        indicatorsOf(context.library, one).some(({ name }) => name === indicator.name),
      )
      const claim = isPrinted ? null : claimOf(quotient, told)
      return claim ? judgeAs(context, claim, [indicator]) : []
    })
}

const quotientsOf = once((library: StandardsLibrary): readonly Quotient[] =>
  library.standards
    .flatMap(one => one.indicators)
    .flatMap((indicator): Quotient[] => {
      const [, kind, first = '', second = ''] = QUOTIENT.exec(indicator.formula ?? '') ?? []
      const [a, b] = [findElement(library, first.trim()), findElement(library, second.trim())]
      if (!a || !b || indicator.criteria.length === 0) return []
      return kind === '占比'
        ? [{ indicator, part: a, whole: b, unit: '%' }]
        : [{ indicator, part: b, whole: a, unit: '1:x' }]
    }),
)

function isMeant(name: string, indicator: Indicator): boolean {
  const names = [indicator.name, ...indicator.aliases]
  return names.some(one => likeness(name, one) !== null) || isOfTopic(name, indicator.name)
}

/** The quotient as if it had been printed behind the later of its counts; null when either is told twice. */
function claimOf({ indicator, part, whole, unit }: Quotient, told: readonly Claim[]): Claim | null {
  const a = onlyOne(told, part, indicator)
  const b = onlyOne(told, whole, indicator)
  if (!a || !b || a.org !== b.org || a.period !== b.period || a.value <= 0 || b.value <= 0)
    return null
  const value = unit === '%' ? (a.value / b.value) * 100 : b.value / a.value
  const last = a.start > b.start ? a : b
  return {
    ...last,
    subject: indicator.name,
    qualifier: null,
    value: Number(value.toFixed(DECIMALS)),
    decimals: DECIMALS,
    unit,
  }
}

/** The only count of that thing as a whole: not of a slice, nor of another stage. */
function onlyOne(
  told: readonly Claim[],
  element: DataElement,
  { stage }: Indicator,
): Claim | undefined {
  const found = told.filter(
    one =>
      one.decimals === 0 &&
      isOf(one, element) &&
      (one.qualifier === null || (stage !== null && stageOf(one) === stage && isStage(one))),
  )
  return found.length === 1 ? found[0] : undefined
}

const isStage = ({ qualifier }: Claim) =>
  /^(?:幼儿园|小学|初中|普通高中|高中)$/.test(qualifier ?? '')
