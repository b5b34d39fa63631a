import { closestName, type Framework, type Problem } from '@mingjian/model'
import { z } from 'zod'
import { libraryProblem } from '../read/library-problem.ts'
import { inChinese } from '../read/read-yaml.ts'
import type { ScoringRecord } from './scoring-record.ts'

/** 核查记录: what people recorded for a unit's score, by code of a point. */
const recordForm = z.strictObject({
  numbers: z.record(z.string(), z.number()).default({}).describe('没有对应指标的数值'),
  grades: z.record(z.string(), z.string()).default({}).describe('评定的等级'),
  faults: z.record(z.string(), z.number().int().min(0)).default({}).describe('扣分处数'),
  events: z.array(z.string()).default([]).describe('评分办法中出现的情形的编号'),
})

/** A record from its JSON text; null, with every place that does not fit the framework, otherwise. */
export function readScoringRecord(
  text: string,
  name: string,
  framework: Framework,
): { record: Omit<ScoringRecord, 'figures'> | null; problems: Problem[] } {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    const problem = libraryProblem('record-not-json', undefined, undefined)
    return { record: null, problems: [{ ...problem, file: name }] }
  }
  const checked = recordForm.safeParse(content, { error: inChinese })
  const problems = checked.success
    ? strangers(checked.data, framework)
    : checked.error.issues.map(({ message, path }) => ({
        ...libraryProblem('record-form', { reason: message }, undefined),
        field: path.join('.'),
      }))
  const placed = problems.map(problem => ({ ...problem, file: name }))
  const record = checked.success && problems.length === 0 ? checked.data : null
  return { record, problems: placed }
}

/** What is recorded for a point that is not scored would silently count for nothing. */
function strangers(record: z.infer<typeof recordForm>, { areas }: Framework): Problem[] {
  const points = areas.flatMap(area => area.items.flatMap(item => item.points))
  const scored = new Set(points.filter(point => point.scoring).map(point => point.code))
  return (['numbers', 'grades', 'faults'] as const).flatMap(field =>
    Object.keys(record[field])
      .filter(code => !scored.has(code))
      .map(code => ({
        ...libraryProblem(
          'record-unknown-point',
          { code, closest: closestName(code, scored) },
          undefined,
        ),
        field: `${field}.${code}`,
      })),
  )
}
