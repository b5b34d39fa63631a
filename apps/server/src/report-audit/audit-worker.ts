import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { auditReport } from '@mingjian/audit'
import { readDocument } from '@mingjian/documents'
import { type AuditReport, InputError, type SourceText } from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'

export interface AuditTask {
  /** Where the uploaded bytes are. */
  path: string
  /** As the person named it. */
  fileName: string
  framework?: string
  level?: 'city' | 'county'
  year?: number
}

export type AuditMessage =
  | { kind: 'checking' }
  | { kind: 'done'; report: AuditReport }
  /** Chinese, says what to do. */
  | { kind: 'refused'; message: string }

// The database cannot keep these; one character for another, so that positions stay.
const storable = (source: SourceText): SourceText => ({
  ...source,
  text: source.text.replaceAll('\u0000', '\ufffd').replace(/\p{Surrogate}/gu, '\ufffd'),
})

async function audit(task: AuditTask, tell: (message: AuditMessage) => void): Promise<void> {
  const { path, fileName, ...options } = task
  try {
    const source = storable(await readDocument(await readFile(path), fileName))
    tell({ kind: 'checking' })
    tell({ kind: 'done', report: auditReport(source, { library: loadStandards(), ...options }) })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    tell({ kind: 'refused', message: error.message })
  }
}

await audit(workerData as AuditTask, message => parentPort?.postMessage(message))
