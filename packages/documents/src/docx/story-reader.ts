import type { Reading } from '../reading.ts'
import { superscript } from '../superscript.ts'
import { trimCharacters } from '../text/trim-characters.ts'
import type { Attributes, XmlHandler } from '../xml/index.ts'
import { type Container, LineCollector, type StoryListener } from './containers.ts'
import { ContentControls } from './content-controls.ts'
import { FieldTracker, isContents } from './field-tracker.ts'
import { changes, leftOut, skipped } from './left-out.ts'
import type { Numbering } from './numbering.ts'
import { PageCounter } from './pages.ts'
import {
  finishParagraph,
  isContentsLine,
  newParagraph,
  type Paragraph,
  readParagraphProperty,
} from './paragraph.ts'
import { isOn, type Styles, wholeNumber } from './styles.ts'
import { symbolText } from './symbols.ts'
import { TableStack } from './table-stack.ts'

const HIDDEN = '隐藏的文字没有计入正文。'
const CONTENTS = '目录没有计入正文。'
const PLACEHOLDER = '未填写的控件（如“单击此处输入文字”）没有计入正文。'

/** Follows a story (body, note, text box) element by element and hands lines to a container. */
export class StoryReader implements XmlHandler {
  private readonly containers: Container[]
  private readonly paragraphs: Paragraph[] = []
  private readonly tables = new TableStack()
  private readonly fields = new FieldTracker()
  private readonly counter = new PageCounter()
  /** For every open mc:AlternateContent: whether a choice was taken. */
  private readonly alternatives: boolean[] = []
  private skipDepth = 0
  private chars = 0
  private readonly controls = new ContentControls()
  private inText: 'keep' | 'trim' | 'instruction' | null = null
  private run = { hidden: false, raised: false }
  private inParagraphMark = false
  /** A paragraph whose end is deleted, waiting for the next one of its container. */
  private carried: { paragraph: Paragraph; container: Container } | null = null

  constructor(
    container: Container,
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly reading: Reading,
    private readonly listener?: StoryListener,
  ) {
    this.containers = [container]
  }

  open(name: string, attributes: Attributes): void {
    if (this.skipDepth > 0 || this.isSkipped(name, attributes)) {
      this.skipDepth += 1
      return
    }
    if (this.openStructure(name) || this.openProperty(name, attributes)) return
    this.openRunContent(name, attributes)
  }

  close(name: string): void {
    if (this.skipDepth > 0) {
      this.skipDepth -= 1
      return
    }
    if (name === 'w:p') this.closeParagraph()
    else if (name === 'w:t' || name === 'm:t' || name === 'w:instrText') this.inText = null
    else if (name === 'w:r') this.run = { hidden: false, raised: false }
    else if (name === 'w:sdt') this.controls.closeControl()
    else if (name === 'w:pPr') this.inParagraphMark = false
    else if (name === 'w:tc') this.closeCell()
    else if (name === 'w:tr') this.closeRow()
    else if (name === 'w:tbl') this.tables.closeTable()
    else if (name === 'w:txbxContent') this.closeTextBox()
    else if (name === 'mc:AlternateContent') this.alternatives.pop()
  }

  text(text: string): void {
    if (this.skipDepth > 0 || this.inText === null) return
    if (this.inText === 'instruction') {
      this.fields.instruct(text)
      return
    }
    const line = text.replace(/[\r\n]/g, ' ')
    const shown = this.inText === 'keep' ? line : trimCharacters(line, ' \t')
    this.append(this.run.raised ? superscript(shown) : shown)
  }

  /** After the last element. */
  finish(): void {
    this.addCarried()
  }

  /** Pages marked so far. */
  get pages(): number {
    return this.counter.page
  }

  private get container(): Container {
    const container = this.containers.at(-1)
    if (!container) throw new Error('a story always has its own container')
    return container
  }

  private isSkipped(name: string, attributes: Attributes): boolean {
    if (changes.has(name)) this.noteChange(name)
    if (name === 'w:sdtContent' && this.controls.isPlaceholder) {
      this.reading.notice(PLACEHOLDER)
      return true
    }
    const isTable =
      (name === 'w:sdtContent' && this.controls.isContents) ||
      (name === 'w:fldSimple' && isContents(attributes['w:instr'] ?? ''))
    if (isTable) this.reading.notice(CONTENTS)
    if (isTable) return true
    if (name === 'mc:Fallback') return this.alternatives.at(-1) === true
    if (name === 'mc:Choice') {
      const taken = this.alternatives.at(-1) === true
      if (this.alternatives.length > 0) this.alternatives[this.alternatives.length - 1] = true
      return taken
    }
    return skipped.has(name)
  }

  private noteChange(name: string): void {
    this.reading.notice('文件含有修订：按接受全部修订后的文字读取。')
    const gone = name === 'w:del' || name === 'w:moveFrom'
    const paragraph = this.inParagraphMark ? this.paragraphs.at(-1) : undefined
    if (gone && paragraph) paragraph.endDeleted = true
    else if (name === 'w:del') this.tables.markRowDeleted(this.paragraphs.length)
  }

  private openStructure(name: string): boolean {
    if (name === 'w:p') this.openParagraph()
    else if (name === 'w:tbl') this.tables.openTable(this.paragraphs.length)
    else if (name === 'w:tr') this.openRow()
    else if (name === 'w:tc') this.openCell()
    else if (name === 'w:sdt') this.controls.openControl()
    else if (name === 'w:txbxContent') this.openTextBox()
    else if (name === 'mc:AlternateContent') this.alternatives.push(false)
    else return false
    return true
  }

  private openProperty(name: string, attributes: Attributes): boolean {
    if (name === 'w:pPr') this.inParagraphMark = true
    else if (this.inParagraphMark) {
      const paragraph = this.paragraphs.at(-1)
      if (paragraph) readParagraphProperty(paragraph, name, attributes['w:val'])
    } else if (name === 'w:r') this.run = { hidden: false, raised: false }
    else if (name === 'w:vertAlign') this.run.raised = attributes['w:val'] === 'superscript'
    else if (name === 'w:vanish') this.run.hidden = isOn(attributes['w:val'])
    else if (name === 'w:rStyle')
      this.run.hidden ||= this.styles.isHiddenRun(attributes['w:val'] ?? '')
    else if (name === 'w:gridSpan' || name === 'w:gridBefore')
      this.tables.readSpan(name, wholeNumber(attributes['w:val']))
    else if (name === 'w:showingPlcHdr' || name === 'w:docPartGallery')
      this.controls.readProperty(name, attributes['w:val'])
    else return false
    return true
  }

  private openRunContent(name: string, attributes: Attributes): void {
    const paragraph = this.paragraphs.at(-1)
    if (name === 'w:t' || name === 'm:t') {
      this.inText = attributes['xml:space'] === 'preserve' ? 'keep' : 'trim'
    } else if (name === 'w:instrText') this.inText = 'instruction'
    else if (name === 'm:den') this.append('/')
    else if (name === 'w:tab' || name === 'w:ptab') this.append('\t')
    else if (name === 'w:br' || name === 'w:cr') this.append('\n')
    else if (name === 'w:noBreakHyphen') this.append('-')
    else if (name === 'w:lastRenderedPageBreak' && paragraph) this.counter.turn(paragraph)
    else if (name === 'w:sym') this.appendSymbol(attributes)
    else if (name === 'w:fldChar') this.fields.mark(attributes['w:fldCharType'])
    else {
      const notice = leftOut.get(name)
      if (notice !== undefined) this.reading.notice(notice)
    }
  }

  private appendSymbol(attributes: Attributes): void {
    const symbol = symbolText(attributes['w:font'], attributes['w:char'])
    if (symbol === null) this.reading.notice('个别特殊符号无法识别，显示为“□”。')
    this.append(symbol ?? '□')
  }

  private append(text: string): void {
    const paragraph = this.paragraphs.at(-1)
    if (!paragraph || this.fields.inInstruction) return
    if (this.run.hidden) this.reading.notice(HIDDEN)
    else {
      if (text.trim() !== '') this.counter.touch(paragraph)
      paragraph.text += text
      this.listener?.append(text)
    }
    // A paragraph can be as long as the file; it is counted before it is whole.
    this.chars += text.length
    const limit = this.reading.limits.textChars
    if (this.chars > limit) throw this.reading.refuse('text-too-long', { limit })
  }

  private openParagraph(): void {
    const { carried, container } = this
    const paragraph = newParagraph()
    if (carried?.container === container) {
      paragraph.text = carried.paragraph.text
      paragraph.textBoxes = carried.paragraph.textBoxes
      paragraph.page = carried.paragraph.page
      paragraph.turns = carried.paragraph.turns
      this.carried = null
    } else this.addCarried()
    this.paragraphs.push(paragraph)
    this.listener?.openParagraph()
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    const style = this.styles.paragraph(paragraph.styleId)
    const isContentsOne = isContentsLine(paragraph, style, this.fields.inContents)
    this.listener?.closeParagraph(!isContentsOne && !style.hidden)
    this.fields.endParagraph()
    if (isContentsOne) this.reading.notice(CONTENTS)
    else if (style.hidden) this.reading.notice(HIDDEN)
    else if (paragraph.endDeleted) this.carried = { paragraph, container: this.container }
    else this.addParagraph(paragraph, this.container)
  }

  private addParagraph(paragraph: Paragraph, container: Container): void {
    container.addLine(finishParagraph(paragraph, this.styles, this.numbering))
    for (const text of paragraph.textBoxes) {
      container.addLine({ kind: 'text-box', level: null, text })
    }
  }

  /** Nothing followed for the carried paragraph to go on in. */
  private addCarried(): void {
    if (this.carried && this.carried.paragraph.text !== '')
      this.addParagraph(this.carried.paragraph, this.carried.container)
    this.carried = null
  }

  private openCell(): void {
    this.addCarried()
    this.tables.openCell()
    this.counter.openCell()
    this.containers.push(new LineCollector())
  }

  private closeCell(): void {
    this.addCarried()
    const cell = this.containers.pop()
    this.tables.addCell(cell instanceof LineCollector ? cell.text() : '')
    this.counter.closeCell()
  }

  private openRow(): void {
    this.tables.openRow()
    this.counter.openRow()
  }

  private closeRow(): void {
    this.tables.closeRow(this.container, this.counter.closeRow())
  }

  private openTextBox(): void {
    this.counter.openBox()
    this.containers.push(new LineCollector())
  }

  private closeTextBox(): void {
    this.addCarried()
    this.counter.closeBox()
    const box = this.containers.pop()
    const text = box instanceof LineCollector ? box.text() : ''
    this.paragraphs.at(-1)?.textBoxes.push(text)
  }
}
