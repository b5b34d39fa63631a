import { lastAt } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { type Figure, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { type AuditContext, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { pairsOf } from './compared-values.ts'
import { isGrowthCompared } from './wrong-comparisons.ts'

const REFERENCE =
  /^[\s，,]*(?:分别)?(?:比|较|与|同(?![比期]))(?:[^，,。；;、\d]{2,16}|(?:19|20)\d\d年[^，,。；;、\d]{1,14})$/
const WORD =
  /^(?:的\p{Script=Han}{1,8}?)?(?:相比)?[，,]?(?:有所|有了|略有|略|明显|大幅|显著|稍|还|也|都|均|又|仍然?|依然|继续|持续|保持|实现|稳步|呈现?|出现)*(增加|增长|提高|提升|上升|高|多|超支|超出|减少|下降|降低|回落|低|少|节约|节省|结余)(?:出)?了?(?=([\d。，,；;一二两三四五六七八九十数几近百千]))/u
const UP = /增|提|升|高|多|超/
/** Changes from last year, or from one that is named, that are followed by an amount are read as a run. */
const LAST_YEAR = /上年|去年|同期|上一年|上学年|\d年/

export const wordAfterReference = defineRule({
  id: 'direction/word-after-reference',
  category: 'direction',
  severity: 'error',
  title: '与某数相比的用词相反',
  explanation:
    '“……，较上年的甲数有所减少”“……，与2022年的甲数相比有所下降”“……，比平均水平乙数高出……”：前面的数与所比的数大小相反。1:n 的比例、带“约”的数不判断。',
  example: { text: '全县小学毕业4210人，较上年的4050人有所减少。' },
  check: context =>
    collect(context.figures, (reference, index) => observe(context, reference, index) ?? []),
})

function observe(context: AuditContext, reference: Figure, index: number): Observation | null {
  const { text, figures } = context
  const before = figures[index - 1]
  if (!before || reference.ratio || reference.approximate || reference.depth > 0) return null
  const sentence = sentenceAt(context, reference.start)
  const lead = text.slice(Math.max(before.end, sentence[0]), reference.start)
  if (!REFERENCE.test(lead)) return null
  const pairs = lead.includes('分别')
    ? pairsOf(context, sentence, index)
    : [[before, reference] as const]
  const last = pairs.at(-1)?.[1] ?? reference
  const [, word, next = ''] = WORD.exec(text.slice(last.end, last.end + 18)) ?? []
  // By how much, in digits a run is read of, and 比“十二五”的82亿元增长四成 need not be of the figure before.
  if (!word || (LAST_YEAR.test(lead) ? /\d/ : /\p{Script=Han}/u).test(next)) return null
  const wrong = pairs.find(
    ([value, of]) =>
      value.start >= sentence[0] && isCompared(context, value, of) && isAgainst(word, value, of),
  )
  if (!wrong) return null
  const [a, b] = wrong.map(one => printed(text, one))
  const sign = UP.test(word) ? '<' : '>'
  return {
    message: `${a}${sign === '<' ? '小于' : '大于'}${b}，与“${word}”相反`,
    spans: wrong.map(spanOf),
    computation: `${a} ${sign} ${b}`,
    suggestion: '核对两个数和“增、减、高、低”一类的用词',
  }
}

/** A level, or a rate of growth held against another: 增长3.6%，比财政支出4.4%的增幅高. */
function isCompared(context: AuditContext, value: Figure, reference: Figure): boolean {
  if (value.family !== reference.family || value.approximate || value.depth > 0) return false
  const { runs, text } = context
  const level = runs[lastAt(runs, value.start, one => one.level.start)]?.level
  return level === value || isGrowthCompared(text, value, reference, '')
}

function isAgainst(word: string, value: Figure, reference: Figure): boolean {
  const [v, r] = [intervalOf(value), intervalOf(reference)]
  return UP.test(word) ? v.high.lt(r.low) : v.low.gt(r.high)
}
