import { closestName, type DataElement, type Stage, stageNames } from '@mingjian/model'
import { findStage } from '../../stage-names.ts'
import { diagnostic, type Place } from '../diagnostics.ts'
import type { Tree } from '../parse/tree.ts'
import { measureOfElement } from '../units/measure.ts'
import type { Checked } from './checked.ts'
import type { Checking } from './checking.ts'
import { measured } from './measure-parts.ts'

type NameTree = Extract<Tree, { kind: 'name' }>

/** A name → the element or indicator it means, with its stage. */
export function checkName(tree: NameTree, checking: Checking): Checked | null {
  const { catalog, home, diagnostics } = checking
  const standard = home?.standard ?? null
  const elements = catalog.findElements(tree.name)
  const [element] = elements
  if (element && elements.length === 1) return elementUse(element, tree, checking)
  if (elements.length > 1) {
    const candidates = elements.map(each => `${each.name}（${each.id}）`)
    diagnostics.push(diagnostic('ambiguous-name', tree, { name: tree.name, candidates }))
    return null
  }
  const indicator = catalog.findIndicator(tree.name, standard)
  if (indicator && tree.stage) {
    diagnostics.push(diagnostic('stage-on-indicator', tree.stage, { name: tree.name }))
    return null
  }
  if (indicator) {
    return measured({ kind: 'indicator', indicator }, checking.measureOf(indicator), checking)
  }
  diagnostics.push(unknownName(tree.name, tree, checking))
  return null
}

/** With the nearest name of the catalog, where one is near. */
export function unknownName(name: string, place: Place, { catalog, home }: Checking) {
  const closest = closestName(name, catalog.listNames(home?.standard ?? null))
  return diagnostic('unknown-name', place, { name, closest })
}

function elementUse(element: DataElement, tree: NameTree, checking: Checking): Checked | null {
  const stage = stageOf(element, tree, checking)
  if (stage === undefined) return null
  const use: Checked = { kind: 'element', element, stage, stageWritten: tree.stage !== null }
  return measured(use, measureOfElement(element), checking)
}

/** Undefined when the stage is wrong, which is then said. */
function stageOf(
  element: DataElement,
  tree: NameTree,
  { home, diagnostics }: Checking,
): Stage | null | undefined {
  const collected = element.stages.map(stage => stageNames[stage])
  if (tree.stage) {
    const written = findStage(tree.stage.name)
    if (!written) {
      const known = Object.values(stageNames)
      diagnostics.push(diagnostic('unknown-stage', tree.stage, { name: tree.stage.name, known }))
      return undefined
    }
    if (element.stages.includes(written)) return written
    const details = { element: element.name, stage: stageNames[written], collected }
    diagnostics.push(diagnostic('stage-not-collected', tree.stage, details))
    return undefined
  }
  if (!home?.stage || element.stages.length === 0) return null
  if (element.stages.includes(home.stage)) return home.stage
  const details = { element: element.name, stage: stageNames[home.stage], collected }
  diagnostics.push(diagnostic('stage-not-collected', tree, details))
  return undefined
}
