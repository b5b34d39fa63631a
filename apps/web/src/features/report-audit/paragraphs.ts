export type ParagraphKind = 'title' | 'heading-1' | 'heading-2' | 'heading-3' | 'text'

/** A line of the report; offsets point into its text. */
export interface Paragraph {
  kind: ParagraphKind
  start: number
  end: number
}

/** Official numbering: 一、 → （一） → 1. ; a numbered line longer than this is a sentence, not a heading. */
const longestHeading = 40

const numbering: readonly [RegExp, ParagraphKind][] = [
  [/^(第[一二三四五六七八九十百]+(部分|章|节)|[一二三四五六七八九十百]+、)/, 'heading-1'],
  [/^[（(][一二三四五六七八九十百]+[)）]/, 'heading-2'],
  [/^\d{1,2}[.．、](?!\d)/, 'heading-3'],
]

function kindOf(line: string, isFirst: boolean): ParagraphKind {
  const words = line.replace(/^[#\s\u3000]+/, '')
  if (words.length <= longestHeading && !/[。；，]$/.test(words)) {
    const numbered = numbering.find(([pattern]) => pattern.test(words))
    if (numbered) return numbered[1]
    if (isFirst) return 'title'
  }
  return 'text'
}

/** Cuts a report into its lines, leaving out empty ones; every offset stays that of the text. */
export function splitParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    const line = match[0]
    if (line.trim() === '') continue
    const kind = kindOf(line, paragraphs.length === 0)
    paragraphs.push({ kind, start: match.index, end: match.index + line.length })
  }
  return paragraphs
}

/** Groups of lines that the browser may skip while they are out of sight. */
export function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

/** Finds the chapter (一、) that a place of the text stands in; null before the first. */
export function chapterFinder(text: string): {
  chapters: string[]
  at: (offset: number) => string | null
} {
  const headings = splitParagraphs(text)
    .filter(({ kind }) => kind === 'heading-1')
    .map(({ start, end }) => ({ start, title: text.slice(start, end).trim() }))
  return {
    chapters: [...new Set(headings.map(({ title }) => title))],
    at: offset => headings.findLast(({ start }) => start <= offset)?.title ?? null,
  }
}
