import type { Span } from '@mingjian/model'
import { matchesOf } from '../text/matches.ts'
import { hanOf } from './markers.ts'

/** One way to number items: how the mark of each number is written. */
type Way = (number: number) => string

const ways: readonly Way[] = [
  number => `${hanOf(number)}、`,
  number => `[（(](?:${hanOf(number)}|${number})[）)]`,
  number => `${number}[.．、](?!\\d)`,
  number => String.fromCharCode('①'.charCodeAt(0) + number - 1),
  number => `${hanOf(number)}是`,
  number => `第(?:${hanOf(number)}|${number})[件项个条类批]?[，,、：:是]`,
  number => `其${hanOf(number)}[，,：:]`,
]

const MOST_ITEMS = 20
const LONGEST_ITEM = 600
/** 现逐一答复如下。, 自评情况： may stand before the first. */
const LONGEST_LEAD = 40
/** What closes a list and belongs to none of its items. */
const CLOSING =
  /^\s*(?:以上|上述|感谢|特此|专此|如有|欢迎|总的|下一步|下步|今后|此外|同时|备注|注[：:])/

/** Items one behind the other, numbered in one way from the first; empty where none begin soon behind an offset. */
export function siblingItems(text: string, from: number): Span[] {
  for (const way of ways) {
    const first = markIn(text, way(1), from, from + LONGEST_LEAD)
    if (!first) continue
    const marks = [first]
    while (marks.length < MOST_ITEMS) {
      const [, end] = marks.at(-1) as Span
      const next = markIn(text, way(marks.length + 1), end, end + LONGEST_ITEM)
      if (!next) break
      marks.push(next)
    }
    if (marks.length < 2) continue
    return marks.map(([, end], at): Span => {
      const next = marks[at + 1]
      return [end, next ? next[0] : lastEnd(text, marks)]
    })
  }
  return []
}

function markIn(text: string, mark: string, from: number, until: number): Span | null {
  const start = Math.max(0, from - 1)
  const found = new RegExp(`(?<=[，,。；;：:\\n？?”"]\\s*)${mark}`).exec(text.slice(start, until))
  return found ? [start + found.index, start + found.index + found[0].length] : null
}

/** The last goes on to the end of its line, or to what closes the list. */
function lastEnd(text: string, marks: readonly Span[]): number {
  const [, from] = marks.at(-1) as Span
  const line = /^[^\n]*/.exec(text.slice(from, from + LONGEST_ITEM))?.[0] ?? ''
  const closing = matchesOf(/[^。]+/g, line).find(
    ({ 0: sentence, index }) => index > 0 && CLOSING.test(sentence),
  )
  return from + (closing?.index ?? line.length)
}
