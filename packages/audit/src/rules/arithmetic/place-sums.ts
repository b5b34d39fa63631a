import type { Exact } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { type Division, summedApart } from '../../structure/divisions.ts'
import { baseValue, digitsOf, type Figure, intervalOf, meet } from '../../structure/figures.ts'
import { middle, sumOf } from '../../structure/intervals.ts'
import { hasTurnedDigits } from '../../structure/part-sums.ts'
import type { Part } from '../../structure/parts.ts'
import { isAddable, isChange, type Member, rowsOf } from '../../structure/rows.ts'
import { type AuditContext, figuresIn } from '../context.ts'

const OF_A_PLACE = /^(?:其中)?\p{Script=Han}{1,4}(?:[县区市旗镇乡]|片区)/u
const FEWEST_PLACES = 3
/** Fewer digits are those of another number in another order by chance. */
const FEWEST_DIGITS = 3

/**
 * 惠及教师1.62万人。…城关区补发4126人，北源县补发3587人，…: what the places have makes 1.26万, so that what was told of all of them, wherever
 * it stands, was typed with two digits turned round.
 */
export function placeSums(context: AuditContext): Division[] {
  const { text, segments } = context
  return collect(segments.sentences, span => {
    const inside = figuresIn(context, span)
    if (inside.length < FEWEST_PLACES || !PLACES.test(text.slice(...span))) return []
    return rowsOf(text, span, inside).flatMap(row => {
      if (row.length < FEWEST_PLACES || !row.every(isOfAPlace)) return []
      const parts = row.map(({ figure, label }) => ({ figure, label, times: 1 }))
      const [first] = row
      const alike = figuresIn(context, [Math.max(0, span[0] - FARTHEST), span[1] + FARTHEST])
      const others = alike.filter(
        one => one.family === first?.figure.family && !parts.some(({ figure }) => figure === one),
      )
      const sum = sumOf(parts.map(({ figure }) => intervalOf(figure)))
      if (others.some(one => meet(sum, intervalOf(one)))) return []
      const wrong = others.filter(
        one => isAddable(one) && !isChange(text, one) && isTurned(one, parts, middle(sum)),
      )
      const [whole] = wrong
      return whole && wrong.length === 1 ? [summedApart(whole, parts, true)] : []
    })
  })
}

const PLACES = /[县区市旗镇乡].*[县区市旗镇乡].*[县区市旗镇乡]|片区/s
/** How far away what was told of all of them may stand. */
const FARTHEST = 1_500

const isOfAPlace = ({ label }: Member) => OF_A_PLACE.test(label)

/** The digits of the sum in another order, and near it. */
function isTurned(one: Figure, parts: readonly Part[], sum: Exact): boolean {
  const ratio = baseValue(one).div(sum).toNumber()
  const isNear = ratio < 2 && ratio > 0.5
  return isNear && digitsOf(one) >= FEWEST_DIGITS && hasTurnedDigits(parts, one)
}
