import type { Span } from '@mingjian/model'
import { linesOf } from './segments.ts'

/** 公文要素 found in a text; null = not there. */
export interface Letterhead {
  title: Span | null
  /** 发文字号 */
  documentNumber: Span | null
  /** 签发人 */
  signer: Span | null
  /** 主送机关 */
  addressee: Span | null
  /** 落款 */
  signature: Span | null
  /** 成文日期 */
  date: Span | null
}

const TITLE_WORDS = /报告|情况|公告|公报|意见|通知|方案|总结|汇报|材料|通报/
const DATE_LINE = /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/
const ORGANISATION_LINE =
  /^[\p{Script=Han}]{2,24}(?:人民政府|办公室|委员会|教育局|教育体育局|教委)$/u

/** 各市人民政府，省政府有关部门：— but not 现将有关情况报告如下： */
const ADDRESSEE = /^[\p{Script=Han}、，,（）()]{4,60}(?<!如下)[:：]$/u
const ADDRESSED = /政府|委员会|部|厅|局|办公室|单位|党委|教委|常委会/
const DOCUMENT_NUMBER = /[\p{Script=Han}]{2,10}[〔[（(]\d{4}[〕\]）)]\d+号/u
const SIGNER = /签发人[:：]\s*[\p{Script=Han}·]{2,8}/u

/** Reads the frame of an official document (GB/T 9704) around its text. */
export function readLetterhead(text: string): Letterhead {
  const lines = linesOf(text)
  const head = lines.slice(0, 15)
  const dateAt = lines.findLastIndex(line => DATE_LINE.test(text.slice(...line)))
  const date = lines[dateAt]
  const before = lines[dateAt - 1]
  return {
    title: titleOf(text, head),
    documentNumber: first(text, '号', DOCUMENT_NUMBER, head),
    signer: first(text, '签发人', SIGNER, head),
    addressee: head.find(line => isAddressee(text.slice(...line))) ?? null,
    signature: before && ORGANISATION_LINE.test(text.slice(...before)) ? before : null,
    date: date ?? null,
  }
}

function titleOf(text: string, head: readonly Span[]): Span | null {
  const isTitle = (line: Span) => {
    const content = text.slice(...line).replace(/^#+\s*/, '')
    return (
      content.length <= 80 &&
      !/[。；;：:|]/.test(content) &&
      !/^[一二三四五六七八九十（(\d]+[、）).]/.test(content) &&
      TITLE_WORDS.test(content)
    )
  }
  const line = head.find(isTitle)
  if (!line) return null
  const marks = /^#+\s*/.exec(text.slice(...line))?.[0].length ?? 0
  return [line[0] + marks, line[1]]
}

/** Nothing but names of offices before a colon: most lines of prose end otherwise, or are longer. */
function isAddressee(line: string): boolean {
  return /[:：]$/.test(line.slice(-1)) && ADDRESSEE.test(line) && ADDRESSED.test(line)
}

/** The first line with the pattern, which is tried where the word is that no match lacks. */
function first(text: string, word: string, pattern: RegExp, lines: readonly Span[]): Span | null {
  for (const [start, end] of lines) {
    const line = text.slice(start, end)
    const match = line.includes(word) ? pattern.exec(line) : null
    if (match) return [start + match.index, start + match.index + match[0].length]
  }
  return null
}
