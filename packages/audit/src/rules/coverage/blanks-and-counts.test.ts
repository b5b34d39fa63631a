import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.replace(/: .*$/s, ''))

describe('what is left blank, or announced and not told', () => {
  test.each([
    ['value-left-blank', '县级复核定于____，市级验收时间为11月20日。'],
    ['value-left-blank', '监督电话：×××-×××××××。受理时间为工作日。'],
    ['value-left-blank', '成本控制率目标95%，实际为xx%。'],
    ['value-left-blank', '年末固定资产总值为待补充，其中教学设备2310万元。'],
    ['value-left-blank', '校舍维修万元，设备购置320万元，图书更新45万元。'],
    ['value-left-blank', '毕业生就业率提高个百分点，升学率为41.3%。'],
    ['value-left-blank', '各镇幼儿园数：青石镇12所，白沙镇所，柳河镇9所。'],
    [
      'item-left-empty',
      '（一）规模。在校生4120人。\n（二）编制。\n（三）培训。参训860人次。\n（四）流动。交流教师75名。',
    ],
    [
      'items-left-out',
      '本年实施四项工程：改造校舍12栋、新建食堂3个、更新课桌5600套，合计投资4300万元。',
    ],
    ['items-left-out', '经验有三：其一，政府主导；其二，部门联动。\n特此报告。'],
    [
      'items-left-out',
      '来信所提三个问题，我局高度重视，答复如下：\n一、关于学位。新增960个。\n二、关于校车。增开线路4条。\n感谢来信。',
    ],
    ['items-left-out', '打造“四支队伍”，即校长队伍、骨干队伍、班主任队伍。'],
    [
      'items-left-out',
      '请就以下事项作出说明：（1）校舍维修；（2）食堂采购；（3）图书更新。\n现说明如下：\n（1）维修校舍12栋。\n（2）食堂实行统一采购。',
    ],
    [
      'name-without-value',
      '“三个覆盖”持续推进：营养餐覆盖率98.2%，课后服务覆盖率稳步扩大，体检覆盖率100%。',
    ],
    ['value-left-blank', '购置费18.6万元，运行费5.4万元，接待费　　，合计31.2万元。'],
    ['values-missing-from-list', '三项指标：巩固率、入学率、毛入园率。监测值依次为98.1%、97.4%。'],
    ['values-missing-from-list', '近三年，全县培训经费分别为412万元、436万元。'],
  ])('%s: %s', (rule, text) => {
    expect(rulesIn(text)).toEqual([`coverage/${rule}`])
  })

  test.each([
    '李××同学反映××小学午餐问题，涉及金额以万元计，总投入过亿元，惠及上万人。',
    '填报单位（盖章）：______ 负责人（签字）：______\n填报日期：____年____月____日',
    '投入多少万元、改造多少间教室，均须公示。全县完全中学两所，特殊教育学校1所。',
    '（一）加强领导。召开会议6次。\n（二）严格督导。下发通知23份。\n（三）营造氛围。\n通过电视报道46篇次。',
    '请就下列问题办理：（1）校车经费；（2）校车线路；（3）驾驶员资质。办理情况如下：（1）校车经费及线路。安排480万元，开通36条。（2）驾驶员资质。42名全部持证。',
    '三项举措：新建幼儿园2所、扩建小学3所、撤并教学点5个，合计增加学位900个。',
    '六区学位测算：甲区缺口1260个，乙区缺口840个，丙区富余310个，丁区缺口2150个，戊区富余95个，己区供需平衡。',
    '三所直属学校在校生：一校921人、二校1105人、三校737人；三校合计2763人。',
    '近三年，小学、初中生均经费分别为1.2万元、1.6万元。',
  ])('proves nothing: %s', text => {
    expect(rulesIn(text).filter(one => one.startsWith('coverage'))).toEqual([])
  })
})

test('fewer names behind a colon than are announced', () => {
  const found = (text: string) => errorsIn(text).map(one => one.split(':')[0])
  expect(found('本次考核共设五项指标：学校管理、教师队伍、教学质量、安全稳定。')).toHaveLength(1)
  for (const honest of [
    '本次考核共设四项指标：学校管理、教师队伍、教学质量、安全稳定。',
    '关爱四类儿童：留守儿童、随迁子女、残疾儿童等。',
    '考核五个方面：学校管理、教师队伍、教学质量和教研、安全稳定。',
    '全县划分五个片区：城关、城东、城西、城南、城北。',
  ])
    expect(found(honest)).toEqual([])
})
