import { type Exact, lastAt } from '@mingjian/model'
import { placesLeft } from '../../lexicon/stage-measures.ts'
import { collect } from '../../structure/collect.ts'
import { isDigitSlip, isReordered } from '../../structure/digit-slips.ts'
import { baseValue, type Figure, printed, spanOf } from '../../structure/figures.ts'
import type { Staged } from '../../structure/staged-figures.ts'
import { type AuditContext, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { stagedParagraphs } from './stage-sums.ts'

const LONGEST_LEAD = 20
const FEWEST_DIGITS = 2

/**
 * 学位12480个，其中小学9180个…。小学在校生9642人，超出学位462人: the places of a stage, its pupils and what lies between
 * them, wherever the places were told. Others may be counted, so that only a slip of the pen tells against it.
 */
export function placesLeftOver(context: AuditContext): Observation[] {
  const { text, figures } = context
  return collect(figures, rest => {
    if (rest.approximate || rest.family === 'percent') return []
    if (!placesLeft.test(text.slice(Math.max(0, rest.start - LONGEST_LEAD), rest.start))) return []
    const staged = stagedParagraphs(context)[lastAt(context.segments.paragraphs, rest.start, first)]
    const before = (staged ?? []).filter(one => one.figure.end <= rest.start)
    const [sentence] = sentenceAt(context, rest.start)
    const pupils = before.findLast(one => one.measure === '在校' && one.figure.start >= sentence)
    const places = before.filter(one => one.measure === '学位' && one.stage === pupils?.stage)
    const [only] = places
    return pupils && only && places.length === 1 ? (judge(text, pupils, only, rest) ?? []) : []
  })
}

const first = ([start]: readonly [number, number]) => start

function judge(text: string, pupils: Staged, places: Staged, rest: Figure): Observation | null {
  const [a, b, c] = [pupils.figure, places.figure, rest].map(baseValue) as [Exact, Exact, Exact]
  const actual = a.minus(b).abs()
  if (actual.eq(c)) return null
  const isSlip = [
    [c, actual],
    [a, b.plus(c)],
    [a, b.minus(c)],
    [b, a.plus(c)],
    [b, a.minus(c)],
  ].some(([said, meant]) => isWritten(String(said), String(meant)))
  if (!isSlip) return null
  return {
    message: `${printed(text, pupils.figure)}与${printed(text, places.figure)}相差${actual}，文中写作${printed(text, rest)}`,
    spans: [rest, pupils.figure, places.figure].map(spanOf),
    computation: `|${a} − ${b}| = ${actual} ≠ ${c}`,
    suggestion: '核对学位数、在校生数和差额',
  }
}

const isWritten = (said: string, meant: string) =>
  said.length >= FEWEST_DIGITS &&
  (isReordered(said, meant) || (said.length > FEWEST_DIGITS && isDigitSlip(said, meant)))
