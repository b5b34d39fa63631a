import type { Span } from '@mingjian/model'
import { type AuditContext, matchesIn, partAt } from '../context.ts'
import { defineRule } from '../define-rule.ts'

/** 随机抽取28所学校, 抽查的32所学校: how many were looked at, and the word for them. */
const SAMPLED =
  /(?<!再)(?:随机)?抽(?:取|查|检|测|样调查|样|选)(?:了|到)?(的)?(\d+)([所个名家份人件])(\p{Script=Han}{2})/gu
/** Further samples, or some of them. */
const OTHERS = /其中|分别|第[一二三]批|首批|上半年|下半年|上年|去年|每|各/
const LONGEST_WAY_BACK = 300

export const sampledTwice = defineRule({
  id: 'contradiction/sampled-twice',
  category: 'contradiction',
  severity: 'error',
  title: '抽查的数量前后不一',
  explanation:
    '写明抽取几所学校（几份作业），紧接着说“抽查的几所学校中”，两处数量不同。全文抽查同样对象不止一次的、分批分期的，不报告。',
  example: { text: '随机抽取28所学校开展复核。抽查的32所学校中，公示制度执行良好的28所。' },
  check: context => {
    const all = matchesIn(context, SAMPLED)
    return all.flatMap((again, at) => {
      const first = all[at - 1]
      if (!first || !again[1] || first[1] || first[2] === again[2]) return []
      const isAlone = all.filter(one => isAlike(one, again)).length === 2
      if (!isAlone || !isAlike(first, again) || isApart(context, first, again)) return []
      return [
        {
          message: `抽查的${again[4]}一处为${first[2]}${first[3]}，另一处为${again[2]}${again[3]}`,
          spans: [first, again].map((one): Span => [one.index, one.index + one[0].length]),
          computation: `${first[2]} ≠ ${again[2]}`,
          suggestion: '核对抽查的数量，两处改为一致；不是同一次抽查的，分别注明',
        },
      ]
    })
  },
})

const isAlike = (a: RegExpExecArray, b: RegExpExecArray) => a[3] === b[3] && a[4] === b[4]

function isApart(context: AuditContext, first: RegExpExecArray, again: RegExpExecArray): boolean {
  const way = context.text.slice(first.index, again.index)
  return (
    way.length > LONGEST_WAY_BACK || OTHERS.test(way) || partAt(context, first.index) === 'plans'
  )
}
