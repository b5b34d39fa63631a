import { expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesOf = (text: string) => errorsIn(text).map(one => one.split(':')[0])
const RATES = '寄宿生生活补助小学每生每年1000元，初中为每生每年1250元。'

test.each([
  // Another stage agrees.
  `${RATES}受助小学生1420人，全年应发142万元；受助初中生2080人，全年应发288万元。`,
  // The point is misplaced; whom it is for was told a sentence before.
  '受益学生23180人，其中小学生15260人。标准为每生每天5元，按200天计，每生全年1000元，共需资金231.8万元。',
  // For heads alone, where the digits are a slip.
  '另按寄宿生每生300元标准，3860名寄宿生应补助118.50万元。',
  // Two digits are swapped; who benefits was counted in the line before.
  '覆盖学校86所，受益学生15740人。\n按每生每天5元、每年200天计，应落实补助1754万元。',
  // Two digits are swapped.
  `${RATES}受助小学生1420人，应发124万元。`,
])('%s', text => {
  expect(rulesOf(text)).toEqual(['arithmetic/rate-times-counts'])
})

test.each([
  `${RATES}受助小学生1420人，全年应发142万元；受助初中生2080人，全年应发260万元。`,
  // What was paid may be of one term only.
  `${RATES}受助小学生1420人，应发71万元。`,
  `${RATES}受助小学生1420人，全年应发142万元；受助学生2080人，全年应发288万元。`,
  '小学每生每年1000元，困难小学生每生每年1500元。受助小学生1420人，应发124万元。',
])('%s', text => {
  expect(rulesOf(text)).toEqual([])
})

test.each([
  '膳食补助标准为每生每天5元，全年按在校200天计算，每生每年补助800元。',
  '课后服务每生每月收费120元，按一学期5个月计算，每生每学期收取650元。',
  '免除学杂费每学期每生85元，两学期共计每生每年180元。',
  '每天安排2节延时课，每周五天，每周合计12节。',
  '寄宿生补助每生每学期500元，受助小学生1320人，本学期共发放补助76万元。',
  '为326名乡村教师发放生活补助，人均每月400元，全年共计发放165.48万元。',
  '小学14236人，每生每年720元，应拨1204.99万元；初中6842人，每生每年940元，应拨643.15万元。',
  '受益学生8642人，每生每天5元，全年200天，需资金8642万元。',
])('%s', text => {
  expect(rulesOf(text)).toEqual(['arithmetic/rate-times-counts'])
})

test.each([
  '膳食补助标准为每生每天5元，全年按在校200天计算，每生每年补助1000元。',
  '每学期每生85元，两学期共计每生每年170元。',
  '乡村教师生活补助每人每月400元，65名教师全年共发放31.2万元。',
  '受益学生8642人，每生每天5元，全年拨付资金786.4万元。',
  '参加课后服务学生41.3万人；每生每年补助160元，全年安排7120万元。',
  '寄宿生每生每天4元，走读生每生每年500元，共发放资金312万元。',
  '学校每天安排2节延时课，每周不少于12节。',
  '寄宿生补助按每生每天4元、每年250天计算，小学每生每年1000元、初中每生每年1250元。',
  '助学金5236人次、523.6万元，每人每学期1000元；生活补助2.93万人次、1612万元，标准为小学每生每年1000元、初中1250元。',
])('%s', text => {
  expect(rulesOf(text)).toEqual([])
})

test.each([
  [
    '小学走读生每生每年800元、初中寄宿生1100元，全年共发放338万元，其中小学走读生2300人184万元、初中寄宿生1400人145万元。',
    '1100元 × 1400人 × 1 = 154万元 ≠ 145万元',
  ],
  [
    '按小学走读生每生每年800元的标准，全年共发放338万元，其中小学走读生2300人148万元。',
    '800元 × 2300人 × 1 = 184万元 ≠ 148万元',
  ],
])(
  'a part of what was paid follows from its own rate and count, and does not: %s',
  (text, computation) => {
    expect(errorsIn(text)).toContain(`arithmetic/rate-times-counts: ${computation}`)
  },
)

test.each([
  '小学走读生每生每年800元、初中寄宿生1100元，全年共发放338万元，其中小学走读生2300人184万元、初中寄宿生1400人154万元。',
  '小学走读生每生每年800元，全年共发放184万元；初中走读生1480人，共发放148万元。',
  '小学走读生每生每年800元，其他学段另定，全年共发放338万元，其中小学走读生2300人184万元、初中寄宿生1400人154万元。',
  '按小学走读生每生每年800元的标准，两类学生共发放148.4万元，其中小学走读生1480人118.4万元。',
])('the whole is not made by the rate of a part: %s', text => {
  expect(errorsIn(text)).toEqual([])
})
