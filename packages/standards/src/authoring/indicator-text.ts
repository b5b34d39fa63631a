import { closestName, type Framework, type Indicator, type StandardsLibrary } from '@mingjian/model'
import { findIndicator, listIndicatorsNamed } from '../lookup.ts'
import type { MessageCode, MessageData } from '../messages.ts'

type Standards = Framework['standards']

/**
 * Ids for a cell, shorter where a run of them is all that begins alike: `jiaodu-2017-6/R1*`. Read
 * with the same library it means the same ids.
 */
export function indicatorWords(ids: readonly string[], library: StandardsLibrary): string[] {
  const known = idsOf(library)
  const words: string[] = []
  for (let at = 0; at < ids.length; ) {
    const pattern = patternsOf(ids[at] ?? '').find(({ start }) => {
      const run = known.filter(id => id.startsWith(start))
      return run.length > 1 && run.every((id, index) => id === ids[at + index])
    })
    const run = pattern ? known.filter(id => id.startsWith(pattern.start)) : [ids[at]]
    words.push(pattern ? `${pattern.start}*` : (ids[at] ?? ''))
    at += run.length
  }
  return words
}

/** Starts of an id that name a group, the widest first: `jiaodu-2017-6/R`, `jiaodu-2017-6/R1`. */
function patternsOf(id: string): { start: string }[] {
  const [standard = '', code = ''] = id.split('/')
  const group = /^[A-Z]+/.exec(code)?.[0]
  const number = /^[A-Z]+\d+/.exec(code)?.[0]
  return [group, number].flatMap(part => (part ? [{ start: `${standard}/${part}` }] : []))
}

const idsOf = (library: StandardsLibrary): string[] => [
  ...new Set(library.standards.flatMap(one => one.indicators).map(one => one.id)),
]

/** Names of indicators, each once, to check the ids by. */
export function indicatorNames(ids: readonly string[], library: StandardsLibrary): string[] {
  return [...new Set(ids.flatMap(id => findIndicator(library, id)?.name ?? []))]
}

type Unreadable = { [C in MessageCode]: { code: C; data: MessageData<C> } }[
  | 'unknown-indicator'
  | 'indicator-name-ambiguous']

/** What a word of the indicator column means: an id, a pattern, or a name that only one indicator has. */
export function readIndicatorWord(
  word: string,
  library: StandardsLibrary,
  standards: Standards,
): { ids: string[] } | Unreadable {
  const id = word.normalize('NFKC')
  const all = idsOf(library)
  if (id.endsWith('*')) {
    const ids = all.filter(one => one.startsWith(id.slice(0, -1)))
    if (ids.length > 0) return { ids }
  }
  if (findIndicator(library, id)) return { ids: [id] }
  const named = listIndicatorsNamed(library, word)
  const meant = unique(named.filter(one => standards.includes(one.standard)))
  if (meant.length === 1) return { ids: meant }
  if (named.length > 0) {
    const ids = (meant.length > 0 ? meant : unique(named)).join('、')
    return { code: 'indicator-name-ambiguous', data: { name: word, ids } }
  }
  const names = library.standards.flatMap(one => one.indicators.map(indicator => indicator.name))
  const closest = closestName(id, [...all, ...names])
  return { code: 'unknown-indicator', data: { id: word, closest } }
}

const unique = (indicators: readonly Indicator[]) => [...new Set(indicators.map(one => one.id))]
