import type { AuditReport } from '@mingjian/model'
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
import { xmlCharacters } from '../xml/xml-characters.ts'
import { findingDetails, findingTitle } from './finding-details.ts'
import { linesWithMarks, type Mark, marksOf, type Piece } from './text-pieces.ts'

const AUTHOR = '明鉴'

/**
 * The report's text as a Word document with a comment at every place of every finding.
 * `writtenAt` dates the comments; the moment of writing when absent.
 */
export async function writeAuditDocx(
  report: AuditReport,
  writtenAt: Date = new Date(),
): Promise<Uint8Array> {
  const marks = marksOf(report)
  const ids = new Map(marks.map((mark, id) => [mark, id]))
  const lines = linesWithMarks(report.text, marks)
  const document = new Document({
    creator: AUTHOR,
    lastModifiedBy: AUTHOR,
    title: xmlCharacters(report.title ?? report.file),
    styles: { default: { document: { run: { font: '仿宋', size: 32 } } } },
    comments: { children: marks.map((mark, id) => commentOf(mark, id, writtenAt)) },
    sections: [{ children: lines.map(pieces => paragraphOf(pieces, ids)) }],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function commentOf(mark: Mark, id: number, date: Date): ICommentOptions {
  const { finding, number, place } = mark
  const places = finding.spans.length
  const which = places > 1 ? ` 第 ${place + 1}/${places} 处` : ''
  const lines = [
    `${findingTitle(finding, number)}${which}：${finding.message}`,
    ...findingDetails(finding).map(({ label, text }) => `${label}：${text}`),
  ]
  const children = lines.map(line => new Paragraph({ children: textRuns(line) }))
  return { id, author: AUTHOR, initials: '鉴', date, children }
}

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
