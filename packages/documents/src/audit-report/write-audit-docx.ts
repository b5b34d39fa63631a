import { type AuditReport, type Finding, InputError } from '@mingjian/model'
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  type ICommentOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx'
import { addComments } from '../docx-comments/index.ts'
import { xmlCharacters } from '../xml/xml-characters.ts'
import { findingDetails, findingTitle } from './finding-details.ts'
import { linesWithMarks, type Mark, type Piece, type Remark, remarksOf } from './text-pieces.ts'

const AUTHOR = '明鉴'
const INITIALS = '鉴'

/** Whether comments can be written into a file of this name itself. */
export const isCommentable = (name: string): boolean => /\.docx$/i.test(name)

export interface AuditDocxOptions {
  /** Dates the comments; the moment of writing when absent. */
  writtenAt?: Date
  /** The file that was audited, if it is at hand. */
  original?: Uint8Array | null
}

/**
 * A Word document with a comment at every place of every finding: the audited file itself where that is
 * a Word file, else the report's text.
 */
export async function writeAuditDocx(
  report: AuditReport,
  { writtenAt = new Date(), original = null }: AuditDocxOptions = {},
): Promise<Uint8Array> {
  const remarks = remarksOf(report)
  const inPlace =
    original !== null && isCommentable(report.file)
      ? await commentInPlace(original, report, remarks, writtenAt)
      : null
  return inPlace ?? textWithComments(report, remarks, writtenAt)
}

/** Null where the file cannot be written to: a damaged picture, say, hinders nobody from reading its text. */
async function commentInPlace(
  bytes: Uint8Array,
  { file, text }: AuditReport,
  remarks: readonly Remark[],
  writtenAt: Date,
): Promise<Uint8Array | null> {
  const comments = remarks.map(remark => ({ ...remark, lines: linesOf(remark) }))
  const by = { name: AUTHOR, initials: INITIALS, writtenAt }
  try {
    return await addComments({ name: file, bytes, text }, comments, by)
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

async function textWithComments(
  report: AuditReport,
  remarks: Remark[],
  writtenAt: Date,
): Promise<Uint8Array> {
  const ids = new Map<Mark, number>(remarks.map((remark, id) => [remark, id]))
  const lines = linesWithMarks(report.text, remarks)
  const document = new Document({
    creator: AUTHOR,
    lastModifiedBy: AUTHOR,
    title: xmlCharacters(report.title ?? report.file),
    styles: { default: { document: { run: { font: '仿宋', size: 32 } } } },
    comments: { children: remarks.map((remark, id) => commentOf(remark, id, writtenAt)) },
    sections: [{ children: lines.map(pieces => paragraphOf(pieces, ids)) }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function commentOf(remark: Remark, id: number, date: Date): ICommentOptions {
  const children = linesOf(remark).map(line => new Paragraph({ children: textRuns(line) }))
  return { id, author: AUTHOR, initials: INITIALS, date, children }
}

/**
 * What a comment says, line by line. Where it stands needs no words; a finding with several places says
 * in the first comment where they are, and how it was worked out.
 */
function linesOf({ finding, number, place, places }: Remark): string[] {
  const title = findingTitle(finding, number)
  if (places === 1)
    return [`${title}：${finding.message}`, ...detailsOf({ ...finding, places: [] })]
  const message = `${title}第${place + 1}处，共${places}处：${finding.message}`
  return place === 0
    ? [message, ...detailsOf(finding)]
    : [message, '算式、依据和建议见第1处的批注。']
}

const detailsOf = (finding: Finding) =>
  findingDetails(finding).map(({ label, text }) => `${label}：${text}`)

function paragraphOf(pieces: Piece[], ids: ReadonlyMap<Mark, number>): Paragraph {
  const idOf = (mark: Mark) => ids.get(mark) ?? 0
  return new Paragraph({
    children: pieces.flatMap((piece): ParagraphChild[] => [
      ...piece.starting.map(mark => new CommentRangeStart(idOf(mark))),
      ...textRuns(piece.text),
      ...piece.ending.flatMap(mark => [
        new CommentRangeEnd(idOf(mark)),
        new TextRun({ children: [new CommentReference(idOf(mark))] }),
      ]),
    ]),
  })
}

function textRuns(text: string): TextRun[] {
  if (text === '') return []
  const parts = xmlCharacters(text).split('\t')
  const children = parts.flatMap((part, at) => (at === 0 ? [part] : [new Tab(), part]))
  return [new TextRun({ children })]
}
