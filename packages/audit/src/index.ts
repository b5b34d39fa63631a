export {
  type AuditOptions,
  auditReport,
  issuerOf,
  type ReadReport,
  readReport,
} from './checks/audit-report.ts'
export { checkReport } from './checks/check-report.ts'
export { type RuleReference, ruleReference } from './checks/rule-reference.ts'
export { extractClaims } from './claims/index.ts'
export { compareReports } from './compare/index.ts'
export {
  askFigures,
  bindClaims,
  bindTo,
  bindToNothing,
  findUnit,
  isSameUnit,
  isSelfName,
  type StatedValue,
  sentenceOf,
  statedValue,
} from './figures/index.ts'
export { withFindingKeys } from './keys/index.ts'
export type { AuditRule } from './rules/define-rule.ts'
export { rules } from './rules/index.ts'
