import type { AuditReport } from '@mingjian/model'
import {
  AlignmentType,
  BorderStyle,
  Document,
  LineRuleType,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import type { SummaryLine } from './page-lines.ts'
import { type SummaryOptions, summarise } from './summarise.ts'

/** Half points and twentieths of a point, as Word counts. */
const BODY = 24
const LINE = 400
const CENTIMETRE = 567

/** 核查摘要 as a Word document of one A4 page, set as official documents are (GB/T 9704 typefaces). */
export async function writeSummaryDocx(
  report: AuditReport,
  options: SummaryOptions = {},
): Promise<Uint8Array> {
  const { title, lines, date } = summarise(report, options)
  const margin = {
    top: 2.2 * CENTIMETRE,
    bottom: 2 * CENTIMETRE,
    left: 2.5 * CENTIMETRE,
    right: 2.5 * CENTIMETRE,
  }
  const document = new Document({
    creator: '明鉴',
    lastModifiedBy: '明鉴',
    title,
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin } },
        children: [titleParagraph(title), ...lines.map(lineParagraph), endParagraph(date)],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

const spacing = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 }

function titleParagraph(title: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 600, lineRule: LineRuleType.EXACT, before: 0, after: 80 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: 'C00000', space: 4 } },
    children: [run(title, '方正小标宋简体', 40)],
  })
}

function lineParagraph({ kind, text }: SummaryLine): Paragraph {
  if (kind === 'about') return new Paragraph({ spacing, children: [run(text, '楷体')] })
  const children = [run(text, kind === 'heading' ? '黑体' : '仿宋')]
  return new Paragraph({ spacing, indent: { firstLine: 2 * BODY * 10 }, children })
}

function endParagraph(date: string): Paragraph {
  return new Paragraph({
    spacing,
    alignment: AlignmentType.RIGHT,
    children: [run(`明鉴按正文和公开标准核对，逐处见批注稿　${date}`, '楷体', 21)],
  })
}

const run = (text: string, font: string, size = BODY) => new TextRun({ text, size, font })
