/**
 * Whether one printed number is another with a single digit changed or two neighbours swapped: 634 for 643. Such
 * a number is a slip of the pen, and not another way of counting.
 */
export function isDigitSlip(said: string, actual: string): boolean {
  if (said.length !== actual.length) return false
  return wrongDigits(said, actual) === 1 || isSwap(said, actual)
}

/** One digit is wrong, or the same digits stand in another order. */
export const isPenSlip = (said: string, actual: string): boolean =>
  isDigitSlip(said, actual) || isReordered(said, actual)

/** Whether one printed number is another with two neighbours swapped: 4750 for 4570. */
export function isSwap(said: string, actual: string): boolean {
  if (said.length !== actual.length || wrongDigits(said, actual) !== 2) return false
  if (said.indexOf('.') !== actual.indexOf('.')) return false
  // 62.5 and 65.2: the point stands still between them.
  const [ofSaid, ofActual] = [said.replace('.', ''), actual.replace('.', '')]
  const first = [...ofSaid].findIndex((digit, at) => digit !== ofActual[at])
  return ofSaid[first] === ofActual[first + 1] && ofSaid[first + 1] === ofActual[first]
}

/** The same of numbers so long that by chance hardly any two counts are so alike: 12480 and 12840. */
export const isUnmistakableSwap = (said: string, actual: string): boolean =>
  said.length >= UNMISTAKABLE && isSwap(said, actual)

export const UNMISTAKABLE = 5

/** In how many places two numbers of one length differ. */
export function wrongDigits(a: string, b: string): number {
  let wrong = 0
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) wrong++
  return wrong
}

/** Whether two printed numbers are different ones of the same digits: 321 and 312, 118 and 181. */
export function isReordered(a: string, b: string): boolean {
  if (a === b || a.length !== b.length) return false
  // Nearly all that are of other digits have another sum of them.
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a.charCodeAt(at) - b.charCodeAt(at)
  return sum === 0 && [...a].sort().join('') === [...b].sort().join('')
}
