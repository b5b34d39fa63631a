import { findUnit } from '@mingjian/audit'
import {
  type CollectedFigure,
  type CollectedFigures,
  type DataElement,
  type Dataset,
  type Figure,
  type FigureQuestion,
  InputError,
  type NamedUnit,
  type Stage,
} from '@mingjian/model'
import { findElement, findIndicator, listIndicators } from '@mingjian/standards'
import type { Rules } from '../../standards/rules.ts'

/** Who reported a value, by `keyOfEntry`. */
export type Entries = ReadonlyMap<string, string>

export const keyOfEntry = (org: string, element: string, stage: Stage | null, period: string) =>
  `${org}|${element}|${stage ?? ''}|${period}`

/** What answering needs: a branch with its values, by the rules of its place. */
export interface CollectedSource extends Pick<Rules, 'library' | 'engine'> {
  dataset: Dataset
  unit: NamedUnit
  units: readonly NamedUnit[]
  entries: Entries
}

/** Looks up every figure asked for; a code, unit or stage the branch does not have gives none. Pure. */
export function answerQuestions(
  questions: readonly FigureQuestion[],
  source: CollectedSource,
): CollectedFigures {
  const { unit, units } = source
  const all = [unit, ...units]
  const answered = new Set<string>()
  const figures = questions.flatMap(question => {
    const org = unitOf(question, unit, all)
    const key = `${question.code}|${org?.code}|${question.period}`
    if (!org || answered.has(key)) return []
    answered.add(key)
    return figuresOf(question, org, source)
  })
  return { unit, units, figures }
}

function unitOf(
  { org, unit: code }: FigureQuestion,
  own: NamedUnit,
  all: readonly NamedUnit[],
): NamedUnit | undefined {
  if (code !== undefined) return all.find(one => one.code === code)
  return org === null ? own : findUnit(org, all)
}

function figuresOf(
  { code, period }: FigureQuestion,
  org: NamedUnit,
  source: CollectedSource,
): CollectedFigure[] {
  const element = findElement(source.library, code)
  return element
    ? elementFigures(element, period, org, source)
    : indicatorFigures(code, period, org, source)
}

/** One for each stage, and all of them together where they may be added. */
function elementFigures(
  element: DataElement,
  period: string,
  org: NamedUnit,
  { engine, dataset, entries }: CollectedSource,
): CollectedFigure[] {
  const together = element.stages.length === 0 || (element.additive && element.stages.length > 1)
  const stages: (Stage | null)[] = [...element.stages, ...(together ? [null] : [])]
  return stages.map(stage => {
    const asked = { org: org.code, element: element.id, stage, period }
    const { value, basis, institutions, missing } = engine.element(dataset, asked)
    const entry = entries.get(keyOfEntry(org.code, element.id, stage, period))
    return {
      code: element.id,
      name: element.name,
      org: org.code,
      orgName: org.name,
      stage,
      period,
      value,
      unit: element.unit,
      decimals: decimalsOf(value),
      origin: basis === 'sum' ? 'sum' : 'entered',
      source: entry ?? sumWords(basis, institutions),
      missing,
      verdicts: [],
      clause: null,
    }
  })
}

const sumWords = (basis: 'own' | 'sum', institutions: number) =>
  basis === 'sum' ? `${institutions}所学校（园）填报数之和` : '各学段填报数之和'

const decimalsOf = (value: number | null) => String(value ?? 0).split('.')[1]?.length ?? 0

function indicatorFigures(
  code: string,
  period: string,
  org: NamedUnit,
  { engine, library, dataset }: CollectedSource,
): CollectedFigure[] {
  const stages = new Set(listIndicators(library, code).map(({ stage }) => stage))
  return [...stages].flatMap(stage => {
    const figure = computed(() =>
      engine.compute(dataset, { orgs: [org.code], period, figure: { indicator: code, stage } }),
    )
    if (!figure) return []
    const indicator = findIndicator(library, code, stage)
    const standard = library.standards.find(one => one.id === indicator?.standard)
    const clause = indicator?.clause ?? standard?.documentNumber ?? null
    return [
      {
        code,
        name: figure.name,
        org: org.code,
        orgName: org.name,
        stage: figure.stage,
        period,
        value: figure.value,
        unit: figure.unit,
        decimals: code.includes('#') ? 3 : (indicator?.decimals ?? 2),
        origin: 'computed' as const,
        source: indicator?.definedBy
          ? `按采集数据和“${indicator.definedBy.title}”计算`
          : `按采集数据和${clause ?? '标准'}计算`,
        missing: figure.missing,
        verdicts: figure.verdicts,
        clause,
      },
    ]
  })
}

/** Null for an indicator that has no figure at this unit: evidence, or another level's. */
function computed(compute: () => Figure[]): Figure | null {
  try {
    const [figure] = compute()
    return figure && figure.status !== 'not-applicable' ? figure : null
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}
