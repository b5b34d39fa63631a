import { stageWords } from '../lexicon/slices.ts'
import { type Figure, sizeOf } from './figures.ts'
import type { Member } from './listings.ts'
import { namesIn, readSeries } from './series.ts'

/** Values of one kind, each of another name: one column of a list whose items carry several figures, or of a table. */
export interface NamedColumn {
  members: readonly Member[]
  /** What stands before the first name, or above the column: what the values are of. */
  head: string
  /** They are by how much each has changed. */
  isChange: boolean
  /** Some of the changes are falls. */
  hasFalls: boolean
  start: number
  end: number
  /** It stands in a table, where each column has its own head. */
  isCell?: boolean
}

/** ；2.管城区79.3%: the number of an item is none of its values. */
const isMark = (text: string, { start, end, unit }: Figure): boolean =>
  unit === '' &&
  /[.．、）)]/.test(text[end] ?? '') &&
  /^$|[：:；;，,\n\s（(]/.test(text[start - 1] ?? '')

/** One item of a list: as many figures as every other of it. */
interface Item {
  name: string
  figures: readonly Figure[]
  isFall: boolean
}

const FEWEST = 3
/** A value, its change and its growth. */
const MOST_FIGURES = 3
const LONGEST_GAP = 36
const LONGEST_HEAD = 60

const OPENER =
  '(?:分别|也|仅|只|均|约|共|人均|年均)*(?:占比?|为|是|有|达到?)?(?:了|仅|共|约)*[：:，,（(]?\\s*'
/** ）、阜阳（, ；\n裕华区，: the end of an item, and what the next is called. */
const JOINT = new RegExp(
  `^(?:以上|以下)?[%％]?[）)]*(?:\\s*(?:[、，,；;]|\\n|和|及|以及|与)\\s*)+(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）).、．]|[①-⑩]|[一二三四五六七八九]是|[-·•])?\\s*((?!占)[\\p{Script=Han}A-Za-z“”·]{2,16}?)${OPENER}$`,
  'u',
)
/** What is a part, a whole, a change or a yardstick of the others stands in no list with them. */
const NO_MEMBER =
  /其中|其余|其他|其它|[增减升降](?!城|光|平)|提高|比(?!例)|较|上年|去年|标准|要求|规定|全[国省市县区]|平均|目标|共计|合计|总计|累计|差|[高低多少大小]于|超过|同比|每|目前|截至|另/
const CHANGE =
  /(?:(增长|增加|提高|上升|增|升|[+＋])|(下降|减少|降低|减|降|[-－−]))(?:了|幅度?|率|为|达到?|约|是)*$/
/** What stands inside an item: no other thing begins there. */
const WITHIN_ITEM = /^[^。；;\n]{0,16}$/

/** Reads such lists, in text order; what stands between the items may be a line break. */
export function readNamedColumns(text: string, all: readonly Figure[]): NamedColumn[] {
  const figures = all.filter(one => !isMark(text, one))
  const columns: NamedColumn[] = []
  for (let at = 0; at < figures.length; ) {
    const items = itemsFrom(text, figures, at)
    if (items.length === 0) at++
    else {
      columns.push(...columnsOf(text, items, figures[at - 1]?.end ?? 0))
      at += items.length * (items[0]?.figures.length ?? 1)
    }
  }
  return columns
}

/** 富县10.3%、宝塔区11.7%: the items of one figure each from a figure on, however few. */
export function itemsAt(text: string, figures: readonly Figure[], at: number): readonly Member[] {
  return itemsOf(text, figures, at, 1).map(({ name, figures: [figure] }) => ({
    name,
    figure: figure as Figure,
  }))
}

/** The list that begins at a figure, by the fewest figures of an item that make it one. */
function itemsFrom(text: string, figures: readonly Figure[], at: number): Item[] {
  for (let width = 1; width <= MOST_FIGURES; width++) {
    const items = itemsOf(text, figures, at, width)
    const own = hasWholeFirst(text, items) ? [] : items
    if (own.length >= FEWEST) return own
  }
  return []
}

/** 新建28所，江北区9所、江南区7所、……: the first is what the others are of. */
function hasWholeFirst(text: string, [first, ...others]: readonly Item[]): boolean {
  const whole = first?.figures[0]
  if (!whole || others.length < 2 || NEVER_SUMMED.has(whole.family)) return false
  const parts = others.reduce((sum, { figures: [one] }) => sum + (one ? sizeOf(one) : 0), 0)
  if (sizeOf(whole) <= parts) return sizeOf(whole) === parts
  const [mark, next] = [whole, others[0]?.figures.at(-1)].map(
    one => one && text.slice(one.end, one.end + 4).trim()[0],
  )
  return mark !== next
}

const NEVER_SUMMED: ReadonlySet<string> = new Set(['percent', 'point', 'ratio', 'times'])

function itemsOf(text: string, figures: readonly Figure[], at: number, width: number): Item[] {
  const items: Item[] = []
  let isStrong: boolean | null = null
  for (let from = at; from + width <= figures.length; from += width) {
    const own = figures.slice(from, from + width)
    const name = from === at ? firstName(text, figures, at) : nameBetween(text, figures, from)
    if (name === null || !isItem(text, own) || !isLike(text, items[0]?.figures, own)) break
    if (at === from && isPartOfItem(text, own)) break
    if (from > at) {
      // 就业率96.8%，对口就业率78.5%；第一产业占4.2%，……: behind another kind of stop another list begins.
      const isHere = STRONG.test(text.slice(figures[from - 1]?.end, own[0]?.start))
      isStrong ??= isHere
      if (isHere !== isStrong) break
    }
    items.push({ name, figures: own, isFall: own.some(one => changeOf(text, one) === 'down') })
  }
  return items
}

const STRONG = /[；;\n]/

const isItem = (text: string, own: readonly Figure[]): boolean =>
  own.every(
    (one, at) =>
      !one.approximate &&
      (at === 0 || WITHIN_ITEM.test(text.slice(own[at - 1]?.end ?? 0, one.start))),
  )

/** Figure by figure of one kind, and changes where the first has changes. */
function isLike(text: string, first: readonly Figure[] | undefined, own: readonly Figure[]) {
  if (!first) return true
  return own.every((one, at) => {
    const other = first[at] as Figure
    return (
      one.family === other.family &&
      one.unit === other.unit &&
      one.depth === other.depth &&
      one.ratio === other.ratio &&
      (changeOf(text, one) === null) === (changeOf(text, other) === null)
    )
  })
}

function changeOf(text: string, { start }: Figure): 'up' | 'down' | null {
  const [, up, down] = CHANGE.exec(text.slice(Math.max(0, start - 8), start)) ?? []
  return up ? 'up' : down ? 'down' : null
}

function nameBetween(text: string, figures: readonly Figure[], at: number): string | null {
  const [last, figure] = [figures[at - 1], figures[at]]
  if (!last || !figure || figure.start - last.end > LONGEST_GAP) return null
  const name = JOINT.exec(text.slice(last.end, figure.start).replace(OF_CHANGE, ''))?.[1]
  return name === undefined || NO_MEMBER.test(name) ? null : name
}

/** 、云台市增长8.1%: the list is of changes, and the word for it no part of the name. */
const OF_CHANGE =
  /(?:同?比|较|与)?(?:上年|去年)?(?:同期)?(?:同比)?(?:增长|增加|提高|上升|下降|减少|降低)了?$/

/** Behind the last stop or the words that open a list. */
function firstName(text: string, figures: readonly Figure[], at: number): string | null {
  const figure = figures[at] as Figure
  const from = Math.max(figures[at - 1]?.end ?? 0, figure.start - LONGEST_GAP)
  const lead = text.slice(from, figure.start).replace(OF_CHANGE, '')
  const name = FIRST.exec(lead)?.[1]
  return name === undefined || NO_FIRST.test(name) ? null : name
}

const FIRST = new RegExp(
  `(?:^|[，,。；;：:、\\n（()）\\s]|其中|依次|分别|[为是])(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）).、．]|[①-⑩]|[一二三四五六七八九]是)?((?!其中|依次|分别)[\\p{Script=Han}A-Za-z“”·]{2,24}?)${OPENER}$`,
  'u',
)
const NO_FIRST = /[合总共累]计|全[国省市县区](?:平均)?$|上年|去年/

/** 小学8214元，增长5.2%，其中公用经费1931元，增长8.6%；初中…: what is told of a part within an item begins no list. */
const isPartOfItem = (text: string, own: readonly Figure[]): boolean =>
  own.length > 1 &&
  /其中[^，,。；;\d]*$/.test(text.slice(Math.max(0, (own[0]?.start ?? 0) - 20), own[0]?.start))

/** One column for each figure of the items. */
function columnsOf(text: string, items: readonly Item[], from: number): NamedColumn[] {
  const [first] = items as [Item]
  const [start, end] = [first.figures[0]?.start ?? 0, items.at(-1)?.figures.at(-1)?.end ?? 0]
  const head = text.slice(Math.max(from, start - LONGEST_HEAD), start)
  return first.figures.map((figure, at) => {
    const members = items.map(one => ({ name: one.name, figure: one.figures[at] as Figure }))
    const inner = at === 0 ? '' : text.slice(first.figures[at - 1]?.end, figure.start)
    return {
      members,
      head: at === 0 ? head : `${head}${inner}`,
      isChange: changeOf(text, figure) !== null,
      hasFalls: members.some(one => changeOf(text, one.figure) === 'down'),
      start,
      end,
    }
  })
}

/**
 * 幼儿园、小学、初中生均支出依次为…，较上年依次增长…: names that stand before their values, and before those of a second
 * list of as many in the sentence.
 */
export function readColumnsInOrder(
  text: string,
  span: readonly [number, number],
  figures: readonly Figure[],
): NamedColumn[] {
  let names: readonly string[] = []
  return readSeries(text, [...span], figures).flatMap(
    ({ label, labelSpan, verb, figures: own }) => {
      const told = namesIn(label)
      if (told) names = withoutTail(told)
      if (names.length !== own.length || own.length < FEWEST || own.some(one => one.approximate))
        return []
      const members = own.map((figure, at) => ({ name: names[at] ?? '', figure }))
      const change = CHANGE.exec(`${label}${verb}`)
      return [
        {
          members,
          head: `${label}${verb}`,
          isChange: change !== null,
          hasFalls: change?.[2] !== undefined,
          start: labelSpan[0],
          end: own.at(-1)?.end ?? 0,
        },
      ]
    },
  )
}

/** 中等职业学校 of 中等职业学校生均支出, where the others are stages; 丁县 of 丁县毛入园率, where they are counties. */
function withoutTail(names: readonly string[]): readonly string[] {
  const last = names.at(-1) ?? ''
  const others = names.slice(0, -1)
  const kind = others.at(-1)?.at(-1) ?? ''
  const areStages = others.slice(1).every(name => stageWords[name] !== undefined)
  let length = areStages ? last.length : 0
  while (length > 1 && stageWords[last.slice(0, length)] === undefined) length--
  if (length <= 1) length = last.indexOf(kind, 1) + 1
  return length > 1 ? [...others, last.slice(0, length)] : names
}
