import { closestName } from '@mingjian/model'
import { diagnostic } from '../diagnostics.ts'
import { findFact } from '../facts.ts'
import type { Tree } from '../parse/tree.ts'
import type { Checked } from './checked.ts'
import type { Checking } from './checking.ts'

type ComparisonTree = Extract<Tree, { kind: 'comparison' }>

/** Does the comparison ask for something known of a unit? An element of that name goes first. */
export function isFact({ left }: ComparisonTree, { catalog }: Checking): boolean {
  if (left.kind !== 'name' || left.stage) return false
  return findFact(left.name) !== undefined && catalog.findElements(left.name).length === 0
}

/** 办别 = 公办, 城乡 ≠ 农村 */
export function checkFact(tree: ComparisonTree, { diagnostics }: Checking): Checked | null {
  const fact = tree.left.kind === 'name' ? findFact(tree.left.name) : undefined
  if (!fact || tree.right.kind === 'hole') return null
  const known = fact.values.map(each => each.name)
  if (tree.op !== '=' && tree.op !== '≠') {
    diagnostics.push(diagnostic('fact-not-compared', tree, { name: fact.name }))
    return null
  }
  const wanted = tree.right.kind === 'name' ? tree.right.name : ''
  const value = fact.values.find(each => each.name === wanted || each.recorded[0] === wanted)
  if (value) return { kind: 'fact', fact, op: tree.op, value }
  const closest = closestName(wanted, known)
  diagnostics.push(
    diagnostic('unknown-fact-value', tree.right, { name: fact.name, known, closest }),
  )
  return null
}
