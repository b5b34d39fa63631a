import { hash } from 'node:crypto'
import type { AuditReport, Claim, Finding, Span } from '@mingjian/model'
import { normalise } from '../sentences/normalise.ts'

type Keyless = Omit<Finding, 'key'>

/**
 * Names every finding by what it says: rule, figures, and what the figures are about. No offset, no
 * heading number and no wording of ours is in a key, so that it holds when text is added elsewhere, lines
 * break differently or a rule is worded better, and a decision on a finding finds it again in the next
 * version of the report. When a figure changes, the finding is another one. Equal findings are numbered
 * in reading order.
 */
export function keyFindings(
  findings: readonly Keyless[],
  { text, claims }: Pick<AuditReport, 'text' | 'claims'>,
): Finding[] {
  const claimOf = new Map(claims.map(claim => [claim.id, claim]))
  const named = findings.map(finding => ({ finding, name: nameOf(finding, text, claimOf) }))
  const keys = new Map<Keyless, string>()
  const seen = new Map<string, number>()
  for (const { finding, name } of [...named].sort(inReadingOrder)) {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    keys.set(finding, count === 1 ? name : `${name}.${count}`)
  }
  return findings.map(finding => ({ ...finding, key: keys.get(finding) ?? '' }))
}

/** A report whose findings all have their keys: one kept before findings had any, or one with findings added. */
export function withFindingKeys(report: AuditReport): AuditReport {
  return { ...report, findings: keyFindings(report.findings, report) }
}

function inReadingOrder(a: { finding: Keyless }, b: { finding: Keyless }): number {
  const [one, other] = [a.finding.spans, b.finding.spans]
  return (
    (one[0]?.[0] ?? 0) - (other[0]?.[0] ?? 0) || (one.at(-1)?.[1] ?? 0) - (other.at(-1)?.[1] ?? 0)
  )
}

function nameOf(finding: Keyless, text: string, claimOf: ReadonlyMap<string, Claim>): string {
  const facts = [
    finding.spans.map(span => telling(text, span)),
    // What is missing or wrong may stand only in the message: "第2、5项没有回答".
    figuresIn(`${finding.message}\n${finding.computation ?? ''}`),
    subjectsOf(finding, claimOf),
  ]
  return `${finding.rule}:${hash('sha256', JSON.stringify(facts)).slice(0, 12)}`
}

/**
 * What the library calls the figures of the most telling place. Left out is what may hang on words far
 * away: organisation, period, and subjects the library does not know.
 */
function subjectsOf({ claims, spans }: Keyless, claimOf: ReadonlyMap<string, Claim>): string[] {
  const [start, end] = spans[0] ?? [0, 0]
  const subjects = claims.flatMap(id => {
    const claim = claimOf.get(id)
    if (!claim || claim.start >= end || claim.end <= start) return []
    return [`${claim.code ? `${claim.subject}|${claim.qualifier ?? ''}` : ''}|${claim.value}`]
  })
  return [...new Set(subjects)].sort()
}

const numbering =
  /^\s*(?:[#>*\-•]\s*)*(?:第[一二三四五六七八九十百\d]+[章节条款部项]|\([一二三四五六七八九十百\d]+\)|[一二三四五六七八九十百]+、|\d{1,3}(?:\.\d{1,3})*(?:[.、](?!\d)|\s))/

/** The figures of a quote; its words when it has none, and what follows when these are few. */
function telling(text: string, [start, end]: Span): string {
  const quote = normalise(text.slice(start, end)).replace(numbering, '')
  const figures = figuresIn(quote)
  if (figures) return figures
  const words = wordsOf(quote)
  if (words.length >= SHORT) return words
  const sequel = normalise(text.slice(end, end + 4 * SHORT)).replace(/[.。;!?].*/s, '')
  return words + wordsOf(sequel).slice(0, SHORT)
}

/** Fewer characters, as of “and”, may stand in many places. */
const SHORT = 8

const wordsOf = (text: string) => text.replace(/[\s\p{P}]/gu, '')

/** Every number in reading order, as written but for blanks and thousands separators. */
function figuresIn(text: string): string {
  const tight = normalise(text)
    .replace(/(?<=[\d.])\s+(?=[\d.])/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '')
  return (tight.match(/\d+(?:\.\d+)?/g) ?? []).join(' ')
}
