import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const NOT_ANSWERED = 'coverage/problem-not-answered'

describe('problems that were listed, and the paragraphs that answer them', () => {
  const answers = (...more: string[]) =>
    [
      '省督导室反馈我区存在四个问题：一是小学班额偏大，二是体育运动场馆面积不足，三是县级以上骨干教师配置不够，四是教育费附加拨付迟缓。区政府逐条落实。',
      '（一）针对班额问题，新建凤山路小学，增加教学班46个，45人以上的班级全部化解。',
      '（二）针对场馆问题，改造校外场地7处，新增面积21400平方米。',
      ...more,
      '（三）针对经费问题，补拨以前年度教育费附加1875万元。',
      '以上问题已销号。',
    ].join('\n')

  test('one is left out', () => {
    expect(errorsIn(answers())).toEqual([`${NOT_ANSWERED}: 3 < 4`])
  })

  test('of those that are listed side by side', () => {
    const text = (more: string) =>
      `督导组向我县反馈了四个方面的问题：大班额未完全消除、教师空编与缺员并存、农村运动场地不足、教育费附加拨付滞后。现将情况报告如下。\n关于大班额问题。新增学位3960个。\n关于空编问题。招聘教师286人。\n${more}关于教育费附加问题。已拨付1876万元。`
    expect(errorsIn(text(''))).toEqual([`${NOT_ANSWERED}: 3 < 4`])
    expect(errorsIn(text('关于运动场地问题。扩建5处。\n'))).toEqual([])
  })

  test.each([
    answers('（三）针对骨干问题，选调骨干教师36名。').replace('（三）针对经费', '（四）针对经费'),
    // Said in passing under another one.
    answers().replace('全部化解。', '全部化解，同时选调骨干教师36名。'),
    // Two are answered together.
    answers().replace('针对场馆问题', '针对场馆和骨干教师问题'),
  ])('and nothing is said when it is spoken of anywhere: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('what is announced and does not follow', () => {
  test('a heading of a problem, with nothing behind it', () => {
    const text = (said: string) =>
      `1.关于“拨付不足”的问题。已补拨320万元。\n2.关于“工资待遇未落实”的问题。${said}\n3.关于“交流比例偏低”的问题。2022年交流634人。`
    expect(errorsIn(text('')).map(one => one.split(':')[0])).toEqual(['coverage/item-left-empty'])
    expect(errorsIn(text('已全部兑现。'))).toEqual([])
  })

  test('a list of names before 上述学校', () => {
    const text = (names: string) =>
      `仍有5个问题未办结，涉及3所学校，名单如下：\n${names}上述学校须于4月10日前书面报告。`
    expect(errorsIn(text('')).map(one => one.split(':')[0])).toEqual(['coverage/nothing-follows'])
    expect(errorsIn(text('东街小学、西街小学、南湖中学。\n'))).toEqual([])
  })
})
