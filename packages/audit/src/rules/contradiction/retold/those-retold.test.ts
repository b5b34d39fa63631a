import { describe, expect, test } from 'vitest'
import { audit } from '../../../checks/testing.ts'

const contradictions = (text: string) =>
  audit(text, { level: 'city', year: 2023 })
    .findings.filter(one => one.severity === 'error')
    .map(one => one.rule)
    .filter(one => one.startsWith('contradiction/'))

describe('those that were told of before', () => {
  test.each([
    '二中迁建。新校区选址城北片区，占地124亩，规划建筑面积5.2万平方米。\n存在困难。二中新校区所需的142亩用地中，仍有9亩未批复。',
    '(一)特教学校扩建。占地面积43亩,投资6200万元。\n(二)困难。特教学校扩建所需的34亩建设用地中,有6亩涉及拆迁。',
    '市级统筹下达编制周转池360名，投向三个区。\n市级下达的0.063万名周转编制中，尚有12名未用。',
    '省里一次性划拨银龄教师专项岗位420个，分到两个县。\n省里划拨的240个银龄岗位中，35个尚未到岗。',
  ])('are another number when they are told of again: %s', text => {
    expect(contradictions(text)).toHaveLength(1)
  })

  test.each([
    '二中迁建。新校区选址城北片区，占地124亩。\n二中新校区所需的124亩用地中，仍有9亩未批复。',
    '二中新校区占地124亩。\n三中新校区所需的142亩用地中，仍有9亩未批复。',
    '二中新校区占地124亩。三中新校区占地142亩。\n三中新校区所需的142亩用地中，仍有9亩未批复。',
    '市级统筹下达编制周转池1200名。\n市级下达的0.12万名周转编制中，尚有12名未用。',
    '2022年市级统筹下达编制周转池360名。\n2023年市级下达的630名周转编制中，尚有12名未用。',
    '市级统筹下达编制周转池360名。\n省级下达的630名周转编制中，尚有12名未用。',
    '市级统筹下达小学编制周转池360名。\n市级下达的630名周转编制中，尚有12名未用。',
    '市级统筹下达编制周转池360名。\n市级另行下达的630名周转编制中，尚有12名未用。',
    '省里一次性划拨银龄教师专项岗位420个。\n未划拨的240个银龄岗位将于明年下达。',
    '省里一次性划拨银龄教师专项岗位420个。\n省里划拨的240个特岗岗位中，35个尚未到岗。',
  ])('are the same, or of another place, year, giver or kind: %s', text => {
    expect(contradictions(text)).toEqual([])
  })
})
