import { BLANK, isAt } from '../../text/characters.ts'
import { recalled } from '../../text/recalled.ts'

/** 占比, 比例, 之比 and 比重 are one word for this. */
const SHARE = /占比|比例|比率|比重|之比|比值/g
const SHORTEST = 3

/** How well a name shortens another, best first. */
export type Likeness = 'same' | 'begins' | 'within' | null

/**
 * 公办园占比 shortens 公办园在园幼儿占比: its characters stand in the full name in the same order, and both
 * end in the same measure.
 */
export function likeness(short: string, full: string): Likeness {
  // Most names that are held against each other end in different characters.
  const [x, y] = [endOf(short), endOf(full)]
  if (x !== y && x !== '' && y !== '') return null
  const [a, b] = [plain(short), plain(full)]
  if (a === b) return 'same'
  if (a.length < SHORTEST || a.at(-1) !== b.at(-1)) return null
  let at = 0
  for (const character of b) {
    if (character === a[at]) at++
  }
  if (at < a.length) return null
  return b.startsWith(a.slice(0, 2)) ? 'begins' : 'within'
}

/** What a name stands for among many: those it is likest to. */
export function likest<One>(all: readonly One[], likenessOf: (one: One) => Likeness): One[] {
  const found = all.map(one => likenessOf(one))
  const best = (['same', 'begins', 'within'] as const).find(one => found.includes(one))
  return best ? all.filter((_, at) => found[at] === best) : []
}

/** The character that the plain name ends in; empty where it has to be made plain to tell. */
function endOf(name: string): string {
  const end = name.at(-1) ?? ''
  const isHidden = SHARE_ENDS.has(end) || isAt(name, name.length - 1, BLANK)
  return isHidden ? '' : end
}

/** What a word for a share may end in, and quotes. */
const SHARE_ENDS: ReadonlySet<string> = new Set('例率重值“”"')

const plain = recalled((name: string): string => name.replace(/[\s“”"]/g, '').replace(SHARE, '比'))
