import type { Stage } from '@mingjian/model'
import type { SampleFigure } from './figure.ts'
import { pupilsIn, type SampleYear, sampleYears } from './pupils.ts'
import type { SampleSchool, SampleSection } from './sample-schools.ts'

/** Full-time teachers per pupil where the resource table of compulsory schools does not say. */
const teachersPerPupil: Partial<Record<Stage, number>> = {
  senior: 0.086,
  'secondary-vocational': 0.07,
  special: 0.27,
}

const staffPerTeacher = 1.1

/** One school year of a section: what every school reports, whatever it teaches. */
export function schoolFigures(
  school: SampleSchool,
  section: SampleSection,
  teachersOf: (year: SampleYear) => number | undefined,
): SampleFigure[] {
  return sampleYears.flatMap(year => {
    const pupils = pupilsIn(school, section, year)
    const teachers = teachersOf(year)
    const ownTeachers = Math.ceil(pupils * (teachersPerPupil[section.stage] ?? 0))
    return listed(school, section, year, {
      pupils,
      classes: section.classes,
      ...(teachers === undefined && { 'teachers-full-time': ownTeachers }),
      staff: Math.ceil((teachers ?? ownTeachers) * staffPerTeacher),
      ...roomsOf(section, year),
      ...(isCompulsory(section.stage) && classFigures(school, section, pupils)),
    })
  })
}

function roomsOf({ classes }: SampleSection, year: SampleYear): Record<string, number> {
  const ordinary = classes + Math.ceil(classes / 20)
  return {
    'classrooms-ordinary': ordinary,
    'classrooms-with-multimedia': year === '2022' ? ordinary - Math.ceil(classes / 25) : ordinary,
  }
}

/** Class sizes and special rooms; the crowded school has one large class and one art room too few. */
function classFigures(
  { quirk }: SampleSchool,
  { classes }: SampleSection,
  pupils: number,
): Record<string, number> {
  const crowded = quirk === 'crowded'
  const rooms = Math.ceil(classes / 12)
  return {
    'largest-class-size': Math.ceil(pupils / classes) + (crowded ? 5 : 1),
    'classes-large': 0,
    'classes-very-large': 0,
    'music-rooms': rooms,
    'art-rooms': crowded ? rooms - 1 : rooms,
  }
}

export function isCompulsory(stage: Stage): boolean {
  return stage === 'primary' || stage === 'junior'
}

/** Turns `{ element: value }` of one section and year into figures. */
export function listed(
  school: SampleSchool,
  section: SampleSection,
  year: SampleYear,
  values: Readonly<Record<string, number>>,
): SampleFigure[] {
  return Object.entries(values).map(([element, value]) => ({
    org: school.code,
    element,
    stage: section.stage,
    period: year,
    value,
  }))
}
