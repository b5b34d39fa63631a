import type { Span } from '@mingjian/model'
import { matchesOf } from '../../text/matches.ts'
import type { AuditContext } from '../context.ts'
import type { Observation } from '../define-rule.ts'

/** 2.每百名学生拥有骨干教师数：小学1.2人；on a line of its own. */
const ITEM =
  /^[ \t\u3000]*([（(]?[\d一二三四五六七八九十]{1,3}[)）.．、][ \t]*)?([^：:，,。；;\n]{3,40})[：:]([^\n]*)$/u
/** What is answered by a number. */
const MEASURE =
  /(?:率|比|比例|系数|经费|投入|支出|收入|资金|余额|总额|[^次]数|面积|设备值|标准|班额|课时|规模|人次|册数)$/
/** What the lines before them ask for. */
const ANNOUNCED = /数据|数值|数字|填报|公布|指标/
const FIGURE = /\d|[一二两三四五六七八九十百千万]+(?:[所人名个元间册]|万)|零|〇/
const OTHERWISE = /表|附|见|无|暂|未|没有|不|另/
const FEWEST_FILLED = 2
const LONGEST_LINE = 400

interface Item {
  name: string
  answer: string
  span: Span
}

/** Measures on a line each, asked for or announced, of which one is told in words or not at all. */
export function linesWithoutValue(context: AuditContext): Observation[] {
  return listsOf(context).flatMap(({ items, announced }) => {
    const empty = items.filter(({ answer }) => !FIGURE.test(answer))
    const [item] = empty
    if (!item || empty.length > 1 || OTHERWISE.test(item.answer)) return []
    if (items.length - 1 < FEWEST_FILLED) return []
    return [
      {
        message: `“${item.name}”没有数值`,
        spans: [announced, item.span],
        suggestion: `写出${item.name}的数值`,
      },
    ]
  })
}

/** Lines of measures one below the other, under a line that asks for figures. */
function listsOf({ text }: AuditContext): { announced: Span; items: Item[] }[] {
  const found: { announced: Span; items: Item[] }[] = []
  let before: Span | null = null
  let items: Item[] = []
  const close = () => {
    const lead = before ?? items[0]?.span
    if (
      lead &&
      items.length > FEWEST_FILLED &&
      (ANNOUNCED.test(text.slice(...lead)) || isForm(items))
    )
      found.push({ announced: lead, items })
    items = []
  }
  for (const { 0: line, index } of matchesOf(/[^\n]+/g, text)) {
    const item = line.length > LONGEST_LINE ? null : itemOf(line, index)
    if (item) items.push(item)
    else if (line.trim() !== '') {
      close()
      before = [index, index + line.length]
    }
  }
  close()
  return found
}

/**
 * 占地面积：2.1万平方米, 建筑面积：, 班级数：36个: a form with a line left blank, unless what follows is a part of it and
 * adds up to it.
 */
function isForm(items: readonly Item[]): boolean {
  const at = items.findIndex(({ answer }) => answer.trim() === '')
  const [before, next] = [items[at - 1], items[at + 1]]
  if (at < 1 || !before || !next || items.length <= FEWEST_IN_FORM) return false
  return kindOf(next) !== kindOf(items[at] as Item) && !/其中|用房/.test(next.name)
}

const FEWEST_IN_FORM = 3
const kindOf = ({ name }: Item) => name.slice(-2)

function itemOf(line: string, index: number): Item | null {
  const [, mark = '', name = '', answer = ''] = ITEM.exec(line) ?? []
  // A numbered heading with nothing behind it is told of as such.
  if (mark !== '' && answer.trim() === '') return null
  if (!MEASURE.test(name)) return null
  return { name, answer, span: [index, index + line.trimEnd().length] }
}
