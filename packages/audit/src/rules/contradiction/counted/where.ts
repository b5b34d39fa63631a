import { matchesOf } from '../../../text/matches.ts'

const WHOLE_PLACE = /[全我本]([国省市州盟县区旗])(?!级)/g

/** 全省, 全市: the level of the whole place that was named last, '' where none is. */
export function wholePlaceIn(words: string): string {
  const named = matchesOf(WHOLE_PLACE, words).at(-1)?.[1] ?? ''
  return /[县区旗]/.test(named) ? '县' : named
}

/** Nothing says that one is of the province and the other of the city. */
export function mayBeOnePlace(a: string, b: string): boolean {
  return a === b || a === '' || b === ''
}
