import { ruleReference, rules } from '@mingjian/audit'
import type { AuditRuleReference } from '@mingjian/contract'
import type { StandardsLibrary } from '@mingjian/model'

/** Every rule with its explanation and what the audit says of its example, told by the library that ships. */
export class RuleReferences {
  private told: AuditRuleReference[] | null = null

  constructor(private readonly library: StandardsLibrary) {}

  /** Audits every example the first time it is asked for. */
  list(): AuditRuleReference[] {
    this.told ??= rules.map(rule => {
      const { id, category, severity, title, explanation, example } = rule
      const { scene, known, found, clause } = ruleReference(rule, this.library)
      return {
        id,
        category,
        severity,
        title,
        explanation,
        clause,
        example: { text: example.text, scene, known, found },
      }
    })
    return this.told
  }
}
