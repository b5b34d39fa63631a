import type { Claim, DataElement, Indicator, Stage, StandardsLibrary } from '@mingjian/model'
import { findElement, listIndicators } from '@mingjian/standards'
import { stageIdOf } from '../lexicon/stage-ids.ts'
import { changeNames, changeWords } from '../lexicon/words.ts'

/** What a claim may mean among the figures of the library. */
export interface Meaning {
  /** Ids of elements and figures, likeliest first. */
  codes: string[]
  /** What a neighbouring name stands for; asked only to tell a slip of reading from a wrong number. */
  related: string[]
  /** The stages meant, to be added up where there are several; null = the words name none. */
  stages: readonly Stage[] | null
  /** Whether the figure is surely about the whole of what its code names. */
  isWhole: boolean
  periodKind: DataElement['periodKind'] | null
}

const changes = new Set([...changeWords, ...Object.values(changeNames)])

/** 增长3.81%, 提高1.2个百分点: how much something changed, not how much it is. */
export const isChange = ({ comparator, code, unit }: Claim): boolean =>
  (comparator !== null && changes.has(comparator)) || (unit.endsWith('百分点') && code !== null)

const stagesOfWord: Readonly<Partial<Record<string, readonly Stage[]>>> = {
  义务教育: ['primary', 'junior'],
}

const stagesNamed = (qualifier: string): readonly Stage[] | null => {
  const one = stageIdOf[qualifier]
  return one ? [one] : (stagesOfWord[qualifier] ?? null)
}

/** Null for a claim whose subject the library does not know. */
export function meaningOf(claim: Claim, text: string, library: StandardsLibrary): Meaning | null {
  if (claim.code === null) return null
  const indicators = listIndicators(library, claim.code)
  const [indicator] = indicators
  if (indicator) return indicatorMeaning(claim, text, indicators, indicator, library)
  const element = findElement(library, claim.code)
  return element ? elementMeaning(claim, text, element, library) : null
}

function elementMeaning(
  claim: Claim,
  text: string,
  element: DataElement,
  library: StandardsLibrary,
): Meaning {
  const { qualifier } = claim
  // 义务教育 + 在校生数 has an element of its own.
  const own = qualifier === null ? undefined : findElement(library, `${qualifier}${element.name}`)
  const meant = own ?? element
  const onlyStage = meant.stages.length === 1 ? meant.stages : null
  const named = qualifier === null ? null : stagesNamed(qualifier)
  const fitting = named?.every(stage => element.stages.includes(stage)) ? named : null
  const stages = fitting ?? onlyStage
  const isSliced = qualifier !== null && !own
  const isWhole =
    (isSliced
      ? fitting !== null && mayAdd(meant, fitting)
      : meant.stages.length === 0 || stages !== null) && !isSomeOf(claim, text)
  const related = namesAround(meant, library)
  const codes = own ? [own.id, element.id] : [element.id]
  return { codes, related, stages, isWhole, periodKind: meant.periodKind }
}

const someFirst = /^[\d.,，]+\s*(?:万|亿)?[余多]?\s*[所个家处名人位项件次间台]\p{Script=Han}{2}/u
const restOf = /另外|其余|其他|中的|部分|仅有?|只有/

/**
 * 3所公办幼儿园划归区属, 另外5个县: a number before its noun, or after a word for the rest, speaks of some
 * of them as readily as of all.
 */
const isSomeOf = ({ quote, start }: Claim, text: string): boolean =>
  someFirst.test(quote) || restOf.test(text.slice(Math.max(0, start - 3), start) + quote)

/** People of two stages add up; schools of two stages may be one school. */
const mayAdd = ({ additive, unit }: DataElement, stages: readonly Stage[]): boolean =>
  stages.length === 1 || (additive && unit === '人')

/** Elements whose names say more about the same thing: 符合条件的随迁子女数 beside 随迁子女数. */
function namesAround(element: DataElement, library: StandardsLibrary): string[] {
  return library.elements
    .filter(other => other.id !== element.id && other.unit === element.unit)
    .filter(other => other.name.endsWith(element.name) || element.name.endsWith(other.name))
    .slice(0, 12)
    .map(other => other.id)
}

function indicatorMeaning(
  claim: Claim,
  text: string,
  indicators: readonly Indicator[],
  indicator: Indicator,
  library: StandardsLibrary,
): Meaning {
  const { qualifier } = claim
  const stages = qualifier === null ? null : stagesNamed(qualifier)
  const own = indicators.flatMap(({ stage }) => stage ?? [])
  const fitting =
    stages?.length === 1 && (own.length === 0 || stages.every(one => own.includes(one)))
  const only = own.length === 1 ? own : null
  const meant = (fitting && own.length > 0 ? stages : null) ?? only
  const isWhole =
    qualifier === null ? own.length < 2 : Boolean(fitting) || saidByName(qualifier, indicator)
  return {
    ...codesOf(claim, text, indicator, library),
    stages: meant,
    isWhole,
    periodKind: null,
  }
}

/** A qualifier that the indicator's own name holds narrows nothing. */
const saidByName = (qualifier: string, { name, aliases }: Indicator): boolean =>
  [name, ...aliases].some(word => word.includes(qualifier))

/** A 差异系数 is the indicator's own, or the mean of several; a mean named with one of them is that one's. */
function codesOf(
  claim: Claim,
  text: string,
  indicator: Indicator,
  library: StandardsLibrary,
): Pick<Meaning, 'codes' | 'related'> {
  const isCoefficient = claim.unit === '' && /差异系数/.test(claim.subject + claim.quote)
  if (indicator.kind !== 'dispersion')
    return {
      codes: [isCoefficient && indicator.dispersion ? `${indicator.id}#cv` : indicator.id],
      related: [],
    }
  const standard = library.standards.find(one => one.id === indicator.standard)
  const members = (standard?.indicators ?? []).filter(
    one => one.dispersion?.composite === indicator.code,
  )
  const words = clauseBefore(text, claim)
  const named = members.filter(({ name, aliases }) =>
    [name, ...aliases].some(word => words.includes(word)),
  )
  const composite = `${indicator.id}#cv-composite`
  const ids = (list: readonly Indicator[]) => list.map(one => `${one.id}#cv`)
  return named.length > 0
    ? { codes: ids(named), related: [composite, ...ids(members)] }
    : { codes: [composite], related: ids(members) }
}

/** The words of its sentence up to and with the claim. */
export function clauseBefore(text: string, { start, end }: Claim): string {
  const before = text.slice(Math.max(0, start - 80), end)
  return before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1)
}
