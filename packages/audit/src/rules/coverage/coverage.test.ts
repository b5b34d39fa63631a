import { describe, expect, test } from 'vitest'
import { audit, errorsIn, findingsBy } from '../../checks/testing.ts'

const framework = { framework: 'heilongjiang-county-2024', level: 'county', year: 2023 } as const
const rule = 'coverage/item-without-figure'

describe('items of the framework', () => {
  test('已达标 without a number is an error in an item answered by its number', () => {
    const text = '18. 学生体质健康改善情况。测试结果显示优良率已达标。'
    expect(findingsBy(rule, text, framework).map(one => one.severity)).toEqual(['error'])
  })

  test('the same with the numbers is answered', () => {
    const text = '18. 学生体质健康改善情况。学生体质健康优良率52.3%，近视率48.1%，下降0.6个百分点。'
    expect(findingsBy(rule, text, framework)).toEqual([])
  })

  test('a norm named by the item must be answered in each of its legs', () => {
    const heading = '2. 教育投入“两个只增不减”落实情况。'
    const total = '2023年一般公共预算教育支出3.2亿元，增长1.98%。'
    const perPupil = '小学生均一般公共预算教育支出12000元，增长2.1%。'
    expect(findingsBy(rule, heading + total, framework).map(one => one.severity)).toEqual(['error'])
    expect(findingsBy(rule, heading + total + perPupil, framework)).toEqual([])
  })

  test('other missing figures, and reports not written item by item, are questions', () => {
    const item = '15. 教师培训情况。开展研讨课活动。'
    expect(findingsBy(rule, item, framework).map(one => one.severity)).toEqual(['question'])
    const prose = '（三）学生体质健康改善情况。测试结果显示优良率已达标。'
    expect(findingsBy(rule, prose, framework).every(one => one.severity === 'question')).toBe(true)
  })

  test('coverage tells item by item what is answered', () => {
    const report = audit('2. 教育投入“两个只增不减”落实情况。增长1.98%。', framework)
    expect(report.coverage.find(one => one.item === '2')?.answered).toBe(true)
    expect(report.coverage.find(one => one.item === '21')?.answered).toBe(false)
  })
})

describe('lists that promise more than they give', () => {
  test.each([
    '城关、河东、河西三片分别建成5所、4所、3所，依次投入200万元、160万元。',
    '2021年、2022年、2023年教育支出分别为4.2亿元、4.6亿元。',
    '巩固率、毕业率、升学率、普及率分别为97.2%、98.4%、61.5%。',
    '围绕巩固率、毕业率、升学率三项指标，巩固率97.2%，其余指标均达到要求。',
    '抽测选取语文、数学、英语三个学科，合格率分别为91.2%、88.7%，好于上年。',
    '现就随迁子女入学率、营养餐受益人数、寄宿生补助资金三项指标说明如下。随迁子女入学率99.2%。营养餐受益人数1.2万人。寄宿生补助资金由财政足额保障，发放及时。',
    '现将毕业生升学率、教师培训合格率两项指标汇报如下：毕业生升学率92.1%；教师培训合格率稳步提升。',
  ])('%s', text => {
    expect(errorsIn(text).map(one => one.split('/')[0])).toEqual(['coverage'])
  })

  test.each([
    '城关、河东、河西三片分别建成5所、4所、3所，依次投入200万元、160万元、90万元。',
    '小学、初中巩固率分别为99.1%和96.8%。',
    '2021年、2022年、2023年教育支出分别为4.2亿元、4.6亿元、4.9亿元。',
    '2022年、2023年教育支出分别为4.6亿元、4.9亿元。',
    '小学、初中等学段分别增长3.1%、4.2%、5.3%。',
    '2019至2021年培训经费依次为210万元、240万元、300万元。',
    '学校3.2万所，城区1.1万所、农村2.1万所，分别是2012年的1.2倍、1.5倍和1.1倍。',
    '毛入园率92.4%，普惠率88.1%，公办占比55.7%，三项都符合国家规定。',
    '围绕巩固率、毕业率两项指标，巩固率97.2%，毕业率98.4%。',
    '抽测选取语文、数学、英语三个学科，合格率分别为91.2%、88.7%和90.4%，好于上年。',
    '抽测选取语文、数学、英语三个学科，小学、初中合格率分别为91.2%、88.7%。',
    '现将毕业生升学率、教师培训合格率两项指标汇报如下：毕业生升学率92.1%；教师培训合格率98.3%。',
    '现就随迁子女入学率、寄宿生补助资金两项指标说明如下。随迁子女入学率99.2%。寄宿生补助资金由财政足额保障，全年820万元。',
    '现就随迁子女入学率、寄宿生补助资金两项指标说明如下。随迁子女入学率99.2%。寄宿生补助资金由财政足额保障。全年发放补助资金820万元。',
    '围绕随迁子女入学率、寄宿生补助资金两项指标抓落实。随迁子女入学率99.2%。寄宿生补助资金由财政足额保障。',
  ])('%s keeps its promise', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('indicators announced in a row', () => {
  const rule = 'coverage/named-not-told'
  test.each([
    '重点查看毛入园率、普惠率、持证率三项指标。毛入园率为94.2%；普惠率为88.6%；持证率稳步提高。',
    '现将2023年体质合格率、肥胖率两项数据报告如下：体质合格率94.1%；肥胖防控方面，各校开足体育课，改造食堂12个。',
    '下面就巩固率、近视率两项指标作出说明：巩固率97.4%，近视防控扎实推进。',
    '自查重点回答毛入园率、公办园占比、持证率三个问题。一是毛入园率，达到91.2%。二是公办园占比，为56.4%。三是持证率，教师持证情况逐步好转。全年培训420人次。',
  ])('are each answered by a figure: %s', text => {
    expect(findingsBy(rule, text)).toHaveLength(1)
  })

  test.each([
    '现将2023年体质合格率、肥胖率两项数据报告如下：体质合格率94.1%；肥胖学生占12.3%。',
    '下面就巩固率、近视率两项指标作出说明：巩固率97.4%，近视防控扎实推进。\n全县近视率48.2%。',
    '下面就巩固率、近视率两项指标作出说明。',
    '自查重点回答毛入园率、公办园占比、持证率三个问题。一是毛入园率，达到91.2%。二是公办园占比，为56.4%。三是持证率，为97.1%。',
    '重点查看毛入园率、普惠率、持证率三项指标。毛入园率为94.2%；普惠率为88.6%；教师持证率为97.5%。',
    '对照巩固率、升学率、持证率三项指标自评：巩固率98.4%，升学率96.1%，另一项指标见附表。',
  ])('and are not missed when one stands elsewhere or none is begun: %s', text => {
    expect(findingsBy(rule, text)).toEqual([])
  })
})

test('中等及以上 is one bound, not two names', () => {
  const text =
    '小学六年级、初中三年级学生英语口语达到良好及以上水平的比例分别为76.2%、71.8%，高于去年。'
  expect(findingsBy('coverage/values-missing-from-list', text, {})).toEqual([])
})

test('as many values as there were before: 分别由…上升到…', () => {
  const rule = 'coverage/values-missing-from-list'
  const found = findingsBy(
    rule,
    '小学、初中巩固率分别由95.2%和93.1%提高到97.6%，控辍保学成效明显。',
  )
  expect(found.map(one => one.computation)).toEqual(['2 ≠ 1'])
  expect(findingsBy(rule, '小学、初中巩固率分别由95.2%和93.1%提高到97.6%和95.4%。')).toEqual([])
})

describe('what the text itself announces', () => {
  const isFound = (text: string) => errorsIn(text).some(one => one.startsWith('coverage/'))

  test.each([
    '对照资源配置指标，自评情况如下：\n（一）每百名学生拥有骨干教师数：小学1.2人，初中1.4人。\n（二）每百名学生拥有音体美教师数：\n（三）生均体育运动场馆面积：小学8.3平方米，初中11.0平方米。',
    '现将有关情况报告如下：\n一、基本情况\n全县学校85所。\n二、经费投入情况\n三、队伍建设情况\n全县教师2100人。',
    '主要从三个方面推进：一是扩学位，二是强师资。',
    '我县出台四项措施：一是定编制，二是招教师，三是提待遇。',
    '近三年教育支出具体数字如下：2021年3.2亿元，2022年3.6亿元，2023年。',
    '全县建立五项机制，即：联席会议机制、督查机制、通报机制、约谈机制。',
    '重点做好“三个强化”：强化领导、强化投入。',
    '全区教师队伍呈现三个特点。一是年龄轻，平均36岁。二是学历高，本科以上占96%。',
    '2023年主要指标完成情况：毛入园率93.1%；义务教育巩固率；高中阶段毛入学率92.4%。',
    '下面从经费、师资、安全三方面说明：经费方面，支出3.2亿元；师资方面，招聘教师120名。',
    '存在以下三个方面的不足：（一）学位紧张。城区学位缺口1200个。（二）师资短缺。缺教师86名。',
    '采取五项举措：（1）扩容；（2）提质；（3）增效；（4）减负。',
    '督导评估涉及六项内容，分别是投入保障、队伍建设、校园安全、体育美育、校外培训治理。',
    '我县重点实施了“四大工程”：学位扩容工程、师资提升工程、数字赋能工程。',
  ])('is left out in part: %s', text => {
    expect(isFound(text)).toBe(true)
  })

  test.each([
    '主要从三个方面推进：一是扩学位，二是强师资，三是保安全。',
    '我县出台四项措施，其中两项为：一是定编制，二是招教师。',
    '全县建立五项机制，如联席会议机制、督查机制等。',
    '对照要求，自评如下：\n（一）经费：\n1. 支出3.2亿元。\n2. 生均支出1.2万元。\n（二）队伍：教师2100人。',
    '一、基本情况\n（一）学校。全县学校85所。\n（二）教师。全县教师2100人。\n二、主要做法\n（一）抓投入。支出3.2亿元。',
    '存在三个方面的不足：（一）学位紧张。（二）师资短缺。（三）经费不足。',
    '重点做好“三个强化”：强化领导、强化投入、强化督导。',
    '主要做法有两点：一是抓投入，二是抓队伍，其中队伍建设又分三步。',
    '实施“三名工程”：培养名师32名、名校长6名。',
    '全县辖5个乡镇，其中城关镇、青山镇为重点。',
    '督导评估涉及六项内容，主要有投入保障、队伍建设、校园安全等。',
    '目录\n一、基本情况\n二、主要做法\n三、存在问题\n一、基本情况\n全县学校85所。\n二、主要做法\n抓投入。\n三、存在问题\n学位不足。',
    '围绕“五育并举”：开设劳动课、体育课、美育课。',
    '毛入园率93.1%，义务教育巩固率\n96.2%，高中阶段毛入学率92.4%。',
    '毛入园率93.1%，巩固率，毕业率分别为96.2%、98.1%。',
    '一、学前教育情况\n二、义务教育情况\n三、高中教育情况\n四、职业教育情况\n见附表。',
    '具体数据如下：详见附表1。',
    '下面从经费、师资、安全三个方面说明。经费方面，支出3.2亿元。师资方面，招聘120名。校园安全方面，没有事故。',
  ])('is given in full, or owed in another place: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

test.each([
  '2019至2021年专项补助依次为120万元、132万元、145万元，分别增长10%和9.8%。',
  '小学、初中、高中肥胖率依次为14.8%、15.2%和18.9%，依次下降0.9、1.2、0.4个百分点。',
])('every value of a list is there: %s', text => {
  expect(findingsBy('coverage/values-missing-from-list', text, {})).toEqual([])
})

describe('what was asked for item by item', () => {
  const asked = '您提出的关于午餐质量、放学接送、操场开放三个问题的建议收悉，现逐一答复如下。\n'
  const two = '关于午餐质量：已更换供餐单位3家。\n关于放学接送：已增设护学岗12个。\n'
  test.each([
    ['coverage/named-not-told', asked + two],
    [
      'coverage/named-not-told',
      '按照市局通知，应报送班主任津贴标准、教师体检人数、名师工作室数量、周转房套数四项数据。我县情况是：津贴每月400元；体检3120人；周转房建成260套。',
    ],
    [
      'coverage/name-without-value',
      '现将全县高中主要数据公布如下：\n招生数：3120人。\n在校生数：9214人。\n校舍建筑面积：基本满足教学需要。\n专任教师数：812人。',
    ],
    [
      'coverage/name-without-value',
      '请逐项填报具体数值：\n1.生均教学仪器设备值：小学2100元；\n2.生均校舍面积：达到标准；\n3.每百名学生拥有骨干教师数：1.3人。',
    ],
    [
      'coverage/name-without-value',
      '填报口径：2022年决算。\n（1）教育支出：5.2亿元。\n（2）培训经费占比：   。\n（3）债务余额：320万元。',
    ],
    [
      'coverage/name-without-value',
      '三区两县生均公用经费执行标准公布如下：东湖区小学750元，西湖区小学760元，南湖区小学740元，平川县小学720元，高岭县按规定执行。',
    ],
    [
      'coverage/name-without-value',
      '现将两个学段肥胖率公布如下：小学14.2%，下降0.3个百分点；初中继续得到控制。',
    ],
    [
      'coverage/name-without-value',
      '现将四个片区生均经费情况通报如下：城关1.2万元；河东1.1万元；河西总体平稳；城南1.3万元。',
    ],
  ])('%s: %s', (rule, text) => {
    expect(findingsBy(rule, text)).toHaveLength(1)
    expect(errorsIn(text)).toHaveLength(1)
  })

  test.each([
    ['all are answered', `${asked + two}关于操场开放：已开放18所。`],
    ['one under another name', `${asked + two}周末向居民开放运动场18所。`],
    ['none begun', '就午餐质量、放学接送、操场开放三个问题开展调研。\n午餐质量问题突出。'],
    ['in a table', `${asked + two}其余见附表。`],
    [
      'no figures are asked for',
      '工作要求：\n开课率：每天检查。\n近视率：建立档案，每学期监测2次。\n到课率：每天3次点名。',
    ],
    [
      'said to be none',
      '现将全县高中主要数据公布如下：\n招生数：3120人。\n在校生数：9214人。\n新建校舍面积：本年没有新建。',
    ],
    [
      'a number in words',
      '现将三项数据公布如下：\n学校数：三所。\n教师数：42人。\n学生数：612人。',
    ],
    ['all have theirs', '现将两个学段肥胖率公布如下：小学14.2%；初中15.8%。'],
    ['not one each', '现将两个学段肥胖率公布如下：小学14.2%；初中15.8%；防控工作继续推进。'],
    ['none there', '现将两个学段肥胖率公布如下：小学14.2%；本县未开设初中。'],
  ])('%s: %s', (_, text) => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('what is announced and then told item by item', () => {
  test.each([
    [
      'coverage/named-not-told',
      '现将全县幼儿园、小学、初中、中等职业学校2020年生均经费支出公布如下：\n幼儿园1986元；\n小学2514元；\n初中3620元。',
    ],
    [
      'coverage/named-not-told',
      '评估由组织保障、资源供给、质量监测、群众评议四个部分组成。组织保障部分得分94分，资源供给部分得分91分，质量监测部分得分90分。',
    ],
    [
      'coverage/named-not-told',
      '现将校长培训经费、班主任津贴、山区教师补贴三方面情况报告如下。班主任津贴每月320元，惠及教师412人。山区教师补贴分三档发放，最高500元。',
    ],
    [
      'coverage/items-left-out',
      '现公布下列五项指标的达标学校比例：\n师生比，小学96.1%；\n用房面积，小学91.2%；\n运动场面积，小学88.4%；\n设备值，小学97.3%。',
    ],
    ['coverage/items-left-out', '下列四项指标未达标学校数：用房2所；场馆4所；骨干教师3所。'],
    [
      'coverage/items-left-out',
      '就代表提出的四个问题答复如下：\n一、关于选址。已确定。\n二、关于师资。已招聘62人。\n三、关于交通。已开通专线。\n以上均已落实。',
    ],
    [
      'coverage/name-without-value',
      '主要指标完成情况：毛入园率92.6%，巩固率完成较好，高中毛入学率93.4%，普惠率86.2%。',
    ],
    [
      'coverage/name-without-value',
      '现将三年来招聘人数报告如下：2019年96人，2020年招聘顺利完成，2021年132人。',
    ],
  ])('%s: %s', (rule, text) => {
    expect(findingsBy(rule, text)).toHaveLength(1)
    expect(errorsIn(text)).toHaveLength(1)
  })

  test.each([
    '现将全县幼儿园、小学、初中、普通高中生均经费支出公布如下：学前1986元；小学2514元；初中3620元；普高4012元。',
    '现将幼儿园、义务教育、高中阶段支出公布如下：学前教育1.1亿元，小学、初中6.2亿元，普通高中、中职2.9亿元。',
    '教研室召开语文、历史、地理、音乐四个学科质量分析反馈会。语文学科进步明显，历史、地理学科差异缩小。',
    '从入学、资助、控辍三个方面汇报：入学率100%；资助学生3120人；劝返辍学学生3人。',
    '采取三项措施：加强领导，成立专班；加大投入，改善条件；严格考核，压实责任。',
    '全县9所学校获奖情况如下：一等奖3所；二等奖4所；三等奖2所。',
    '主要指标完成情况：毛入园率92.6%，普惠率86.2%，位居全市前列。巩固率完成较好，达96.4%。',
    '毛入园率92.6%，普惠率稳步提升，巩固率96.4%。',
    '小学、初中数学、科学优秀率分别为31.2%、29.8%、27.4%、25.6%。',
  ])('is told, or was not promised: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('what is named and then gone through', () => {
  const rule = 'coverage/named-not-told'
  test.each([
    '您提出的建议涉及三个问题：一是校车班次，二是午间托管，三是音乐教师补充。现逐一答复如下。\n关于校车班次。增加班次6个。\n关于午间托管。延长至18时。',
    '现就代表提出的校医配备、近视防控、心理辅导三条建议逐一答复。\n关于校医配备。已配校医86名。\n关于近视防控。近视率下降0.8个百分点。',
    '监测涵盖语文、数学、科学、艺术四个学科。\n结果显示：语文学科优良率71.2%，数学学科优良率68.4%，艺术学科优良率80.3%。',
    '对照巩固率、升学率、持证率三项办学水平指标自评：巩固率98.4%，升学率96.1%，另一项指标情况良好。',
    '本报告从经费投入、教师队伍、校园安全三个方面自评。\n一、经费投入。支出6.8亿元，取暖费另行安排1120万元。\n二、教师队伍。教师2416人。',
  ])('lacks one: %s', text => {
    expect(findingsBy(rule, text)).toHaveLength(1)
  })

  test.each([
    '调研组围绕师资配备、办学条件、生源流失三个问题走访了12所学校。师资配备方面，教师不足。办学条件方面，图书陈旧。学生外流方面，转出412人。',
    '提案涉及三个问题：一是校车安全，二是午间托管，三是教师补充。现逐一答复。\n关于校车安全。新增校车12辆。\n关于午间托管。已开展24所。\n关于师资。招聘86名。',
    '从组织领导、经费保障、校园安全三个方面进行督导。组织领导有力，经费保障到位。安全管理不细。',
    '语文、数学、科学三个学科参加监测，语文、数学优良率71.2%、68.4%，科学另行公布。',
  ])('goes through all of them: %s', text => {
    expect(findingsBy(rule, text)).toEqual([])
  })
})

describe('what is begun and not gone on with', () => {
  test.each([
    ['coverage/value-left-blank', '设备已安装调试，投资总额为____万元，由学校自筹。'],
    [
      'coverage/nothing-follows',
      '一、存在问题\n校际差距的原因分析如下：\n二、下一步打算\n加强交流。',
    ],
    ['coverage/nothing-follows', '改革分三步走。第一步，摸清底数。第二步，制定方案。'],
    [
      'coverage/nothing-follows',
      '工作分四个阶段：第一阶段，动员部署；第二阶段，全面自查；第三阶段，集中整改。',
    ],
    [
      'coverage/nothing-follows',
      '全县分三个督导组:第一组负责城区，检查学校12所；第三组负责南片，检查学校11所。',
    ],
    [
      'coverage/named-not-told',
      '请写明：午餐供餐率、参与学生人数、每餐收费标准。\n全县推开午餐服务，供餐率98%，参与学生1.2万人。',
    ],
    [
      'coverage/named-not-told',
      '我县对学前三年毛入园率、普惠性幼儿园覆盖率、专任教师持证率、生均用房面积四项指标开展自查。毛入园率92.4%；普惠性幼儿园覆盖率88.1%；生均用房面积6.1平方米。',
    ],
  ])('%s: %s', (rule, text) => {
    expect(errorsIn(text).map(one => one.split(':')[0])).toEqual([rule])
  })

  test.each([
    '改革分三个阶段推进，目前已完成第一阶段、第二阶段任务。',
    '检查组分三组开展检查，第一组检查了城区12所学校。',
    '二、主要做法如下：\n（一）抓投入。投入1.2亿元。\n（二）抓队伍。招聘86人。',
    '改革分三步走。第一步，摸清底数。第二步，制定方案。第三步，组织实施。',
    '改革分三步走，第一步摸清底数，最后一步组织实施。',
    '请写明：午餐供餐率、参与学生人数、每餐收费标准。\n供餐率98%，参与学生1.2万人，每餐收费8元。',
  ])('is gone on with: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

test('a name in quotes announces a list only when it is told one by one', () => {
  const items = '1.支出增长5.2%。2.生均经费增长4.1%。'
  expect(errorsIn(`“三个增长”的落实：${items}`)).toEqual([])
  expect(errorsIn(`现对“三个增长”逐项报告：${items}`)).not.toEqual([])
})
