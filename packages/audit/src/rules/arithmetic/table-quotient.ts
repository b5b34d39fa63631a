import { collect } from '../../structure/collect.ts'
import { type Ends, endsOf } from '../../structure/ends.ts'
import { digitsOf, type Figure, intervalOf, meet, spanOf } from '../../structure/figures.ts'
import { show } from '../../structure/run-proof.ts'
import {
  isSlipInto,
  isSlippedQuotient,
  type Quotient,
  truthOf,
} from '../../structure/slipped-quotients.ts'
import { isWholeLabel, SEPARATOR, type Table, tablesOf } from '../../structure/tables.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { cellFigure } from './cell-figure.ts'
import { provedCells } from './table-columns.ts'
import { wrongGrowthOfRows } from './table-growth.ts'
import { wrongTotals } from './table-total.ts'

type Line = readonly (Figure | null)[]

/** A table as lines of figures, its rows or its columns. */
interface Grid {
  lines: Line[]
  names: string[]
  /** What the places of a line are named. */
  columns: readonly string[]
  /** Something near the table says that years are not compared as printed. */
  isAdjusted: boolean
  /** The line of all the others. */
  total: Line | undefined
}

/** What a column is, by most of the lines: one column by another, or by what all lines have of it. */
interface Relation extends Way {
  said: number
  part: number
  whole: number | 'total'
}

/** A quotient as such, in per cent, or growth from one to the other. */
interface Way {
  times: number
  less: number
}

/** So many lines have to agree for each that does not. */
const AGREE_FOR_ONE = 3
/** Wider tables are compared with care by nobody. */
const MOST_COLUMNS = 12
const WAYS: readonly Way[] = [
  { times: 1, less: 0 },
  { times: 100, less: 0 },
  { times: 100, less: 100 },
]
/** 万人 by 所, 亿元 by 人: the heads tell the units, and the digits which power of ten lies between. */
const SCALED: readonly Way[] = [10_000, 100_000_000].map(times => ({ times, less: 0 }))
/** Fewer digits agree by chance. */
const FEWEST_DIGITS = 3
/** What is named as a quotient needs less proof that it is one. */
const NAMED_QUOTIENT = /占|比|率|均|增[长幅速]|涨幅|系数/
const AGREE_IF_NAMED = 2
const FEWEST_IF_NAMED = 2

export const tableQuotient = defineRule({
  id: 'arithmetic/table-quotient',
  category: 'arithmetic',
  severity: 'error',
  title: '表中比值与另两列不符',
  explanation:
    '表中某一列（行）在多数行里都等于另两列之商、增幅或占合计的百分比（如生师比、生均、比上年增长、占比），个别行不相等。至少三行相符才认定；这一行里另有两个数能算出所写的，不报告；不是差一个数字、数字颠倒或小数点错位的，降为警告（列名或表题写明是增幅、又没有口径说明的除外）。逐年一行、列名写明增长（比上年）的，按上一行核对，只有一行不符才报告。',
  example: {
    text: '分学段情况（校数、学生数、专任教师数、生师比）\n幼儿园|62|9120|684|13.33\n小学|38|21840|1196|18.26\n初中|16|10460|842|12.42\n高中|5|6320|524|10.26',
  },
  needs: SEPARATOR,
  check: context => {
    const { text } = context
    // A total that is wrong is wrong once.
    const known = new Set([
      ...wrongTotals(context).flatMap(({ spans }) => spans.map(([at]) => at)),
      ...provedCells(context).keys(),
    ])
    const quotients = tablesOf(context)
      .flatMap(table => gridsOf(text, table))
      .flatMap(grid => collect(relationsOf(grid), relation => wrongLines(text, grid, relation)))
    return [...quotients, ...wrongGrowthOfRows(context)].filter(
      ({ spans }) => !spans.some(([at]) => known.has(at)),
    )
  },
})

/** The lines of a table, and its columns as lines. */
function gridsOf(text: string, table: Table): Grid[] {
  const { rows, header } = table
  const lines = rows.map(({ cells }) => cells.map(cell => cellFigure(text, cell)))
  const names = rows.map(({ label }) => label)
  const width = Math.max(...lines.map(line => line.length))
  const columns = Array.from({ length: width }, (_, at) => lines.map(line => line[at] ?? null))
  const heads = columns.map((_, at) => header[at] ?? '')
  const grids = [
    { lines, names, columns: heads },
    { lines: columns, names: heads, columns: names },
  ]
  const isAdjusted = ADJUSTED.test(wordsAround(text, table))
  return grids
    .filter(
      grid => grid.lines.length > AGREE_IF_NAMED && (grid.lines[0]?.length ?? 0) <= MOST_COLUMNS,
    )
    .map(grid => ({ ...grid, isAdjusted, total: grid.lines[grid.names.findIndex(isWholeLabel)] }))
}

const ADJUSTED = /口径|可比|区划|合并|撤并|划[入出转]/
const BESIDE = 200

/** The lines before and behind a table, and its own. */
function wordsAround(text: string, { start, rows }: Table): string {
  const end = rows.at(-1)?.cells.at(-1)?.span[1] ?? start
  return text.slice(Math.max(0, start - BESIDE), end + BESIDE)
}

const GROWTH = /^(?:比上年|同比|较上年)?(?:增长|增幅|增速|增减幅度?|涨幅|变化幅度)(?:率|幅度)?/

/** What a column is named, and not its digits alone, says that it is how much one year is more than another. */
const isNamedGrowth = ({ columns, isAdjusted }: Grid, { said, less }: Relation): boolean =>
  less > 0 && !isAdjusted && GROWTH.test(columns[said] ?? '')

/** Columns that most lines show to be quotients; each is read in one way. */
function relationsOf(grid: Grid): Relation[] {
  const width = grid.lines[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, at) => at)
  const isNamed = (at: number) => NAMED_QUOTIENT.test(grid.columns[at] ?? '')
  const quotients = columns.filter(
    at => isNamed(at) || isQuotient(grid.lines.map(line => line[at] ?? null)),
  )
  return collect(quotients, said => {
    const read = columns.flatMap(part =>
      [...columns, 'total' as const].flatMap(whole =>
        part === whole || part === said || whole === said
          ? []
          : (isNamed(said) ? [...WAYS, ...SCALED] : WAYS).map(way => ({
              said,
              part,
              whole,
              ...way,
            })),
      ),
    )
    // Growth may be read for a share of 100 % and more; what all lines agree on needs no other reading.
    return read.some(one => isHeld(grid, one)) ? [] : (read.find(one => isProved(grid, one)) ?? [])
  })
}

const isHeld = (grid: Grid, relation: Relation) => {
  const told = readingsOf(grid, relation)
  return told.length >= AGREE_FOR_ONE && told.every(holds)
}

/** What is counted comes in whole numbers, what is divided hardly ever. */
const isQuotient = (column: readonly (Figure | null)[]) =>
  column.some(one => one !== null && one.decimals > 0)

function isProved(grid: Grid, relation: Relation): boolean {
  const told = readingsOf(grid, relation)
  const agreeing = told.filter(holds)
  const long = agreeing.filter(one => digitsOf(one.said) >= FEWEST_DIGITS).length
  const short = agreeing.filter(one => digitsOf(one.said) >= FEWEST_IF_NAMED).length
  // Beside a name a few agree by no chance, if a slip of the pen makes the one that does not agree as well.
  const isNamed = NAMED_QUOTIENT.test(grid.columns[relation.said] ?? '')
  const isEnough = isNamed && (long >= AGREE_IF_NAMED || short >= AGREE_FOR_ONE)
  if (!isEnough && long < AGREE_FOR_ONE) return false
  const odd = told.filter(isOdd)
  const [only, ...others] = odd
  if (isEnough && only && others.length === 0 && isOneSlip(only)) return true
  return long >= AGREE_FOR_ONE && odd.length > 0 && long >= odd.length * AGREE_FOR_ONE
}

/** One line by a relation. */
interface Reading extends Terms {
  line: Line
  name: string
}

/** What is said of two figures in one way. */
interface Terms {
  said: Figure
  part: Figure
  whole: Figure
  way: Way
}

function readingsOf({ lines, names, total }: Grid, relation: Relation): Reading[] {
  return collect(lines, (line, at) => {
    const { part: column, whole: by } = relation
    const [said, part] = [line[relation.said], line[column]]
    const whole = by === 'total' ? (line === total ? null : total?.[column]) : line[by]
    return said && part && whole
      ? [{ line, name: names[at] ?? '', said, part, whole, way: relation }]
      : []
  })
}

/** Most of the many ways to read a table are far off, which doubles tell; what is near is reckoned exactly. */
function holds(terms: Terms): boolean {
  const { said, part, whole, way } = terms
  const [s, p, w] = [endsOf(said), endsOf(part), endsOf(whole)]
  const truth = { low: (p.low * way.times) / w.high, high: (p.high * way.times) / w.low }
  if (w.low > 0 && areApart(truth, { low: s.low + way.less, high: s.high + way.less })) return false
  const quotient = quotientIn(terms)
  return meet(truthOf(quotient), intervalOf(quotient.said))
}

/** Of growth the quotient is a hundred more than what is printed. */
const quotientIn = ({ said, part, whole, way: { times, less } }: Terms): Quotient => ({
  said: { ...said, value: said.value.plus(less) },
  part,
  whole,
  times,
})

/** Farther than doubles can be wrong. */
const areApart = (a: Ends, b: Ends) =>
  b.low - a.high > (Math.abs(a.high) + Math.abs(b.low)) * ROUNDING ||
  a.low - b.high > (Math.abs(a.low) + Math.abs(b.high)) * ROUNDING
const ROUNDING = 1e-9

const isOdd = (reading: Reading) => !holds(reading) && !isExplained(reading)

function wrongLines(text: string, grid: Grid, relation: Relation): Observation[] {
  const odd = readingsOf(grid, relation).filter(isOdd)
  const isNamed = isNamedGrowth(grid, relation)
  return odd.map((reading): Observation => {
    const { name, said, part, whole } = reading
    const { times, less } = relation
    const truth = part.value.times(times).div(whole.value).minus(less)
    const unit = times === 100 ? '%' : ''
    const actual = `${show(truth, said.decimals + 1)}${unit}`
    const printed = text.slice(said.start, said.end)
    const isSlip = isOneSlip(reading)
    return {
      severity: isSlip || isNamed ? 'error' : 'warning',
      message: `表中${name ? `“${name}”` : ''}由${part.value}与${whole.value}算得${actual}，所写为${printed}`,
      spans: [said, part, whole].map(spanOf),
      computation: `${less === 0 ? part.value : `(${part.value} − ${whole.value})`} ÷ ${whole.value} = ${actual} ≠ ${printed}`,
      suggestion: '核对这一行（列）的三个数',
    }
  })
}

/** A slip of the pen in one of the three numbers makes them agree. */
function isOneSlip(terms: Terms): boolean {
  const { said, part, whole, way } = terms
  const truth = part.value.times(way.times).div(whole.value).minus(way.less)
  return isSlippedQuotient(quotientIn(terms)) || isSlipInto(said, { low: truth, high: truth })
}

/** 特殊教育 may be held against all its staff, where the others are against their teachers. */
function isExplained({ line, said, way }: Reading): boolean {
  const others = line.filter(one => one !== null && one !== said) as Figure[]
  return others.some(part =>
    others.some(whole => part !== whole && holds({ said, part, whole, way })),
  )
}
