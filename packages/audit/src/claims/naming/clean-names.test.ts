import { describe, expect, test } from 'vitest'
import { read } from '../testing.ts'

const names = (text: string) => read(text).map(({ subject }) => subject)

describe('verbs, agents and adverbs stay out of names', () => {
  test.each([
    ['县财政列支校车运行经费860万元。', ['校车运行经费']],
    ['我局承办市政府惠民实事2项。', ['市政府惠民实事数']],
    ['核销了全区历史基建欠款210万元。', ['历史基建欠款']],
    ['县委、县政府斥资3100万元大办民生实事。', ['教育项目投入资金']],
    ['心理教师持证率只有58.4%。', ['心理教师持证率']],
    ['岗位空缺仍有41个。', ['岗位空缺数']],
    ['毕业年级全部不超48人。', ['毕业年级人数']],
    ['全年共演练318场。', ['演练次数']],
    ['培训农村英语教师620余名。', ['农村英语教师培训人数']],
    ['各级财政投入特殊教育5200万元。', ['特殊教育投入']],
    ['保安人均保障标准由每月1500元提到1750元。', ['保安人均保障标准', '保安人均保障标准']],
  ])('%s', (text, subjects) => {
    expect(names(text)).toEqual(subjects)
  })
})

describe('what stands behind a figure names it up to its verb', () => {
  test.each([
    ['为26名儿童开展“送教上门”。', ['送教上门学生数']],
    ['为1800名家庭困难在校大学生办理助学贷款。', ['办理助学贷款家庭困难在校大学生数']],
    ['对照58个三级指标逐项自评。', ['三级指标数']],
    ['对8200人进行了问卷调查。', ['问卷调查人数']],
    ['在96所农村小学增设附属幼儿园。', ['增设附属幼儿园学校数']],
  ])('%s', (text, subjects) => {
    expect(names(text)).toEqual(subjects)
  })
})

describe('what stands before schools, pupils or a rate tells which are meant', () => {
  test.each([
    ['全县小学60所，其中用水达标学校52所。', ['学校数', '用水达标学校数']],
    ['走读学生2140人。', ['走读学生数']],
    ['专车日均接送学生760人次。', ['专车日均接送学生人次']],
    ['全省普通话普及率达到81%，农村地区只有52%。', ['普通话普及率', '普通话普及率']],
    ['全县普通话普及率从上世纪末的41%上升到78%。', ['普通话普及率', '普通话普及率']],
    ['基层党组织覆盖率100%。', ['基层党组织覆盖率']],
    [
      '学前一年幼儿毛入园率98.1%、学前二年达到93%、学前三年达到86%。',
      ['学前一年毛入园率', '学前二年毛入园率', '学前三年毛入园率'],
    ],
    ['完小9所。', ['学校数']],
  ])('%s', (text, subjects) => {
    expect(names(text)).toEqual(subjects)
  })
})

describe('a rate of one word takes what it is of from the heading or the counts before', () => {
  test.each([
    ['5、园长任职培训合格率\n全县有园长62人，参训62人，合格率为100%。', '园长任职培训合格率'],
    ['6、开足规定课程\n全县小学40所，开足率为95%。', '规定课程开足率'],
    ['演讲比赛合格41人，合格率82%。', '演讲比赛合格率'],
    ['排查各类隐患320处，当场整改300处，限期整改18处，整改率99.4%。', '安全隐患整改率'],
    ['发放倡议书1.2万份，回执率98.2%。', '倡议书回执率'],
    ['推进塑胶操场建设，目前12个项目全部开工，开工率100%。', '塑胶操场开工率'],
    ['小学学生辍学率0.1%，毕业率99%。', '毕业率'],
  ])('%s', (text, subject) => {
    expect(names(text.replace('\\n', '\n')).at(-1)).toBe(subject)
  })
})

test('visits said of pupils are no pupils', () => {
  expect(names('资助学生3.1万人次，对420名享受政策后仍然困难的学生实行兜底。').at(-1)).not.toMatch(
    /人次/,
  )
})

test('an average for each school is a remark: what follows is of the number before', () => {
  expect(
    names('配备保健教师120名，平均每校1.5名，较上年净增8名；其中乡镇学校70名、县城学校50名。'),
  ).toEqual(['保健教师数', '校均保健教师数', '保健教师数', '保健教师数', '保健教师数'])
})

test('more than in a year says what was counted before', () => {
  expect(names('全区有幼儿园74所，比2018年多了19所。其中公办园31所。')).toEqual([
    '幼儿园数',
    '幼儿园数',
    '公办幼儿园数',
  ])
})

test('an action is said for its own half of a sentence', () => {
  expect(names('利用闲置校舍改建幼儿园12所；在30所小学增设附属幼儿园。')).toEqual([
    '改建幼儿园数',
    '增设附属幼儿园学校数',
  ])
})

test('a count is named by its measure word where that is a word of its own', () => {
  expect(names('建设教学楼3栋，发放告知书2.1万份，配备微机40台。')).toEqual([
    '建设教学楼数',
    '告知书份数',
    '微机数',
  ])
})

test('rooms of one kind are not all rooms', () => {
  expect(names('录播教室14间。')).toEqual(['录播教室数'])
})
