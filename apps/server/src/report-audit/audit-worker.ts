import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { auditReport } from '@mingjian/audit'
import { readDocument } from '@mingjian/documents'
import { type AuditReport, InputError, type StandardsLibrary } from '@mingjian/model'
import { storableText } from './storable-text.ts'

export interface AuditTask {
  /** Where the uploaded bytes are. */
  path: string
  /** As the person named it. */
  fileName: string
  /** Rules of the place the report is from. */
  library: StandardsLibrary
  framework?: string
  level?: 'city' | 'county'
  year?: number
}

export type AuditMessage =
  | { kind: 'checking' }
  | { kind: 'done'; report: AuditReport }
  /** Chinese, says what to do. */
  | { kind: 'refused'; message: string }

async function audit(task: AuditTask, tell: (message: AuditMessage) => void): Promise<void> {
  const { path, fileName, ...options } = task
  try {
    const source = storableText(await readDocument(await readFile(path), fileName))
    tell({ kind: 'checking' })
    tell({ kind: 'done', report: auditReport(source, options) })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    tell({ kind: 'refused', message: error.message })
  }
}

await audit(workerData as AuditTask, message => parentPort?.postMessage(message))
