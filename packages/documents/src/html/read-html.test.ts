import { expect, test } from 'vitest'
import type { Limits } from '../limits.ts'
import { readDocument } from '../read-document.ts'
import { refusalCode } from '../testing/refusal.ts'

const read = (html: string, limits: Partial<Limits> = {}) =>
  readDocument(new TextEncoder().encode(html), '公告.html', { limits })

test('only what a visitor sees is read', async () => {
  const { text } = await read(
    '<!doctype html><html><head><title>标题栏</title><style>p{}</style></head><body><script>var a</script>' +
      '<p>看得见</p><p hidden>藏</p><p style="display: none">也藏</p><noscript>无脚本</noscript></body></html>',
  )
  expect(text).toBe('看得见')
})

test('headings, paragraphs and list items become blocks in reading order', async () => {
  const { text, blocks } = await read(
    '<h1>总体<b>情况</b></h1>引子<p>一<br>二</p><ul><li>甲<li>乙</ul><ol start="3"><li>丙</ol>',
  )
  expect(text).toBe('总体情况\n引子\n一\n二\n甲\n乙\n3. 丙')
  expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
    ['heading', 1],
    ['paragraph', null],
    ['paragraph', null],
    ['list-item', null],
    ['list-item', null],
    ['list-item', null],
  ])
})

test('source line breaks inside a Chinese sentence are not spaces, between Latin words they are', async () => {
  expect((await read('<p>全县共有\n  小学 12 所\nschool\nbudget</p>')).text).toBe(
    '全县共有小学 12 所 school budget',
  )
})

test('table rows carry the spans of their cells', async () => {
  const { text, blocks } = await read(
    '<table><caption>附表</caption><tr><th>学校<th>人数</tr><tr><td>一小<td><p>452</p><p>（含附设）</p></table>',
  )
  expect(text).toBe('附表\n学校\t人数\n一小\t452\n（含附设）')
  const row = blocks.at(-1)?.table
  expect(row?.cells.map(([start, end]) => text.slice(start, end))).toEqual([
    '一小',
    '452\n（含附设）',
  ])
  expect([row?.table, row?.row]).toEqual([0, 1])
})

test('endless nesting is refused before it slows anything down', async () => {
  expect(await refusalCode(read(`<html>${'<div>'.repeat(100_000)}`))).toBe('html-too-complex')
})

test('unclosed formatting that multiplies in every paragraph is refused', async () => {
  const fonts = Array.from({ length: 400 }, (_, at) => `<font color="${at}">`).join('')
  const html = `<html><p>${fonts}${'<p>字'.repeat(1000)}`
  expect(await refusalCode(read(html, { htmlElements: 50_000 }))).toBe('html-too-complex')
})

test('merged cells keep every column in place, over columns and over rows', async () => {
  const { text, blocks } = await read(
    '<table><tr><th rowspan=2>学段<th colspan=2>在校生<th>教师</tr><tr><th>城区<th>农村<th>合计</tr>' +
      '<tr><td>小学<td>452<td>371<td>88</table>',
  )
  expect(text).toBe('学段\t在校生\t\t教师\n\t城区\t农村\t合计\n小学\t452\t371\t88')
  expect(blocks.map(block => block.table?.cells.length)).toEqual([4, 4, 4])
})

test('no span widens a table without end', async () => {
  const cell = '<td colspan=100000 rowspan=100000>1</td>'
  const { text } = await read(`<table>${`<tr>${cell.repeat(5)}</tr>`.repeat(50)}</table>`)
  expect(text.length).toBeLessThan(60_000)
})

test('entities are characters, deleted words are gone, and raised digits join no number', async () => {
  const { text } = await read(
    '<p>&#20116;&yen;3&lt;4&nbsp;㎡，<del>旧</del><ins>新</ins>4.61m<sup>2</sup>，1620<sup>1</sup>人',
  )
  expect(text).toBe('五¥3<4\u00a0㎡，新4.61m²，1620¹人')
})

test('list numbers are the ones a visitor sees', async () => {
  const html =
    '<ol style="list-style-type: simp-chinese-informal"><li>甲<li value=5>乙<li>丙</ol>' +
    '<ol type=a start=2><li>丁</ol><ol style="list-style:none"><li>（一）戊</ol>'
  expect((await read(html)).text).toBe('一、甲\n五、乙\n六、丙\nb. 丁\n（一）戊')
})
