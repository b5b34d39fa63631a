import {
  type Criterion,
  type Dataset,
  type Explanation,
  type Figure,
  type Framework,
  type Influence,
  InputError,
  type OrgUnit,
  type Period,
  type Stage,
  type StandardsLibrary,
} from '@mingjian/model'
import { createWorld } from './evaluate/create-world.ts'
import { indexDataset } from './evaluate/dataset-index.ts'
import { type ElementFigure, elementFigure } from './evaluate/element-figure.ts'
import { elementsOf } from './evaluate/elements-of.ts'
import { computeFigure, tiersOf } from './evaluate/figure.ts'
import { appliesTo, type Subject, sayStage, stageOf, subjectsOf } from './evaluate/plan.ts'
import { explainFigure } from './explain/index.ts'
import { compileLibrary } from './formula/check-formulas.ts'
import { influenceOf } from './influence/index.ts'
import { notFound } from './not-found.ts'
import { chooseStandards } from './plan/choose-standards.ts'

export interface ComputeRequest {
  period: Period
  /** Ids of standards or frameworks, or frameworks themselves; all standards when absent. */
  standards?: readonly (string | Framework)[]
  /** Codes of units; all units of the dataset when absent. */
  orgs?: readonly string[]
  /** This figure alone. */
  figure?: FigureName
}

/** Which figure, wherever it is asked for. */
export interface FigureName {
  /** `<standard>/<code>`, with `#cv` or `#cv-composite` for those figures. */
  indicator: string
  /** Needed where one indicator has several stages. */
  stage?: Stage | null
}

export interface ExplainRequest extends FigureName {
  org: string
  period: Period
}

export interface Engine {
  /**
   * Figures of one period, unit by unit in the dataset's order. A unit has a row for every indicator
   * that applies to it, also when its value is missing.
   * @throws InputError (404) for an unknown standard, framework or unit
   */
  compute(dataset: Dataset, request: ComputeRequest): Figure[]
  /**
   * How one figure came about: formula, steps, every cell it was made from, units left out and why.
   * @throws InputError (404) for an unknown unit or indicator, (422) when the unit has no such figure
   */
  explain(dataset: Dataset, request: ExplainRequest): Explanation
  /**
   * What would change one figure: the pull of each school, and the least that meets each limit.
   * @throws InputError as `explain` does
   */
  influence(dataset: Dataset, request: ExplainRequest): Influence
  /**
   * The limits that hold for a figure of a unit in a period, whether or not it has a value.
   * @throws InputError as `explain` does
   */
  limits(dataset: Dataset, request: ExplainRequest): Criterion[]
  /**
   * Ids of every element a figure may read: a dataset with these gives the same figure as the whole.
   * @throws InputError (404) for an unknown indicator
   */
  elementsOf(figure: FigureName): ReadonlySet<string>
  /**
   * A data element as a unit has it: reported by itself, or added up from its institutions.
   * @throws InputError (404) for an unknown unit or element
   */
  element(dataset: Dataset, request: ElementRequest): ElementFigure
}

export interface ElementRequest {
  org: string
  /** Id of the element. */
  element: string
  /** Null = not by stage, or all of them together. */
  stage: Stage | null
  period: Period
}

/**
 * Compiles a library once and computes with it as often as needed. Pure: no I/O, no clock.
 * @throws InputError naming every indicator whose formula does not compile
 */
export function createEngine(library: StandardsLibrary): Engine {
  const { catalog, formulas, problems } = compileLibrary(library)
  if (problems.length > 0) throw new InputError(problems)
  const subjects = new Map(library.standards.map(each => [each.id, subjectsOf(each)]))
  const all = [...subjects.values()].flat()
  const worldOf = (dataset: Dataset) => createWorld(dataset, catalog, each => formulas.get(each))
  const planned = (dataset: Dataset, { org: code, indicator, stage, period }: ExplainRequest) => {
    const org = getOrg(dataset, code)
    return { subject: chooseSubject(all, indicator, stage ?? null, org), org, period }
  }

  return {
    compute: (dataset, request) => {
      const world = worldOf(dataset)
      const { figure, standards } = request
      const asked = figure
        ? [chooseNamed(all, figure)]
        : chooseStandards(library, standards).flatMap(({ id }) => subjects.get(id) ?? [])
      return chooseOrgs(dataset, request.orgs).flatMap(org =>
        asked
          .filter(subject => appliesTo(subject, org))
          .map(subject => computeFigure({ subject, org, period: request.period }, world)),
      )
    },
    explain: (dataset, request) => explainFigure(planned(dataset, request), worldOf(dataset)),
    influence: (dataset, request) => influenceOf(planned(dataset, request), worldOf(dataset)),
    limits: (dataset, request) => [...tiersOf(planned(dataset, request), worldOf(dataset)).holding],
    elementsOf: ({ indicator, stage }) => {
      const named = namedSubjects(all, indicator)
      const meant = stage ? named.filter(each => stageOf(each) === stage) : named
      return new Set(meant.flatMap(each => [...elementsOf(each, { catalog, formulas })]))
    },
    element: (dataset, { org, element: id, stage, period }) => {
      const element = library.elements.find(each => each.id === id)
      if (!element)
        throw notFound(
          'unknown-element',
          '数据项',
          id,
          library.elements.map(each => each.id),
        )
      const site = { org: getOrg(dataset, org), period }
      return elementFigure(element, stage, site, worldOf(dataset))
    },
  }
}

function chooseOrgs(dataset: Dataset, asked: readonly string[] | undefined): readonly OrgUnit[] {
  return asked ? asked.map(code => getOrg(dataset, code)) : dataset.orgs
}

function getOrg(dataset: Dataset, code: string): OrgUnit {
  const org = indexDataset(dataset).findOrg(code)
  if (!org)
    throw notFound(
      'unknown-organisation',
      '单位代码',
      code,
      dataset.orgs.map(each => each.code),
    )
  return org
}

/** The subjects of an id: one for each of its stages. */
function namedSubjects(all: readonly Subject[], id: string): [Subject, ...Subject[]] {
  const [first, ...more] = all.filter(each => each.id === id)
  if (first) return [first, ...more]
  const ids = new Set(all.map(each => each.id))
  throw notFound('unknown-indicator', '可计算的指标', id, ids)
}

/** The one figure meant by id and stage. */
function chooseNamed(all: readonly Subject[], { indicator, stage }: FigureName): Subject {
  const named = namedSubjects(all, indicator)
  const meant = stage ? named.filter(each => stageOf(each) === stage) : named
  const [only] = meant
  if (!only || meant.length > 1) throw stageNeeded(named)
  return only
}

/** The one figure meant: by id, by stage when it is given, and by what the unit has. */
function chooseSubject(
  all: readonly Subject[],
  id: string,
  stage: Stage | null,
  org: OrgUnit,
): Subject {
  const named = namedSubjects(all, id)
  const [first] = named
  const meant = named.filter(
    each => (stage === null || stageOf(each) === stage) && appliesTo(each, org),
  )
  const [only] = meant
  if (!only) throw notCounted(first, org)
  if (meant.length > 1) throw stageNeeded(meant)
  return only
}

function stageNeeded(subjects: readonly Subject[]): InputError {
  const [first] = subjects
  const stages = subjects.map(sayStage).join('、')
  const message = `指标 ${first?.id} 分学段计算，请指明学段：${stages}`
  return new InputError([{ code: 'stage-needed', message, field: 'stage' }])
}

function notCounted(subject: Subject, org: OrgUnit): InputError {
  const message = `${org.name}不计算指标 ${subject.id}，请选择适用这一指标的单位`
  return new InputError([{ code: 'indicator-not-for-unit', message }])
}
