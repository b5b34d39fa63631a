import { expect, test } from 'vitest'
import { read } from '../testing.ts'

const names = (text: string) =>
  read(text).map(({ subject, qualifier, value }) => [subject, qualifier, value])

test('a stage named by its 阶段 is a part of what was counted', () => {
  expect(names('全市特教在校生1.1万人：学前阶段420人，小学阶段7960人。')).toEqual([
    ['在校生数', '特殊教育', 1.1],
    ['在校生数', '幼儿园', 420],
    ['在校生数', '小学', 7960],
  ])
})

test('regions divide what was counted, also behind its share', () => {
  const text = '全国累计712个县通过认定，占比93.1%：东部81个，中部72个。'
  expect(names(text).slice(2)).toEqual([
    [names(text)[0]?.[0], '东部', 81],
    [names(text)[0]?.[0], '中部', 72],
  ])
})

test('an age right before a number says of whom it is', () => {
  expect(names('登记3岁1549人，4岁1612人。').map(([, , value]) => value)).toEqual([1549, 1612])
})

test('what is begun or finished after projects are projects', () => {
  expect(names('27个项目全部开工，竣工25个。')[1]).toEqual(['竣工项目数', null, 25])
})

test('pupils of a stage are pupils', () => {
  expect(names('在校初中生1291人。')).toEqual([['在校生数', '初中', 1291]])
})

test('the name of one school is no part of what it has, a kind of schools is', () => {
  expect(names('第三幼儿园占地7120平方米。')[0]?.[0]).toBe('占地面积')
  expect(names('柳河小学占地11200平方米。')[0]?.[0]).toBe('占地面积')
  expect(names('寄宿制中学宿舍楼3栋。')[0]?.[0]).toMatch(/^寄宿制/)
})

test('a count of nothing has no unit and keeps its name', () => {
  const text = '校际综合差异系数小学为0.211。台账内失学辍学人数为0。'
  expect(names(text)[1]).toEqual([expect.stringMatching(/失学辍学人数$/), null, 0])
})

test('the rest of those counted is told from all of them', () => {
  const text = '上年度反馈问题9项，已整改8项，余下1项正在办理。'
  expect(names(text).map(([, qualifier, value]) => [qualifier, value])).toEqual([
    [null, 9],
    [null, 8],
    ['其余', 1],
  ])
})

test('whose it is stands before each of several values with their name behind them', () => {
  expect(
    names('小学综合差异系数为0.412。其中小学0.412、初中0.358的综合差异系数达到要求。')[2],
  ).toEqual(['义务教育校际综合差异系数', '初中', 0.358])
})

test('children learning in public kindergartens have a name of their own', () => {
  expect(
    names('在园幼儿8012人。在公办园就读的4487人，在普惠性民办园就读的2960人。').slice(1),
  ).toEqual([
    ['公办园在园幼儿数', null, 4487],
    ['普惠性民办园在园幼儿数', null, 2960],
  ])
})

test('schools and kindergartens together are schools', () => {
  expect(names('现有中小学、幼儿园128所；在校(园)学生40518人。')).toEqual([
    ['学校数', null, 128],
    ['在校生数', null, 40518],
  ])
})

test('what became of others is told of them', () => {
  expect(names('中职录取1987人，普通高中录取1824人。')).toEqual([
    ['录取人数', '中职', 1987],
    ['录取人数', '普通高中', 1824],
  ])
})
