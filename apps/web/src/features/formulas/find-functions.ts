import type { FunctionHelp } from '@mingjian/engine/editor'

/** Functions in whose name, meaning or parameters every word is found; those named so come first. */
export function findFunctions(all: readonly FunctionHelp[], text: string): FunctionHelp[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const isNamed = ({ name, aliases }: FunctionHelp) =>
    words.every(word => [name, ...aliases].some(each => each.toLowerCase().includes(word)))
  return all
    .filter(each => words.every(word => wordsOf(each).includes(word)))
    .sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)))
}

const wordsOf = ({ name, aliases, summary, parameters, unit }: FunctionHelp) =>
  [name, ...aliases, summary, unit, ...parameters.map(each => each.label)].join(' ').toLowerCase()
