import { type Stage, stageIds, stageNames } from '@mingjian/model'

/** A data element as a formula mentions it. `stage` is undefined where none is written. */
export interface FormulaWord {
  name: string
  stage: Stage | null | undefined
}

const stageByName = new Map(stageIds.map(id => [stageNames[id], id]))
const connectives = new Set(['且', '或'])
const word =
  /(?<name>\p{Script=Han}+|[a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:〔(?<stage>[^〕]*)〕)?(?<call>\s*\()?/gu

/**
 * Names of data elements in a formula, in reading order. Deliberately coarse: what the formula
 * means is the engine's business; here only spelling against the library is checked.
 * A stage nobody knows is null.
 */
export function formulaWords(formula: string): FormulaWord[] {
  const withoutIndicators = formula.replace(/\[[^\]]*\]|[a-z0-9-]+\/[A-Za-z0-9-]+/g, '')
  return [...withoutIndicators.matchAll(word)].flatMap(match => {
    const { name = '', stage, call } = match.groups ?? {}
    if (call !== undefined || connectives.has(name)) return []
    return [{ name, stage: stage === undefined ? undefined : (stageByName.get(stage) ?? null) }]
  })
}

/** Codes in `综合达标([R1-P, R2-P], …)`. */
export function formulaIndicatorCodes(formula: string): string[] {
  const list = /\[([^\]]*)\]/.exec(formula)?.[1]
  return list ? list.split(/[,，]/).map(code => code.trim()) : []
}
