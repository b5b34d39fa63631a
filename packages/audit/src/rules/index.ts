import { averageAnnualGrowth } from './arithmetic/average-annual-growth.ts'
import { differenceDoesNotFollow } from './arithmetic/difference-does-not-follow.ts'
import { growthDoesNotFollow } from './arithmetic/growth-does-not-follow.ts'
import { partAboveTotal, partsDoNotAddUp } from './arithmetic/parts-and-total.ts'
import { seriesGrowth, seriesShare } from './arithmetic/series.ts'
import { gapBetweenTwo, gapToStandard } from './arithmetic/stated-gap.ts'
import { tableTotal } from './arithmetic/table-total.ts'
import { announcedButUnanswered } from './coverage/announced-but-unanswered.ts'
import { valuesMissingFromList } from './coverage/values-missing-from-list.ts'
import type { AuditRule } from './define-rule.ts'
import { comparisonAgainstFigures } from './direction/comparison-against-figures.ts'
import { steadyRiseThatFalls } from './direction/steady-rise-that-falls.ts'
import { wordAgainstFigures } from './direction/word-against-figures.ts'
import { backwardsNumber, missingNumber, repeatedNumber } from './numbering/broken-sequence.ts'
import { continuesUnderNewHeading } from './numbering/level-order.ts'
import { differenceInAnotherUnit } from './unit/difference-in-another-unit.ts'

/** Every rule, in the order of the reference. */
export const rules: readonly AuditRule[] = [
  growthDoesNotFollow,
  differenceDoesNotFollow,
  averageAnnualGrowth,
  gapBetweenTwo,
  gapToStandard,
  seriesShare,
  seriesGrowth,
  partsDoNotAddUp,
  partAboveTotal,
  tableTotal,
  differenceInAnotherUnit,
  wordAgainstFigures,
  comparisonAgainstFigures,
  steadyRiseThatFalls,
  missingNumber,
  repeatedNumber,
  backwardsNumber,
  continuesUnderNewHeading,
  valuesMissingFromList,
  announcedButUnanswered,
]
