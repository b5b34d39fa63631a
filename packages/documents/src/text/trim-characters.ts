/**
 * The text without these characters at both ends. Written out because `[ \\n]+$` takes quadratic time on
 * a long run in the middle, and the runs in foreign files are as long as their makers like.
 */
export function trimCharacters(text: string, characters: string): string {
  let start = 0
  let end = text.length
  while (start < end && characters.includes(text.charAt(start))) start += 1
  while (end > start && characters.includes(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
