import type { Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { type Figure, intervalOf, meet, printed, spanOf } from '../../structure/figures.ts'
import { middle, sumOf } from '../../structure/intervals.ts'
import { labelOf } from '../../structure/labels.ts'
import { numberOf } from '../../structure/markers.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, figuresIn, matchesIn, paragraphAt, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { columnsByName } from './columns-by-name.ts'
import { columnsByShape } from './columns-by-shape.ts'
import { namedColumns } from './named-columns.ts'

const OPENING =
  /(?:分类(?:型|别)?看|分学段看|分类别看|按学段分|按类型分|具体(?:为|是)|分别(?:为|是))\s*[:：，,]/g
const CLOSING = /(?:合计|共计|总计)/g
const ADDED = new Set(['units', 'people', 'money', '人次', '平方米', '台', '册', '场', '项'])
/** 人均500元 is none of the columns. */
const AVERAGE = /[生人师校班]均|平均|每[人生校班所名][^，,；;]{0,4}$/

/** Several figures per group: 小学31所、学生9163人；初中3所、学生4494人；… */
export const groupedParts = defineRule({
  id: 'arithmetic/grouped-parts',
  category: 'arithmetic',
  severity: 'error',
  title: '分组数之和不等于合计',
  explanation:
    '用分号分开的几组数，每组依次是学校数、学生数等，与前面的总数（“分类看：”）或者后面的“合计”“三所学校共有”逐列相加不符；各组也可以一组一行。各组数的个数、单位不一致的不判断。',
  example: {
    text: '城关片学生3120人，教师214人；河东片学生2045人，教师156人；河西片学生1987人，教师149人；合计学生7152人，教师529人。',
  },
  check: context => {
    const found = [
      ...fromOpening(context),
      ...fromClosing(context),
      ...fromNextSentence(context),
      ...fromLines(context),
    ]
    const said = new Set(found.map(one => one.spans[0]?.[0]))
    const others = [
      ...columnsByShape(context),
      ...namedColumns(context),
      ...columnsByName(context),
    ].filter(
      ({ total }, at, all) =>
        !said.has(total.start) && all.findIndex(one => one.total === total) === at,
    )
    return [...found, ...others.map(({ total, parts }) => say(context, total, parts))]
  },
})

function fromOpening(context: AuditContext): Observation[] {
  return matchesIn(context, OPENING).flatMap(match => {
    const [start, end] = paragraphAt(context, match.index)
    const from = match.index + match[0].length
    const stop = context.text.slice(from, end).search(/[。！？]/)
    const groups = groupsIn(context, [from, stop < 0 ? end : from + stop])
    // 分学段看，生均教育经费：幼儿园6318元…: what each of them gets is no part of the whole.
    if (AVERAGE.test(context.text.slice(from, groups[0]?.[0]?.start ?? from))) return []
    const width = groups[0]?.length ?? 0
    const levels = levelsIn(context, [start, match.index])
    // 核定4215名，实有3968人，空编247名。分学段看：高中核定752名、实有731人；…: what stands last need not be what is divided.
    const [first = [], ...others] = levels
      .slice(-MOST_BEFORE - width)
      .map((_, at, all) => all.slice(at, at + width))
      .filter(one => one.length === width)
      .reverse()
      .map(before => compare(context, before, groups))
    return others.reduce((least, one) => (one.length < least.length ? one : least), first)
  })
}

/** So many figures may stand between the wholes and their groups. */
const MOST_BEFORE = 4

function fromClosing(context: AuditContext): Observation[] {
  return matchesIn(context, CLOSING).flatMap(match => {
    const sentence = sentenceAt(context, match.index)
    if (!/[；;]\s*$/.test(context.text.slice(sentence[0], match.index))) return []
    const groups = groupsIn(context, [sentence[0], match.index])
    const rest = /^[^；;。]*/.exec(context.text.slice(match.index, sentence[1]))?.[0] ?? ''
    return compare(context, levelsIn(context, [match.index, match.index + rest.length]), groups)
  })
}

/** 一校…；二校…；三校…。三所学校合计…: as many groups in the sentence before as are summed up. */
function fromNextSentence(context: AuditContext): Observation[] {
  return collect(context.sentences, ({ span, text }, at) => {
    const before = context.sentences[at - 1]
    const match = SUMMED_UP.exec(text)
    if (!match?.[1] || !before || /\n/.test(context.text.slice(before.span[0], span[0]))) return []
    const count = numberOf(match[1])
    const groups = groupsIn(context, before.span)
    const from = span[0] + match[0].length
    const rest = /^[^；;。]*/.exec(context.text.slice(from, span[1]))?.[0] ?? ''
    if (groups.length !== count) return []
    return compare(context, levelsIn(context, [from, from + rest.length]), groups)
  })
}

/** Each on a line of its own, 一校：18个，742人；… and at last 三校合计：班级36个，学生1430人: as many lines as are counted. */
function fromLines(context: AuditContext): Observation[] {
  const { text } = context
  return matchesIn(context, LINE_SUMMED_UP).flatMap(match => {
    const start = match.index + 1
    const said = SUMMED_UP.exec(text.slice(start, start + LONGEST_HEAD))
    const count = numberOf(said?.[1])
    if (!said || count > MOST_LINES) return []
    const above = linesBefore(text, match.index, count)
    const groups = above.flatMap(span => groupsIn(context, span))
    const from = start + said[0].length
    const rest = /^[^；;。\n]*/.exec(text.slice(from, from + LONGEST_LINE))?.[0] ?? ''
    const totals = levelsIn(context, [from, from + rest.length])
    // A column without a name may be none that is added: 平均班额.
    const isNamed = totals.every(one => labelOf(text, one) !== '')
    return isNamed && groups.length === count && above.length === count
      ? compare(context, totals, groups)
      : []
  })
}

const LINE_SUMMED_UP = /\n(?=[^\n，,。；;：:]{1,16}[计共有来][：:，,])/g
const LONGEST_HEAD = 40
const LONGEST_LINE = 200
const MOST_LINES = 40

/** So many lines that are not blank, the last of them ending at an offset. */
function linesBefore(text: string, end: number, count: number): Span[] {
  const lines: Span[] = []
  for (let to = end; to > 0 && lines.length < count; ) {
    const from = text.lastIndexOf('\n', to - 1) + 1
    if (to - from > LONGEST_LINE) break
    if (text.slice(from, to).trim() !== '') lines.unshift([from, to])
    to = from - 1
  }
  return lines
}

const SUMMED_UP =
  /^\s*(?:上述|以上|这)?([三四五六七八九十]|\d{1,2})(?:所|个|家|县|校|园|类|镇|项|级)[^，,。；;\d]{0,12}?(?:合计|共计|总计|总共|一共|共有|共(?=\p{Script=Han})|合在一起|加在一起|加起来)[，,]?(?:共有|共)?/u

function groupsIn(context: AuditContext, [start, end]: Span): Figure[][] {
  let from = start
  return context.text
    .slice(start, end)
    .split(/[；;]/)
    .flatMap(piece => {
      const levels = levelsIn(context, [from, from + piece.length])
      from += piece.length + 1
      return levels.length > 0 ? [levels] : []
    })
}

function levelsIn(context: AuditContext, span: Span): Figure[] {
  const { text } = context
  return figuresIn(context, span).filter(one => {
    const lead = text.slice(clauseStart(text, span[0], one.start), one.start)
    return one.depth === 0 && ADDED.has(one.family) && !AVERAGE.test(lead)
  })
}

function compare(
  context: AuditContext,
  totals: readonly Figure[],
  groups: readonly Figure[][],
): Observation[] {
  const shape = (figures: readonly Figure[]) => figures.map(one => one.family).join()
  if (groups.length < 3 || totals.length < 2) return []
  if (groups.some(group => shape(group) !== shape(totals))) return []
  if ([...totals, ...groups.flat()].some(one => one.approximate)) return []
  return collect(totals, (total, column) => {
    const parts = groups.flatMap(group => group[column] ?? [])
    return meet(sumOf(parts.map(intervalOf)), intervalOf(total)) ? [] : [say(context, total, parts)]
  })
}

function say({ text }: AuditContext, total: Figure, parts: readonly Figure[]): Observation {
  const added = middle(sumOf(parts.map(intervalOf))).div(total.scale)
  return {
    message: `各组之和为${added}${total.unit}，与合计${printed(text, total)}不符`,
    spans: [spanOf(total), ...parts.map(spanOf)],
    computation: `${parts.map(part => part.value).join(' + ')} = ${added} ≠ ${total.value}`,
    suggestion: '核对合计数和各组数',
  }
}
