import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readTables, writeTablesXlsx } from '@mingjian/documents'
import { type Framework, placeOf } from '@mingjian/model'
import {
  frameworkSheets,
  frameworkYaml,
  getFramework,
  isFrameworkHeader,
  loadStandards,
  readFrameworkSheets,
} from '@mingjian/standards'
import { exitCodes } from '../failure.ts'
import { readFileWithinLimit } from '../read-file-within-limit.ts'
import type { Formatted } from './run-standards.ts'

/** @throws InputError when the edition is unknown. */
export async function exportFramework(id: string, { output }: { output: string }): Promise<void> {
  const library = loadStandards()
  const framework = getFramework(library, id)
  await writeFile(output, writeTablesXlsx(frameworkSheets(framework, library)))
  process.stdout.write(`已写入 ${output}：${inShort(framework)}\n`)
}

/** Checks a workbook; a sound one is written as a file of the library where asked. */
export async function importFramework(
  file: string,
  { format, output }: Formatted & { output?: string },
): Promise<void> {
  const options = { isHeader: isFrameworkHeader }
  const tables = await readTables(await readFileWithinLimit(file), basename(file), options)
  const { framework, problems } = readFrameworkSheets(tables, loadStandards())
  const sound = problems.length === 0 ? framework : null
  if (sound && output) await writeFile(output, frameworkYaml(sound))
  if (format === 'json')
    process.stdout.write(`${JSON.stringify({ framework, problems }, null, 1)}\n`)
  else {
    for (const problem of problems)
      process.stdout.write(`${[placeOf(problem), problem.message].filter(Boolean).join('：')}\n`)
    if (sound)
      process.stdout.write(`没有问题：${inShort(sound)}${output ? `；已写入 ${output}` : ''}\n`)
  }
  process.exitCode = sound ? exitCodes.nothingFound : exitCodes.errorsFound
}

function inShort({ title, areas }: Framework): string {
  const items = areas.flatMap(area => area.items)
  const points = items.flatMap(item => item.points)
  return `《${title}》${areas.length}个方面、${items.length}项内容、${points.length}个要点`
}
