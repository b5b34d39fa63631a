/** Namespace of workbook parts. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Places in the list of cell formats below. */
export const cellStyles = { plain: 0, header: 1, formHeader: 2, formCell: 3, formMuted: 4 } as const

const textFormat = 49 // "@": what is typed stays text

/** The looks that a workbook's cells may have. */
export function styleSheet(): string {
  const fonts = [font(), font('<b/>'), font('', '<color rgb="FF6B7280"/>')]
  const fills = [fill('none'), fill('gray125'), fill('solid', '<fgColor rgb="FFDCE6F5"/>')]
  const top = '<alignment vertical="top" wrapText="1"/>'
  const formats = [
    format({}),
    format({ font: 1 }),
    format(
      { font: 1, fill: 2, border: 1 },
      '<alignment horizontal="center" vertical="center" wrapText="1"/>',
    ),
    format({ border: 1, number: textFormat }, top),
    format({ font: 2, border: 1, number: textFormat }, top),
  ]
  return (
    `<styleSheet xmlns="${MAIN}">${list('fonts', fonts)}${list('fills', fills)}` +
    list('borders', [border(''), border(' style="thin"', '<color rgb="FFBFC6D1"/>')]) +
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
    `${list('cellXfs', formats)}</styleSheet>`
  )
}

const list = (name: string, items: readonly string[]) =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`

const font = (weight = '', color = '') =>
  `<font>${weight}<sz val="11"/>${color}<name val="等线"/></font>`

const fill = (pattern: string, color = '') =>
  `<fill><patternFill patternType="${pattern}">${color}</patternFill></fill>`

function border(style: string, color = ''): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    side => `<${side}${style}>${color}</${side}>`,
  )
  return `<border>${sides.join('')}<diagonal/></border>`
}

interface Look {
  font?: number
  fill?: number
  border?: number
  number?: number
}

function format(look: Look, alignment = ''): string {
  const { font: fontId = 0, fill: fillId = 0, border: borderId = 0, number = 0 } = look
  return (
    `<xf numFmtId="${number}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" ` +
    `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
  )
}
