import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const years =
  '近三年培训经费总额依次为210万元、240万元、300万元；其中县级投入依次为126万元、150万元、195万元'

describe('values of several years in order', () => {
  test('each share is held against its own year', () => {
    expect(errorsIn(`${years}，占经费总额的比例依次为60%、62.5%、75%。`)).toEqual([
      'arithmetic/series-share: 195 ÷ 300 = 65% ≠ 75%',
    ])
    expect(errorsIn(`${years}，占经费总额的比例依次为60%、62.5%、65%。`)).toEqual([])
  })

  test('each growth is held against the year before; the first year proves nothing', () => {
    expect(errorsIn(`${years}，投入比上年增长依次为9%、19%、20%。`)).toEqual([
      'arithmetic/series-growth: (195 − 150) ÷ 150 = 30% ≠ 20%',
    ])
    expect(errorsIn(`${years}，投入比上年增长依次为9%、19%、30%。`)).toEqual([])
  })

  test('a share of something the text does not give proves nothing', () => {
    expect(errorsIn(`${years}，占县本级支出依次为3%、2%、4%。`)).toEqual([])
  })

  test('逐年增加 with a year that falls is an error, without one it is not', () => {
    const text = `培训投入逐年增加。${years}。`
    expect(errorsIn(text)).toEqual([])
    expect(errorsIn(text.replace('240', '205'))).toEqual([
      'direction/steady-rise-that-falls: 205万元 < 210万元',
    ])
  })
})
