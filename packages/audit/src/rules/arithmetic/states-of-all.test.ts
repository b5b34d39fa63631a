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

test.each([
  '全市安排校舍加固工程58个。目前已竣工41个、在建12个、未开工3个。',
  '列入清单的学校项目46个,截至6月底,已建成投用25个,主体封顶9个,正在施工14个,尚未动工2个。',
  '督导反馈问题36项，已完成整改24项，正在整改9项，尚未启动2项。',
])('from done to not begun there is nothing else: %s', text => {
  expect(told(text)).toEqual(['error'])
})

test.each([
  '全市安排校舍加固工程58个。目前已竣工41个、在建14个、未开工3个。',
  '三年规划学校建设项目48个，今年实施36个，已竣工21个，正在建设12个，尚未开工3个。',
  '全市安排校舍加固项目58个，其中城区已竣工31个、在建7个、未开工2个，乡镇另行安排。',
  '督导反馈问题36项，已完成整改24项，正在整改9项，尚未启动2项，其余1项移交市里。',
])('all of them, or of others: %s', text => {
  expect(told(text)).toEqual([])
})
