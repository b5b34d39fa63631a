import { formatNumber } from '../number-formats.ts'

/** CSS and HTML names of list numbers, as the names Word has for them. */
const formats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCounting',
  'cjk-decimal': 'ideographDigital',
  'simp-chinese-informal': 'chineseCounting',
  'simp-chinese-formal': 'chineseLegalSimplified',
  'trad-chinese-informal': 'chineseCounting',
  'cjk-heavenly-stem': 'ideographTraditional',
  none: 'none',
}

/**
 * What stands before each item of an ordered list, one call an item; a call may be given the item's own
 * number, from which the others go on.
 */
export function listMarks(
  attribute: (name: string) => string | undefined,
): (value: string | undefined) => string {
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(attribute('style') ?? '')?.[1]
  const format = formats[style ?? attribute('type') ?? ''] ?? 'decimal'
  const end = /chinese|cjk/i.test(style ?? '') ? '、' : '. '
  let next = wholeNumber(attribute('start')) ?? 1
  return value => {
    const number = wholeNumber(value) ?? next
    next = number + 1
    const mark = formatNumber(number, format)
    return mark === '' ? '' : mark + end
  }
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : undefined
}
