import {
  type Criterion,
  type Indicator,
  type OrgKind,
  type OrgUnit,
  type Period,
  type Standard,
  stageNames,
} from '@mingjian/model'
import { hasStage, isGovernment, isInstitution, isPerInstitution } from './institutions.ts'

/** Indicators whose single 差异系数 are averaged, and the indicator whose code the mean goes by. */
export interface CompositeGroup {
  id: string
  head: Indicator | null
  members: readonly Indicator[]
}

/** One figure to compute: a plain value, a 差异系数, or the mean of several. */
export type Subject =
  | { of: 'value'; id: string; indicator: Indicator }
  | { of: 'cv'; id: string; indicator: Indicator; group: CompositeGroup | null }
  | { of: 'cv-composite'; id: string; group: CompositeGroup }

export interface PlannedFigure {
  subject: Subject
  org: OrgUnit
  period: Period
}

/** What a standard has figures for, in its own order; a composite follows its last member. */
export function subjectsOf(standard: Standard): readonly Subject[] {
  const groups = groupsOf(standard)
  const lastMembers = new Map([...groups.values()].map(group => [group.members.at(-1), group]))
  return standard.indicators.flatMap(indicator => {
    const subjects: Subject[] = []
    if (indicator.formula !== null) subjects.push({ of: 'value', id: indicator.id, indicator })
    if (indicator.dispersion) {
      const group = groups.get(indicator.dispersion.composite ?? '') ?? null
      subjects.push({ of: 'cv', id: `${indicator.id}#cv`, indicator, group })
    }
    const completed = lastMembers.get(indicator)
    if (completed) {
      subjects.push({ of: 'cv-composite', id: `${completed.id}#cv-composite`, group: completed })
    }
    return subjects
  })
}

function groupsOf(standard: Standard): Map<string, CompositeGroup> {
  const groups = new Map<string, CompositeGroup>()
  for (const indicator of standard.indicators) {
    const code = indicator.dispersion?.composite
    if (!code || groups.has(code)) continue
    groups.set(code, {
      id: `${standard.id}/${code}`,
      head: standard.indicators.find(each => each.code === code) ?? null,
      members: standard.indicators.filter(each => each.dispersion?.composite === code),
    })
  }
  return groups
}

/** The limits that stand on a subject, whatever the year and the unit. */
export function criteriaOf(subject: Subject): readonly Criterion[] {
  return indicatorOf(subject).criteria.filter(each => each.on === subject.of)
}

/** The indicator whose limits stand on a subject. */
export function indicatorOf(subject: Subject): Indicator {
  if (subject.of !== 'cv-composite') return subject.indicator
  const indicator = subject.group.head ?? subject.group.members[0]
  if (!indicator) throw new TypeError(`${subject.id} is a mean of nothing`)
  return indicator
}

/** The indicators whose values a subject is made of. */
export const indicatorsOf = (subject: Subject): readonly Indicator[] =>
  subject.of === 'cv-composite' ? subject.group.members : [subject.indicator]

/** Whether a unit has a figure for a subject. */
export function appliesTo(subject: Subject, org: Pick<OrgUnit, 'kind' | 'stages'>): boolean {
  if (subject.of !== 'value') return dispersionLevels(subject).includes(org.kind)
  const { indicator } = subject
  if (isInstitution(org)) {
    return indicator.units.includes(org.kind) && hasStage(org, indicator.stage)
  }
  return indicator.units.includes(org.kind) || (isGovernment(org) && isBroughtTogether(indicator))
}

/**
 * A school indicator that also has a county value has one at every government above; one whose only
 * rows are schools (the size of a school) means nothing when added up.
 */
const isBroughtTogether = (indicator: Indicator): boolean =>
  isPerInstitution(indicator) && indicator.units.some(kind => isGovernment({ kind }))

/** 差异系数 are made where they are judged: per county, unless a standard says otherwise. */
function dispersionLevels(subject: Subject): readonly OrgKind[] {
  const levels = criteriaOf(subject).flatMap(each => each.judgedAt)
  return levels.length > 0 ? levels : ['county']
}

export function nameOf(subject: Subject): string {
  if (subject.of === 'value') return subject.indicator.name
  if (subject.of === 'cv') return `${subject.indicator.name}差异系数`
  const head = subject.group.head?.name
  return head?.includes('综合') ? head : '综合差异系数'
}

/** 小学 or 初中 where the subject has a stage. */
export function stageOf(subject: Subject): Indicator['stage'] {
  const { indicator } =
    subject.of === 'cv-composite' ? { indicator: subject.group.members[0] } : subject
  return indicator?.stage ?? null
}

export const sayStage = (subject: Subject): string => {
  const stage = stageOf(subject)
  return stage ? stageNames[stage] : ''
}
