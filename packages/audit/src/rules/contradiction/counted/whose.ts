import { conceptsIn, kindOf, meaningsOf } from '../../../lexicon/concepts.ts'

const KINDS: ReadonlySet<string> = new Set(['owner', 'area'])

/** Whose and where, as the words of a sentence before a figure tell: 公办园……教职工与幼儿之比. */
export function ownersIn(words: string): ReadonlySet<string> {
  return new Set(meaningsOf(conceptsIn(words)).filter(one => KINDS.has(kindOf.get(one) ?? '')))
}

/** One is of 公办 and the other of 民办: in some kind both name whose they are, and no one in common. */
export function areOfOthers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...KINDS].some(kind => {
    const of = (all: ReadonlySet<string>) => [...all].filter(one => kindOf.get(one) === kind)
    const [x, y] = [of(a), of(b)]
    return x.length > 0 && y.length > 0 && !x.some(one => y.includes(one))
  })
}
