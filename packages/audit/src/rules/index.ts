import { annualAverage } from './arithmetic/annual-average.ts'
import { averageAnnualGrowth } from './arithmetic/average-annual-growth.ts'
import { countAgainstItems } from './arithmetic/count-against-items.ts'
import { countAgainstList } from './arithmetic/count-against-list.ts'
import { differenceDoesNotFollow } from './arithmetic/difference-does-not-follow.ts'
import { fractionOfWhole } from './arithmetic/fraction-of-whole.ts'
import { groupedParts } from './arithmetic/grouped-parts.ts'
import { growthDoesNotFollow } from './arithmetic/growth-does-not-follow.ts'
import { multiples } from './arithmetic/multiples.ts'
import { neighboursContradict } from './arithmetic/neighbours/neighbours.ts'
import { partAboveTotal } from './arithmetic/part-above-total.ts'
import { partsDoNotAddUp } from './arithmetic/parts-and-total.ts'
import { perHead, perHeadInAnotherUnit, staffRatio } from './arithmetic/per-head.ts'
import { rateAboveHundred } from './arithmetic/rate-above-hundred.ts'
import { rateTimesCounts } from './arithmetic/rate-times-counts.ts'
import { remainder } from './arithmetic/remainder.ts'
import { seriesGrowth, seriesShare } from './arithmetic/series.ts'
import { shareAgainstParts, shareCannotBe } from './arithmetic/share-against-definition.ts'
import { shareOfWhole } from './arithmetic/share-of-whole.ts'
import { sharesOfOneWhole } from './arithmetic/shares-of-one-whole.ts'
import { sharesSummedUp } from './arithmetic/shares-summed-up.ts'
import { gapBetweenTwo, gapToStandard } from './arithmetic/stated-gap.ts'
import { statesOfAll } from './arithmetic/states-of-all.ts'
import { stockAndFlow } from './arithmetic/stock-and-flow.ts'
import { tableQuotient } from './arithmetic/table-quotient.ts'
import { tableTotal } from './arithmetic/table-total.ts'
import { yearsAndSum } from './arithmetic/years-and-sum.ts'
import { achievedAndNotAchieved } from './contradiction/achieved-and-not-achieved.ts'
import { datesDisagree } from './contradiction/dates-disagree.ts'
import { doneYetPending } from './contradiction/done-yet-pending.ts'
import { meetingCounts } from './contradiction/meeting-counts.ts'
import { moreThanAll } from './contradiction/more-than-all.ts'
import { noneYetSome } from './contradiction/none-yet-some.ts'
import { overclaim } from './contradiction/overclaim.ts'
import { partsOfAnotherTotal } from './contradiction/parts-of-another-total.ts'
import {
  completeButPartsBelow,
  sameEventTwoCounts,
  sufficientYetShort,
} from './contradiction/questions.ts'
import { rangeAgainstList } from './contradiction/range-against-list.ts'
import { sameActionTwoCounts } from './contradiction/same-action-two-counts.ts'
import { toldInOtherWords } from './contradiction/told-in-other-words.ts'
import { twoDates } from './contradiction/two-dates.ts'
import { twoDeadlines } from './contradiction/two-deadlines.ts'
import { twoRanks } from './contradiction/two-ranks.ts'
import { twoRemainders } from './contradiction/two-remainders.ts'
import { twoValues } from './contradiction/two-values.ts'
import { itemLeftEmpty } from './coverage/item-left-empty.ts'
import { itemNotAnswered } from './coverage/item-not-answered.ts'
import { itemWithoutFigure } from './coverage/item-without-figure.ts'
import { itemsLeftOut } from './coverage/items-left-out.ts'
import { nameWithoutValue } from './coverage/name-without-value.ts'
import { namedNotTold } from './coverage/named-not-told.ts'
import { nothingFollows } from './coverage/nothing-follows.ts'
import { pointNotAnswered } from './coverage/point-not-answered.ts'
import { problemNotAnswered } from './coverage/problem-not-answered.ts'
import { valueLeftBlank } from './coverage/value-left-blank.ts'
import { valuesMissingFromList } from './coverage/values-missing-from-list.ts'
import { changeDiffers } from './data/change-differs.ts'
import { collectedMissing } from './data/collected-missing.ts'
import { differsFromCollected } from './data/differs-from-collected.ts'
import { differsFromLastYearReport } from './data/differs-from-last-year-report.ts'
import { implausibleChange } from './data/implausible-change.ts'
import { verdictDiffers } from './data/verdict-differs.ts'
import type { AuditRule } from './define-rule.ts'
import { allOneWay } from './direction/all-one-way.ts'
import { allWithException } from './direction/all-with-exception.ts'
import { boundOnAll } from './direction/bound-on-all.ts'
import { boundTurnedRound } from './direction/bound-turned-round.ts'
import { changesDisagree } from './direction/changes-disagree.ts'
import { comparisonAgainstFigures } from './direction/comparison-against-figures.ts'
import { fractionAgainstCounts } from './direction/fraction-against-counts.ts'
import { gapAgainstTrend } from './direction/gap-against-trend.ts'
import { milestoneNotReached } from './direction/milestone-not-reached.ts'
import { namesCompared } from './direction/names-compared.ts'
import { notOnTime } from './direction/not-on-time.ts'
import { rankedInOrder } from './direction/ranked-in-order.ts'
import { steadyRiseThatFalls } from './direction/steady-rise-that-falls.ts'
import { superlativeAgainstList } from './direction/superlative-against-list.ts'
import { taskNotExceeded } from './direction/task-not-exceeded.ts'
import { trendAgainstValues } from './direction/trend-against-values.ts'
import { unnamedReference } from './direction/unnamed-reference.ts'
import { wordAfterReference } from './direction/word-after-reference.ts'
import { wordAfterYearCompared } from './direction/word-after-year-compared.ts'
import { wordAgainstFigures } from './direction/word-against-figures.ts'
import { dateForm } from './form/dates.ts'
import { attachmentNote, missingPart } from './form/document-parts.ts'
import { headingMarks } from './form/heading-marks.ts'
import {
  approximateTwice,
  fallByTimes,
  groupedDigits,
  mixedNumerals,
  ratioSign,
} from './form/numerals.ts'
import {
  documentNumberBrackets,
  foreignWord,
  listSeparators,
  percentRange,
} from './form/writing.ts'
import { claimedMetButFails } from './limit/claimed-met-but-fails.ts'
import { declineAgainstOnlyIncrease } from './limit/only-increase.ts'
import {
  cityMeanForCountyRule,
  compositeForQualityBalance,
  exactlyOnLimit,
  lowCompliance,
  rectificationIncomplete,
} from './limit/questions.ts'
import { requirementSaidMet } from './limit/requirement-said-met.ts'
import { statedNormMissed } from './limit/stated-norm-missed.ts'
import { teacherPayBelow, teacherPaySaidNotLower } from './limit/teacher-pay.ts'
import { weakFigureNotMentioned } from './limit/weak-figure.ts'
import { implausiblePerPerson } from './magnitude/implausible-per-person.ts'
import { implausiblySmallAmount } from './magnitude/implausibly-small-amount.ts'
import {
  backwardsNumber,
  missingNumber,
  repeatedNumber,
  wrongLevel,
} from './numbering/broken-sequence.ts'
import { frameworkOrder } from './numbering/framework-order.ts'
import { continuesUnderNewHeading, reversedLevel } from './numbering/level-order.ts'
import { futureStatedAsDone } from './plan/future-stated-as-done.ts'
import { institutionsForChildren } from './scope/institutions-for-children.ts'
import { convertedArea } from './unit/converted-area.ts'
import { differenceInAnotherUnit } from './unit/difference-in-another-unit.ts'
import { growthWrittenAsPoints } from './unit/growth-written-as-points.ts'
import { moreThanAllSpending } from './unit/more-than-all-spending.ts'
import { offByPowerOfTen } from './unit/off-by-a-power-of-ten.ts'
import { partInAnotherUnit } from './unit/part-in-another-unit.ts'
import { pointsOfAnAmount, pointsWrittenAsPercent } from './unit/percent-and-points.ts'
import { sameFigureTwoUnits } from './unit/same-figure-two-units.ts'
import {
  changeWithoutFigure,
  metWithoutFigure,
  partialAttainment,
  shareWithoutBase,
} from './vague/without-figure.ts'

/** Every rule, in the order of the reference. */
export const rules: readonly AuditRule[] = [
  claimedMetButFails,
  requirementSaidMet,
  statedNormMissed,
  declineAgainstOnlyIncrease,
  teacherPayBelow,
  teacherPaySaidNotLower,
  weakFigureNotMentioned,
  lowCompliance,
  exactlyOnLimit,
  rectificationIncomplete,
  compositeForQualityBalance,
  growthDoesNotFollow,
  differenceDoesNotFollow,
  averageAnnualGrowth,
  annualAverage,
  gapBetweenTwo,
  gapToStandard,
  shareAgainstParts,
  shareCannotBe,
  shareOfWhole,
  fractionOfWhole,
  rateAboveHundred,
  perHead,
  staffRatio,
  seriesShare,
  seriesGrowth,
  sharesOfOneWhole,
  sharesSummedUp,
  stockAndFlow,
  statesOfAll,
  multiples,
  remainder,
  rateTimesCounts,
  neighboursContradict,
  partsDoNotAddUp,
  partAboveTotal,
  groupedParts,
  tableTotal,
  tableQuotient,
  yearsAndSum,
  countAgainstList,
  countAgainstItems,
  differenceInAnotherUnit,
  convertedArea,
  offByPowerOfTen,
  perHeadInAnotherUnit,
  partInAnotherUnit,
  sameFigureTwoUnits,
  pointsWrittenAsPercent,
  growthWrittenAsPoints,
  pointsOfAnAmount,
  wordAgainstFigures,
  wordAfterReference,
  wordAfterYearCompared,
  changesDisagree,
  comparisonAgainstFigures,
  milestoneNotReached,
  boundOnAll,
  boundTurnedRound,
  allOneWay,
  rankedInOrder,
  taskNotExceeded,
  notOnTime,
  namesCompared,
  gapAgainstTrend,
  steadyRiseThatFalls,
  trendAgainstValues,
  superlativeAgainstList,
  fractionAgainstCounts,
  allWithException,
  unnamedReference,
  twoDates,
  datesDisagree,
  doneYetPending,
  twoDeadlines,
  twoRanks,
  twoRemainders,
  partsOfAnotherTotal,
  rangeAgainstList,
  twoValues,
  sameActionTwoCounts,
  toldInOtherWords,
  moreThanAll,
  meetingCounts,
  noneYetSome,
  overclaim,
  achievedAndNotAchieved,
  sufficientYetShort,
  completeButPartsBelow,
  sameEventTwoCounts,
  missingNumber,
  repeatedNumber,
  wrongLevel,
  backwardsNumber,
  reversedLevel,
  frameworkOrder,
  continuesUnderNewHeading,
  itemWithoutFigure,
  itemsLeftOut,
  itemLeftEmpty,
  nameWithoutValue,
  itemNotAnswered,
  pointNotAnswered,
  valuesMissingFromList,
  namedNotTold,
  problemNotAnswered,
  nothingFollows,
  valueLeftBlank,
  cityMeanForCountyRule,
  institutionsForChildren,
  futureStatedAsDone,
  metWithoutFigure,
  changeWithoutFigure,
  shareWithoutBase,
  partialAttainment,
  implausiblySmallAmount,
  moreThanAllSpending,
  implausiblePerPerson,
  percentRange,
  foreignWord,
  documentNumberBrackets,
  headingMarks,
  dateForm,
  missingPart,
  attachmentNote,
  approximateTwice,
  fallByTimes,
  mixedNumerals,
  groupedDigits,
  ratioSign,
  listSeparators,
  changeDiffers,
  differsFromCollected,
  verdictDiffers,
  differsFromLastYearReport,
  implausibleChange,
  collectedMissing,
]
