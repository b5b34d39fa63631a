import { describe, expect, test } from 'vitest'
import { errorsIn, findingsBy } from '../../checks/testing.ts'

describe('comparison words', () => {
  test.each([
    ['全省毛入园率65.2%，高于纲要“达到70%”的目标。', '65.2% < 70%'],
    ['开展“三个课堂”比例达到86%，超过90%的规定标准。', '86% < 90%'],
    ['危房率3.2%，低于1%的控制线。', '3.2% > 1%'],
    ['专任教师比例为1:18，高于规定的1:15。', '1:18 低于 1:15'],
    ['毛入园率90.7%，覆盖率78.3%，公办占比50.3%，分别高于85%、80%、50%的省定指标。', '78.3% < 80%'],
  ])('against the figures: %s', (text, proof) => {
    const found = findingsBy('direction/comparison-against-figures', text)
    expect(found.map(one => one.computation)).toEqual([proof])
  })

  test.each([
    '教职工与在园幼儿比为1:5.6，高于1:6；专任教师比例为1:11，高于规定的1:15。',
    '毛入园率90.7%，覆盖率90.3%，公办占比50.3%，分别高于85%、80%、50%的省定指标。',
    '危房4635平方米，占15.2%，远超不超过1%的规定。',
    '毛入园率90.7%，普惠性幼儿园覆盖率超过80%。',
    '增幅高于全国5.2个百分点。',
    '中高年级每天书面作业控制在1小时以内，体育活动不少于2小时。',
    '占GDP比例4.22%，连续九年不低于4%。',
    '覆盖率达到90%，低于上年水平。',
    '巩固率95.2%，实现“达到95%”的目标；比上年高于预期。',
  ])('with the figures, or without any: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})
