import type { MeasureTerm } from '../../lexicon/measures.ts'
import { stageWords } from '../../lexicon/slices.ts'
import type { Vocabulary } from '../../lexicon/vocabulary.ts'
import type { Passage } from '../../sentences/passage.ts'
import { unnamed } from '../naming/silence.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { Clock } from '../scene/periods.ts'
import type { Figure } from '../scene/scene.ts'
import { nameFor, type Slice, within } from '../scene/slice.ts'
import { isFigure, quantitiesOf, yearsOfCell } from './cell-values.ts'
import {
  cellText,
  columnsOf,
  emptyLabel,
  kindOfUnit,
  type Label,
  labelOf,
  nounOfCaption,
  type TableRows,
  unitOfTable,
} from './table-labels.ts'

/** Figures of a table: each cell is named by its row and its column. */
export function readTable(
  table: TableRows,
  vocabulary: Vocabulary,
  clock: Clock,
): Map<Passage, Figure[]> {
  const found = new Map<Passage, Figure[]>()
  const columns = columnsOf(table, vocabulary)
  const caption = labelOf(
    table.caption.slice(table.caption.lastIndexOf('。', table.caption.length - 2) + 1),
    vocabulary,
  )
  const topic: Topic = {
    ...caption,
    text: nounOfCaption(table),
    unit: unitOfTable(table) ?? caption.unit,
    isOfCoefficients: /差异系数/.test(`${table.caption} ${table.headline}`),
  }
  const common = yearsOfCell(`${table.caption} ${table.headline}`, clock.year)
  const [first] = table.rows
  for (const row of table.rows) {
    // A first column of running numbers is not what a row is about.
    const named = row.cells.findIndex((_, index) => !isFigure(cellText(row, index)))
    const label = labelOf(cellText(row, Math.max(0, named)), vocabulary)
    const figures: Figure[] = []
    row.cells.forEach((cell, index) => {
      const column = columns[index - 1]
      const text = row.text.slice(cell.start, cell.end)
      if (index <= Math.max(0, named) || !isFigure(text)) return
      const own = first ? yearsOfCell(cellText(first, index), clock.year) : []
      const years = own.length > 0 ? own : common
      quantitiesOf(cell, text, years.length).forEach((quantity, part) => {
        const figure = cellFigure(quantity, label, column ?? emptyLabel, topic, clock)
        const year = text.includes('/') ? years[part] : undefined
        figures.push(year === undefined ? figure : { ...figure, period: String(year) })
      })
    })
    found.set(row, figures)
  }
  return found
}

const isPlace = (text: string) => /^(?:全|[一-龥]{1,6})[省市县区州旗镇乡]$/.test(text)

const unitNames: Readonly<Record<string, string>> = {
  person: '人',
  institution: '所',
  percent: '%',
}

const growth = /^(?:比上年|较上年|同比)?(?:增长|增减|增幅|增速)(?:率|幅度?|比例)?$/

function cellFigure(
  quantity: Quantity,
  row: Label,
  column: Label,
  topic: Topic,
  clock: Clock,
): Figure {
  const isGrowth = growth.test(column.text)
  const isNamed =
    column.text !== '' &&
    column.year === null &&
    !isGrowth &&
    !column.slice.stage &&
    !isPlace(column.text)
  // 幼儿园 at the head of a row is a stage of what the table counts.
  const isStage = row.text in stageWords && topic.measure !== null
  // 升学率(%) over 小学毕业生: whose rate it is.
  const kind = topic.unit === null ? null : kindOfUnit(topic.unit)
  const isWhose =
    kind !== null && topic.measure?.kinds.includes(kind) && !row.measure?.kinds.includes(kind)
  // 经费投入保障 | 168.0分: a row that is scored, and no sum of money.
  const own = kindOfUnit(quantity.unit || column.unit || '')
  const isMeasured = own === null || row.measure?.kinds.includes(own)
  const ownMeasure = isStage || isWhose || !isMeasured ? null : row.measure
  const measure = column.measure ?? ownMeasure ?? (isNamed ? null : topic.measure)
  const slice = within(within(topic.slice, column.slice), row.slice)
  slice.other ??= column.slice.other ?? (isNamed && !measure ? whoseRow(row) : null)
  const specific = measure ? bySliceOfTable(measure, slice) : null
  const unit = isGrowth ? '%' : unitOfCell(quantity, row, column, topic, measure)
  return {
    quantity: { ...quantity, unit, kind: measure?.kinds[0] ?? kindOfUnit(unit) ?? quantity.kind },
    from: quantity.start,
    to: quantity.end,
    subject:
      specific ??
      ((isNamed ? column.text : topic.text) || column.text || row.text || unnamed(quantity)),
    measure,
    slice,
    org: placeOf(row) ?? placeOf(column),
    period:
      column.year !== null
        ? String(column.year)
        : (clock.label ?? (clock.year === null ? null : String(clock.year))),
    comparator: isGrowth ? '增长' : null,
    modality: 'done',
    form: isGrowth ? 'change' : 'level',
    depth: 0,
  }
}

/** What the lines before a table say of all of it. */
interface Topic extends Label {
  isOfCoefficients: boolean
}

/** The cell's own unit, its column's or row's, the table's where it fits, or the usual one of the measure. */
function unitOfCell(
  quantity: Quantity,
  row: Label,
  column: Label,
  topic: Topic,
  measure: MeasureTerm | null,
): string {
  const own = quantity.unit || column.unit || row.unit
  if (own) return own
  // 七项指标的校际差异系数测算结果为：, and rows of 每百名学生拥有…: a coefficient has no unit, whatever it is of.
  if (topic.isOfCoefficients) return ''
  const kind = topic.unit === null ? null : kindOfUnit(topic.unit)
  if (topic.unit !== null && kind && (measure?.kinds.includes(kind) ?? true)) return topic.unit
  return unitNames[measure?.kinds[0] ?? ''] ?? ''
}

function placeOf({ text, measure, slice }: Label): string | null {
  if (measure || slice.stage || !/^[一-龥]{2,6}$/.test(text)) return null
  return /[总合]计|全|[率比数额量值度表分级次项]$/.test(text) || isDeed.test(text) ? null : text
}

/** 领导职责落实, 办学条件改善: a part of a scheme, and nobody's name. */
const isDeed = /(?:落实|保障|改善|建设|管理|提升|水平|发展|情况|质量|推进|工作)$/

/** 群众满意度 | 87.3%: of what a row is, where neither a place nor a stage says it. */
const whoseRow = (row: Label): string | null =>
  row.text === '' || row.slice.stage || placeOf(row) || /^[总合小]?计$/.test(row.text)
    ? null
    : row.text

/** In a table the kindergarten row of 学校数 counts kindergartens, and its pupils are 在园幼儿. */
function bySliceOfTable(measure: MeasureTerm, slice: Slice): string {
  if (slice.stage === '幼儿园') {
    const twin = kindergartenNames[measure.name]
    if (twin) return twin
  }
  return nameFor(measure, slice)
}

const kindergartenNames: Readonly<Record<string, string>> = {
  学校数: '幼儿园数',
  在校生数: '在园幼儿数',
  招生数: '入园幼儿数',
  毕业生数: '离园幼儿数',
}
