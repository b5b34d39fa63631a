import type { SampleFigure } from './figure.ts'
import { pupilsIn, sampleYears } from './pupils.ts'
import type { Random } from './random.ts'
import type { SampleSchool, SampleSection } from './sample-schools.ts'
import { listed } from './school-values.ts'

const teachersPerClass = 2.6
const othersPerClass = 0.9
/** A class with more children on average than this counts as above the permitted size. */
const comfortableClass = 29.9

/** Figures of one kindergarten for every school year. */
export function kindergartenFigures(
  school: SampleSchool,
  section: SampleSection,
  random: Random,
): SampleFigure[] {
  const { classes } = section
  const teachers = Math.ceil(classes * teachersPerClass)
  const heads = classes > 8 ? 2 : 1
  const areas = areasOf(school, section, random)
  return sampleYears.flatMap(year => {
    const children = pupilsIn(school, section, year)
    return listed(school, section, year, {
      'kindergarten-children': children,
      'kindergarten-children-public': school.ownership === 'public' ? children : 0,
      'kindergarten-children-inclusive-private': school.ownership === 'inclusive' ? children : 0,
      classes,
      'kindergarten-classes-within-limit':
        classes - (children / classes > comfortableClass ? 1 : 0),
      'teachers-full-time': teachers,
      'kindergarten-carers': classes,
      'kindergarten-heads': heads,
      'kindergarten-heads-and-teachers-certified': heads + teachers,
      staff: teachers + classes + heads + Math.ceil(classes * othersPerClass),
      ...areas,
    })
  })
}

/** Square metres follow the building, not the year: laid out for 105 % of the children of 2023. */
function areasOf(
  { quirk }: SampleSchool,
  { pupils }: SampleSection,
  random: Random,
): Record<string, number> {
  const places = pupils * 1.05
  const activity = quirk === 'old-building' ? 7.4 : random.between(8.9, 10.2)
  return {
    'kindergarten-outdoor-area': Math.round(places * random.between(4.4, 6.2)),
    'kindergarten-activity-area': Math.round(places * activity),
    'kindergarten-floor-area': Math.round(places * (activity + random.between(2.3, 3.1))),
  }
}
