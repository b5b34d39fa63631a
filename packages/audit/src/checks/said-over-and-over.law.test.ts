import { beforeAll, expect, test } from 'vitest'
import { errorsIn } from './testing.ts'

// Words that a careless loop could divide in two ways: 共有 is 共 and 有 as well.
const words =
  '这两项 普及普惠 上述指标 全部全面 远远 已经 均 共有 达到 不低于 国家规定的 每校 其中 比上年 增长 合计 “国培” 连续 没有一名 全部完成 一校不漏'

/** Milliseconds of the processor: what else the machine does is none of ours. */
const spent = () => process.cpuUsage().user / 1000

// The library is read once.
beforeAll(() => {
  errorsIn('全县有小学8所。')
})

test.each(words.split(' '))(
  'a word said over and over takes no longer than its length: %s',
  word => {
    const before = spent()
    errorsIn(`毛入园率83.2%，${word.repeat(27)}均达到国家规定标准。`)
    errorsIn(
      `一、${word.repeat(27)}。普惠率${word.repeat(27)}81.2%，${word.repeat(27)}高于80%的要求x。`,
    )
    expect(spent() - before).toBeLessThan(2000)
  },
)

test('a row of digits as long as a report is read once, and not from each of its digits', () => {
  const digits = '1234567890'.repeat(6000)
  const before = spent()
  errorsIn(`全市8个县中已有6个通过验收。编号${digits}个，全部通过验收。`)
  expect(spent() - before).toBeLessThan(2000)
})
