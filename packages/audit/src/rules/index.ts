import { averageAnnualGrowth } from './arithmetic/average-annual-growth.ts'
import { differenceDoesNotFollow } from './arithmetic/difference-does-not-follow.ts'
import { growthDoesNotFollow } from './arithmetic/growth-does-not-follow.ts'
import { partAboveTotal, partsDoNotAddUp } from './arithmetic/parts-and-total.ts'
import { seriesGrowth, seriesShare } from './arithmetic/series.ts'
import { shareAgainstParts, shareCannotBe } from './arithmetic/share-against-definition.ts'
import { shareOfWhole } from './arithmetic/share-of-whole.ts'
import { gapBetweenTwo, gapToStandard } from './arithmetic/stated-gap.ts'
import { tableTotal } from './arithmetic/table-total.ts'
import { achievedAndNotAchieved } from './contradiction/achieved-and-not-achieved.ts'
import { overclaim } from './contradiction/overclaim.ts'
import { sameActionTwoCounts } from './contradiction/same-action-two-counts.ts'
import { twoValues } from './contradiction/two-values.ts'
import { announcedButUnanswered } from './coverage/announced-but-unanswered.ts'
import { itemNotAnswered } from './coverage/item-not-answered.ts'
import { itemWithoutFigure } from './coverage/item-without-figure.ts'
import { valuesMissingFromList } from './coverage/values-missing-from-list.ts'
import type { AuditRule } from './define-rule.ts'
import { comparisonAgainstFigures } from './direction/comparison-against-figures.ts'
import { steadyRiseThatFalls } from './direction/steady-rise-that-falls.ts'
import { wordAgainstFigures } from './direction/word-against-figures.ts'
import { claimedMetButFails } from './limit/claimed-met-but-fails.ts'
import { weakFigureNotMentioned } from './limit/weak-figure.ts'
import { backwardsNumber, missingNumber, repeatedNumber } from './numbering/broken-sequence.ts'
import { continuesUnderNewHeading } from './numbering/level-order.ts'
import { differenceInAnotherUnit } from './unit/difference-in-another-unit.ts'

/** Every rule, in the order of the reference. */
export const rules: readonly AuditRule[] = [
  claimedMetButFails,
  weakFigureNotMentioned,
  growthDoesNotFollow,
  differenceDoesNotFollow,
  averageAnnualGrowth,
  gapBetweenTwo,
  gapToStandard,
  shareAgainstParts,
  shareCannotBe,
  shareOfWhole,
  seriesShare,
  seriesGrowth,
  partsDoNotAddUp,
  partAboveTotal,
  tableTotal,
  differenceInAnotherUnit,
  wordAgainstFigures,
  comparisonAgainstFigures,
  steadyRiseThatFalls,
  twoValues,
  sameActionTwoCounts,
  overclaim,
  achievedAndNotAchieved,
  missingNumber,
  repeatedNumber,
  backwardsNumber,
  continuesUnderNewHeading,
  itemWithoutFigure,
  itemNotAnswered,
  valuesMissingFromList,
  announcedButUnanswered,
]
