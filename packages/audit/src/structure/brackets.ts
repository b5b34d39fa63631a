import { CLOSING, holdsAny, OPENING } from '../text/characters.ts'

/** Brackets are asides: 由424所（公办34所）发展到795所 reads 由424所发展到795所. */
export function withoutBrackets(text: string): string {
  if (!holdsAny(text, OPENING | CLOSING)) return text
  return text.replace(/[（(][^（）()]*[）)]/g, '').replace(/^[^（）()]*[）)]/, '')
}
