import { describe, expect, test } from 'vitest'
import { audit } from '../../checks/testing.ts'

const contradictions = (text: string) =>
  audit(text, { level: 'county', year: 2023 })
    .findings.filter(one => one.severity === 'error')
    .map(one => one.rule)
    .filter(one => one.startsWith('contradiction/'))

describe('those that something was done with', () => {
  test.each([
    '全县扩建农村初中七所，新增床位840张。\n扩建后的八所农村初中均配备了宿管员。',
    '抽检食堂43个，责令整改5个。\n受检的34个食堂中，2个未公示食品来源。',
    '本次随机抽查幼儿园54所。被抽查的45所幼儿园中，有3所消防器材过期。',
  ])('are told of again with another number: %s', text => {
    expect(contradictions(text)).toHaveLength(1)
  })

  test.each([
    '全县扩建农村初中七所。\n扩建后的七所农村初中均配备了宿管员。',
    '全县扩建农村初中七所。\n扩建后的五所农村初中配备了宿管员。',
    '今年扩建农村初中七所。\n五年来，扩建后的九所农村初中均配备了宿管员。',
    '全县扩建农村初中七所。\n扩建后的八所农村小学均配备了宿管员。',
    '抽检食堂43个，其中学校食堂34个。\n受检的34个学校食堂中，2个未公示食品来源。',
    '第一批抽检食堂43个。\n第二批受检的34个食堂中，2个未公示食品来源。',
  ])('are the same, some, others or of a longer time: %s', text => {
    expect(contradictions(text)).toEqual([])
  })
})

describe('what a hope is built upon', () => {
  test.each([
    '家长对学校工作的满意度为87.6%。\n二、打算。力争明年满意度在今年86.7%的基础上再提高1个百分点。',
    '一、普及。毛入园率达到92.8%。\n二、打算。力争2024年毛入园率在目前98.2%的基础上再提升0.5个百分点。',
    '学生体质健康优良率61.4%.\n二、打算：确保来年优良率在现有64.1%的基础上稳步提高。',
  ])('is not what was told of it: %s', text => {
    expect(contradictions(text)).toHaveLength(1)
  })

  test.each([
    '家长对学校工作的满意度为87.6%。\n二、打算。力争明年满意度在今年87.6%的基础上再提高1个百分点。',
    '家长对学校工作的满意度为87.6%。\n二、打算。力争明年教师满意度在今年86.7%的基础上再提高1个百分点。',
    '家长满意度为87.6%。\n二、打算。家长满意度要在去年86.7%的基础上提高2个百分点。',
    '家长满意度87.6%。学生满意度86.7%。力争明年学生满意度在今年86.7%的基础上再提高1个百分点。',
    '小学优良率61.4%。\n二、打算。初中力争明年优良率在今年64.1%的基础上再提高1个百分点。',
  ])('is the same, of others or of another year: %s', text => {
    expect(contradictions(text)).toEqual([])
  })
})

describe('a sum that is named by its deed before or behind', () => {
  test.each([
    '2023年追加校舍维修专款3184万元。\n据财政局通报，2023年校舍维修专款追加额为3148万元。',
    '2023年共下拨乡村教师补助1.74亿元，惠及教师4200人。\n审计显示，2023年乡村教师补助下拨数为1.47亿元。',
  ])('is told with its digits turned: %s', text => {
    expect(contradictions(text)).toHaveLength(1)
  })

  test.each([
    '2023年追加校舍维修专款3184万元。\n据财政局通报，2022年校舍维修专款追加额为3148万元。',
    '2023年追加校舍维修专款3184万元。\n据财政局通报，2023年校舍维修专款结余额为3148万元。',
    '2023年追加校舍维修专款3184万元。\n2023年食堂改造专款追加额为3148万元。',
    '2023年市级追加校舍维修专款3184万元。\n2023年县级校舍维修专款追加额为3148万元。',
  ])('is of another year, use or level: %s', text => {
    expect(contradictions(text)).toEqual([])
  })
})
