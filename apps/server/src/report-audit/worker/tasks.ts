import type { AuditReport, ReportComparison, StandardsLibrary } from '@mingjian/model'
import type { FiguresAsked } from '../collected/known-of-report.ts'

/** 核查 of an uploaded file. */
export interface AuditTask {
  kind: 'audit'
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

/** 批注稿: the findings as comments, in the audited file itself where that is at hand and a Word file. */
export interface AnnotateTask {
  kind: 'annotate'
  report: AuditReport
  original: Uint8Array | null
}

/** What became of a report in its next version. */
export interface CompareTask {
  kind: 'compare'
  before: AuditReport
  after: AuditReport
}

/** Work on a report that takes a thread of its own: long, and of foreign files or texts. */
export type Task = AuditTask | AnnotateTask | CompareTask

interface Results {
  audit: AuditReport
  annotate: Uint8Array
  compare: ReportComparison
}

/** What comes of a task. */
export type ResultOf<One extends Task> = Results[One['kind']]

/** What a thread says to its starter. */
export type Message =
  | { kind: 'checking' }
  /** The thread has no database: it waits for a `KnownOfReport`. */
  | { kind: 'asks'; asked: FiguresAsked }
  | { kind: 'done'; result: Results[Task['kind']] }
  /** Chinese, says what to do. */
  | { kind: 'refused'; message: string }
