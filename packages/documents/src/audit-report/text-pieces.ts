import type { AuditReport, Finding, Span } from '@mingjian/model'

/** One place of one finding. */
export interface Mark {
  finding: Finding
  /** 0-based, in the order of the report. */
  number: number
  /** Which of the finding's places this is, 0-based. */
  place: number
  start: number
  end: number
}

/** A stretch of text between two boundaries, with everything that begins, covers or ends there. */
export interface Piece {
  text: string
  covering: Mark[]
  /** Marks whose first character this piece holds. */
  starting: Mark[]
  /** Marks whose last character this piece holds. */
  ending: Mark[]
}

/** Every place of every finding, those outside the text left out. */
export function marksOf({ findings, text }: AuditReport): Mark[] {
  return findings.flatMap((finding, number) => marksOfFinding(finding, number, text))
}

function marksOfFinding(finding: Finding, number: number, text: string): Mark[] {
  return finding.spans.flatMap(([start, end]: Span, place) =>
    start >= 0 && start < end && end <= text.length ? [{ finding, number, place, start, end }] : [],
  )
}

/** A place that is remarked on by itself, and how many of its finding are. */
export interface Remark extends Mark {
  places: number
}

/** The same without places inside another one of their finding: one remark says it. */
export function remarksOf({ findings, text }: AuditReport): Remark[] {
  return findings.flatMap((finding, number) => {
    const marks = marksOfFinding(finding, number, text)
    const outer = marks.filter(mark => !marks.some(other => holds(other, mark)))
    return outer.map((mark, place) => ({ ...mark, place, places: outer.length }))
  })
}

/** Of two that are the same, the first holds the other. */
function holds(outer: Mark, inner: Mark): boolean {
  if (outer.start > inner.start || outer.end < inner.end) return false
  const isSame = outer.start === inner.start && outer.end === inner.end
  return isSame ? outer.place < inner.place : true
}

/** The text line by line, each cut wherever a mark starts or ends; overlapping marks share pieces. */
export function linesWithMarks(text: string, marks: Mark[]): Piece[][] {
  const cuts = new Set([0, text.length])
  for (const { start, end } of marks) cuts.add(start).add(end)
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    cuts.add(at).add(at + 1)
  }
  const sorted = [...cuts].sort((a, b) => a - b)
  const lines: Piece[][] = [[]]
  const sweep = new Sweep(marks)
  sorted.slice(0, -1).forEach((from, index) => {
    const to = sorted[index + 1] ?? text.length
    const piece: Piece = { text: text.slice(from, to), ...sweep.next(from, to) }
    if (piece.text === '\n') keepOutsideLine(piece, lines)
    else lines.at(-1)?.push(piece)
  })
  return lines
}

/** A mark may begin or end with a line break: its boundary then belongs to an empty piece of a line. */
function keepOutsideLine(newline: Piece, lines: Piece[][]): void {
  if (newline.ending.length > 0 || newline.starting.length > 0) {
    lines.at(-1)?.push({ ...newline, text: '' })
  }
  lines.push([])
}

/** Follows the boundaries from left to right, keeping the marks open at each. */
class Sweep {
  private readonly waiting: Mark[]
  private open: Mark[] = []

  constructor(marks: Mark[]) {
    this.waiting = [...marks].sort((a, b) => b.start - a.start || b.number - a.number)
  }

  next(from: number, to: number): Omit<Piece, 'text'> {
    const starting: Mark[] = []
    for (let mark = this.waiting.at(-1); mark && mark.start <= from; mark = this.waiting.at(-1)) {
      starting.push(mark)
      this.waiting.pop()
    }
    const covering = [...this.open, ...starting]
    this.open = covering.filter(mark => mark.end > to)
    return { covering, starting, ending: covering.filter(mark => mark.end <= to) }
  }
}
