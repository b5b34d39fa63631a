import { readFileSync } from 'node:fs'
import type { Problem } from '@mingjian/model'
import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'
import { libraryProblem } from './library-problem.ts'
import { shortName } from './places.ts'

/** zod's own words, in Chinese. */
export const inChinese = z.locales.zhCN().localeError

export type Reading<T> = { value: T; problems: [] } | { value: null; problems: Problem[] }

/** Reads one YAML file into its form, or says in Chinese which line does not fit. */
export function readYaml<T>(file: string, form: z.ZodType<T>): Reading<T> {
  const data = parseYaml(file)
  if ('problem' in data) return { value: null, problems: [data.problem] }
  const checked = form.safeParse(data.content, { error: inChinese })
  if (checked.success) return { value: checked.data, problems: [] }
  const problems = checked.error.issues.map(issue => {
    const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    const path = [...issue.path, ...unknownKey].filter(step => typeof step !== 'symbol')
    const problem = libraryProblem('yaml-form', { reason: issue.message }, { file, path })
    return path.length > 0 ? { ...problem, field: path.join('.') } : problem
  })
  return { value: null, problems }
}

function parseYaml(file: string): { content: unknown } | { problem: Problem } {
  try {
    return { content: parse(readFileSync(file, 'utf8')) as unknown }
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    const problem = libraryProblem('yaml-syntax', { reason: error.code }, undefined)
    const line = error.linePos?.[0].line
    return { problem: { ...problem, file: shortName(file), ...(line && { line }) } }
  }
}
