import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const RETOLD = 'contradiction/told-in-other-words'

describe('a number of a list, told again in the text', () => {
  const bars = (again: string) =>
    `2022年基础教育在校生（人）\n小学|364218\n初中|152904\n普通高中|78630\n合计|595752\n说明：初中在校生${again}人，比上年略有增加。`
  const colons = (again: string) =>
    `2022年在校学生（单位：人）\n小学：364218\n初中：152904\n普通高中：78630\n合计：595752\n说明：全市初中在校学生${again}人。`
  test.each([bars, colons])('has two digits turned', told => {
    expect(errorsIn(told('152904'))).toEqual([])
    expect(errorsIn(told('159204'))).toEqual([`${RETOLD}: 159204人 ≠ 152904`])
    expect(errorsIn(told('148310'))).toEqual([])
  })

  test('rows of a name and a number add up as others do', () => {
    expect(errorsIn(bars('152904').replace('595752', '597552'))).toEqual([
      'arithmetic/table-total: 364218 + 152904 + 78630 = 595752 ≠ 597552',
    ])
    expect(errorsIn(colons('152904').replace('595752', '597552'))).toEqual([
      'arithmetic/table-total: 364218 + 152904 + 78630 = 595752 ≠ 597552',
    ])
  })
})

describe('what is built upon', () => {
  const schools = (again: string) =>
    `近五年新建改扩建学校26所，新增学位2.1万个。\n下一步，将在新建改扩建${again}所学校的基础上，补齐学位缺口。`
  const rate = (again: string) =>
    `全县九年义务教育巩固率98.4%，残疾儿童入学率97.1%。\n要在现有巩固率${again}%的基础上，继续控辍保学。`
  test('is what was told before', () => {
    expect(errorsIn(schools('26'))).toEqual([])
    expect(errorsIn(rate('98.4'))).toEqual([])
    expect(errorsIn(schools('62'))).toEqual([`${RETOLD}: 26所 ≠ 62所`])
    expect(errorsIn(rate('94.8'))).toEqual(['contradiction/two-values: 98.4% ≠ 94.8%'])
  })
  test('may be something else', () => {
    expect(errorsIn(schools('31'))).toEqual([])
    expect(errorsIn('招聘教师26名。在新建62所学校的基础上，补齐学位缺口。')).toEqual([])
  })
})
