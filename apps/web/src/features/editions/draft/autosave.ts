import type { DocumentProblem } from '@mingjian/contract'
import type { Framework } from '@mingjian/model'
import { ApiError } from '../../../api/api-error.ts'
import { newTransaction } from '../../../api/new-transaction.ts'
import type { LocalCopy } from './local-copy.ts'

export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'failed'; message: string }
  /** Somebody has saved since: a person decides. */
  | { kind: 'overtaken'; message: string }

export interface SavedVersion {
  version: number
  savedAt: string
  problems: DocumentProblem[]
}

interface AutosaveParts {
  send: (given: {
    transaction: string
    basedOn: number
    content: Framework
  }) => Promise<SavedVersion>
  keep: (copy: LocalCopy) => void
  drop: () => void
  onState: (state: SaveState) => void
  onSaved: (saved: SavedVersion) => void
  pauseMs?: number
  retryMs?: number
}

/** A moment after the last key; long enough to think of a word. */
const pauseMs = 1_500
const retryMs = 10_000

/**
 * Sends a draft whenever it rests, one save at a time. Until the server has answered, the draft is
 * kept in this browser; a save that got no answer is repeated under the same transaction id.
 */
export class Autosave {
  private waiting: Framework | null = null
  private sending: LocalCopy['sending'] = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private stopped = false
  private running: Promise<boolean> | null = null

  constructor(
    private basedOn: number,
    private readonly parts: AutosaveParts,
  ) {}

  get version(): number {
    return this.basedOn
  }

  changed(draft: Framework): void {
    this.waiting = draft
    this.keep()
    if (this.stopped) return
    this.parts.onState({ kind: 'waiting' })
    this.later(this.parts.pauseMs ?? pauseMs)
  }

  /** Goes on where a page that was closed has stopped. */
  resume({ basedOn, draft, sending }: LocalCopy): void {
    this.basedOn = basedOn
    this.sending = sending
    this.waiting = draft
    this.parts.onState({ kind: 'waiting' })
    this.later(0)
  }

  /** Saves now; answers whether everything is on the server. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer)
    while (!this.stopped && (this.sending || this.waiting)) {
      if (!(await this.send())) return false
    }
    return !this.stopped
  }

  /** After a person has decided: what is here goes on top of the version that overtook it. */
  continueOn(version: number): void {
    this.basedOn = version
    this.stopped = false
    this.waiting ??= this.sending?.content ?? null
    this.sending = null
    this.later(0)
  }

  /** Also after close: a page may come back. */
  open(): void {
    this.stopped = false
  }

  close(): void {
    this.stopped = true
    clearTimeout(this.timer)
  }

  private keep(): void {
    const draft = this.waiting ?? this.sending?.content
    if (draft) this.parts.keep({ basedOn: this.basedOn, draft, sending: this.sending })
  }

  private later(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), ms)
  }

  private send(): Promise<boolean> {
    this.running ??= this.sendOnce().finally(() => {
      this.running = null
    })
    return this.running
  }

  private async sendOnce(): Promise<boolean> {
    if (!this.sending && this.waiting) {
      this.sending = { transaction: newTransaction(), content: this.waiting }
      this.waiting = null
      this.keep()
    }
    if (!this.sending) return true
    this.parts.onState({ kind: 'saving' })
    try {
      const saved = await this.parts.send({ ...this.sending, basedOn: this.basedOn })
      this.sending = null
      this.basedOn = saved.version
      this.parts.onSaved(saved)
      if (this.waiting) this.keep()
      else this.parts.drop()
      this.parts.onState(this.waiting ? { kind: 'waiting' } : { kind: 'saved', at: saved.savedAt })
      return true
    } catch (error) {
      this.failed(error)
      return false
    }
  }

  private failed(error: unknown): void {
    const { status, message } =
      error instanceof ApiError ? error : { status: 0, message: '页面出错，请刷新页面' }
    if (status === 409) {
      this.stopped = true
      this.parts.onState({ kind: 'overtaken', message })
      return
    }
    // Refused as it is: only another change makes another try worthwhile.
    if (status !== 0 && status < 500) {
      this.waiting ??= this.sending?.content ?? null
      this.sending = null
    } else {
      this.later(this.parts.retryMs ?? retryMs)
    }
    this.parts.onState({ kind: 'failed', message })
  }
}
