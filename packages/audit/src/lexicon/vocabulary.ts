import type { StandardsLibrary } from '@mingjian/model'
import { KnownNames } from './known-names.ts'
import { type MeasureTerm, measureTerms } from './measures.ts'
import { areaWords, kindergartenWords, ownershipWords, stageWords } from './slices.ts'
import { kindsOfUnit, type UnitKind } from './units.ts'

export interface Term {
  word: string
  measure?: MeasureTerm
  stage?: string
  ownership?: string
  area?: string
  isKindergarten?: boolean
}

export interface Mention extends Term {
  start: number
  end: number
}

/** Everything the extractor knows by name, ready to be looked up in text. */
export interface Vocabulary {
  /** Mentions in a text, leftmost and longest first; they do not overlap. */
  findMentions(text: string): Mention[]
  /** The library's name that the words around a figure say, when its own words name nothing known. */
  recognise(kind: UnitKind, own: string, around: string): string | null
  /** Id of the library's indicator or element of that name, else null. */
  codeOf(name: string, qualifier: string | null): string | null
}

interface Node {
  next: Map<string, Node>
  term: Term | null
}

const node = (): Node => ({ next: new Map(), term: null })

const made = new WeakMap<StandardsLibrary, Vocabulary>()

/** The general vocabulary with the library's names and aliases; built once per library. */
export function vocabularyOf(library: StandardsLibrary): Vocabulary {
  let vocabulary = made.get(library)
  if (!vocabulary) {
    vocabulary = buildVocabulary(library)
    made.set(library, vocabulary)
  }
  return vocabulary
}

function buildVocabulary(library: StandardsLibrary): Vocabulary {
  const root = node()
  for (const measure of libraryMeasures(library)) addMeasure(root, measure)
  for (const measure of measureTerms) addMeasure(root, measure)
  for (const [word, stage] of Object.entries(stageWords)) extend(root, word, { stage })
  for (const [word, ownership] of Object.entries(ownershipWords)) extend(root, word, { ownership })
  for (const [word, area] of Object.entries(areaWords)) extend(root, word, { area })
  for (const word of kindergartenWords) extend(root, word, { isKindergarten: true })
  const codes = codesByName(library)
  const known = new KnownNames(library)
  return {
    findMentions: text => findMentions(root, text),
    recognise: (kind, own, around) => known.recognise(kind, own, around),
    codeOf: (name, qualifier) => codes.get(`${name}/${qualifier}`) ?? codes.get(name) ?? null,
  }
}

function addMeasure(root: Node, measure: MeasureTerm): void {
  for (const word of measure.words) extend(root, word.replace(/["“”]/g, ''), { measure })
}

function extend(root: Node, word: string, what: Partial<Term>): void {
  let at = root
  for (const char of word) {
    let next = at.next.get(char)
    if (!next) {
      next = node()
      at.next.set(char, next)
    }
    at = next
  }
  at.term = { ...at.term, ...what, word }
}

function findMentions(root: Node, text: string): Mention[] {
  const mentions: Mention[] = []
  for (let start = 0; start < text.length; start++) {
    let at: Node | undefined = root
    let best: Mention | null = null
    for (let end = start; end < text.length; end++) {
      at = at.next.get(text.charAt(end))
      if (!at) break
      if (at.term) best = { ...at.term, start, end: end + 1 }
    }
    if (!best) continue
    mentions.push(best)
    start = best.end - 1
  }
  return mentions
}

/** Names and aliases of the library as measures; a name too short to be one is left out. */
function libraryMeasures(library: StandardsLibrary): MeasureTerm[] {
  const own = library.elements.map(({ name, aliases, unit }) => ({ name, aliases, unit }))
  const indicators = library.standards.flatMap(standard => standard.indicators)
  return [...indicators, ...own].map(({ name, aliases, unit }) => ({
    name,
    words: [name, ...aliases].filter(word => word.length >= 3 && word.length <= 40),
    kinds: kindsOfUnit(unit),
  }))
}

function codesByName(library: StandardsLibrary): Map<string, string> {
  const codes = new Map<string, string>()
  const add = (key: string, id: string) => {
    if (!codes.has(key)) codes.set(key, id)
  }
  const indicators = library.standards.flatMap(standard => standard.indicators)
  for (const { id, name, aliases } of [...indicators, ...library.elements]) {
    for (const word of [name, ...aliases]) add(word, id)
  }
  return codes
}
