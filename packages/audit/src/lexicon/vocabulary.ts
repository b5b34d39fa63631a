import type { StandardsLibrary } from '@mingjian/model'
import { Trie } from '../text/trie.ts'
import { KnownNames } from './known-names.ts'
import { type MeasureTerm, measureTerms } from './measures.ts'
import {
  areaWords,
  groupWords,
  kindergartenWords,
  opaqueWords,
  ownershipWords,
  stageWords,
} from './slices.ts'
import { stageIdOf } from './stage-ids.ts'
import { kindsOfUnit, type UnitKind } from './units.ts'

export interface Term {
  word: string
  measure?: MeasureTerm | undefined
  stage?: string | undefined
  ownership?: string | undefined
  area?: string | undefined
  isKindergarten?: boolean | undefined
  group?: string | undefined
}

export interface Mention extends Term {
  start: number
  end: number
}

/** Everything the extractor knows by name, ready to be looked up in text. */
export interface Vocabulary {
  /** Mentions in a text, leftmost and longest first; they do not overlap. */
  findMentions(text: string): Mention[]
  /** The name that a whole phrase is an alias of, where it is said in figures of `kind`, else null. */
  canonical(phrase: string, kind: UnitKind): string | null
  /** The library's name that the words around a figure say, when its own words name nothing known. */
  recognise(
    kind: UnitKind,
    own: string,
    around: string,
    subject?: string,
    wide?: string,
  ): string | null
  /** A longer name of the library that the words around a figure say for the general one. */
  specialise(kind: UnitKind, general: string, own: string): string | null
  /** Id of the library's indicator or element of that name, else null. */
  codeOf(name: string, stage: string | null): string | null
}

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
  const root = new Trie<Term>()
  const measures = libraryMeasures(library)
  const known = new Set([...measures, ...measureTerms].flatMap(measure => measure.words))
  for (const measure of measures) {
    addMeasure(root, {
      ...measure,
      words: measure.words.filter(word => !startsWith(stages, word, known)),
    })
  }
  for (const measure of measureTerms) addMeasure(root, measure)
  for (const [word, stage] of Object.entries(stageWords)) extend(root, word, { stage })
  for (const [word, ownership] of Object.entries(ownershipWords)) extend(root, word, { ownership })
  for (const [word, area] of Object.entries(areaWords)) extend(root, word, { area })
  for (const group of groupWords) extend(root, group, { group })
  for (const word of opaqueWords) extend(root, word, {})
  for (const word of kindergartenWords) extend(root, word, { isKindergarten: true })
  for (const measure of bareCounts(root, measures)) addMeasure(root, measure)
  const codes = codesByName(library)
  const names = new KnownNames(library, name => isComposed(name, known))
  return {
    findMentions: text => findMentions(root, text),
    canonical: (phrase, kind) => {
      const [only] = findMentions(root, phrase)
      if (only?.start !== 0 || only.end !== phrase.length) return null
      return only.measure?.kinds.includes(kind) ? only.measure.name : null
    },
    recognise: (...said) => names.recognise(...said),
    specialise: (...said) => names.specialise(...said),
    codeOf: codes,
  }
}

/** 小学综合差异系数: one of `words` with a measure that stands for itself, read as the two. */
function startsWith(words: readonly string[], name: string, known: ReadonlySet<string>): boolean {
  return words.some(one => name.startsWith(one) && known.has(name.slice(one.length)))
}

/**
 * 义务教育学校数 is 学校数 of a stage, 每两周心理健康教育课时 the like by its rhythm: what is left without one
 * word is a name too.
 */
function isComposed(name: string, known: ReadonlySet<string>): boolean {
  if (known.has(name.replace(/^每[一两三四]?[年月周天]/, '')) && name.startsWith('每')) return true
  return sliceWords.some(word => {
    const at = name.indexOf(word)
    return at >= 0 && known.has(name.slice(0, at) + name.slice(at + word.length))
  })
}

const stages = Object.keys(stageWords)
const sliceWords = [...stages, ...Object.keys(ownershipWords)]

function addMeasure(root: Trie<Term>, measure: MeasureTerm): void {
  for (const word of measure.words) extend(root, word.replace(/["“”]/g, ''), { measure })
}

function extend(root: Trie<Term>, word: string, what: Partial<Term>): void {
  root.set(word, before => ({ ...before, ...what, word }))
}

function findMentions(root: Trie<Term>, text: string): Mention[] {
  const mentions: Mention[] = []
  for (let start = 0; start < text.length; start++) {
    const term = root.longestAt(text, start)
    if (!term) continue
    const { end } = root
    const { word, measure, stage, ownership, area, isKindergarten, group } = term
    if (measure || stage || ownership || area || isKindergarten || group) {
      mentions.push({ word, measure, stage, ownership, area, isKindergarten, group, start, end })
    }
    start = end - 1
  }
  return mentions
}

/** Names and aliases of the library as measures; a name too short to be one is left out. */
function libraryMeasures(library: StandardsLibrary): MeasureTerm[] {
  const own = library.elements.map(({ name, aliases, unit }) => ({ name, aliases, unit }))
  const indicators = library.standards.flatMap(standard => standard.indicators)
  return [...indicators, ...own].map(({ name, aliases, unit }) => {
    const words = [name, ...aliases].filter(word => word.length >= 3 && word.length <= 40)
    return { kinds: kindsOfUnit(unit), ...traits.get(name), name, words }
  })
}

/** What the vocabulary adds to a name of the library: its stage, its names by slice, kinds it is said in. */
const traits = new Map(
  measureTerms
    .filter(({ adjacent, byKind }) => !adjacent && !byKind)
    .map(({ words: _, ...term }) => [term.name, term] as const),
)

/**
 * Names of counts without the word that says so, 兼职督学101人 for 兼职督学人数; those that the
 * vocabulary can put together from its parts (普惠性 + 幼儿园) are not names of their own.
 */
function bareCounts(root: Trie<Term>, measures: readonly MeasureTerm[]): MeasureTerm[] {
  return measures.map(({ name, words, kinds }) => {
    const bare = words.map(word => withoutCounter(word, kinds)).filter(word => word !== null)
    return { name, words: bare.filter(word => !isCovered(root, word)), kinds, adjacent: true }
  })
}

function isCovered(root: Trie<Term>, word: string): boolean {
  let until = 0
  for (const { start, end } of findMentions(root, word)) {
    if (start === until) until = end
  }
  return until === word.length
}

function withoutCounter(word: string, kinds: readonly UnitKind[]): string | null {
  if (!kinds.some(kind => countKinds.has(kind))) return null
  const bare = word.replace(/(?:人数|总数|次数|[条项篇件节册台间]?数)$/, '')
  return bare !== word && bare.length >= 4 ? bare : null
}

const countKinds: ReadonlySet<UnitKind> = new Set(['person', 'institution', 'thing', 'event'])

interface Coded {
  id: string
  stage: string | null
}

function codesByName(
  library: StandardsLibrary,
): (name: string, stage: string | null) => string | null {
  const codes = new Map<string, Coded[]>()
  const indicators = library.standards.flatMap(standard => standard.indicators)
  const add = (word: string, coded: Coded) => codes.set(word, [...(codes.get(word) ?? []), coded])
  for (const { id, name, aliases, stage } of indicators) {
    for (const word of [name, ...aliases]) add(word, { id, stage })
  }
  for (const { id, name, aliases } of library.elements) {
    for (const word of [name, ...aliases]) add(word, { id, stage: null })
  }
  return (name, stage) => {
    const all = codes.get(name)
    if (!all) return null
    const wanted = stage === null ? null : (stageIdOf[stage] ?? null)
    const own = all.find(one => one.stage !== null && one.stage === wanted)
    const general = all.find(one => one.stage === null)
    // 幼儿园……比 and the like exist for one stage only, so the name is enough.
    const isOfOneStage = all.every(one => one.stage === all[0]?.stage)
    return (own ?? general ?? (isOfOneStage ? all[0] : undefined))?.id ?? null
  }
}
