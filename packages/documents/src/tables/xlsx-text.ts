import { xmlCharacters } from '../xml/xml-characters.ts'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for XML content and attributes. */
export function escapeXml(text: string): string {
  return xmlCharacters(text).replace(/[&<>"']/g, char => entities[char] ?? char)
}

/** As above, with what spreadsheets read as `_xHHHH_` escapes protected, and `\r` kept. */
export function escapeCellText(text: string): string {
  const guarded = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_')
  return escapeXml(guarded)
}
