const separators = '；;、，,\n'
const separator = new RegExp(`[${separators}]`)
const needsQuotes = new RegExp(`[${separators}"]|^\\s|\\s$`)

/** Several words in one cell. A word that holds a separator stands in quotes, as in csv. */
export function listText(words: readonly string[], between: '；' | '\n' = '；'): string {
  return words
    .map(word => (needsQuotes.test(word) ? `"${word.replaceAll('"', '""')}"` : word))
    .join(between)
}

/** The words of a cell, whatever separator was typed; null when its quotes do not match. */
export function readListText(text: string): string[] | null {
  const words: string[] = []
  for (let rest = text.trim(); rest !== ''; ) {
    const quoted = /^"((?:[^"]|"")*)"[^\S\n]*/.exec(rest)
    if (rest.startsWith('"') && !quoted) return null
    const end = quoted ? quoted[0].length : firstSeparator(rest)
    const word = quoted ? (quoted[1] ?? '').replaceAll('""', '"') : rest.slice(0, end).trim()
    if (word !== '') words.push(word)
    const next = rest.slice(end)
    if (next !== '' && !separator.test(next.charAt(0))) return null
    rest = next.slice(1).trimStart()
  }
  return words
}

function firstSeparator(text: string): number {
  const at = text.search(separator)
  return at < 0 ? text.length : at
}
