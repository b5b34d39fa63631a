import { lastAt } from '@mingjian/model'
import { conceptsIn, kindOf, meaningsOf } from '../../lexicon/concepts.ts'
import { bareUnit, unitScaleOf } from '../../lexicon/unit-scales.ts'
import { collect } from '../../structure/collect.ts'
import { digitsOf, type Figure, intervalOf, meet, printed } from '../../structure/figures.ts'
import { commonPiece } from '../../structure/labels.ts'
import { once } from '../../structure/once.ts'
import { hasSlippedDigits } from '../../structure/slipped-values.ts'
import { columnAt, type Table, tablesOf } from '../../structure/tables.ts'
import { type AuditContext, paragraphAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { standingOf } from './counted/surroundings.ts'
import { whenTold } from './counted/when.ts'
import { IDLE, isSpokenOfIn } from './sweeping/content.ts'
import { type Cell, cellsOf, endOf, isOfYears } from './table-cells.ts'

/** 实际交流146人: a figure of the text with the words that name it. */
interface Said {
  figure: Figure
  begin: number
  /** Right before it in its clause. */
  own: string
  /** Its sentence up to it, and the word behind it. */
  heard: string
  /** 公办, 小学: what its sentence narrows it to. */
  narrowed: readonly string[]
  year: number | null
}

/**
 * 实际交流146人 in the text, and a table that has 164 for 实际交流教师(人) of the same year. That the text tells of the table is
 * shown by another figure of its paragraph, which stands in the same column, or by its being a note to the table; the
 * digits show a slip of the pen.
 */
export function tableAgainstProse(context: AuditContext): Observation[] {
  return collect(tablesOf(context), table => {
    const cells = cellsOf(context, table)
    if (cells.length === 0) return []
    const said = isOfYears(cells) ? saidIn(context) : saidNear(context, table)
    return collect(said, one => observe(context, table, cells, one))
  })
}

/** How far from a table without years it may be told of. */
const NEAR = 600

function saidNear(context: AuditContext, table: Table): readonly Said[] {
  const said = saidIn(context)
  const from = lastAt(said, table.start - NEAR, startOf) + 1
  return said.slice(from, lastAt(said, endOf(table) + NEAR, startOf) + 1)
}

const startOf = ({ figure }: Said) => figure.start

function observe(
  context: AuditContext,
  table: Table,
  cells: readonly Cell[],
  one: Said,
): Observation[] {
  const { text } = context
  const cell = contradicted(cells, one)
  if (!cell) return []
  const isNote = !isOfYears(cells) && isInNote(context, table, one)
  if (!isNote && !isToldOf(context, cells, one, cell)) return []
  const [a, b] = [printed(text, one.figure), text.slice(...cell.span)]
  return [
    {
      message: `正文写${text.slice(one.begin, one.figure.end).trim()}，表中“${cell.parts.join('、')}”${cell.year}年为${b}`,
      spans: [[one.begin, one.figure.end], cell.span],
      computation: `${a} ≠ ${b}`,
      suggestion: '核对数值，正文与表改为一致；口径不同的，分别注明',
    },
  ]
}

const NOTE = /^[（(]?(?:说明|备?注|附注|表注)[）)]?[:：]/
/** Between a note and its table a title and the names of the columns may stand. */
const LONGEST_BETWEEN = 60

/** 说明：小学中级职称的1120名教师…: a note right above a table or right below it is about what stands in it. */
function isInNote(context: AuditContext, table: Table, { figure }: Said): boolean {
  const { text } = context
  const [start, end] = paragraphAt(context, figure.start)
  if (!NOTE.test(text.slice(start, end))) return false
  const between =
    figure.start < table.start ? text.slice(end, table.start) : text.slice(endOf(table), start)
  return between.length <= LONGEST_BETWEEN && !between.includes('。')
}

/** Figures of the text that have words before them, outside of tables. */
const saidIn = once((context: AuditContext): readonly Said[] => {
  const { text, figures } = context
  const tables = tablesOf(context)
  const isListed = (at: number) =>
    tables.some(one => one.rows.some(({ cells }) => cells.some(({ span }) => span[0] === at)))
  return collect(figures, figure => {
    if (figure.approximate || figure.ratio || figure.depth > 0 || isListed(figure.start)) return []
    const { sentence, begin, before } = standingOf(context, figure)
    if (columnAt(tables, figure.start) !== null || NOT_ITSELF.test(before)) return []
    const behind = BEHIND.exec(text.slice(figure.end, figure.end + LONGEST_BEHIND))?.[0] ?? ''
    return [
      {
        figure,
        begin: begin + Math.max(0, before.search(/[^\s、和及]/)),
        own: plain(before),
        heard: plain(text.slice(sentence[0], figure.end + LONGEST_BEHIND)),
        narrowed: narrowingsIn(text.slice(sentence[0], figure.start) + behind),
        year: whenTold(context, figure.start).year,
      },
    ]
  })
})

const narrowingsIn = (words: string) => meaningsOf(conceptsIn(words)).filter(one => kindOf.has(one))

const LONGEST_BEHIND = 8
const BEHIND = /^\p{Script=Han}+/u
/** A change, a part, a yardstick, or a part of the whole that the row tells of. */
const NOT_ITSELF =
  /增|减|升(?!学)|降|提高|比(?!例)|较|占(?!比)|标准|目标|计划|不[低高少多]于|平均|每|超过|新|其中|另|累计/

const FILLERS = /[的了共有为达到是\s“”]|人数|总数|数量|数$/g
const plain = (words: string) => words.replace(IDLE, '').replace(FILLERS, '')
/** 实际交流教师 are 交流教师. */
const QUALIFIERS = /^(?:实际|现有|年末|年底|当年|全[县市区])/
/** 课后服务经费投入1286.4万元: what was done with it need not be in the name. */
const DEED = /(?<=.{2})(?:投入|安排|落实|完成|建成|配备|参加|参与)$/
const SHORTEST_NAME = 2

const coreOf = ({ name }: Pick<Cell, 'name'>) => plain(name).replace(QUALIFIERS, '')
/** 2.小学…: the mark of an item. */
const MARK = /^[（(]?(?:\d{1,2})?[.．、）)]/

/** The name of the cell is said before the figure, and nothing right before it that the cell's name has not. */
function isNamed(cell: Cell, { figure, own: written, heard, narrowed }: Said): boolean {
  const [core, name, own] = [coreOf(cell), plain(cell.name), written.replace(MARK, '')]
  const known = narrowingsIn(cell.name)
  return (
    narrowed.every(one => known.includes(one)) &&
    core.length >= SHORTEST_NAME &&
    own.length >= SHORTEST_NAME &&
    cell.parts.every(part => isSaidIn(part, heard, figure)) &&
    isSpokenOfIn(own.replace(QUALIFIERS, '').replace(DEED, ''), name)
  )
}

/** 小学165所 need not say that it is schools that are counted so. */
const SCHOOLS = /^(?:学校|校|园|院校|机构|幼儿园)数?(?:量)?$/

function isSaidIn(part: string, heard: string, { unit }: Figure): boolean {
  const core = coreOf({ name: part })
  return (
    (unit === '所' && SCHOOLS.test(part)) ||
    part === `${unit}数` ||
    (core.length > 1 && isSpokenOfIn(core, heard))
  )
}

const PEOPLE = /^[人名位]$/
const unitName = (unit: string) => bareUnit(unit).replace(PEOPLE, '人')

/** The cell as a figure of the same kind; null where its unit says that it is of another. */
function asFigure({ value, decimals, unit }: Cell, figure: Figure): Figure | null {
  if (unit !== null && unitName(unit) !== unitName(figure.unit)) return null
  return { ...figure, value, decimals, scale: unit === null ? figure.scale : unitScaleOf(unit) }
}

function agrees(cell: Cell, { figure }: Said): boolean {
  const told = asFigure(cell, figure)
  return told !== null && meet(intervalOf(told), intervalOf(figure))
}

const FEWEST_DIGITS = 3

/** The one cell that it names, which has other digits; null where any cell of the table explains it. */
function contradicted(cells: readonly Cell[], one: Said): Cell | null {
  const named = cells.filter(cell => cell.year === one.year && isNamed(cell, one))
  const longest = Math.max(...named.map(cell => coreOf(cell).length))
  const [cell, ...others] = named.filter(({ name }) => plain(name).length >= longest)
  if (!cell || others.length > 0 || cells.some(other => agrees(other, one))) return null
  const told = asFigure(cell, one.figure)
  const isLong = told !== null && Math.min(digitsOf(told), digitsOf(one.figure)) >= FEWEST_DIGITS
  return isLong && hasSlippedDigits(one.figure, intervalOf(told)) ? cell : null
}

/** Another figure of the paragraph stands in the same column, under a name that is said of it. */
function isToldOf(
  context: AuditContext,
  cells: readonly Cell[],
  one: Said,
  { name, year }: Cell,
): boolean {
  const [start, end] = paragraphAt(context, one.figure.start)
  return saidIn(context).some(
    other =>
      other !== one &&
      other.figure.start >= start &&
      other.figure.end <= end &&
      cells.some(
        cell =>
          cell.year === year &&
          cell.name !== name &&
          (cell.parts.length === 1 || digitsOf(other.figure) >= FEWEST_DIGITS) &&
          agrees(cell, other) &&
          commonPiece(plain(cell.name), other.heard).length >= SHORTEST_NAME,
      ),
  )
}
