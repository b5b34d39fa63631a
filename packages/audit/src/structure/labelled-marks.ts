import type { Span } from '@mingjian/model'
import { matchesOf } from '../text/matches.ts'
import { numberOfTurn, type Way, ways } from './labelled-ways.ts'
import { hanNumber, hanOf } from './markers.ts'

/** A number under a word of its own: 问题二：, 第三章, 措施4., 其二，, 2）, B. */
export interface LabelledMark {
  /** The word that is numbered, as it would be written with another number. */
  write: (number: string) => string
  label: string
  /** Whether its numbers are written 一、二, 1, 2 or A, B. */
  digits: 'han' | 'arabic' | 'letter'
  number: number
  span: Span
}

/** A number that does not follow the one before it. */
export interface LabelledBreak {
  before: LabelledMark
  at: LabelledMark
  missing: readonly number[]
}

const FEWEST_MARKS = 3
/** Marks farther apart than this do not number one list. */
const FARTHEST = 4_000

/** Gaps and repetitions in lists that begin with one; those that run backwards are none of ours. */
export function readLabelledBreaks(text: string): LabelledBreak[] {
  return rowsOf(text)
    .filter(row => !isOrdinary(text, row))
    .flatMap(row => breaksIn(row, isSelection(text, row)))
}

/** 15项指标中失分的有：第1项，…；第2项，…；第4项，…: their numbers are those of another list. */
const SELECTED =
  /其中|[中有]的?[：:]$|扣分|失分|未达|未完成|部分|节选|摘[录编选]|修[改订]|逾期|存在差距/
const LONGEST_LEAD = 30

function isSelection(text: string, [first]: readonly LabelledMark[]): boolean {
  const start = first?.span[0] ?? 0
  const lead = text.slice(Math.max(0, start - LONGEST_LEAD), start).replace(/^.*[。\n](?=.)/s, '')
  return /^第/.test(text.slice(start)) && SELECTED.test(lead.trimEnd())
}

/** 第一，…第二，…: read with the other marks, unless 首先 begins the list. */
const isOrdinary = (text: string, [first]: readonly LabelledMark[]): boolean =>
  first !== undefined && /^第\p{Script=Han}[，,]$/u.test(text.slice(...first.span))

/**
 * What does not follow in one list. One that does not begin with one is an excerpt, which may leave out what it likes: there
 * a number is wrong only if it is that of its neighbour and the two around it leave room for just one.
 */
export function breaksIn(row: readonly LabelledMark[], isExcerpt = false): LabelledBreak[] {
  const isWhole = row[0]?.number === 1 && !isExcerpt
  if (row.length < FEWEST_MARKS) return []
  const breaks = row.slice(1).flatMap((at, index): LabelledBreak[] => {
    const before = row[index]
    if (!before || at.number === before.number + 1 || at.number < before.number) return []
    const missing = Array.from(
      { length: at.number - before.number - 1 },
      (_, step) => before.number + 1 + step,
    )
    return [{ before, at, missing }]
  })
  const isTold = (one: LabelledBreak, at: number) => isOneSlip(breaks[at - 1], one)
  return isWhole
    ? breaks.filter((one, at) => !isTold(one, at))
    : breaks.filter((one, at) => isOneSlip(one, breaks[at + 1]) && !isTold(one, at))
}

/** 2、4、4 and 3、3、5: one number that was written wrong is left out and repeated. */
function isOneSlip(one: LabelledBreak | undefined, next: LabelledBreak | undefined): boolean {
  if (!one || !next || one.at !== next.before) return false
  return one.missing.length + next.missing.length === 1
}

/** Marks of one way and word, begun anew at each 1. */
function rowsOf(text: string): LabelledMark[][] {
  const rows: LabelledMark[][] = []
  for (const { pattern, write } of ways) {
    const open = new Map<string, LabelledMark[]>()
    for (const match of matchesOf(pattern, text)) {
      const mark = markOf(match, write)
      const key = `${mark.label}\0${mark.digits}`
      const row = open.get(key)
      const last = row?.at(-1)
      const goesOn =
        last &&
        mark.number >= last.number &&
        mark.span[0] - last.span[0] <= FARTHEST &&
        mark.number > 1
      if (row && goesOn) row.push(mark)
      else {
        const begun = [mark]
        open.set(key, begun)
        rows.push(begun)
      }
    }
  }
  return rows
}

function markOf(
  { 0: all, index, groups = {} }: RegExpExecArray,
  write: Way['write'],
): LabelledMark {
  const { label = '', han, arabic, letter, turn } = groups
  const digits = arabic ? 'arabic' : letter ? 'letter' : 'han'
  const number = turn ? numberOfTurn(turn) : numberIn(han, arabic, letter)
  const start = index + all.length - all.trimStart().length
  return {
    write: written => write(label, written),
    label,
    digits,
    number,
    span: [start, index + all.length],
  }
}

const numberIn = (han = '', arabic = '', letter = ''): number =>
  han ? hanNumber(han) : arabic ? Number(arabic) : letterNumber(letter)

/** The mark as a reader would write it with another number. */
export function writtenAs({ digits, write }: LabelledMark, number: number): string {
  if (digits === 'letter') return write(String.fromCharCode('A'.charCodeAt(0) + number - 1))
  return write(digits === 'han' ? hanOf(number) : String(number))
}

const letterNumber = (letter: string) => letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1
