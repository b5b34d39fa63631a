/** As HTML bounds them. */
const MAX_COLUMNS = 1000
const MAX_ROWS = 65_534
/** What a row may be widened to by merged cells. */
const MAX_WIDTH = 1000

/** Puts cells into columns: a merged cell has its text in its first column and row, blanks elsewhere. */
export class TableGrid {
  /** For each column, rows still covered by a cell from above. */
  private covered: number[] = []
  private row: string[] = []
  private coming: [column: number, rows: number][] = []

  openRow(): void {
    this.row = []
    this.coming = []
  }

  addCell(text: string, colspan: string | undefined, rowspan: string | undefined): void {
    this.skipCovered()
    const columns = Math.min(spanOf(colspan, MAX_COLUMNS), Math.max(1, MAX_WIDTH - this.row.length))
    const rows = spanOf(rowspan, MAX_ROWS)
    for (let at = 0; at < columns; at += 1) {
      if (rows > 1) this.coming.push([this.row.length, rows])
      this.row.push(at === 0 ? text : '')
    }
  }

  closeRow(): string[] {
    this.skipCovered()
    this.covered = this.covered.map(rows => Math.max(0, rows - 1))
    for (const [column, rows] of this.coming) this.covered[column] = rows - 1
    return this.row
  }

  private skipCovered(): void {
    while ((this.covered[this.row.length] ?? 0) > 0) this.row.push('')
  }
}

function spanOf(value: string | undefined, most: number): number {
  const span = Number.parseInt(value ?? '1', 10)
  // rowspan="0" means to the end of the table.
  return span === 0 ? most : Math.min(Math.max(span || 1, 1), most)
}
