import type { Span } from '@mingjian/model'
import { namesIn } from '../../structure/series.ts'
import { matchesOf } from '../../text/matches.ts'
import { defineRule, type Observation } from '../define-rule.ts'

/** 从经费、师资、安全三个方面说明 */
const ANNOUNCED =
  /(?:从|围绕|就|在)([\p{Script=Han}、]{5,40}?)(?:这|等)?[二两三四五六七八九]?个?方面(?:的?情况)?(?:分别|逐一|依次|作|做|进行|加以)*(?:说明|汇报|报告|介绍|阐述|总结|分析)/gu
/** 具体数字如下, and no number follows. */
const FIGURES =
  /(?:具体|有关|相关|主要)(?:数据|数字|数值)(?:情况)?(?:如下|是)[：:。]([^\n]*(?:\n[^\n]*)?)/g
const ELSEWHERE = /[表图附]|[|\t]/
const FEWEST_WORDS = 12

export const aspectLeftOut = defineRule({
  id: 'coverage/aspect-left-out',
  category: 'coverage',
  severity: 'error',
  title: '宣布要说的方面没有说',
  explanation:
    '写明“从经费、师资、安全三个方面说明”，后文逐个展开时漏了其中一个，全文再没有提到；或者写明“具体数字如下”，后面没有数字。数字在表、图、附件中的不报告。',
  example: {
    text: '下面从经费、师资、安全三个方面说明。经费方面，支出3.2亿元。师资方面，招聘教师120名。',
  },
  check: ({ text }) => [...leftOut(text), ...withoutFigures(text)],
})

function leftOut(text: string): Observation[] {
  return matchesOf(ANNOUNCED, text).flatMap(match => {
    const names = namesIn(match[1] ?? '')
    if (!names || /等/.test(match[0])) return []
    const end = match.index + match[0].length
    const rest = text.slice(end)
    const missing = names.filter(
      name => !rest.includes(name.slice(0, 2)) && !rest.includes(name.slice(-2)),
    )
    const told = names.filter(name => rest.includes(`${name}方面`))
    if (missing.length !== 1 || told.length !== names.length - 1) return []
    return [
      {
        message: `写明从${names.length}个方面说明，没有说“${missing[0]}”`,
        spans: [[match.index, end] as Span],
        computation: `${told.length} < ${names.length}`,
        suggestion: `补写${missing[0]}方面的情况`,
      },
    ]
  })
}

function withoutFigures(text: string): Observation[] {
  return matchesOf(FIGURES, text).flatMap(match => {
    const said = match[1] ?? ''
    if (
      /\d|[一二三四五六七八九十百千]{2}/.test(said) ||
      ELSEWHERE.test(said) ||
      said.trim().length < FEWEST_WORDS
    )
      return []
    const end = match.index + match[0].length - said.length
    const [sentence = ''] = /^[^。\n]*/.exec(said) ?? []
    return [
      {
        message: '写明数字如下，后面没有数字',
        spans: [[match.index, end] as Span, [end, end + sentence.length] as Span],
        suggestion: '写出具体数字',
      },
    ]
  })
}
