import { expect, test } from 'vitest'
import { audit } from '../../checks/testing.ts'

const told = (text: string) =>
  audit(text)
    .findings.filter(one => one.rule === 'arithmetic/states-of-all')
    .map(one => one.severity)

test('every problem is in one state', () => {
  const text = (total: number, share: string) =>
    `巡察反馈问题共${total}个，其中学校管理类18个。目前已完成整改30个，基本完成6个，正在推进3个${share}。`
  expect(told(text(40, '，已完成的占75.0%'))).toEqual(['error'])
  expect(told(text(40, ''))).toEqual(['warning'])
  expect(told(text(39, '，已完成的占76.9%'))).toEqual([])
})

test.each([
  '巡察反馈问题共40个。目前已完成整改30个，基本完成6个，正在推进3个，其余1个尚未启动，已完成的占75.0%。',
  '巡察反馈问题共40个。城区片已完成整改12个，基本完成4个，正在推进2个。',
  '巡察反馈问题共40个。目前已完成整改30个，正在推进9个，已完成的占75.0%。',
  '反馈问题约40个。目前已完成整改30个，基本完成6个，正在推进3个，已完成的占75.0%。',
])('%s', text => {
  expect(told(text)).toEqual([])
})
