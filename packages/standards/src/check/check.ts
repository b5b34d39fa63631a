import type { Indicator, Problem, StandardsLibrary } from '@mingjian/model'

/** One thing that must hold in a library. Declared in `check-library.ts`. */
export type Check = (library: StandardsLibrary) => Problem[]

export function indicatorsIn(library: StandardsLibrary): Indicator[] {
  return library.standards.flatMap(standard => standard.indicators)
}
