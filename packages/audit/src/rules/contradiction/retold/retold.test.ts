import { describe, expect, test } from 'vitest'
import { audit } from '../../../checks/testing.ts'

const contradictions = (text: string) =>
  audit(text, { level: 'city', year: 2023 })
    .findings.filter(one => one.severity === 'error')
    .map(one => one.rule)
    .filter(one => one.startsWith('contradiction/'))

describe('those that are known already', () => {
  test.each([
    '今年新建幼儿园24所，其中城区15所、乡镇9所。\n年底前，这29所幼儿园已全部开园。',
    '全县共建成标准化考点463个。考试中心为436个考点逐一更换了监控设备。',
    '2023年全市补充教师3147名，各县数量不等。补充的3417名新教师中，硕士占两成。',
    '2023年教育总投入52.38亿元，比上年的49.16亿元有所增长，由财政拨款46.12亿元和其他来源6.26亿元组成。在财政吃紧的情况下，52.83亿元的总盘子来之不易。',
    '全省独立设置的高职院校有38所，其中公办29所、民办9所。表中数据均由全省36所高职院校自行填报并对社会公开。',
    '全县共发放家长问卷8420份，收回7935份。从收回的7395份问卷看，家长普遍满意。',
    '特教学校占地318.4亩，2023年动工。该校381.4亩的校园内有教学楼3栋。',
  ])('are another number when they are told of again: %s', text => {
    expect(contradictions(text)).toHaveLength(1)
  })

  test.each([
    // The number is told, or made by those that stand near it.
    '今年新建小学15所、初中9所。年底前，这24所学校已全部启用。',
    '今年新建幼儿园24所，其中城区15所、乡镇9所。年底前，这15所幼儿园已开园。',
    // Of another year, place, kind or deed.
    '2022年全市补充教师3147名。2023年，补充的3417名新教师全部上岗。',
    '全县共建成标准化考点463个。考试中心为436名监考员逐一办理了证件。',
    '全县有留守儿童463名。县妇联为436名残疾儿童送去了书包。',
    '城东小学占地318.4亩。城西小学所需的381.4亩用地已获批。',
    '本次督导抽查学生2436名。抽查的2346名家长对学校表示满意。',
    '两类作品已收齐，学生作品1386件，教师作品1368件。1368件教师作品已布展。',
    '共排查隐患385处，立行立改358处，限期整改27处。这358处隐患已建档。',
    // Some of all.
    '全市现有校车712辆。公安机关抽查的172辆校车中，3辆存在隐患。',
    '全县公办园41所，在园幼儿六千余人。全县14所公办园创建为示范园。',
    '全市有试点学校463所。其余的436所学校明年纳入。',
  ])('are others, or the same: %s', text => {
    expect(contradictions(text)).toEqual([])
  })
})

test('more than there are of them is told of the same ones', () => {
  expect(
    contradictions('我市现有高校13所，在校生18.2万人。31所高校今年共招生4.8万人。'),
  ).toHaveLength(1)
})

test.each([
  '我市现有高校13所，在校生18.2万人。全省31所高校今年来我市招生4.8万人。',
  '全县有幼儿园36所，其中公办15所。63个幼儿园班级配备了保育员。',
  '现有普通高中12所。本次视导21所学校，含普通高中12所、初中9所。',
  '全县现有食堂24个。42个学校食堂和供餐点接入监管平台。',
])('more of something else may be told: %s', text => {
  expect(contradictions(text)).toEqual([])
})
