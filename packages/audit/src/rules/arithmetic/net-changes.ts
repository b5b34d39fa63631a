import { type Exact, lastAt } from '@mingjian/model'
import { came, left } from '../../lexicon/flows.ts'
import { withoutBrackets } from '../../structure/brackets.ts'
import { collect } from '../../structure/collect.ts'
import { isPenSlip } from '../../structure/digit-slips.ts'
import {
  baseValue,
  type Figure,
  type Interval,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { middle, minus, plus, sumOf } from '../../structure/intervals.ts'
import { show } from '../../structure/run-proof.ts'
import { hasSlippedDigits } from '../../structure/slipped-values.ts'
import { type AuditContext, figuresIn, matchesIn, paragraphStart, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'

/** 净增在编教师408人: what is left of those who came without those who left, or the other way round. */
const NET = /净(增加?|减少?|流入|流出|[调转]入|[调转]出)了?[^，,。；;：:\d净]{0,10}(?=\d)/g
const SET_OFF = /相抵|相减|冲抵|抵减|轧差|增减互抵/
const CAME = new RegExp(`(?:${came.source})[^，,；;。\\d]{0,10}$`)
const LEFT = new RegExp(`(?:${left.source})[^，,；;。\\d]{0,10}$`)
/** Some of those told before. */
const AMONG = /其中|内含|包括/
const FEWEST_DIGITS = 2
const FEWEST_OF_FLOW = 3

interface Flow {
  figure: Figure
  hasCome: boolean
}

/**
 * 新录用1368人，调入97人；退休842人，调出215人；净增408人: all who came and all who left, told before the net change in its sentence,
 * whatever else is told of some of them.
 */
export function netChanges(context: AuditContext): Observation[] {
  const { figures } = context
  return collect(matchesIn(context, NET), match => {
    const net = figures[lastAt(figures, match.index + match[0].length, one => one.start)]
    if (net?.start !== match.index + match[0].length || net.approximate) return []
    const [start] = sentenceAt(context, net.start)
    const isUp = /增|入/.test(match[1] ?? '')
    const flows =
      flowsBefore(context, net, start) ?? flowsBefore(context, net, startBefore(context, start))
    return (flows && judge(context, flows, net, isUp)) ?? []
  })
}

/** Where the sentence before begins, in its paragraph. */
const startBefore = (context: AuditContext, start: number): number =>
  start > paragraphStart(context, start) ? sentenceAt(context, start - 1)[0] : start

function flowsBefore(context: AuditContext, net: Figure, start: number): Flow[] | null {
  const told = figuresIn(context, [start, net.start]).filter(
    one => one.unit === net.unit && one.depth === net.depth,
  )
  return flowsIn(context, told, start)
}

/** Null where something of the same kind is told of which it is not said whether it came or left. */
function flowsIn({ text }: AuditContext, told: readonly Figure[], start: number): Flow[] | null {
  const flows: Flow[] = []
  for (const [at, figure] of told.entries()) {
    const lead = withoutBrackets(text.slice(told[at - 1]?.end ?? start, figure.start))
    if (figure.approximate) return null
    if (AMONG.test(lead)) continue
    const [hasCome, hasLeft] = [CAME.test(lead), LEFT.test(lead)]
    if (hasCome !== hasLeft) flows.push({ figure, hasCome })
    else if (flows.length > 0) return null
  }
  return flows.some(one => one.hasCome) && flows.some(one => !one.hasCome) ? flows : null
}

function judge(
  { text }: AuditContext,
  flows: readonly Flow[],
  net: Figure,
  isUp: boolean,
): Observation | null {
  const [more, less] = [isUp, !isUp].map(come => flows.filter(one => one.hasCome === come))
  const [gained, lost] = [more, less].map(list =>
    sumOf((list ?? []).map(one => intervalOf(one.figure))),
  ) as [Interval, Interval]
  const truth = minus(gained, lost)
  const said = intervalOf(net)
  if (meet(truth, said) || meet(minus(lost, gained), said)) return null
  const isSetOff = SET_OFF.test(text.slice(flows.at(-1)?.figure.end, net.start))
  if (!isSetOff && !isSlip(flows, net, truth, isUp)) return null
  const actual = show(middle(truth).div(net.scale), net.decimals)
  const steps = flows
    .toSorted((a, b) => Number(b.hasCome === isUp) - Number(a.hasCome === isUp))
    .map(({ figure, hasCome }, at) =>
      at === 0 ? `${figure.value}` : `${hasCome === isUp ? '+' : '−'} ${figure.value}`,
    )
  return {
    message: `进出相抵为${actual}${net.unit}，文中写作${printed(text, net)}`,
    spans: [net, ...flows.map(one => one.figure)].map(spanOf),
    computation: `${steps.join(' ')} = ${actual} ≠ ${net.value}`,
    suggestion: '核对增加、减少和净增减的数',
  }
}

/** One digit of the net change or of one of those who came or left, or their order. */
function isSlip(flows: readonly Flow[], net: Figure, truth: Interval, isUp: boolean): boolean {
  if (String(net.value).length >= FEWEST_DIGITS && hasSlippedDigits(net, truth)) return true
  const off = baseValue(net).minus(middle(truth))
  return flows.some(({ figure, hasCome }) => {
    const said = figure.value.toFixed()
    const meant = (hasCome === isUp ? plus : minus)(exactly(baseValue(figure)), exactly(off)).low
    return said.length >= FEWEST_OF_FLOW && isPenSlip(said, meant.div(figure.scale).toFixed())
  })
}

const exactly = (value: Exact): Interval => ({ low: value, high: value })
