import type {
  CollectedFigures,
  EarlierReport,
  FindingCategory,
  Severity,
  Span,
} from '@mingjian/model'
import type { AuditContext } from './context.ts'

/** What a check saw; the audit adds rule, quotes and claims. */
export interface Observation {
  message: string
  /** What to look at, most telling first. */
  spans: Span[]
  /** The proof in one line, with numbers: "0.561 > 0.55". */
  computation?: string | null
  /** 文号 and clause of the norm used. */
  clause?: string | null
  suggestion: string
  /** When the case at hand is weaker or stronger than the rule's own severity. */
  severity?: Severity
}

/** 核查规则, declared as data: one declaration feeds audit, reference page and test. */
export interface AuditRule {
  id: string
  category: FindingCategory
  /** `error` only for what is provable from the text and a cited public norm. */
  severity: Severity
  /** Chinese, a few words. */
  title: string
  /** Chinese: what is checked, and what is deliberately not reported. */
  explanation: string
  /** A text that triggers the rule. */
  example: RuleExample
  clause?: string
  /** A pattern without which the rule has nothing to do; in a report with none of its words it is not asked. */
  needs?: RegExp
  /** Speaks only of figures that no other rule has shown to be wrong. */
  isLastResort?: boolean
  check(context: AuditContext): Observation[]
}

export interface RuleExample {
  text: string
  level?: 'city' | 'county'
  year?: number
  framework?: string
  /** For rules that hold a text against the system's own figures. */
  collected?: CollectedFigures
  earlier?: EarlierReport
}

/** Declares a rule. All of them have one shape, for they are read in turn. */
export function defineRule(rule: AuditRule): AuditRule {
  const {
    id,
    category,
    severity,
    title,
    explanation,
    example,
    clause,
    needs,
    isLastResort,
    check,
  } = rule
  return {
    id,
    category,
    severity,
    title,
    explanation,
    example,
    clause,
    needs,
    isLastResort,
    check,
  }
}
