import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { checkReport, readReport } from '@mingjian/audit'
import { readDocument } from '@mingjian/documents'
import { type AuditReport, InputError, type StandardsLibrary } from '@mingjian/model'
import type { FiguresAsked, KnownOfReport } from './collected/known-of-report.ts'
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
  /** The thread has no database: it waits for a `KnownOfReport`. */
  | { kind: 'asks'; asked: FiguresAsked }
  | { kind: 'done'; report: AuditReport }
  /** Chinese, says what to do. */
  | { kind: 'refused'; message: string }

async function audit(task: AuditTask, port: MessagePort): Promise<void> {
  const tell = (message: AuditMessage) => port.postMessage(message)
  const { path, fileName, ...options } = task
  try {
    const source = storableText(await readDocument(await readFile(path), fileName))
    tell({ kind: 'checking' })
    const { claims, ...asked } = readReport(source, options)
    const answered = once(port, 'message')
    tell({ kind: 'asks', asked })
    const [known] = (await answered) as [KnownOfReport]
    const report = checkReport(source, claims, { ...options, ...known })
    tell({ kind: 'done', report: { ...report, notices: [...report.notices, ...known.notices] } })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    tell({ kind: 'refused', message: error.message })
  }
}

if (parentPort) await audit(workerData as AuditTask, parentPort)
