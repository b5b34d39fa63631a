import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readDocument } from '@mingjian/documents'
import { type AuditReport, InputError } from '@mingjian/model'
import { exitCodes, explain } from '../failure.ts'
import type { AuditFormat } from './audit-formats.ts'
import { type Auditor, withAuditor } from './auditor.ts'
import { renderAudit } from './render-audit.ts'
import { listReports, type ReportFile } from './report-files.ts'

export interface AuditOptions {
  framework?: string
  level?: 'city' | 'county'
  year?: number
  format: AuditFormat
  output?: string
  data: boolean
  org?: string
}

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
  const reports: AuditReport[] = []
  let failed = 0
  for (const file of files) {
    try {
      const report = await audit(await readDocument(await file.read(), file.name))
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
