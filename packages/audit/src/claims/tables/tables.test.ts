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
