import { zipOf } from './zip-file.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const namespaces =
  `xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface DocxParts {
  /** Content of `w:styles`, `w:numbering`, `w:footnotes`, `w:hdr`. */
  styles?: string
  numbering?: string
  footnotes?: string
  header?: string
  /** Further or replacing parts, by name. */
  extra?: Record<string, string | Uint8Array>
}

/** A Word document with this content of `w:body`, made by hand. */
export function docxOf(body: string, parts: DocxParts = {}): Uint8Array {
  const optional: [part: string, type: string, root: string, content: string | undefined][] = [
    ['styles.xml', 'styles', 'styles', parts.styles],
    ['numbering.xml', 'numbering', 'numbering', parts.numbering],
    ['footnotes.xml', 'footnotes', 'footnotes', parts.footnotes],
    ['header1.xml', 'header', 'hdr', parts.header],
  ]
  const present = optional.filter(([, , , content]) => content !== undefined)
  const links = present.map(
    ([part, type], at) => `<Relationship Id="r${at}" Type="${LINKS}/${type}" Target="${part}"/>`,
  )
  const files = present.map(([part, , root, content]) => [
    `word/${part}`,
    `<w:${root} ${namespaces}>${content}</w:${root}>`,
  ])
  const rels = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships ${rels}><Relationship Id="r1" Type="${LINKS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships ${rels}>${links.join('')}</Relationships>`,
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(files),
    ...parts.extra,
  })
}

/** A paragraph with one run; `properties` go into `w:pPr`. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`
}

export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}
