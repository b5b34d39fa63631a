import type { Explanation, Input, OrgUnit } from '@mingjian/model'
import type { Cell } from '../evaluate/cell.ts'
import type { Member } from '../evaluate/institutions.ts'

/** Gathers, each once, the cells and units that an explanation passes. */
export interface Collector {
  addCells(cells: readonly Cell[]): void
  addMembers(members: readonly Member[]): void
  inputs(): Input[]
  members(): readonly Member[]
}

export type UnitRow = Explanation['units'][number]

export function createCollector(): Collector {
  const inputs = new Map<string, Input>()
  const members = new Map<string, Member>()
  return {
    addCells: cells => {
      for (const cell of cells.flatMap(rawCells)) {
        const key = [cell.org.code, cell.element.id, cell.stage, cell.period].join('|')
        inputs.set(key, inputOf(cell))
      }
    },
    addMembers: more => {
      for (const member of more) members.set(member.org.code, member)
    },
    inputs: () => [...inputs.values()],
    members: () => [...members.values()],
  }
}

/** What was collected: behind a share, the whole and what it was shared out by. */
const rawCells = (cell: Cell): readonly Cell[] =>
  cell.share ? [cell.share.whole, ...cell.share.reported, ...cell.share.counts] : [cell]

const inputOf = ({ org, element, stage, period, value }: Cell): Input => ({
  org: org.code,
  orgName: org.name,
  element: element.id,
  elementName: element.name,
  stage,
  period,
  value: value?.value ?? null,
  unit: element.unit,
  source: value?.provenance?.source ?? null,
})

export const unitRow = (
  org: OrgUnit,
  row: Pick<UnitRow, 'value' | 'weight' | 'included' | 'reason'>,
): UnitRow => ({ org: org.code, name: org.name, ...row })
