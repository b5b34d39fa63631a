import type { Stage } from '@mingjian/model'
import type { SampleFigure } from './figure.ts'
import { mingchuan, qingxi } from './sample-schools.ts'

/** One figure over the years: the first value belongs to `first`, the next to the year after. */
type Series = readonly [element: string, stage: Stage | null, first: number, ...values: number[]]

const finance: readonly Series[] = [
  ['general-budget-education-expenditure', null, 2022, 46820, 48310, 49050],
  ['general-budget-education-funds', null, 2022, 47960, 49420, 50210],
  ['general-budget-expenditure', null, 2022, 262400, 268900, 272300],
  ['per-pupil-general-budget-education-expenditure', 'preschool', 2022, 9480.25, 9862.4, 10120.66],
  ['per-pupil-general-budget-education-expenditure', 'primary', 2022, 13906.18, 14388.52, 14672.9],
  ['per-pupil-general-budget-education-expenditure', 'junior', 2022, 18745.6, 19301.77, 19655.31],
  // The one fall: senior schools grew faster in pupils than in money.
  ['per-pupil-general-budget-education-expenditure', 'senior', 2022, 17930.44, 17611.08, 17988.2],
  [
    'per-pupil-general-budget-education-expenditure',
    'secondary-vocational',
    2022,
    18420.9,
    18955.36,
    19204.15,
  ],
  ['school-public-funds-budget', null, 2022, 2310, 2386, 2440],
  ['teacher-training-funds', null, 2022, 118.9, 126.8, 131.5],
  ['average-pupils', 'special', 2022, 73, 75, 77],
  ['special-school-public-funds', 'special', 2022, 620500, 660000, 693000],
  ['public-kindergarten-funding-standard', 'preschool', 2022, 600, 600, 650],
  ['inclusive-kindergarten-subsidy-standard', 'preschool', 2022, 500, 600, 600],
  ['kindergarten-pay-without-post', 'preschool', 2022, 41200, 43650, 45300],
  ['kindergarten-pay-with-post', 'preschool', 2022, 55400, 57800, 59600],
]

const teachers: readonly Series[] = [
  ['teacher-average-pay', null, 2022, 86420, 91260, 94380],
  ['civil-servant-average-pay', null, 2022, 85310, 89750, 92960],
  ['teachers-exchanged', null, 2022, 61, 68],
  ['teachers-eligible-for-exchange', null, 2022, 605, 612],
  ['teachers-backbone-exchanged', null, 2022, 12, 15],
  ['heads-exchanged', null, 2022, 5, 6],
  ['health-staff-share', null, 2022, 96.3, 100],
  ['heads-eligible-for-exchange', null, 2022, 31, 30],
]

const pupils: readonly Series[] = [
  ['migrant-children', null, 2022, 458, 463],
  ['migrant-children-eligible', null, 2022, 446, 452],
  ['migrant-children-public', null, 2022, 421, 428],
  ['migrant-children-purchased', null, 2022, 0, 0],
  ['left-behind-children', null, 2022, 512, 486],
  ['deaf-and-disabled-children', null, 2022, 171, 168],
  ['deaf-and-disabled-children-enrolled', null, 2022, 166, 164],
  ['dropouts-on-register', null, 2022, 0, 0],
  ['private-compulsory-pupils', null, 2022, 0, 0],
  ['private-compulsory-schools', null, 2022, 0, 0],
  ['grade-one-pupils-nine-years-ago', null, 2022, 1905, 1880],
  ['grade-nine-graduates', null, 2022, 1862, 1841],
  ['junior-entrants-three-years-ago', null, 2022, 1874, 1856],
  ['junior-transfers-in', null, 2022, 42, 38],
  ['junior-transfers-out', null, 2022, 61, 55],
  ['junior-deaths', null, 2022, 1, 0],
  ['graduates', 'junior', 2022, 1821, 1812],
  ['admissions', 'senior', 2022, 800, 820],
  ['admissions', 'secondary-vocational', 2022, 305, 296],
  ['population-15-17', null, 2022, 3350, 3360],
  ['quality-senior-places', null, 2022, 560, 560],
  ['quality-senior-places-allocated', null, 2022, 336, 347],
  ['zoned-intake-public', 'primary', 2022, 1510, 1462],
  ['zoned-intake-within', 'primary', 2022, 1510, 1462],
  ['zoned-intake-public', 'junior', 2022, 1498, 1520],
  ['zoned-intake-within', 'junior', 2022, 1461, 1486],
  ['small-schools', 'primary', 2022, 3, 3],
  ['small-schools-funded-at-100', 'primary', 2022, 3, 3],
  ['small-schools', 'junior', 2022, 1, 1],
  ['small-schools-funded-at-100', 'junior', 2022, 1, 1],
  ['school-age-children', 'primary', 2022, 11012, 10798],
  ['school-age-children-enrolled', 'primary', 2022, 11010, 10796],
  ['school-age-children', 'junior', 2022, 5470, 5535],
  ['school-age-children-enrolled', 'junior', 2022, 5467, 5533],
  ['population-3-5', 'preschool', 2022, 3150, 2964],
  ['kindergartens', 'preschool', 2022, 11, 11],
  ['kindergartens-public', 'preschool', 2022, 6, 6],
  ['kindergartens-inclusive-private', 'preschool', 2022, 3, 3],
  ['kindergartens-not-inclusive', 'preschool', 2022, 2, 2],
  ['townships', 'preschool', 2022, 5, 5],
  // Shuangquan's centre kindergarten is attached to its primary school.
  ['townships-with-public-centre', 'preschool', 2022, 4, 5],
]

const quality: readonly Series[] = [
  ['schools-meeting-provincial-standard', null, 2022, 24, 24],
  ['schools-in-basic-balance', null, 2022, 24, 24],
  ['basic-balance-score', null, 2022, 91.5, 92.4],
  ['basic-balance-satisfaction', null, 2022, 90.6, 91.8],
  ['quality-monitoring-level', null, 2022, 3, 3],
  ['quality-monitoring-gap', null, 2022, 0.142, 0.128],
  ['balance-survey-valid', null, 2022, 5120, 5260],
  ['balance-survey-satisfied', null, 2022, 4592, 4766],
  ['preschool-survey-valid', 'preschool', 2022, 2080, 2140],
  ['preschool-survey-satisfied', 'preschool', 2022, 1876, 1951],
  ['fitness-tested', null, 2022, 18240, 18302],
  ['fitness-excellent', null, 2022, 1980, 2105],
  ['fitness-good', null, 2022, 7184, 7467],
  ['myopia-rate-overall', null, 2021, 52.3, 51.6, 50.4],
  ['myopia-rate', 'preschool', 2022, 7.8, 7.2],
  ['myopia-rate', 'primary', 2022, 37.9, 36.8],
  ['myopia-rate', 'junior', 2022, 61.2, 60.4],
  ['myopia-rate', 'senior', 2022, 79.5, 78.6],
  ['daily-exercise-hours', null, 2022, 1.6, 2],
  ['health-records-share', null, 2022, 100, 100],
]

const burdenAndSafety: readonly Series[] = [
  ['homework-grades-1-2', null, 2022, 0, 0],
  ['homework-grades-3-6', null, 2022, 55, 50],
  ['homework-junior', null, 2022, 85, 80],
  ['compulsory-schools', null, 2022, 26, 26],
  ['schools-with-after-school-service', null, 2022, 26, 26],
  ['tutoring-prepaid', null, 2022, 34, 31],
  ['tutoring-prepaid-supervised', null, 2022, 33, 31],
  ['tutoring-closed', null, 2022, 5, 3],
  ['primary-secondary-schools', null, 2022, 27, 27],
  ['schools-with-counsellor', null, 2022, 24, 27],
  ['three-classrooms-schools', null, 2022, 24, 26],
  ['school-space-share', null, 2022, 100, 100],
  ['teacher-space-share', null, 2022, 93.6, 96.2],
  ['student-space-share', null, 2022, 91.5, 94.8],
  ['campuses', null, 2022, 40, 40],
  ['campuses-closed', null, 2022, 40, 40],
  ['campuses-with-guards', null, 2022, 40, 40],
  ['campuses-alarm-linked', null, 2022, 39, 40],
  ['campuses-with-patrol-post', null, 2022, 38, 40],
  ['hazards-found', null, 2022, 52, 46],
  ['hazards-fixed', null, 2022, 52, 44],
  ['canteens', null, 2022, 22, 22],
  ['canteens-open-kitchen', null, 2022, 22, 22],
  ['canteens-open-kitchen-online', null, 2022, 20, 21],
  ['inspection-areas', null, 2022, 4, 4],
  ['inspectors', null, 2022, 11, 12],
  ['inspectors-responsible', null, 2022, 8, 9],
  ['inspectors-for-schools', null, 2022, 6, 6],
  ['inspectors-for-kindergartens', null, 2022, 2, 3],
  ['feedback-problems', null, 2022, 11, 9],
  ['feedback-problems-fixed', null, 2022, 11, 8],
]

/** The neighbour: just enough to compare two counties of one city. */
const neighbour: readonly Series[] = [
  ['general-budget-education-expenditure', null, 2022, 21350, 21180],
  ['per-pupil-general-budget-education-expenditure', 'preschool', 2022, 8120.5, 8344.1],
  ['per-pupil-general-budget-education-expenditure', 'primary', 2022, 12655.3, 12801.75],
  ['per-pupil-general-budget-education-expenditure', 'junior', 2022, 16840.2, 16980.66],
  ['teacher-average-pay', null, 2022, 81240, 83010],
  ['civil-servant-average-pay', null, 2022, 81900, 83560],
  ['teachers-exchanged', null, 2022, 18, 17],
  ['teachers-eligible-for-exchange', null, 2022, 205, 208],
  ['teachers-backbone-exchanged', null, 2022, 3, 4],
  ['population-3-5', 'preschool', 2022, 590, 561],
  ['deaf-and-disabled-children', null, 2022, 52, 50],
  ['deaf-and-disabled-children-enrolled', null, 2022, 50, 48],
]

function figuresOf(org: string, series: readonly Series[]): SampleFigure[] {
  return series.flatMap(([element, stage, first, ...values]) =>
    values.map((value, index) => ({ org, element, stage, period: String(first + index), value })),
  )
}

/** What the invented county governments report themselves. */
export const countyFigures: readonly SampleFigure[] = [
  ...figuresOf(mingchuan, [...finance, ...teachers, ...pupils, ...quality, ...burdenAndSafety]),
  ...figuresOf(qingxi, neighbour),
]
