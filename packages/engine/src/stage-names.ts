import { type Stage, stageIds, stageNames } from '@mingjian/model'

/** Other words for a stage that forms and formulas use. */
const otherNames: Record<string, Stage> = {
  幼儿园: 'preschool',
  学前教育: 'preschool',
  高中: 'senior',
  中职: 'secondary-vocational',
  特教: 'special',
  高校: 'higher',
}

/** A stage by its id or one of its Chinese names. */
export function findStage(name: string): Stage | undefined {
  return stageIds.find(id => id === name || stageNames[id] === name) ?? otherNames[name]
}
