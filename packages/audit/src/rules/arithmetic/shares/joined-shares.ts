import {
  digitsOf,
  type Figure,
  type Interval,
  intervalOf,
  meet,
} from '../../../structure/figures.ts'
import { middle, sumOf } from '../../../structure/intervals.ts'
import { labelOf } from '../../../structure/labels.ts'
import { hasSlippedDigits } from '../../../structure/slipped-values.ts'
import { type AuditContext, figuresIn, paragraphEnd, paragraphStart } from '../../context.ts'

/** A share that is said to be several others together, and those. */
export interface JoinedShare {
  total: Figure
  parts: readonly Figure[]
  sum: Interval
}

interface Named {
  figure: Figure
  name: string
}

const FARTHEST = 240
const LONGEST_LEAD = 24
const FEWEST_DIGITS = 3
/** Between the shares of one list stands no more than a name and a count. */
const LONGEST_GAP = 36
/** Farther off than this something else is summed up. */
const FARTHEST_OFF = 20
const OF_ANOTHER =
  /上年|去年|同期|(?<!占)比(?!例|重|率|较)|(?<!比)较|[增降]|升(?![学入高本])|提高|超过|[高低]于|目标|要求|规定|其中|全[国省]/
const TOGETHER = /(?:合并|合计|合起来|加起来|相加|之和|两者|二者|总计|[两三四五]项|[两三四五]类)/
const OR_BEYOND = /(?:及|或|和)?以[上下]/
const RATE =
  /(?:的)?(?:等[级次])?(?:率|比例|比重|占比|度|面|所占|学历|学位|职称|教师|学生|人数|者|的)+$/

/**
 * 优秀占9.2%，良好占38.5%，…，优良率47.7%; 研究生占1.4%，本科占71.8%，本科及以上占73.2%: a share whose name says which of the shares
 * beside it it joins.
 */
export function joinedShares(context: AuditContext): JoinedShare[] {
  return context.figures.flatMap(total => joinedIn(context, total) ?? [])
}

function joinedIn(context: AuditContext, total: Figure): JoinedShare | null {
  if (total.family !== 'percent' || total.approximate || digitsOf(total) < FEWEST_DIGITS)
    return null
  const { text } = context
  const name = nameOf(context, total)
  const lead = text.slice(Math.max(0, total.start - LONGEST_LEAD), total.start)
  if ((name.length < 2 && !TOGETHER.test(lead)) || !JOINS.test(lead)) return null
  const lists = [listBefore(context, total), listBehind(context, total)]
  for (const list of lists) {
    const between = text.slice(list.at(-1)?.figure.end, total.start)
    const meant = joined(TOGETHER.test(between) ? between : name, list)
    if (meant.length === 0) continue
    const sums = contiguous(list).map(sumOfAll)
    if (sums.some(sum => meet(sum, intervalOf(total)))) return null
    if (list.some(one => one.name === name)) return null
    const wrong = meant.find(parts => isWrong(total, sumOfAll(parts), parts, meant.length === 1))
    if (wrong) return { total, parts: wrong.map(one => one.figure), sum: sumOfAll(wrong) }
  }
  return null
}

const JOINS =
  /优良|满意|[合及]格|以[上下]|合计|合起来|加起来|相加|之和|两者|二者|[两三四五][项类]|\p{Script=Han}{2}(?:率|度|比例)/u

const sumOfAll = (list: readonly Named[]) => sumOf(list.map(({ figure }) => intervalOf(figure)))

/** One digit is wrong, or two are turned; in a share that stands farther off nothing else proves it. */
function isWrong(total: Figure, sum: Interval, parts: readonly Named[], isOnly: boolean): boolean {
  const off = middle(sum).minus(total.value).abs()
  const isBeside = Math.abs(total.start - (parts.at(-1)?.figure.end ?? 0)) <= LONGEST_GAP / 2
  return (
    hasSlippedDigits(total, sum) ||
    (isBeside && isOnly && parts.length === 2 && off.lt(FARTHEST_OFF))
  )
}

/** Which of a list the name joins; more than one choice where it leaves that open. */
function joined(name: string, list: readonly Named[]): (readonly Named[])[] {
  if (list.length < 2) return []
  if (TOGETHER.test(name)) return [list, list.slice(-2)]
  if (OR_BEYOND.test(name)) {
    const stem = name.replace(OR_BEYOND, '').replace(/及.*/, '')
    const at = list.findIndex(one => one.name.startsWith(stem) || stem.endsWith(one.name))
    return at < 0
      ? []
      : contiguous(list).filter(one => one[0] === list[at] || one.at(-1) === list[at])
  }
  const pairs = list.slice(1).map((one, at) => [list[at] as Named, one])
  const both = pairs.filter(pair => isJoint(name.slice(-JOINT_NAME), pair))
  if (both.length > 0) return both
  // 非常满意、比较满意、基本满意 make the 满意率; 优秀、良好、合格 the 合格率.
  const passed = PASSED.exec(name)?.[0]
  const last = passed
    ? list.findLastIndex(one => one.name.includes(passed) && !/不/.test(one.name))
    : -1
  return last > 0 && list.length > last ? [list.slice(0, last + 1)] : []
}

/** Of 学生优良率 the last two say what is joined. */
const JOINT_NAME = 2
const PASSED = /满意|合格|及格/

/** 优良 of 优秀 and 良好: each gives a character, and all of them are theirs. */
const isJoint = (name: string, pair: readonly Named[]) =>
  [...name].every(one => pair.some(part => part.name.includes(one))) &&
  pair.every(part => [...name].some(one => part.name.includes(one))) &&
  !pair.some(part => [...name].every(one => part.name.includes(one)))

/** Every run of two and more that stand side by side. */
const contiguous = (list: readonly Named[]) =>
  list.flatMap((_, from) =>
    list.slice(from + 1).map((_, length) => list.slice(from, from + length + 2)),
  )

function listBefore(context: AuditContext, total: Figure): Named[] {
  const from = Math.max(paragraphStart(context, total.start), total.start - FARTHEST)
  return listIn(context, percentsIn(context, from, total.start).toReversed(), total, -1)
}

function listBehind(context: AuditContext, total: Figure): Named[] {
  const to = Math.min(paragraphEnd(context, total.end), total.end + FARTHEST)
  return listIn(context, percentsIn(context, total.end, to), total, 1)
}

const percentsIn = (context: AuditContext, from: number, to: number) =>
  figuresIn(context, [from, to]).filter(one => one.family === 'percent')

/** Shares that stand beside each other, the nearest first, and then in the order of the text. */
function listIn(
  context: AuditContext,
  percents: readonly Figure[],
  total: Figure,
  way: 1 | -1,
): Named[] {
  const list: Named[] = []
  let last = total
  for (const figure of percents) {
    const gap =
      way > 0
        ? context.text.slice(last.end, figure.start)
        : context.text.slice(figure.end, last.start)
    const isApart = gap.length > LONGEST_GAP || (last !== total && /。/.test(gap))
    if (isApart || OF_ANOTHER.test(gap.replace(/^[，,]其中/, '')) || figure.approximate) break
    const name = nameOf(context, figure)
    if (name === '') break
    list.push({ figure, name })
    last = figure
  }
  return way > 0 ? list : list.reverse()
}

/** What the share is called, or what is counted right before it: 优秀1148人，占9.2%. */
function nameOf(context: AuditContext, share: Figure): string {
  const { text } = context
  const own = plain(labelOf(text, share))
  if (own !== '') return own
  const counted = figuresIn(context, [Math.max(0, share.start - LONGEST_GAP), share.start]).at(-1)
  if (!counted || share.start - counted.end > MOST_BETWEEN || counted.family === 'percent')
    return ''
  return plain(labelOf(text, counted))
}

const MOST_BETWEEN = 6
const plain = (label: string) =>
  label
    .replace(/占(?:比|总数|总人数)?$/, '')
    .replace(/^[的占为]+/, '')
    .replace(RATE, '')
