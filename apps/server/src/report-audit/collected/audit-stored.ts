import { type AuditOptions, checkReport, readReport } from '@mingjian/audit'
import type { AuditReport, SourceText, StandardsLibrary } from '@mingjian/model'
import { asSystem, type Database } from '@mingjian/storage'
import { RuleBook } from '../../standards/rules.ts'
import { knownOfReport } from './known-of-report.ts'
import { findReportingUnit } from './reporting-unit.ts'

/** Every path begins with it. */
const everything = '/'

/**
 * Audits a report by the rules that hold at its unit's place and against what was collected of it: for
 * whoever has the database itself.
 * @param code the unit, where the report's own words are not to be relied on
 * @throws InputError 404 for a code no government has
 */
export function auditStored(
  db: Database,
  base: StandardsLibrary,
  source: SourceText,
  options: Pick<AuditOptions, 'framework' | 'level' | 'year'>,
  code?: string,
): Promise<AuditReport> {
  return asSystem(db, async tx => {
    const book = new RuleBook(base)
    const { organisation } = readReport(source, { ...options, library: base })
    const wanted = code === undefined ? { name: organisation } : { code }
    const unit = await findReportingUnit(tx, everything, wanted)
    const library = unit ? (await book.rulesFor(tx, unit.place)).library : base
    const { claims, ...asked } = readReport(source, { ...options, library })
    const known = await knownOfReport(tx, book, everything, asked, unit?.code)
    const report = checkReport(source, claims, { ...options, library, ...known })
    return { ...report, notices: [...report.notices, ...known.notices] }
  })
}
