import { describe, expect, test } from 'vitest'
import { errorsIn, findingsBy } from '../../checks/testing.ts'

describe('comparison words', () => {
  test.each([
    ['小学专任教师学历合格率91.4%，高于95%的要求。', '91.4% < 95%'],
    ['校园网络覆盖率达到86%，超过90%的规划指标。', '86% < 90%'],
    ['毛入学率86.4%，略高于全国87.1%。', '86.4% < 87.1%'],
    ['学历合格率98.6%，高于省定99%的标准。', '98.6% < 99%'],
    ['大班额占比3.2%，低于1%的控制线。', '3.2% > 1%'],
    ['初中辍学率1.14%，低于省里规定的1%。', '1.14% > 1%'],
    ['初中生师比为14.1∶1，低于省定13.5∶1的标准。', '14.1∶1 高于 13.5∶1'],
    ['初中生师比为14.1∶1，优于省定13.5∶1的标准。', '14.1∶1 低于 13.5∶1'],
    ['设岗共286个，安排农村学校108个，多于城区学校的178个。', '108个 < 178个'],
    ['初中生师比为1:18，优于规定的1:14。', '1:18 低于 1:14'],
    ['差异系数小学0.71、初中0.38，均低于0.65、0.55的国家标准。', '0.71 > 0.65'],
    ['巩固率97.2%，毕业率93.1%，升学率61.0%，分别高于95%、96%、60%的年度目标。', '93.1% < 96%'],
  ])('against the figures: %s', (text, proof) => {
    const found = findingsBy('direction/comparison-against-figures', text)
    expect(found.map(one => one.computation)).toEqual([proof])
  })

  test.each([
    '小学生师比为1:14.8，优于1:19；初中为1:9，高于规定的1:13.5。',
    '巩固率97.2%，毕业率98.1%，升学率61.0%，分别高于95%、96%、60%的年度目标。',
    '差异系数小学0.41、初中0.38，均低于0.65、0.55的国家标准。',
    '初中生师比为12.1∶1，低于省定13.5∶1的标准；小学为16.6:1，优于19:1。',
    '旧楼1200平方米，占8.6%，远超不超过2%的要求。',
    '巩固率97.2%，心理教师配备率超过80%。',
    '学历合格率98.6%，高于全省99%左右的平均水平。',
    '学历合格率98.6%，高于全省平均99%。',
    '增速高于全省3.4个百分点。',
    '小学生每天书面作业控制在1小时以内，体育活动不少于2小时。',
    '教育支出占比16.2%，连续五年不低于15%。',
    '覆盖率达到90%，低于上年水平。',
    '巩固率96.4%，实现“达到95%”的目标；比上年高于预期。',
  ])('with the figures, or without any: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('words of rising and falling', () => {
  test.each([
    ['小学生均9100元；初中由上年的12400元提高到12150元。', '12150元 < 12400元'],
    ['毛入园率由2020年的88.4%提高到2022年的86.9%。', '86.9% < 88.4%'],
    ['辍学人数从去年的12人下降到了15人。', '15人 > 12人'],
  ])('against the two figures they join: %s', (text, proof) => {
    const found = findingsBy('direction/word-against-figures', text)
    expect(found.map(one => one.computation)).toEqual([proof])
  })

  test.each([
    '小学生均9100元，初中由上年的8400元提高到8650元。',
    '毛入园率由2020年的86.4%提高到2022年的88.9%，提高2.5个百分点。',
    '辍学人数从去年的12人下降到了9人。',
    '生师比由上年的15.2:1降低到本年的14.1:1。',
  ])('with them: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

test('two told in the sentence before are compared by their names, long or short', () => {
  const told = (word: string) =>
    `今年录取新生3811人，其中中等职业学校录取1987人，普通高中录取1824人。中职录取人数${word}普通高中，职普比大体相当。`
  expect(errorsIn(told('多于'))).toEqual([])
  expect(errorsIn(told('少于'))).toEqual(['direction/names-compared: 1987人 > 1824人'])
})
