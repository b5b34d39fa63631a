import { defineRule } from '../define-rule.ts'
import { namedComparisons } from './named-comparisons.ts'

export const namesCompared = defineRule({
  id: 'direction/names-compared',
  category: 'direction',
  severity: 'error',
  title: '甲高于乙的说法与两数相反',
  explanation:
    '先写出两个数，接着只用名称比较：“城区高于乡村”“小学定额比初中高一些”“没有超出概算”“比全省平均水平高出1.7个百分点”，而两数大小相反。名称对不上、比的是另一个项目的，与上年相比的，不判断。',
  example: { text: '城区学校优良率52.1%，乡村学校54.3%，城区高于乡村。' },
  check: context => namedComparisons(context).filter(one => !one.isNorm),
})
