import type { UnitKind } from './units.ts'

/** A thing that is counted or measured in education reports, by the words reports use for it. */
export interface MeasureTerm {
  name: string
  words: string[]
  kinds: UnitKind[]
  /** Stage that the word itself implies for the figures beside it: 在园幼儿 is about kindergartens. */
  stage?: string
  /** The word means this only directly before its number: 学生9788人. */
  adjacent?: boolean
  /** Name by stage or ownership, where usage has one: 巩固率 of primary schools is 小学巩固率. */
  bySlice?: Record<string, string>
}

const split = (words: string) => words.split(' ')

/** People and institutions. */
const counts: MeasureTerm[] = [
  {
    name: '在校生数',
    words: split(
      '在校生 在校学生 在校生数 在校学生数 在校生人数 在校学生人数 在校人数 学生数 学生人数 学生总数 在校生总数 在校生规模 普通在校生',
    ),
    kinds: ['person'],
  },
  { name: '在校生数', words: split('学生 在校'), kinds: ['person'], adjacent: true },
  {
    name: '招生数',
    words: split('招生 招生数 招生人数 新招生 招收学生 招收新生 招生规模'),
    kinds: ['person'],
  },
  { name: '毕业生数', words: split('毕业生 毕业生数 毕业生人数 毕业学生'), kinds: ['person'] },
  { name: '毕业生数', words: split('毕业'), kinds: ['person'], adjacent: true },
  {
    name: '在园幼儿数',
    words: split('在园幼儿 在园幼儿数 在园儿童 在园儿童数 在园人数 在园幼儿人数 在园幼儿总数 在园'),
    kinds: ['person'],
    stage: '幼儿园',
    bySlice: {
      公办: '公办园在园幼儿数',
      民办: '民办园在园幼儿数',
      普惠: '普惠性幼儿园在园幼儿数',
      普惠民办: '普惠性民办园在园幼儿数',
      营利民办: '营利性民办园在园幼儿数',
    },
  },
  {
    name: '入园幼儿数',
    words: split('入园幼儿 入园幼儿数 入园儿童 入园人数'),
    kinds: ['person'],
    stage: '幼儿园',
  },
  {
    name: '离园幼儿数',
    words: split('离园幼儿 离园幼儿数 离园人数'),
    kinds: ['person'],
    stage: '幼儿园',
  },
  {
    name: '专任教师数',
    words: split('专任教师 专任教师数 专任教师人数 专任教师总数'),
    kinds: ['person'],
  },
  {
    name: '教职工数',
    words: split('教职工 教职工数 教职员工 教职工人数 教职工总数 在编教职工'),
    kinds: ['person'],
  },
  { name: '代课教师数', words: split('代课教师 代课教师数'), kinds: ['person'] },
  {
    name: '交流轮岗教师数',
    words: split(
      '交流教师 交流轮岗教师 轮岗教师 轮岗交流教师 交流轮岗教师数 交流教师人数 交流轮岗人数',
    ),
    kinds: ['person'],
  },
  {
    name: '随迁子女数',
    words: split('随迁子女 进城务工人员随迁子女 随迁子女数 外来务工人员随迁子女'),
    kinds: ['person'],
  },
  { name: '留守儿童数', words: split('留守儿童 农村留守儿童 留守儿童数'), kinds: ['person'] },
  { name: '教学点数', words: split('教学点 教学点数'), kinds: ['institution'] },
  { name: '托育机构数', words: split('托育机构 托育机构数 托育园'), kinds: ['institution'] },
  {
    name: '学校数',
    words: split('学校 各级各类学校 各类学校 各级学校 学校数 学校总数 学校所数'),
    kinds: ['institution'],
  },
  {
    name: '幼儿园数',
    words: split(
      '幼儿园 幼儿园数 幼儿园总数 各类幼儿园 各级各类幼儿园 园数 幼儿园所数 园所 园所数',
    ),
    kinds: ['institution'],
    stage: '幼儿园',
    bySlice: {
      公办: '公办幼儿园数',
      民办: '民办幼儿园数',
      普惠: '普惠性幼儿园数',
      普惠民办: '普惠性民办幼儿园数',
      非普惠: '非普惠性民办幼儿园数',
      非普惠民办: '非普惠性民办幼儿园数',
      营利民办: '营利性民办幼儿园数',
      示范: '示范幼儿园数',
    },
  },
  {
    name: '班级数',
    words: split('班级数 教学班 班级总数 教学班数'),
    kinds: ['institution', 'thing'],
  },
]

/** Money; 经费 and 支出 are told apart because reports define them differently. */
const money: MeasureTerm[] = [
  {
    name: '教育经费总投入',
    words: split(
      '教育经费总投入 地方教育经费总投入 地方教育经费总收入 教育经费总收入 教育总投入 教育经费投入 经费总收入 经费总投入',
    ),
    kinds: ['money'],
  },
  { name: '教育经费总投入', words: split('总投入 总收入'), kinds: ['money'], adjacent: true },
  {
    name: '国家财政性教育经费',
    words: split('国家财政性教育经费 财政性教育经费'),
    kinds: ['money'],
  },
  {
    name: '一般公共预算教育经费',
    words: split(
      '一般公共预算教育经费 公共财政教育经费 公共财政预算教育经费 地方一般公共预算教育经费',
    ),
    kinds: ['money'],
  },
  {
    name: '一般公共预算教育支出',
    words: split(
      '一般公共预算教育支出 公共财政教育支出 财政教育支出 教育支出 地方教育支出 教育预算执行',
    ),
    kinds: ['money'],
  },
  {
    name: '一般公共预算支出',
    words: split('一般公共预算支出 公共财政支出 地方一般公共预算支出 财政总支出'),
    kinds: ['money'],
  },
  {
    name: '教育经费支出总额',
    words: split('教育经费支出总额 教育经费支出 教育经费总支出'),
    kinds: ['money'],
  },
  {
    name: '财政预算内教育经费拨款',
    words: split('财政预算内教育经费拨款 预算内教育经费拨款 预算内教育经费 预算内教育拨款'),
    kinds: ['money'],
  },
  { name: '教育事业收入', words: split('事业收入 教育事业收入'), kinds: ['money'] },
  {
    name: '教育社会捐赠收入',
    words: split('社会捐赠 捐赠收入 社会捐赠收入 社会捐赠经费'),
    kinds: ['money'],
  },
  {
    name: '民办学校举办者投入',
    words: split('民办学校举办者投入 民办学校中举办者投入 举办者投入'),
    kinds: ['money'],
  },
  { name: '其他教育经费', words: split('其他教育经费'), kinds: ['money'] },
  {
    name: '生均一般公共预算教育经费',
    words: split(
      '生均一般公共预算教育经费 生均公共财政预算教育经费 生均教育经费 生均经费 生均水平',
    ),
    kinds: ['money'],
  },
  {
    name: '生均一般公共预算教育事业费支出',
    words: split(
      '生均一般公共预算教育事业费支出 生均一般公共预算教育事业费 生均一般公共预算教育事业性经费支出 生均教育事业费 生均教育事业费支出 生均公共财政预算教育事业费支出 生均公共财政预算教育事业费 生均预算内教育事业费',
    ),
    kinds: ['money'],
  },
  {
    name: '生均一般公共预算公用经费支出',
    words: split(
      '生均一般公共预算公用经费支出 生均一般公共预算公用经费 生均公用经费 生均公用经费支出 生均公共财政预算公用经费支出 生均公共财政预算公用经费 生均预算内公用经费',
    ),
    kinds: ['money'],
  },
  {
    name: '生均教育经费总支出',
    words: split('生均教育经费总支出 生均总支出 生均教育经费支出'),
    kinds: ['money'],
  },
]

/** Floor space and equipment. */
const conditions: MeasureTerm[] = [
  {
    name: '校舍建筑面积',
    words: split('校舍建筑面积 校舍面积 总建筑面积 校舍总建筑面积 建筑总面积 建筑面积'),
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

/** Rates and ratios. */
const rates: MeasureTerm[] = [
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
  },
  { name: '升学率', words: split('升学率 毕业生升学率 升入率'), kinds: ['percent'] },
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
  { name: '大班额比例', words: split('大班额比例 大班额占比 大班额占 大班额'), kinds: ['percent'] },
  {
    name: '专任教师学历合格率',
    words: split('专任教师学历合格率 学历合格率 教师学历合格率 学历达标率 专任教师学历达标率'),
    kinds: ['percent'],
  },
  {
    name: '专任教师高学历比例',
    words: split(
      '专任教师高学历比例 专科以上学历占 专科及以上学历占 本科以上学历占 本科及以上学历占 大专以上学历占 专科以上学历占比 本科以上学历占比 本科及以上学历占比',
    ),
    kinds: ['percent'],
  },
  {
    name: '交流轮岗教师占符合条件教师比例',
    words: split(
      '交流轮岗教师占符合条件教师比例 教师交流比例 交流教师比例 交流轮岗比例 教师交流轮岗比例',
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
    words: split(
      '义务教育校际综合差异系数 校际间综合差异系数 综合差异系数 校际综合差异系数 校际差异系数 差异系数 义务教育校际差异系数',
    ),
    kinds: ['plain'],
  },
  { name: '平均受教育年限', words: split('平均受教育年限'), kinds: ['time'] },
]

export const measureTerms: readonly MeasureTerm[] = [...counts, ...money, ...conditions, ...rates]
