/** Complex fields: instructions stand between `begin` and `separate`, the result before `end`. */
export class FieldTracker {
  private readonly open: { inInstruction: boolean; instruction: string }[] = []

  get inInstruction(): boolean {
    return this.open.some(field => field.inInstruction)
  }

  /** Inside the result of a table of contents. */
  get inContents(): boolean {
    return this.open.some(field => isContents(field.instruction))
  }

  mark(type: string | undefined): void {
    const field = this.open.at(-1)
    if (type === 'begin') this.open.push({ inInstruction: true, instruction: '' })
    else if (type === 'separate' && field) field.inInstruction = false
    else if (type === 'end') this.open.pop()
  }

  /** Text of `w:instrText`; programs cut it into several. */
  instruct(text: string): void {
    const field = this.open.at(-1)
    if (field?.inInstruction && field.instruction.length < INSTRUCTION_CHARS) {
      field.instruction += text
    }
  }

  /** A field that lost its `separate` must not swallow the rest of the document. */
  endParagraph(): void {
    if (this.inInstruction) this.open.length = 0
  }
}

/** More than the name of any field. */
const INSTRUCTION_CHARS = 100

export const isContents = (instruction: string) => /^\s*TOC\b/i.test(instruction)
