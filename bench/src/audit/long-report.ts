import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { sampleReport } from './corpus.ts'

/** Characters of a page of an official document: 22 lines of 28, less headings and the ends of paragraphs. */
const perPage = 480
/** Where a line of the sample opens a chapter: 一、 and （一）. */
const chapter = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/

/** The sample report over and over, each time with other figures; years and list numbers stay. */
export function longText(characters: number): string {
  const sample = sampleReport()
  let state = 7
  const digit = (least: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return String(least + Math.floor((state / 2_147_483_648) * (10 - least)))
  }
  const vary = (number: string) =>
    /^(?:19|20)\d\d$|^\d$/.test(number)
      ? number
      : number.replace(/\d/g, (_, at: number) => digit(at === 0 ? 1 : 0))
  let text = ''
  while (text.length < characters) text += `${sample.replace(/\d+(?:\.\d+)?/g, vary)}\n`
  return text.slice(0, characters)
}

/** The same as a Word file of so many pages. */
export async function longDocx(pages: number): Promise<Uint8Array> {
  const lines = longText(pages * perPage)
    .split('\n')
    .filter(one => one.trim() !== '')
  const children = lines.map(text => {
    const isHeading = chapter.test(text) && text.length < 40
    return new Paragraph(isHeading ? { text, heading: HeadingLevel.HEADING_1 } : { text })
  })
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}
