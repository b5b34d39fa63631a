import type { Span } from '@mingjian/model'
import { baseValue, printed } from '../../structure/figures.ts'
import { type AuditContext, figuresIn, matchesIn, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { whenTold } from './counted/when.ts'
import { type Counted, statesIn, wholeOf } from './states-retold.ts'

/** 其余26个县, 剩余的5个问题, 未整改到位的5个问题: so many are left. */
interface Rest extends Counted {
  noun: string
}

/** What was said to be left, or what has to be. */
interface Left {
  count: number
  span: Span
  year: number | null
  said: string
}

const REST =
  /(?:其余|余下|剩余|剩下|(?<!已)(?:尚?未)(?:整改|完成|销号|办结|竣工|完工|开工|化解)(?:到位|完成)?)的?(\d{1,4})([个项件名所家处起条])(?:(?:尚?未|没有)\p{Script=Han}{2,4}?的)?(\p{Script=Han}{1,4}?)(?=[，,。；;、（(]|$|尚|还|仍|正|未|通过|完成|达|实|挂|逐|建设|将|力争|于|在|也|\d|全部|均|都|按|加快)/gmu

/**
 * 问题17个，已整改14个，and 剩余的5个问题: more are left than were counted less those that were dealt with; 其余26个县, and 其余28个县 elsewhere. Fewer may be
 * left later.
 */
export function restsRetold(context: AuditContext): Observation[] {
  const rests = matchesIn(context, REST).flatMap(match => restOf(context, match))
  return rests.flatMap(rest => {
    if (hasOthersBefore(context, rest)) return []
    const left = [...leftBySum(context, rest), ...leftAsTold(context, rests, rest)]
    const [first] = left
    const { year } = whenTold(context, rest.figure.start)
    const isMore = left.every(
      one => baseValue(rest.figure).gt(one.count) && (one.year === year || year === null),
    )
    if (!first || !isMore) return []
    const said = context.text.slice(...rest.span).trim()
    return [
      {
        message: `前面写“${first.said}”，应余${first.count}${rest.counter}，后面写“${said}”`,
        spans: [first.span, rest.span],
        computation: `${printed(context.text, rest.figure)} > ${first.count}${rest.counter}`,
        suggestion: '核对数值，两处改为一致；时点或范围不同的，分别注明',
      },
    ]
  })
}

function restOf(context: AuditContext, match: RegExpExecArray): Rest[] {
  const span: Span = [match.index, match.index + match[0].length]
  const [figure] = figuresIn(context, span)
  return figure ? [{ figure, span, counter: match[2] ?? '', noun: match[3] ?? '' }] : []
}

/** 12个县今年申报，其余28个县: what is left of those that its own sentence tells of. */
function hasOthersBefore(context: AuditContext, { figure, span }: Rest): boolean {
  const [start] = sentenceAt(context, span[0])
  return figuresIn(context, [start, span[0]]).some(one => one.family === figure.family)
}

/** What was counted before, less what has become of some. */
function leftBySum(context: AuditContext, { figure, counter, noun }: Rest): Left[] {
  if (noun.length < SHORTEST_NOUN) return []
  return statesIn(context)
    .filter(state => state.counter === counter && state.figure.end < figure.start)
    .flatMap(state => {
      const whole = wholeOf(context, state, noun, figure.start) ?? 0
      const count = whole - state.figure.value.toNumber()
      if (count <= 0 || baseValue(figure).gt(whole)) return []
      const { year } = whenTold(context, state.figure.start)
      return [{ count, span: state.span, year, said: said(context, state) }]
    })
}

const SHORTEST_NOUN = 2

/** 91个县中，65个县通过，其余26个县: what is left as the numbers of its own sentence make it. */
function leftAsTold(context: AuditContext, rests: readonly Rest[], rest: Rest): Left[] {
  return rests.flatMap(one => {
    const isBefore = one.figure.end < sentenceAt(context, rest.span[0])[0]
    if (!isBefore || one.noun !== rest.noun || one.counter !== rest.counter) return []
    const [start] = sentenceAt(context, one.span[0])
    const [whole, ...parts] = figuresIn(context, [start, one.figure.end]).filter(
      ({ family }) => family === one.figure.family,
    )
    const sum = parts.reduce((all, part) => all + part.value.toNumber(), 0)
    if (!whole || parts.length < 2 || whole.value.toNumber() !== sum) return []
    const count = one.figure.value.toNumber()
    return [
      {
        count,
        span: one.span,
        year: whenTold(context, one.figure.start).year,
        said: said(context, one),
      },
    ]
  })
}

const said = ({ text }: AuditContext, { span }: Counted) => text.slice(...span).trim()
