import { auditReport } from '@mingjian/audit'
import { readDocument, writeAuditDocx, writeAuditHtml, writeAuditSarif } from '@mingjian/documents'
import {
  type AuditReport,
  auditReportSchema,
  InputError,
  type SourceText,
  type StandardsLibrary,
} from '@mingjian/model'
import type { FuzzCase } from './cases.ts'
import { sampleDocx, sampleHtml, samplePdf } from './sample-files.ts'
import { plainReport } from './texts.ts'

export interface Outcome {
  result: 'audited' | 'refused' | 'failed'
  /** Of a refusal its code, of a failure what was wrong. */
  why: string
  /** Processor time, milliseconds: on a busy machine the clock says little. */
  cpuMs: number
  /** Of the file and of the text in it. */
  megabytes: number
}

/** Two seconds for each megabyte, and two for the first. */
export const cpuLimitMs = (megabytes: number): number => 2_000 * Math.max(1, megabytes)

/**
 * Reads and audits one file; only an `InputError` with a problem in it may stop that. `patience` times the
 * time a file may take: a busy machine counts more of it than an idle one.
 */
export async function checkCase(
  { bytes, name }: FuzzCase,
  library: StandardsLibrary,
  writing: boolean,
  patience = 1,
): Promise<Outcome> {
  const before = process.cpuUsage()
  let size = bytes.length
  const outcome = (result: Outcome['result'], why: string): Outcome => {
    const { user, system } = process.cpuUsage(before)
    const [cpuMs, megabytes] = [(user + system) / 1000, size / 1024 / 1024]
    const limit = patience * cpuLimitMs(megabytes)
    if (result !== 'failed' && cpuMs > limit) {
      return {
        result: 'failed',
        why: `${cpuMs.toFixed(0)} ms > ${limit.toFixed(0)} ms`,
        cpuMs,
        megabytes,
      }
    }
    return { result, why, cpuMs, megabytes }
  }
  try {
    const source = await readDocument(bytes, name)
    size = Math.max(size, 2 * source.text.length)
    const report = auditReport(source, { library })
    const done = outcome('audited', '')
    const wrong = wrongPlaces(source) ?? wrongQuotes(report)
    if (wrong) return { ...done, result: 'failed', why: wrong }
    auditReportSchema.parse(report)
    if (writing) await write(report, bytes)
    return done
  } catch (error) {
    const [problem] = error instanceof InputError ? error.problems : []
    if (problem) return outcome('refused', problem.code)
    return outcome(
      'failed',
      error instanceof Error ? (error.stack ?? error.message) : String(error),
    )
  }
}

/** Loads what readers, audit and writers load on first use, which is nobody's case. */
export async function warmUp(library: StandardsLibrary): Promise<void> {
  const files = [
    { name: 'a.docx', bytes: sampleDocx(plainReport) },
    { name: 'a.pdf', bytes: samplePdf(plainReport, true) },
    { name: 'a.html', bytes: new TextEncoder().encode(sampleHtml(plainReport)) },
  ]
  for (const file of files) await checkCase({ kind: 'sound', ...file }, library, true)
}

async function write(report: AuditReport, original: Uint8Array): Promise<void> {
  JSON.stringify(writeAuditSarif(report))
  writeAuditHtml(report)
  await writeAuditDocx(report, { writtenAt: new Date(0), original })
}

function wrongPlaces({ text, blocks, pages = [] }: SourceText): string | null {
  let end = 0
  for (const block of blocks) {
    if (block.start < end || block.end < block.start) return `block at ${block.start} out of order`
    if (text.slice(end, block.start).trim() !== '') return `text before ${block.start} in no block`
    const cells = block.table?.cells ?? []
    if (cells.some(([from, to]) => from < block.start || to > block.end || to < from))
      return `cell outside its row at ${block.start}`
    end = block.end
  }
  if (end > text.length) return 'a block ends after the text'
  const starts = pages.map(page => page.start)
  const isSorted = starts.every(
    (start, at) => start >= (starts[at - 1] ?? 0) && start <= text.length,
  )
  return isSorted ? null : 'pages out of order'
}

function wrongQuotes({ text, claims, findings }: AuditReport): string | null {
  const claim = claims.find(({ start, end, quote }) => text.slice(start, end) !== quote)
  if (claim) return `claim ${claim.id} quotes what is not there`
  const finding = findings.find(
    ({ spans, quotes, places }) =>
      spans.length !== quotes.length ||
      places?.length !== spans.length ||
      spans.some(([start, end], at) => start >= end || text.slice(start, end) !== quotes[at]),
  )
  return finding ? `${finding.rule} quotes what is not there` : null
}
