import type { Span } from '@mingjian/model'
import { announcing, partialLeads, sumWords } from '../../lexicon/divisions.ts'
import { SCALES } from '../../lexicon/unit-scales.ts'
import { collect } from '../../structure/collect.ts'
import { type Figure, sizeOf } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { later, once } from '../../structure/once.ts'
import { addsUp, hasTurnedDigits, isTurnedSum, offBySize } from '../../structure/part-sums.ts'
import { plainParts } from '../../structure/parts.ts'
import { isAddable, isChange } from '../../structure/rows.ts'
import { type AuditContext, figuresIn } from '../context.ts'
import { slippedWholeUnit } from '../unit/part-in-another-unit.ts'

/** A total of one column and what is added under it. */
export interface Column {
  total: Figure
  parts: readonly Figure[]
  /** Under the names of the groups, which are told once. */
  isFirst: boolean
}

const WIDTHS = [2, 3, 4, 5]
const FEWEST_GROUPS = 2
const FEWEST_UNSAID = 3
const MOST_GROUPS = 12
/** What is said once of so many could add up by chance. */
const LEAST_HELD = 10
/** Farther off than this another thing is told. */
const FARTHEST_OFF = 0.6

/** Groups of one shape under the totals that stand before or behind them. */
interface Grouped {
  totals: readonly Figure[]
  groups: readonly Figure[][]
  /** The columns that do not add up although another one does. */
  open: readonly Column[]
}

/**
 * 普通中学38所，在校2.95万人，其中高中9所，在校1.23万人，初中29所，在校1.72万人: figures that come in groups of one shape. Where
 * one column adds up, the groups are those of the total, and the other columns have to add up as well.
 */
export const columnsByShape = (context: AuditContext): Column[] =>
  groupedFigures(context).flatMap(({ open }) =>
    open.filter(one => one.isFirst || isOfOneName(context.text, one) || isTurned(one)),
  )

/** A number of things, and as many groups as really follow. */
export interface GroupCount {
  count: Figure
  groups: readonly Figure[][]
}

/**
 * 重点项目5个，总投资2.075亿元，累计完成1.175亿元。其中…；…；…；…: groups that make up all of every total, and are not as many
 * as was said right before the totals.
 */
export function countsOfGroups(context: AuditContext): GroupCount[] {
  const { figures } = context
  return groupedFigures(context).flatMap(({ totals, groups, open }) => {
    const [total] = totals
    const count = total && figures[figures.indexOf(total) - 1]
    if (!total || !count || open.length > 0 || totals.length < 2) return []
    const isCount =
      count.family === 'units' && total.family !== 'units' && count.value.lte(MOST_GROUPS)
    const isBeside =
      count.depth === total.depth &&
      !count.approximate &&
      NEXT_TO.test(context.text.slice(count.end, total.start))
    return isCount && isBeside && !count.value.eq(groups.length) ? [{ count, groups }] : []
  })
}

const NEXT_TO = /^\p{Script=Han}{0,6}[，,]\p{Script=Han}{1,8}$/u

const groupedFigures = once((context: AuditContext): readonly Grouped[] => {
  const { text, segments } = context
  return collect(segments.sentences, (sentence, at) => {
    const span = withTotals(text, sentence, segments.sentences[at - 1])
    const added = figuresIn(context, span).filter(
      one => isAddable({ ...one, approximate: false }) && !isChange(text, one),
    )
    const plain = added.filter(one => one.depth === 0)
    const asides = added.filter((one, at) => one.depth === 0 || isAsideOf(text, added[at - 1], one))
    const lists = asides.length > plain.length ? [plain, asides] : [plain]
    return lists.flatMap(figures => groupedIn(text, span, sentence[0], figures))
  })
})

/** 3所幼儿园（4050万元）: the other figure of a group stands in a bracket of its own. */
const isAsideOf = (text: string, before: Figure | undefined, { start, end, depth }: Figure) =>
  before?.depth === 0 &&
  depth === 1 &&
  IN_BRACKET.test(text.slice(before.end, start)) &&
  /^[）)]/.test(text.slice(end, end + 1))

const IN_BRACKET = /^\p{Script=Han}{0,10}[（(]\p{Script=Han}{0,6}$/u

const INCLUDING = /包括|分布在|按\p{Script=Han}{1,6}[，,：:]/u

function groupedIn(
  text: string,
  [start]: Span,
  own: number,
  figures: readonly Figure[],
): Grouped[] {
  if (figures.length < FEWEST_GROUPS * 2 + 2) return []
  return figures.flatMap((figure, at) => {
    const lead = text.slice(figures[at - 1]?.end ?? start, figure.start)
    const isSaid = [announcing, partialLeads, INCLUDING].some(one => one.test(lead))
    const isBelow = isSaid || !sumWords.test(lead)
    return WIDTHS.flatMap(width => {
      const groups = isBelow ? groupsAt(figures, at, width) : groupsBefore(figures, at, width)
      // Where no word says that the groups are those of the totals, more of them and their digits have to.
      if (!isSaid && isBelow && groups.length < FEWEST_UNSAID) return []
      const starts = isBelow ? totalsBefore(at, width) : [at]
      const judged = starts.flatMap(
        from => judge(text, figures.slice(from, from + width), groups) ?? [],
      )
      // 中小学合计 in the next sentence may hold others, too.
      const isAcross = !isBelow && (groups[0]?.[0]?.start ?? own) < own
      const isBound = isBelow ? isSaid : !isAcross
      return isBound ? judged : judged.filter(({ open }) => open.every(isTurned))
    })
  })
}

/** Right before the groups, or before something told of them: 资助3570人次、64万元，其中贫困195人次、13万元。构成是：… */
const totalsBefore = (at: number, width: number): number[] =>
  Array.from({ length: width + 1 }, (_, back) => at - width - back).filter(from => from >= 0)

/** 小学77所，招生…人。其中…: totals may stand in the sentence before. */
function withTotals(text: string, [start, end]: Span, before: Span | undefined): Span {
  if (!before) return [start, end]
  return text
    .slice(...before)
    .trim()
    .includes('\n')
    ? [start, end]
    : [before[0], end]
}

/** 在园9120人 is not made of 普惠园在园: a column counts one thing, by one name. */
function isOfOneName(text: string, { total, parts }: Column): boolean {
  const [name = '', ...others] = parts.map(one => labelOf(text, one))
  // 自评得分977分 of what each 得: the unit is in its name.
  const unit = total.unit.slice(-1)
  const label = labelOf(text, total)
  const whole = unit !== '' && label.endsWith(unit) ? label.slice(0, -1) : label
  return others.every(one => one === name) && (whole.endsWith(name) || whole.startsWith(name))
}

function groupsAt(figures: readonly Figure[], at: number, width: number): Figure[][] {
  const groups: Figure[][] = []
  for (let from = at; groups.length < MOST_GROUPS; from += width) {
    const group = figures.slice(from, from + width)
    if (group.length < width || (groups[0] && !isOfOneShape(groups[0], group))) break
    groups.push(group)
  }
  return groups
}

function groupsBefore(figures: readonly Figure[], at: number, width: number): Figure[][] {
  const groups: Figure[][] = []
  for (let to = at; to >= width && groups.length < MOST_GROUPS; to -= width) {
    const group = figures.slice(to - width, to)
    if (groups[0] && !isOfOneShape(groups[0], group)) break
    groups.unshift(group)
  }
  return groups
}

const isOfOneShape = (a: readonly Figure[], b: readonly Figure[]) =>
  a.length === b.length && a.every((one, at) => unitOf(one) === unitOf(b[at] as Figure))

/** 资助3272人次 and 1219人 are of one column: the heads of those who get it; and so are 2.075亿元 and 2300万元. */
const unitOf = ({ unit, family }: Figure) =>
  family === 'people' || family === '人次' ? '人' : (ONE_UNIT.get(family) ?? unit)

const ONE_UNIT: ReadonlyMap<string, string> = new Map([
  ['money', '元'],
  ['units', '所'],
])

/** How the columns of some of the groups, as many as can be, go with the totals; null where none of them does. */
function judge(
  text: string,
  totals: readonly Figure[],
  groups: readonly Figure[][],
): Grouped | null {
  const [first] = groups
  if (!first || groups.length < FEWEST_GROUPS || !isOfOneShape(totals, first)) return null
  const isTold = later(() => areToldApart(text, totals))
  let found: Grouped | null = null
  for (let many = groups.length; many >= FEWEST_GROUPS; many--) {
    // In doubles first: hardly any row of groups comes near in every column.
    if (!comesNear(totals, groups, many)) continue
    const some = groups.slice(0, many)
    const columns = totals.map((total, column) => ({
      total,
      isFirst: column === 0,
      parts: some.flatMap(group => group[column] ?? []),
    }))
    const open = columns.filter(one => !holds(one))
    if (open.length === 0) return { totals, groups: some, open }
    // Few of a thing prove it too, where the other column only has two digits turned.
    const areTurned = open.every(isTurned)
    const isProved = columns.some(
      one => holds(one) && (areTurned || sizeOf(one.total) >= LEAST_HELD),
    )
    // Columns that have no names are told apart by all of them adding up but one.
    const isSure = isTold() || (totals.length > 2 && open.length === 1)
    if (isProved && isSure && open.every(isNear)) found = { totals, groups: some, open }
  }
  return found
}

const comesNear = (totals: readonly Figure[], groups: readonly Figure[][], many: number) =>
  totals.every((total, column) => {
    let sum = 0
    for (let at = 0; at < many; at++) sum += sizeOf(groups[at]?.[column] as Figure)
    const off = sum / sizeOf(total)
    return Math.abs(off - 1) <= FARTHEST_OFF || (total.family === 'money' && isPowerOff(off))
  })

/** 1.48万元 of what makes 14826万元: the digits are right, and the unit is not. */
const isPowerOff = (off: number): boolean =>
  SCALES.some(
    unit =>
      unit > 1 && (Math.abs(off / unit - 1) <= ROUNDED || Math.abs(off * unit - 1) <= ROUNDED),
  )

const ROUNDED = 0.05

/** By their units, or else by what each is called: 招生…人，在校生…人. */
function areToldApart(text: string, totals: readonly Figure[]): boolean {
  if (new Set(totals.map(one => one.unit)).size === totals.length) return true
  const names = totals.map(one => labelOf(text, one))
  return new Set(names).size === names.length && !names.includes('')
}

const isTurned = ({ total, parts }: Column) => isTurnedSum(plainParts(parts), total)

const holds = ({ total, parts }: Column) => addsUp(plainParts(parts), total)

/** Of rough figures only digits that changed places tell: 约6144万元, of parts that are 6414. */
function isNear({ total, parts }: Column): boolean {
  const listed = plainParts(parts)
  return [total, ...parts].some(one => one.approximate)
    ? hasTurnedDigits(listed, total)
    : offBySize(listed, total) <= FARTHEST_OFF || slippedWholeUnit(total, listed) !== null
}
