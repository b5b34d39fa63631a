import { docxOf, p, pdfOf, r } from '@mingjian/documents/testing'

/** Parts of a Word file with a bit of everything the reader knows. */
export const docxBody = (text: string): string => {
  const cell = (content: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${p(content)}</w:tc>`
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return [
    p('某县2023年自评报告', '<w:pStyle w:val="h"/>'),
    p('总体情况', numbered),
    p(text),
    `<w:p>${r('全县')}<w:ins w:id="1">${r('小学12所')}</w:ins><w:del w:id="2"><w:r><w:delText>13所</w:delText></w:r></w:del></w:p>`,
    `<w:tbl><w:tr>${cell('学校')}${cell('在校生', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('一小')}${cell('452')}${cell('371')}</w:tr></w:tbl>`,
    `<w:p>${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${r('3')}${field('end')}</w:p>`,
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${p('框内 61 人')}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>`,
    p('教师队伍', numbered),
  ].join('')
}

export const docxParts = {
  styles:
    '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  footnotes: `<w:footnote w:id="1">${p('口径为专任教师。')}</w:footnote>`,
  header: p('内部资料'),
}

export const sampleDocx = (text: string): Uint8Array => docxOf(docxBody(text), docxParts)

export const sampleHtml = (text: string): string =>
  `<!doctype html><html><head><title>t</title></head><body><h1>自评报告</h1><p>${text}</p>` +
  '<table><tr><th rowspan=2>学校<th colspan=2>人数<tr><td>452<td>371</table><ol><li>甲<li>乙</ol></body></html>'

export const sampleMarkdown = (text: string): string =>
  `# 自评报告\n\n${text}\n\n| 学校 | 人数 |\n| --- | --- |\n| 一小 | 452 |\n\n- 一项\n`

/** Each line of the text on a line of the page, with a ruled table below. */
export function samplePdf(text: string, compress: boolean): Uint8Array {
  const lines = text
    .split('\n')
    .flatMap(line => line.match(/.{1,28}/gsu) ?? [])
    .slice(0, 90)
  const pages = Array.from({ length: Math.ceil(lines.length / 30) || 1 }, (_, page) => [
    { x: 200, y: 50, text: '某县自评报告', size: 10 },
    ...lines
      .slice(page * 30, page * 30 + 30)
      .map((line, at) => ({ x: 60, y: 90 + 20 * at, text: line })),
    { x: 60, y: 730, text: '一小' },
    { x: 210, y: 730, text: '452' },
    { x: 280, y: 800, text: `— ${page + 1} —`, size: 10 },
  ])
  const rules: [number, number, number, number][] = [
    [50, 710, 350, 710],
    [50, 740, 350, 740],
    [50, 710, 50, 740],
    [200, 710, 200, 740],
    [350, 710, 350, 740],
  ]
  return pdfOf(pages, { compress, rules })
}
