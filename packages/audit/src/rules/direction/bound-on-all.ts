import { lastAt, type Span } from '@mingjian/model'
import { baseValue, type Figure, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { type AuditContext, matchesIn, partAt, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { outsideTheirBound } from './bounds-of-lists.ts'

const ALL =
  /(?:均|都|全部|连续(?:多|数|[一二三四五六七八九十])年|始终|历年|多年来|一直)(?:保持|稳定|达到|控制)?(?:(在|到)|(高于|超过|不低于|大于)|(低于|不超过|不高于|少于))(?=\d)/g
const LOW = /以上/
const HIGH = /以[下内]/
/** 青山镇, 二小, 三年级, 2021年: one of those all of whom it is said of. */
const MEMBER =
  /^(?:以[上下内])?[：:，,、；;]\s*(?:其中[，,：:]?)?(?:[\p{Script=Han}]{0,6}[县区镇乡校园学中小级班道]|(?:19|20)\d\d年度?)(?:分别)?(?:为|是|达)?$/u
/** 各县均超过80%，甲县78.6%: a county is an exception to a universal, and told as such. */
const COUNTY = /[县区](?:分别)?(?:为|是|达)?$/
const LEAST =
  /^(?:以[上下内])?[：:，,]\s*(?:其中)?最(?:低|小|少)的?[\p{Script=Han}]{0,8}?(?:为|是|仅|只有)?$/u
const MOST =
  /^(?:以[上下内])?[：:，,]\s*(?:其中)?最(?:高|大|多)的?[\p{Script=Han}]{0,8}?(?:为|是|达)?$/u

export const boundOnAll = defineRule({
  id: 'direction/bound-on-all',
  category: 'direction',
  severity: 'error',
  title: '称“均在……以上”而随后列出的数不是',
  explanation:
    '写“均在90%以上”“都不超过55人”，紧接着列出的各校（各县、各年级）数值或“最低的为……”却在界限之外；“超过20%的有4个市，依次为……”所列的数在界限另一边的，同样报告。随后写的是另一个项目的，不判断。',
  example: { text: '四所学校参与率均在90%以上，其中一小95.2%、二小89.4%。' },
  check: context => [
    ...matchesIn(context, ALL).flatMap(match => observe(context, match) ?? []),
    ...outsideTheirBound(context),
  ],
})

function observe(context: AuditContext, match: RegExpExecArray): Observation | null {
  const { text, figures } = context
  const from = match.index + match[0].length
  const at = lastAt(figures, from, one => one.start)
  const bound = figures[at]
  if (bound?.start !== from || bound.ratio || partAt(context, from) === 'plans') return null
  const behind = text.slice(bound.end, bound.end + 2)
  const isLow = match[2] ? true : match[3] ? false : LOW.test(behind)
  if (match[1] && !LOW.test(behind) && !HIGH.test(behind)) return null
  const wrong = listed(context, at, match[1] !== undefined).find(one =>
    isOutside(one, bound, isLow),
  )
  if (!wrong) return null
  const [a, b] = [printed(text, wrong), printed(text, bound)]
  return {
    message: `${a}${isLow ? '小于' : '大于'}${b}，与前面所说的“${text.slice(match.index, bound.end)}”不符`,
    spans: [spanOf(wrong), [match.index, bound.end] as Span],
    computation: `${a} ${isLow ? '<' : '>'} ${b}`,
    suggestion: '核对各个数值和“均”“都”的说法',
  }
}

/** The members listed right behind the bound, or the one said to be the least or the most. */
function listed(context: AuditContext, at: number, withCounties: boolean): Figure[] {
  const { text, figures } = context
  const bound = figures[at] as Figure
  const stop = sentenceAt(context, bound.start)[1]
  const found: Figure[] = []
  let last = bound
  for (const figure of figures.slice(at + 1, at + 1 + LONGEST_LIST)) {
    const lead = text.slice(last.end, figure.start)
    const isOne = MEMBER.test(lead) || LEAST.test(lead) || MOST.test(lead)
    if (figure.end > stop || figure.family !== bound.family || figure.depth !== bound.depth) break
    if (!isOne || figure.approximate || (!withCounties && COUNTY.test(lead))) break
    found.push(figure)
    last = figure
  }
  return found
}

const LONGEST_LIST = 20

function isOutside(one: Figure, bound: Figure, isLow: boolean): boolean {
  const { low, high } = intervalOf(one)
  return isLow ? high.lt(baseValue(bound)) : low.gt(baseValue(bound))
}
