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

test('blanks that a run does not keep stay unseen when it is cut', async () => {
  const body = '<w:p><w:r><w:t> 在校生 120 人 </w:t></w:r><w:r><w:t>教师 9 人</w:t></w:r></w:p>'
  const done = await commented(docxOf(body), ['120 人', '9 人'])
  const xml = partOf(done, 'word/document.xml')
  expect(xml).toContain('<w:t> 在校生 </w:t>')
  expect(xml).toContain('<w:t xml:space="preserve">教师 </w:t>')
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
const paragraph = fc.array(word, { minLength: 1, maxLength: 4 })

test('law: the commented file reads as before, and every comment has its marks once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(paragraph, { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 30 })), { maxLength: 6 }),
      async (paragraphs, places) => {
        const body = paragraphs.map(runs => `<w:p>${runs.map(one => r(one)).join('')}</w:p>`)
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
