import { escapeXml } from '../xml/escape-xml.ts'

/** Spreadsheets write characters XML cannot hold as `_x000D_`, and a literal `_x` as `_x005F_x`. */
export function decodeEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** Text for a cell: XML-escaped, with what would read as such an escape protected, and `\r` kept. */
export function escapeCellText(text: string): string {
  const guarded = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_')
  return escapeXml(guarded)
}
