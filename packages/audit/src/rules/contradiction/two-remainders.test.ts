import { describe, expect, test } from 'vitest'
import { audit } from '../../checks/testing.ts'

const told = (text: string) =>
  audit(text, { level: 'county', year: 2023 })
    .findings.filter(one => one.rule === 'contradiction/two-remainders')
    .map(one => one.computation)

describe('how many there were before they were made fewer', () => {
  test.each([
    [
      '全区原有学科类培训机构46家，已注销38家，转为非学科类8家。\n督导认为，该区学科类培训机构由64家清零，成效明显。',
      '46 ≠ 64',
    ],
    ['原有教学点35个，撤并21个。\n全县教学点由原来的53个压减到14个。', '35 ≠ 53'],
    ['学科类校外培训机构由128家压减到6家。\n三年来，学科类机构从182家压减至6家。', '128 ≠ 182'],
  ])('is told twice: %s', (text, computation) => {
    expect(told(text)).toEqual([computation])
  })

  test.each([
    '全区原有学科类培训机构46家。\n督导认为，该区学科类培训机构由46家清零。',
    '全区原有学科类培训机构46家。\n线上学科类培训机构由4家清零。',
    '全区原有非学科类培训机构46家。\n学科类培训机构由64家清零。',
    '全区原有学科类培训机构46家，排查中新发现18家。\n学科类培训机构由64家清零。',
    '全区原有学科类培训机构46家。\n城区学科类培训机构由38家清零。',
    '全区原有教学点46个。\n计划2025年教学点由30个压减到20个。',
    '2019年教学点由46个压减到38个。2023年教学点由38个压减到30个。',
  ])('is not, or of others: %s', text => {
    expect(told(text)).toEqual([])
  })
})
