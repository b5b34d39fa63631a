import { normaliseWidth } from '../formula/parse/normalise.ts'

const plain = /^[+-]?\d+(\.\d+)?$/
const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/

/**
 * A number as people type it: full-width digits and thousands commas are fine, words and units are not.
 * @returns null for an empty cell (missing), undefined for what is not a number
 */
export function parseNumber(text: string): number | null | undefined {
  const tidy = normaliseWidth(text).replace(/−/g, '-').trim()
  if (tidy === '') return null
  if (plain.test(tidy)) return Number(tidy)
  return grouped.test(tidy) ? Number(tidy.replaceAll(',', '')) : undefined
}
