import type { Span } from '@mingjian/model'
import { matchesIn } from '../context.ts'
import { defineRule } from '../define-rule.ts'

const HAN = '\\p{Script=Han}'
const NAME = `[${HAN}（）()“”]{2,18}(?:率|系数|占比|比例|覆盖面)|20\\d\\d年度?`
/** 巩固率96.2%, 2021年3.2亿元: a name and its value, and nothing more. */
const VALUED = `(?:${NAME})(?:已?为|已?达到?|是)?\\d+(?:\\.\\d+)?[%％万亿元人所个名]*`
/** A name without a value between, or behind, those that have one. */
const LEFT = new RegExp(
  `(?:${VALUED}[；;，,])(?:${VALUED}[；;，,])*(${NAME})(?:[；;，,]${VALUED}(?=[；;，,。\\n])|。)`,
  'gu',
)

/** Behind the end of a value, as every such name stands; quickly found, or not. */
const BARE = new RegExp(`[\\d%％万亿元人所个名][；;，,](?:${NAME})[；;，,。]`, 'u')

export const nameWithoutValue = defineRule({
  id: 'coverage/name-without-value',
  category: 'coverage',
  severity: 'error',
  title: '逐项列数值，其中一项没有数值',
  explanation:
    '一串“名称加数值”中，有一项只有名称（巩固率96.2%；毛入学率；覆盖率88.1%），或者逐年列出，其中一年没有数。名称后面写了文字、或者数值在后面用“分别”一起给出的，不报告。',
  example: { text: '主要指标：毛入园率93.1%；义务教育巩固率；高中阶段毛入学率92.4%。' },
  check: context =>
    (BARE.test(context.text) ? matchesIn(context, LEFT) : []).map(match => {
      const name = match[1] ?? ''
      const start = match.index + match[0].lastIndexOf(name)
      return {
        message: `“${name}”没有数值`,
        spans: [[start, start + name.length] as Span, [match.index, match.index + match[0].length]],
        suggestion: `写出${name}的数值`,
      }
    }),
})
