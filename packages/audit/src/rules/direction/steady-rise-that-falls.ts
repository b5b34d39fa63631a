import type { Span } from '@mingjian/model'
import { type Figure, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { commonPiece } from '../../structure/labels.ts'
import { namesIn, readSeries, type Series } from '../../structure/series.ts'
import { figuresIn, matchesIn, paragraphAt, sentenceAt } from '../context.ts'
import { defineRule } from '../define-rule.ts'

const STEADY =
  /(?:不断|逐年|连年|持续|稳步|连续(?:[两二三四五六]年)?)(?:加大|增长|增加|提高|提升|上升)/g
const TOPIC = /\p{Script=Han}{2,12}$/u
const LONGEST_TOPIC = 12
const MONEY_WORDS = /投入|经费|支出|拨款|预算/

export const steadyRiseThatFalls = defineRule({
  id: 'direction/steady-rise-that-falls',
  category: 'direction',
  severity: 'error',
  title: '称逐年增长而数值有降',
  explanation:
    '写“不断加大”“逐年增长”，同一段里依次列出的各年数值却有后一年小于前一年的。占比不作判断。',
  example: {
    text: '培训投入逐年增加。近三年培训经费依次为240万元、210万元、300万元。',
  },
  check: context =>
    matchesIn(context, STEADY).flatMap(match => {
      const before = context.text.slice(Math.max(0, match.index - LONGEST_TOPIC), match.index)
      const topic = TOPIC.exec(before)?.[0] ?? ''
      const start = match.index - topic.length
      const end = match.index + match[0].length
      const paragraph = paragraphAt(context, match.index)
      const rest: Span = [start, paragraph[1]]
      const behind: Span = [sentenceAt(context, match.index)[0], match.index]
      const fall = [
        ...readSeries(context.text, rest, figuresIn(context, rest)).filter(one =>
          speaksOf(topic, one),
        ),
        ...readSeries(context.text, behind, figuresIn(context, behind)).filter(one =>
          isSaidOf(context.text.slice(...behind), match.index, one),
        ),
      ]
        .map(fallOf)
        .find(one => one !== null)
      if (!fall) return []
      const line = fall.map(one => printed(context.text, one)).join(' < ')
      return [
        {
          message: `称“${topic}${match[0]}”，但${line.replace('<', '小于')}`,
          spans: [[start, end] as Span, ...fall.map(spanOf).reverse()],
          computation: line,
          suggestion: '改正“不断”“逐年”一类的说法，或核对各年数值',
        },
      ]
    }),
})

const OF_YEARS = /近[两三四五]年|(?:19|20)\d\d年?\s*(?:至|到|[—–~～、-])\s*(?:19|20)\d\d/
const ITSELF = /[，,](?:总体|整体)?(?:实现|呈现?|保持|做到)?了?$/

/** 近三年……分别为A、B、C，实现逐年增长: the values of several years right before the word. */
function isSaidOf(words: string, end: number, { figures }: Series): boolean {
  const last = figures.at(-1)
  const gap = last ? words.slice(words.length - (end - last.end)) : ''
  const isPlain = gap.length <= 12 && ITSELF.test(gap) && /^[，,]/.test(gap)
  return isPlain && OF_YEARS.test(words) && last?.ratio === false
}

function speaksOf(topic: string, { label, figures }: Series): boolean {
  const isMoney = MONEY_WORDS.test(topic) && MONEY_WORDS.test(label)
  if (!isMoney && commonPiece(topic, label).length < 3) return false
  // 幼儿园、小学、初中生均经费分别为: those of one year.
  const names = namesIn(label)
  if (names && !names.every(name => YEAR.test(name))) return false
  return !/占|比例|增长|增幅/.test(label) && figures[0]?.family !== 'percent'
}

const YEAR = /^(?:19|20)\d\d年?$/

/** The first value below the one before it, and that one. */
function fallOf({ figures }: Series): [Figure, Figure] | null {
  for (const [index, now] of figures.entries()) {
    const before = figures[index - 1]
    if (before && intervalOf(now).high.lt(intervalOf(before).low)) return [now, before]
  }
  return null
}
