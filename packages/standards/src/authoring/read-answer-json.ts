import { type AnswerFile, answerFileSchema, type Problem } from '@mingjian/model'
import { libraryProblem } from '../read/library-problem.ts'
import { inChinese } from '../read/read-yaml.ts'

/** The answers that a JSON text holds; null, with every place that does not fit, otherwise. */
export function readAnswerJson(
  text: string,
  name: string,
): { file: AnswerFile | null; problems: Problem[] } {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    const problem = libraryProblem('answers-not-json', undefined, undefined)
    return { file: null, problems: [{ ...problem, file: name }] }
  }
  const checked = answerFileSchema.safeParse(content, { error: inChinese })
  if (checked.success) return { file: checked.data, problems: [] }
  const problems = checked.error.issues.map(({ message, path }) => ({
    ...libraryProblem('answers-form', { reason: message }, undefined),
    file: name,
    ...(path.length > 0 && { field: path.join('.') }),
  }))
  return { file: null, problems }
}
