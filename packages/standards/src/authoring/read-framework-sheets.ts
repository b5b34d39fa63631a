import type { Framework, Problem, StandardsLibrary, Table } from '@mingjian/model'
import { problemsOfNew } from '../check/check-draft.ts'
import { libraryProblem } from '../read/library-problem.ts'
import { writtenAt } from '../read/places.ts'
import { readInfo } from './read-info.ts'
import { emptyAreas, readPoints } from './read-points.ts'
import { readScoring } from './read-scoring.ts'
import { sheetLimits } from './sheet-layout.ts'

export interface ReadFramework {
  /** Null when a cell could not be read; otherwise whole, even where it does not fit the library. */
  framework: Framework | null
  /** Each at its cell, in Chinese. */
  problems: Problem[]
}

/**
 * The framework that the sheets of a workbook describe, and everything wrong with it: first what
 * cannot be read, then what does not fit the library.
 * @example readFrameworkSheets(await readTables(bytes, '方案.xlsx', { isHeader: isFrameworkHeader }), library)
 */
export function readFrameworkSheets(
  tables: readonly Table[],
  library: StandardsLibrary,
): ReadFramework {
  const problems: Problem[] = []
  const info = readInfo(tables, problems)
  const areas = readPoints(tables, library, info?.standards ?? [], problems)
  if (areas) {
    problems.push(...emptyAreas(areas))
    const points = areas.flatMap(area => area.items.flatMap(item => item.points))
    readScoring(tables, points, problems)
  }
  if (problems.length >= sheetLimits.problems)
    problems.push(libraryProblem('too-many-problems', { limit: sheetLimits.problems }, undefined))
  if (!info?.head || !areas || problems.length > 0) return { framework: null, problems }
  const framework = writtenAt({ ...info.head, areas }, info.place)
  // A published edition that is new is locked when it enters the library.
  const broken = problemsOfNew(library, framework).filter(one => one.code !== 'edition-unlocked')
  return { framework, problems: broken }
}
