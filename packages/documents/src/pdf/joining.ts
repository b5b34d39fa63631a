/** Whether a character is set without spaces around it. */
export function isCjk(char: string | undefined): boolean {
  return char !== undefined && /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…]/.test(char)
}

/** Continues a line with the next one: Chinese without a space, Latin with one, hyphens undone. */
export function joinLines(before: string, after: string): string {
  const [last, first] = [before.at(-1), after.at(0)]
  if (isCjk(last) || isCjk(first)) return before + after
  if (/[a-z]-$/i.test(before) && /^[a-z]/.test(after)) return before.slice(0, -1) + after
  // Chinese lines break inside a figure ("41.|49%"); a Latin text breaks between words.
  const splitFigure = /[\d.,]$/.test(before) && /^[\d.,%]/.test(after)
  if (splitFigure && [...before].some(isCjk)) return before + after
  return `${before} ${after}`
}
