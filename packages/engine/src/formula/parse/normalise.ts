/**
 * Full-width letters, digits and marks as their half-width twins, one for one, so that offsets into
 * the result are offsets into what the author wrote.
 */
export function normaliseWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, mark => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
}
