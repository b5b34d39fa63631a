import { describe, expect, test } from 'vitest'
import { findIssuer } from '../scene/organisations.ts'
import { read } from '../testing.ts'

const names = (text: string) => read(text).map(({ subject }) => subject)

describe('what is said behind a figure tells which of the things are counted', () => {
  test.each([
    ['所辖县区中，3个县为合格，2个县为基本合格。', ['合格县数', '基本合格县数']],
    ['有5个县（区）通过省级评估，另有2个县未完成整改。', ['通过省级评估县区数', '未完成整改县数']],
    ['所辖8个县区完成自评。', ['所辖县区数']],
    ['全市8个县区均完成自评。', ['所辖县区数']],
    ['有4个区已基本完成换届。', ['完成换届县区数']],
    ['其中2个县的仪器配备未达到要求。', ['仪器配备未达到标准县数']],
    ['督导组对16个县开展了现场核查。', ['现场核查县数']],
    ['对820名教师进行了培训。', ['培训教师数']],
    ['19所学校开通了校车，7所小学被评为市级文明校园。', ['开通校车学校数', '市级文明校园数']],
    ['全县64所学校开通了校车。', ['学校数']],
    [
      '分流学生430人，仪器达标学校由12所增加到20所。',
      ['分流学生数', '仪器达标学校数', '仪器达标学校数'],
    ],
    ['参加社团活动的学生2100人。', ['参加社团活动学生数']],
    ['抽查学校48所，其中小学30所、初中18所。', ['调查学校数', '调查学校数', '调查学校数']],
    ['有92.5%的学生能熟练游泳。', ['能熟练游泳学生比例']],
    ['31%的中小学配备有网球场，9%有游泳馆。', ['网球场配备率', '游泳馆配备率']],
    ['82%的学校将学生近视率、肥胖率纳入考核。', ['学校比例']],
    ['补充了46名音乐教师，尚缺18名书法教师。', ['补充音乐教师数', '书法教师缺口数']],
    ['28名残疾儿童随班就读。', ['随班就读残疾儿童数']],
    ['学生资助100%。', ['学生资助率']],
    ['近三年辞职教师12名。', ['辞职教师数']],
    ['体育教师由4.2万增加到5.1万。', ['体育教师数', '体育教师数']],
    ['生均图书小学达24册、初中达33册。', ['生均图书册数', '生均图书册数']],
    ['6个县区义务教育经费做到“只增不减”。', ['义务教育经费只增不减县区数']],
    ['有4个县未整改到位。', ['未整改到位县数']],
    ['已基本完成清查任务的县（市、区）31个。', ['完成清查任务县区数']],
    ['全市8个县（市、区）中已有3个通过国家认定。', ['所辖县区数', '通过国家认定县区数']],
    ['优质课程资源覆盖到96个教学点。', ['覆盖教学点数']],
    ['全县31个乡镇乡乡有公办园。', ['乡镇总数']],
    ['开设围棋、版画、合唱等课程86门。', ['课程数']],
    ['建有能够跨校同步教学的直播教室14间。', ['直播教室数']],
    ['云溪、石桥等地存在问题机构整改完成率不到20%。', ['存在问题机构整改完成率']],
    ['选派210人参加国培，460人参加省培。', ['国培教师人数', '省培教师人数']],
    ['县教育局举办了青年教师书法展示活动，共有40名教师参与其中。', ['青年教师书法展示参与人数']],
    ['60%以上乡镇学校完成智慧食堂改造。', ['乡镇学校完成智慧食堂改造比例']],
    ['按照上年退休教师数量120%的比例补充教师。', ['教师补充占退休人数比例']],
    ['58岁担任班主任的男教师有的难以胜任。', ['班主任男教师年龄']],
    ['学校平均年龄偏大，特别是57岁的女教师。', ['女教师年龄']],
    ['全区68所义务教育学校均开展课后服务。', ['学校数']],
    [
      '适龄残疾儿童少年212人，已入学206人，入学率97.17%。',
      ['适龄残疾儿童少年人口数', '适龄残疾儿童少年入学人数', '残疾儿童少年义务教育入学率'],
    ],
    ['在校学生8200人，其中幼儿园2100人、小学6100人。', ['在校生数', '在园幼儿数', '在校生数']],
    ['接收随迁子女1315人，在公办学校就读的占96.8%。', ['随迁子女数', '随迁子女公办就读比例']],
    [
      '参与教师354人，占在岗教师412人的85.92%。',
      ['参与教师数', '在岗教师数', '参与教师占在岗教师比例'],
    ],
    [
      '义务教育教师年平均工资收入9.87万元，比公务员的9.62万元高0.25万元。',
      [
        '义务教育教师年平均工资收入',
        '公务员年平均工资收入',
        '义务教育教师年平均工资收入与公务员之差',
      ],
    ],
    ['义务教育班级842个，幼儿园班级116个。', ['班级数', '班级数']],
    [
      '小学、初中校际综合差异系数分别为0.41、0.39，均在基本均衡规定的0.65、0.55以内。',
      [
        '义务教育校际综合差异系数',
        '义务教育校际综合差异系数',
        '义务教育校际综合差异系数',
        '义务教育校际综合差异系数',
      ],
    ],
    ['每天锻炼2小时。', ['学生每天体育锻炼时间']],
    ['排查安全隐患30处，消除安全隐患28处。', ['安全隐患数', '安全隐患整改数']],
  ])('%s', (text, subjects) => {
    expect(names(text)).toEqual(subjects)
  })
})

test('schools of several stages are counted together', () => {
  const [claim] = read('全县公办幼儿园、小学、初中共计46所。')
  expect(claim).toMatchObject({ subject: '学校数', qualifier: null })
  expect(names('幼儿园12所、小学30所，共计42所。')[1]).toBe('学校数')
})

test('verbs and owners stay out of names', () => {
  expect(names('公开招聘教师12名。')).toEqual(['招聘教师数'])
  expect(names('城北中心小学建有社团26个。')).toEqual(['学校社团数'])
})

test('of rates said together the nearest gives the name', () => {
  expect(names('校医配备率、心理教师配备率均达100%。')).toEqual(['心理教师配备率'])
})

test('coefficients in a list keep the word that says they are', () => {
  const text = '每百名学生拥有骨干教师数、生均教学用房面积差异系数分别为0.38、0.41。'
  expect(names(text)[0]).toMatch(/骨干教师数差异系数$/)
  expect(names(text)[1]).toBe('生均教学用房面积差异系数')
})

test('private schools of compulsory education are counted by themselves', () => {
  expect(names('现有民办义务教育学校3所，在校生1200人，占2.1%。')).toEqual([
    '民办义务教育学校数',
    '民办义务教育在校生数',
    '民办义务教育在校生占比',
  ])
})

test('numbers by which a rule goes are no figures', () => {
  expect(names('落实教师5年360学时全员培训要求，执行中小学减负30条。')).toEqual([])
})

describe('a norm and the distance to it', () => {
  test('what is missing is no norm', () => {
    const [claim] = read('小学生均校舍面积低于省定标准3.4平方米。')
    expect(claim).toMatchObject({ comparator: '低于', modality: 'done' })
    expect(claim?.subject).toMatch(/与标准差距$/)
  })
  test('what a figure is held against is one', () => {
    const claims = read('小学生均校舍面积2.1平方米，低于省定标准3.5平方米。')
    expect(claims[1]).toMatchObject({ value: 3.5, modality: 'norm' })
  })
})

test('schools of every kind have no stage of a heading', () => {
  const text = '一、学前教育\n幼儿园12所。全市各级各类学校在校生21000人。'
  expect(read(text)[1]).toMatchObject({ subject: '在校生数', qualifier: null })
})

describe('a work plan', () => {
  const plan = '2023年教育工作要点\n一、新建幼儿园3所。\n二、工作回顾\n全县有学校30所。'
  test('speaks of what is to come, but for a chapter that looks back', () => {
    expect(read(plan).map(({ modality }) => modality)).toEqual(['plan', 'done'])
  })
})

describe('whose report it is', () => {
  test('a notice to counties is not of the county it names first', () => {
    const text = '关于督导情况的通报\n各县（市、区）教育局：\n青山县、临湖区进展较慢。'
    expect(findIssuer(text)).toBeNull()
  })
  test('山区 at the end of a name is a name, by itself it is not', () => {
    expect(findIssuer('东山区教育工作自评报告')).toBe('东山区')
    expect(findIssuer('关于偏远山区教育工作的报告')).toBeNull()
    expect(findIssuer('一、问题。个别县区资金拨付滞后。')).toBeNull()
  })
})

test('a new line parts a figure from what follows it', () => {
  const [claim] = read('全县公办幼儿园在园幼儿所占的比例为94.8%\n小学入学率稳定。')
  expect(claim?.quote.endsWith('94.8%')).toBe(true)
})

test('a column marked 其中 is a part of the one before it', () => {
  const text = '| 学段 | 在校生 | 其中：女生 |\n| 小学 | 1200 | 560 |'
  expect(read(text)[1]).toMatchObject({ subject: '在校生数', qualifier: '小学女生', value: 560 })
})
