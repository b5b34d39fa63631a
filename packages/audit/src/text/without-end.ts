/**
 * A text without the words that `word` finds at its end, one after the other. A pattern for all of them
 * at once would try every way to divide 达到达到达到; `word` has to end in `$` and to find something.
 */
export function withoutEnd(text: string, word: RegExp): string {
  let rest = text
  for (let end = word.exec(rest); end; end = word.exec(rest)) rest = rest.slice(0, end.index)
  return rest
}
