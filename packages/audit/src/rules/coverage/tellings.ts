import type { Span } from '@mingjian/model'
import type { Figure } from '../../structure/figures.ts'
import { isMeasure, type NameWords, wordsOfNames } from '../../structure/name-words.ts'
import type { NamedList } from '../../structure/named-lists.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, clauseAt, figuresIn, paragraphEnd, sentenceAt } from '../context.ts'

/** A place where one of the named things is spoken of. */
interface Mention {
  at: number
  end: number
  name: string
  isStrong: boolean
  families: NameWords['families']
}

/** How one of the named things is told of, behind the words that name it. */
export interface Telling {
  name: string
  /** It has no words of its own, so that it may be told where it is not seen. */
  isCommon: boolean
  /** Where it is told; null where it is not. */
  place: Place | null
  /** A figure such as its name asks for is near one of its words. */
  hasFigure: boolean
  /** Where the clauses begin that hold any of its words. */
  clauses: readonly number[]
}

export interface Place {
  at: number
  clause: Span
  /** It begins its clause, as 经费方面，… or （二）关于经费。 does. */
  opensClause: boolean
  /** Before the clause stands no comma. */
  opensItem: boolean
  /** The figure right behind it. */
  figure: Figure | null
}

/**
 * Each of the names, in the order of the list, with the place it is told; where figures are asked for, those under
 * heads of that name as well.
 */
export function tellingsOf(
  context: AuditContext,
  list: NamedList,
  isAskedInFigures: boolean,
): Telling[] {
  const words = wordsOfNames(list.names, askedOfAll(context.text, list))
  const mentions = words
    .flatMap(one => mentionsOf(context.text, one, list.after))
    .toSorted((a, b) => a.at - b.at)
  const read = mentions.map((one, at) => readPlace(context, mentions, one, at))
  const sure = words.map(({ name }) => surePlace(mentions, read, name))
  const region: Span = [list.after, regionEnd(context, sure)]
  const heads = isAskedInFigures ? headsOf(context, words, sure) : []
  return words.map((own, index) => {
    const { name, isCommon } = own
    const its = mentions.flatMap((one, at) => (one.name === name ? [at] : []))
    const clauses = its.map(at => read[at]?.clause[0] ?? 0)
    const under = heads[index]
    if (under) return { name, isCommon, ...under, clauses: [...clauses, ...under.clauses] }
    const answer = its.find(at => isAnswer(context, mentions, at, region))
    // Among the answers even half a name is an answer, but to what asks for a number only with one.
    const half = isMeasure(name) ? answer : its.find(at => isIn(region, mentions[at]))
    const isBefore = isMeasure(name) && isToldBefore(context, own, list.span[0])
    return {
      name,
      isCommon,
      place: sure[index] ?? (half === undefined ? null : (read[half] ?? null)),
      hasFigure: answer !== undefined || isBefore,
      clauses,
    }
  })
}

/** 三类学校的生均公用经费标准: what stands behind the count of the names. */
const askedOfAll = (text: string, { after }: NamedList) =>
  /^[^，,。；;：:\n]*/.exec(text.slice(after, after + LONGEST_NOUN))?.[0] ?? ''

const LONGEST_NOUN = 24
const FEWEST_HEADS = 2
const HEAD_WORDS =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）.．、是]|[①-⑳])*\s*(?:关于)?|(?:方面|情况|工作|问题)?\s*$/g

/** （二）教师待遇。…（三）校园安全。…: where the names are heads, what is told of each reaches to the next of them. */
function headsOf(
  context: AuditContext,
  words: readonly NameWords[],
  places: readonly (Place | null)[],
): (Omit<Telling, 'name' | 'isCommon'> | null)[] {
  const { text, sentences } = context
  const heads = places.map((place, at) => {
    const written = place?.opensItem ? text.slice(...place.clause).replace(HEAD_WORDS, '') : ''
    return written === words[at]?.name ? place : null
  })
  const known = heads.filter(one => one !== null)
  if (known.length < FEWEST_HEADS) return heads.map(() => null)
  const starts = known.map(one => one.clause[0]).toSorted((a, b) => a - b)
  return heads.map((place, at) => {
    if (!place) return null
    const next = starts.find(start => start > place.at) ?? regionEnd(context, [place])
    const families = words[at]?.families ?? null
    const figure = figuresIn(context, [place.clause[1], next]).find(one => isOf(families, one))
    const own = sentences.filter(({ span }) => span[0] >= place.clause[0] && span[0] < next)
    return {
      place: { ...place, figure: figure ?? null },
      hasFigure: figure !== undefined,
      clauses: own.flatMap(({ clauses }) => clauses.map(({ span }) => span[0])),
    }
  })
}

const isIn = ([start, end]: Span, one: Mention | undefined) =>
  one !== undefined && one.at >= start && one.at < end

/** Words that are part of a stronger one are not counted again. */
function mentionsOf(
  text: string,
  { name, strong, weak, families }: NameWords,
  from: number,
): Mention[] {
  const written = text.slice(from)
  const read = (pattern: RegExp, isStrong: boolean): Mention[] =>
    matchesOf(pattern, written)
      .slice(0, MOST_MENTIONS)
      .map(({ index, 0: { length } }) => ({
        at: from + index,
        end: from + index + length,
        name,
        isStrong,
        families,
      }))
  const found = read(strong, true)
  if (!weak) return found
  const isCovered = (at: number) => found.some(one => one.at <= at && at < one.end)
  return [...found, ...read(weak, false).filter(({ at }) => !isCovered(at))]
}

/** What is spoken of so often is told. */
const MOST_MENTIONS = 80

/** The first place that surely is about the name. */
function surePlace(
  mentions: readonly Mention[],
  read: readonly Place[],
  name: string,
): Place | null {
  const isOwn = (one: Mention) => one.name === name
  const strong = mentions.findIndex(one => isOwn(one) && one.isStrong)
  const at =
    strong >= 0 ? strong : mentions.findIndex((one, i) => isOwn(one) && read[i]?.opensClause)
  return read[at] ?? null
}

function readPlace(
  context: AuditContext,
  mentions: readonly Mention[],
  { at, end }: Mention,
  index: number,
): Place {
  const { text } = context
  const clause = clauseAt(context, at)?.span ?? [at, end]
  const before = text.slice(Math.max(0, clause[0] - LONGEST_GAP), clause[0])
  const until = nextOther(mentions, index, sentenceAt(context, at)[1])
  return {
    at,
    clause,
    opensClause: OPENING.test(text.slice(clause[0], at)),
    opensItem: !/[，,]\s*$/.test(before),
    figure: figuresIn(context, [end, until])[0] ?? null,
  }
}

/** Where another of the names is spoken of, up to an end. */
function nextOther(mentions: readonly Mention[], index: number, end: number): number {
  const own = mentions[index]
  for (let at = index + 1; at < mentions.length; at++) {
    const one = mentions[at] as Mention
    if (one.at >= end) break
    if (one.name !== own?.name && one.at >= (own?.end ?? 0)) return one.at
  }
  return end
}

const LONGEST_GAP = 4
/** A number, 关于, or two characters at most may stand before a name that begins its clause. */
const OPENING =
  /^\s*(?:#+\s*)?(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）.．、是]|第[一二三四五六七八九十][项个是，,、]?|[①-⑳])?\s*(?:关于|对于|(?:截至|到|至)?(?:目前|[年月]底|\d+年)?(?:我[县市区校]|全[县市区])?|\p{Script=Han}{0,2})$/u

/** To the end of the paragraph behind the last that is told. */
export function regionEnd(context: AuditContext, places: readonly (Place | null)[]): number {
  const last = Math.max(...places.map(one => one?.at ?? 0))
  if (last === 0) return 0
  const end = paragraphEnd(context, last)
  const rest = /^\s*[^\n]*/.exec(context.text.slice(end, end + LONGEST_PARAGRAPH))
  return end + (rest?.[0].length ?? 0)
}

const LONGEST_PARAGRAPH = 400

/** A figure of the kind the name asks for, in the clause or before another of them is spoken of. */
function isAnswer(
  context: AuditContext,
  mentions: readonly Mention[],
  index: number,
  region: Span,
): boolean {
  const { at, end, name, isStrong, families } = mentions[index] as Mention
  const clause = clauseAt(context, at)?.span ?? [at, end]
  const before = mentions.slice(0, index).findLast(one => one.name !== name)
  const isFirst = !before || before.at < clause[0]
  const [, sentenceEnd] = sentenceAt(context, at)
  const [, nextEnd] = sentenceAt(context, sentenceEnd + 1)
  // 学生：6.12万人 has its figure behind the colon.
  const own = clauseAt(context, clause[1] + 1)
  const clauseEnd = own && /[：:]/.test(context.text.charAt(clause[1])) ? own.span[1] : clause[1]
  const until = isStrong ? Math.max(sentenceEnd, nextEnd) : at < region[1] ? clauseEnd : at
  const stop = nextOther(mentions, index, until)
  const near = figuresIn(context, isFirst ? [clause[0], Math.max(clause[1], stop)] : [at, stop])
  return near.some(one => isOf(families, one))
}

/** What bears no unit may be anything. */
const isOf = (families: NameWords['families'], { family, ratio, unit }: Figure) =>
  families === null || families.includes(family) || ratio || unit === ''

/** 巩固率97.3%。对照巩固率、……: its figure stands before the names. */
function isToldBefore(
  context: AuditContext,
  { families, strong }: NameWords,
  start: number,
): boolean {
  return matchesOf(strong, context.text.slice(0, start)).some(match => {
    const clause = clauseAt(context, match.index)?.span
    return clause && figuresIn(context, [match.index, clause[1]]).some(one => isOf(families, one))
  })
}
