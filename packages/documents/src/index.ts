export {
  isCommentable,
  writeAuditDocx,
  writeAuditHtml,
  writeAuditSarif,
} from './audit-report/index.ts'
export { type SummaryOptions, writeSummaryDocx, writeSummaryHtml } from './audit-summary/index.ts'
export { type Limits, limits } from './limits.ts'
export { type MessageCode, messages } from './messages.ts'
export { readDocument } from './read-document.ts'
export type { ReadOptions } from './reading.ts'
export { readTables, type TableReadOptions, writeTablesXlsx } from './tables/index.ts'
