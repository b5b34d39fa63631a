/** Complex fields: instructions stand between `begin` and `separate`, the result before `end`. */
export class FieldTracker {
  /** For every open field: still in its instruction? */
  private readonly open: boolean[] = []

  get inInstruction(): boolean {
    return this.open.includes(true)
  }

  mark(type: string | undefined): void {
    if (type === 'begin') this.open.push(true)
    else if (type === 'separate' && this.open.length > 0) this.open[this.open.length - 1] = false
    else if (type === 'end') this.open.pop()
  }

  /** A field that lost its `separate` must not swallow the rest of the document. */
  endParagraph(): void {
    if (this.inInstruction) this.open.length = 0
  }
}
