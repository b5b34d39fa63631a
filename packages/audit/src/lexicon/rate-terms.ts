import type { MeasureTerm } from './measure-term.ts'

const split = (words: string) => words.split(' ')

/** Floor space and equipment. */
export const conditionTerms: MeasureTerm[] = [
  {
    name: '校舍建筑面积',
    words: split('校舍建筑面积 校舍面积 总建筑面积 校舍总建筑面积 校舍总面积 建筑总面积 建筑面积'),
    kinds: ['area'],
  },
  {
    name: '生均校舍面积',
    words: split('生均校舍面积 生均校舍建筑面积 生均校舍 生均建筑面积'),
    kinds: ['area'],
  },
  { name: '危房面积', words: split('危房 危房面积'), kinds: ['area'] },
  { name: '危房改造面积', words: split('改造危房'), kinds: ['area'] },
  { name: '占地面积', words: split('占地面积 校园占地面积'), kinds: ['area'] },
  {
    name: '每百名学生拥有计算机台数',
    words: split(
      '每百名学生拥有计算机台数 每百名学生拥有计算机 每百名学生拥有教学用计算机 百名学生拥有计算机台数',
    ),
    kinds: ['thing'],
  },
]

/** 本科及以上学历教师占比: a degree, who holds it if anyone is said to, and a word for a share. */
function degreeShares(): string[] {
  const degrees = ['专科', '大专', '本科'].flatMap(one => [`${one}以上`, `${one}及以上`])
  const holders = ['', '教师', '专任教师', '的教师', '的专任教师', '的']
  const shares = ['占', '占比', '比例', '所占比例', '的占', '的比例', '的占比']
  return degrees.flatMap(degree =>
    holders.flatMap(holder => shares.map(share => `${degree}学历${holder}${share}`)),
  )
}

/** Rates and ratios. */
export const rateTerms: MeasureTerm[] = [
  {
    name: '学前三年毛入园率',
    words: split(
      '学前三年毛入园率 学前三年入园率 学前教育毛入园率 学前教育三年毛入园率 学前毛入园率 毛入园率 幼儿入园率 学前教育三年入园率 三年毛入园率',
    ),
    kinds: ['percent'],
    stage: '幼儿园',
  },
  {
    name: '学前一年毛入园率',
    words: split('学前一年毛入园率 学前一年入园率'),
    kinds: ['percent'],
    stage: '幼儿园',
  },
  {
    name: '普惠性幼儿园覆盖率',
    words: split(
      '普惠性幼儿园覆盖率 普惠率 普惠园覆盖率 普惠性学位占比 普惠性学位占 普惠性幼儿园在园幼儿占比 普惠性学前教育覆盖率 普惠性幼儿园普及率 公办园和普惠性民办园就读率 普惠性资源覆盖率',
    ),
    kinds: ['percent'],
    stage: '幼儿园',
  },
  {
    name: '公办园在园幼儿占比',
    words: split(
      '公办园在园幼儿占比 公办幼儿园在园幼儿占比 公办园占比 公办率 公办园在园人数占比 公办幼儿园在园人数占比 公办园幼儿占比 公办在园幼儿占比 公办园在园幼儿比例 公办幼儿园在园幼儿比例',
    ),
    kinds: ['percent'],
    stage: '幼儿园',
  },
  {
    name: '公办园覆盖面',
    words: split('公办园覆盖面 公办幼儿园覆盖面'),
    kinds: ['percent'],
    stage: '幼儿园',
  },
  {
    name: '学前三年教育普及率',
    words: split('学前三年普及率 学前三年教育普及率 学前教育普及率'),
    kinds: ['percent'],
    stage: '幼儿园',
  },
  {
    name: '九年义务教育巩固率',
    words: split('九年义务教育巩固率 义务教育巩固率 巩固率 九年巩固率'),
    kinds: ['percent'],
    bySlice: { 小学: '小学巩固率', 初中: '初中巩固率' },
  },
  {
    name: '高中阶段毛入学率',
    words: split(
      '高中阶段毛入学率 高中阶段教育毛入学率 高中阶段入学率 高中毛入学率 高中阶段教育入学率',
    ),
    kinds: ['percent'],
  },
  { name: '高等教育毛入学率', words: split('高等教育毛入学率'), kinds: ['percent'] },
  {
    name: '小学学龄儿童净入学率',
    words: split(
      '小学学龄儿童净入学率 学龄儿童净入学率 小学净入学率 净入学率 小学适龄儿童净入学率 适龄儿童净入学率',
    ),
    kinds: ['percent'],
  },
  {
    name: '入学率',
    words: split('入学率 毛入学率 学龄儿童入学率 小学毛入学率 初中毛入学率 适龄儿童入学率'),
    kinds: ['percent'],
    bySlice: {
      高中阶段: '高中阶段毛入学率',
      普通高中: '高中阶段毛入学率',
      高等教育: '高等教育毛入学率',
    },
  },
  { name: '升学率', words: split('升学率 毕业生升学率 升入率 升入'), kinds: ['percent'] },
  { name: '毕业率', words: split('毕业率'), kinds: ['percent'] },
  { name: '辍学率', words: split('辍学率'), kinds: ['percent'] },
  { name: '普及率', words: split('普及率'), kinds: ['percent'], bySlice: { 小学: '小学普及率' } },
  {
    name: '残疾儿童少年义务教育入学率',
    words: split(
      '残疾儿童少年义务教育入学率 适龄残疾儿童义务教育入学率 残疾儿童入学率 适龄残疾儿童少年入学率 适龄残疾儿童入学率 残疾儿童少年入学率 适龄残疾儿童少年义务教育入学率 残疾儿童义务教育入学率',
    ),
    kinds: ['percent'],
  },
  { name: '大班额比例', words: split('大班额比例 大班额占比 大班额占'), kinds: ['percent'] },
  {
    name: '大班额比例',
    words: split('大班额'),
    kinds: ['percent', 'institution'],
    byKind: { institution: '大班额班级数' },
  },
  {
    name: '超大班额比例',
    words: split('超大班额'),
    kinds: ['percent', 'institution'],
    byKind: { institution: '超大班额班级数' },
  },
  {
    name: '专任教师学历合格率',
    words: split('专任教师学历合格率 学历合格率 教师学历合格率 学历达标率 专任教师学历达标率'),
    kinds: ['percent'],
  },
  {
    name: '专任教师高学历比例',
    words: ['专任教师高学历比例', '高学历教师比例', ...degreeShares()],
    kinds: ['percent'],
  },
  {
    name: '交流轮岗教师占符合条件教师比例',
    words: split(
      '交流轮岗教师占符合条件教师比例 教师交流比例 交流教师比例 交流轮岗比例 交流比例 教师交流轮岗比例 交流比例',
    ),
    kinds: ['percent'],
  },
  {
    name: '生师比',
    words: split('生师比 学生与专任教师比 学生与教师比 师生比'),
    kinds: ['plain', 'ratio'],
  },
  {
    name: '幼儿园教职工与在园幼儿比',
    words: split(
      '教职工与在园幼儿比 教职工与幼儿比 教职工幼儿比 教职工与幼儿之比 保教人员与幼儿比 教职工与在园幼儿之比 幼儿园教职工与在园幼儿比',
    ),
    kinds: ['ratio'],
    stage: '幼儿园',
  },
  {
    name: '幼儿园专任教师与在园幼儿比',
    words: split(
      '专任教师与在园幼儿比 专任教师与幼儿比 专任教师与幼儿占比 专任教师与幼儿之比 专任教师比例 专任教师幼儿比 专任教师与在园幼儿之比 幼儿园专任教师与在园幼儿比',
    ),
    kinds: ['ratio'],
    stage: '幼儿园',
  },
  { name: '职普比', words: split('职普比 普职比 职普招生比 职普比例'), kinds: ['ratio'] },
  {
    name: '义务教育校际综合差异系数',
    words: split('义务教育校际综合差异系数 校际间综合差异系数 综合差异系数 校际综合差异系数'),
    kinds: ['plain'],
  },
  { name: '平均受教育年限', words: split('平均受教育年限'), kinds: ['time'] },
]
