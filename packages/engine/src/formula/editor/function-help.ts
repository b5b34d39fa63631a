import { periodKindNames } from '@mingjian/model'
import type { Parameter } from '../functions/define-function.ts'
import { formulaFunctions } from '../functions/index.ts'
import { hintOf, saySignature } from '../functions/say-function.ts'

/** What the help panel says of one function. */
export interface FunctionHelp {
  name: string
  aliases: readonly string[]
  signature: string
  summary: string
  unit: string
  parameters: readonly { label: string; hint: string }[]
  example: string
}

const parameterHelp = (parameter: Parameter) => ({
  label: parameter.label,
  hint: hintOf(parameter),
})

/** Help for every function, from the same declarations that the checker reads. */
export const functionHelp: readonly FunctionHelp[] = formulaFunctions.map(each => ({
  name: each.name,
  aliases: each.aliases,
  signature: saySignature(each),
  summary: each.summary,
  unit: each.unit.says + (each.period ? `；结果属${periodKindNames[each.period]}` : ''),
  parameters: Object.values(each.takes).map(parameterHelp),
  example: each.example,
}))
