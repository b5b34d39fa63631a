import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const at = (level: 'county' | 'city') => ({ level, year: 2023 }) as const

describe('the words that say a norm is met', () => {
  test.each([
    ['全县公办园在园幼儿占比46.2%，越过了普及普惠国家督导评估的底线。', '46.2% < 50%'],
    ['我县普惠性幼儿园覆盖率77.4%，优于国家规定。', '77.4% < 80%'],
    ['全县校际综合差异系数小学为0.41，初中为0.57，均控制在国家规定的上限以内。', '0.57 > 0.55'],
    ['我县综合差异系数小学为0.66，初中为0.47，两个学段均未突破国家规定的限值。', '0.66 > 0.65'],
    ['全县学前三年毛入园率83.1%，较上年提高2.4个百分点，达到国家标准。', '83.1% < 85%'],
    [
      '公办园在园幼儿占比48.1%。对照普及普惠县认定标准，公办园占比、毛入园率两项关键指标均已达标。',
      '48.1% < 50%',
    ],
    [
      '我县普惠性幼儿园覆盖率88.0%，学前三年毛入园率84.2%。以上两项指标都符合国家普及普惠督导评估的要求。',
      '84.2% < 85%',
    ],
    [
      '全县幼儿园教职工与幼儿之比为1:7.9，专任教师与幼儿之比为1:14.2。这两个比例均达到了国家规定的标准。',
      '1:7.9 低于 1:7',
    ],
    [
      '符合交流条件教师800人，实际交流轮岗64人，占8.0%。不论是骨干教师的比例还是交流轮岗比例，均满足义务教育优质均衡的规定。',
      '8% < 10%',
    ],
    [
      '义务教育优质均衡创建中，小学生均教学仪器设备值1805元，初中生均教学仪器设备值2601元，分别达到小学2000元、初中2500元的要求。',
      '1805元 < 2000元',
    ],
    [
      '全县在园幼儿8000人，公办与普惠性民办两类共6120人，占在园幼儿的76.5%，普惠率已达到国家规定。',
      '76.5% < 80%',
    ],
  ])('%s', (text, proof) => {
    expect(errorsIn(text, at('county'))).toEqual([`limit/claimed-met-but-fails: ${proof}`])
  })

  test('a share without a name of its own is what the assertion calls it', () => {
    const text = (share: string) =>
      `全市义务教育在校生40000人，民办学校就读${share}，民办占比已压缩至国家规定的红线以内。`
    expect(errorsIn(text('2760人，占6.9%'), at('city'))).toEqual([
      'limit/claimed-met-but-fails: 6.9% > 5%',
    ])
    expect(errorsIn(text('1760人，占4.4%'), at('city'))).toEqual([])
  })

  test.each([
    [
      'asserted of some of them',
      '普惠率78.2%，毛入园率90.1%，公办园在园幼儿占比55%，后两项均达到国家规定标准。',
    ],
    ['asserted of those counted', '普惠率78.2%，毛入园率90.1%，其中一项达到国家规定标准。'],
    [
      'asserted of what another name means',
      '普惠率78.2%，毛入园率90.1%，毛入园率已达到国家规定标准。',
    ],
    ['said in a relative clause', '毛入园率82.1%，对达到国家规定标准的幼儿园给予奖补。'],
    ['measured against a plan', '毛入园率82.1%，达到年度目标要求。'],
    [
      'measured against its own figure',
      '小学书面作业时长平均52分钟、初中84分钟，符合小学不超过60分钟、初中不超过90分钟的规定。',
    ],
    [
      'pointed past',
      '毛入园率82.1%。公办园在园幼儿占比55.2%、普惠率86.3%。上述两个比例均达到国家规定标准。',
    ],
    ['of the last figure only', '毛入园率82.1%，公办园在园幼儿占比55.2%，达到国家规定标准。'],
    [
      'one name for two',
      '公办园在园幼儿占比44.2%，公办幼儿园占比61.3%。公办占比已达到国家规定标准。',
    ],
  ])('are not held against a figure when they are %s: %s', (_, text) => {
    expect(errorsIn(text, at('county'))).toEqual([])
  })
})
