import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.split(':')[0])

const RATIOS = '2022年，全县高中生师比13.42∶1；初中生师比12.31∶1；小学生师比16.85∶1。'

describe('what became of a value that stands in brackets', () => {
  test.each([
    `${RATIOS}与2021年相比，高中（13.80∶1）有所下降，初中（11.40∶1）持平，小学（16.20∶1）有所上升。`,
    `${RATIOS}与上年相比，高中(13.10∶1)有所下降，小学(16.20∶1)有所上升。`,
    '2022年，小学生均图书26.2册，初中生均图书31.4册。与上年相比，小学（24.9册）有所增加，初中（32.8册）有所增加。',
    '小学优良率51.2%、初中优良率46.3%。较去年，小学（上年49.8%）提高，初中（上年47.9%）略有提高。',
  ])('is something else: %s', text => {
    expect(rulesIn(text)).toEqual(['direction/word-after-year-compared'])
  })

  test.each([
    `${RATIOS}与2021年相比，高中（13.80∶1）有所下降，初中（12.31∶1）持平，小学（16.20∶1）有所上升。`,
    `${RATIOS}与2021年相比，高中（13.42∶1）有所下降，初中（12.25∶1）持平，小学（16.85∶1）有所上升。`,
    `${RATIOS}与2021年相比，农村初中（11.40∶1）持平。`,
    `${RATIOS}与2021年相比，初中（11.40∶1）基本持平。`,
    '2022年，小学生均图书26.2册，初中生均图书31.4册。与上年相比，小学（1.3册）有所增加，初中（0.8册）有所减少。',
    '小学生师比1:16.2，初中生师比1:12.4。与上年相比，小学（1:15.8）有所提高。',
    '城区小学优良率51.2%、乡村小学优良率46.3%。与上年相比，小学（49.8%）提高。',
  ])('is that, or is not known: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})
