/** Writes one header and its rows as CSV: LF, quotes only where needed; a cell may not hold a line break. */
export function formatCsv<Column extends string>(
  header: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string {
  const lines = rows.map(row => header.map(column => quoted(row[column])).join(','))
  return `${[header.join(','), ...lines].join('\n')}\n`
}

function quoted(cell: string): string {
  if (/[\n\r]/.test(cell)) throw new Error(`a cell may not hold a line break: ${cell}`)
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Reads what `formatCsv` writes; throws when the header or the number of cells differs. */
export function parseCsv<Column extends string>(
  text: string,
  header: readonly Column[],
): Record<Column, string>[] {
  const [first, ...rest] = text.replace(/\n$/, '').split('\n').map(cellsOf)
  if (first?.join(',') !== header.join(',')) {
    throw new Error(`expected the header ${header.join(',')}, found ${first?.join(',')}`)
  }
  return rest.map((cells, index) => {
    if (cells.length !== header.length) {
      throw new Error(`line ${index + 2} has ${cells.length} cells instead of ${header.length}`)
    }
    return Object.fromEntries(header.map((column, place) => [column, cells[place]])) as Record<
      Column,
      string
    >
  })
}

function cellsOf(line: string): string[] {
  const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map(cell => cell.replace(/,$/, '')) ?? []
  // The pattern matches once more, emptily, behind the last cell.
  const complete = line.endsWith(',') ? cells : cells.slice(0, -1)
  return complete.map(cell =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  )
}
