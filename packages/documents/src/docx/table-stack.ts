import type { Container } from './containers.ts'

interface OpenTable {
  index: number
  row: number
  cells: string[]
  rowDeleted: boolean
  /** Paragraphs open around the table (a table in a text box stands inside one). */
  paragraphsAround: number
}

/** The tables open at this point of a story, outermost first. */
export class TableStack {
  private readonly open: OpenTable[] = []
  private count = 0

  openTable(paragraphsAround: number): void {
    // Only outer tables are blocks of their own; nested ones become lines of a cell.
    const index = this.open.length === 0 ? this.count++ : -1
    this.open.push({ index, row: 0, cells: [], rowDeleted: false, paragraphsAround })
  }

  openRow(): void {
    const table = this.open.at(-1)
    if (!table) return
    table.cells = []
    table.rowDeleted = false
  }

  addCell(text: string): void {
    this.open.at(-1)?.cells.push(text)
  }

  /** A `w:del` outside the cells' paragraphs marks the row itself as deleted. */
  markRowDeleted(paragraphsOpen: number): void {
    const table = this.open.at(-1)
    if (table && paragraphsOpen === table.paragraphsAround) table.rowDeleted = true
  }

  closeRow(container: Container): void {
    const table = this.open.at(-1)
    if (!table || table.rowDeleted) return
    container.addRow(table.index, table.row, table.cells)
    table.row += 1
  }

  closeTable(): void {
    this.open.pop()
  }
}
