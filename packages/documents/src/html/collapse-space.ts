import { trimCharacters } from '../text/trim-characters.ts'

const CJK = '[\\u3000-\\u303f\\u3400-\\u9fff\\uff00-\\uffef]'
const breakBetweenCjk = new RegExp(`(?<=${CJK}) *\\f[ \\f]*(?=${CJK})`, 'g')

/**
 * White space as a browser shows it. Source line breaks (`\f` here) between two Chinese characters
 * are layout, not spaces; breaks the author wrote (`\v`) become `\n`.
 */
export function collapseSpace(line: string): string {
  const collapsed = line
    .replace(breakBetweenCjk, '')
    .replace(/[ \f]+/g, ' ')
    .replace(/ ?\v ?/g, '\n')
  return trimCharacters(collapsed, '\n ')
}
