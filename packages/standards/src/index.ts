export {
  answerSheets,
  frameworkSheets,
  frameworkYaml,
  isAnswerHeader,
  isFrameworkHeader,
  type ReadFramework,
  readAnswerJson,
  readAnswerSheets,
  readFrameworkSheets,
} from './authoring/index.ts'
export { checkFrameworkDraft, checkOverlayDraft } from './check/check-draft.ts'
export { checkLibrary } from './check/check-library.ts'
export {
  type Crosswalk,
  crosswalk,
  type PointUse,
  type Uses,
  usesOf,
} from './crosswalk/crosswalk.ts'
export { twinsOf } from './crosswalk/twins.ts'
export {
  type Change,
  type ChangeKind,
  diffEditions,
  type EditionPlan,
} from './editions/diff-editions.ts'
export { editionFingerprint } from './editions/edition-fingerprint.ts'
export { migrateAnswers } from './editions/migrate-answers.ts'
export { libraryFolder, loadStandards } from './load-standards.ts'
export {
  type CriterionQuery,
  findElement,
  findFramework,
  findIndicator,
  getElement,
  getFramework,
  getIndicator,
  getScheme,
  indicatorsOf,
  listCriteria,
  listIndicators,
  listIndicatorsNamed,
} from './lookup.ts'
export { applyOverlays, overlaysFor } from './overlays/apply-overlays.ts'
export { groupByRules, type RuleGroup } from './overlays/group-by-rules.ts'
export { readLibrary } from './read/read-library.ts'
export { type Grading, gradeOf } from './scoring/grade-of.ts'
export { type PointAnswer, pointScore } from './scoring/point-score.ts'
export { readScoringRecord } from './scoring/read-record.ts'
export { type FrameworkScore, scoreFramework } from './scoring/score-framework.ts'
export type { PointScore } from './scoring/score-point.ts'
export type { ScoreSum } from './scoring/score-sum.ts'
export type { ScoringRecord } from './scoring/scoring-record.ts'
