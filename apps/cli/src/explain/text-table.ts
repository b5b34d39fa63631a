/** Characters that take two columns of a terminal: Chinese, its punctuation, full-width forms. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu

const widthOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0)

/** Rows in columns as wide as their widest cell; numbers stand on the right. */
export function textTable(
  columns: readonly { title: string; align?: 'end' }[],
  rows: readonly (readonly string[])[],
): string[] {
  const lines = [columns.map(column => column.title), ...rows]
  const widths = columns.map((_, index) =>
    lines.reduce((most, line) => Math.max(most, widthOf(line[index] ?? '')), 0),
  )
  return lines.map(line =>
    columns
      .map(({ align }, index) => {
        const cell = line[index] ?? ''
        const space = ' '.repeat((widths[index] ?? 0) - widthOf(cell))
        return align === 'end' ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd(),
  )
}
