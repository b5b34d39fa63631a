export { type AuditLogCheck, type NewAuditEvent, recordEvent, verifyAuditLog } from './audit-log.ts'
export { once } from './client-transaction.ts'
export { type Database, type DatabaseOptions, openDatabase } from './connection/open-database.ts'
export {
  appendVersion,
  currentVersions,
  type DocumentHead,
  type DocumentKind,
  type DocumentStatus,
  listDocumentsInForce,
  type NewVersion,
} from './library-documents.ts'
export { isMigrated, migrate } from './migrations/index.ts'
export { addUnits, type Place, placeOfRow, placeUnits, unitOf } from './organisations.ts'
export { runStatement } from './run-statement.ts'
export { type Actor, asSystem, type Tx, withScope } from './scope.ts'
export type { Placed, Tables } from './tables.ts'
export { isUniqueViolation } from './unique-violation.ts'
export { appendValues, currentValues, type NewValue } from './values.ts'
