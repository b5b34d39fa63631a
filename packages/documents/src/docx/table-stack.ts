import type { Container } from './containers.ts'

interface OpenTable {
  index: number
  row: number
  cells: string[]
  rowDeleted: boolean
  /** Columns of the grid that the open cell covers. */
  cellSpan: number
  /** Paragraphs open around the table (a table in a text box stands inside one). */
  paragraphsAround: number
}

/** As many as Word allows. */
const MAX_COLUMNS = 63
const blanks = (count: number): string[] => new Array(count).fill('')

/** The tables open at this point of a story, outermost first. */
export class TableStack {
  private readonly open: OpenTable[] = []
  private count = 0

  openTable(paragraphsAround: number): void {
    // Only outer tables are blocks of their own; nested ones become lines of a cell.
    const index = this.open.length === 0 ? this.count++ : -1
    this.open.push({ index, row: 0, cells: [], rowDeleted: false, cellSpan: 1, paragraphsAround })
  }

  openRow(): void {
    const table = this.open.at(-1)
    if (!table) return
    table.cells = []
    table.rowDeleted = false
  }

  openCell(): void {
    const table = this.open.at(-1)
    if (table) table.cellSpan = 1
  }

  /** `w:gridSpan` of a cell, or `w:gridBefore` of a row, which has no cell of its own. */
  readSpan(name: string, value: number | null): void {
    const table = this.open.at(-1)
    const columns = Math.min(Math.max(value ?? 0, 0), MAX_COLUMNS)
    if (!table) return
    if (name === 'w:gridSpan') table.cellSpan = Math.max(1, columns)
    else if (name === 'w:gridBefore') table.cells.push(...blanks(columns))
  }

  /** A merged cell has its text in its first column, so that the others keep theirs. */
  addCell(text: string): void {
    const table = this.open.at(-1)
    table?.cells.push(text, ...blanks(table.cellSpan - 1))
  }

  /** A `w:del` outside the cells' paragraphs marks the row itself as deleted. */
  markRowDeleted(paragraphsOpen: number): void {
    const table = this.open.at(-1)
    if (table && paragraphsOpen === table.paragraphsAround) table.rowDeleted = true
  }

  closeRow(container: Container, page: number): void {
    const table = this.open.at(-1)
    if (!table || table.rowDeleted) return
    container.addRow(table.index, table.row, table.cells, page)
    table.row += 1
  }

  closeTable(): void {
    this.open.pop()
  }
}
