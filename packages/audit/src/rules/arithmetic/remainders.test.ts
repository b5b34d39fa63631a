import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.split(':')[0])

describe('what is left, what each year had, and sums said in other words', () => {
  test.each([
    ['共排查隐患426条，已整改398条，剩余38条正在推进。', 'remainder-does-not-follow'],
    ['应配备校医64名，已配备51名，尚缺15名。', 'remainder-does-not-follow'],
    ['住宿生3200人，现有床位3040张，缺口260张。', 'remainder-does-not-follow'],
    ['C级37栋已加固26栋，剩余13栋明年完成。', 'remainder-does-not-follow'],
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
