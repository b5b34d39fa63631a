import { describe, expect, test } from 'vitest'
import { read } from '../testing.ts'

const names = (text: string) =>
  read(text).map(({ subject, qualifier, value }) => [subject, qualifier, value])

describe('bounds tell which are counted and are no figures', () => {
  test.each<[string, (string | number | null)[][]]>([
    [
      '设200人以上村小7所，150人以下教学点9个。',
      [
        ['学校数', '村小', 7],
        ['教学点数', null, 9],
      ],
    ],
    ['建成45人座语音教室4间。', [['45人座语音教室数', null, 4]]],
    [
      '学生每天户外活动时间在1—2小时的占61%，2小时以上的占23%。',
      [
        ['学生每天户外活动时间占比', '1-2小时', 61],
        ['学生每天户外活动时间占比', '2小时以上', 23],
      ],
    ],
    [
      '全县有830个教学班，50人以上的有46个。',
      [
        ['班级数', null, 830],
        ['班级数', '50人以上', 46],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})

describe('a row of values', () => {
  test('stages before a noun share it', () => {
    expect(
      names('全县小学、初中、高中生机比分别为9:1、7:1、6:1。').map(([name, part]) => [name, part]),
    ).toEqual([
      ['生机比', '小学'],
      ['生机比', '初中'],
      ['生机比', '普通高中'],
    ])
  })
  test('with a name of its own is not of the row before', () => {
    const text = '小学、初中图书馆面积达标率分别为80%、82%，实验器械达标率分别为91%、93%。'
    expect(names(text).map(([name]) => name)).toEqual([
      '图书馆面积达标率',
      '图书馆面积达标率',
      '实验器械达标率',
      '实验器械达标率',
    ])
  })
  test('compared with a year names nothing', () => {
    const text = '中职招生1200人，在校生3400人，较“十三五”末的2020年分别增加了150人和320人。'
    expect(names(text).map(([name]) => name)).toEqual(['招生数', '在校生数', '招生数', '在校生数'])
  })
})

test('a gap without its year, and one that is higher or lower, names nothing', () => {
  expect(names('全县有幼儿园52所，比2019年多了6所。')[1]?.[0]).toBe('幼儿园数')
  expect(names('大班额比例为3.2%，比市区高出1.1个百分点。')[1]?.[0]).toBe('大班额比例')
})

test('nouns that hold a verb’s characters are nouns', () => {
  expect(names('办好8件惠民实事。')[0]?.[0]).toBe('惠民实事件数')
  expect(names('添置120台计算机。')[0]?.[0]).toBe('教学用计算机台数')
})

test('a stage stands beside a name and not in it, but in that of a fund', () => {
  expect(names('中职双师型教师占专业课教师的64.5%。')[0]?.slice(0, 2)).toEqual([
    '双师型教师占专业课教师比例',
    '中职',
  ])
  expect(names('下达学前教育专项资金310万元。')[0]?.[0]).toBe('学前教育专项资金')
  expect(names('市级领导联系学校27所。')[0]?.slice(0, 2)).toEqual(['市级领导联系学校数', null])
})
