import { expect, test } from 'vitest'
import { read } from '../testing.ts'

test('a table of years takes its unit and subject from the lines before it', () => {
  const text =
    '2023年教育经费情况表 单位：万元\n学段|2022年|2023年|增长率（%）\n小学|1850.2|1901.6|2.78\n'
  const claims = read(text)
  expect(claims.map(claim => [claim.subject, claim.period, claim.value, claim.unit])).toEqual([
    ['教育经费', '2022', 1850.2, '万元'],
    ['教育经费', '2023', 1901.6, '万元'],
    ['教育经费', '2023', 2.78, '%'],
  ])
  expect(claims[2]?.comparator).toBe('增长')
})

test('columns under two heads take from the upper what the lower leaves open', () => {
  const text =
    '|县区|在校生数（人）|在校生数（人）|\n|县区|小学|初中|\n|青山县|2100|1300|\n|合计|2100|1300|\n'
  expect(read(text).map(claim => [claim.org, claim.subject, claim.qualifier, claim.value])).toEqual(
    [
      ['青山县', '在校生数', '小学', 2100],
      ['青山县', '在校生数', '初中', 1300],
      ['青林县', '在校生数', '小学', 2100],
      ['青林县', '在校生数', '初中', 1300],
    ],
  )
})

test('a unit beside the caption tells that rows name whose figures they are', () => {
  const text =
    '事业概况（每行依次为2023年、2022年）\n升学率（%）\n小学毕业生|100|99.2\n初中毕业生|97.5|96.8\n'
  expect(read(text).map(claim => [claim.subject, claim.period, claim.value, claim.unit])).toEqual([
    ['升学率', '2023', 100, '%'],
    ['升学率', '2022', 99.2, '%'],
    ['升学率', '2023', 97.5, '%'],
    ['升学率', '2022', 96.8, '%'],
  ])
})

test('the number of a list is no head of a column', () => {
  const text = '事业概况（2023年与2022年）\n一、学校数（所）\n小学|61|63\n'
  expect(read(text).map(claim => [claim.subject, claim.qualifier, claim.value])).toEqual([
    ['学校数', '小学', 61],
    ['学校数', '小学', 63],
  ])
})

test('figures of two years share a cell where the caption or the head says which', () => {
  const shared = [
    ['学校数', '2022', '小学', 41],
    ['学校数', '2023', '小学', 39],
    ['招生数', '2022', '小学', 3100],
    ['招生数', '2023', '小学', 2950],
  ]
  const told = (text: string) =>
    read(text).map(({ subject, period, qualifier, value }) => [subject, period, qualifier, value])
  expect(told('教育概况（每格为2022年/2023年：学校数、招生数）\n小学|41/39|3100/2950\n')).toEqual(
    shared,
  )
  expect(told('教育概况（各栏为上年/本年：学校数、招生数）\n小学|41/39|3100/2950\n')).toEqual(
    shared,
  )
  expect(
    told('教育概况\n|学段|学校数（2022/2023）|招生数（2022/2023）|\n|小学|41/39|3100/2950|\n'),
  ).toEqual(shared)
  expect(told('教育概况\n学段|学校数|招生数\n小学|41/39|3100/2950\n')).toEqual([])
})

test('a year before a name dates its column', () => {
  const text = '规模\n|学段|2022年在校生数|2023年在校生数|\n|初中|5100|5260|\n'
  expect(read(text).map(({ subject, period, value }) => [subject, period, value])).toEqual([
    ['在校生数', '2022', 5100],
    ['在校生数', '2023', 5260],
  ])
})

test('lines of a name and bare numbers are rows under the line that names the columns', () => {
  const text =
    '各学段情况\n学段 学校数 在校生数 专任教师数\n小学 61 26010 1588\n初中\t14\t11820\t990\n'
  expect(read(text).map(({ subject, qualifier, value }) => [subject, qualifier, value])).toEqual([
    ['学校数', '小学', 61],
    ['在校生数', '小学', 26010],
    ['专任教师数', '小学', 1588],
    ['学校数', '初中', 14],
    ['在校生数', '初中', 11820],
    ['专任教师数', '初中', 990],
  ])
})

test('lines with two tabs are rows, as a table is pasted from a sheet', () => {
  const text = '各项得分如下：\n指标\t分值\t得分率\n“双减”工作\t15\t93.3%\n学前教育\t10\t86.0%\n'
  expect(read(text).map(claim => [claim.subject, claim.value])).toEqual([
    ['分值', 15],
    ['得分率', 93.3],
    ['分值', 10],
    ['得分率', 86],
  ])
})

test('titles of groups stand between the rows of one table', () => {
  const text =
    '幼儿园情况（园数、班数）\n总计|158|1243\n按城乡分\n城区|107|845\n乡镇|51|398\n按办别分\n公办|53|498\n民办|105|745\n'
  const claims = read(text)
  expect(claims).toHaveLength(10)
  expect(new Set(claims.filter((_, at) => at % 2 === 1).map(claim => claim.subject))).toEqual(
    new Set([claims[1]?.subject]),
  )
})
