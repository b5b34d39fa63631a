import type { PageTurn } from '../source-text-builder.ts'
import { trimCharacters } from '../text/trim-characters.ts'
import type { Line } from './containers.ts'
import type { Numbering } from './numbering.ts'
import { isOn, type Style, type Styles, wholeNumber } from './styles.ts'

/** A paragraph while it is being read. */
export interface Paragraph {
  text: string
  textBoxes: string[]
  /** Page of its first text; null before there is any. */
  page: number | null
  turns: PageTurn[]
  styleId: string | null
  outline: number | null
  numId: string | null
  numLevel: number | null
  /** Its end is deleted by a tracked change: it goes on in the next paragraph. */
  endDeleted: boolean
  endHidden: boolean
}

export function newParagraph(): Paragraph {
  return {
    text: '',
    textBoxes: [],
    page: null,
    turns: [],
    styleId: null,
    outline: null,
    numId: null,
    numLevel: null,
    endDeleted: false,
    endHidden: false,
  }
}

export function readParagraphProperty(
  paragraph: Paragraph,
  name: string,
  value: string | undefined,
): void {
  if (name === 'w:pStyle') paragraph.styleId = value ?? null
  else if (name === 'w:outlineLvl') paragraph.outline = wholeNumber(value)
  else if (name === 'w:numId') paragraph.numId = value ?? null
  else if (name === 'w:ilvl') paragraph.numLevel = wholeNumber(value)
  else if (name === 'w:vanish') paragraph.endHidden = isOn(value)
}

/** The finished line: its number in front, its kind from style, outline level and list. */
export function finishParagraph(paragraph: Paragraph, styles: Styles, numbering: Numbering): Line {
  const style = styles.paragraph(paragraph.styleId)
  const number = numberOf(paragraph, style, numbering)
  const whole = number + paragraph.text
  const text = trimCharacters(whole, '\n')
  const level = levelOf(paragraph, style)
  const shift = number.length - whole.indexOf(text)
  const turns = paragraph.turns.map(({ page, at }) => ({ page, at: at + shift }))
  const facts = { text, page: paragraph.page, turns: turns.filter(({ at }) => at < text.length) }
  if (level !== null || style.isTitle) return { kind: 'heading', level, ...facts }
  return { kind: number === '' ? 'paragraph' : 'list-item', level: null, ...facts }
}

/** A line of the table of contents repeats a heading, and its page number is nobody's figure. */
export function isContentsLine(paragraph: Paragraph, style: Style, inField: boolean): boolean {
  return style.isContents || (inField && /[\s.…·]\d{1,4}$/.test(paragraph.text.trimEnd()))
}

/** outlineLvl counts from 0; 9 is body text. */
function levelOf(paragraph: Paragraph, style: Style): number | null {
  const { outline } = paragraph
  if (outline === null) return style.level
  return outline >= 0 && outline < 9 ? outline + 1 : null
}

function numberOf(paragraph: Paragraph, style: Style, numbering: Numbering): string {
  const isBlank = paragraph.text.trim() === ''
  if (isBlank && paragraph.endHidden) return ''
  // Word counts an empty numbered paragraph but a reader sees only its number: nothing to audit there.
  const numId = paragraph.numId ?? style.numId
  if (numId === null || numId === '0') return ''
  const styleLevel = paragraph.styleId ? numbering.levelOfStyle(numId, paragraph.styleId) : null
  const level = paragraph.numLevel ?? styleLevel ?? style.numLevel
  const number = numbering.next(numId, level)
  return isBlank ? '' : number
}
