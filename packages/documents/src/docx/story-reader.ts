import type { Reading } from '../reading.ts'
import { trimCharacters } from '../text/trim-characters.ts'
import type { Attributes, XmlHandler } from '../xml/index.ts'
import { type Container, LineCollector } from './containers.ts'
import { FieldTracker } from './field-tracker.ts'
import type { Numbering } from './numbering.ts'
import {
  finishParagraph,
  newParagraph,
  type Paragraph,
  readParagraphProperty,
} from './paragraph.ts'
import { isOn, type Styles } from './styles.ts'
import { symbolText } from './symbols.ts'
import { TableStack } from './table-stack.ts'

/** Elements whose whole content is no part of the text as it stands. */
const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:numberingChange',
  'w:rt',
])
const HIDDEN = '隐藏的文字没有计入正文。'
const changes = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])

/** Follows a story (body, note, text box) element by element and hands lines to a container. */
export class StoryReader implements XmlHandler {
  private readonly containers: Container[]
  private readonly paragraphs: Paragraph[] = []
  private readonly tables = new TableStack()
  private readonly fields = new FieldTracker()
  /** For every open mc:AlternateContent: whether a choice was taken. */
  private readonly alternatives: boolean[] = []
  private skipDepth = 0
  private chars = 0
  private inText: 'keep' | 'trim' | null = null
  private run = { hidden: false }
  private inParagraphMark = false

  constructor(
    container: Container,
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly reading: Reading,
  ) {
    this.containers = [container]
  }

  open(name: string, attributes: Attributes): void {
    if (this.skipDepth > 0 || this.isSkipped(name)) {
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
    else if (name === 'w:t' || name === 'm:t') this.inText = null
    else if (name === 'w:r') this.run = { hidden: false }
    else if (name === 'w:pPr') this.inParagraphMark = false
    else if (name === 'w:tc') this.closeCell()
    else if (name === 'w:tr') this.tables.closeRow(this.container)
    else if (name === 'w:tbl') this.tables.closeTable()
    else if (name === 'w:txbxContent') this.closeTextBox()
    else if (name === 'mc:AlternateContent') this.alternatives.pop()
  }

  text(text: string): void {
    if (this.skipDepth > 0 || this.inText === null) return
    const line = text.replace(/[\r\n]/g, ' ')
    this.append(this.inText === 'keep' ? line : trimCharacters(line, ' \t'))
  }

  private get container(): Container {
    const container = this.containers.at(-1)
    if (!container) throw new Error('a story always has its own container')
    return container
  }

  private isSkipped(name: string): boolean {
    if (changes.has(name)) this.reading.notice('文件含有修订：按接受全部修订后的文字读取。')
    if (name === 'w:del') this.tables.markRowDeleted(this.paragraphs.length)
    if (name === 'mc:Fallback') return this.alternatives.at(-1) === true
    if (name === 'mc:Choice') {
      const taken = this.alternatives.at(-1) === true
      if (this.alternatives.length > 0) this.alternatives[this.alternatives.length - 1] = true
      return taken
    }
    return skipped.has(name)
  }

  private openStructure(name: string): boolean {
    if (name === 'w:p') this.paragraphs.push(newParagraph())
    else if (name === 'w:tbl') this.tables.openTable(this.paragraphs.length)
    else if (name === 'w:tr') this.tables.openRow()
    else if (name === 'w:tc') this.containers.push(new LineCollector())
    else if (name === 'w:txbxContent') this.containers.push(new LineCollector())
    else if (name === 'mc:AlternateContent') this.alternatives.push(false)
    else return false
    return true
  }

  private openProperty(name: string, attributes: Attributes): boolean {
    if (name === 'w:pPr') this.inParagraphMark = true
    else if (this.inParagraphMark) {
      const paragraph = this.paragraphs.at(-1)
      if (paragraph) readParagraphProperty(paragraph, name, attributes['w:val'])
    } else if (name === 'w:r') this.run = { hidden: false }
    else if (name === 'w:vanish') this.run.hidden = isOn(attributes['w:val'])
    else if (name === 'w:rStyle')
      this.run.hidden ||= this.styles.isHiddenRun(attributes['w:val'] ?? '')
    else return false
    return true
  }

  private openRunContent(name: string, attributes: Attributes): void {
    if (name === 'w:t' || name === 'm:t') {
      this.inText = attributes['xml:space'] === 'preserve' ? 'keep' : 'trim'
    } else if (name === 'w:tab' || name === 'w:ptab') this.append('\t')
    else if (name === 'w:br' || name === 'w:cr') this.append('\n')
    else if (name === 'w:noBreakHyphen') this.append('-')
    else if (name === 'w:sym') this.appendSymbol(attributes)
    else if (name === 'w:fldChar') this.fields.mark(attributes['w:fldCharType'])
    else this.noticeLeftOut(name)
  }

  private noticeLeftOut(name: string): void {
    if (name === 'w:commentReference') this.reading.notice('文件中的批注没有计入正文。')
    else if (name === 'pic:pic') this.reading.notice('图片中的文字无法读取，没有计入正文。')
    else if (name === 'c:chart') this.reading.notice('图表中的文字没有计入正文。')
    else if (name === 'w:object') this.reading.notice('嵌入的对象没有计入正文。')
    else if (name === 'w:altChunk') this.reading.notice('文件引用的外部内容没有计入正文。')
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
    else paragraph.text += text
    // A paragraph can be as long as the file; it is counted before it is whole.
    this.chars += text.length
    const limit = this.reading.limits.textChars
    if (this.chars > limit) throw this.reading.refuse('text-too-long', { limit })
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    this.fields.endParagraph()
    if (this.styles.paragraph(paragraph.styleId).hidden) this.reading.notice(HIDDEN)
    else this.container.addLine(finishParagraph(paragraph, this.styles, this.numbering))
    for (const text of paragraph.textBoxes) {
      this.container.addLine({ kind: 'text-box', level: null, text })
    }
  }

  private closeCell(): void {
    const cell = this.containers.pop()
    this.tables.addCell(cell instanceof LineCollector ? cell.text() : '')
  }

  private closeTextBox(): void {
    const box = this.containers.pop()
    const text = box instanceof LineCollector ? box.text() : ''
    this.paragraphs.at(-1)?.textBoxes.push(text)
  }
}
