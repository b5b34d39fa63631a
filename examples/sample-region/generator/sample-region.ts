import { readFileSync } from 'node:fs'
import { compulsoryFigures } from './compulsory-values.ts'
import { countyFigures } from './county-values.ts'
import { formatCsv, parseCsv } from './csv.ts'
import { type OrgRow, orgColumns, type SampleFigure, toValueRow, valueColumns } from './figure.ts'
import { kindergartenFigures } from './kindergarten-values.ts'
import { sampleYears } from './pupils.ts'
import { createRandom, type Random } from './random.ts'
import { mingchuan, qingxi, type SampleSchool, sampleSchools } from './sample-schools.ts'
import { isCompulsory, schoolFigures } from './school-values.ts'

/** Changing the seed makes another county: the README and the sample report would no longer fit. */
const seed = 20240430

const inventedGovernments: readonly OrgRow[] = (
  [
    ['239900', '明州市（示例）', 'city', '230000'],
    [mingchuan, '明川县（示例）', 'county', '239900'],
    [qingxi, '清溪县（示例）', 'county', '239900'],
  ] as const
).map(([code, name, kind, parent]) => ({
  code,
  name,
  kind,
  parent,
  stages: '',
  ownership: '',
  attributes: 'sample=true',
}))

/**
 * The texts of orgs.csv and values.csv: the real rows, kept by hand in `real/`, then the invented ones.
 * `unitOf` gives the unit of a data element.
 */
export function buildSampleRegion(unitOf: (element: string) => string): {
  orgs: string
  values: string
} {
  const orgs = [
    ...readReal('orgs.csv', orgColumns),
    ...inventedGovernments,
    ...sampleSchools.map(toOrgRow),
  ]
  const values = [
    ...readReal('reports.csv', valueColumns),
    ...listSampleFigures().map(figure => toValueRow(figure, unitOf(figure.element))),
  ]
  return { orgs: formatCsv(orgColumns, orgs), values: formatCsv(valueColumns, values) }
}

function readReal<Column extends string>(file: string, columns: readonly Column[]) {
  return parseCsv(readFileSync(new URL(`../real/${file}`, import.meta.url), 'utf8'), columns)
}

function toOrgRow(school: SampleSchool): OrgRow {
  return {
    code: school.code,
    name: school.name,
    kind: school.kind,
    parent: school.county,
    stages: school.sections.map(section => section.stage).join('+'),
    ownership: school.ownership,
    attributes: `sample=true;area=${school.area};type=${school.type}${sessionOf(school)}`,
  }
}

/** All invented kindergartens are open the whole day. */
const sessionOf = ({ kind }: SampleSchool) => (kind === 'kindergarten' ? ';session=full-day' : '')

/** Every invented figure, in the order of the schools and then the counties. */
export function listSampleFigures(): SampleFigure[] {
  const random = createRandom(seed)
  const schools = sampleSchools.flatMap(school => [
    ...institutionFigures(school, random),
    ...wholeSchoolFigures(school),
  ])
  return [...schools, ...countyFigures, ...countsOfTeachersAndPupils(schools)]
}

function institutionFigures(school: SampleSchool, random: Random): SampleFigure[] {
  return school.sections.flatMap(section => {
    if (school.kind === 'kindergarten') return kindergartenFigures(school, section, random)
    const resources = compulsoryFigures(school, section, random)
    const teachers = resources.filter(one => one.element === 'teachers-full-time')
    const general = schoolFigures(
      school,
      section,
      year => teachers.find(one => one.period === year)?.value ?? undefined,
    )
    return [...general, ...resources]
  })
}

/** What a school reports once, not by stage: in 2022 the daily two hours of exercise were not reached. */
function wholeSchoolFigures({ code, kind, sections }: SampleSchool): SampleFigure[] {
  if (kind === 'kindergarten') return []
  const pupils = sections.reduce((sum, section) => sum + section.pupils, 0)
  return sampleYears.flatMap(period => {
    const one = { org: code, stage: null, period }
    return [
      { ...one, element: 'daily-exercise-hours', value: period === '2022' ? 1.6 : 2 },
      { ...one, element: 'health-staff', value: Math.ceil(pupils / pupilsPerNurse) },
    ]
  })
}

/** What the rule on school health asks for. */
const pupilsPerNurse = 600

/** County figures that must equal the sum of the schools, for the one county that is complete. */
function countsOfTeachersAndPupils(schools: readonly SampleFigure[]): SampleFigure[] {
  return sampleYears.flatMap(period => {
    const sum = (element: string, stages: (stage: SampleFigure['stage']) => boolean) =>
      schools
        .filter(one => one.org.startsWith(mingchuan) && one.period === period)
        .filter(one => one.element === element && stages(one.stage))
        .reduce((total, one) => total + (one.value ?? 0), 0)
    const compulsory = (stage: SampleFigure['stage']) => stage !== null && isCompulsory(stage)
    const teachers = sum('teachers-full-time', compulsory)
    return Object.entries({
      'compulsory-pupils': sum('pupils', compulsory),
      'compulsory-teachers': teachers,
      'teachers-certified': teachers,
      // In 2022 a few had not finished their hours.
      'teachers-trained-360-hours': period === '2022' ? teachers - 9 : teachers,
      'senior-stage-pupils': sum('pupils', s => s === 'senior' || s === 'secondary-vocational'),
    }).map(([element, value]) => ({ org: mingchuan, element, stage: null, period, value }))
  })
}
