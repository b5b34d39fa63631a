import { z } from 'zod'

/** Something wrong with input, said so that the person who gave it can find and mend it. */
export const problemSchema = z.object({
  /** Stable, kebab-case: tests and integrations rely on it. */
  code: z.string(),
  /** Chinese; says what is wrong and what to do. */
  message: z.string(),
  file: z.string().optional(),
  sheet: z.string().optional(),
  /** 1-based. */
  line: z.number().int().optional(),
  cell: z.string().optional(),
  field: z.string().optional(),
})
export type Problem = z.infer<typeof problemSchema>

/** "values.csv 第12行 value" — where a problem is, for a person. */
export function placeOf(problem: Problem): string {
  return [
    problem.file,
    problem.sheet && `工作表“${problem.sheet}”`,
    problem.cell ? `单元格 ${problem.cell}` : problem.line && `第${problem.line}行`,
    problem.field && `“${problem.field}”`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Thrown for what the caller's person can mend; every edge (HTTP, terminal) shows `problems`, never a stack. */
export class InputError extends Error {
  constructor(
    readonly problems: readonly Problem[],
    readonly status: 400 | 403 | 404 | 409 | 413 | 415 | 422 = 422,
  ) {
    super(problems.map(p => [placeOf(p), p.message].filter(Boolean).join('：')).join('\n'))
    this.name = 'InputError'
  }
}
