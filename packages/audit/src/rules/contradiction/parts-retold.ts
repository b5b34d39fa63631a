import type { Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { isReordered } from '../../structure/digit-slips.ts'
import { baseValue, type Figure, printed, spanOf } from '../../structure/figures.ts'
import { matchesOf } from '../../text/matches.ts'
import { heldDivisions } from '../arithmetic/whole-and-row.ts'
import { type AuditContext, figuresIn, matchesIn, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'

const HAN = '\\p{Script=Han}'
/** 76个教学点中有26个: so many there are, and something is said of some of them. */
const OF_THOSE = new RegExp(
  `(?<=^|[，,。；;：:\\n]|是|[全我][县市区省旗州])(\\d+)([所个])(${HAN}{2,8}?)(?:中|里)[，,有还仍尚]`,
  'gmu',
)
/** 9所初中、22所小学、11所九年一贯制学校全部: kinds of them, and what is said of every one. */
const OF_EACH = new RegExp(
  `(?<!\\d)((?:\\d+[所个]${HAN}{2,10}[、和])+\\d+[所个]${HAN}{2,10}?)(?=全部|均|都|全都|悉数|一律)`,
  'gu',
)
/** 城区现有74所公办园: how many of a kind there are, of which there were 47. */
const OF_ALL = new RegExp(`(?:现有|共有|全部|所有)的?(\\d+)([所个])(${HAN}{2,10})`, 'gu')
const ONE = new RegExp(`(\\d+)([所个])(${HAN}{2,10})`, 'gu')
/** Farther off than this others are meant. */
const FARTHEST_OFF = 0.15

/** A part of a sum that holds, by its name. */
interface Proved {
  figure: Figure
  name: string
}

/**
 * 公办学校342所，包括村小213所、教学点70个…; 76个教学点中有26个: a part of a sum that holds, counted again by its bare name, and otherwise.
 * What is said of each of several kinds names the same kinds, and all of them agree but one.
 */
export function partsRetold(context: AuditContext): Observation[] {
  const those = matchesIn(context, OF_THOSE).map(match => [match])
  const lists = matchesIn(context, OF_EACH).map(({ index, 1: list = '' }) =>
    matchesOf(ONE, list).map(one => Object.assign(one, { index: index + one.index })),
  )
  const all = matchesIn(context, OF_ALL).map(match => [match])
  if (those.length + lists.length + all.length === 0) return []
  const proved = collect(heldDivisions(context), ({ parts }) =>
    parts.flatMap(({ figure, label }): Proved[] => {
      const name = label.replace(/^其中/, '')
      return name.length >= 2 ? [{ figure, name }] : []
    }),
  )
  return [...those, ...lists, ...all].flatMap(list => {
    const told = list.flatMap(match => {
      const again = figuresIn(context, [match.index, match.index + match[0].length])[0]
      const isOfAll = all.includes(list)
      const first = again && proved.find(one => isSame(one, again, match[3] ?? '', isOfAll))
      return first && again ? [{ first: first.figure, again, match }] : []
    })
    const odd = told.filter(({ first, again }) => !baseValue(first).eq(baseValue(again)))
    const [only] = odd
    const isProved = told.length === list.length && odd.length === 1
    if (!only || !isProved || !mayBeMeant(context, only)) return []
    return [tell(context, only)]
  })
}

interface Again {
  first: Figure
  again: Figure
  match: RegExpExecArray
}

/** Of all of a kind the noun may go on: 74所公办园组建…; but these are then the same only with their digits turned. */
const isSame = ({ figure, name }: Proved, again: Figure, noun: string, isOfAll: boolean): boolean =>
  figure.unit === again.unit &&
  figure !== again &&
  (isOfAll ? noun.startsWith(name) && areTurned(figure, again) : name === noun)

const areTurned = (a: Figure, b: Figure) => isReordered(a.value.toFixed(), b.value.toFixed())

/** In another sentence, near in size or with their digits turned. */
function mayBeMeant(context: AuditContext, { first, again }: Again): boolean {
  const off = baseValue(again).div(baseValue(first)).minus(1).abs().toNumber()
  const isApart = sentenceAt(context, first.start)[0] !== sentenceAt(context, again.start)[0]
  return isApart && (off <= FARTHEST_OFF || areTurned(first, again))
}

function tell({ text }: AuditContext, { first, again, match }: Again): Observation {
  const [a, b] = [first, again].map(one => printed(text, one))
  const said: Span = [match.index, match.index + match[0].length]
  return {
    message: `分列时为${a}（与总数相符），这里写作“${text.slice(...said).replace(/[，,有还仍尚]$/, '')}”`,
    spans: [spanOf(first), said],
    computation: `${a} ≠ ${b}`,
    suggestion: '核对数值，两处改为一致；范围或时点不同的，分别注明',
  }
}
