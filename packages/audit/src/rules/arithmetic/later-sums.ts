import { lastAt, type Span } from '@mingjian/model'
import { sumWords } from '../../lexicon/divisions.ts'
import { type Division, summedApart } from '../../structure/divisions.ts'
import type { Figure } from '../../structure/figures.ts'
import { commonPiece, labelOf } from '../../structure/labels.ts'
import { numberOf } from '../../structure/markers.ts'
import { type Part, plainParts } from '../../structure/parts.ts'
import { isAddable, rowsOf } from '../../structure/rows.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, figuresIn, paragraphStart, sentenceAt } from '../context.ts'

/** 四个镇今年一共, 三年累计, 五校合计: over how many. */
const COUNTED_SUM =
  /(?<![第\d十前后每近])([二两三四五六七八九十]|\d{1,2})(?:[个所家类项]|[镇县校园年期批](?!度计划))/
const HALVES: readonly RegExp[] = [/^上半年/, /^下半年/]
const ALL_YEAR = /^全年/
const DATED = /(?:19|20)\d\d/
const SHORTEST_NOUN = 2
/** So many sentences back the row may stand. */
const FARTHEST_BACK = 12

/** Sums said in a later sentence of the paragraph, of as many figures as one row before it holds. */
export function laterSums(context: AuditContext): Division[] {
  const { text, figures } = context
  return figures.flatMap(whole => {
    if (!isAddable(whole) || whole.depth > 0) return []
    const sentence = sentenceAt(context, whole.start)
    const clause = text.slice(clauseStart(text, sentence[0], whole.start), whole.start)
    const isAllYear = ALL_YEAR.test(clause)
    // 两项合计新增学位3300个，总投资2.63亿元: what is summed up once is so to the end of the sentence.
    const opening = text.slice(sentence[0], Math.min(whole.start, sentence[0] + LONGEST_OPENING))
    const summing = [clause, opening].find(one => COUNTED_SUM.test(one) && sumWords.test(one))
    const counted = summing === undefined ? null : COUNTED_SUM.exec(summing)
    if (!isAllYear && !counted) return []
    const count = isAllYear ? HALVES.length : numberOf(counted?.[1])
    const rows = rowsBefore(context, whole, sentence).filter(row => row.length === count)
    const fitting = isAllYear ? rows.filter(row => isOfHalves(row, clause)) : rows
    const [row] = fitting
    const parts =
      row && fitting.length === 1
        ? row.map(({ figure, times }) => ({ figure, label: '', times }))
        : OVER_YEARS.test(counted?.[0] ?? '')
          ? []
          : (alikeTold(context, whole, sentence, count) ?? namesakes(context, whole, sentence))
    if (!isAllYear && parts.length !== count) return []
    if (parts.length < FEWEST_SUMMED) return []
    return [summedApart(whole, parts, false)]
  })
}

const FEWEST_SUMMED = 2
/** What each year had is read with its year. */
const OVER_YEARS = /[年期]$/
const LONGEST_OPENING = 10

/** 每生720元，计1328万元；每生940元，计838万元，两项合计: as many as are counted, each told in just the same words. */
function alikeTold(
  context: AuditContext,
  whole: Figure,
  [start]: Span,
  count: number,
): Part[] | null {
  const { text } = context
  const told = new Map<string, Figure[]>()
  for (const one of figuresIn(context, [start, whole.start])) {
    if (one.family !== whole.family || one.depth > 0 || !isAddable(one)) continue
    const words = text.slice(clauseStart(text, start, one.start), one.start).trim()
    told.set(words, [...(told.get(words) ?? []), one])
  }
  const alike = [...told].filter(([words, figures]) => words !== '' && figures.length === count)
  const [only, ...others] = alike
  return only && others.length === 0 ? plainParts(only[1]) : null
}

/** 小学新增学位2700个、投资2.15亿元；初中新增学位600个…。两项合计新增学位3300个: what is named as the sum is, in each item. */
function namesakes(context: AuditContext, whole: Figure, [end]: Span): Part[] {
  const { text } = context
  const name = labelOf(text, whole).replace(COUNTED_LEAD, '')
  if (name.length < SHORTEST_NAME) return []
  const start = paragraphStart(context, whole.start)
  const alike = figuresIn(context, [start, end]).filter(
    one => one.unit === whole.unit && one.depth === 0 && isAddable(one),
  )
  return plainParts(alike.filter(one => labelOf(text, one).endsWith(name)))
}

/** 两项合计, 三年累计 before what is summed up. */
const COUNTED_LEAD = /^.*?(?:合计|共计|总计|累计|总共|一共|共)/
const SHORTEST_NAME = 2

function rowsBefore(context: AuditContext, whole: Figure, [end]: Span) {
  const { text, segments } = context
  const start = paragraphStart(context, whole.start)
  const { sentences } = segments
  const own = lastAt(sentences, end, ([first]) => first)
  return (
    sentences
      .slice(Math.max(0, own - FARTHEST_BACK), own)
      .filter(([first]) => first >= start)
      .flatMap(span => rowsOf(text, span, figuresIn(context, span).filter(isAddable)))
      .filter(([first]) => first?.figure.unit === whole.unit && first.figure.depth === 0)
      // Columns of groups, and years by their number, are read as such.
      .filter(row => !row.some(one => DATED.test(one.label)) && row[1]?.joint !== '；')
  )
}

/** 上半年…会议7次，下半年…4次 of 全年会议共12次. */
function isOfHalves(row: readonly { label: string }[], clause: string): boolean {
  const isEach = HALVES.every((half, at) => half.test(row[at]?.label ?? ''))
  return (
    isEach && commonPiece(clause.replace(ALL_YEAR, ''), row[0]?.label ?? '').length >= SHORTEST_NOUN
  )
}
