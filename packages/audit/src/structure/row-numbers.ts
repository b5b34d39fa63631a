import { matchesOf } from '../text/matches.ts'
import { breaksIn, type LabelledBreak, type LabelledMark } from './labelled-marks.ts'

/** 序号 问题 涉及学校数: the first column is a running number, whatever parts the cells. */
const HEAD = /^[ \t\u3000]*\|?[ \t\u3000]*(?:\p{Script=Han}{0,2}序号|编号|项次)(?=[ \t\u3000|])/u
/** 问题清单如下： above lines that begin with a number and a blank. */
const LEAD = /[：:][ \t]*$|清单|台账|一览|如下[。]?[ \t]*$/
/** What else a bare number before a line may be than a running one. */
const OTHER_NUMBERS =
  /排[名序]|名次|位次|得分|年级|班|届|学期|季度|[周月日]|楼|栋|窗口|节选|摘[录编选]|部分/
const ROW = /^([ \t\u3000]*\|?[ \t\u3000]*(\d{1,3}))(?:[ \t\u3000]*[|\t]|[ \u3000]+(?=\S))/
/** A name of some length, and no unit of the number. */
const NAME =
  /^[“《]?(?!年|月|日|班|届|学[年期]|季度|号|[所名人个类级项]\p{Script=Han})\p{Script=Han}{4,}/u
const ONLY_ONE = 1

/**
 * Gaps and repetitions in the 序号 of tables, and gaps in lists whose numbers bear no mark. A line without a number
 * ends the list: what it stands for nobody knows.
 */
export function rowNumberBreaks(text: string): LabelledBreak[] {
  const found: LabelledBreak[] = []
  let before = ''
  let isHeaded = false
  let row: LabelledMark[] = []
  const close = () => {
    const breaks = breaksIn(row)
    found.push(...(isHeaded ? breaks : breaks.filter(one => one.missing.length === ONLY_ONE)))
    row = []
  }
  for (const { 0: line, index } of matchesOf(/[^\n]+/g, text)) {
    if (RULE.test(line)) continue
    const mark = markOf(line, index)
    if (row.length > 0 && !(mark && (isHeaded || isNamed(line)))) close()
    if (mark && row.length > 0) row.push(mark)
    else if (mark?.number === 1) {
      isHeaded = HEAD.test(before) && !EXCERPT.test(before)
      const isLed = LEAD.test(before) && !OTHER_NUMBERS.test(before) && isNamed(line)
      if (isHeaded || isLed) row.push(mark)
    }
    before = line
  }
  close()
  return found
}

/** Between the head of a table and its first row. */
const RULE = /^[\s|:—-]*$/
const EXCERPT = /节选|摘[录编选]/

/** Behind its number and what parts the two. */
const isNamed = (line: string) => NAME.test(line.replace(ROW, '').trimStart())

function markOf(line: string, index: number): LabelledMark | null {
  const [, mark, digits] = ROW.exec(line) ?? []
  if (mark === undefined || digits === undefined) return null
  return {
    write: written => written,
    label: '序号',
    digits: 'arabic',
    number: Number(digits),
    span: [index, index + mark.length],
  }
}
