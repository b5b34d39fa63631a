import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { checkReport, compareReports, readReport } from '@mingjian/audit'
import { readDocument, writeAuditDocx } from '@mingjian/documents'
import { type AuditReport, InputError } from '@mingjian/model'
import type { KnownOfReport } from '../collected/known-of-report.ts'
import { storableText } from '../storable-text.ts'
import type { AuditTask, Message, ResultOf, Task } from './tasks.ts'

/** The program of a thread: does its one task, says what came of it, and ends. */
async function work(task: Task, port: MessagePort): Promise<void> {
  const tell = (message: Message) => port.postMessage(message)
  try {
    tell({ kind: 'done', result: await resultOf(task, port, tell) })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    tell({ kind: 'refused', message: error.message })
  }
}

type Tell = (message: Message) => void

function resultOf(task: Task, port: MessagePort, tell: Tell): Awaitable<ResultOf<Task>> {
  switch (task.kind) {
    case 'audit':
      return audit(task, port, tell)
    case 'annotate':
      return writeAuditDocx(task.report, { original: task.original })
    case 'compare':
      return compareReports(task.before, task.after)
  }
}

type Awaitable<Value> = Value | Promise<Value>

async function audit(task: AuditTask, port: MessagePort, tell: Tell): Promise<AuditReport> {
  const { kind: _kind, path, fileName, ...options } = task
  const source = storableText(await readDocument(await readFile(path), fileName))
  tell({ kind: 'checking' })
  const { claims, ...asked } = readReport(source, options)
  const answered = once(port, 'message')
  tell({ kind: 'asks', asked })
  const [known] = (await answered) as [KnownOfReport]
  const report = checkReport(source, claims, { ...options, ...known })
  return { ...report, notices: [...report.notices, ...known.notices] }
}

if (parentPort) await work(workerData as Task, parentPort)
