import type { Place } from '../diagnostics.ts'

export type CandidateKind = '函数' | '数据项' | '指标' | '条件' | '取值' | '学段' | '单位'

/** Something that may be written at the caret. */
export interface Candidate extends Possible {
  /** What of the text it takes the place of. */
  range: Place
}

/** A candidate before it is held against what has been typed. */
export interface Possible {
  label: string
  kind: CandidateKind
  /** Short facts for the line of the list: unit, stages, department. */
  detail: string
  /** What it is, in a sentence. */
  info: string | null
  insert: string
  /** Where the caret goes in `insert`. */
  caret: number
  /** Other words that find it: aliases, ids. */
  words: readonly string[]
  /** Unit, stage and additivity are right for the place; what does not fit comes last. */
  fits: boolean
}

/** The candidates that what has been typed may be the beginning of, the likeliest first. */
export function rank(all: readonly Possible[], prefix: string): Possible[] {
  const typed = prefix.trim().toLowerCase()
  return all
    .map(each => ({ each, distance: distanceOf(each, typed) }))
    .filter(({ distance }) => distance !== null)
    .sort(
      (a, b) => Number(b.each.fits) - Number(a.each.fits) || (a.distance ?? 0) - (b.distance ?? 0),
    )
    .map(({ each }) => each)
}

/** 0 begins with it, then: another word does, it is somewhere in the name, in another word; null = not at all. */
function distanceOf({ label, words }: Possible, typed: string): number | null {
  const name = label.toLowerCase()
  const others = words.map(word => word.toLowerCase())
  const tests = [
    name.startsWith(typed),
    others.some(word => word.startsWith(typed)),
    name.includes(typed),
    others.some(word => word.includes(typed)),
    hasInOrder(name, typed),
  ]
  const index = tests.indexOf(true)
  return index < 0 ? null : index
}

/** 专师 finds 专任教师数; one letter alone would find everything. */
function hasInOrder(name: string, typed: string): boolean {
  if (typed.length < 2) return false
  let at = 0
  for (const letter of typed) {
    at = name.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}
