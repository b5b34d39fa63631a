import {
  type Dataset,
  type DataValue,
  type Figure,
  figureKey,
  type OrgUnit,
  type StandardsLibrary,
  stageSchema,
} from '@mingjian/model'
import { applyOverlays, loadStandards } from '@mingjian/standards'
import { createEngine } from '../engine.ts'
import { city, county, countyCode, org } from '../testing/fixture-dataset.ts'

/** What a unit reports in one year: `pupils@primary` by stage, `teacher-average-pay` without. */
export type Reports = Readonly<Record<string, number | null>>

/** A unit with its reports of 2023 and, where they matter, of 2022. */
export interface Reporter extends Partial<OrgUnit> {
  code: string
  reports?: Reports
  before?: Reports
}

/** 兴安区 in 鹤岗市, what they report themselves and the schools and kindergartens of 兴安区. */
export function scene(given: {
  county?: Omit<Reporter, 'code'>
  city?: Omit<Reporter, 'code'>
  units?: readonly Reporter[]
}): Dataset {
  const reporters: Reporter[] = [
    { ...city, ...given.city },
    { ...county, ...given.county },
    ...(given.units ?? []),
  ]
  return {
    orgs: reporters.map(({ reports: _reports, before: _before, ...unit }) =>
      unit.code === city.code || unit.code === countyCode
        ? { ...org(unit.code), ...unit }
        : org(unit.code, unit),
    ),
    values: reporters.flatMap(({ code, reports = {}, before = {} }) => [
      ...valuesOf(code, '2023', reports),
      ...valuesOf(code, '2022', before),
    ]),
  }
}

function valuesOf(code: string, period: string, reports: Reports): DataValue[] {
  return Object.entries(reports).map(([key, value]) => {
    const [element = '', stage] = key.split('@')
    return { org: code, element, stage: stageSchema.safeParse(stage).data ?? null, period, value }
  })
}

type State = 'met' | 'not met' | 'no limit' | 'not judged' | 'missing' | 'not-applicable'

/** How a figure came out, as a person would note it: value to six digits, and how it stands. */
export type Standing = readonly [value: number | null, state: State]

const library = loadStandards()
const engines = new Map<string, ReturnType<typeof createEngine>>()

function engineAt(region: string): ReturnType<typeof createEngine> {
  const known =
    engines.get(region) ?? createEngine(applyOverlays(library as StandardsLibrary, region))
  engines.set(region, known)
  return known
}

/**
 * Computes one standard from the reports of 2023; asks by code and stage: `R4-P`, `B5@primary`, `R4-P#cv`.
 * @param region whose overlays hold; the national standards alone when absent
 */
export function computed(standard: string, dataset: Dataset, region = '23') {
  const figures = engineAt(region).compute(dataset, { period: '2023', standards: [standard] })
  const byKey = new Map(figures.map(each => [`${figureKey(each)} ${each.org}`, each]))
  const figureAt = (code: string, at = countyCode): Figure => {
    const wanted = `${standard}/${code}`
    const [only, ...more] = figures.filter(
      each => each.org === at && (each.indicator === wanted || figureKey(each) === wanted),
    )
    const figure = byKey.get(`${wanted} ${at}`) ?? (more.length === 0 ? only : undefined)
    if (!figure) throw new Error(`no one figure ${wanted} at ${at}`)
    return figure
  }
  return {
    figureAt,
    hasFigure: (code: string, at = countyCode) =>
      figures.some(each => each.org === at && each.indicator === `${standard}/${code}`),
    standing: (code: string, at = countyCode): Standing => standingOf(figureAt(code, at)),
  }
}

function standingOf({ value, status, verdicts, unjudged }: Figure): Standing {
  if (status !== 'ok' || value === null) return [null, status === 'ok' ? 'missing' : status]
  const rounded = Number(value.toFixed(6))
  if (verdicts.length === 0) return [rounded, unjudged ? 'not judged' : 'no limit']
  return [rounded, verdicts.every(each => each.met) ? 'met' : 'not met']
}

/** One school or kindergarten for each entry, of the stage given. */
export const school = (code: string, more: Omit<Reporter, 'code'>): Reporter => ({
  name: code,
  kind: 'school',
  parent: countyCode,
  ...more,
  code,
})
export const kindergarten = (code: string, more: Omit<Reporter, 'code'>): Reporter =>
  school(code, { kind: 'kindergarten', stages: ['preschool'], ...more })
