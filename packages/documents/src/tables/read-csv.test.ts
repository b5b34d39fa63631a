import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { refusalCode, refusalOf } from '../testing/refusal.ts'
import { readTables } from './read-tables.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = async (text: string) => (await readTables(utf8(text), 'values.csv'))[0]!

test('the first non-empty row is the header and every row knows its line', async () => {
  expect(await read('\n code , name \n\n230405,兴安区\n\n230406,东山区\n')).toEqual({
    file: 'values.csv',
    sheet: null,
    letters: ['A', 'B'],
    header: ['code', 'name'],
    rows: [
      { line: 4, cells: { code: '230405', name: '兴安区' } },
      { line: 6, cells: { code: '230406', name: '东山区' } },
    ],
  })
})

test.each([',', ';', '\t'])(
  'cells are separated by %j when the header says so',
  async separator => {
    const text = [
      ['单位', '值'],
      ['一小', '4,5;6'],
    ]
      .map(row => row.map(cell => (/[,;]/.test(cell) ? `"${cell}"` : cell)).join(separator))
      .join('\n')
    expect((await read(text)).rows[0]?.cells).toEqual({ 单位: '一小', 值: '4,5;6' })
  },
)

test('a quoted cell may hold line breaks and quotes; the line is where its row begins', async () => {
  const { rows } = await read('a,b\r\n"甲\r\n乙","说""好"""\r\n丙,1\r\n')
  expect(rows).toEqual([
    { line: 2, cells: { a: '甲\n乙', b: '说"好"' } },
    { line: 4, cells: { a: '丙', b: '1' } },
  ])
})

test.each([
  ['UTF-8 with BOM', Buffer.from('\ufeff单位,值\n一小,')],
  ['GBK', iconv.encode('单位,值\n一小,', 'gbk')],
])('a file in %s reads the same, and an empty value stays empty', async (_, bytes) => {
  const [table] = await readTables(bytes, 'a.csv')
  expect(table?.header).toEqual(['单位', '值'])
  expect(table?.rows).toEqual([{ line: 2, cells: { 单位: '一小', 值: '' } }])
})

test('a short row has empty cells; a value beyond the header is refused with its place', async () => {
  expect((await read('a,b\n1')).rows[0]?.cells).toEqual({ a: '1', b: '' })
  const { problems } = await refusalOf(read('a,b\n1,2,3'))
  expect(problems).toMatchObject([{ code: 'cell-without-header', line: 2, cell: 'C2' }])
})

test('every header that stands twice is named', async () => {
  const { problems } = await refusalOf(read('a,b, a,b,c\n1,2,3,4,5'))
  expect(problems.map(({ code, field }) => [code, field])).toEqual([
    ['duplicate-header', 'a'],
    ['duplicate-header', 'b'],
  ])
})

test('quotes that never close are refused with a line', async () => {
  const { problems } = await refusalOf(read('a,b\n1,"2\n3,4'))
  expect(problems[0]?.code).toBe('csv-malformed')
  expect(problems[0]?.line).toBeGreaterThanOrEqual(2)
})

test('a header called __proto__ is a name like any other', async () => {
  const { rows } = await read('__proto__,b\n1,2')
  expect(Object.keys(rows[0]?.cells ?? {})).toEqual(['__proto__', 'b'])
})

test('limits on rows, columns and cells hold', async () => {
  const text = 'a,b,c\n1,2,3\n4,5,6'
  for (const limits of [{ tableRows: 1 }, { tableColumns: 2 }, { tableCells: 8 }]) {
    expect(await refusalCode(readTables(utf8(text), 'a.csv', { limits }))).toBe('table-too-large')
  }
})

test.each([
  ['nothing but blanks', utf8('\n , \n'), 'table-empty'],
  ['a text called .xlsx', utf8('a,b'), 'file-kind-mismatch'],
  ['a PDF', utf8('%PDF-1.7'), 'not-a-table'],
  ['a web page', utf8('<html><table>'), 'not-a-table'],
])('%s is refused', async (name, bytes, expected) => {
  const file = name.endsWith('.xlsx') ? 'a.xlsx' : 'a.csv'
  expect(await refusalCode(readTables(bytes, file))).toBe(expected)
})

test('what is written with quotes is read back cell by cell', async () => {
  const cell = fc.string({ unit: fc.constantFrom(...'一,;"\n\ta 1=') })
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(rows, async cells => {
      const quoted = cells.map(row => row.map(one => `"${one.replaceAll('"', '""')}"`).join(','))
      const table = await read(`x,y\n${quoted.join('\n')}\n`)
      const kept = cells.filter(row => row.some(one => one.trim() !== ''))
      expect(table.rows.map(row => [row.cells.x, row.cells.y])).toEqual(kept)
    }),
  )
})
