import type { Finding, StandardsLibrary } from '@mingjian/model'
import type { AuditRule } from '../rules/define-rule.ts'
import { auditReport } from './audit-report.ts'

/** What explains a rule beside its declaration. */
export interface RuleReference {
  /** Where the example holds: 县级，2023年; '' for everywhere. */
  scene: string
  /** What the audit says of the example. */
  found: Finding[]
  clause: string | null
}

const LEVELS = { city: '市级', county: '县级' }

export function ruleReference(rule: AuditRule, library: StandardsLibrary): RuleReference {
  const { text, ...options } = rule.example
  const source = { file: 'example.txt', format: 'txt' as const, text, blocks: [], notices: [] }
  const found = auditReport(source, { library, ...options }).findings.filter(
    one => one.rule === rule.id,
  )
  const scene = [
    options.level ? LEVELS[options.level] : '',
    options.year ? `${options.year}年` : '',
    options.framework ? `评价方案 \`${options.framework}\`` : '',
  ].filter(Boolean)
  return { scene: scene.join('，'), found, clause: found[0]?.clause ?? rule.clause ?? null }
}
