import type { Block, SourceText } from '@mingjian/model'
import { normalise } from './normalise.ts'
import { compact, isBlank, type Passage } from './passage.ts'

const headingMark =
  /^\s*(?:#{1,6}\s|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\(\d{1,2}\)|\d{1,2}[.、](?!\d)|第[一二三四五六七八九十\d]+[章节条款部]|[-*•●·]\s)/
const sentenceEnd = /[。!?;:|]["')]*\s*$/

/** A line of the source, or a block of a format that has blocks. */
interface Line {
  start: number
  end: number
  block: Block | null
}

/**
 * Reading order of a document as passages. Lines of one sentence that a page or a line break has torn
 * apart are joined: a line goes on in the next one unless it ends a sentence, is a heading, or the
 * next one starts with a heading or list mark.
 */
export function readPassages(source: SourceText): Passage[] {
  const view = normalise(source.text)
  const passages: Passage[] = []
  const tables = tableCounter()
  let open: { start: number; end: number } | null = null
  const flush = () => {
    if (open) passages.push(passage('text', view, open.start, open.end, null))
    open = null
  }
  for (const line of listLines(source, view)) {
    const text = view.slice(line.start, line.end)
    if (text.trim() === '') continue
    if (isRow(line, text)) {
      flush()
      passages.push(row(view, line, tables(line, true)))
      continue
    }
    tables(line, isGroupTitle.test(text) && open === null)
    if (isHeading(line, text)) {
      flush()
      passages.push(passage('heading', view, line.start, line.end, null))
    } else if (open && goesOn(view.slice(open.start, open.end), text)) {
      open = { start: open.start, end: line.end }
    } else {
      flush()
      open = { start: line.start, end: line.end }
    }
  }
  flush()
  return passages
}

/** Plain text blocks can hold line breaks, so every block is cut into lines as well. */
function listLines(source: SourceText, view: string): Line[] {
  const blocks = source.blocks.length
    ? source.blocks
    : [{ start: 0, end: view.length, block: null as Block | null }]
  const lines: Line[] = []
  for (const piece of blocks) {
    const block = 'kind' in piece ? piece : null
    if (block?.kind === 'table-row') {
      lines.push({ start: piece.start, end: piece.end, block })
      continue
    }
    let start = piece.start
    for (let at = piece.start; at <= piece.end; at++) {
      if (at === piece.end || view.charAt(at) === '\n') {
        lines.push({ start, end: at, block })
        start = at + 1
      }
    }
  }
  return lines
}

function isRow(line: Line, text: string): boolean {
  return line.block?.kind === 'table-row' || separatorIn(text) !== null || plainRow.test(text)
}

/** A line with two bars, or two tabs as a table is pasted from a sheet, is a row cut at them. */
function separatorIn(text: string): '|' | '\t' | null {
  if (twoBars.test(text)) return '|'
  return twoTabs.test(text) ? '\t' : null
}

/** 按城乡分 between two rows: the table goes on under its head. */
const isGroupTitle = /^\s*[按分][一-龥]{1,8}(?:分|统计|看)?[:：]?\s*$/

const twoBars = /\|.*\|/
const twoTabs = /[^\t]\t.*[^\t]\t/

/** 小学 58 4126 27318: a name and nothing but numbers behind it, as a table is pasted. */
const plainRow =
  /^\s*[一-龥][一-龥()]{1,11}(?:\s+[-+]?\d{1,18}(?:,\d{3}){0,5}(?:\.\d{1,9})?%?(?:\/\d[\d,.]{0,18})?){2,30}\s*$/

function isHeading(line: Line, text: string): boolean {
  if (line.block?.kind === 'heading' && text.trim().length <= 80) return true
  if (/^\s*#{1,6}\s/.test(text)) return text.trim().length <= 80
  return headingMark.test(text) && text.trim().length <= 40 && !/[,;。:]/.test(text.trim())
}

/** Whether a sentence that stopped at a line's end continues in the next line. */
function goesOn(before: string, next: string): boolean {
  if (ratioHead.test(before) && ratioTail.test(next)) return true
  if (sentenceEnd.test(before) || headingMark.test(next) || isTitle(before)) return false
  const lastLine = before.slice(before.lastIndexOf('\n') + 1)
  return lastLine.trim().length >= 12 && !/\d{1,2}日\s*$/.test(lastLine)
}

/** 1: at the end of a line and 7。 at the head of the next are one ratio. */
const ratioHead = /\d:\s*$/
const ratioTail = /^\s*\d+(?:\.\d+)?\s*[,;。)]/

const titleEnd = /(?:报告|公报|公告|通报|通知|情况|意见|方案|总结|汇报|摘要|材料|工作)\s*$/

/** 关于学前教育发展情况的报告: a line on its own that names a document ends where it ends. */
function isTitle(line: string): boolean {
  return !line.trim().includes('\n') && !/[,;。:]/.test(line) && titleEnd.test(line)
}

function passage(
  kind: Passage['kind'],
  view: string,
  start: number,
  end: number,
  table: number | null,
): Passage {
  return { kind, ...compact(view, start, end), cells: [], table }
}

function row(view: string, line: Line, table: number): Passage {
  const made = passage('row', view, line.start, line.end, table)
  const spans = line.block?.table?.cells.length
    ? line.block.table.cells.map(([start, end]) => ({ start, end }))
    : barCells(view, line)
  made.text = ''
  made.at = []
  for (const span of spans) {
    const cell = compact(view, span.start, span.end)
    made.cells.push({ start: made.text.length, end: made.text.length + cell.text.length })
    made.text += `${cell.text}|`
    made.at.push(...cell.at, span.end)
  }
  return made
}

function barCells(view: string, line: Line): { start: number; end: number }[] {
  const cells: { start: number; end: number }[] = []
  let start = line.start
  const separator = separatorIn(view.slice(line.start, line.end))
  for (let at = line.start; at <= line.end; at++) {
    const char = view.charAt(at)
    if (at < line.end && !(separator ? char === separator : isBlank(char))) continue
    if (separator || at > start) cells.push({ start, end: at })
    start = at + 1
  }
  const isEmpty = (cell?: { start: number; end: number }) =>
    cell !== undefined && view.slice(cell.start, cell.end).trim() === ''
  if (isEmpty(cells[0])) cells.shift()
  if (isEmpty(cells.at(-1))) cells.pop()
  return cells
}

/** Numbers the tables of a document: rows that follow each other are one table. */
function tableCounter(): (line: Line, isRowLine: boolean) => number {
  let table = -1
  let inside = false
  return (line, isRowLine) => {
    if (!isRowLine) inside = false
    else if (!inside || line.block?.table?.row === 0) {
      table++
      inside = true
    }
    return table
  }
}
