import { type DataElement, figureKey, type Indicator, type Stage } from '@mingjian/model'
import { isPerInstitution } from '../evaluate/institutions.ts'
import { criteriaOf, type Subject, stageOf } from '../evaluate/plan.ts'
import type { CompiledLibrary } from '../formula/check-formulas.ts'
import { type LinearRatio, linearRatioOf } from './linear-ratio.ts'

/** A ratio indicator over columns. */
export interface RatioPlan extends LinearRatio {
  indicator: Indicator
  stage: Stage
  /** Weight of its 差异系数. */
  weight: DataElement | null
  /** Elements of the formula, each once. */
  elements: readonly DataElement[]
  /** What whole-school values of the formula's elements are shared out by. */
  sharedBy: DataElement | null
  /** Its numerator has a minus, so parts may cancel. */
  subtracts: boolean
}

/** A figure that the columnar back end computes for governments. */
export interface SubjectPlan {
  key: string
  subject: Subject
  /** One, or for a composite those whose 差异系数 are averaged. */
  ratios: readonly RatioPlan[]
  stage: Stage
  /** Ids of the elements it depends on. */
  needs: ReadonlySet<string>
  /** Of those, the elements that a school may report as a whole, for all its stages. */
  shared: ReadonlySet<string>
}

/** The plans of subjects in their order; what has another form than a ratio goes to `unplanned`. */
export function planSubjects(
  subjects: readonly Subject[],
  { formulas, catalog }: CompiledLibrary,
): { plans: SubjectPlan[]; unplanned: string[] } {
  const known = new Map<Indicator, RatioPlan | null>()
  const ratioOf = (indicator: Indicator) => {
    const plan = known.get(indicator) ?? planRatio(indicator, formulas.get(indicator), catalog)
    known.set(indicator, plan)
    return plan
  }
  const plans: SubjectPlan[] = []
  const unplanned: string[] = []
  for (const subject of subjects) {
    const key = figureKey({ indicator: subject.id, stage: stageOf(subject) })
    const members = subject.of === 'cv-composite' ? subject.group.members : [subject.indicator]
    const ratios = members.map(ratioOf)
    const planned = ratios.flatMap(each =>
      each && (subject.of === 'value' || each.weight) ? [each] : [],
    )
    const [first] = planned
    const isWhole = planned.length === members.length
    if (first && isWhole && planned.every(each => each.stage === first.stage)) {
      const needs = needsOf(subject, planned, tierElementsOf(subject, catalog))
      const shared = sharedOf(planned)
      plans.push({ key, subject, ratios: planned, stage: first.stage, needs, shared })
    } else unplanned.push(key)
  }
  return { plans, unplanned }
}

function planRatio(
  indicator: Indicator,
  formula: ReturnType<CompiledLibrary['formulas']['get']>,
  catalog: CompiledLibrary['catalog'],
): RatioPlan | null {
  const { stage } = indicator
  const ratio =
    formula && stage && isPerInstitution(indicator) ? linearRatioOf(formula.root, indicator) : null
  if (!ratio || !stage) return null
  const weight = catalog.findElements(indicator.dispersion?.weight ?? '')[0]
  const elements = new Set([...ratio.numerator, ...ratio.denominator].map(term => term.element))
  const isShared = [...elements].some(each => each.sharedBy)
  const by = isShared ? catalog.findStageWeights(indicator.standard)?.by : undefined
  return {
    ...ratio,
    indicator,
    stage,
    weight: weight && weight.stages.length > 0 ? weight : null,
    elements: [...elements],
    sharedBy: (by && catalog.findElements(by)[0]) || null,
    subtracts: ratio.numerator.some(term => term.factor < 0),
  }
}

function needsOf(
  subject: Subject,
  ratios: readonly RatioPlan[],
  tierElements: readonly string[],
): ReadonlySet<string> {
  const parts = ratios.flatMap(({ elements, weight, sharedBy }) =>
    [...elements, ...(subject.of !== 'value' ? [weight] : []), sharedBy].flatMap(
      each => each?.id ?? [],
    ),
  )
  return new Set([...parts, ...tierElements])
}

/** Elements by whose size a limit on the subject holds or not. */
const tierElementsOf = (subject: Subject, catalog: CompiledLibrary['catalog']): string[] =>
  criteriaOf(subject)
    .flatMap(each => each.appliesTo?.when ?? [])
    .flatMap(each => ('element' in each ? catalog.findElements(each.element) : []))
    .map(each => each.id)

const sharedOf = (ratios: readonly RatioPlan[]): ReadonlySet<string> =>
  new Set(
    ratios.flatMap(({ elements }) => elements.filter(each => each.sharedBy).map(each => each.id)),
  )
