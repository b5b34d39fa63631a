import { createEngine, type Engine } from '@mingjian/engine'
import {
  type Framework,
  frameworkSchema,
  InputError,
  type Overlay,
  overlaySchema,
  type Problem,
  type StandardsLibrary,
} from '@mingjian/model'
import { applyOverlays, editionFingerprint, overlaysFor } from '@mingjian/standards'
import { type DocumentHead, listDocumentsInForce, type Place, type Tx } from '@mingjian/storage'
import { readContents } from './queries.ts'

/** What computing needs: the rules as they hold at one place, and what runs them. */
export interface Rules {
  library: StandardsLibrary
  engine: Engine
  /** Local documents that do not fit the rules they change any more, and why: they do not hold. */
  leftOut: readonly LeftOut[]
}

export interface LeftOut {
  id: string
  title: string
  problems: readonly Problem[]
}

/** Places that share everything share one; a province's counties usually do. */
const keptRules = 64

/** The rules of every place: the library that comes with the product, and what units have published. */
export class RuleBook {
  private readonly kept = new Map<string, Rules>()

  constructor(readonly base: StandardsLibrary) {}

  /** The rules in force at a place: of the base library, then of every unit from the top down to it. */
  async rulesFor(tx: Tx, place: Place): Promise<Rules> {
    const heads = await listDocumentsInForce(tx, place)
    const key = this.fingerprint(place, heads)
    const before = this.kept.get(key)
    const rules = before ?? (await this.compile(tx, place, heads))
    // Read last is dropped last.
    this.kept.delete(key)
    this.kept.set(key, rules)
    const [oldest] = this.kept.keys()
    if (this.kept.size > keptRules && oldest !== undefined) this.kept.delete(oldest)
    return rules
  }

  /** A published document never changes, so its id stands for its content. */
  private fingerprint({ countyCode }: Place, heads: readonly DocumentHead[]): string {
    const regional = overlaysFor(this.base, countyCode).map(overlay => overlay.id)
    return JSON.stringify([regional, heads.map(({ kind, id }) => [kind, id])])
  }

  private async compile(tx: Tx, place: Place, heads: readonly DocumentHead[]): Promise<Rules> {
    const contents = await readContents(tx, heads)
    const leftOut: LeftOut[] = []
    const frameworks: Framework[] = []
    const overlays: Overlay[] = []
    for (const { kind, id } of heads) {
      const content = contents.get(`${kind} ${id}`)
      const schema = kind === 'framework' ? frameworkSchema : overlaySchema
      const read = schema.safeParse(content)
      if (!read.success) leftOut.push({ id, title: id, problems: [unreadable(id)] })
      else if (kind === 'framework') frameworks.push(read.data as Framework)
      else overlays.push(read.data as Overlay)
    }
    const regional = applyOverlays(withFrameworks(this.base, frameworks), place.countyCode)
    const library = layOver(regional, overlays, place.countyCode, leftOut)
    return { library, engine: createEngine(library), leftOut }
  }
}

function withFrameworks(base: StandardsLibrary, added: readonly Framework[]): StandardsLibrary {
  if (added.length === 0) return base
  const locked = added.map(one => [one.id, editionFingerprint(one, base)])
  return {
    ...base,
    frameworks: [...base.frameworks, ...added],
    editionLock: { ...base.editionLock, ...Object.fromEntries(locked) },
  }
}

/**
 * One after another: what a unit above has published later may leave no room for an overlay below,
 * and that must not take the rules of a whole county away.
 */
function layOver(
  library: StandardsLibrary,
  overlays: readonly Overlay[],
  region: string,
  leftOut: LeftOut[],
): StandardsLibrary {
  let laid = library
  for (const overlay of overlays) {
    try {
      const next = applyOverlays({ ...laid, overlays: [overlay] }, region)
      if (overlay.definitions.length > 0) createEngine(next)
      laid = { ...next, overlays: [...(laid.overlays ?? []), overlay] }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      leftOut.push({ id: overlay.id, title: overlay.title, problems: error.problems })
    }
  }
  return laid
}

const unreadable = (id: string): Problem => ({
  code: 'document-unreadable',
  message: `“${id}”由其他版本的程序保存，本版本不能读取；请升级程序`,
})
