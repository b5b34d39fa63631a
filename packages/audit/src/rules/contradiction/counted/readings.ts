import { conceptsIn, meaningsOf, people, type Word } from '../../../lexicon/concepts.ts'
import {
  countFillers,
  deedVerbs,
  holderVerbs,
  nounEnds,
  onePlace,
  plainRelative,
} from '../../../lexicon/counting-words.ts'
import type { Figure } from '../../../structure/figures.ts'

/** What the words around a figure say it counts. */
export interface Reading {
  /** The name of what is counted: 学生 for 住校学生. */
  head: string
  /** What narrows it, or was done with it. */
  own: string[]
  /** Its own words that are not understood. */
  rest: string
  /** What is done before it, as far as it is not understood. */
  deed: string
  /** How many characters behind the figure belong to it. */
  behind: number
}

/** How many characters behind a figure are read for a noun. */
const LONGEST_BEHIND = 18
/** 优良率为, 满意度达到: the name of a rate before its figure. */
const RATE =
  /([\p{Script=Han}]{2,16}?(?:率|满意度))(?:[已经均都约为达到至是]{0,4}|(?:下降|降低|降|提高|上升|提升|增加)[至到]|(?:保持|稳定)在)$/u
/** 资助学生 are those in need, whether it is said or not. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = { 资助: ['困难', '脱贫'] }
/** Marks, numbers and dates. */
const NOT_TOLD = /[^\p{Script=Han}]+|[年月日]/gu

/** 名在校（园）学生, 所学校、幼儿园: a noun with a bracket inside, and two that are counted together. */
const NOUNS_BEHIND =
  /^(?:[\p{Script=Han}“”]|(?<=\p{Script=Han})[（(]\p{Script=Han}{1,2}[）)](?=\p{Script=Han})|、(?=(?:幼儿园|(?:中小)?学校?)(?![\s共\d（(、和及])))*/u

/** What the words around a figure say it counts: a known noun, and one that only the text knows. */
export function readingsOf(text: string, figure: Figure, before: string, end: number): Reading[] {
  if (figure.family === 'percent') return rateOf(before) ?? []
  const written =
    NOUNS_BEHIND.exec(text.slice(figure.end, Math.min(end, figure.end + LONGEST_BEHIND)))?.[0] ?? ''
  const words = conceptsIn(before)
  const known = countedOf(figure, before, words, written)
  const isCut = figure.end + written.length < end && written.length === LONGEST_BEHIND
  const own = nounOfItsOwn(before, words, written, isCut)
  return [...(known ? [known] : []), ...(own ? [own] : [])]
}

/** 全县9734名在校住宿的中小学生 by the words behind it, 住校学生9374人 by those before. */
function countedOf(
  { family }: Figure,
  before: string,
  words: readonly Word[],
  written: string,
): Reading | null {
  const noun = nounAtStart(written)
  if (noun) {
    if (isNoun(before, words)) {
      const rest = restOf(before, words) + noun.rest
      return named([...words, ...noun.words], rest, noun.length, words, family)
    }
    const done = words.filter(word => word.role === 'action' || word.role === 'some')
    const place = onePlace.exec(restOf(before, words))?.[0] ?? ''
    const found = named([...done, ...noun.words], place + noun.rest, noun.length, words, family)
    return found && { ...found, deed: restOf(before, words) }
  }
  const told = words.filter(word => word.role !== 'neutral')
  const isDeed = family === '人次' && told.at(-1)?.role === 'action'
  const last = told.at(isDeed ? -2 : -1)
  if (last?.role !== 'head') return null
  const tail = before.slice(last.end)
  if (restOf(tail, conceptsIn(tail)) !== '') return null
  return named(words, ownRest(before), 0, words, family)
}

function ownRest(before: string): string {
  const length = holderVerbs.exec(before)?.[0].length ?? 0
  const told = before.slice(0, length)
  const place = onePlace.exec(restOf(told, conceptsIn(told)))?.[0] ?? ''
  const behind = before.slice(length)
  return place + restOf(behind, conceptsIn(behind))
}

const SHORTEST_NOUN = 2
const LONGEST_NOUN = 10
const NOUN = /^[\p{Script=Han}“”]{2,10}$/u

/** 劳动实践基地126个 and 162个劳动实践基地全部: a noun that no list holds, between words that are known. */
function nounOfItsOwn(
  before: string,
  words: readonly Word[],
  written: string,
  isCut: boolean,
): Reading | null {
  if (words.some(word => word.role === 'some')) return null
  const found = nounBefore(before) ?? nounBehind(before, words, written, isCut)
  if (!found || found.noun.length > LONGEST_NOUN || !NOUN.test(found.noun)) return null
  const { noun, around, rest, behind } = found
  if (around.some(word => word.role === 'some')) return null
  return { head: noun, own: meaningsOf(around), rest, deed: '', behind }
}

interface OwnNoun {
  noun: string
  around: readonly Word[]
  rest: string
  behind: number
}

function nounBefore(before: string): OwnNoun | null {
  const told = before.replace(countFillers, '')
  if (told.length < SHORTEST_NOUN) return null
  const words = longWords(told)
  const last = words.at(-1)
  const noun = told.slice(last?.end ?? 0).replace(/^[、和及的]+/, '')
  return noun.length < SHORTEST_NOUN
    ? null
    : {
        noun,
        around: words,
        rest: restOf(told.slice(0, told.length - noun.length), words),
        behind: 0,
      }
}

function nounBehind(
  before: string,
  words: readonly Word[],
  written: string,
  isCut: boolean,
): OwnNoun | null {
  const behind = longWords(written)
  let from = 0
  const lead: Word[] = []
  for (const word of behind) {
    if (word.start !== from || word.role === 'action') break
    lead.push(word)
    from = word.end
  }
  const next = behind.find(word => word.start > from)
  const end = nounEnds.exec(written.slice(from))
  const to = Math.min(next?.start ?? written.length, end ? from + end.index : written.length)
  if (to === written.length && isCut) return null
  const deed = isNoun(before, words) ? restOf(before, words) : ''
  return {
    noun: written.slice(from, to),
    around: [...words.filter(one => one.role !== 'head'), ...lead],
    rest: deed,
    behind: to,
  }
}

/** Without the short ones, which may be part of any word: 校 of 校医. */
const longWords = (text: string) =>
  conceptsIn(text).filter(
    word => word.end - word.start > 1 || text.slice(word.start, word.end) === '的',
  )

/** 全县享受免费营养餐的1.68万名, 乡镇学校312名: words that belong to the noun, not a subject with its verb. */
function isNoun(before: string, words: readonly Word[]): boolean {
  const written = before.trimEnd()
  if (written.endsWith('的')) return true
  const last = words.at(-1)
  if (!last || last.end < written.length || last.role === 'action') return false
  const told = words.findLast(word => word.role !== 'neutral')
  const between = told ? written.slice(told.end) : written
  return (
    !deedVerbs.test(written) &&
    (told === undefined || told.role === 'head' || told.role === 'slice') &&
    restOf(between, conceptsIn(between)) === ''
  )
}

function named(
  words: readonly Word[],
  rest: string,
  behind: number,
  all: readonly Word[],
  family: string,
): Reading | null {
  const isOfPeople = /^(?:people|人次)$/.test(family)
  if ([...words, ...all].some(word => word.role === 'some')) return null
  const last = words.findLast(word => word.role === 'head')
  const head = last?.meanings[0]
  if (!last || !head) return null
  // 编制 are counted in 名 and in 个.
  if (head !== '编制' && people.has(head) !== isOfPeople) return null
  const own = words.flatMap(word => (word === last ? word.meanings.slice(1) : word.meanings))
  // 中小学教师 are teachers of a stage, not schools.
  const implied = new Set([
    head,
    ...(isOfPeople || head === '学位' ? ['学校'] : []),
    ...own.flatMap(one => IMPLIED[one] ?? []),
  ])
  return { head, own: own.filter(one => !implied.has(one)), rest, deed: '', behind }
}

/** The noun a text starts with, 在校住宿的中小学生 of 在校住宿的中小学生每人换发了: up to the last head without a break. */
function nounAtStart(written: string): { words: Word[]; rest: string; length: number } | null {
  const words = conceptsIn(written)
  let until = -1
  let at = 0
  for (const [index, word] of words.entries()) {
    const isJoined = word.start === at || until < 0
    if (
      until >= 0 &&
      (!isJoined || word.role === 'action' || word.role === 'neutral' || word.role === 'some')
    )
      break
    if (word.role === 'head') until = index
    at = word.end
  }
  const last = words[until]
  if (!last) return null
  const own = words.slice(0, until + 1)
  const rest = restOf(written.slice(0, last.end), own)
  const behind = written.slice(last.end)
  const further = plainRelative.exec(behind)
  const noun = further && nounAtStart(behind.slice(further[0].length))
  if (further && noun && noun.rest === '') {
    const length = last.end + further[0].length + noun.length
    return { words: [...own, ...noun.words], rest, length }
  }
  return { words: own, rest: rest + (/^[和及与、]/.test(behind) ? '和' : ''), length: last.end }
}

/** 学生体质健康优良率 is 优良率, narrowed by 体质. */
function rateOf(before: string): Reading[] | null {
  const name = RATE.exec(before)?.[1]
  if (!name) return null
  const head = name.slice(-3)
  const prefix = before.slice(0, before.lastIndexOf(name) + name.length - 3)
  const words = conceptsIn(prefix)
  if (words.some(word => word.role === 'some')) return null
  return [{ head, own: meaningsOf(words), rest: restOf(prefix, words), deed: '', behind: 0 }]
}

/** The characters that no known word covers, without dates and marks. */
export function restOf(text: string, words: readonly Word[]): string {
  let rest = ''
  let at = 0
  for (const word of words) {
    rest += text.slice(at, word.start)
    at = word.end
  }
  rest += text.slice(at)
  return rest === '' ? '' : rest.replace(NOT_TOLD, '')
}
