import type { Archive } from '../archive/index.ts'
import type { Reading } from '../reading.ts'
import { readXml } from './read-xml.ts'

/** A link from one part of an office file to another. */
export interface Relationship {
  id: string
  /** Last segment of the type's address: `styles`, `footnotes`, `worksheet` … */
  type: string
  /** Name of the part in the archive. */
  target: string
}

/** The links of `part` ('' for the whole file); none when it has no relationships part. */
export async function readRelationships(
  archive: Archive,
  part: string,
  reading: Reading,
): Promise<Relationship[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const name = relationshipsOf(part)
  const found: Relationship[] = []
  if (!archive.has(name)) return found
  const open = (element: string, attributes: Record<string, string>) => {
    if (element !== 'rel:Relationship' || attributes.TargetMode === 'External') return
    const { Id: id, Type: type = '', Target: target } = attributes
    if (id === undefined || target === undefined) return
    found.push({
      id,
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolveTarget(folder, target),
    })
  }
  await readXml(archive.stream(name), name, { open }, reading)
  return found
}

/** word/document.xml → word/_rels/document.xml.rels */
export const relationshipsOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels')

function resolveTarget(folder: string, target: string): string {
  const segments: string[] = []
  for (const segment of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}
