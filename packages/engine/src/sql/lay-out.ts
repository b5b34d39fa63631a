import { type DataElement, institutionKinds, type OrgKind, type Stage } from '@mingjian/model'
import type { Term } from '../plan/linear-ratio.ts'
import type { RatioPlan, SubjectPlan } from '../plan/plan-subjects.ts'
import { Register } from './register.ts'

/** A unit's current value of an element of a stage. */
export interface Cell {
  name: string
  element: string
  stage: Stage
}

/** Whether everything a unit reported of a stage is of a size that doubles can square. */
export interface Sizes {
  name: string
  stage: Stage
}

/** The institutions an indicator counts, and what is asked of them. */
export interface Population {
  name: string
  stage: Stage
  kinds: readonly OrgKind[]
  /** Conditions under which a unit is left out. */
  exclusions: readonly Readonly<Record<string, string>>[]
  sizes: Sizes
  cells: Set<Cell>
}

/** Σ of a cell over a population, and how many have filled it. */
export interface Sum {
  name: string
  population: Population
  cell: Cell
}

/** Members that reported one of these elements as a whole, for all their stages. */
export interface Wholes {
  name: string
  population: Population
  elements: readonly string[]
}

export interface Part {
  factor: number
  cell: Cell
}

/** The sections a 差异系数 is made over: those with a weight and something to divide by. */
export interface Support {
  name: string
  population: Population
  weight: Cell
  under: readonly Part[]
}

/** What the 差异系数 of a ratio is made from. */
export interface Spread {
  name: string
  support: Support
  over: readonly Part[]
  scale: number
  cells: readonly Cell[]
  subtracts: boolean
}

/** Where one ratio's parts stand in a row. */
export interface RatioColumns {
  population: Population
  over: readonly { factor: number; sum: Sum }[]
  under: readonly { factor: number; sum: Sum }[]
  sums: readonly Sum[]
  wholes: Wholes | null
  spread: Spread | null
}

/** Every column of a statement, and where each ratio finds its own. */
export interface Layout {
  cells: readonly Cell[]
  sizes: readonly Sizes[]
  populations: readonly Population[]
  sums: readonly Sum[]
  wholes: readonly Wholes[]
  supports: readonly Support[]
  spreads: readonly Spread[]
  columnsOf: ReadonlyMap<RatioPlan, RatioColumns>
}

/** Gives columns to what plans need. Ratios that count the same sections share sums and weights. */
export function layOut(plans: readonly SubjectPlan[]): Layout {
  const registers = createRegisters()
  const columnsOf = new Map<RatioPlan, RatioColumns>()
  const spreading = new Set(
    plans.filter(plan => plan.subject.of !== 'value').flatMap(plan => plan.ratios),
  )
  for (const ratio of new Set(plans.flatMap(plan => plan.ratios)))
    columnsOf.set(ratio, columnsFor(ratio, spreading.has(ratio), registers))
  const { cells, sizes, populations, sums, wholes, supports, spreads } = registers
  return {
    cells: cells.all,
    sizes: sizes.all,
    populations: populations.all,
    sums: sums.all,
    wholes: wholes.all,
    supports: supports.all,
    spreads: spreads.all,
    columnsOf,
  }
}

type Registers = ReturnType<typeof createRegisters>

const createRegisters = () => ({
  cells: new Register<Cell>('e'),
  sizes: new Register<Sizes>('k'),
  populations: new Register<Population>('p'),
  sums: new Register<Sum>('s'),
  wholes: new Register<Wholes>('h'),
  supports: new Register<Support>('t'),
  spreads: new Register<Spread>('r'),
})

function columnsFor(plan: RatioPlan, spreads: boolean, registers: Registers): RatioColumns {
  const { stage, elements, weight } = plan
  const population = populationOf(plan, registers)
  const cellOf = ({ id }: DataElement): Cell => {
    const cell = registers.cells.of([id, stage], name => ({ name, element: id, stage }))
    population.cells.add(cell)
    return cell
  }
  const sumOf = (element: DataElement): Sum => {
    const cell = cellOf(element)
    return registers.sums.of([population.name, cell.name], name => ({ name, population, cell }))
  }
  const summed = (terms: readonly Term[]) =>
    terms.map(({ element, factor }) => ({ factor, sum: sumOf(element) }))
  const shared = [...elements, ...(weight ? [weight] : [])].filter(each => each.sharedBy)
  const ids = [...new Set(shared.map(each => each.id))]
  const wholes = (name: string): Wholes => ({ name, population, elements: ids })
  return {
    population,
    over: summed(plan.numerator),
    under: summed(plan.denominator),
    sums: elements.map(sumOf),
    wholes: ids.length > 0 ? registers.wholes.of([population.name, ids], wholes) : null,
    spread: spreads && weight ? spreadOf(plan, weight, population, cellOf, registers) : null,
  }
}

function populationOf({ indicator, stage }: RatioPlan, registers: Registers): Population {
  const kinds = institutionKinds.filter(kind => indicator.units.includes(kind))
  // A condition that asks for nothing leaves nothing out.
  const exclusions = indicator.exclusions
    .map(each => each.when)
    .filter(when => Object.keys(when).length > 0)
  const sizes = registers.sizes.of([stage], name => ({ name, stage }))
  const cells = new Set<Cell>()
  return registers.populations.of([stage, kinds, exclusions], name => ({
    name,
    stage,
    kinds,
    exclusions,
    sizes,
    cells,
  }))
}

function spreadOf(
  { numerator, denominator, scale, elements, subtracts }: RatioPlan,
  weightElement: DataElement,
  population: Population,
  cellOf: (element: DataElement) => Cell,
  { supports, spreads }: Registers,
): Spread {
  const parts = (terms: readonly Term[]): Part[] =>
    terms.map(({ element, factor }) => ({ factor, cell: cellOf(element) }))
  const keyOf = (all: readonly Part[]) => all.map(each => [each.factor, each.cell.name])
  const [over, under, weight] = [parts(numerator), parts(denominator), cellOf(weightElement)]
  const support = supports.of([population.name, weight.name, keyOf(under)], name => ({
    name,
    population,
    weight,
    under,
  }))
  const cells = [...new Set([weight, ...elements.map(cellOf)])]
  return spreads.of([support.name, keyOf(over), scale], name => ({
    name,
    support,
    over,
    scale,
    cells,
    subtracts,
  }))
}
