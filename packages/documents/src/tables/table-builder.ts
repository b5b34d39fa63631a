import { InputError, type Problem, type Table } from '@mingjian/model'
import type { Reading } from '../reading.ts'
import { columnName } from './cell-address.ts'

/** Whether a row is the header of its sheet. */
export type IsHeader = (cells: readonly string[]) => boolean

/** Collects rows of one sheet: the first non-empty one is the header, empty ones are skipped. */
export class TableBuilder {
  private header: string[] | null = null
  /** The first row of a sheet whose header was not found. */
  private foreign: string[] | null = null
  private readonly rows: Table['rows'] = []
  private cells = 0

  constructor(
    private readonly sheet: string | null,
    private readonly reading: Reading,
    private readonly isHeader: IsHeader = () => true,
  ) {}

  /** `line` is the 1-based row in the file. Throws a refusal beyond the limits. */
  add(line: number, cells: readonly string[]): void {
    if (cells.every(cell => cell.trim() === '')) return
    this.checkSize(cells.length)
    if (this.header === null) {
      const names = withoutTrailingBlanks(cells.map(cell => cell.trim()))
      if (!this.isHeader(names)) {
        this.foreign ??= names
        return
      }
      this.header = names
      this.checkHeader(names, line)
    } else this.rows.push({ line, cells: this.named(this.header, cells, line) })
  }

  /** The table, or null for a sheet without content. */
  finish(): Table | null {
    const names = this.header ?? this.foreign
    if (names === null) return null
    const columns = names.flatMap((name, at) =>
      name === '' ? [] : [{ name, letter: columnName(at) }],
    )
    return {
      file: this.reading.file,
      sheet: this.sheet,
      header: columns.map(one => one.name),
      letters: columns.map(one => one.letter),
      rows: this.rows,
    }
  }

  private named(header: string[], cells: readonly string[], line: number): Record<string, string> {
    const stray = cells.findIndex((cell, index) => !header[index] && cell.trim() !== '')
    if (stray >= 0) {
      const cell = `${columnName(stray)}${line}`
      throw this.reading.refuse('cell-without-header', undefined, { ...this.place(line), cell })
    }
    const pairs = header.map((name, index): [string, string] => [name, cells[index] ?? ''])
    return Object.fromEntries(pairs.filter(([name]) => name !== ''))
  }

  private checkHeader(header: string[], line: number): void {
    const repeated = new Set(header.filter((name, at) => name && header.indexOf(name) !== at))
    const problems = [...repeated].flatMap((name): readonly Problem[] => {
      const place = { ...this.place(line), field: name }
      return this.reading.refuse('duplicate-header', { name }, place).problems
    })
    if (problems.length > 0) throw new InputError(problems)
  }

  private checkSize(columns: number): void {
    const { tableRows, tableColumns, tableCells } = this.reading.limits
    this.cells += columns
    const tooLarge = (what: string, limit: number) =>
      this.reading.refuse('table-too-large', { what, limit }, this.place())
    if (columns > tableColumns) throw tooLarge('列数', tableColumns)
    if (this.rows.length >= tableRows) throw tooLarge('行数', tableRows)
    if (this.cells > tableCells) throw tooLarge('单元格数', tableCells)
    if (this.rows.length % 256 === 0) this.reading.checkTime()
  }

  private place(line?: number) {
    return { ...(this.sheet === null ? {} : { sheet: this.sheet }), ...(line ? { line } : {}) }
  }
}

function withoutTrailingBlanks(cells: string[]): string[] {
  return cells.slice(0, cells.findLastIndex(cell => cell !== '') + 1)
}
