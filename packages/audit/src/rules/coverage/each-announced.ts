import type { Span } from '@mingjian/model'
import { hanNumber } from '../../structure/markers.ts'
import { matchesIn } from '../context.ts'
import { defineRule } from '../define-rule.ts'

/** 现将三个学段近视率公布如下：小学34%；初中62%；高中稳中向好。 */
const LISTED =
  /([二两三四五六七八九]|\d)(?:个|类|所|家)(?:学段|学科|片区|年级|县区|县[（(][市区、]{1,4}[）)]|乡镇|学区|学校|园所|部门|层次)的?(\p{Script=Han}{2,14}(?:率|比例|比|数|面积|经费|支出|资金|标准|数据))(?:情况)?(?:分别|依次)?(?:公布|通报|报告|汇报|说明)?如下[：:]([^。\n]{4,600})/gu
const ELSEWHERE = /表|附|缺考|未开设|不设|没有|无/

export const eachAnnounced = defineRule({
  id: 'coverage/each-announced',
  category: 'coverage',
  severity: 'error',
  title: '宣布逐个公布的数值缺了一个',
  explanation:
    '写明“三个学段的……率如下”，后面用分号逐个写出，项数相符，其中一个只有文字没有数值。写明没有、未开设或者另见附表的不报告。',
  example: {
    text: '现将三个学段近视率公布如下：小学34.7%；初中62.5%；高中学段总体稳定。',
  },
  check: context =>
    matchesIn(context, LISTED).flatMap(match => {
      const [all, count = '', name = '', list = ''] = match
      const items = list.split(/[；;]/)
      const empty = items.filter(item => !/\d/.test(item))
      const [item] = empty
      const announced = hanNumber(count) || Number(count)
      if (!item || empty.length > 1 || items.length !== announced || ELSEWHERE.test(item)) return []
      const end = match.index + all.length
      const start = end - list.length + list.indexOf(item)
      return [
        {
          message: `写明${count}个的${name}，“${item.trim()}”没有数值`,
          spans: [[match.index, end - list.length] as Span, [start, start + item.length] as Span],
          computation: `${items.length - 1} < ${items.length}`,
          suggestion: `写出${name}的数值`,
        },
      ]
    }),
})
