import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const county = { level: 'county', year: 2023 } as const

describe('the coefficients of a list, of which all are said to keep a limit', () => {
  const FAILS = 'limit/claimed-met-but-fails'

  test.each([
    [
      'lines that say of which stage each is',
      '七项资源配置指标的校际差异系数为：\n1.高于规定学历教师数，小学0.31，初中0.27；\n2.体育艺术教师数，小学0.45，初中0.47；\n3.生均运动场馆面积，小学0.29，初中0.24；\n4.教学仪器设备值，小学0.41，初中0.36；\n5.骨干教师数，小学0.38，初中0.33；\n6.教学用房面积，小学0.35，初中0.32；\n7.网络多媒体教室数，小学0.28，初中0.26。\n两个学段七项系数无一例外，全部达到国家优质均衡评估规定的要求。',
      [`${FAILS}: 0.47 > 0.45`],
    ],
    [
      'pairs in brackets, in the order that was told',
      '各项差异系数如下，括号内前一数为小学，后一数为初中：骨干教师数（0.452、0.387）；运动场馆面积（0.478、0.461）；仪器设备值（0.391、0.339）。\n各项差异系数小学均不超过0.50、初中均不超过0.45，全部达到国家优质均衡标准。',
      [`${FAILS}: 0.461 > 0.45`],
    ],
    [
      'columns of a table',
      '各项差异系数\n|指标|小学|初中|\n|骨干教师数|0.386|0.342|\n|运动场馆面积|0.518|0.374|\n|仪器设备值|0.305|0.281|\n全部指标小学不超过0.50、初中不超过0.45，达到国家标准。',
      [`${FAILS}: 0.518 > 0.5`],
    ],
    [
      'a table, held against the grade that the sentence names',
      '资源配置指标的校际差异系数测算结果为：\n|指标|小学|初中|\n|骨干教师数|0.41|0.36|\n|运动场馆面积|0.48|0.49|\n对照优质均衡督导评估办法，小学、初中各项差异系数全部达到国家标准。',
      [`${FAILS}: 0.49 > 0.45`],
    ],
    [
      'one stage for all of them',
      '全区初中资源配置指标的差异系数为：高于规定学历教师数0.21，骨干教师数0.35，运动场馆面积0.48，均达到国家优质均衡标准。',
      [`${FAILS}: 0.48 > 0.45`],
    ],
    [
      'means, held against the limits of 基本均衡',
      '督导检查认定：从小学看，综合差异系数最低的县为0.286，最高的县为0.641；从初中看，最低的县为0.213，最高的县为0.584。各县小学、初中综合差异系数均达到国家基本均衡标准。',
      [`${FAILS}: 0.584 > 0.55`],
    ],
  ])('%s', (_, text, errors) => {
    expect(errorsIn(text, county)).toEqual(errors)
  })

  test.each([
    '全区初中资源配置指标的差异系数为：骨干教师数0.35，运动场馆面积0.44，均达到国家优质均衡标准。',
    '全区初中资源配置指标的差异系数为：骨干教师数0.35，运动场馆面积0.48，除运动场馆面积外均达到国家优质均衡标准。',
    '小学综合差异系数0.612，初中综合差异系数0.538，均达到国家基本均衡标准。',
    '各项差异系数\n|指标|小学|初中|\n|骨干教师数|0.386|0.342|\n|运动场馆面积|0.498|0.374|\n全部指标小学不超过0.50、初中不超过0.45。',
    // The rows name what the coefficients are of, and no numbers of people.
    '七项资源配置指标的校际差异系数测算结果为：\n|指标|小学|初中|\n|每百名学生拥有高于规定学历教师数|0.18|0.21|\n|每百名学生拥有县级以上骨干教师数|0.41|0.36|\n对照优质均衡督导评估办法，小学、初中各项差异系数全部达到国家标准。',
  ])('says nothing of those that keep it, or of what is left out: %s', text => {
    expect(errorsIn(text, county)).toEqual([])
  })
})

describe('coefficients of one thing each, told behind the mean of all', () => {
  const text = (junior: string, behind: string) =>
    `经测算，全旗小学综合差异系数为0.524，初中为${junior}，小学、初中均达到国家县域义务教育基本均衡发展评估标准。${behind}`
  test.each([
    '分指标看，差异系数最大的是小学生均图书册数（0.718）和初中师生比（0.603）。',
    '从单项看,小学生均图书册数(0.718)、初中师生比(0.603)的差异系数较大。',
    '其中生均图书差异系数最大，小学0.718，初中0.603。',
    '各项指标差异系数最大的小学为0.718、初中为0.603。',
  ])('do not have to keep its limit: %s', behind => {
    expect(errorsIn(text('0.437', behind), county)).toEqual([])
    expect(errorsIn(text('0.577', behind), county)).toEqual([
      'limit/claimed-met-but-fails: 0.577 > 0.55',
    ])
  })

  test('nor the greatest of them', () => {
    const told =
      '全旗校际综合差异系数小学0.524，初中0.437，单项差异系数小学最大为0.718，均达到国家基本均衡标准。'
    expect(errorsIn(told, county)).toEqual([])
  })

  test('nor do those between the mean and what is said of it', () => {
    const told =
      '全旗小学综合差异系数为0.524，初中为0.437，其中生均图书差异系数最大，小学0.718，初中0.603。小学、初中综合差异系数均达到国家基本均衡标准。'
    expect(errorsIn(told, county)).toEqual([])
  })
})

describe('norms that are told in one breath', () => {
  test.each([
    [
      '普惠性幼儿园覆盖率78.6%，公办园在园幼儿占比56.13%，分别达到80%、50%的规定要求。',
      'limit/stated-norm-missed: 78.6% < 80%',
    ],
    [
      '教职工与幼儿之比为1∶7.20，专任教师与幼儿之比为1∶13.2，符合1∶7和1∶15的规定。',
      'limit/stated-norm-missed: 1∶7.20 低于 1∶7',
    ],
    [
      '教职工1398人，教职工与在园幼儿之比为1:7.56；其中专任教师812人，与在园幼儿之比为1:13.01，教职工和专任教师配备均达到国家规定。',
      'limit/claimed-met-but-fails: 1:7.56 低于 1:7',
    ],
    [
      '全县适龄残疾儿童少年163人，已入学153人，入学率93.87%。\n教职工与在园幼儿之比为1:6.56。\n2023年教育经费9.42亿元。\n上述师资配备、残疾儿童入学等指标均已达到国家标准。',
      'limit/claimed-met-but-fails: 93.87% < 95%',
    ],
  ])('%s', (text, error) => {
    expect(errorsIn(text, county)).toEqual([error])
  })

  test.each([
    '普惠性幼儿园覆盖率81.6%，公办园在园幼儿占比56.13%，分别达到80%、50%的规定要求。',
    '教职工与幼儿之比为1∶6.20，专任教师与幼儿之比为1∶13.2，符合1∶7和1∶15的规定。',
    '按市里要求，公办园在园幼儿占比2019年底要到30%。目前在园儿童12500人，其中公办园4025人，占32.2%。',
    '小学生均经费增长3.45%；中等职业学校下降1.76%。除中等职业学校外，其余学段均做到只增不减。',
  ])('nothing is said where they are met: %s', text => {
    expect(errorsIn(text, county)).toEqual([])
  })
})

describe('coefficients of one stage, or of both in one breath', () => {
  const items =
    '1.初中校际均衡。全县9所初中3项资源配置指标差异系数如下：\n（1）生均教学及辅助用房面积为0.352；\n（2）生均体育运动场馆面积为0.472；\n（3）生均教学仪器设备值为0.281。\n'
  test.each([
    ['numbered items', `${items}以上各项均达到国家优质均衡评估标准。`, '0.472 > 0.45'],
    [
      'results',
      '小学综合差异系数为0.452，初中为0.468，两项结果均达到优质均衡县（区）的规定要求。',
      '0.468 > 0.45',
    ],
    [
      'numbers',
      '小学综合差异系数0.512、初中0.411，两项数值均符合国家优质均衡县（市、区）评估标准。',
      '0.512 > 0.5',
    ],
    [
      'plain coefficients',
      '小学、初中差异系数分别为0.482、0.468，两项均达到优质均衡标准。',
      '0.468 > 0.45',
    ],
  ])('%s above the limit are found', (_, text, proof) => {
    expect(errorsIn(text, county)).toEqual([`limit/claimed-met-but-fails: ${proof}`])
  })

  test.each([
    `${items.replace('0.472', '0.442')}以上各项均达到国家优质均衡评估标准。`,
    `${items.replaceAll('初中', '小学')}以上各项均达到国家优质均衡评估标准。`,
    `${items.replace('初中校际', '中小学校际')}除场馆面积外，以上各项均达到国家优质均衡评估标准。`,
    '小学综合差异系数为0.452，初中为0.441，两项结果均达到优质均衡县（区）的规定要求。',
    '小学综合差异系数为0.552，初中为0.511，两项结果均达到基本均衡县（区）的规定要求。',
  ])('those that keep it are not: %s', text => {
    expect(errorsIn(text, county)).toEqual([])
  })
})

describe('all that a part of the report measures', () => {
  const report = (staff: string, cover: string, end: string) =>
    `一、普及普惠水平\n普惠性幼儿园覆盖率${cover}。\n二、保教质量保障情况\n（一）教师配备：教职工与在园幼儿比为1:${staff}，专任教师与在园幼儿比为1:13.2。\n（二）班额：小班平均24人。\n（三）安全：近两年没有发生安全责任事故。\n${end}`
  test.each([
    '综上，幼儿园保教质量保障各项指标全部达到国家规定的标准。',
    '综上，保教质量保障的各项指标均符合国家标准。',
    '综上，各项指标均已达到国家标准。',
  ])('is held against what is said of it at its end: %s', end => {
    expect(errorsIn(report('7.6', '91.2%', end), county)).toEqual([
      'limit/claimed-met-but-fails: 1:7.6 低于 1:7',
    ])
  })

  test.each([
    ['7.6', '91.2%', '综上，除教职工配备外，保教质量保障各项指标均达到国家规定的标准。'],
    ['7.6', '91.2%', '力争到2025年，保教质量保障各项指标全部达到国家规定的标准。'],
    ['6.6', '91.2%', '综上，保教质量保障各项指标全部达到国家规定的标准。'],
    ['6.6', '78.2%', '综上，保教质量保障各项指标全部达到国家规定的标准。'],
  ])('1:%s and %s: nothing is said of %s', (staff, cover, end) => {
    expect(errorsIn(report(staff, cover, end), county)).toEqual([])
  })
})
