import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readDocument } from '@mingjian/documents'
import { type AuditReport, InputError } from '@mingjian/model'
import { exitCodes, explain } from '../failure.ts'
import type { AuditFormat } from './audit-formats.ts'
import type { AuditOptions } from './audit-options.ts'
import { type Auditor, withAuditor } from './auditor.ts'
import { batchText, batchXlsx, type FileResult } from './batch-table.ts'
import { renderAudit } from './render-audit.ts'
import { listReports, type ReportFile } from './report-files.ts'

export async function runAudit(paths: string[], options: AuditOptions): Promise<void> {
  const files = await listReports(paths)
  const intoFolder = files.length > 1 || (await isFolder(paths[0]))
  if (intoFolder && options.output) await mkdir(options.output, { recursive: true })
  requireOutputFor(options, intoFolder)

  await withAuditor(options, audit => auditAll(files, intoFolder, audit, options))
}

async function auditAll(
  files: readonly ReportFile[],
  intoFolder: boolean,
  audit: Auditor,
  options: AuditOptions,
): Promise<void> {
  const results: FileResult[] = []
  const toPrint: Audited[] = []
  const names = outputNames(files, options.format)
  for (const [at, file] of files.entries()) {
    try {
      const original = await file.read()
      const report = await audit(await readDocument(original, file.name))
      if (intoFolder && options.output) {
        const output = join(options.output, names[at] ?? file.name)
        await writeFile(output, await renderAudit(report, options.format, { output, original }))
      } else toPrint.push({ report, original })
      results.push({ file: file.name, report })
    } catch (error) {
      if (files.length === 1) throw error
      const reason = explain(error)
      results.push({ file: file.name, reason })
      process.stderr.write(`mingjian: ${reason}\n`)
    }
  }
  const reports = results.flatMap(result => ('report' in result ? [result.report] : []))
  if (intoFolder && options.output) {
    await writeFile(join(options.output, '汇总.xlsx'), batchXlsx(results))
    if (options.format !== 'json') process.stdout.write(batchText(results))
  } else await printReports(toPrint, options)
  if (files.length > 1 && !options.output && options.format === 'text') {
    process.stdout.write(`\n${batchText(results)}`)
  }
  const errors = reports.reduce((sum, report) => sum + report.summary.errors, 0)
  const failed = results.length > reports.length
  process.exitCode = failed
    ? exitCodes.couldNot
    : errors > 0
      ? exitCodes.errorsFound
      : exitCodes.nothingFound
}

interface Audited {
  report: AuditReport
  original: Uint8Array
}

async function printReports(
  audited: readonly Audited[],
  { format, output }: AuditOptions,
): Promise<void> {
  const only = audited[0]
  if (audited.length === 1 && only) {
    const rendered = await renderAudit(only.report, format, { output, original: only.original })
    if (output) await writeFile(output, rendered)
    else process.stdout.write(rendered)
  } else if (format === 'json') {
    const reports = audited.map(({ report }) => report)
    process.stdout.write(`${JSON.stringify(reports, null, 1)}\n`)
  } else {
    for (const { report, original } of audited)
      process.stdout.write(await renderAudit(report, format, { original }))
  }
}

function requireOutputFor({ format, output }: AuditOptions, many: boolean): void {
  if (output) return
  if (format === 'docx' || (many && format !== 'json' && format !== 'text'))
    throw new InputError([
      { code: 'output-needed', message: `${format} 格式须用 --output 指明写到哪里` },
    ])
}

/** What a format's files are called; one page for each report is for printing. */
const endings: Partial<Record<AuditFormat, string>> = { text: 'txt', summary: '摘要.docx' }

/** `report.docx` becomes `report.json`; where two files would become one, the second keeps its whole name. */
function outputNames(files: readonly ReportFile[], format: AuditFormat): string[] {
  const taken = new Set<string>()
  const ending = endings[format] ?? format
  return files.map(({ name }) => {
    const candidates = [name.replace(/\.[^.]*$/, ''), name, `${name}-${taken.size + 1}`]
    const base = candidates.find(one => !taken.has(one)) ?? name
    taken.add(base)
    return `${base}.${ending}`
  })
}

async function isFolder(path: string | undefined): Promise<boolean> {
  return path !== undefined && path !== '-' && (await stat(path)).isDirectory()
}
