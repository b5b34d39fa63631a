import { defineRule } from '../define-rule.ts'
import { toldOnce } from './told-once.ts'

const CLAUSE = 'GB/T 9704—2012 7.3.3'
const LINE = '(?<![^\\n])[ \\t\\u3000]*'
const WRONG_HAN = new RegExp(
  `${LINE}([一二三四五六七八九十]{1,3})[.．,，:：](?=[\\p{Script=Han}“])`,
  'gu',
)
const MARK_AFTER_BRACKET = new RegExp(
  `${LINE}([（(][一二三四五六七八九十\\d]{1,3}[）)])[、.．,，]`,
  'g',
)
const COMMA_AFTER_DIGIT = new RegExp(`${LINE}(\\d{1,2})、(?!\\d)`, 'g')

export const headingMarks = defineRule({
  id: 'form/heading-marks',
  category: 'form',
  severity: 'note',
  title: '层次序数后的标点不规范',
  explanation:
    '“一”后用顿号，“（一）”“（1）”后不加标点，“1”后用下脚点：一、／（一）／1.／（1）。同一种写法全文只提示一次。',
  clause: CLAUSE,
  example: { text: '一.基本情况\n（一）、学校情况\n1、幼儿园11所。' },
  check: context => [
    ...toldOnce(context, WRONG_HAN, ([mark, number]) => ({
      message: `“${mark?.trim()}”后应用顿号`,
      suggestion: `改为“${number}、”`,
    })),
    ...toldOnce(context, MARK_AFTER_BRACKET, ([mark, number]) => ({
      message: `“${mark?.trim()}”带括号的序数后不加标点`,
      suggestion: `改为“${number}”`,
    })),
    ...toldOnce(context, COMMA_AFTER_DIGIT, ([mark, number]) => ({
      message: `“${mark?.trim()}”阿拉伯数字序数后用下脚点`,
      suggestion: `改为“${number}.”`,
    })),
  ],
})
