/** Whether a character is set without spaces around it. */
export function isCjk(char: string | undefined): boolean {
  return char !== undefined && /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…]/.test(char)
}

/** Width of a text in characters: Chinese ones are about twice as wide as the others. */
export function charsWide(text: string): number {
  let width = 0
  for (const char of text) width += isCjk(char) ? 1 : 0.5
  return width
}

/** What stands between a line and the next one of its paragraph. */
export interface Junction {
  glue: '' | ' '
  /** The line ends in a hyphen that was only its break. */
  dropHyphen: boolean
}

/** How a line goes on: Chinese without a space, Latin with one, hyphens undone. */
export function junctionOf(line: string, next: string): Junction {
  const [last, first] = [line.at(-1), next.at(0)]
  if (isCjk(last) || isCjk(first)) return { glue: '', dropHyphen: false }
  if (last === '-' && /[a-z]/i.test(line.at(-2) ?? '') && /^[a-z]/.test(next)) {
    return { glue: '', dropHyphen: true }
  }
  // Chinese lines break inside a figure ("41.|49%"); a Latin text breaks between words.
  const splitFigure = /[\d.,]/.test(last ?? '') && /[\d.,%]/.test(first ?? '')
  return { glue: splitFigure && [...line].some(isCjk) ? '' : ' ', dropHyphen: false }
}
