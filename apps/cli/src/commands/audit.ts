import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { auditReport } from '@mingjian/audit'
import { readDocument } from '@mingjian/documents'
import { type AuditReport, InputError } from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import { Command, Option } from 'commander'
import { exitCodes, explain } from '../failure.ts'
import { type AuditFormat, auditFormats, renderAudit } from '../render-audit.ts'
import { listReports, type ReportFile } from '../report-files.ts'

interface AuditOptions {
  framework?: string
  level?: 'city' | 'county'
  year?: number
  format: AuditFormat
  output?: string
  data: boolean
}

export function auditCommand(): Command {
  return new Command('audit')
    .description('核查报告：找出正文中的每个数字，说明哪些不成立')
    .argument('<file...>', '报告文件（.txt .md .html .docx .pdf）、文件夹，或 - 表示标准输入')
    .option('--framework <id>', '评价方案编号，例如 heilongjiang-county-2024')
    .addOption(new Option('--level <level>', '被评价的层级').choices(['city', 'county']))
    .option('--year <year>', '报告反映的年度', parseYear)
    .addOption(new Option('--format <format>', '输出格式').choices(auditFormats).default('text'))
    .option('--output <path>', '写入文件；核查文件夹时为输出文件夹')
    .option('--no-data', '只对照标准，不对照已采集的数据')
    .action(runAudit)
}

function parseYear(text: string): number {
  const year = Number(text)
  if (!Number.isInteger(year) || year < 1990 || year > 2100)
    throw new InputError([
      { code: 'bad-year', message: `年度应为四位数字，例如 --year 2023，而不是“${text}”` },
    ])
  return year
}

async function runAudit(paths: string[], options: AuditOptions): Promise<void> {
  const files = await listReports(paths)
  const intoFolder = files.length > 1 || (await isFolder(paths[0]))
  if (intoFolder && options.output) await mkdir(options.output, { recursive: true })
  requireOutputFor(options, intoFolder)

  const reports: AuditReport[] = []
  let failed = 0
  for (const file of files) {
    try {
      const report = await auditFile(file, options)
      reports.push(report)
      if (intoFolder && options.output)
        await writeFile(
          join(options.output, outputName(file, options.format)),
          await renderAudit(report, options.format),
        )
    } catch (error) {
      if (files.length === 1) throw error
      failed += 1
      process.stderr.write(`mingjian: ${explain(error)}\n`)
    }
  }
  if (!(intoFolder && options.output)) await printReports(reports, options)
  const errors = reports.reduce((sum, report) => sum + report.summary.errors, 0)
  process.exitCode =
    failed > 0 ? exitCodes.couldNot : errors > 0 ? exitCodes.errorsFound : exitCodes.nothingFound
}

async function auditFile(file: ReportFile, options: AuditOptions): Promise<AuditReport> {
  const source = await readDocument(await file.read(), file.name)
  const { framework, level, year } = options
  return auditReport(source, { library: loadStandards(), framework, level, year })
}

async function printReports(
  reports: AuditReport[],
  { format, output }: AuditOptions,
): Promise<void> {
  const only = reports[0]
  if (reports.length === 1 && only) {
    const rendered = await renderAudit(only, format)
    if (output) await writeFile(output, rendered)
    else process.stdout.write(rendered)
  } else if (format === 'json') process.stdout.write(`${JSON.stringify(reports, null, 1)}\n`)
  else for (const report of reports) process.stdout.write(await renderAudit(report, format))
}

function requireOutputFor({ format, output }: AuditOptions, many: boolean): void {
  if (output) return
  if (format === 'docx' || (many && format !== 'json' && format !== 'text'))
    throw new InputError([
      { code: 'output-needed', message: `${format} 格式须用 --output 指明写到哪里` },
    ])
}

const outputName = (file: ReportFile, format: AuditFormat) =>
  `${file.name.replace(/\.[^.]*$/, '')}.${format === 'text' ? 'txt' : format}`

async function isFolder(path: string | undefined): Promise<boolean> {
  return path !== undefined && path !== '-' && (await stat(path)).isDirectory()
}
