import { lastAt, type Span } from '@mingjian/model'
import { sumWords } from '../../lexicon/divisions.ts'
import { type Division, isAddable, rowsOf } from '../../structure/divisions.ts'
import type { Figure } from '../../structure/figures.ts'
import { commonPiece } from '../../structure/labels.ts'
import { hanNumber } from '../../structure/markers.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, figuresIn, paragraphAt, sentenceAt } from '../context.ts'

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
    const counted = COUNTED_SUM.exec(clause)
    if (!isAllYear && !(counted && sumWords.test(clause))) return []
    const count = isAllYear ? HALVES.length : hanNumber(counted?.[1] ?? '') || Number(counted?.[1])
    const rows = rowsBefore(context, whole, sentence).filter(row => row.length === count)
    const fitting = isAllYear ? rows.filter(row => isOfHalves(row, clause)) : rows
    const [row] = fitting
    if (!row || fitting.length > 1) return []
    return [
      {
        whole,
        parts: row.map(({ figure, label, times }) => ({ figure, label, times })),
        lead: clause,
        isSummedUp: true,
        joint: '',
      },
    ]
  })
}

function rowsBefore(context: AuditContext, whole: Figure, [end]: Span) {
  const { text, segments } = context
  const [start] = paragraphAt(context, whole.start)
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
