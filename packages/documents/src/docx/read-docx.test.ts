import { locator, placeText } from '@mingjian/model'
import { expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'
import { type DocxParts, docxOf, p, r } from '../testing/docx-file.ts'

const read = (body: string, parts?: DocxParts) => readDocument(docxOf(body, parts), '报告.docx')
const textOf = async (body: string, parts?: DocxParts) => (await read(body, parts)).text

test('headings take their depth from the style, its ancestors, or the paragraph itself', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="own"/><w:basedOn w:val="a"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="heading 3"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="x"/><w:basedOn w:val="loop"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>'
  const body =
    p('标题', '<w:pStyle w:val="t"/>') +
    p('一', '<w:pStyle w:val="b"/>') +
    p('二', '<w:pStyle w:val="c"/>') +
    p('三', '<w:outlineLvl w:val="1"/>') +
    p('四', '<w:pStyle w:val="a"/><w:outlineLvl w:val="9"/>') +
    p('五', '<w:pStyle w:val="loop"/>')
  const { blocks } = await read(body, { styles })
  expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
    ['heading', null],
    ['heading', 1],
    ['heading', 3],
    ['heading', 2],
    ['paragraph', null],
    ['paragraph', null],
  ])
})

const lvl = (depth: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
const numbering =
  `<w:abstractNum w:abstractNumId="7">${lvl(0, 'chineseCounting', '%1、')}${lvl(1, 'chineseCounting', '（%2）')}` +
  `${lvl(2, 'decimal', '%3.')}${lvl(3, 'decimalEnclosedCircle', '%4', '<w:suff w:val="nothing"/>')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="8">${lvl(0, 'chineseCounting', '第%1章')}${lvl(1, 'decimal', '%1.%2', '<w:isLgl/>')}` +
  `${lvl(2, 'bullet', '')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
  '<w:num w:numId="4"><w:abstractNumId w:val="8"/></w:num>'
const item = (text: string, depth: number, numId = 1) =>
  p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${numId}"/></w:numPr>`)

test('automatic numbers stand in the text as printed and start anew under each heading', async () => {
  const body =
    item('总体', 0) +
    item('学校', 1) +
    item('教师', 1) +
    item('甲', 2) +
    item('细', 3) +
    item('投入', 0) +
    item('经费', 1)
  expect((await textOf(body, { numbering })).split('\n')).toEqual([
    '一、总体',
    '（一）学校',
    '（二）教师',
    '1. 甲',
    '①细',
    '二、投入',
    '（一）经费',
  ])
})

test('lists that share a definition continue each other until one says to start anew', async () => {
  const body = item('a', 0, 1) + item('b', 0, 2) + item('c', 0, 3) + item('d', 0, 3)
  expect(await textOf(body, { numbering })).toBe('一、a\n二、b\n一、c\n二、d')
})

test('legal numbering prints higher levels in decimal, and bullets stay bullets', async () => {
  const body = item('总则', 0, 4) + item('范围', 1, 4) + item('点', 2, 4)
  expect(await textOf(body, { numbering })).toBe('第一章 总则\n1.1 范围\n• 点')
})

test('a style can number its paragraphs and a paragraph can switch that off', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
  const off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
  const body =
    p('甲', '<w:pStyle w:val="h"/>') +
    p('乙', `<w:pStyle w:val="h"/>${off}`) +
    p('丙', '<w:pStyle w:val="h"/>')
  expect(await textOf(body, { styles, numbering })).toBe('一、甲\n乙\n二、丙')
})

test('inserted text counts, deleted and moved-away text does not, and the reader is told', async () => {
  const body = `<w:p>${r('原')}<w:ins>${r('增')}</w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom>${r('走')}</w:moveFrom><w:moveTo>${r('来')}</w:moveTo></w:p>`
  const { text, notices } = await read(body)
  expect(text).toBe('原增来')
  expect(notices).toEqual(['文件含有修订：按接受全部修订后的文字读取。'])
})

test('a table row deleted by a tracked change is left out', async () => {
  const row = (text: string, properties = '') => `<w:tr>${properties}<w:tc>${p(text)}</w:tc></w:tr>`
  const body = `<w:tbl>${row('留')}${row('删', '<w:trPr><w:del w:id="1"/></w:trPr>')}</w:tbl>`
  expect(await textOf(body)).toBe('留')
})

test('hidden text, by run, character style or paragraph style, is left out with a notice', async () => {
  const styles =
    '<w:style w:type="character" w:styleId="s"><w:name w:val="s"/><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="g"><w:name w:val="g"/><w:rPr><w:vanish/></w:rPr></w:style>'
  const runs =
    r('见') +
    r('藏', '<w:vanish/>') +
    r('隐', '<w:rStyle w:val="s"/>') +
    r('显', '<w:vanish w:val="0"/>')
  const body = `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${runs}</w:p>${p('整段', '<w:pStyle w:val="g"/>')}`
  const { text, notices } = await read(body, { styles })
  expect(text).toBe('见显')
  expect(notices).toEqual(['隐藏的文字没有计入正文。'])
})

test('fields show their result, not their instruction, and an unfinished one swallows nothing', async () => {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const complete = `<w:p>${char('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${r('指令')}${char('separate')}${r('3')}${char('end')}${r('页')}</w:p>`
  const simple = `<w:p><w:fldSimple w:instr="DATE">${r('2024年')}</w:fldSimple></w:p>`
  const broken = `<w:p>${r('前')}${char('begin')}</w:p>${p('后')}`
  expect(await textOf(complete + simple + broken)).toBe('3页\n2024年\n前\n后')
})

test('a text box is read once, after its paragraph, whichever alternatives the file holds', async () => {
  const box = (text: string) => `<w:txbxContent>${p(text)}${p('第二行')}</w:txbxContent>`
  const body = `<w:p>${r('正文')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('框')}</wps:txbx></mc:Choice><mc:Choice Requires="v">${box('另一框')}</mc:Choice><mc:Fallback><v:textbox>${box('旧框')}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>${r('续')}</w:p>${p('末')}`
  const { text, blocks } = await read(body)
  expect(text).toBe('正文续\n框\n第二行\n末')
  expect(blocks.map(block => block.kind)).toEqual(['paragraph', 'text-box', 'paragraph'])
})

test('only the fallback is read when there is no choice', async () => {
  const body = `<w:p><w:r><mc:AlternateContent><mc:Fallback><v:textbox><w:txbxContent>${p('旧框')}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>`
  expect(await textOf(body)).toBe('旧框')
})

test('table cells are spans of a row; nested tables are lines of their cell', async () => {
  const tc = (content: string) => `<w:tc>${content}</w:tc>`
  const nested = `<w:tbl><w:tr>${tc(p('内一'))}${tc(p('内二'))}</w:tr></w:tbl>`
  const body = `<w:tbl><w:tr>${tc(p('学校') + p('名称'))}${tc(p('人数'))}</w:tr><w:tr>${tc('<w:tcPr><w:vMerge/></w:tcPr><w:p/>')}${tc(nested + p('452'))}</w:tr></w:tbl>${p('后')}`
  const { text, blocks } = await read(body)
  expect(text).toBe('学校\n名称\t人数\n\t内一\t内二\n452\n后')
  const cells = (at: number) => blocks[at]?.table?.cells.map(([from, to]) => text.slice(from, to))
  expect(cells(0)).toEqual(['学校\n名称', '人数'])
  expect(cells(1)).toEqual(['', '内一\t内二\n452'])
  expect(blocks[1]?.table?.row).toBe(1)
})

test('footnotes follow the body and the separator is no note', async () => {
  const footnotes = `<w:footnote w:type="separator" w:id="-1">${p('线')}</w:footnote><w:footnote w:id="1">${p('口径为专任教师')}</w:footnote>`
  const { text, blocks } = await read(p('正文'), { footnotes })
  expect(text).toBe('正文\n口径为专任教师')
  expect(blocks[1]?.kind).toBe('footnote')
})

test('a header with words is mentioned, one with only a page number is not', async () => {
  expect((await read(p('正文'), { header: p('内部资料') })).notices).toEqual([
    '页眉、页脚中的文字没有计入正文。',
  ])
  expect((await read(p('正文'), { header: p('— 3 —') })).notices).toEqual([])
})

test('tabs, breaks, special hyphens and symbols become ordinary characters', async () => {
  const body = `<w:p><w:r><w:t>1</w:t><w:tab/><w:t>2</w:t><w:noBreakHyphen/><w:t>3</w:t><w:br/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Odd" w:char="F0AA"/><w:softHyphen/></w:r></w:p>`
  const { text, notices } = await read(body)
  expect(text).toBe('1\t2-3\n☑≥□')
  expect(notices).toEqual(['个别特殊符号无法识别，显示为“□”。'])
})

test('content controls and links keep their text; pictures and comments are mentioned', async () => {
  const body = `<w:sdt><w:sdtContent>${p('控件')}</w:sdtContent></w:sdt><w:p><w:hyperlink>${r('链接')}</w:hyperlink><w:r><w:commentReference w:id="0"/></w:r><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>`
  const { text, notices } = await read(body)
  expect(text).toBe('控件\n链接')
  expect(notices).toHaveLength(2)
})

test('the vocabulary counts, not the prefix: strict files and other prefixes read the same', async () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
  const document = `<d:document xmlns:d="${strict}"><d:body><d:p><d:r><d:t>严格</d:t></d:r></d:p></d:body></d:document>`
  expect(await textOf('', { extra: { 'word/document.xml': document } })).toBe('严格')
})

const deletedEnd = '<w:rPr><w:del w:id="9"/></w:rPr>'

test('a paragraph whose end is deleted goes on in the next one, and no number is counted for it', async () => {
  const numPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  const gone = `<w:p><w:pPr>${numPr}${deletedEnd}</w:pPr><w:del><w:r><w:delText>删去的一条</w:delText></w:r></w:del></w:p>`
  const body =
    p('甲', numPr) + gone + p('乙', numPr) + p('全县小学', deletedEnd) + p('12所。') + p('末')
  expect(await textOf(body, { numbering })).toBe('一、甲\n二、乙\n全县小学12所。\n末')
})

test('a deleted end with nothing after it loses no text, in a cell as in the body', async () => {
  const cell = `<w:tbl><w:tr><w:tc>${p('格', deletedEnd)}</w:tc><w:tc>${p('后')}</w:tc></w:tr></w:tbl>`
  expect(await textOf(p('前', deletedEnd) + cell + p('尾', deletedEnd))).toBe('前\n格\t后\n尾')
})

test('text moved away with its paragraphs leaves no blank numbers behind', async () => {
  const numPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  const from = `<w:p><w:pPr>${numPr}<w:rPr><w:moveFrom w:id="1"/></w:rPr></w:pPr><w:moveFrom>${r('移')}</w:moveFrom></w:p>`
  const to = `<w:p><w:pPr>${numPr}<w:rPr><w:moveTo w:id="2"/></w:rPr></w:pPr><w:moveTo>${r('移')}</w:moveTo></w:p>`
  expect(await textOf(from + p('甲', numPr) + to, { numbering })).toBe('一、甲\n二、移')
})

test('merged cells keep the columns of the others in place', async () => {
  const tc = (text: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
  const body =
    `<w:tbl><w:tr>${tc('学校')}${tc('在校生', '<w:gridSpan w:val="2"/>')}${tc('教师')}</w:tr>` +
    `<w:tr>${tc('一小')}${tc('452')}${tc('371')}${tc('30')}</w:tr>` +
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('893')}${tc('761')}${tc('31')}</w:tr></w:tbl>`
  const { text, blocks } = await read(body)
  expect(text).toBe('学校\t在校生\t\t教师\n一小\t452\t371\t30\n\t893\t761\t31')
  expect(blocks.map(block => block.table?.cells.length)).toEqual([4, 4, 4])
})

test('a table of contents is left out, by style, by field or as a building block', async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="c1"><w:name w:val="toc 1"/></w:style>'
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const instruction = (words: string) => `<w:r><w:instrText>${words}</w:instrText></w:r>`
  const pageOf = (page: string) =>
    `${char('begin')}${instruction('PAGEREF _Toc1')}${char('separate')}${r(page)}${char('end')}`
  const field =
    `<w:p>${char('begin')}${instruction(' TO')}${instruction('C \\o "1-3"')}${char('separate')}${r('一、总体情况')}<w:r><w:tab/></w:r>${pageOf('3')}</w:p>` +
    `<w:p>${r('二、教师')}<w:r><w:tab/></w:r>${pageOf('5')}</w:p><w:p>${char('end')}</w:p>`
  const block = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}${p('一、总体 3')}</w:sdtContent></w:sdt>`
  const styled = p('三、投入 7', '<w:pStyle w:val="c1"/>')
  const { text, notices } = await read(`${field}${block}${styled}${p('正文见第3页')}`, { styles })
  expect(text).toBe('正文见第3页')
  expect(notices).toEqual(['目录没有计入正文。'])
})

test('a table of contents without an end swallows nothing', async () => {
  const open = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
  expect(await textOf(`<w:p>${open}${r('目录一')}</w:p>${p('全县小学12所。')}`)).toBe(
    '目录一\n全县小学12所。',
  )
})

test('a request to fill in a content control is no text', async () => {
  const body = `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('单击此处输入')}</w:sdtContent></w:sdt>${r('正文')}</w:p>`
  const { text, notices } = await read(body)
  expect(text).toBe('正文')
  expect(notices).toEqual(['未填写的控件（如“单击此处输入文字”）没有计入正文。'])
})

test('digits set high do not join the number before them, and fractions keep their line', async () => {
  const raised = (text: string) => r(text, '<w:vertAlign w:val="superscript"/>')
  const fraction =
    '<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f>'
  const body = `<w:p>${r('生均4.61m')}${raised('2')}${r('，1620')}${raised('1')}${r('人，')}${fraction}</w:p>`
  expect(await textOf(body)).toBe('生均4.61m²，1620¹人，1/3')
})

const turn = '<w:lastRenderedPageBreak/>'
const mark = (text: string) => `<w:r>${turn}<w:t xml:space="preserve">${text}</w:t></w:r>`
/** docProps/app.xml with its count of pages. */
function laidOut(pages: number): DocxParts {
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${target}"/>`
  return {
    extra: {
      '_rels/.rels': `<Relationships xmlns="${rels}">${link('a', 'officeDocument', 'word/document.xml')}${link('b', 'extended-properties', 'docProps/app.xml')}</Relationships>`,
      'docProps/app.xml': `<Properties xmlns="${office}/extended-properties"><Words>9</Words><Pages>${pages}</Pages></Properties>`,
    },
  }
}
async function placesOf(body: string, words: string[], parts?: DocxParts) {
  const source = await read(body, parts)
  const place = locator(source)
  return words.map(one => placeText(place(source.text.indexOf(one))))
}

test('pages are those of the last layout, inside a paragraph too, and a hard break is not counted twice', async () => {
  const hard = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
  const body = `${p('首段')}<w:p>${r('前半')}${mark('后半')}</w:p>${hard}<w:p>${mark('新页')}</w:p>${p('末段')}`
  expect(await placesOf(body, ['首段', '前半', '后半', '新页', '末段'], laidOut(3))).toEqual([
    '第1页第1段',
    '第1页第2段',
    '第2页第1段',
    '第3页第1段',
    '第3页第2段',
  ])
})

test('an automatic number in front does not move the place where a page begins', async () => {
  const numbered = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${r('前')}${mark('后')}</w:p>`
  const { text, pages } = await read(numbered, { ...laidOut(2), numbering })
  expect(pages?.map(({ start }) => text.slice(start))).toEqual(['一、前后', '后'])
})

test('cells of a row side by side end the same page, and a row that begins a page stands on it', async () => {
  const tc = (...runs: string[]) => `<w:tc><w:p>${runs.join('')}</w:p></w:tc>`
  const rows = `<w:tr>${tc(r('一'))}${tc(r('壹'))}</w:tr><w:tr>${tc(mark('二'))}${tc(mark('贰'))}</w:tr><w:tr>${tc(r('三'), mark('下'))}${tc(r('叁'), mark('底'))}</w:tr>`
  expect(
    await placesOf(`<w:tbl>${rows}</w:tbl>${p('表后')}`, ['一', '二', '三', '表后'], laidOut(3)),
  ).toEqual(['第1页表1第1行', '第2页表1第2行', '第2页表1第3行', '第3页第1段'])
})

test.each([
  ['the file counts other pages', laidOut(5)],
  ['the file does not count its pages', undefined],
])('no page is told where %s', async (_case, parts) => {
  const body = `${p('首段')}<w:p>${mark('次段')}</w:p>`
  expect(await placesOf(body, ['首段', '次段'], parts)).toEqual(['第1段', '第2段'])
})

test('a file without marks tells no page, though it says that it has one', async () => {
  expect(await placesOf(p('首段') + p('次段'), ['首段', '次段'], laidOut(1))).toEqual([
    '第1段',
    '第2段',
  ])
})

test('a mark in a text box turns no page of the text around it', async () => {
  const box = `<w:txbxContent><w:p>${mark('框')}</w:p></w:txbxContent>`
  const body = `<w:p>${r('正文')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice></mc:AlternateContent></w:r></w:p>${p('末')}<w:p>${mark('次页')}</w:p>`
  expect(await placesOf(body, ['末', '次页'], laidOut(2))).toEqual(['第1页第3段', '第2页第1段'])
})
