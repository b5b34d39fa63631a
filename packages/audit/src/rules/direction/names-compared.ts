import { defineRule, type Observation } from '../define-rule.ts'
import { membersAgainstWhole } from './members-against-whole.ts'
import { namedComparisons } from './named-comparisons.ts'
import { turnedAgainstPlaces } from './places-compared.ts'
import { turnedGaps } from './sides-of-gaps.ts'
import { standardsCompared } from './standards-compared.ts'
import { wrongComparisons } from './wrong-comparisons.ts'

export const namesCompared = defineRule({
  id: 'direction/names-compared',
  category: 'direction',
  severity: 'error',
  title: '甲高于乙的说法与两数相反',
  explanation:
    '先写出两个数，接着只用名称比较：“城区高于乡村”“小学定额比初中高一些”“没有超出概算”“前者增幅高于后者”“比全省平均水平高出1.7个百分点”，而两数大小相反。与全省、全国相比的，所比的数也可以写在括号里、前一句或者后一句；与标准、定额相比的（“高于标准0.3平方米”），所比的是前文为同一学段写出的标准；年份不同、项目不同的不判断。名称对不上、比的是另一个项目的，与上年相比的，不判断。',
  example: { text: '城区学校优良率52.1%，乡村学校54.3%，城区高于乡村。' },
  check: context => {
    const told = [...namedComparisons(context), ...wrongComparisons(context)]
    const found = [
      ...namedComparisons(context).filter(one => !one.isNorm),
      ...standardsCompared(context).filter(one => !one.isNorm),
      ...turnedAgainstPlaces(context).filter(one => !told.some(other => isOfOneFigure(one, other))),
    ]
    const known = [...found, ...told]
    const isKnown = (one: Observation) => known.some(other => isOfOneFigure(one, other))
    const gaps = turnedGaps(context).filter(one => !isKnown(one))
    known.push(...gaps)
    return [...found, ...gaps, ...membersAgainstWhole(context).filter(one => !isKnown(one))]
  },
})

/** One figure is held against something in both. */
const isOfOneFigure = ({ spans: [a] }: Observation, { spans }: Observation): boolean =>
  spans.some(span => a !== undefined && span[0] === a[0])
