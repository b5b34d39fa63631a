import { setImmediate as pause } from 'node:timers/promises'
import { ruleReference, rules } from '@mingjian/audit'
import type { AuditRuleReference } from '@mingjian/contract'
import type { StandardsLibrary } from '@mingjian/model'

/** Every rule with its explanation and what the audit says of its example, told by the library that ships. */
export class RuleReferences {
  private told: Promise<AuditRuleReference[]> | null = null

  constructor(private readonly library: StandardsLibrary) {}

  /** Audits every example the first time it is asked for; other requests are answered in between. */
  list(): Promise<AuditRuleReference[]> {
    this.told ??= this.tell()
    return this.told
  }

  private async tell(): Promise<AuditRuleReference[]> {
    const told: AuditRuleReference[] = []
    for (const rule of rules) {
      await pause()
      const { id, category, severity, title, explanation, example } = rule
      const { scene, known, found, clause } = ruleReference(rule, this.library)
      const shown = { text: example.text, scene, known, found }
      told.push({ id, category, severity, title, explanation, clause, example: shown })
    }
    return told
  }
}
