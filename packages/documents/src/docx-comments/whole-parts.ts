import type { Attributes } from '../xml/index.ts'

/**
 * Part of a paragraph that programs make anew as a whole, and marks inside with it: the result of a field,
 * a content control filled from data.
 */
export interface WholePart {
  /** Offset in the part's characters. */
  start: number
  /** Null where it does not end in its paragraph. */
  end: number | null
}

interface Open extends WholePart {
  kind: 'field' | 'w:fldSimple' | 'w:sdt'
  /** A link is not made anew, nor is a control that is filled by hand. */
  isMade: boolean
  isInParagraph: boolean
  instruction: string
}

/** Follows the fields and content controls of a story. */
export class WholeParts {
  private readonly open: Open[] = []
  /** Fields that end in the open run. */
  private ending: Open[] = []
  private isInstruction = false

  /** The outermost one open here. */
  get current(): WholePart | null {
    return this.open.find(({ isMade }) => isMade) ?? null
  }

  /** Inside one that holds whole paragraphs: there is no place for marks around it. */
  get isShut(): boolean {
    return this.open.some(({ isMade, isInParagraph }) => isMade && !isInParagraph)
  }

  /** `start` is the offset of the element, or of the run it stands in. */
  openElement(name: string, attributes: Attributes, start: number, isInParagraph: boolean): void {
    const part = { start, end: null, isInParagraph, instruction: '' }
    if (name === 'w:instrText') this.isInstruction = true
    else if (name === 'w:sdt') this.open.push({ ...part, kind: name, isMade: false })
    else if (name === 'w:fldSimple')
      this.open.push({ ...part, kind: name, isMade: !isLink(attributes['w:instr'] ?? '') })
    else if (name === 'w:dataBinding') {
      const control = this.open.findLast(({ kind }) => kind === 'w:sdt')
      if (control) control.isMade = true
    } else if (attributes['w:fldCharType'] === 'begin')
      this.open.push({ ...part, kind: 'field', isMade: true })
    else if (attributes['w:fldCharType'] === 'end') this.ending.push(...this.take('field'))
  }

  closeElement(name: string, end: number): void {
    if (name === 'w:instrText') this.isInstruction = false
    else if (name === 'w:sdt' || name === 'w:fldSimple') endAll(this.take(name), end)
    else if (name === 'w:r') {
      endAll(this.ending, end)
      this.ending = []
    }
  }

  text(text: string): void {
    const field = this.isInstruction && this.open.findLast(({ kind }) => kind === 'field')
    if (!field) return
    field.instruction += text
    if (isLink(field.instruction)) field.isMade = false
  }

  /** What began in the paragraph and is open goes on outside it. */
  endParagraph(): void {
    for (const part of this.open) if (part.isInParagraph) part.isMade = false
  }

  /** The innermost one of a kind, as a list of at most one. */
  private take(kind: Open['kind']): Open[] {
    const at = this.open.findLastIndex(one => one.kind === kind)
    return at < 0 ? [] : this.open.splice(at, 1)
  }
}

function endAll(parts: readonly Open[], end: number): void {
  for (const part of parts) if (part.isMade) part.end = end
}

const isLink = (instruction: string) => /^\s*HYPERLINK\b/i.test(instruction)
