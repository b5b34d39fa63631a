import { xmlCharacters } from './xml-characters.ts'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for XML and HTML content and attributes. */
export function escapeXml(text: string): string {
  return xmlCharacters(text).replace(/[&<>"']/g, char => entities[char] ?? char)
}
