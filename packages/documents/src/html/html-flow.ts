import type { Block } from '@mingjian/model'
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { SourceTextBuilder } from '../source-text-builder.ts'
import { superscript } from '../superscript.ts'
import { collapseSpace } from './collapse-space.ts'
import { listMarks } from './list-marks.ts'
import { TableGrid } from './table-grid.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element
type Facts = { kind: Block['kind']; level: number | null }

const invisible = new Set(
  'head script style template noscript iframe object svg math canvas audio video select textarea del rt rp'.split(
    ' ',
  ),
)
const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table caption tbody thead tfoot tr td th ul'
  ).split(' '),
)
const paragraph: Facts = { kind: 'paragraph', level: null }

/** Walks a page in reading order and hands finished lines to the builder, or to the open table cell. */
export class HtmlFlow {
  private line = ''
  private facts: Facts = paragraph
  private preserve = 0
  /** Lines of the open cell; null outside tables. */
  private cell: string[] | null = null
  private tables = 0

  constructor(private readonly builder: SourceTextBuilder) {}

  read(document: DefaultTreeAdapterTypes.Document): void {
    this.children(document.childNodes)
    this.flush()
  }

  private children(nodes: Node[]): void {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) {
        this.line += this.preserve > 0 ? node.value : node.value.replace(/[\t\n\f\r ]/g, toSpace)
      } else if ('tagName' in node) this.element(node)
    }
  }

  private element(node: Element): void {
    if (invisible.has(node.tagName) || isHidden(node)) return
    if (node.tagName === 'br') this.line += LINE_BREAK
    else if (node.tagName === 'sup') this.raised(node)
    else if (node.tagName === 'table' && this.cell === null) this.table(node)
    else if (blocks.has(node.tagName)) this.block(node)
    else this.children(node.childNodes)
  }

  /** A note's mark, or the 2 of m²: no digit of the number before it. */
  private raised(node: Element): void {
    const before = this.line
    this.line = ''
    this.children(node.childNodes)
    this.line = before + superscript(this.line)
  }

  private block(node: Element): void {
    this.flush()
    const outer = this.facts
    const facts = factsOf(node)
    if (facts) this.facts = facts
    if (node.tagName === 'pre') this.preserve += 1
    if (node.tagName === 'ol') this.orderedList(node)
    else this.children(node.childNodes)
    this.flush()
    if (node.tagName === 'pre') this.preserve -= 1
    this.facts = outer
  }

  /** Readers see the numbers of an ordered list, so the text has them too. */
  private orderedList(node: Element): void {
    const mark = listMarks(name => attribute(node, name))
    for (const child of node.childNodes) {
      if ('tagName' in child && child.tagName === 'li' && !isHidden(child)) {
        this.flush()
        this.line = mark(attribute(child, 'value'))
        this.listItem(child)
      } else this.children([child])
    }
  }

  private listItem(node: Element): void {
    const outer = this.facts
    this.facts = { kind: 'list-item', level: null }
    this.children(node.childNodes)
    this.flush()
    this.facts = outer
  }

  private table(node: Element): void {
    this.flush()
    const table = this.tables
    this.tables += 1
    const grid = new TableGrid()
    rowsOf(node, caption => this.block(caption)).forEach((row, index) => {
      grid.openRow()
      for (const cell of row.childNodes.filter(isCell)) {
        const spans = [attribute(cell, 'colspan'), attribute(cell, 'rowspan')] as const
        grid.addCell(this.cellText(cell), ...spans)
      }
      this.builder.addRow(table, index, grid.closeRow())
    })
  }

  private cellText(node: Element): string {
    this.cell = []
    if (!isHidden(node)) this.children(node.childNodes)
    this.flush()
    const text = this.cell.join('\n')
    this.cell = null
    return text
  }

  private flush(): void {
    const text = collapseSpace(this.line)
    this.line = ''
    if (text === '') return
    if (this.cell !== null) this.cell.push(text)
    else this.builder.add(this.facts.kind, text, { level: this.facts.level })
  }
}

/** Stands for a break the author wrote, so that collapsing does not take it for layout. */
export const LINE_BREAK = '\v'
const toSpace = (space: string) => (space === '\n' || space === '\r' ? '\f' : ' ')

const isCell = (node: Node): node is Element =>
  'tagName' in node && (node.tagName === 'td' || node.tagName === 'th')

function rowsOf(table: Element, onCaption: (caption: Element) => void): Element[] {
  return table.childNodes.flatMap(child => {
    if (!('tagName' in child) || isHidden(child)) return []
    if (child.tagName === 'caption') onCaption(child)
    if (child.tagName === 'tr') return [child]
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child, onCaption) : []
  })
}

function factsOf(node: Element): Facts | null {
  const heading = /^h([1-6])$/.exec(node.tagName)
  if (heading) return { kind: 'heading', level: Number(heading[1]) }
  if (node.tagName === 'li') return { kind: 'list-item', level: null }
  return null
}

function attribute(node: Element, name: string): string | undefined {
  return node.attrs.find(attr => attr.name === name)?.value
}

function isHidden(node: Element): boolean {
  if (attribute(node, 'hidden') !== undefined) return true
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(node, 'style') ?? '')
}
