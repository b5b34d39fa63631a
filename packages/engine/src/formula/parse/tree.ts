import type { Place } from '../diagnostics.ts'

export type ArithmeticOperator = '+' | '-' | '×' | '÷'
export type ComparisonOperator = '>=' | '<=' | '>' | '<' | '=' | '≠'
export type LogicOperator = '且' | '或'

/** A formula as written, before names are looked up. `hole` is a part the author has not written yet. */
export type Tree = Place &
  (
    | { kind: 'number'; text: string; percent: boolean }
    | { kind: 'name'; name: string; stage: (Place & { name: string }) | null }
    | { kind: 'call'; name: string; namePlace: Place; args: Tree[] }
    | { kind: 'list'; items: Tree[] }
    | { kind: 'negative'; inner: Tree }
    | { kind: 'not'; inner: Tree }
    | { kind: 'arithmetic'; op: ArithmeticOperator; left: Tree; right: Tree }
    | { kind: 'comparison'; op: ComparisonOperator; left: Tree; right: Tree }
    | { kind: 'logic'; op: LogicOperator; left: Tree; right: Tree }
    | { kind: 'hole' }
  )
