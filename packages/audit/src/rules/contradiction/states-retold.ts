import type { Span } from '@mingjian/model'
import { outcomes } from '../../lexicon/outcomes.ts'
import { collect } from '../../structure/collect.ts'
import { baseValue, type Figure, printed } from '../../structure/figures.ts'
import { once, onceWithin } from '../../structure/once.ts'
import { matchesOf } from '../../text/matches.ts'
import { heldDivisions } from '../arithmetic/whole-and-row.ts'
import { type AuditContext, figuresIn, matchesIn, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { isDifferenceTold } from './counted/difference-told.ts'
import { mayBeOneTime, whenTold } from './counted/when.ts'
import { mayBeOnePlace, wholePlaceIn } from './counted/where.ts'

/** A figure with what it is counted in. */
export interface Counted {
  figure: Figure
  span: Span
  counter: string
}

/** So many of them have become so: 整改到位14个. */
interface State extends Counted {
  deed: string
}

/** The same told again, of what it is: 已整改到位的15个问题. */
interface Again extends State {
  noun: string
}

const DEEDS = [...outcomes, '竣工', '完工', '开工'].join('|')
const DONE = '(?:到位|完成|完毕|合格)?'
const NOT_DONE = '(?<![未没待不拟需将基本部分计划确保力争])'
const BEFORE = `(?<=^|[，,。；;：:、（(\\n]|[已经中现共计])`
const COUNT = '(\\d{1,4})([个项件名人所家处起条])'
const STOP = '(?=[，,。；;、）)（(]|$)'
/** 整改到位14个, 已完成整改14个, where no noun is told. */
const STATE = new RegExp(`${BEFORE}${NOT_DONE}(?:完成)?(${DEEDS})${DONE}了?${COUNT}${STOP}`, 'gm')
/** 14个已整改到位. */
const COUNT_FIRST = new RegExp(
  `(?<=[，,。；;：:、（(\\n中])${COUNT}(?:已经?|均已|全部)(?:完成)?(${DEEDS})${DONE}${STOP}`,
  'gm',
)
const NOUN =
  '(\\p{Script=Han}{2,4}?)(?=[，,。；;、（(]|$|全部|均|都|逐|开展|进行|中|里|组织|实行|实施|再|一|按|已)'
/** 已整改到位的15个问题, 完成整改的15个问题. */
const AGAIN = new RegExp(
  `${NOT_DONE}(?:完成)?(${DEEDS})${DONE}的${COUNT}(?:具体|突出)?${NOUN}`,
  'gmu',
)
/** 15个已整改到位的问题. */
const COUNT_AGAIN = new RegExp(`${COUNT}(?:已经?|均已)(?:完成)?(${DEEDS})${DONE}的${NOUN}`, 'gmu')
/** How far before a state what it is of may be told. */
const LONGEST_WAY_BACK = 200

/**
 * 反馈问题17个，整改到位14个，…。对已整改到位的15个问题开展“回头看”: of what was counted, more have become so than was told. Fewer may be some of
 * them.
 */
export function statesRetold(context: AuditContext): Observation[] {
  const again = [
    ...matchesIn(context, AGAIN).flatMap(match => againOf(context, match, [1, 3, 4])),
    ...matchesIn(context, COUNT_AGAIN).flatMap(match => againOf(context, match, [3, 2, 4])),
  ]
  if (again.length === 0) return []
  const states = statesIn(context)
  return again.flatMap(one => {
    const told = states.filter(state => isOf(context, state, one))
    const [state] = told
    if (!state || told.some(other => !mayBeMore(context, other, one))) return []
    return [tell(context, state, one, isProved(context, state))]
  })
}

/** Every state that is told without what it is of. */
export const statesIn = once((context: AuditContext): readonly State[] => [
  ...matchesIn(context, STATE).flatMap(match => stateOf(context, match, [1, 3])),
  ...matchesIn(context, COUNT_FIRST).flatMap(match => stateOf(context, match, [3, 2])),
])

type Groups = readonly [deed: number, counter: number]

function stateOf(context: AuditContext, match: RegExpExecArray, [deed, counter]: Groups): State[] {
  const span: Span = [match.index, match.index + match[0].length]
  const [figure] = figuresIn(context, span)
  return figure ? [{ figure, span, deed: match[deed] ?? '', counter: match[counter] ?? '' }] : []
}

function againOf(
  context: AuditContext,
  match: RegExpExecArray,
  [deed, counter, noun]: readonly [...Groups, number],
): Again[] {
  return stateOf(context, match, [deed, counter]).map(one => ({ ...one, noun: match[noun] ?? '' }))
}

/** The same became of it, and it is what was counted right before the state. */
function isOf(
  context: AuditContext,
  state: State,
  { deed, counter, noun, figure }: Again,
): boolean {
  return (
    state.deed === deed &&
    state.counter === counter &&
    state.figure.end < figure.start &&
    wholeOf(context, state, noun, figure.start) !== null
  )
}

/** 反馈问题17个: what was counted of that name, right before a state and nowhere else before an offset. */
export function wholeOf(
  context: AuditContext,
  { figure, counter }: Counted,
  noun: string,
  until: number,
): number | null {
  const told = namedCounts(
    context,
    `${noun}[^，,。；;\\d]{0,8}?(\\d+)${counter}|(\\d+)${counter}[^，,。；;\\d]{0,10}${noun}`,
  )
  const [first] = told
  let isNear = false
  for (const { start, end, name } of told) {
    if (end > until) break
    // 省级反馈问题17个 and 市级反馈问题17个 are two wholes.
    if (name !== first?.name) return null
    isNear ||= start < figure.start && figure.start - start <= LONGEST_WAY_BACK
  }
  return first && isNear ? first.count : null
}

interface NamedCount {
  start: number
  end: number
  /** As it is written, with the characters before it. */
  name: string
  count: number
}

/** Whatever of a name is counted in the report, looked for once and not for every state of it. */
const namedCounts = onceWithin(({ text }: AuditContext, pattern: string): readonly NamedCount[] =>
  matchesOf(new RegExp(pattern, 'g'), text).map(({ index, 0: all, 1: behind, 2: before }) => ({
    start: index,
    end: index + all.length,
    name: text.slice(Math.max(0, index - LEAD), index) + all,
    count: Number(behind ?? before),
  })),
)

const LEAD = 4

/** Its list makes the whole, or it does so with another: 共24个，竣工16个、在建8个. */
function isProved(context: AuditContext, { figure }: State): boolean {
  if (provedParts(context).has(figure)) return true
  const [start, end] = sentenceAt(context, figure.start)
  const near = figuresIn(context, [start - LONGEST_WAY_BACK, end])
  const others = near.filter(
    one => one.family === figure.family && one.start >= start && one !== figure,
  )
  const wholes = near.filter(one => one.family === figure.family && one.end <= figure.start)
  return others.some(other =>
    wholes.some(
      whole => whole !== other && baseValue(whole).eq(baseValue(figure).plus(baseValue(other))),
    ),
  )
}

const provedParts = once(
  (context: AuditContext): ReadonlySet<Figure> =>
    new Set(collect(heldDivisions(context), one => one.parts.map(part => part.figure))),
)

function mayBeMore(context: AuditContext, { figure: a }: State, { figure: b }: Again): boolean {
  const place = (at: number) =>
    wholePlaceIn(context.text.slice(Math.max(0, at - LONGEST_WAY_BACK), at))
  return (
    baseValue(b).gt(baseValue(a)) &&
    mayBeOnePlace(place(a.start), place(b.start)) &&
    !isDifferenceTold(context, a, b)
  )
}

function tell(context: AuditContext, state: State, again: Again, isProved: boolean): Observation {
  const { text } = context
  const isThen = mayBeOneTime(
    whenTold(context, state.figure.start),
    whenTold(context, again.figure.start),
  )
  const [said, later] = [state, again].map(({ span }) => text.slice(...span).trim())
  return {
    severity: isThen && isProved ? 'error' : 'question',
    message:
      isThen && isProved
        ? `前面写“${said}”，后面写“${later}”，数量不同`
        : `前面写“${said}”，后面写“${later}”，请说明是否另有进展`,
    spans: [state.span, again.span],
    computation: `${printed(text, state.figure)} ≠ ${printed(text, again.figure)}`,
    suggestion: '核对数值，两处改为一致；时点不同的，分别注明',
  }
}
