import type { AnswerFile } from '@mingjian/model'
import { diffEditions, getFramework, loadStandards, migrateAnswers } from '@mingjian/standards'
import { exitCodes } from '../failure.ts'
import { readAnswers, writeAnswers } from './answer-files.ts'
import { planInWords } from './plan-words.ts'
import type { Formatted } from './run-standards.ts'

export interface MigrateOptions extends Formatted {
  answers?: string
  output?: string
}

/**
 * The plan from one edition to the next; with answers, the answers where the plan takes them.
 * @throws InputError when an edition is unknown or the answers cannot be read.
 */
export async function migrateFramework(
  from: string,
  to: string,
  { format, answers: path, output }: MigrateOptions,
): Promise<void> {
  const library = loadStandards()
  const next = getFramework(library, to)
  const plan = diffEditions(getFramework(library, from), next)
  const answers = path === undefined ? null : migrateAnswers(plan, await readAnswers(path))
  if (answers && output) await writeAnswers(answers, next, output)
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ plan, answers }, null, 1)}\n`
      : `${[planInWords(plan), ...(answers ? ['', inShort(answers, output)] : [])].join('\n')}\n`,
  )
  const lost = answers?.unplaced.some(one => one.reason === 'unknown') ?? false
  process.exitCode = lost ? exitCodes.errorsFound : exitCodes.nothingFound
}

function inShort({ answers, unplaced }: AnswerFile, output: string | undefined): string {
  const marked = answers.filter(one => one.mark).length
  const unknown = unplaced.filter(one => one.reason === 'unknown').length
  return [
    `答复：原样移到新编号${answers.length - marked}条，待确认${marked}条，未归位${unplaced.length}条` +
      (unknown > 0 ? `（其中${unknown}条的编号原方案没有，请核对）` : ''),
    output ? `已写入 ${output}` : '加 --output 写成文件',
  ].join('；')
}
