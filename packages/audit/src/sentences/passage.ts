/**
 * A run of text read as one: a paragraph, a heading or a table row, with the blanks and line breaks
 * that only lay it out left out. `at[i]` is the offset in the source of `text[i]`.
 */
export interface Passage {
  kind: 'heading' | 'text' | 'row'
  text: string
  at: number[]
  /** For a table row: spans of its cells in `text`. */
  cells: { start: number; end: number }[]
  /** For a table row: rows of the same table follow each other and share this number. */
  table: number | null
}

export const isBlank = (char: string) =>
  char === ' ' || char === '\n' || char === '\r' || char === '\t'
const isDigit = (char: string) => char >= '0' && char <= '9'

/**
 * Joins what layout has torn apart: `view.slice(start, end)` without its blanks.
 * A blank between two digits is dropped only where it separates thousands (2 210人); elsewhere it
 * stays, so that two numbers never become one.
 */
export function compact(view: string, start: number, end: number): { text: string; at: number[] } {
  let text = ''
  const at: number[] = []
  // What is kept is taken over in stretches.
  let from = start
  for (let i = start; i < end; i++) {
    const char = view.charAt(i)
    const mark = char === '[' ? footnoteMark(view, i) : 0
    if (mark === 0 && !isBlank(char)) {
      at.push(i)
      continue
    }
    text += view.slice(from, i)
    from = mark > 0 ? i + mark : blanksEnd(view, i, end)
    if (mark === 0 && partsNumbers(view, at.at(-1) ?? -1, i, from, end)) {
      text += ' '
      at.push(i)
    }
    i = from - 1
  }
  return { text: text + view.slice(from, end), at }
}

function blanksEnd(view: string, at: number, end: number): number {
  let next = at
  while (next < end && isBlank(view.charAt(next))) next++
  return next
}

/** Two numbers that would become one without the blank between them. */
function partsNumbers(
  view: string,
  last: number,
  blank: number,
  next: number,
  end: number,
): boolean {
  const isBetween = isDigit(view.charAt(last)) && next < end && isDigit(view.charAt(next))
  return isBetween && !separatesThousands(view, blank, next, end)
}

/** Length of a footnote mark ([3]) that starts here, else 0. */
function footnoteMark(view: string, at: number): number {
  return /^\[\d{1,2}\]/.exec(view.slice(at, at + 4))?.[0].length ?? 0
}

/** 2 210: one blank, one to three digits before it, exactly three after it. */
function separatesThousands(view: string, blank: number, next: number, end: number): boolean {
  if (next !== blank + 1 || view.charAt(blank) === '\n') return false
  let before = 0
  while (before < 4 && isDigit(view.charAt(blank - 1 - before))) before++
  let after = 0
  while (after < 4 && next + after < end && isDigit(view.charAt(next + after))) after++
  return before >= 1 && before <= 3 && after === 3 && view.charAt(blank - 1 - before) !== '.'
}
