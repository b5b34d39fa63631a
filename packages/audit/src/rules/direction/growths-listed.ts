import type { Figure } from '../../structure/figures.ts'
import type { Listing, Member } from '../../structure/listings.ts'
import { once } from '../../structure/once.ts'
import type { Change } from '../../structure/run.ts'
import { clauseStart } from '../../structure/series.ts'
import type { AuditContext } from '../context.ts'

/** 甲市4215元，增长6.2%；乙市3876元，增长9.8%: one after another, each by its name, with its growth and its value. */
export interface GrowthsListed {
  growths: readonly GrowthOf[]
  /** The values that have grown, where each is told. */
  values: Listing | null
}

export interface GrowthOf extends Member {
  /** The figure is by how much it fell. */
  isFall: boolean
}

interface Item extends GrowthOf {
  value: Figure | null
  start: number
}

const FEWEST = 3
const LONGEST_NAME = 24
const SINCE = '(?:同?比|较|与)?(?:上年|去年|上一?学年)?(?:同期)?(?:相比)?(?:同比)?(?:实际|净)?'
const CHANGE = `${SINCE}(?:(增长|增加|提高|上升|增|升)|(下降|减少|降低|减|降))了?`
/** 9815元（+7.8%）, 9815元（增长7.8%） */
const IN_BRACKET = new RegExp(`^[（(]\\s*(?:[+＋]|([-－−–])|${CHANGE})$`)
/** 、云台市增长 */
const WITHOUT_VALUE = new RegExp(`^(.*?)${CHANGE}$`, 's')
const JOINT = /^[%％]?[）)]?\s*(?:[、，,；;]\s*)?(?:和|及|以及)?\s*(\p{Script=Han}{2,16})$/u
/** What is a part, a whole or a yardstick of the others stands in no list with them. */
const NO_MEMBER =
  /其中|占|比|较|上年|去年|标准|要求|规定|全[国省市县区]|平均|目标|合计|总计|共计|累计|各/

const NO_FIRST = /其中|[合总共累]计|平均|全[国省市县区]$/

/** Such lists of the report, in text order. */
export const growthsListed = once((context: AuditContext): readonly GrowthsListed[] => {
  const { text } = context
  const changes = changesOf(context)
  const lists: GrowthsListed[] = []
  let items: Item[] = []
  const close = () => {
    if (items.length >= FEWEST) lists.push(listOf(items))
    items = []
  }
  context.figures.forEach((figure, at) => {
    if (figure.family !== 'percent') return
    const item = itemAt(context, figure, at, changes.get(figure))
    if (!item) return
    const last = items.at(-1)
    const name = last && isLike(last, item) ? nameBetween(text, last, item) : null
    if (name === null) {
      close()
      items = NO_FIRST.test(item.name) ? [] : [item]
    } else items.push({ ...item, name })
  })
  close()
  return lists
})

const listOf = (items: readonly Item[]): GrowthsListed => {
  const values = items.flatMap(({ name, value }) => (value ? [{ name, figure: value }] : []))
  return { growths: items, values: values.length === items.length ? { members: values } : null }
}

const isLike = (last: Item, { value }: Item): boolean =>
  last.value?.family === value?.family && last.value?.unit === value?.unit

/** The growth in per cent, with the value that has grown. */
function itemAt(
  { text, figures }: AuditContext,
  figure: Figure,
  at: number,
  change: { level: Figure; change: Change } | undefined,
): Item | null {
  if (figure.approximate) return null
  const before = figures[at - 1]
  const named = (start: number) => {
    const from = Math.max(0, start - LONGEST_NAME)
    return bare(text.slice(clauseStart(text, from, start), start).trim())
  }
  if (change) {
    const { level, change: said } = change
    if (level.end > figure.start || said.since?.match(/\d/)) return null
    const isFall = said.direction === 'down'
    return { figure, isFall, value: level, start: level.start, name: named(level.start) }
  }
  const lead = text.slice(before?.end ?? 0, figure.start).slice(-LONGEST_NAME)
  const bracket = IN_BRACKET.exec(lead)
  if (bracket && before && before.depth < figure.depth) {
    const isFall = Boolean(bracket[1] ?? bracket[3])
    return { figure, isFall, value: before, start: before.start, name: named(before.start) }
  }
  const own = WITHOUT_VALUE.exec(lead)
  if (!own || figure.depth > 0) return null
  const start = figure.start - lead.length + (own[1] ?? '').length
  const name = named(start)
  return name === '' ? null : { figure, isFall: Boolean(own[3]), value: null, start, name }
}

function nameBetween(text: string, last: Item, item: Item): string | null {
  const gap = text.slice(Math.max(last.figure.end, last.value?.end ?? 0), item.start)
  const name = gap.length > LONGEST_NAME || /\n/.test(gap) ? undefined : JOINT.exec(gap)?.[1]
  return name === undefined || NO_MEMBER.test(name) ? null : bare(name)
}

const bare = (name: string) => name.replace(/(?:分别)?(?:为|是|有|达|只有|仅)?$/, '').trim()

const changesOf = ({ runs }: AuditContext) =>
  new Map(
    runs.flatMap(({ level, percent }) =>
      percent ? [[percent.figure, { level, change: percent }] as const] : [],
    ),
  )
