import {
  type AuditReport,
  type Claim,
  type CollectedFigures,
  countFindings,
  type EarlierReport,
  type Finding,
  locator,
  type SourceText,
  type Span,
  type StandardsLibrary,
} from '@mingjian/model'
import { keyFindings } from '../keys/index.ts'
import { type AuditContext, claimsIn, figuresWithin, mayHold } from '../rules/context.ts'
import { coverageOf } from '../rules/coverage/coverage-of.ts'
import { compare } from '../rules/data/comparison.ts'
import type { AuditRule, Observation } from '../rules/define-rule.ts'
import { rules } from '../rules/index.ts'
import { collect } from '../structure/collect.ts'
import type { Figure } from '../structure/figures.ts'
import { detectFramework } from '../structure/framework.ts'
import { readStructure } from '../structure/index.ts'
import { readMovedLists } from '../structure/moved-lists.ts'
import { withNotedBrackets } from '../structure/noted-brackets.ts'
import type { Run } from '../structure/run.ts'
import { readRuns } from '../structure/runs.ts'
import { sentencesWithPart } from '../structure/sentences.ts'
import { readTotals } from '../structure/totals.ts'
import { readOfWhole } from '../structure/whole-of-list.ts'
import { plainSource } from '../text/plain-digits.ts'
import { capFindings } from './cap-findings.ts'

export interface AuditOptions {
  library: StandardsLibrary
  /** Framework id; detected from the text when absent. */
  framework?: string | undefined
  level?: 'city' | 'county' | undefined
  /** The year reported on. */
  year?: number | undefined
  /** What the system holds of the reporting unit; without it claims are held against norms alone. */
  collected?: CollectedFigures | null | undefined
  /** The same unit's report of the year before. */
  earlier?: EarlierReport | null | undefined
}

type Keyless = Omit<Finding, 'key'>

const SEVERITY_ORDER = { error: 0, warning: 1, question: 2, note: 3 }

/** Holds a text and the claims found in it against every rule. */
export function checkReport(
  source: SourceText,
  claims: readonly Claim[],
  options: AuditOptions,
): AuditReport {
  const context = contextOf(source, claims, options)
  const place = locator(source)
  const capped = capFindings(orderFindings(foundBy(context)))
  const placed = capped.findings.map(finding => ({
    ...finding,
    quotes: finding.spans.map(([start, end]) => source.text.slice(start, end)),
    places: finding.spans.map(([start]) => place(start)),
  }))
  const findings = keyFindings(placed, { text: source.text, claims: [...claims] })
  return {
    file: source.file,
    title: context.profile.title,
    level: context.level,
    year: context.year,
    framework: context.framework?.id ?? null,
    text: source.text,
    claims: [...claims],
    findings,
    coverage: [...coverageOf(context)],
    summary: countFindings(claims.length, findings),
    notices: [...source.notices, ...capped.notices],
    comparedWith: options.collected?.unit ?? null,
    bindings: [...context.comparison.bindings],
    blocks: source.blocks,
    ...(source.pages ? { pages: source.pages } : {}),
  }
}

export function contextOf(
  source: SourceText,
  told: readonly Claim[],
  { library, framework, level, year, collected, earlier }: AuditOptions,
): AuditContext {
  const structure = readStructure(source)
  const { letterhead, segments, markers, strands, sections, figures } = structure
  const said = structure.profile
  const profile = {
    title: said.title,
    organisation: said.organisation,
    level: level ?? said.level,
    year: year ?? said.year,
  }
  const plain = plainSource(source)
  const { text } = plain
  const claims =
    plain === source ? told : told.map(one => ({ ...one, quote: text.slice(one.start, one.end) }))
  const chosen = framework
    ? (library.frameworks.find(one => one.id === framework) ?? null)
    : detectFramework(text, profile, sections, library)
  const spans = segments.sentences
  const inside = spans.map(span => figuresWithin(figures, span))
  // Named one by one: every rule reads from this object, and one spread together is slow to read.
  return {
    letterhead,
    profile,
    segments,
    markers,
    strands,
    sections,
    figures,
    text,
    claims,
    library,
    framework: chosen,
    level: profile.level,
    year: profile.year,
    comparison: compare(claims, { collected, earlier }, { text, library, year: profile.year }),
    sentences: sentencesWithPart(text, spans, sections),
    runs: withNotedBrackets(
      text,
      collect(spans, (span, at) => {
        const own = inside[at] ?? []
        const runs = runsOf(text, span, own)
        if (runs.length === 0) return runs
        // Once for the sentence: it may hold thousands of runs.
        const before = inside.slice(Math.max(0, at - SENTENCES_BACK), at).flat()
        return runs.map(run => readOfWhole(run, own, before))
      }),
      figures,
      profile.year,
    ),
    totals: collect(spans, (span, at) => [...readTotals(text, span, inside[at] ?? [])]),
  }
}

/** In text order; a list that moved says more of its figures than each of them by itself. */
function runsOf(text: string, span: Span, figures: readonly Figure[]): Run[] {
  const runs = readRuns(text, span, figures)
  const moved = readMovedLists(text, figures)
  if (moved.length === 0) return runs
  const levels = new Set(moved.map(one => one.level))
  return [...runs.filter(one => !levels.has(one.level)), ...moved].sort(
    (a, b) => a.level.start - b.level.start,
  )
}

/** So far back the level of a change may stand. */
const SENTENCES_BACK = 3

/** Of all rules; a last resort adds only what touches no error that was shown otherwise. */
function foundBy(context: AuditContext): Keyless[] {
  const found = collect(
    rules.filter(one => !one.isLastResort),
    rule => findingsOf(rule, context),
  )
  const shown = found.filter(one => one.severity === 'error').flatMap(({ spans }) => spans)
  const isShown = ({ spans }: Keyless) =>
    spans.some(([start, end]) => shown.some(([from, to]) => from < end && start < to))
  const others = collect(
    rules.filter(one => one.isLastResort),
    rule => findingsOf(rule, context),
  )
  return [...found, ...others.filter(one => !isShown(one))]
}

export function findingsOf(rule: AuditRule, context: AuditContext): Keyless[] {
  if (rule.needs && !mayHold(context, rule.needs)) return []
  const seen = rule.check(context)
  return seen.length === 0 ? [] : seen.map(one => findingOf(rule, one, context))
}

function findingOf(rule: AuditRule, observation: Observation, context: AuditContext): Keyless {
  const spans = observation.spans.filter(([start, end]) => start < end)
  const touched = spans.flatMap(span => claimsIn(context, span).map(claim => claim.id))
  return {
    rule: rule.id,
    category: rule.category,
    severity: observation.severity ?? rule.severity,
    message: observation.message,
    quotes: spans.map(([start, end]) => context.text.slice(start, end)),
    spans,
    computation: observation.computation ?? null,
    clause: observation.clause ?? rule.clause ?? null,
    claims: [...new Set(touched)],
    suggestion: observation.suggestion,
  }
}

/**
 * Gravest first, then in reading order; the same thing is said once. Two rules of a category may prove
 * one thing by one calculation: they then speak of the same words.
 */
function orderFindings(findings: Keyless[]): Keyless[] {
  const said = new Set<string>()
  const provenBy = new Map<string, Keyless[]>()
  return findings
    .filter(one => {
      const own = `${one.rule} ${one.spans[0]} ${one.message}`
      const proof = proofOf(one)
      const others = proof === null ? [] : (provenBy.get(proof) ?? [])
      if (said.has(own) || others.some(other => other.rule !== one.rule && touch(other, one)))
        return false
      said.add(own)
      others.push(one)
      if (proof !== null) provenBy.set(proof, others)
      return true
    })
    .sort(
      (a, b) =>
        SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
        (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0),
    )
}

const proofOf = ({ category, severity, computation }: Keyless): string | null =>
  severity === 'error' && computation ? `${category} ${computation}` : null

const touch = (a: Keyless, b: Keyless): boolean =>
  a.spans.some(([start, end]) => b.spans.some(([from, to]) => from < end && start < to))
