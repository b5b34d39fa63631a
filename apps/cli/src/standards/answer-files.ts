import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readTables, writeTablesXlsx } from '@mingjian/documents'
import { type AnswerFile, type Framework, InputError } from '@mingjian/model'
import { answerSheets, isAnswerHeader, readAnswerJson, readAnswerSheets } from '@mingjian/standards'
import { readFileWithinLimit } from '../read-file-within-limit.ts'

const isWorkbook = (path: string) => /\.xlsx$/i.test(path)

/** Answers from a .json or .xlsx file. @throws InputError with every place that cannot be read. */
export async function readAnswers(path: string): Promise<AnswerFile> {
  const bytes = await readFileWithinLimit(path)
  const name = basename(path)
  const { file, problems } = isWorkbook(path)
    ? readAnswerSheets(await readTables(bytes, name, { isHeader: isAnswerHeader }))
    : readAnswerJson(new TextDecoder().decode(bytes), name)
  if (!file) throw new InputError(problems)
  return file
}

export async function writeAnswers(
  answers: AnswerFile,
  framework: Framework,
  path: string,
): Promise<void> {
  const content = isWorkbook(path)
    ? writeTablesXlsx(answerSheets(answers, framework))
    : `${JSON.stringify(answers, null, 1)}\n`
  await writeFile(path, content)
}
