import { auditReport } from '@mingjian/audit'
import type { StandardsLibrary } from '@mingjian/model'
import { type Line, line } from '../measure.ts'
import { hasCorpus, type LabelledText, readLabelled, readSubjects, sourceOf } from './corpus.ts'
import { readPairs } from './pairs.ts'
import { type Score, scoreOf, type Tally } from './score.ts'

const sets = ['seeds', 'dev', 'mutated'] as const
const levels: Readonly<Record<string, 'city' | 'county'>> = { 市: 'city', 县区: 'county' }

// What a user would say on the command line: --level and --year.
export const auditWith =
  (library: StandardsLibrary) =>
  ({ text, level, year }: LabelledText) =>
    auditReport(sourceOf(text), { library, level: levels[level], year: year ?? undefined })

/** Precision and recall on our own texts, and on the labelled ones beside the project where they are at hand. */
export function measureQuality(library: StandardsLibrary): Line[] {
  const audit = auditWith(library)
  const names = hasCorpus ? readSubjects() : []
  const own = readPairs().flatMap(({ name, clean, slipped }) => {
    const labelled = clean.filter(({ claims }) => claims.length > 0)
    const { claims, subjects } = scoreOf(labelled, audit, names)
    const all = scoreOf([...clean, ...slipped], audit, names)
    return linesOf(name, { ...all, claims, subjects })
  })
  if (!hasCorpus) {
    process.stderr.write('../shared/corpus is not there: no rows of its texts\n')
    return own
  }
  return [...sets.flatMap(set => linesOf(set, scoreOf(readLabelled(set), audit, names))), ...own]
}

function linesOf(set: string, { claims, subjects, findings, byKind }: Score): Line[] {
  const all = set === 'seeds' ? 1 : 0.9
  const ofClaims =
    claims.gold === 0
      ? []
      : [
          ...rates(`${set}: claims`, claims, { precision: 0.97, recall: 0.95 }),
          share(`${set}: subjects of matched claims`, subjects, claims.matched, 0.92),
        ]
  return [
    ...ofClaims,
    ...rates(`${set}: findings`, findings, { precision: 0.95, recall: all }),
    ...[...byKind].flatMap(([kind, counts]) =>
      rates(`${set}: findings of kind ${kind}`, counts, { precision: 0.95, recall: all }),
    ),
  ].filter(one => one !== null)
}

function rates(
  work: string,
  { gold, said, matched }: Tally,
  least: { precision: number; recall: number },
): (Line | null)[] {
  return [
    share(`${work}, precision`, matched, said, least.precision),
    share(`${work}, recall`, matched, gold, least.recall),
  ]
}

/** Null where there is nothing to count. */
function share(work: string, part: number, whole: number, least: number): Line | null {
  if (whole === 0) return null
  const target = least === 1 ? 'all' : `≥ ${least}`
  return line(
    `${work} (${part} of ${whole})`,
    [part / whole, ''],
    [null, null],
    target,
    value => value >= least,
  )
}
