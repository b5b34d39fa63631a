import type { Span } from '@mingjian/model'
import { matchesIn } from '../context.ts'
import { defineRule } from '../define-rule.ts'

/** ____万元, （　　）人: room for a number in front of its unit. */
const BLANK =
  /(?:[_＿]{2,}|[（(][ \u3000]{2,}[）)])\s*(?:万元|亿元|元|%|％|万?人|名|所|个|平方米|册|次|亩|台)/g
/** 捐赠收入　　万元，: a gap in a sentence where the number was to stand. */
const GAP = /(?<=\p{Script=Han})[ \u3000]{2,}(?:万元|亿元|万人|平方米|%|％)(?=[，,。；;、])/gu
const LONGEST_LABEL = 16

export const valueLeftBlank = defineRule({
  id: 'coverage/value-left-blank',
  category: 'coverage',
  severity: 'error',
  title: '数值留空',
  explanation: '单位前面只有下划线、空括号或者一段空白，没有填写数字。',
  example: { text: '全年安排维修经费____万元，维修校舍12处。' },
  check: context =>
    [...matchesIn(context, BLANK), ...matchesIn(context, GAP)].map(match => {
      const before = context.text.slice(Math.max(0, match.index - LONGEST_LABEL), match.index)
      const label = /[^，,。；;：:\n]*$/.exec(before)?.[0] ?? ''
      return {
        message: `“${label.trim()}”没有填写数字`,
        spans: [[match.index - label.length, match.index + match[0].length] as Span],
        suggestion: '填写数字；没有的写明没有',
      }
    }),
})
