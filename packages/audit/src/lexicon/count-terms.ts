import type { MeasureTerm } from './measure-term.ts'

const split = (words: string) => words.split(' ')

/** Kindergartens have a name of their own for every ownership. */
export const kindergartenCount: MeasureTerm = {
  name: '幼儿园数',
  words: split(
    '幼儿园 幼儿园数 幼儿园数量 幼儿园总数 各类幼儿园 各级各类幼儿园 园数 幼儿园所数 园所 园所数',
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
}

/** Schools of every stage; private ones of compulsory education are counted by themselves. */
export const schoolCount: MeasureTerm = {
  name: '学校数',
  words: [
    ...split('学校数量 学校数 学校总数 学校所数 校数'),
    ...split('学校 学校(机构) 学校(园) 学校(园所) 学校幼儿园').flatMap(word => [
      word,
      ...split('各类 各级 各级各类').map(kind => `${kind}${word}`),
    ]),
  ],
  kinds: ['institution'],
  bySlice: { 民办义务教育: '民办义务教育学校数' },
}

/** People and institutions. */
export const countTerms: MeasureTerm[] = [
  {
    name: '在校生数',
    words: split(
      '在校生 在校学生 在校生数 在校学生数 在校生人数 在校学生人数 在校人数 学生数 学生人数 学生总数 在校生总数 在校生规模 普通在校生 在校(园)生 在校(园)生数 在校(园)学生 在学人数 在学研究生 在学研究生数',
    ),
    kinds: ['person'],
    bySlice: { 民办义务教育: '民办义务教育在校生数' },
  },
  {
    name: '在校生数',
    words: split('学生 在校 在学 在读 就读学生'),
    kinds: ['person'],
    adjacent: true,
  },
  {
    name: '招生数',
    words: split('招生 招生数 招生人数 新招生 招收学生 招收新生 招生规模'),
    kinds: ['person'],
  },
  { name: '毕业生数', words: split('毕业生 毕业生数 毕业生人数 毕业学生'), kinds: ['person'] },
  { name: '招生数', words: split('新生'), kinds: ['person'], adjacent: true },
  { name: '毕业生数', words: split('毕业'), kinds: ['person'], adjacent: true },
  {
    name: '在园幼儿数',
    words: split(
      '在园幼儿 在园幼儿数 在校幼儿 在校幼儿数 在园(班)幼儿 在园(班)人数 在园(班)幼儿数 在园儿童 在园儿童数 在园人数 在园幼儿人数 在园幼儿总数 在园',
    ),
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
    words: split('入园幼儿 入园(班)幼儿 入园(班)人数 入园幼儿数 入园儿童 入园人数'),
    kinds: ['person'],
    stage: '幼儿园',
  },
  {
    name: '离园幼儿数',
    words: split('离园幼儿 离园(班)幼儿 离园(班)人数 离园幼儿数 离园人数'),
    kinds: ['person'],
    stage: '幼儿园',
  },
  {
    name: '专任教师数',
    words: split('专任教师 专任教师数 专任教师人数 专任教师总数 专任教师队伍'),
    kinds: ['person'],
  },
  {
    name: '教职工数',
    words: split('教职工 教职工数 教职员工 教职工人数 教职工总数 在编教职工'),
    kinds: ['person'],
  },
  { name: '教师编制数', words: [], kinds: ['person', 'institution', 'thing'] },
  {
    name: '在编教师数',
    words: [],
    kinds: ['person'],
    bySlice: { 义务教育: '义务教育在编教师数' },
  },
  { name: '代课教师数', words: split('代课教师 代课教师数'), kinds: ['person'] },
  {
    name: '交流轮岗教师数',
    words: split(
      '交流教师 交流轮岗教师 轮岗教师 轮岗交流教师 交流轮岗教师数 交流教师人数 交流轮岗人数 交流轮岗校长、教师 交流轮岗校长教师 校长教师交流轮岗 交流轮岗教师、校长 交流校长教师 轮岗校长教师',
    ),
    kinds: ['person'],
  },
  {
    name: '符合交流轮岗条件教师数',
    words: split(
      '应交流教师 应交流轮岗教师 符合交流条件教师 符合条件教师 符合交流轮岗条件教师 符合交流条件的教师 符合交流轮岗条件的教师',
    ),
    kinds: ['person'],
  },
  { name: '交流轮岗校长数', words: split('交流校长 交流轮岗校长 轮岗校长'), kinds: ['person'] },
  {
    name: '随迁子女数',
    words: split(
      '随迁子女 进城务工人员随迁子女 随迁子女数 外来务工人员随迁子女 随迁子女在校生 进城务工人员随迁子女在校生',
    ),
    kinds: ['person'],
  },
  { name: '留守儿童数', words: split('留守儿童 农村留守儿童 留守儿童数'), kinds: ['person'] },
  {
    name: '送教上门学生数',
    words: split('送教上门在校生 送教上门在校学生'),
    kinds: ['person'],
  },
  { name: '教学点数', words: split('教学点 教学点数'), kinds: ['institution'], standsAlone: true },
  {
    name: '托育机构数',
    words: split('托育机构 托育机构数 托育园'),
    kinds: ['institution'],
    standsAlone: true,
  },
  {
    name: '附设学前班数',
    words: split('学前班 附设学前班'),
    kinds: ['institution'],
    stage: '幼儿园',
  },
  {
    name: '附设幼儿班数',
    words: split('幼儿班 附设幼儿班'),
    kinds: ['institution'],
    stage: '幼儿园',
  },
  schoolCount,
  kindergartenCount,
  { name: '教育系统党委数', words: split('党委 基层党委'), kinds: ['institution'], adjacent: true },
  {
    name: '教育系统党总支数',
    words: split('党总支 党总支部'),
    kinds: ['institution'],
    adjacent: true,
  },
  {
    name: '教育系统党支部数',
    words: split('党支部 基层党支部'),
    kinds: ['institution'],
    adjacent: true,
  },
  { name: '学位数', words: split('学位 优质学位 学位数'), kinds: ['institution'], adjacent: true },
  {
    name: '平均班额',
    words: split('平均班额 班额 平均班级规模 班级规模 班均规模'),
    kinds: ['person'],
  },
  {
    name: '班级数',
    words: split('班级数 教学班 班级总数 教学班数'),
    kinds: ['institution', 'thing'],
  },
]
