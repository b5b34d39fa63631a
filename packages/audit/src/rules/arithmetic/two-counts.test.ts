import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.split(':')[0])

describe('a rate of a whole that is said a sentence before', () => {
  test.each([
    '检查学校64所，共排查各类隐患92处，其中消防类50处、校舍类42处。截至月底已整改85处，整改率95.1%。',
    '年初共安排建设项目34项，总投资2.3亿元。截至11月底，已完工29项，完工率88.2%。',
    '全年收到群众来信来访142件。已办结131件，办结率94.6%。',
  ])('does not follow: %s', text => {
    expect(rulesIn(text)).toEqual(['arithmetic/share-of-whole'])
  })

  test.each([
    '共排查各类隐患92处，其中消防类50处、校舍类42处。截至月底已整改85处，整改率92.4%。',
    '共排查校舍隐患92处、消防隐患88处。截至月底已整改85处，整改率95.1%。',
    '共排查隐患92处。其中重大隐患已整改46处，整改率95.7%。',
    '全年收到来信142件。另有信访件已办结131件，办结率94.6%。',
  ])('does, or is of another whole: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('a share of those among whom it is counted', () => {
  test.each([
    '在参加体检的18420名学生中，检出视力不良的有7318名，占41.2%。',
    '全县2340名教师中，本科以上学历的有1902人，占83.6%。',
  ])('does not follow: %s', text => {
    expect(rulesIn(text)).toEqual(['arithmetic/share-of-whole'])
  })

  test.each([
    '全县2340名教师中，本科以上学历的有1902人，占81.3%。',
    '全县2340名教师中，高级教师有402名，占全市高级教师的13.6%。',
  ])('does, or is of another whole: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('two values and what stands between them', () => {
  test.each([
    ['今年投入1260万元，是2019年410万元的2.6倍。', 'arithmetic/multiple-does-not-follow'],
    ['小学生均经费1.42万元、初中1.86万元，后者高出0.54万元。', 'arithmetic/gap-between-two'],
    ['青山镇和绿水镇分别为8.12万元和7.68万元，前者高出0.54万元。', 'arithmetic/gap-between-two'],
    ['今年招聘教师126名，比去年多招聘教师12名，去年为138名。', 'direction/word-against-figures'],
    ['城区均值为82.4分，乡村为76.1分，前者高出7.3分。', 'arithmetic/gap-between-two'],
    ['教师由2140人升至2286人，三年净增164人。', 'arithmetic/difference-does-not-follow'],
    ['今年招聘教师126人，去年招聘138人，比去年多招12人。', 'direction/word-against-figures'],
    ['去年招聘教师138人，今年招聘126人，比去年多招12人。', 'direction/word-against-figures'],
  ])('does not follow: %s', (text, rule) => {
    expect(rulesIn(text)).toEqual([rule])
  })

  test.each([
    '今年投入1260万元，是2019年410万元的3.1倍。',
    '今年投入1260万元，是2019年410万元的3倍多。',
    '小学生均经费1.42万元、初中1.86万元，后者高出0.44万元。',
    '教师由2140人升至2286人，三年净增146人。',
    '教师2286人，比上年减少14人，三年增加146人。',
    '今年招聘教师148人，去年招聘138人，比去年多招10人。',
    '今年招聘教师126人，去年招聘保安138人，比去年多招12人。',
  ])('does, or is of something else: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})
