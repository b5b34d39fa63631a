import { zipSync } from 'fflate'
import { type Archive, openArchive } from '../archive/index.ts'
import { findBody, targetOf } from '../docx/read-docx.ts'
import { readStyles } from '../docx/styles.ts'
import { Reading, type ReadOptions } from '../reading.ts'
import { type Relationship, readRelationships, readXml, relationshipsOf } from '../xml/index.ts'
import { Alignment } from './alignment.ts'
import { readBodyText } from './body-text.ts'
import { insertMarks } from './insert-marks.ts'
import {
  type Author,
  appendToRoot,
  type Comment,
  commentXml,
  declareComments,
  linkToComments,
  noComments,
} from './parts.ts'

/** A Word file, and the text that was read from it. */
export interface ReadFile {
  name: string
  bytes: Uint8Array
  text: string
}

/**
 * The same Word file with comments on spans of its text: layout, tables, pictures and the comments it
 * had stay as they are. A span in a text box, a footnote or a number given by Word is remarked on at the
 * nearest words of the body. Null when the file's text cannot be cut into (no UTF-8, no body text).
 *
 * @throws {InputError} when the file cannot be read within the limits.
 */
export async function addComments(
  { name, bytes, text }: ReadFile,
  comments: readonly Comment[],
  by: Author,
  options: ReadOptions = {},
): Promise<Uint8Array | null> {
  const reading = new Reading(name, options)
  const archive = await openArchive(bytes, reading)
  const part = await findBody(archive, reading)
  const links = await readRelationships(archive, part, reading)
  const styles = await readStyles(archive, targetOf(links, 'styles'), reading)
  const parts = await readParts(archive)
  const xml = textOf(parts[part])
  if (xml === null) return null
  const alignment = new Alignment(text, await readBodyText(xml, { part, styles, reading }))
  const remarks = await existingComments(archive, links, part, reading)
  const ranges = comments.map(({ start, end }, at) => {
    const found = alignment.find(start, end)
    return found && { id: remarks.nextId + at, first: found[0], last: found[1] }
  })
  if (!ranges.every(range => range !== null)) return null
  const entries = comments.map((one, at) => commentXml(one, remarks.nextId + at, by))
  const written: Record<string, string> = {
    [part]: insertMarks(xml, ranges),
    [remarks.part]: appendToRoot(textOf(parts[remarks.part]) ?? noComments, entries.join('')),
  }
  if (remarks.isNew) {
    const linksPart = relationshipsOf(part)
    written[linksPart] = linkToComments(textOf(parts[linksPart]), remarks.part)
    written[TYPES] = declareComments(textOf(parts[TYPES]) ?? '<Types/>', remarks.part)
  }
  for (const [changed, content] of Object.entries(written)) parts[changed] = Buffer.from(content)
  return zipSync(parts)
}

const TYPES = '[Content_Types].xml'

async function readParts(archive: Archive): Promise<Record<string, Uint8Array>> {
  const parts: Record<string, Uint8Array> = {}
  for (const name of archive.names) {
    const chunks: Buffer[] = []
    for await (const chunk of archive.stream(name)) chunks.push(chunk)
    parts[name] = Buffer.concat(chunks)
  }
  return parts
}

/** Null for a missing part and one that is not UTF-8. */
function textOf(bytes: Uint8Array | undefined): string | null {
  try {
    return bytes ? new TextDecoder('utf-8', { fatal: true }).decode(bytes) : null
  } catch {
    return null
  }
}

interface Remarks {
  part: string
  isNew: boolean
  nextId: number
}

async function existingComments(
  archive: Archive,
  links: readonly Relationship[],
  body: string,
  reading: Reading,
): Promise<Remarks> {
  const known = targetOf(links, 'comments')
  if (known === undefined || !archive.has(known)) {
    return { part: freshName(archive, body), isNew: true, nextId: 0 }
  }
  let nextId = 0
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'w:comment') nextId = Math.max(nextId, Number(attributes['w:id']) + 1)
  }
  await readXml(archive.stream(known), known, { open }, reading)
  return { part: known, isNew: false, nextId }
}

/** comments.xml beside the body, or the next free name. */
function freshName(archive: Archive, body: string): string {
  const folder = body.slice(0, body.lastIndexOf('/') + 1)
  let name = `${folder}comments.xml`
  for (let number = 1; archive.has(name); number++) name = `${folder}comments${number}.xml`
  return name
}
