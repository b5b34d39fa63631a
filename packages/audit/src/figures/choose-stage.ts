import type { CollectedFigure, Stage } from '@mingjian/model'
import { addFigures } from './figure-table.ts'
import type { Meaning } from './meaning.ts'

/** Where stages are named, theirs, added up; where they are not, every one and the whole. */
export function chooseStage(
  figures: readonly CollectedFigure[],
  { stages }: Meaning,
): CollectedFigure[] {
  if (stages === null) return [...figures].sort((a, b) => order(a.stage) - order(b.stage))
  const staged = new Set(figures.filter(one => one.stage !== null).map(one => one.code))
  // Without stages of its own a figure is for all of what its name says.
  const plain = figures.filter(one => !staged.has(one.code))
  const named = figures.filter(one => one.stage !== null && stages.includes(one.stage))
  if (stages.length === 1) return [...named, ...plain]
  const sum = addFigures(named, stages)
  return sum ? [...plain, sum] : plain
}

const order = (stage: Stage | null) => (stage === null ? 0 : 1)
