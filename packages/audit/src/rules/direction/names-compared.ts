import type { Span } from '@mingjian/model'
import { type Figure, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { commonPiece } from '../../structure/labels.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, figuresIn, matchesIn, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const MORE = '高于|多于|大于|超过|快于|强于'
const LESS = '低于|少于|小于|慢于|不及|落后于'
const COMPARED = new RegExp(
  `[，,。；;]\\s*(?!比|较|与|其中)(\\p{Script=Han}{2,12}?)(?:明显|远|略|仍|也|已|均|反而|稍|大幅)*(?:(${MORE})|${LESS})(\\p{Script=Han}{2,12})(?=[。，,；;])`,
  'gu',
)
/** What is compared is told no farther back than this. */
const LONGEST_REACH = 80

export const namesCompared = defineRule({
  id: 'direction/names-compared',
  category: 'direction',
  severity: 'error',
  title: '甲高于乙的说法与两数相反',
  explanation:
    '并列写出两个数，紧接着写“城区高于乡村”一类的话，而两数大小相反。名称对不上、比的是另一个项目的，不判断。',
  example: { text: '城区学校优良率52.1%，乡村学校54.3%，城区高于乡村。' },
  check: context => matchesIn(context, COMPARED).flatMap(match => observe(context, match) ?? []),
})

function observe(context: AuditContext, match: RegExpExecArray): Observation | null {
  const { text } = context
  const [said, first = '', up, second = ''] = match
  const [a, b] = valuesOf(context, match.index, first, second)
  if (!a || !b) return null
  const [x, y] = [intervalOf(a), intervalOf(b)]
  const isUp = up !== undefined
  if (isUp ? !x.high.lt(y.low) : !x.low.gt(y.high)) return null
  const [p, q] = [a, b].map(one => printed(text, one))
  const end = match.index + said.length
  return {
    message: `${p}${isUp ? '小于' : '大于'}${q}，与“${text.slice(match.index + 1, end)}”相反`,
    spans: [spanOf(a), spanOf(b), [match.index + 1, end] as Span],
    computation: `${p} ${isUp ? '<' : '>'} ${q}`,
    suggestion: '核对两个数和比较用词',
  }
}

/** The two figures right before the words, one for each name; nothing where the names fit both, or neither. */
function valuesOf(
  context: AuditContext,
  at: number,
  first: string,
  second: string,
): readonly Figure[] {
  const [start] = sentenceAt(context, at)
  const near = figuresIn(context, [Math.max(start, at - LONGEST_REACH), at])
  const last = near.at(-1)
  const two = near
    .filter(one => one.unit === last?.unit && one.depth === last.depth && !one.ratio)
    .slice(-2)
  const [one, other] = two
  if (!one || !other || other !== last || two.some(({ approximate }) => approximate)) return []
  const names = [nameOf(context, one), nameOf(context, other)] as const
  const [a, b, shared] = toldApart(first, second)
  const isKnown = (words: string) =>
    words.length < SHORTEST_WORD ||
    names.some(name => commonPiece(words, name).length >= SHORTEST_WORD)
  // What is compared besides the names has to be what the figures are of.
  if (![shared, first.slice(a.length, first.length - shared.length)].every(isKnown)) return []
  const isOf = (word: string, at: 0 | 1) => names[at].includes(word)
  const isOther = (at: 0 | 1) => isOf(b, at) || (shared !== '' && isKnown(shared))
  if (isOf(a, 0) && !isOf(a, 1) && !isOf(b, 0) && isOther(1)) return [one, other]
  return isOf(a, 1) && !isOf(a, 0) && !isOf(b, 1) && isOther(0) ? [other, one] : []
}

/** The clause a figure stands in, up to it. */
function nameOf({ text }: AuditContext, { start }: Figure): string {
  return text.slice(clauseStart(text, Math.max(0, start - LONGEST_NAME), start), start)
}

const LONGEST_NAME = 24
/** A pair of characters is a word. */
const SHORTEST_WORD = 2

/** 教育支出增幅 and 财政支出增幅 are told apart by 教育 and 财政, and share 支出增幅. */
function toldApart(first: string, second: string): readonly [string, string, string] {
  const [a, b] = [first, second].map(one => one.replace(/(?:人数|数)$/, '')) as [string, string]
  let length = 0
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++
  if (length < SHORTEST_WORD) length = 0
  const own = (name: string) => name.slice(0, name.length - length).slice(0, SHORTEST_WORD)
  return [own(a), own(b), a.slice(a.length - length)]
}
