import {
  type DataElement,
  type DataValue,
  type OrgUnit,
  orgKindNames,
  type Problem,
  periodSchema,
  rememberClosest,
  type Stage,
  type StandardsLibrary,
  stageNames,
} from '@mingjian/model'
import { sharedStages } from '../apportion/shared-stages.ts'
import { isGovernment, isInstitution } from '../evaluate/institutions.ts'
import { normaliseWidth } from '../formula/parse/normalise.ts'
import { problem } from './messages.ts'
import { compareUnits } from './units-of-measure.ts'

/** One value as someone wants to enter it. `unit` absent means the element's own. */
export interface ValueEntry extends Pick<DataValue, 'stage' | 'period' | 'value'> {
  /** English id, Chinese name or alias. */
  element: string
  unit?: string | null
}

export interface CheckedValue {
  /** Null when the element is not known. */
  element: DataElement | null
  /** The stage it is kept under: filled in where only one is possible; null for a whole school. */
  stage: Stage | null
  /** Empty = may be stored. `field` names the part that is wrong. */
  problems: Problem[]
}

/**
 * Checks one value against the library: element, unit, stage, period and the range of its domain.
 * With `org`, also whether that unit reports it. The same rules hold for files and for the entry page.
 */
export function checkValue(
  library: StandardsLibrary,
  entry: ValueEntry,
  org?: Pick<OrgUnit, 'name' | 'kind' | 'stages'>,
): CheckedValue {
  const element = findElement(library, entry.element)
  const periodProblems = periodSchema.safeParse(entry.period).success
    ? []
    : [problem('malformed-period', { text: entry.period }, { field: 'period' })]
  if (!element) {
    const closest = spellingsOf(library).closest(entry.element)
    const details = { name: entry.element, closest }
    const unknown = problem('unknown-element', details, { field: 'element' })
    return { element: null, stage: entry.stage, problems: [unknown, ...periodProblems] }
  }
  const stage = entry.stage ?? onlyStage(element, org)
  const problems = [
    ...unitOfOrgProblems(element, org),
    ...stageProblems(element, stage, org),
    ...periodProblems,
    ...measureProblems(element, entry.unit),
    ...domainProblems(element, entry.value),
  ]
  return { element, stage, problems }
}

interface Spellings {
  elements: ReadonlyMap<string, DataElement>
  closest(name: string): string | null
}

const spellingsByLibrary = new WeakMap<StandardsLibrary, Spellings>()

function spellingsOf(library: StandardsLibrary): Spellings {
  const known = spellingsByLibrary.get(library)
  if (known) return known
  const elements = new Map<string, DataElement>()
  // Aliases first, so that an id or canonical name overrules somebody else's alias.
  for (const each of library.elements) {
    for (const alias of each.aliases) elements.set(normaliseWidth(alias), each)
  }
  for (const each of library.elements) {
    elements.set(normaliseWidth(each.name), each).set(each.id, each)
  }
  const spellings = { elements, closest: rememberClosest(() => elements.keys()) }
  spellingsByLibrary.set(library, spellings)
  return spellings
}

/** An element by id, Chinese name or alias, whatever the width of its marks. */
export function findElement(library: StandardsLibrary, name: string): DataElement | undefined {
  return spellingsOf(library).elements.get(normaliseWidth(name).trim())
}

const namesOf = (stages: readonly Stage[]) => stages.map(stage => stageNames[stage])

type Reporter = Pick<OrgUnit, 'name' | 'kind' | 'stages'> | undefined

const isForWholeSchool = (element: DataElement, org: Reporter): boolean =>
  org !== undefined && sharedStages(element, org).length > 0

/**
 * The stage meant by leaving it empty, where the element and the unit allow only one. A school whose
 * stages share the element means the whole school.
 */
function onlyStage(element: DataElement, org: Reporter): Stage | null {
  if (isForWholeSchool(element, org)) return null
  const possible =
    org && isInstitution(org)
      ? element.stages.filter(stage => org.stages.includes(stage))
      : element.stages
  return possible.length === 1 ? (possible[0] ?? null) : null
}

function unitOfOrgProblems(element: DataElement, org: Reporter): Problem[] {
  if (!org || element.levels.includes(org.kind)) return []
  // A government may report the total of what its schools report.
  const totals = element.additive && element.levels.some(kind => isInstitution({ kind }))
  if (totals && isGovernment(org)) return []
  const kinds = element.levels.map(kind => orgKindNames[kind])
  const details = { element: element.name, org: org.name, kinds }
  return [problem('element-not-for-unit', details, { field: 'element' })]
}

function stageProblems(element: DataElement, stage: Stage | null, org: Reporter): Problem[] {
  const stages = namesOf(element.stages)
  const place = { field: 'stage' }
  if (stage === null) {
    if (stages.length === 0 || isForWholeSchool(element, org)) return []
    return [problem('missing-stage', { element: element.name, stages }, place)]
  }
  const name = stageNames[stage]
  if (!element.stages.includes(stage)) {
    const details = { element: element.name, stage: name, stages }
    return [problem('stage-not-for-element', details, place)]
  }
  if (!org || !isInstitution(org) || org.stages.includes(stage)) return []
  const details = { org: org.name, stage: name, stages: namesOf(org.stages) }
  return [problem('stage-not-for-unit', details, place)]
}

function measureProblems(element: DataElement, given: string | null | undefined): Problem[] {
  if (!given?.trim()) return []
  const comparison = compareUnits(given, element.unit)
  if (comparison.same) return []
  const { factor } = comparison
  const details = { given: given.trim(), wanted: element.unit }
  return [
    factor === null
      ? problem('wrong-unit', details, { field: 'unit' })
      : problem('unit-factor', { ...details, factor }, { field: 'unit' }),
  ]
}

function domainProblems({ name, domain }: DataElement, value: number | null): Problem[] {
  if (value === null) return []
  const details = { element: name, value }
  const place = { field: 'value' }
  if (!Number.isFinite(value)) return [problem('malformed-number', { text: String(value) }, place)]
  if (domain === 'share' && (value < 0 || value > 100)) {
    return [problem('share-out-of-range', details, place)]
  }
  if ((domain === 'count' || domain === 'amount') && value < 0) {
    return [problem('negative-value', details, place)]
  }
  if (domain === 'count' && !Number.isInteger(value)) {
    return [problem('fractional-count', details, place)]
  }
  return []
}
