import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.split(':')[0])

describe('what is left, what each year had, and sums said in other words', () => {
  test.each([
    ['共排查隐患426条，已整改398条，剩余38条正在推进。', 'remainder-does-not-follow'],
    ['应配备校医64名，已配备51名，尚缺15名。', 'remainder-does-not-follow'],
    ['住宿生3200人，现有床位3040张，缺口260张。', 'remainder-does-not-follow'],
    ['C级37栋已加固26栋，剩余13栋明年完成。', 'remainder-does-not-follow'],
    ['共排查隐患426条，已整改398条，正在整改38条。', 'remainder-does-not-follow'],
    ['共排查隐患426条，其中398条已整改，38条正在整改。', 'remainder-does-not-follow'],
    ['受理来信426件，已办结398件，尚未办结18件。', 'remainder-does-not-follow'],
    ['受理来信426件，已办结398件，18件尚未办结。', 'remainder-does-not-follow'],
    ['核定编制3418个，在编教师3256人，空编182个。', 'remainder-does-not-follow'],
    ['五年间新增学位1.26万个，年均新增2800个。', 'annual-average-does-not-follow'],
    ['参赛作品860件，获一等奖46件、二等奖92件、三等奖138件，共获奖286件。', 'parts-do-not-add-up'],
    ['四个校区占地面积依次为62亩、48亩、35亩、41亩，共196亩。', 'parts-do-not-add-up'],
    ['三年来累计招聘教师642人，2021年186人、2022年224人、2023年242人。', 'parts-do-not-add-up'],
    ['全县58所幼儿园中，公办33所，民办26所。', 'parts-do-not-add-up'],
    ['全年开展督导12次，其中专项督导5次、综合督导3次、随机督导6次。', 'parts-do-not-add-up'],
    ['安排资金1560万元用于校舍维修，占总投资1.3亿元的11%。', 'share-of-whole'],
    ['农村学校教师占比为62.4%，城镇教师占比38.6%。', 'shares-of-one-whole'],
    ['户籍学生占71.4%，随迁子女占29.6%。', 'shares-of-one-whole'],
    ['投资3600万元新建宿舍楼4栋，平均每栋投资800万元。', 'per-head-does-not-follow'],
  ])('do not follow: %s', (text, rule) => {
    expect(rulesIn(text)).toEqual([`arithmetic/${rule}`])
  })

  test.each([
    '共排查隐患426条，已整改398条，剩余28条正在推进。',
    '共排查隐患426条，已整改398条，其中重大隐患12条。',
    '共排查隐患426条，已整改398条，正在整改28条。',
    '共排查隐患426条，已整改398条，正在整改20条，待启动8条。',
    '共排查隐患426条，其中398条已整改，28条正在整改。',
    '受理来信426件，已办结398件，28件尚未办结。',
    '受理来信426件，已办结398件，另有信访积案38件正在办理。',
    '应配备校医64名，已配备51名，缺口主要在乡镇，约缺15名。',
    '住宿生3200人，现有床位3040张，按标准需3300张，缺口260张。',
    '招聘计划90名，已录用教师52名、教辅20名，剩余18名。',
    '五年间新增学位1.26万个，年均新增2520个。',
    '五年间新增学位1.26万个，近三年年均新增2800个。',
    '2021年投入2.1亿元，年均投入4200万元。',
    '参赛作品860件，获一等奖46件、二等奖92件、三等奖138件，共获奖276件。',
    '新建幼儿园12所，改扩建小学3所、初中4所、高中1所，共20所。',
    '四个校区占地面积依次为62亩、48亩、35亩、41亩，共186亩。',
    '在编教师642人，2021年640人、2022年631人、2023年626人。',
    '全县58所幼儿园中，公办33所，普惠性民办20所。',
    '全年开展督导12次，其中专项督导5次、综合督导3次、随机督导4次。',
    '农村教师本科以上学历占比62.4%，城镇教师占比88.6%。',
    '投资3600万元新建宿舍楼4栋、食堂2座，平均每栋投资800万元。',
  ])('follow, or prove nothing: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('what is left is told in other words', () => {
  test.each([
    ['查出隐患4318处，当场整改3964处，整改率91.8%，尚余234处限期整改。', '4318 − 3964 = 354 ≠ 234'],
    ['查出隐患4318处,立行立改3964处,整改率为91.8%,剩余234处限期整改。', '4318 − 3964 = 354 ≠ 234'],
    ['查出隐患4318处，当场或限期整改3964处，尚余854处列入台账。', '3964 + 854 = 4818 ≠ 4318'],
    ['下达资金4318万元，学校实际支付3964万元，年底仍余854万元。', '3964 + 854 = 4818 ≠ 4318'],
    ['查出隐患4318处，各校自行整改3964处，还有854处正在整改。', '3964 + 854 = 4818 ≠ 4318'],
  ])('and is not: %s', (text, computation) => {
    expect(errorsIn(text).map(one => one.split(': ')[1])).toEqual([computation])
  })

  test.each([
    '查出隐患4318处，当场整改3964处，整改率91.8%，尚余354处限期整改。',
    '查出隐患4318处，其中重大隐患当场整改396处，尚余34处限期整改。',
    '查出隐患4318处，当场整改3964处，整改率91.8%，其中消防类尚余234处。',
    '下达资金4318万元，学校实际支付3964万元，年底仍余354万元。',
    '查出隐患4318处，当场整改2610处，限期整改1354处，还有354处正在整改。',
    '新校区占地243亩。新校区所需的243亩用地中，仍有12亩待报批；已征231亩。',
    '校区占地186亩。校区所需的186亩用地中，仍有21亩林地待报批。',
    '上年隐患4318处，本年查出隐患4298处，各校自行整改3964处，还有334处正在整改。',
  ])('and is, or of something else: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('what there was at the end of a year, and what came of it', () => {
  const schools = (left: number) =>
    `2012年底有村小和教学点164所（个），四年间撤并39所（个）、新建6所，到2016年底保留${left}所（个）。`
  const signed = (primary: number) =>
    `本次招聘共签约385人。从岗位看，高中112人、初中96人、小学${primary}人、幼儿园29人。`

  test('is reckoned with', () => {
    expect(rulesIn(schools(121))).toEqual(['arithmetic/stock-and-flow'])
    expect(rulesIn(signed(184))).toEqual(['arithmetic/parts-do-not-add-up'])
  })
  test('is right', () => {
    expect(rulesIn(schools(131))).toEqual([])
    expect(rulesIn(signed(148))).toEqual([])
    expect(
      rulesIn('2012年底有教师1640人，四年间退休139人、新招聘86人，2016年在岗1603人。'),
    ).toEqual([])
  })
})

describe('what is left of few, and what each of any things has', () => {
  test.each([
    ['全县18所初中，14所已达标，其余5所正在整改。', 'remainder-does-not-follow'],
    ['全县12个乡镇中，10个已建成中心园，其余3个年内建成。', 'remainder-does-not-follow'],
    ['反馈问题18个。目前13个问题已整改完成，6个正在推进。', 'remainder-does-not-follow'],
    ['反馈问题18个。13个已整改完成，6个正在推进。', 'remainder-does-not-follow'],
    ['投入3600万元，购置计算机4500台，平均每台0.9万元。', 'per-head-does-not-follow'],
    ['全年投入3640万元，改造食堂52个，平均每个65万元。', 'per-head-does-not-follow'],
  ])('does not follow: %s', (text, rule) => {
    expect(rulesIn(text)).toEqual([`arithmetic/${rule}`])
  })

  test.each([
    '全县18所初中，14所已达标，其余4所正在整改。',
    '全县18所初中、42所小学，14所已达标，其余46所正在整改。',
    '全县12个乡镇，中心园10个，其余3个为村办园。',
    '投入3600万元购置计算机4500台、课桌椅12000套，平均每台0.6万元。',
    '配备计算机4500台，平均每台服务学生12人，在校生54000人。',
    '建成心理辅导室46个，平均每个投入12万元，另投入培训经费80万元。',
    '26个项目总投资4.2亿元，平均每个项目1615万元。',
    '全县有学校86所，62所建成塑胶操场，其余14所今年动工、10所明年动工。',
    '抽查学校24所，18所达标，其余学校中4所基本达标、2所不达标。',
    '反馈问题18个。目前12个问题已整改完成，4个正在推进。',
    '排查学校64所。发现问题86个，52个已整改，其余34个限期整改。',
    '教师培训经费完成预算的86%，超额完成培训人数任务。',
  ])('is right, or of something else: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})
