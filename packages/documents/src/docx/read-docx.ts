import type { SourceText } from '@mingjian/model'
import type { Archive } from '../archive/index.ts'
import type { Reading } from '../reading.ts'
import { SourceTextBuilder } from '../source-text-builder.ts'
import { type Relationship, readRelationships, readXml } from '../xml/index.ts'
import { BlockSink } from './containers.ts'
import { hasVisibleText, NoteReader } from './notes.ts'
import { Numbering, readNumbering } from './numbering.ts'
import { statedPages, withoutPages } from './pages.ts'
import { StoryReader } from './story-reader.ts'
import { readStyles, type Styles } from './styles.ts'

/**
 * Text of a Word document: body paragraphs with their automatic numbers, tables, text boxes, then
 * footnotes and endnotes. Deleted and hidden text is left out; what is left out is noticed. Pages are told
 * where the file's marks of them agree with its own count.
 */
export async function readDocx(archive: Archive, reading: Reading): Promise<SourceText> {
  const body = await findBody(archive, reading)
  const links = await readRelationships(archive, body, reading)
  const styles = await readStyles(archive, targetOf(links, 'styles'), reading)
  const numbering = await readNumbering(archive, targetOf(links, 'numbering'), reading)
  const builder = new SourceTextBuilder(reading)
  const story = new StoryReader(new BlockSink(builder), styles, new Numbering(numbering), reading)
  await readXml(archive.stream(body), body, story, reading)
  story.finish()
  await addNotes(archive, links, styles, builder, reading)
  await noticeHeaders(archive, links, reading)
  const source = builder.finish('docx')
  const root = await readRelationships(archive, '', reading)
  const facts = targetOf(root, 'extended-properties') ?? targetOf(root, 'extendedProperties')
  const stated = await statedPages(archive, facts, reading)
  return isLaidOut(story.pages, stated) ? source : withoutPages(source)
}

/**
 * Whether the marks that were counted agree with the file's own count of pages. Without any mark there is
 * nothing to agree: WPS and most libraries write 1 for a file of any length.
 */
const isLaidOut = (counted: number, stated: number | null) => counted > 1 && counted === stated

/** Name of the part that holds the document's text. */
export async function findBody(archive: Archive, reading: Reading): Promise<string> {
  const links = await readRelationships(archive, '', reading)
  const body = targetOf(links, 'officeDocument') ?? 'word/document.xml'
  if (!archive.has(body)) throw reading.refuse('part-missing', { part: body })
  return body
}

/** Name of the part that a link of this type leads to. */
export function targetOf(links: readonly Relationship[], type: string): string | undefined {
  return links.find(link => link.type === type)?.target
}

async function addNotes(
  archive: Archive,
  links: readonly Relationship[],
  styles: Styles,
  builder: SourceTextBuilder,
  reading: Reading,
): Promise<void> {
  for (const type of ['footnotes', 'endnotes']) {
    const part = targetOf(links, type)
    if (part === undefined || !archive.has(part)) continue
    await readXml(archive.stream(part), part, new NoteReader(builder, styles, reading), reading)
  }
}

async function noticeHeaders(
  archive: Archive,
  links: readonly Relationship[],
  reading: Reading,
): Promise<void> {
  const parts = links.filter(link => link.type === 'header' || link.type === 'footer')
  for (const { target } of parts) {
    if (archive.has(target) && (await hasVisibleText(archive, target, reading))) {
      reading.notice('页眉、页脚中的文字没有计入正文。')
      return
    }
  }
}
