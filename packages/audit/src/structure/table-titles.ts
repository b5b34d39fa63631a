/** 各列依次为本年、上年、增幅: what stands before the names. */
const LEAD = /^.*?(?:依次|分别|顺序|顺次)(?:为|是|列出?)?|^(?:各列|列名|栏目|每行|各行)(?:为|是)?/u
const UNIT = /^(?:计量)?单位/
const SEGMENT_STOP = /[（）()；;。：:]/
const JOINT = /[、，,/／]\s*/
const CELLS = /[|\t]/
const LONGEST_NAME = 12
const FEWEST_NAMES = 2

/**
 * The names of as many columns, where the line above a table tells them: 分片情况（校数、学生数），
 * （单位：万元；各列依次为本年、上年、增幅). The first may name the rows.
 */
export function columnsInTitle(text: string, start: number, width: number): string[] {
  const before = text.slice(Math.max(0, start - LONGEST_TITLE), start).trimEnd()
  const line = before.slice(before.lastIndexOf('\n') + 1)
  if (width < FEWEST_NAMES || CELLS.test(line)) return []
  return (
    line
      .split(SEGMENT_STOP)
      .map(segment => namesIn(segment))
      .map(names => (names.length === width + 1 ? names.slice(1) : names))
      .findLast(names => names.length === width) ?? []
  )
}

const LONGEST_TITLE = 200

function namesIn(segment: string): string[] {
  const names = segment
    .replace(LEAD, '')
    .split(JOINT)
    .map(name => name.trim())
    .filter(name => !UNIT.test(name))
  const isList = names.every(name => name.length <= LONGEST_NAME && /\p{Script=Han}/u.test(name))
  return isList ? names : []
}
