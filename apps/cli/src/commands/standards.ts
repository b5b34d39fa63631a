import { placeOf } from '@mingjian/model'
import { checkLibrary, loadStandards } from '@mingjian/standards'
import { Command, Option } from 'commander'
import { exitCodes } from '../failure.ts'

export function standardsCommand(): Command {
  const format = () =>
    new Option('--format <format>', '输出格式').choices(['text', 'json']).default('text')
  const standards = new Command('standards').description('查看和检查标准库')
  standards.command('list').description('列出标准与评价方案').addOption(format()).action(list)
  standards
    .command('elements')
    .description('列出数据项：编号、名称、单位、层级、学段')
    .addOption(format())
    .action(elements)
  standards.command('check').description('检查标准库是否完整一致').addOption(format()).action(check)
  return standards
}

interface Formatted {
  format: 'text' | 'json'
}

function print(rows: readonly object[], { format }: Formatted, line: (row: never) => string): void {
  if (format === 'json') process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`)
  else for (const row of rows) process.stdout.write(`${line(row as never)}\n`)
}

function list(options: Formatted): void {
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

function elements(options: Formatted): void {
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

function check(options: Formatted): void {
  const problems = checkLibrary(loadStandards())
  print(problems, options, (problem: (typeof problems)[number]) =>
    [placeOf(problem), problem.message].filter(Boolean).join('：'),
  )
  process.exitCode = problems.length > 0 ? exitCodes.errorsFound : exitCodes.nothingFound
}
