import { collect } from '../../structure/collect.ts'
import { type Division, summedApart } from '../../structure/divisions.ts'
import { isPartition } from '../../structure/exclusive-parts.ts'
import type { Figure } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { addsUp, isSlippedSum, offBySize } from '../../structure/part-sums.ts'
import { isAddable, isChange, rowsOf } from '../../structure/rows.ts'
import { type AuditContext, figuresIn, paragraphStart } from '../context.ts'

const OF_A_KIND = /公办|民办|城[区镇]|县城|农村|乡村|男|女|线上|线下|在编|编外|专职|兼职/
/** 乡镇 may be every place there is, and tells of kinds beside another word only. */
const KINDS = new RegExp(`^(?:${OF_A_KIND.source}|乡镇)(?:学校|园|的)?`)
const SHORTEST_MEASURE = 3
/** Nearer than this a few may belong to neither; farther off another whole is meant. */
const FARTHEST_OFF = 0.01
const FEWEST = 2

/**
 * 义务教育在校生46005人，…。…。公办学校在校生44195人，民办学校在校生1846人: two kinds that are everything, of what was told under the
 * same noun before them in their paragraph.
 */
export function kindSums(context: AuditContext): Division[] {
  const { text, segments } = context
  return collect(segments.sentences, span => {
    const figures = figuresIn(context, span)
    if (figures.length < FEWEST || !OF_A_KIND.test(text.slice(...span))) return []
    return rowsOf(text, span, figures).flatMap(row => {
      const pair = row.slice(0, FEWEST)
      const parts = pair.map(({ figure, label }) => ({ figure, label, times: 1 }))
      const [first] = pair
      if (!first || row.length > FEWEST || !isPartition(parts)) return []
      const measures = new Set(pair.map(({ figure }) => labelOf(text, figure).replace(KINDS, '')))
      const [measure = ''] = measures
      if (measures.size > 1 || measure.length < SHORTEST_MEASURE) return []
      const wholes = figuresIn(context, [
        paragraphStart(context, first.figure.start),
        first.figure.start,
      ]).filter(one => isWholeOf(text, one, first.figure, measure))
      const [whole] = wholes
      if (!whole || wholes.length > 1) return []
      const isMeant =
        addsUp(parts, whole) ||
        isSlippedSum(parts, whole) ||
        offBySize(parts, whole) <= FARTHEST_OFF
      return isMeant ? [{ ...summedApart(whole, parts, true), isAgain: true }] : []
    })
  })
}

function isWholeOf(text: string, one: Figure, part: Figure, measure: string): boolean {
  const label = labelOf(text, one)
  return (
    one.unit === part.unit &&
    one.depth === part.depth &&
    isAddable(one) &&
    !isChange(text, one) &&
    label.endsWith(measure) &&
    !KINDS.test(label)
  )
}
