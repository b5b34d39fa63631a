import { writeFile } from 'node:fs/promises'
import { writeTablesXlsx } from '@mingjian/documents'
import { type ComputeRequest, checkDataset } from '@mingjian/engine'
import { type Dataset, type Figure, InputError, type Problem, placeOf } from '@mingjian/model'
import { loadStoredBranch, loadStoredDataset } from '@mingjian/server'
import { loadStandards } from '@mingjian/standards'
import { withStoredData } from '../dataset/load-data.ts'
import { readDatasetTables } from '../dataset/read-dataset-tables.ts'
import { usualYear } from '../dataset/usual-year.ts'
import { exitCodes } from '../failure.ts'
import { computeByPlace } from './compute-by-place.ts'
import { figureSheet, figureText } from './render-figures.ts'

interface ComputeOptions {
  framework: string
  data?: string
  org?: string
  period?: string
  format: 'text' | 'json' | 'xlsx'
  output?: string
}

export async function runCompute(options: ComputeOptions): Promise<void> {
  const standards = options.framework.split(',').map(id => id.trim())
  const { data, org } = options
  const { dataset, problems, compute } = await (data === undefined
    ? openStored(org)
    : openFiles(data, org))
  const period = options.period ?? usualYear(dataset)
  await print(compute({ standards, period }), problems, dataset, options)
  process.exitCode = problems.length > 0 ? exitCodes.errorsFound : exitCodes.nothingFound
}

interface Opened {
  dataset: Dataset
  problems: readonly Problem[]
  compute(request: ComputeRequest): Figure[]
}

async function openFiles(path: string, org: string | undefined): Promise<Opened> {
  const library = loadStandards()
  const checked = checkDataset(library, await readDatasetTables(path))
  const orgs = org === undefined ? undefined : [org]
  return {
    ...checked,
    compute: request => computeByPlace(library, checked.dataset, { ...request, orgs }),
  }
}

/** What the configured database holds was checked before. */
function openStored(org: string | undefined): Promise<Opened> {
  const library = loadStandards()
  return withStoredData(async database => {
    if (org === undefined) return { ...(await loadStoredDataset(database, library)), problems: [] }
    const { engine, dataset } = await loadStoredBranch(database, library, org)
    const compute = (request: ComputeRequest) =>
      engine.compute(dataset, { ...request, orgs: [org] })
    return { dataset, problems: [], compute }
  })
}

async function print(
  values: Figure[],
  problems: readonly Problem[],
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
