import type { Severity, Span } from '@mingjian/model'
import { hasNumber, saidOfAll, saidToBeNone, saidVaguely } from '../../lexicon/tellings.ts'
import { siblingItems } from '../../structure/sibling-items.ts'
import { type AuditContext, figuresIn, matchesIn } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { isToldByName } from './named-not-told.ts'

const MEASURE =
  '(?:(?<!大)数(?=[^字据量值学]|[据量值字](?!化|平台|中心|校园|资源|经济|教育|治理))|指标|金额|(?:完成|达标|普及|巩固|覆盖|入学|开出|普惠|执行|到位)率|比例)'
const TOLD =
  '(?:(?:如下|通报|公布|公示|公告|报告|汇报|说明|填报)[^。；;：:\\n]{0,6}(?:[。：:]|(?=\\n))|[：:])'
/** 现将完成数通报如下, 主要指标完成情况： numbers are what is to be told. */
const ASKS_NUMBERS = new RegExp(`${MEASURE}[^。；;：:\\n]{0,16}?${TOLD}`, 'g')
/** 完成情况通报如下: a state of things may answer, but not beside numbers in all the others. */
const ASKS_STATES = new RegExp(
  `(?:完成|进展|实施|落实|执行|办理|推进|兑现)(?:情况|进度)?[^。；;：:\\n]{0,12}?${TOLD}`,
  'g',
)
const PLANNED = /(?:计划|目标|任务|年初|确定|承诺|应|拟|需|预计|安排)[^，,。；;：:]*$/
/** What says in words how much was done, or why nothing was. */
const DONE =
  /(?:已|均|都|如期|按期|提前|全面|超额|圆满)[^，,。；;]{0,6}(?:完成|建成|完工|竣工|达到|兑现|配齐)|[未因暂]|取消|调整|顺延/
const FEWEST = 3

/** Numbered items that are to tell numbers, of which one tells none, or no more than was planned. */
export function itemsInWords(context: AuditContext): Observation[] {
  const read = new Set<number>()
  const inLists = (pattern: RegExp, severity: Severity) =>
    matchesIn(context, pattern).flatMap(({ 0: said, index }) => {
      const announced: Span = [index, index + said.length]
      const items = siblingItems(context.text, announced[1])
      const [first] = items
      if (!first || items.length < FEWEST || read.has(first[0])) return []
      // What is missing by its name is told of there.
      if (isToldByName(context, [index, items.at(-1)?.[1] ?? index])) return []
      read.add(first[0])
      return observe(context, announced, items, severity) ?? []
    })
  return [...inLists(ASKS_NUMBERS, 'error'), ...inLists(ASKS_STATES, 'question')]
}

function observe(
  context: AuditContext,
  announced: Span,
  items: readonly Span[],
  severity: Severity,
): Observation | null {
  const { text } = context
  const bare = items.filter(([start, end]) => !hasNumber.test(text.slice(start, end)))
  const planned = items.map(one => isOnlyPlanned(context, one))
  const open = bare.length > 0 ? bare : items.filter((_, at) => planned[at] === true)
  const [one] = open
  if (!one || open.length > 1) return null
  const others = items.filter(item => item !== one)
  const areTold =
    bare.length > 0
      ? severity === 'error' && others.every(item => figuresIn(context, item).length > 0)
      : items.every((item, at) => item === one || planned[at] === false)
  const written = text.slice(...one)
  if (!areTold || !saidVaguely.test(written)) return null
  if (saidToBeNone.test(written) || saidOfAll.test(written) || DONE.test(written)) return null
  return {
    severity,
    message: `逐项报数，“${headOf(written)}”没有${bare.length > 0 ? '数值' : '完成数'}`,
    spans: [announced, one],
    computation: `${others.length} < ${items.length}`,
    suggestion: '写出该项的数值；没有完成的也要写明',
  }
}

/** Whether an item tells its plan and nothing else; null where it tells no plan. */
function isOnlyPlanned(context: AuditContext, item: Span): boolean | null {
  const [first, ...others] = figuresIn(context, item)
  if (!first || !PLANNED.test(context.text.slice(item[0], first.start))) return null
  return others.length === 0
}

const headOf = (written: string) => /^[^，,。；;：:]{0,20}/.exec(written.trim())?.[0] ?? ''
