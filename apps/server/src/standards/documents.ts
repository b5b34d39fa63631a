import { createHash } from 'node:crypto'
import type { DocumentHead, DocumentProblem } from '@mingjian/contract'
import {
  type Framework,
  InputError,
  type Overlay,
  type Problem,
  type StandardsLibrary,
} from '@mingjian/model'
import {
  appendVersion,
  type DocumentKind,
  type DocumentStatus,
  once,
  type Place,
  recordEvent,
  type Tx,
} from '@mingjian/storage'
import type { Caller } from '../http/serve.ts'
import { getUnit } from '../organisations/queries.ts'
import { listDocuments, type StoredDocument } from './queries.ts'
import type { RuleBook, Rules } from './rules.ts'

/** What editions and overlays do each in their own way; the rest they have in common. */
export interface DocumentKindRules<Content extends Framework | Overlay> {
  kind: DocumentKind
  /** For messages: 评价方案, 地方细化. */
  noun: string
  /** What comes with the product. */
  ofLibrary(rules: Rules): readonly Content[]
  read(content: unknown): Content
  /** With what the unit and the status decide filled in, whatever was sent. */
  settled(content: Content, id: string, place: Place, status: DocumentStatus): Content
  check(rules: Rules, content: Content): Problem[]
  /** @throws InputError 403 when the caller's unit may not issue such a document. */
  allow(caller: Caller, content: Content): void
}

export interface Step {
  id: string
  transaction: string
  basedOn: number
}

interface ListedDocument<Content> {
  head: DocumentHead
  content: Content
  problems: DocumentProblem[]
}

interface Saved {
  id: string
  version: number
  savedAt: string
  problems: DocumentProblem[]
}

/** Documents of one kind: read, drafted, published, put out of force. */
export class Documents<Content extends Framework | Overlay> {
  constructor(
    private readonly book: RuleBook,
    private readonly of: DocumentKindRules<Content>,
  ) {}

  /** With `problems` where a published one does not fit the rules any more and so does not hold. */
  async list(tx: Tx, caller: Caller): Promise<ListedDocument<Content>[]> {
    const { rules } = await this.at(tx, caller)
    const stored = await listDocuments(tx, this.of.kind)
    const local = stored
      .filter(row => this.isReadable(row))
      .map(row => {
        const found = this.read(row, caller)
        return { ...found, problems: leftOutProblems(rules, found.head).map(told) }
      })
    const ids = new Set(stored.map(row => row.id))
    const shipped = this.of.ofLibrary(rules).filter(one => !ids.has(one.id))
    return [
      ...local,
      ...shipped.map(content => ({ head: shippedHead(content), content, problems: [] })),
    ]
  }

  async get(tx: Tx, caller: Caller, id: string) {
    const { rules } = await this.at(tx, caller)
    const [row] = await listDocuments(tx, this.of.kind, id)
    if (row) {
      const found = this.read(row, caller)
      return { ...found, problems: this.problemsOf(rules, found) }
    }
    const content = this.of.ofLibrary(rules).find(one => one.id === id)
    if (!content) throw this.unknown()
    return { head: shippedHead(content), content, problems: [] }
  }

  save(tx: Tx, caller: Caller, step: Step, content: Content): Promise<Saved> {
    return this.append(tx, caller, step, 'draft', async () => content)
  }

  /** @throws InputError naming every problem that stands in the way. */
  publish(tx: Tx, caller: Caller, step: Step): Promise<Saved> {
    return this.append(tx, caller, step, 'published', () => this.latest(tx, caller, step.id))
  }

  /** Gives a draft up, or puts what was published out of force. */
  async withdraw(tx: Tx, caller: Caller, step: Step): Promise<Saved> {
    const { head } = await this.get(tx, caller, step.id)
    const status = head.status === 'draft' ? 'withdrawn' : 'retired'
    return this.append(tx, caller, step, status, () => this.latest(tx, caller, step.id))
  }

  async libraryFor(tx: Tx, caller: Caller): Promise<StandardsLibrary> {
    return (await this.at(tx, caller)).rules.library
  }

  private async append(
    tx: Tx,
    caller: Caller,
    step: Step,
    status: DocumentStatus,
    given: () => Promise<Content>,
  ): Promise<Saved> {
    const { place, rules } = await this.at(tx, caller)
    const { id, basedOn, transaction: transactionId } = step
    if (!id.startsWith(`${place.code}-`)) throw this.foreign()
    const { result } = await once(tx, transactionId, async () => {
      const content = this.of.settled(await given(), id, place, status)
      this.of.allow(caller, content)
      const { kind } = this.of
      const stored = { place, kind, id, basedOn, status, content, transactionId }
      const { version, savedAt } = await appendVersion(tx, stored)
      const isGoingOn = status === 'draft' || status === 'published'
      const problems = isGoingOn ? this.of.check(rules, content) : []
      // Takes the version back with the whole transaction.
      if (status === 'published' && problems.length > 0) throw new InputError(problems)
      await recordEvent(tx, {
        action: `standards.${actions[status]}`,
        subject: id,
        payload: { kind, title: content.title, version, sha256: sha256(content) },
        orgPath: place.path,
      })
      return { id, version, savedAt: savedAt.toISOString(), problems: problems.map(told) }
    })
    return result
  }

  private async latest(tx: Tx, caller: Caller, id: string): Promise<Content> {
    const [row] = await listDocuments(tx, this.of.kind, id)
    if (!row) throw this.unknown()
    return this.read(row, caller).content
  }

  private async at(tx: Tx, caller: Caller): Promise<{ place: Place; rules: Rules }> {
    const { place } = await getUnit(tx, caller.actor, caller.organisation.code)
    return { place, rules: await this.book.rulesFor(tx, place) }
  }

  private problemsOf(rules: Rules, { head, content }: { head: DocumentHead; content: Content }) {
    if (head.status === 'draft') return this.of.check(rules, content).map(told)
    return leftOutProblems(rules, head).map(told)
  }

  /** Another version of the program may have written what this one cannot read; `rules` says so. */
  private isReadable(row: StoredDocument): boolean {
    try {
      this.of.read(row.content)
      return true
    } catch {
      return false
    }
  }

  private read(row: StoredDocument, caller: Caller): { head: DocumentHead; content: Content } {
    const content = this.of.read(row.content)
    const head = {
      id: row.id,
      title: content.title,
      status: row.status,
      version: row.version,
      unit: { code: row.org_code, name: row.unit_name },
      editable: row.org_code === caller.organisation.code && this.allows(caller, content),
      savedBy: row.saved_by_name,
      savedAt: row.saved_at.toISOString(),
    }
    return { head, content }
  }

  private allows(caller: Caller, content: Content): boolean {
    try {
      this.of.allow(caller, content)
      return true
    } catch {
      return false
    }
  }

  private unknown(): InputError {
    const message = `没有这份${this.of.noun}，或者您的账号不能查看它；请从列表中重新选择。`
    return new InputError([{ code: 'document-not-found', message }], 404)
  }

  private foreign(): InputError {
    const message = `只能修改本单位的${this.of.noun}；需要以它为基础时，请新建本单位的草稿。`
    return new InputError([{ code: 'document-of-other-unit', message }], 403)
  }
}

const leftOutProblems = (rules: Rules, { id, status }: DocumentHead): readonly Problem[] =>
  (status === 'published' && rules.leftOut.find(one => one.id === id)?.problems) || []

const actions: Record<DocumentStatus, string> = {
  draft: 'save-draft',
  withdrawn: 'withdraw',
  published: 'publish',
  retired: 'retire',
}

/** A plan that comes as a draft is an example that nobody has issued. */
function shippedHead(content: Framework | Overlay): DocumentHead {
  const { id, title } = content
  const status = 'areas' in content && content.edition?.status === 'draft' ? 'draft' : 'published'
  const origin = { unit: null, editable: false, savedBy: null, savedAt: null }
  return { id, title, status, version: 0, ...origin }
}

const told = ({ code, message, field = '' }: Problem): DocumentProblem => ({
  code,
  message,
  place: field,
})

const sha256 = (content: unknown) =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex')
