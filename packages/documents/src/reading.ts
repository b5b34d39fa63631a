import { InputError } from '@mingjian/model'
import { limits as defaults, type Limits } from './limits.ts'
import { type MessageArguments, type MessageCode, refusal } from './messages.ts'

export interface ReadOptions {
  /** Tighter (or, in tests, looser) bounds than the package's own. */
  limits?: Partial<Limits>
}

/** One reading of one file: its name, its bounds, its clock and what it left out. */
export class Reading {
  readonly limits: Limits
  private readonly noted = new Set<string>()
  private readonly endsAt: number

  constructor(
    readonly file: string,
    options: ReadOptions = {},
  ) {
    this.limits = { ...defaults, ...options.limits }
    this.endsAt = performance.now() + this.limits.readMs
  }

  /** Notices in the order of first mention, each once. */
  get notices(): string[] {
    return [...this.noted]
  }

  notice(text: string): void {
    this.noted.add(text)
  }

  refuse<C extends MessageCode>(code: C, ...args: MessageArguments<C>): InputError {
    return refusal(this.file, code, ...args)
  }

  /** Throws once the time for this file is used up; loops over foreign input call it. */
  checkTime(): void {
    if (performance.now() > this.endsAt) throw this.timeout()
  }

  /** Waits for `work`, but not longer than the time left. */
  async withinTime<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    const expiry = new Promise<never>((_, reject) => {
      const left = Math.max(0, this.endsAt - performance.now())
      timer = setTimeout(() => reject(this.timeout()), left)
    })
    try {
      return await Promise.race([work, expiry])
    } finally {
      clearTimeout(timer)
      // The loser of the race may still fail; nobody is left to hear it.
      work.catch(() => undefined)
    }
  }

  /** Turns whatever a parser threw into a refusal; refusals pass unchanged. */
  asRefusal<C extends MessageCode>(
    error: unknown,
    code: C,
    ...args: MessageArguments<C>
  ): InputError {
    return error instanceof InputError ? error : this.refuse(code, ...args)
  }

  private timeout(): InputError {
    return refusal(this.file, 'read-timeout', { seconds: Math.round(this.limits.readMs / 1000) })
  }
}
