import type { AuditReport, Claim, Finding } from '@mingjian/model'
import type { GoldClaim, LabelledText } from './corpus.ts'

/** Kinds of gold findings, by the category of ours; the others have no gold. */
const kinds: Readonly<Record<string, string>> = {
  limit: 'a',
  arithmetic: 'b',
  unit: 'b',
  contradiction: 'c',
  numbering: 'd',
  coverage: 'e',
  direction: 'f',
}

export interface Tally {
  gold: number
  said: number
  matched: number
}

export interface Score {
  claims: Tally
  /** Matched claims whose subject is the gold one, by name or alias. */
  subjects: number
  findings: Tally
  byKind: Map<string, Tally>
}

const tally = (): Tally => ({ gold: 0, said: 0, matched: 0 })

/** Counts as the corpus's own scorer does: claims by value and place, errors by kind and a common quote. */
export function scoreOf(
  texts: readonly LabelledText[],
  audit: (text: LabelledText) => AuditReport,
  subjects: readonly { name: string; aliases?: string[] }[],
): Score {
  const names = new Map(
    subjects.flatMap(({ name, aliases = [] }) =>
      aliases.map(alias => [plain(alias), plain(name)] as const),
    ),
  )
  const canonical = (subject: string) => names.get(plain(subject)) ?? plain(subject)
  const score: Score = { claims: tally(), subjects: 0, findings: tally(), byKind: new Map() }
  for (const gold of texts) {
    const report = audit(gold)
    scoreClaims(score, gold, report.claims, canonical)
    scoreFindings(score, gold, report)
  }
  return score
}

function scoreClaims(
  score: Score,
  gold: LabelledText,
  claims: readonly Claim[],
  canonical: (subject: string) => string,
): void {
  const isSame = (g: GoldClaim, p: Claim) => canonical(g.subject) === canonical(p.subject)
  const pairs = matching(gold.claims, claims, (g, p) => {
    const isMatch = g.start < p.end && p.start < g.start + g.quote.length && isSameValue(g, p)
    return isMatch ? 1 + Number(isSame(g, p)) : 0
  })
  add(score.claims, gold.claims.length, claims.length, pairs.length)
  score.subjects += pairs.filter(([g, p]) => isSame(g, p)).length
}

function scoreFindings(score: Score, { text, findings }: LabelledText, report: AuditReport): void {
  const errors = report.findings.filter(one => one.severity === 'error')
  const kindOf = (one: Finding) => kinds[one.category] ?? ''
  const pairs = matching(findings, errors, (g, p) =>
    Number(g.kind === kindOf(p) && g.quotes.some(quote => isQuoted(text, quote, p))),
  )
  add(score.findings, findings.length, errors.length, pairs.length)
  for (const kind of 'abcdef') {
    const counts = score.byKind.get(kind) ?? tally()
    score.byKind.set(kind, counts)
    add(
      counts,
      findings.filter(one => one.kind === kind).length,
      errors.filter(one => kindOf(one) === kind).length,
      pairs.filter(([g]) => g.kind === kind).length,
    )
  }
}

function add(counts: Tally, gold: number, said: number, matched: number): void {
  counts.gold += gold
  counts.said += said
  counts.matched += matched
}

const plain = (name: string) => name.replace(/[\s“”"'()（）]/g, '')

/** One of a quote's places in the text is touched by a span of the finding. */
function isQuoted(text: string, quote: string, { spans }: Finding): boolean {
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (spans.some(([start, end]) => start < at + quote.length && at < end)) return true
  }
  return false
}

/** 2.88亿元 is 28800万元, 12% is 0.12, 1:5.6 may be said as its inverse. */
function candidates({ value, unit }: { value: number; unit: string }): number[] {
  const others = [
    /[%％]|百分点$/.test(unit) ? value / 100 : null,
    unit.includes('‰') ? value / 1000 : null,
    unit.startsWith('万亿') ? value * 1e12 : null,
    unit.startsWith('亿') ? value * 1e8 : null,
    unit.startsWith('万') && !unit.startsWith('万亿') ? value * 1e4 : null,
    unit === '1:x' && value !== 0 ? 1 / value : null,
  ]
  return [value, ...others.filter(one => one !== null)]
}

function isSameValue(a: { value: number; unit: string }, b: { value: number; unit: string }) {
  const near = (x: number, y: number) =>
    Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x), Math.abs(y))
  return candidates(a).some(x => candidates(b).some(y => near(x, y)))
}

/** As many pairs as possible, each gold and each prediction at most once, heavier ones first. */
function matching<G, P>(
  gold: readonly G[],
  predicted: readonly P[],
  weigh: (g: G, p: P) => number,
): [G, P][] {
  const edges = gold.map(g =>
    predicted
      .map((p, index) => ({ index, weight: weigh(g, p) }))
      .filter(one => one.weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .map(one => one.index),
  )
  const takenBy = new Map<number, number>()
  const take = (g: number, seen: Set<number>): boolean =>
    (edges[g] ?? []).some(p => {
      if (seen.has(p)) return false
      seen.add(p)
      const owner = takenBy.get(p)
      if (owner !== undefined && !take(owner, seen)) return false
      takenBy.set(p, g)
      return true
    })
  const order = [...edges.keys()].sort((a, b) => (edges[a]?.length ?? 0) - (edges[b]?.length ?? 0))
  for (const g of order) take(g, new Set())
  return [...takenBy].map(([p, g]) => [gold[g] as G, predicted[p] as P])
}
