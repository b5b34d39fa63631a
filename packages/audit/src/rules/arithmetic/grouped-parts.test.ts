import { expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.replace(/: .*$/s, ''))

const posts = (stage: string, others = '，空编139名') =>
  `全县编制核定2645名，实有在编2506人${others}。分学段看：高中核定612名、实有588人；初中核定${stage}名、实有847人；小学核定1138名、实有1071人。`

test('what stands between the wholes and their groups is none of them', () => {
  expect(rulesIn(posts('895'))).toEqual([])
  expect(rulesIn(posts('985'))).toEqual(['arithmetic/parts-do-not-add-up'])
  expect(rulesIn(posts('985', ''))).toEqual(['arithmetic/parts-do-not-add-up'])
})

const budget = (total: number) =>
  `经费来源（单位：万元）\n项目|本年\n财政性教育经费|48210\n其中：一般公共预算教育经费|42360\n事业收入|6135\n其他收入|855\n合计|${total}`

test('a row that is in the one above is not added again', () => {
  expect(rulesIn(budget(55_200))).toEqual([])
  expect(rulesIn(budget(52_500))).toEqual(['arithmetic/table-total'])
})
