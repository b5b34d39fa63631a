import { escapeXml } from '../xml/escape-xml.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/** A remark on a span of the text. */
export interface Comment {
  start: number
  end: number
  /** Each a paragraph. */
  lines: readonly string[]
}

export interface Author {
  name: string
  initials: string
  writtenAt: Date
}

/** An empty comments part. */
export const noComments = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${WORD}"></w:comments>`

/** Says its own namespace, so that it may stand in a part that spells it in another way. */
export function commentXml({ lines }: Comment, id: number, by: Author): string {
  const paragraphs = lines.map(
    line => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`,
  )
  const facts =
    `w:id="${id}" w:author="${escapeXml(by.name)}" w:initials="${escapeXml(by.initials)}" ` +
    `w:date="${by.writtenAt.toISOString().slice(0, 19)}Z"`
  return `<w:comment xmlns:w="${WORD}" ${facts}>${paragraphs.join('')}</w:comment>`
}

/** A link from the body to its comments, in the body's links; these are made where there are none. */
export function linkToComments(links: string | null, target: string): string {
  const whole = links ?? `<Relationships xmlns="${LINKS}"></Relationships>`
  return appendToRoot(
    whole,
    `<Relationship xmlns="${LINKS}" Id="mingjian-comments" Type="${LINK}" Target="/${escapeXml(target)}"/>`,
  )
}

/** Says in `[Content_Types].xml` what kind of part the comments are. */
export function declareComments(types: string, part: string): string {
  return appendToRoot(
    types,
    `<Override xmlns="${TYPES}" PartName="/${escapeXml(part)}" ContentType="${CONTENT}"/>`,
  )
}

/** The document with more inside its root element, at the end. */
export function appendToRoot(xml: string, more: string): string {
  const empty = /<([^\s/>?!]+)([^<>]*)\/>\s*$/.exec(xml)
  const end = xml.lastIndexOf('</')
  // <Types/>: the root closes itself.
  if (empty && empty.index > end) {
    const [, name, attributes] = empty
    return `${xml.slice(0, empty.index)}<${name}${attributes}>${more}</${name}>`
  }
  return `${xml.slice(0, end)}${more}${xml.slice(end)}`
}
