import { describe, expect, test } from 'vitest'
import { audit } from '../../checks/testing.ts'

const contradictions = (text: string) =>
  audit(text, { level: 'city', year: 2023 })
    .findings.filter(one => one.severity === 'error')
    .map(one => one.rule)
    .filter(one => one.startsWith('contradiction/'))

describe('so many schools with so many people', () => {
  test.each([
    '全区共招收一年级新生8640人，其中公办小学21所7380人、民办小学5所1260人。\n录取安排：5所民办小学共录取1620人，全部电脑派位。',
    '2023年全市幼儿园计划招收新生9450人,其中公办18所6270人、民办14所3180人。\n报名分两批:第一批为18所公办幼儿园;第二批为14所民办幼儿园,计划3810人面向全市。',
    '全市初中在校生25870人：城区13所18240人，农村16所7630人。\n16所农村初中7360人全部纳入营养改善计划。',
  ])('are told again with another number of people: %s', text => {
    expect(contradictions(text)).toHaveLength(1)
  })

  test.each([
    '全区共招收一年级新生8640人，其中公办小学21所7380人、民办小学5所1260人。\n录取安排：5所民办小学共录取1260人，全部电脑派位。',
    '全区共招收一年级新生8640人，其中公办小学21所7380人、民办小学5所1260人。\n录取安排：5所民办初中共录取1620人，全部电脑派位。',
    '全区共招收一年级新生8640人，其中公办小学21所7380人、民办小学5所1260人。\n5所民办小学教师1620人。',
    '全区共招收一年级新生8640人，其中公办小学21所7380人、民办小学5所1260人。\n明年，5所民办小学计划招收1620人。',
    '全区共招收一年级新生8640人，其中公办小学21所7380人、民办小学5所1260人。\n6所民办小学共录取1620人。',
    '2022年全区共招收一年级新生8640人，其中公办小学21所7380人、民办小学5所1260人。\n2023年，5所民办小学共录取1620人。',
    '第一批招收新生8640人，其中公办小学21所7380人、民办小学5所1260人。\n第二批，5所民办小学共录取1620人。',
    '全市初中在校生25870人：城区13所18240人，农村16所7630人。\n16所农村初中教职工736人。',
  ])('are the same, of others, of another time or batch: %s', text => {
    expect(contradictions(text)).toEqual([])
  })
})
