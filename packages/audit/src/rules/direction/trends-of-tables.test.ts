import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const at = { level: 'county', year: 2023 } as const
const rulesIn = (text: string) => errorsIn(text, at).map(one => one.split(':')[0])
const rule = 'direction/trend-against-values'

const rows = `项目|2020年|2021年|2022年|2023年
学前三年毛入园率(%)|89.2|90.1|92.6|93.4
高中阶段毛入学率(%)|92.4|92.2|93.1|94.6
残疾儿童入学率(%)|96.1|96.8|97.0|97.7
`
const columns = `年份|高中阶段毛入学率(%)|大班额比例(%)
2021年|93.4|4.1
2022年|92.9|3.2
2023年|94.6|2.6
`

describe('what is said of the years of a table', () => {
  test.each([
    `${rows}从上表看，三项指标均逐年提高。`,
    `${rows}2020—2023年，表中各项指标均呈逐年上升趋势。`,
    `${rows}高中阶段毛入学率持续上升。`,
    `三项主要指标连年提高，具体如下：\n${rows}`,
    `${columns}高中阶段毛入学率逐年提高，大班额比例逐年下降。`,
    '项目\t2021\t2022\t2023\n公用经费（万元）\t1210\t1190\t1260\n培训经费（万元）\t210\t220\t232\n两项经费指标均逐年增加。',
  ])('one row goes against: %s', text => {
    expect(rulesIn(text)).toEqual([rule])
  })

  test.each([
    `${rows}学前三年毛入园率、残疾儿童入学率均逐年提高。`,
    `${rows}近三年，三项指标均逐年提高。`,
    `${rows}三项指标总体逐年提高。`,
    `${rows}四项指标均逐年提高。`,
    `${rows}除高中阶段毛入学率外，各项指标均逐年提高。`,
    `${rows}全县各项工作水平逐年提高。`,
    `${columns}大班额比例逐年下降。`,
  ])('none of those that are meant does: %s', text => {
    expect(errorsIn(text, at)).toEqual([])
  })
})

describe('what each year takes in', () => {
  test.each([
    '招生规模连续三年扩大：2020年招生1420人，2021年1480人，2022年1570人，2023年1530人。',
    '近三年招生规模逐年扩大：2021年招收新生1420人，2022年1480人，2023年1430人。',
    '年度新增学位逐年增多：2021年新增1420个，2022年1480个，2023年1430个。',
  ])('is what the words are about: %s', text => {
    expect(rulesIn(text)).toEqual([rule])
  })

  test.each([
    '在校生规模连续三年扩大：2021年招生1420人，2022年1480人，2023年1430人。',
    '招生规模逐年扩大：2021年扩招140人，2022年扩招120人，2023年扩招100人。',
    '图书总量逐年增加：2021年购置1420册，2022年1480册，2023年1430册。',
  ])('is none of it: %s', text => {
    expect(errorsIn(text, at)).toEqual([])
  })
})
