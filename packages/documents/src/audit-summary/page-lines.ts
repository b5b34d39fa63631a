import { xmlCharacters } from '../xml/xml-characters.ts'

export interface SummaryLine {
  kind: 'about' | 'heading' | 'text'
  text: string
}

/** Characters of 12 points on a line of the page, margins of 2.5 cm. */
export const LINE_CHARS = 36
/** Lines of 20 points on the page below its title. */
export const PAGE_LINES = 33
/** The first line of a paragraph is indented by two characters. */
const INDENT = 2

/** Width in characters: digits and Latin letters are half as wide as the others. */
function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += /[\u0020-\u007e]/.test(char) ? 0.55 : 1
  return width
}

/** How much of lines a text takes, as a fraction. */
export const wrappedLines = (text: string): number => (widthOf(text) + INDENT) / LINE_CHARS

/** Whole lines that these paragraphs take on the page; one more character may be pushed down at each end. */
export function linesOnPage(lines: readonly SummaryLine[]): number {
  return lines.reduce((sum, { text }) => sum + Math.max(1, Math.ceil(wrappedLines(text))), 0)
}

/** The text on one line of its own, no longer than this part of lines; what is cut off shows as “…”. */
export function clip(text: string, lines: number): string {
  const flat = xmlCharacters(text)
    .replace(/[^\S\u3000]+/gu, ' ')
    .trim()
  // Marks that may not begin a line pull a character down with them.
  const room = Math.floor(lines * LINE_CHARS) - INDENT - Math.ceil(lines)
  if (widthOf(flat) <= room) return flat
  let kept = ''
  let width = 1
  for (const char of flat) {
    width += widthOf(char)
    if (width > room) break
    kept += char
  }
  return `${kept}…`
}
