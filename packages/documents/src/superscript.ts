/** Digits set high as the digits Unicode has for that: 平方米 is m², and a note's mark joins no number. */
export function superscript(text: string): string {
  return /^\d+$/.test(text)
    ? text.replace(/\d/g, digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))
    : text
}
