import type { Finding, StandardsLibrary } from '@mingjian/model'
import { sayFigure } from '../figures/index.ts'
import { sayCollected } from '../rules/data/words.ts'
import type { AuditRule, RuleExample } from '../rules/define-rule.ts'
import { auditReport } from './audit-report.ts'

/** What explains a rule beside its declaration. */
export interface RuleReference {
  /** Where the example holds: 县级，2023年; '' for everywhere. */
  scene: string
  /** What the system and last year's report hold there. */
  known: string[]
  /** What the audit says of the example. */
  found: Finding[]
  clause: string | null
}

const LEVELS = { city: '市级', county: '县级' }

/** Audits the rule's own example and says in which scene it holds. */
export function ruleReference(rule: AuditRule, library: StandardsLibrary): RuleReference {
  const { text, ...options } = rule.example
  const source = { file: 'example.txt', format: 'txt' as const, text, blocks: [], notices: [] }
  const found = auditReport(source, { library, ...options }).findings.filter(
    one => one.rule === rule.id,
  )
  const scene = [
    options.level ? LEVELS[options.level] : '',
    options.year ? `${options.year}年` : '',
    options.framework ? `评价方案 ${options.framework}` : '',
  ].filter(Boolean)
  return {
    scene: scene.join('，'),
    known: knownIn(rule.example),
    found,
    clause: found[0]?.clause ?? rule.clause ?? null,
  }
}

function knownIn({ collected, earlier }: RuleExample): string[] {
  const figures = (collected?.figures ?? []).map(
    one => `采集数据：${sayFigure(one)} ${sayCollected(one)}（${one.source}）`,
  )
  const before = (earlier?.claims ?? []).map(one => `${earlier?.title}：${one.quote}`)
  return [...figures, ...before]
}
