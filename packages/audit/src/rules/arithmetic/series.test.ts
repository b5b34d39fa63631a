import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const years =
  '三年教育经费支出总额依次为13595万元、14563万元、16620万元；预算内拨款依次为8820万元、9137万元、10199万元'

describe('values of several years in order', () => {
  test('each share is held against its own year', () => {
    expect(errorsIn(`${years}，占支出总额的比例依次为65%、63%、68%。`)).toEqual([
      'arithmetic/series-share: 10199 ÷ 16620 = 61.4% ≠ 68%',
    ])
    expect(errorsIn(`${years}，占支出总额的比例依次为65%、63%、61%。`)).toEqual([])
  })

  test('each growth is held against the year before; the first year proves nothing', () => {
    expect(errorsIn(`${years}，拨款比上年增长依次为9%、4%、8%。`)).toEqual([
      'arithmetic/series-growth: (10199 − 9137) ÷ 9137 = 11.6% ≠ 8%',
    ])
    expect(errorsIn(`${years}，拨款比上年增长依次为9%、4%、12%。`)).toEqual([])
  })

  test('a share of something the text does not give proves nothing', () => {
    expect(errorsIn(`${years}，占财政总支出依次为36%、32%、29%。`)).toEqual([])
  })

  test('不断加大 with a year that falls is an error, without one it is not', () => {
    const text = `教育投入不断加大。${years}。`
    expect(errorsIn(text)).toEqual([])
    expect(errorsIn(text.replace('14563', '13563'))).toEqual([
      'direction/steady-rise-that-falls: 13563万元 < 13595万元',
    ])
  })
})
