import { describe, expect, test } from 'vitest'
import { audit } from '../../checks/testing.ts'

const told = (text: string) =>
  audit(text, { level: 'city', year: 2023 })
    .findings.filter(one => one.category === 'direction')
    .map(one => `${one.severity} ${one.rule.split('/')[1]}`)

describe('均 and 全部 with an exception', () => {
  test.each([
    [
      '一、成效\n各县学前三年毛入园率均达到85%以上。\n二、问题\n青山县学前三年毛入园率81.6%。',
      'error all-with-exception',
    ],
    [
      '一、成效\n各县均完成大班额消除任务。\n二、存在问题\n青山县未完成大班额消除任务。',
      'error all-with-exception',
    ],
    [
      '一、成效\n所有学校均配备心理健康教师。\n二、存在问题\n有3所学校没有配备心理健康教师。',
      'error all-with-exception',
    ],
    [
      '一、成效\n所有学校均配备心理健康教师。\n二、存在问题\n个别学校没有配备心理健康教师。',
      'question all-with-exception',
    ],
    [
      '各县普惠性幼儿园覆盖率均超过80%，其中甲县82.1%、乙县78.6%、丙县90.2%。',
      'error all-with-exception',
    ],
    ['在校生比上年减少120人，增长1.2%。', 'error changes-disagree'],
    ['甲县88.1%、乙县84.2%、丙县91.0%，均高于85%。', 'error comparison-against-figures'],
    [
      '四县毛入园率分别为88.1%、84.2%、91.0%和90.3%，均超过85%。',
      'error comparison-against-figures',
    ],
  ])('%s', (text, finding) => {
    expect(told(text)).toEqual([finding])
  })

  test.each([
    '一、成效\n各县学前三年毛入园率均达到85%以上。\n二、问题\n青山县普惠性幼儿园覆盖率81.6%。',
    '一、成效\n各县学前三年毛入园率均达到85%以上。\n二、情况\n青山县学前三年毛入园率88.6%。',
    '一、成效\n除青山县外，各县均完成大班额消除任务。\n二、存在问题\n青山县未完成大班额消除任务。',
    '一、成效\n各县均完成大班额消除任务。\n二、存在问题\n青山县未完成食堂改造任务。',
    '一、打算\n确保各县均完成大班额消除任务。\n二、存在问题\n青山县未完成大班额消除任务。',
    '各县普惠性幼儿园覆盖率均超过80%，其中甲县82.1%、乙县88.6%。',
    '在校生比上年减少120人，下降1.2%。',
    '教师比上年增加12人，增长0.0%。',
    '毛入园率88.1%，比上年提高1.2个百分点，普惠率90.2%，均高于85%。',
    '专任教师与幼儿之比甲县1:9、乙县1:11，均高于1:15。',
  ])('%s', text => {
    expect(told(text)).toEqual([])
  })
})
