import type { SampleSchool, SampleSection } from './sample-schools.ts'

/** School years with school-level figures. */
export const sampleYears = ['2022', '2023'] as const
export type SampleYear = (typeof sampleYears)[number]

/** Pupils of 2022 per pupil of 2023: primary schools and kindergartens shrink, middle schools grow. */
const earlier: Partial<Record<SampleSection['stage'], number>> = {
  primary: 1.03,
  junior: 0.99,
  senior: 0.98,
  'secondary-vocational': 1.03,
  special: 0.96,
}

/** Private kindergartens lose children faster than public ones. */
function earlierKindergarten(school: SampleSchool): number {
  return school.ownership === 'public' ? 1.02 : 1.09
}

/** 在校学生数（在园幼儿数） of one section in one school year. */
export function pupilsIn(school: SampleSchool, section: SampleSection, year: SampleYear): number {
  if (year === '2023') return section.pupils
  const factor =
    school.kind === 'kindergarten' ? earlierKindergarten(school) : (earlier[section.stage] ?? 1)
  return Math.round(section.pupils * factor)
}
