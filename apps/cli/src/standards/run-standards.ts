import { placeOf } from '@mingjian/model'
import { checkLibrary, loadStandards } from '@mingjian/standards'
import { exitCodes } from '../failure.ts'

export interface Formatted {
  format: 'text' | 'json'
}

function print(rows: readonly object[], { format }: Formatted, line: (row: never) => string): void {
  if (format === 'json') process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`)
  else for (const row of rows) process.stdout.write(`${line(row as never)}\n`)
}

export function listAll(options: Formatted): void {
  const { standards, frameworks } = loadStandards()
  const rows = [
    ...standards.map(({ id, title, documentNumber, indicators }) => ({
      id,
      title,
      documentNumber,
      kind: 'standard',
      indicators: indicators.length,
    })),
    ...frameworks.map(({ id, title, documentNumber, areas }) => ({
      id,
      title,
      documentNumber,
      kind: 'framework',
      items: areas.flatMap(area => area.items).length,
    })),
  ]
  print(rows, options, (row: { id: string; title: string; documentNumber: string | null }) =>
    [row.id, row.title, row.documentNumber ?? ''].join('\t'),
  )
}

export function listElements(options: Formatted): void {
  const rows = loadStandards().elements.map(({ id, name, unit, levels, stages, periodKind }) => ({
    id,
    name,
    unit,
    levels,
    stages,
    periodKind,
  }))
  print(rows, options, (row: (typeof rows)[number]) =>
    [row.id, row.name, row.unit, row.levels.join('、'), row.stages.join('、')].join('\t'),
  )
}

export function checkAll(options: Formatted): void {
  const problems = checkLibrary(loadStandards())
  print(problems, options, (problem: (typeof problems)[number]) =>
    [placeOf(problem), problem.message].filter(Boolean).join('：'),
  )
  process.exitCode = problems.length > 0 ? exitCodes.errorsFound : exitCodes.nothingFound
}
