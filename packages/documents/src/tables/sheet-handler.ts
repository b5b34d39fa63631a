import type { Reading } from '../reading.ts'
import type { Attributes, XmlHandler } from '../xml/index.ts'
import { columnIndex } from './cell-address.ts'
import { decodeEscapes } from './cell-escapes.ts'
import { numberText } from './cell-text.ts'
import type { NumberKind } from './number-kinds.ts'
import { RichText } from './shared-strings.ts'
import type { TableBuilder } from './table-builder.ts'

interface SheetContext {
  strings: readonly string[]
  kinds: readonly NumberKind[]
  date1904: boolean
  reading: Reading
}

/** Reads the cells that are present; what a sheet declares about its size is not believed. */
export class SheetHandler implements XmlHandler {
  private line = 0
  private column = -1
  private row: string[] = []
  private type = 'n'
  private style = 0
  private value = ''
  private inValue = false
  private readonly inline: RichText

  constructor(
    private readonly builder: TableBuilder,
    private readonly context: SheetContext,
  ) {
    this.inline = new RichText(context.reading)
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'x:row') this.openRow(attributes)
    else if (name === 'x:c') this.openCell(attributes)
    else if (name === 'x:v') this.inValue = true
    else this.inline.open(name)
  }

  text(text: string): void {
    if (this.inValue) this.value += text
    else this.inline.text(text)
  }

  close(name: string): void {
    this.inline.close(name)
    if (name === 'x:v') this.inValue = false
    else if (name === 'x:c') this.closeCell()
    else if (name === 'x:row') this.builder.add(this.line, this.row)
  }

  private openRow(attributes: Attributes): void {
    const declared = Number(attributes.r)
    this.line = Number.isSafeInteger(declared) && declared > 0 ? declared : this.line + 1
    this.column = -1
    this.row = []
  }

  private openCell(attributes: Attributes): void {
    const declared = columnIndex(attributes.r ?? '')
    this.column = declared >= 0 ? declared : this.column + 1
    this.type = attributes.t ?? 'n'
    this.style = Number(attributes.s ?? 0)
    this.value = ''
    this.inline.clear()
  }

  private closeCell(): void {
    const text = this.cellText()
    // Formatted but empty cells far to the right must not make the table wide.
    if (text === '') return
    const { reading } = this.context
    const limit = reading.limits.tableColumns
    if (this.column >= limit) throw reading.refuse('table-too-large', { what: '列数', limit })
    while (this.row.length < this.column) this.row.push('')
    this.row[this.column] = text
  }

  private cellText(): string {
    const { strings, kinds, date1904 } = this.context
    if (this.type === 's') return strings[Number(this.value)] ?? ''
    if (this.type === 'inlineStr') return this.inline.value
    if (this.type === 'str') return decodeEscapes(this.value)
    if (this.type === 'b') return this.value === '1' ? 'TRUE' : 'FALSE'
    if (this.type === 'n') return numberText(this.value, kinds[this.style] ?? 'number', date1904)
    // Errors (#DIV/0!) and ISO dates stand in the file as they are shown.
    return this.value
  }
}
