import type { Attributes } from '../xml/index.ts'

/**
 * Part of a paragraph that programs handle as a whole, and in which marks are lost or do harm: the result
 * of a field, a content control.
 */
export interface WholePart {
  /** Offset in the part's characters. */
  start: number
  /** Null where it does not end in its paragraph. */
  end: number | null
}

interface Open extends WholePart {
  kind: 'field' | 'w:fldSimple' | 'w:sdt'
  /** A link may hold marks, and so may a control around paragraphs that is filled by hand. */
  isWhole: boolean
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
    return this.open.find(({ isWhole }) => isWhole) ?? null
  }

  /** Inside one that holds whole paragraphs: there is no place for marks around it. */
  get isShut(): boolean {
    return this.open.some(({ isWhole, isInParagraph }) => isWhole && !isInParagraph)
  }

  /** `start` is the offset of the element, or of the run it stands in. */
  openElement(name: string, attributes: Attributes, start: number, isInParagraph: boolean): void {
    const part = { start, end: null, isInParagraph, instruction: '' }
    if (name === 'w:instrText') this.isInstruction = true
    else if (name === 'w:sdt') this.open.push({ ...part, kind: name, isWhole: isInParagraph })
    else if (name === 'w:fldSimple')
      this.open.push({ ...part, kind: name, isWhole: !isLink(attributes['w:instr'] ?? '') })
    else if (name === 'w:dataBinding') {
      const control = this.open.findLast(({ kind }) => kind === 'w:sdt')
      if (control) control.isWhole = true
    } else if (attributes['w:fldCharType'] === 'begin')
      this.open.push({ ...part, kind: 'field', isWhole: true })
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
    if (isLink(field.instruction)) field.isWhole = false
  }

  /** What began in the paragraph and is open goes on outside it. */
  endParagraph(): void {
    for (const part of this.open) if (part.isInParagraph) part.isWhole = false
  }

  /** The innermost one of a kind, as a list of at most one. */
  private take(kind: Open['kind']): Open[] {
    const at = this.open.findLastIndex(one => one.kind === kind)
    return at < 0 ? [] : this.open.splice(at, 1)
  }
}

function endAll(parts: readonly Open[], end: number): void {
  for (const part of parts) if (part.isWhole) part.end = end
}

const isLink = (instruction: string) => /^\s*HYPERLINK\b/i.test(instruction)
