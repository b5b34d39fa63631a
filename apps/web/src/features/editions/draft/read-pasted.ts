export interface PastedPoint {
  /** null = no number was given. */
  code: string | null
  text: string
}

const quoted = /"((?:[^"]|"")*)"/y

/**
 * Points out of cells copied from a spreadsheet: one row each, a number in front when the first of
 * two columns, or the beginning of the line, is one. Empty rows are left out.
 */
export function readPasted(clipboard: string): PastedPoint[] {
  return rowsOf(clipboard).flatMap(cells => {
    const filled = cells.map(cell => cell.trim()).filter(cell => cell !== '')
    const [first = '', ...rest] = filled
    if (filled.length === 0) return []
    if (rest.length > 0 && isCode(first)) return [{ code: first, text: rest.join('，') }]
    const numbered = /^(\d+(?:\.\d+)+)[.、\s]*(\S.*)$/.exec(filled.join('，'))
    if (numbered) return [{ code: numbered[1] ?? null, text: numbered[2] ?? '' }]
    return [{ code: null, text: filled.join('，') }]
  })
}

const isCode = (cell: string) => /^[\d.（）()一二三四五六七八九十A-Za-z-]{1,12}$/.test(cell)

/** Rows of tab-separated cells; a cell in quotes may hold line breaks, which become spaces. */
function rowsOf(clipboard: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  while (at < clipboard.length) {
    quoted.lastIndex = at
    const whole = quoted.exec(clipboard)
    const isWhole = whole !== null && /^[\t\r\n]?$/.test(clipboard.charAt(quoted.lastIndex))
    const end = isWhole ? quoted.lastIndex : endOfCell(clipboard, at)
    const text = isWhole ? (whole[1] ?? '').replaceAll('""', '"') : clipboard.slice(at, end)
    rows.at(-1)?.push(text.replace(/\s*[\r\n]+\s*/g, ' '))
    const separator = /\r?\n|\r|\t/y
    separator.lastIndex = end
    const found = separator.exec(clipboard)?.[0]
    if (found !== undefined && found !== '\t') rows.push([])
    at = end + (found?.length ?? 1)
  }
  return rows
}

function endOfCell(text: string, from: number): number {
  const length = text.slice(from).search(/[\t\r\n]/)
  return length < 0 ? text.length : from + length
}
