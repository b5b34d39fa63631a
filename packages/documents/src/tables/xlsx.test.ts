import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { refusalCode, refusalOf } from '../testing/refusal.ts'
import { zipOf } from '../testing/zip-file.ts'
import { readTables, writeTablesXlsx } from './index.ts'

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

interface Parts {
  shared?: string
  styles?: string
  workbookPr?: string
}

/** A workbook of one sheet called 数据 with this `sheetData`, made by hand. */
function xlsxOf(
  rows: string,
  { shared = '', styles = '', workbookPr = '' }: Parts = {},
): Uint8Array {
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${LINKS}/${type}" Target="${target}"/>`
  const rels = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships ${rels}>${link('a', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${LINKS}">${workbookPr}<sheets><sheet name="数据" r:id="s"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${rels}>${link('s', 'worksheet', 'worksheets/sheet1.xml')}${link('t', 'sharedStrings', 'sharedStrings.xml')}${link('u', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${shared}</sst>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`,
  })
}
const text = (address: string, value: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`
const read = async (rows: string, parts?: Parts) =>
  (await readTables(xlsxOf(rows, parts), '数据.xlsx'))[0]!

/** What the cells of column A read as, below a header. */
async function valuesOf(cells: string[], parts?: Parts): Promise<(string | undefined)[]> {
  const rows = cells.map(
    (cell, at) => `<row r="${at + 2}">${cell}${text(`B${at + 2}`, '有')}</row>`,
  )
  const table = await read(
    `<row r="1">${text('A1', '值')}${text('B1', '备注')}</row>${rows.join('')}`,
    parts,
  )
  return table.rows.map(row => row.cells.值)
}

test('shared, rich, inline and formula texts read as shown, without phonetic guides', async () => {
  const shared =
    '<si><t>单</t></si><si><r><t>富</t></r><r><t xml:space="preserve">文 本</t></r><rPh><t>pin</t></rPh></si>'
  const cells = [
    '<c t="s"><v>0</v></c>',
    '<c t="s"><v>1</v></c>',
    '<c t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c>',
    '<c t="str"><f>A1&amp;B1</f><v>公式_x0041_</v></c>',
    '<c t="s"><v>99</v></c>',
  ]
  expect(await valuesOf(cells, { shared })).toEqual(['单', '富文 本', '内联', '公式A', ''])
})

test('numbers carry no binary noise and no exponent, percents read as percents', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="170" formatCode="0.0%;[Red]-0.0%"/><numFmt numFmtId="171" formatCode="#,##0.00&quot;m²&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>'
  const values: [string, number][] = [
    ['4.6100000000000003', 0],
    ['0.30000000000000004', 0],
    ['1E+15', 0],
    ['1.2e-7', 0],
    ['0.41489999999999999', 1],
    ['0.5', 2],
    ['4.61', 3],
    ['007', 0],
  ]
  const cells = values.map(([value, style]) => `<c s="${style}"><v>${value}</v></c>`)
  expect(await valuesOf(cells, { styles })).toEqual([
    '4.61',
    '0.3',
    '1000000000000000',
    '0.00000012',
    '41.49%',
    '50%',
    '4.61',
    '7',
  ])
})

test('dates read as ISO by their format, in both calendars', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="181" formatCode="[$-804]h:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="180"/><xf numFmtId="181"/><xf numFmtId="31"/></cellXfs>'
  const cells = [
    '<c s="1"><v>45292</v></c>',
    '<c s="2"><v>45292.5</v></c>',
    '<c s="3"><v>0.25</v></c>',
    '<c s="4"><v>1</v></c>',
    '<c t="d"><v>2024-01-01</v></c>',
    '<c s="1"><v>1e300</v></c>',
  ]
  const read = await valuesOf(cells, { styles })
  expect(read.slice(0, 5)).toEqual([
    '2024-01-01',
    '2024-01-01T12:00:00',
    '06:00:00',
    '1900-01-01',
    '2024-01-01',
  ])
  expect(read[5]).toMatch(/^10+$/)
  const workbookPr = '<workbookPr date1904="1"/>'
  expect(await valuesOf(['<c s="1"><v>43830</v></c>'], { styles, workbookPr })).toEqual([
    '2024-01-01',
  ])
})

test('booleans and errors read as shown', async () => {
  const cells = ['<c t="b"><v>1</v></c>', '<c t="b"><v>0</v></c>', '<c t="e"><v>#DIV/0!</v></c>']
  expect(await valuesOf(cells)).toEqual(['TRUE', 'FALSE', '#DIV/0!'])
})

test('rows and cells keep their places, whether addressed or in sequence', async () => {
  const table = await read(
    `<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row><row r="7">${text('B7', '右')}</row><row><c t="inlineStr"><is><t>左</t></is></c></row>`,
  )
  expect(table).toMatchObject({ sheet: '数据', header: ['a', 'b'] })
  expect(table.rows).toEqual([
    { line: 7, cells: { a: '', b: '右' } },
    { line: 8, cells: { a: '左', b: '' } },
  ])
})

test('a sheet that claims a billion cells is read by the few it has', async () => {
  const table = await read(
    `<row r="1">${text('A1', 'a')}</row><row r="1048576">${text('A1048576', '末')}<c r="XFD1048576" s="1"/></row>`,
  )
  expect(table.rows).toEqual([{ line: 1_048_576, cells: { a: '末' } }])
})

test('a value far to the right is refused with its sheet', async () => {
  const { problems } = await refusalOf(read(`<row r="1">${text('XFD1', 'a')}</row>`))
  expect(problems[0]?.code).toBe('table-too-large')
})

test('a repeated header names its sheet and row', async () => {
  const { problems } = await refusalOf(
    read(`<row r="3">${text('A3', 'a')}${text('B3', ' a ')}</row>`),
  )
  expect(problems).toMatchObject([{ code: 'duplicate-header', sheet: '数据', line: 3, field: 'a' }])
})

test('a workbook without content, and one without its workbook part, are refused', async () => {
  expect(await refusalCode(read(''))).toBe('table-empty')
  const bare = zipOf({ '[Content_Types].xml': '<Types/>', 'xl/styles.xml': '<a/>' })
  expect(await refusalCode(readTables(bare, 'a.xlsx'))).toBe('part-missing')
})

const cellText = fc.string({ unit: fc.constantFrom(...'一<&"\' \n\r_x00410=+-@。😀a') })
const cell = fc.oneof(
  cellText,
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map(n => Number(n.toPrecision(15)))
    .filter(Number.isFinite),
  fc.constant(null),
)

test('what is written to a workbook is read back cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), async rows => {
      const columns = [{ header: '名称', width: 30 }, { header: '值' }]
      const [table] = await readTables(writeTablesXlsx([{ name: '数据', columns, rows }]), 'a.xlsx')
      const expected = rows.flatMap((row, at) =>
        row.every(one => one === null || String(one).trim() === '')
          ? []
          : [{ line: at + 2, cells: row }],
      )
      expect(table?.rows.map(row => row.line)).toEqual(expected.map(row => row.line))
      table?.rows.forEach((row, at) => {
        const [name, value] = expected[at]?.cells ?? []
        const same = (read: string | undefined, wrote: string | number | null | undefined) =>
          typeof wrote === 'number'
            ? expect(Number(read)).toBe(wrote === 0 ? 0 : wrote)
            : expect(read).toBe(wrote ?? '')
        same(row.cells.名称, name)
        same(row.cells.值, value)
      })
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('text that looks like a formula stays text, numbers stay numbers, the header is bold and frozen', () => {
  const bytes = writeTablesXlsx([
    { name: 'a', columns: [{ header: 'h' }], rows: [['=1+1'], [4.5], [null]] },
  ])
  const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])
  expect(sheet).toContain('<c r="A2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>')
  expect(sheet).toContain('<c r="A3"><v>4.5</v></c>')
  expect(sheet).not.toContain('<f')
  expect(sheet).toContain('state="frozen"')
  expect(sheet).toContain('<c r="A1" s="1"')
})

test('sheet names are made fit for Excel and told apart', async () => {
  const sheet = { columns: [{ header: 'h' }], rows: [] }
  const long = '某省某市某县义务教育优质均衡发展监测数据采集汇总表格之一览无余的名称'
  const names = ['a/b', 'A b', '', long, long]
  const tables = await readTables(
    writeTablesXlsx(names.map(name => ({ ...sheet, name }))),
    'a.xlsx',
  )
  expect(tables.map(table => table.sheet)).toEqual([
    'a b',
    'A b 2',
    'Sheet3',
    long.slice(0, 31),
    `${long.slice(0, 29)} 2`,
  ])
})

test('a form has ruled text cells, a choice of words, and room for wrapped text', async () => {
  const columns = [{ header: '编号' }, { header: '须有数字', width: 10 }]
  const form = { choices: [{ column: 1, from: 2, values: ['是', '否'] }], muted: [1] }
  const bytes = writeTablesXlsx([
    { name: 'a', columns, rows: [['1.10', '很长很长很长的话']], form },
  ])
  const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])
  expect(sheet).toContain('<row r="2" ht="34"><c r="A2" s="3" t="inlineStr">')
  expect(sheet).toContain('numberStoredAsText="1"')
  expect(sheet).toContain('sqref="B2:B5000"><formula1>&quot;是,否&quot;</formula1>')
  expect((await readTables(bytes, 'a.xlsx'))[0]?.rows[0]?.cells).toEqual({
    编号: '1.10',
    须有数字: '很长很长很长的话',
  })
})

test('with a header to look for, a printed title is passed over and a foreign sheet is only named', async () => {
  const sheet = (name: string, rows: string[][]) => ({
    name,
    columns: [{ header: '2025年方案' }],
    rows,
  })
  const bytes = writeTablesXlsx([
    sheet('要点', [
      ['', '内部资料'],
      ['编号', '名称'],
      ['1', '经费'],
    ]),
    sheet('随手记', [['', '没有表头的一格']]),
  ])
  const isHeader = (cells: readonly string[]) => cells.includes('编号')
  expect(await readTables(bytes, 'a.xlsx', { isHeader })).toMatchObject([
    {
      sheet: '要点',
      header: ['编号', '名称'],
      letters: ['A', 'B'],
      rows: [{ line: 4, cells: { 名称: '经费' } }],
    },
    { sheet: '随手记', header: ['2025年方案'], rows: [] },
  ])
})

test('a number that is none is a mistake of the caller', () => {
  const write = () =>
    writeTablesXlsx([{ name: 'a', columns: [{ header: 'h' }], rows: [[Number.NaN]] }])
  expect(write).toThrow(RangeError)
})
