import { defineRule } from '../define-rule.ts'
import { toldOnce } from './told-once.ts'

const POINTED =
  /(?<![\d.\-/])(?:19|20)\d\d([.\-/])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?![\d.\-/])/g
const HAN_YEAR = /[二一][〇○零ＯO0九][〇○零ＯO0一二三四五六七八九]{2}\s*年/g
const MIXED = /\d{4}\s*年\s*[一二三四五六七八九十]{1,2}\s*月(?!\d)/g
const LEADING_ZERO = /(?:年\s*0\d\s*月|月\s*0\d\s*日)/g
const SHORT_YEAR = /(?<![\d.])(?:1\d|2\d)\s*年\s*(?:1[0-2]|[1-9])\s*月(?:底|份|末|\s*\d)/g

export const dateForm = defineRule({
  id: 'form/date-form',
  category: 'form',
  severity: 'note',
  title: '日期写法不规范',
  explanation:
    '公文日期用阿拉伯数字写全年、月、日：2024年3月5日；不写2024.3.5、二○二四年，不写24年3月，月、日不编虚位。表格、附件名称和网页的发布时间也在内，每种写法全文只提示一次。',
  clause: 'GB/T 9704—2012 7.3.5.4；GB/T 15835—2011',
  example: { text: '截至2024.3.5，全县学校85所。\n二○二四年四月一日' },
  check: context => [
    ...toldOnce(context, POINTED, ([date = '']) => {
      const [year, month, day] = date.split(/[.\-/]/).map(Number)
      return {
        message: `日期“${date}”应写全年、月、日`,
        suggestion: `改为“${year}年${month}月${day}日”`,
      }
    }),
    ...toldOnce(context, HAN_YEAR, ([year]) => ({
      message: `“${year}”应用阿拉伯数字`,
      suggestion: '年、月、日用阿拉伯数字',
    })),
    ...toldOnce(context, MIXED, ([date]) => ({
      message: `“${date}”混用阿拉伯数字和汉字`,
      suggestion: '年、月、日统一用阿拉伯数字',
    })),
    ...toldOnce(context, LEADING_ZERO, ([date = '']) => ({
      message: `“${date}”月、日不编虚位`,
      suggestion: `改为“${date.replace(/0(\d)/, '$1')}”`,
    })),
    ...toldOnce(context, SHORT_YEAR, ([date = '']) => ({
      message: `“${date}”年份没有写全`,
      suggestion: `改为“20${date}”`,
    })),
  ],
})
