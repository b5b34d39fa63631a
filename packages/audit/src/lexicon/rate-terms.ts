import type { MeasureTerm } from './measure-term.ts'

const split = (words: string) => words.split(' ')

/** Floor space, besides the library's names. */
export const conditionTerms: MeasureTerm[] = [
  { name: '危房面积', words: split('危房 危房面积'), kinds: ['area'] },
  { name: '危房改造面积', words: split('改造危房'), kinds: ['area'] },
  { name: '占地面积', words: split('占地面积 校园占地面积 占地'), kinds: ['area'] },
]

/** 教职工与在园幼儿的比例, 专任教师和幼儿配备比: who, whom they are held against, and a word for a ratio. */
function heldAgainstChildren(staff: readonly string[]): string[] {
  const ratios = ['比', '之比', '比例', '的比例', '的比', '比值', '配比', '配备比', '配备比例']
  return staff.flatMap(who =>
    ['与', '和', '同'].flatMap(and =>
      ['在园幼儿', '幼儿', '在园幼儿数', '幼儿数'].flatMap(whom =>
        ratios.map(ratio => `${who}${and}${whom}${ratio}`),
      ),
    ),
  )
}

/** 本科及以上学历教师占比: a degree, who holds it if anyone is said to, and a word for a share. */
function degreeShares(): string[] {
  const degrees = ['专科', '大专', '本科'].flatMap(one => [`${one}以上`, `${one}及以上`])
  const holders = ['', '教师', '专任教师', '的教师', '的专任教师', '的']
  const shares = ['占', '占比', '比例', '所占比例', '的占', '的比例', '的占比']
  const first = degrees.flatMap(degree =>
    ['教师', '专任教师', ''].flatMap(holder => [
      `${holder}${degree}占`,
      `${holder}${degree}学历占`,
      `${holder || '教师'}${degree}`,
    ]),
  )
  return [
    ...first,
    ...degrees.flatMap(degree =>
      holders.flatMap(holder => shares.map(share => `${degree}学历${holder}${share}`)),
    ),
  ]
}

/** Rates and ratios: what their names in the library leave unsaid, and phrases that stand for them. */
export const rateTerms: MeasureTerm[] = [
  { name: '学前三年毛入园率', words: [], kinds: ['percent'], stage: '幼儿园' },
  { name: '学前一年毛入园率', words: [], kinds: ['percent'], stage: '幼儿园' },
  {
    name: '普惠性幼儿园覆盖率',
    words: split('普惠性学位占'),
    kinds: ['percent'],
    stage: '幼儿园',
  },
  { name: '公办园在园幼儿占比', words: [], kinds: ['percent'], stage: '幼儿园' },
  { name: '公办园覆盖面', words: [], kinds: ['percent'], stage: '幼儿园' },
  { name: '学前三年教育普及率', words: [], kinds: ['percent'], stage: '幼儿园' },
  {
    name: '九年义务教育巩固率',
    words: [],
    kinds: ['percent'],
    bySlice: { 小学: '小学巩固率', 初中: '初中巩固率' },
  },
  {
    name: '入学率',
    words: [],
    kinds: ['percent'],
    bySlice: {
      高中阶段: '高中阶段毛入学率',
      普通高中: '高中阶段毛入学率',
      高等教育: '高等教育毛入学率',
    },
  },
  { name: '升学率', words: split('毕业生升学率 升入率 升入'), kinds: ['percent'] },
  {
    name: '交流轮岗教师占符合条件教师比例',
    words: split('实际交流的占 实际交流轮岗的占 实际参加交流的占 实际参加交流轮岗的占'),
    kinds: ['percent'],
  },
  { name: '普及率', words: split('普及率'), kinds: ['percent'], bySlice: { 小学: '小学普及率' } },
  {
    name: '中高年级书面作业时长',
    words: [],
    kinds: ['time'],
    bySlice: { 初中: '初中书面作业时长' },
  },
  {
    name: '大班额比例',
    words: split('大班额占 大班额班级占比 大班额班级比例'),
    kinds: ['percent'],
  },
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
    name: '专任教师高学历比例',
    words: ['高学历教师比例', ...degreeShares()],
    kinds: ['percent'],
  },
  { name: '生师比', words: split('师生比'), kinds: ['plain', 'ratio'] },
  {
    name: '幼儿园教职工与在园幼儿比',
    words: heldAgainstChildren(['教职工']),
    kinds: ['ratio'],
    stage: '幼儿园',
  },
  {
    name: '幼儿园专任教师与在园幼儿比',
    words: ['专任教师比例', ...heldAgainstChildren(['专任教师', '教师'])],
    kinds: ['ratio'],
    stage: '幼儿园',
  },
]
