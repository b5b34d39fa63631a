import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { auditReport } from '@mingjian/audit'
import { readDocument } from '@mingjian/documents'
import type { StandardsLibrary } from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import mammoth from 'mammoth'
import { interleaved, type Line, line } from '../measure.ts'
import { longDocx } from './long-report.ts'

const pages = 300
const baselineName = 'mammoth extractRawText, no audit'
const peakFlag = '--peak'

const works = {
  ours: async (bytes: Uint8Array, library: StandardsLibrary) =>
    auditReport(await readDocument(bytes, 'report.docx'), { library }),
  mammoth: (bytes: Uint8Array) => mammoth.extractRawText({ buffer: Buffer.from(bytes) }),
}

/** A Word file of 300 pages from its bytes to the findings, beside only reading its text. */
export async function measureEndToEnd(library: StandardsLibrary): Promise<Line[]> {
  const bytes = await longDocx(pages)
  const times = await interleaved(
    { ours: () => works.ours(bytes, library), mammoth: () => works.mammoth(bytes) },
    { rounds: 5, warmUp: 2 },
  )
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-bench-'))
  const file = join(folder, 'report.docx')
  writeFileSync(file, bytes)
  const peaks = { ours: peakOf('ours', file), mammoth: peakOf('mammoth', file) }
  rmSync(folder, { recursive: true })
  const work = `${pages} pages of .docx: read, audited`
  return [
    line(
      work,
      [times.ours, 'ms'],
      [times.mammoth, baselineName],
      '≤ 5 s',
      () => times.ours <= 5000,
    ),
    line(`${work}: peak of the process`, [peaks.ours, 'MB'], [peaks.mammoth, baselineName]),
  ]
}

/** Highest memory of a process that does the work once and nothing else, in MB. */
function peakOf(name: keyof typeof works, file: string): number {
  const [, script = ''] = process.argv
  return Number(
    execFileSync(process.execPath, [script, peakFlag, name, file], { encoding: 'utf8' }),
  )
}

/** What the process started by `peakOf` does; false in every other. */
export async function isPeakProcess(): Promise<boolean> {
  const at = process.argv.indexOf(peakFlag)
  if (at < 0) return false
  const [name, file = ''] = process.argv.slice(at + 1)
  const bytes = readFileSync(file)
  if (name === 'ours') await works.ours(bytes, loadStandards())
  else await works.mammoth(bytes)
  process.stdout.write(String(process.resourceUsage().maxRSS / 1024))
  return true
}
