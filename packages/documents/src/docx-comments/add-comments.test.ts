import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'
import { type DocxParts, docxOf, p, r } from '../testing/docx-file.ts'
import { addComments } from './add-comments.ts'

const name = '自评报告.docx'
const by = { name: '明鉴', initials: '鉴', writtenAt: new Date('2026-01-02T03:04:05Z') }

/** The file with a comment on the first place of each quote. */
async function commented(file: Uint8Array, quotes: readonly string[]): Promise<Uint8Array> {
  const { text } = await readDocument(file, name)
  const comments = quotes.map(quote => {
    const start = text.indexOf(quote)
    expect(start).toBeGreaterThanOrEqual(0)
    return { start, end: start + quote.length, lines: [`关于“${quote}”`] }
  })
  const done = await addComments({ name, bytes: file, text }, comments, by)
  if (!done) throw new Error('no comments could be set')
  return done
}

const partOf = (file: Uint8Array, part: string) => new TextDecoder().decode(unzipSync(file)[part])

/** Words between the marks of a comment, text boxes and paragraph ends left out. */
function wordsOf(file: Uint8Array, id: number): string {
  const xml = partOf(file, 'word/document.xml')
  const range = new RegExp(
    `<w:commentRangeStart w:id="${id}"/>(.*)<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
    's',
  )
  return (range.exec(xml)?.[1] ?? '').replace(/<[^>]+>/g, '')
}

test('comments stand around exactly their words, whatever runs those are written in', async () => {
  const body =
    `<w:p>${r('小学综合差异系数')}${r('0.486', '<w:b/>')}${r('，初中0.561，')}${r('全部达标')}</w:p>` +
    p('投入3.31亿元') +
    p('A&amp;B两校&#x2c;“三率”&lt;80%')
  const quotes = ['系数0.486', '0.561，全部', '投入3.31亿元', 'B两校,“三率”<80%']
  const done = await commented(docxOf(body), quotes)
  const words = quotes.map((_, id) => wordsOf(done, id))
  expect(words).toEqual(['系数0.486', '0.561，全部', '投入3.31亿元', 'B两校&#x2c;“三率”&lt;80%'])
  const { text } = await readDocument(done, name)
  expect(text).toBe((await readDocument(docxOf(body), name)).text)
})

test('cut runs keep their looks on both sides', async () => {
  const done = await commented(docxOf(`<w:p>${r('公办园占比49.43%，达标', '<w:b/>')}</w:p>`), [
    '49.43%',
  ])
  const runs = partOf(done, 'word/document.xml').match(/<w:r><w:rPr><w:b\/><\/w:rPr>/g)
  expect(runs).toHaveLength(3)
})

test('tables, pictures, headers and the comments of others stay', async () => {
  const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`
  const table = `<w:tbl><w:tr>${cell('学段')}${cell('比例')}</w:tr><w:tr>${cell('小学')}${cell('97.5%')}</w:tr></w:tbl>`
  const parts: DocxParts = {
    header: p('内部资料'),
    extra: {
      'word/media/a.png': new Uint8Array([1, 2, 3]),
      'word/comments.xml':
        '<n:comments xmlns:n="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><n:comment n:id="7"><n:p/></n:comment></n:comments>',
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    },
  }
  const file = docxOf(table, parts)
  const done = await commented(file, ['97.5%'])
  expect(wordsOf(done, 8)).toBe('97.5%')
  const comments = partOf(done, 'word/comments.xml')
  expect(comments).toContain('<n:comment n:id="7">')
  expect(comments).toMatch(/w:id="8" w:author="明鉴".*关于“97.5%”.*<\/n:comments>$/s)
  for (const part of ['word/media/a.png', 'word/_rels/document.xml.rels', 'word/header1.xml'])
    expect(unzipSync(done)[part]).toEqual(unzipSync(file)[part])
})

test('a file without comments gets the part, its link and its kind', async () => {
  const done = await commented(docxOf(p('投入3.31亿元')), ['3.31亿元'])
  expect(partOf(done, '[Content_Types].xml')).toContain('PartName="/word/comments.xml"')
  expect(partOf(done, 'word/_rels/document.xml.rels')).toContain('Target="/word/comments.xml"')
  expect((await readDocument(done, name)).notices).toEqual(['文件中的批注没有计入正文。'])
})

test('what Word numbers, boxes and notes say is remarked on at the nearest words of the body', async () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
  const item = (text: string) =>
    p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
  const footnotes = `<w:footnote w:id="1">${p('其中民办12人')}</w:footnote>`
  const file = docxOf(item('教师配备情况') + item('教师培训情况'), { numbering, footnotes })
  const done = await commented(file, ['2. 教师培训', '民办12人'])
  expect([0, 1].map(id => wordsOf(done, id))).toEqual(['教师培训', '况'])
})

test('lines of the contents, which are not read, do not lead a comment astray', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="unseen"><w:name w:val="unseen"/><w:rPr><w:vanish/></w:rPr></w:style>'
  const file = docxOf(
    p('三、经费投入2', '<w:pStyle w:val="toc1"/>') +
      p('全县投入3.31亿元用于校舍', '<w:pStyle w:val="unseen"/>') +
      p('一、基本情况') +
      p('三、经费投入') +
      p('2023年全县投入3.31亿元用于校舍'),
    { styles },
  )
  const done = await commented(file, ['基本情况', '2023年'])
  expect([0, 1].map(id => wordsOf(done, id))).toEqual(['基本情况', '2023年'])
})

test('a short paragraph behind a text box is found', async () => {
  const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p('注：各学段数据来自教育事业统计年报，口径为年末数，不含民办培训机构在册人员，与上年相同')}</w:txbxContent></v:textbox></w:pict></w:r>`
  const file = docxOf(`<w:p>${r('表二')}${box}</w:p>${p('共9所')}`)
  const done = await commented(file, ['共9所', '统计年报'])
  expect([0, 1].map(id => wordsOf(done, id))).toEqual(['共9所', '二'])
})

test('blanks that a run does not keep stay unseen when it is cut, those at a cut stay seen', async () => {
  const bare = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
  const body = [
    ` 在校生 120 人 ${'</w:t></w:r><w:r><w:t>'}教师 9 人`,
    ' 小学 6 所',
    '初中 2 所 ',
    '　高中 1 所',
  ].map(text => `<w:p>${bare(text)}</w:p>`)
  const file = docxOf(body.join(''))
  const quotes = ['120 人', '9 人', '小学', '6 所', '2 所', '1']
  const done = await commented(file, quotes)
  expect((await readDocument(done, name)).text).toBe((await readDocument(file, name)).text)
  expect(quotes.map((_, id) => wordsOf(done, id).trim())).toEqual(quotes)
})

test('words inside another element of their run are remarked on at its edge', async () => {
  const inside =
    '<mc:AlternateContent><mc:Choice><w:t>3.31亿元</w:t></mc:Choice></mc:AlternateContent>'
  const done = await commented(docxOf(`<w:p>${r('投入')}<w:r>${inside}</w:r>${r('。')}</w:p>`), [
    '3.31亿元',
    '亿元。',
  ])
  expect([0, 1].map(id => wordsOf(done, id))).toEqual(['入', '。'])
  expect((await readDocument(done, name)).text).toBe('投入3.31亿元。')
})

test('marks stand around a field and a content control, which programs handle as a whole', async () => {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const field = (instruction: string, result: string) =>
    `${char('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${char('separate')}${r(result)}${char('end')}`
  const control = (bound: string) =>
    `<w:sdt><w:sdtPr>${bound}</w:sdtPr><w:sdtContent>${r('西河县教育局')}</w:sdtContent></w:sdt>`
  const body =
    `<w:p>${r('合计')}${field('=SUM(ABOVE)', '1620人')}${r('。见')}${field('HYPERLINK x', '附件三')}</w:p>` +
    `<w:p><w:fldSimple w:instr=" REF a ">${r('表二')}</w:fldSimple>${control('<w:dataBinding/>')}${control('')}</w:p>` +
    control('').replace(/<w:r>.*<\/w:r>/, p('县直部门')) +
    `<w:p>${r('甲')}${char('begin')}${char('separate')}${r('在校生')}</w:p><w:p>${r('教师')}${char('end')}</w:p>` +
    control('<w:dataBinding/>').replace(/<w:r>.*<\/w:r>/, p('二〇二四年'))
  const quotes = ['620', '件三', '表二', '西河', '直部', '校生', '师', '〇二']
  const done = await commented(docxOf(body), quotes)
  const words = quotes.map((_, id) => wordsOf(done, id).replace('=SUM(ABOVE)', ''))
  expect(words).toEqual(['1620人', '件三', '表二', '西河县教育局', '直部', '校生', '师', '师'])
  expect(wordsOf(done, 0)).toContain('=SUM(ABOVE)')
  const { text } = await readDocument(done, name)
  expect(text).toBe((await readDocument(docxOf(body), name)).text)
})

test('nothing is promised for a file whose text cannot be cut', async () => {
  const math = '<w:p><m:oMath><m:r><m:t>1:5.6</m:t></m:r></m:oMath></w:p>'
  const file = docxOf(math)
  const comments = [{ start: 0, end: 3, lines: ['比'] }]
  expect(await addComments({ name, bytes: file, text: '1:5.6' }, comments, by)).toBeNull()
})

const word = fc.string({
  unit: fc.constantFrom('幼', '园', '1', '.', '％', ' ', '&amp;', '，', '\u3000', '&lt;', '𠮷'),
  minLength: 1,
  maxLength: 6,
})
const run = fc.oneof(
  word.map(text => r(text)),
  word.map(text => `<w:r><w:t>${text}</w:t></w:r>`),
)
const paragraph = fc.array(run, { minLength: 1, maxLength: 4 })

test('law: the commented file reads as before, and every comment has its marks once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(paragraph, { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 30 })), { maxLength: 6 }),
      async (paragraphs, places) => {
        const body = paragraphs.map(runs => `<w:p>${runs.join('')}</w:p>`)
        const file = docxOf(body.join('') + p('末段文字'))
        const { text } = await readDocument(file, name)
        const comments = places.map(([at, length]) => {
          const start = at % text.length
          return { start, end: Math.min(text.length, start + length), lines: ['说'] }
        })
        const done = await addComments({ name, bytes: file, text }, comments, by)
        if (!done) throw new Error('no comments could be set')
        expect((await readDocument(done, name)).text).toBe(text)
        const xml = partOf(done, 'word/document.xml')
        expect(xml).not.toContain('></w:t>')
        for (let id = 0; id < comments.length; id++) {
          const marks = ['RangeStart', 'RangeEnd', 'Reference'].map(mark =>
            xml.split(`<w:comment${mark} w:id="${id}"/>`),
          )
          expect(marks.map(found => found.length)).toEqual([2, 2, 2])
          const [[before = ''] = []] = marks
          expect(before.length).toBeLessThan(marks[1]?.[0]?.length ?? 0)
        }
      },
    ),
    { numRuns: 150 },
  )
})
