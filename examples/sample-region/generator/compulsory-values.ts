import type { SampleFigure } from './figure.ts'
import { pupilsIn, type SampleYear, sampleYears } from './pupils.ts'
import type { Random } from './random.ts'
import type { Quirk, SampleSchool, SampleSection } from './sample-schools.ts'

type Range = readonly [low: number, high: number]
interface Rate {
  element: string
  /** `whole` figures are people, rooms and books: rounded up, so that a small school has at least one. */
  whole: boolean
  /** Per pupil, or per unit of another element of this table. */
  per: string
  primary: Range
  junior: Range
}

const rate =
  (whole: boolean, per: string) =>
  (element: string, primary: Range, junior: Range): Rate => ({
    element,
    whole,
    per,
    primary,
    junior,
  })
const count = rate(true, 'pupil')
const measured = rate(false, 'pupil')
const partOfTeachers = rate(true, 'teachers-full-time')

/** What a school has, from the weakest to the strongest of the county. */
const rates: readonly Rate[] = [
  count('teachers-full-time', [0.064, 0.1], [0.084, 0.13]),
  partOfTeachers('teachers-above-required-degree', [0.8, 0.94], [0.78, 0.92]),
  partOfTeachers('teachers-mid-level-title', [0.42, 0.66], [0.45, 0.68]),
  count('teachers-backbone', [0.0108, 0.026], [0.0108, 0.026]),
  count('teachers-pe-arts', [0.0098, 0.02], [0.0098, 0.02]),
  measured('teaching-floor-area', [5.3, 10.2], [6.7, 11.5]),
  measured('indoor-sports-area', [0.2, 0.5], [0.25, 0.55]),
  measured('sports-ground-area', [7.9, 20], [10.6, 23]),
  measured('equipment-value', [2150, 4900], [2650, 4600]),
  count('multimedia-classrooms', [0.0245, 0.048], [0.0255, 0.045]),
  count('library-books', [19, 42], [28, 58]),
  count('computers', [0.1, 0.21], [0.12, 0.24]),
]

/** Per pupil too, from the year in which the story of the quirk begins. */
const quirks: Partial<
  Record<Quirk, { from: SampleYear; rates: Readonly<Record<string, number>> }>
> = {
  crowded: { from: '2022', rates: { 'teaching-floor-area': 4.05, 'sports-ground-area': 5.3 } },
  'tight-sports': { from: '2022', rates: { 'sports-ground-area': 6.9 } },
  'newly-equipped': { from: '2023', rates: { 'equipment-value': 8900 } },
}

/** Schools had a little less of everything the year before. */
const trend: Record<SampleYear, number> = { '2022': 0.985, '2023': 1 }

/** A small school has more room and more teachers per pupil than a large one. */
const smallSchool = { below: 250, factor: 1.3 }

/** The resource table 学校资源表 of one 小学 or 初中 section, for every year; nothing for other stages. */
export function compulsoryFigures(
  school: SampleSchool,
  section: SampleSection,
  random: Random,
): SampleFigure[] {
  const { stage } = section
  if (stage !== 'primary' && stage !== 'junior') return []
  const size = section.pupils < smallSchool.below ? smallSchool.factor : 1
  const usual = new Map([['pupil', size]])
  for (const rate of rates) {
    // Drawn once per school and element, so that a school keeps its character over the years.
    usual.set(rate.element, random.between(...rate[stage]) * (usual.get(rate.per) ?? 1))
  }
  return rates.flatMap(({ element, whole }) =>
    sampleYears.map(year => {
      const perPupil = quirkRate(school, element, year) ?? usual.get(element) ?? 0
      const amount = pupilsIn(school, section, year) * perPupil * trend[year]
      const value = whole ? Math.ceil(amount) : Math.round(amount)
      const silent = isSilent(school, element, year)
      return { org: school.code, element, stage, period: year, value: silent ? null : value }
    }),
  )
}

function quirkRate(school: SampleSchool, element: string, year: SampleYear): number | undefined {
  const quirk = school.quirk ? quirks[school.quirk] : undefined
  return quirk && year >= quirk.from ? quirk.rates[element] : undefined
}

function isSilent(school: SampleSchool, element: string, year: SampleYear): boolean {
  return school.quirk === 'silent' && element === 'teachers-pe-arts' && year === '2023'
}
