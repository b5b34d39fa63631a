import { writeFile } from 'node:fs/promises'
import { writeTablesXlsx } from '@mingjian/documents'
import { checkDataset } from '@mingjian/engine'
import { type Dataset, type Figure, InputError, type Problem, placeOf } from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import { readDatasetTables } from '../dataset/read-dataset-tables.ts'
import { usualYear } from '../dataset/usual-year.ts'
import { exitCodes } from '../failure.ts'
import { computeByPlace } from './compute-by-place.ts'
import { figureSheet, figureText } from './render-figures.ts'

interface ComputeOptions {
  framework: string
  data: string
  org?: string
  period?: string
  format: 'text' | 'json' | 'xlsx'
  output?: string
}

export async function runCompute(options: ComputeOptions): Promise<void> {
  const library = loadStandards()
  const { dataset, problems } = checkDataset(library, await readDatasetTables(options.data))
  const values = computeByPlace(library, dataset, {
    standards: options.framework.split(',').map(id => id.trim()),
    orgs: options.org ? [options.org] : undefined,
    period: options.period ?? usualYear(dataset),
  })
  await print(values, problems, dataset, options)
  process.exitCode = problems.length > 0 ? exitCodes.errorsFound : exitCodes.nothingFound
}

async function print(
  values: Figure[],
  problems: Problem[],
  dataset: Dataset,
  { format, output }: ComputeOptions,
): Promise<void> {
  if (format === 'json') await write(`${JSON.stringify({ values, problems }, null, 1)}\n`, output)
  else {
    for (const problem of problems)
      process.stderr.write(`${[placeOf(problem), problem.message].filter(Boolean).join('：')}\n`)
    if (format === 'text') await write(figureText(values, dataset), output)
    else {
      if (!output)
        throw new InputError([
          { code: 'output-needed', message: 'xlsx 格式须用 --output 指明写到哪里' },
        ])
      await write(writeTablesXlsx([figureSheet(values, dataset)]), output)
    }
  }
}

async function write(content: string | Uint8Array, output: string | undefined): Promise<void> {
  if (output) await writeFile(output, content)
  else process.stdout.write(content)
}
