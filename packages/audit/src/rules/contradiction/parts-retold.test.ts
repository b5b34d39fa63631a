import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const RETOLD = 'contradiction/told-in-other-words'

describe('what a sum proves, told again', () => {
  const schools =
    '我县现有公办学校342所，包括县属学校6所、乡镇中学19所、中心小学22所、村小213所、教学点70个、九年一贯制学校12所。'
  const points = (count: number) =>
    `${schools}\n突出问题：一是条件差，${count}个教学点中有26个仍为一人一校。`

  test('a part, of whom something is said of some', () => {
    expect(errorsIn(points(76))).toEqual([`${RETOLD}: 70个 ≠ 76个`])
    expect(errorsIn(points(70))).toEqual([])
    // Farther off others are meant.
    expect(errorsIn(points(52))).toEqual([])
  })

  const kinds = (primary: number) =>
    `全县现有学校96所，其中：高中3所，初中9所，小学20所，九年一贯制学校11所，中等职业学校1所，特殊教育学校1所，幼儿园51所。\n责任落实到位，全县9所初中、${primary}所小学、11所九年一贯制学校全部由县级领导挂联。`

  test('kinds of them, of which all agree but one', () => {
    expect(errorsIn(kinds(22))).toEqual([`${RETOLD}: 20所 ≠ 22所`])
    expect(errorsIn(kinds(20))).toEqual([])
  })

  const visited = (count: number, deed: string) =>
    `省级督导评估时，三县共抽查中小学60所（郯源22所，兰泉20所，平沂18所）。\n下步要求：省级评估${deed}的${count}所学校要举一反三。`

  test('the total of what was done', () => {
    expect(errorsIn(visited(66, '抽查'))).toEqual([`${RETOLD}: 60所 ≠ 66所`])
    expect(errorsIn(visited(60, '抽查'))).toEqual([])
    expect(errorsIn(visited(66, '表彰'))).toEqual([])
  })
})

test('all there are of a kind, told again with its digits turned', () => {
  const told = (again: string) =>
    `城区幼儿园95所，公办园58所、民办园37所。下一步，依托城区现有${again}所公办园组建教育集团。`
  expect(errorsIn(told('58'))).toEqual([])
  expect(errorsIn(told('85'))).toEqual([`${RETOLD}: 58所 ≠ 85所`])
  expect(errorsIn(told('21'))).toEqual([])
})
