import { type Figure, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { type AuditContext, figuresIn, matchesIn, paragraphStart } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { againstBracketed } from './values-before-in-brackets.ts'

/** 2023年与之相比增长3.62%: what is compared stands before, and so does what it is compared with. */
const COMPARED =
  /((?:19|20)\d\d)年(?:[与同和]之|与其|较之)(?:相比|比较)?[，,]?(?:实际|净)?(增长|增加|提高|上升|多|下降|减少|降低|少)了?(?=\s*[\d有明略])/g
const RISES = /增|提|升|多/
const YEAR = /^((?:19|20)\d\d)年(?:度|全年)?/

export const wordAfterYearCompared = defineRule({
  id: 'direction/word-after-year-compared',
  category: 'direction',
  severity: 'error',
  title: '与上一个数相比的升降用词相反',
  explanation:
    '先写本年的数，再写上一年同一事项的数，随后称“某年与之相比增长（下降）”，而两数一大一小正好相反；或者先写本年的数，再写“与2015年相比，初中（12.60∶1）持平”，而括号里上年的数与本年的数不是这样。同段里同名的数不止一个、分不清是哪一年的，不判断。',
  example: {
    text: '2023年一般公共预算支出30.4亿元，其中教育支出6.12亿元。2022年教育支出为6.35亿元，2023年与之相比增长3.62%。',
  },
  check: context => [
    ...matchesIn(context, COMPARED).flatMap(match => {
      const [, year = '', word = ''] = match
      return observe(context, match.index, Number(year), word) ?? []
    }),
    ...againstBracketed(context),
  ],
})

function observe(
  context: AuditContext,
  at: number,
  year: number,
  word: string,
): Observation | null {
  const { text } = context
  const start = paragraphStart(context, at)
  const figures = figuresIn(context, [start, at])
  const base = figures.at(-1)
  if (!base || base.approximate || base.ratio || !/^[，,；;。]\s*$/.test(text.slice(base.end, at)))
    return null
  const before = YEAR.exec(labelOf(text, base))?.[1]
  const name = nameOf(text, base)
  if (!before || Number(before) >= year || name.length < 3) return null
  const same = figures.filter(
    one => one !== base && one.family === base.family && nameOf(text, one) === name,
  )
  const [value] = same
  if (!value || same.length > 1 || value.approximate || yearBefore(text, start, value) !== year)
    return null
  const [now, then] = [intervalOf(value), intervalOf(base)]
  const isWrong = RISES.test(word) ? now.high.lt(then.low) : now.low.gt(then.high)
  if (!isWrong) return null
  const [a, b] = [printed(text, value), printed(text, base)]
  const sign = RISES.test(word) ? '<' : '>'
  return {
    message: `${year}年${a}${sign === '<' ? '小于' : '大于'}${before}年${b}，与“${word}”相反`,
    spans: [spanOf(value), spanOf(base)],
    computation: `${a} ${sign} ${b}`,
    suggestion: '核对两年的数和升降用词',
  }
}

/** 2023年全县教育支出 → 教育支出 */
const nameOf = (text: string, figure: Figure) =>
  labelOf(text, figure)
    .replace(YEAR, '')
    .replace(/^(?:全|我|本)[国省市县区州旗]/, '')

/** The last year named before a figure, in its paragraph. */
function yearBefore(text: string, start: number, figure: Figure): number {
  const years = text.slice(start, figure.start).match(/(?:19|20)\d\d(?=年)/g)
  return Number(years?.at(-1) ?? Number.NaN)
}
