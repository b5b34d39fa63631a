import type { Claim, SourceText } from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import { expect, test } from 'vitest'
import { extractClaims } from './extract-claims.ts'

const library = loadStandards()
const sourceOf = (text: string): SourceText => ({
  file: '报告.txt',
  format: 'txt',
  text,
  blocks: [],
  notices: [],
})
const read = (text: string, year: number | null = 2023) =>
  extractClaims(sourceOf(text), { library, year, organisation: '青林县' })

/** 在校生数[小学] 1200人 — what a claim is about, and how much. */
const brief = ({ subject, qualifier, value, unit }: Claim) =>
  `${subject}${qualifier ? `[${qualifier}]` : ''} ${value}${unit}`
const briefs = (text: string) => read(text).map(brief)
const compared = (text: string) =>
  read(text).map(
    claim => `${claim.comparator ?? '—'} ${claim.value}${claim.unit} ${claim.modality}`,
  )

test('one lead with many values: each name gets its own', () => {
  expect(
    briefs('普通初中、普通小学、幼儿园生均一般公共预算教育经费分别增长3.1%、2.2%、5.5%。'),
  ).toEqual([
    '生均一般公共预算教育经费[初中] 3.1%',
    '生均一般公共预算教育经费[小学] 2.2%',
    '生均一般公共预算教育经费[幼儿园] 5.5%',
  ])
})

test('a list of values without names is about the figures just named', () => {
  expect(
    briefs(
      '普惠性幼儿园覆盖率达到88.1%，公办园在园幼儿占比达到56.2%，分别高于80%、55%的省定指标。',
    ),
  ).toEqual([
    '普惠性幼儿园覆盖率 88.1%',
    '公办园在园幼儿占比 56.2%',
    '普惠性幼儿园覆盖率 80%',
    '公办园在园幼儿占比 55%',
  ])
})

test('the slice stands before its figure, the measure once in front of them', () => {
  expect(briefs('校际间综合差异系数小学为0.432；中学为0.398。')).toEqual([
    '义务教育校际综合差异系数[小学] 0.432',
    '义务教育校际综合差异系数[初中] 0.398',
  ])
})

test('this year, last year, difference and growth in one run', () => {
  const claims = read('教育经费总投入9.81亿元，上年9.02亿元，增加0.79亿元，增长8.76%。')
  expect(claims.map(brief)).toEqual([
    '教育经费总投入 9.81亿元',
    '教育经费总投入 9.02亿元',
    '教育经费总投入 0.79亿元',
    '教育经费总投入 8.76%',
  ])
  expect(claims.map(claim => claim.period)).toEqual(['2023', '2022', '2023', '2023'])
  expect(claims.map(claim => claim.modality)).toEqual(['done', 'previous', 'done', 'done'])
  expect(claims.map(claim => claim.comparator)).toEqual([null, null, '增加', '增长'])
})

test('a movement from one year to another is dated at both ends', () => {
  const claims = read('大班额比例由2020年的4.2%下降到1.1%。')
  expect(claims.map(claim => [claim.value, claim.period])).toEqual([
    [4.2, '2020'],
    [1.1, '2023'],
  ])
})

test('a change against an earlier year spans both, one against the year before does not', () => {
  const [, span] = read('在园幼儿5200人，比2018年增长12.5%。')
  const [, yearly] = read('在园幼儿5200人，比上年增长12.5%。')
  expect(span?.period).toBe('2018-2023')
  expect(yearly?.period).toBe('2023')
})

test('a fall is printed as such, a written minus stays', () => {
  expect(compared('事业收入310万元，下降3.27%。')).toEqual(['— 310万元 done', '下降 3.27% done'])
  expect(compared('事业收入310万元，增长-3.27%。')).toEqual(['— 310万元 done', '增长 -3.27% done'])
})

test('percentage points change the share, not the amount', () => {
  expect(
    briefs('一般公共预算教育经费13.2亿元，占一般公共预算支出的16.1%，比上年提高0.4个百分点。'),
  ).toEqual([
    '一般公共预算教育经费 13.2亿元',
    '一般公共预算教育经费占一般公共预算支出比例 16.1%',
    '一般公共预算教育经费占一般公共预算支出比例 0.4个百分点',
  ])
})

test('norms, plans and achievements are told apart', () => {
  expect(compared('教职工与在园幼儿比为1：5.9，高于规定的1：7。')).toEqual([
    '— 5.91:x done',
    '标准 71:x norm',
  ])
  expect(compared('普惠性幼儿园覆盖率达到86%，到2025年达到90%。')).toEqual([
    '达到 86% done',
    '目标 90% plan',
  ])
  expect(compared('力争明年学前三年毛入园率达到95%。')).toEqual(['目标 95% plan'])
})

test('brackets hold parts of the figure before them', () => {
  expect(
    briefs('幼儿园42所（公办15所，民办27所），在园幼儿5100人（大班2000人、中班1800人）。'),
  ).toEqual([
    '幼儿园数 42所',
    '公办幼儿园数 15所',
    '民办幼儿园数 27所',
    '在园幼儿数 5100人',
    '在园幼儿数[大班] 2000人',
    '在园幼儿数[中班] 1800人',
  ])
})

test('a share in brackets is of the figure it follows', () => {
  expect(briefs('公办园15所（占35.7%），在园2600人（占51%）。')).toEqual([
    '公办幼儿园数 15所',
    '公办幼儿园占比 35.7%',
    '公办园在园幼儿数 2600人',
    '公办园在园幼儿占比 51%',
  ])
})

test('a list of parts takes its measure from its head', () => {
  expect(briefs('专任教师980人，其中小学560人、初中420人。')).toEqual([
    '专任教师数 980人',
    '专任教师数[小学] 560人',
    '专任教师数[初中] 420人',
  ])
})

test('a topic before a colon holds for its figures', () => {
  expect(briefs('1、小学：招生1030人，在校6120人，增加120人。')).toEqual([
    '招生数[小学] 1030人',
    '在校生数[小学] 6120人',
    '在校生数[小学] 120人',
  ])
})

test('the noun may stand behind the unit', () => {
  expect(briefs('全年有31篇经验材料在省级媒体刊发。')).toEqual(['经验材料篇数 31篇'])
  expect(briefs('新增3所公办幼儿园。')).toEqual(['公办幼儿园数 3所'])
})

test('units stay as written, also when they change inside one text', () => {
  expect(briefs('教育支出3.2亿元，其他教育经费560万元，生均公用经费850元。')).toEqual([
    '一般公共预算教育支出 3.2亿元',
    '其他教育经费 560万元',
    '生均一般公共预算公用经费支出 850元',
  ])
})

test('a sentence broken by a page is one, and its quote is the text as it stands', () => {
  const text = '我县认真落实控辍保学责任，适龄残疾儿童义务教育入学率\n\n达到 98.60%，位居前列。'
  const [claim] = read(text)
  expect(claim?.subject).toBe('残疾儿童少年义务教育入学率')
  expect(claim?.quote).toBe('适龄残疾儿童义务教育入学率\n\n达到 98.60%')
  expect(claim?.decimals).toBe(2)
})

test('rows of a table are named by their row and their column', () => {
  const text = '基本情况（学校数、在校生数、专任教师数）\n学前教育|12|2300|180\n小学|9|4100|310\n'
  expect(briefs(text)).toEqual([
    '幼儿园数 12所',
    '在园幼儿数 2300人',
    '专任教师数[幼儿园] 180人',
    '学校数[小学] 9所',
    '在校生数[小学] 4100人',
    '专任教师数[小学] 310人',
  ])
})

test('a table whose first column names counties gives each its figures', () => {
  const text = '| 县区 | 在校生数（人） |\n| --- | --- |\n| 东山区 | 3,210 |\n| 西河县 | 2,890 |\n'
  expect(read(text).map(claim => [claim.org, claim.subject, claim.value])).toEqual([
    ['东山区', '在校生数', 3210],
    ['西河县', '在校生数', 2890],
  ])
})

test('a unit named before its figure is the one it is about', () => {
  const [claim] = read('明厨亮灶方面，柳河县建成率达92%。')
  expect(claim?.org).toBe('柳河县')
})

test('figures carry the code of the library for their stage', () => {
  const [primary] = read('综合差异系数小学为0.41。')
  const [preschool] = read('学前三年毛入园率91.2%。')
  expect(primary?.code).toBe('jiaodu-2012-3/B9-P')
  expect(preschool?.code).toBe('jiaodu-2020-1/K1')
})

test('a chapter on the coming year dates its figures, a chapter on plans makes them plans', () => {
  const [dated] = read('二、2024年重点工作推进情况\n全县开展安全检查4次。')
  const [planned] = read('四、下一步工作打算\n新建幼儿园5所。')
  expect(dated?.period).toBe('2024')
  expect(planned?.modality).toBe('plan')
})

test('dates, numbers of documents and set phrases are no claims', () => {
  expect(
    read(
      '根据《关于2023年8项任务的通知》（林政督〔2023〕12号）要求，落实“五项管理”，2023年7月30日报告。',
    ),
  ).toEqual([])
})

test('a row of digits longer than anything measured is no figure', () => {
  const rows = ['9'.repeat(40), `0.${'0'.repeat(120)}1`, '9'.repeat(400)]
  for (const digits of rows) {
    expect(read(`公办园在园幼儿占比达到${digits}%。`)).toEqual([])
    expect(read(`学校|在校生数|专任教师数\n第一小学|${digits}|88`).map(one => one.value)).toEqual([
      88,
    ])
  }
})

test('ratios are told in the order of those counted before them', () => {
  expect(
    briefs('幼儿园教职工986人、专任教师548人，与在园幼儿之比分别为1∶6.4、1∶11.5。').slice(-2),
  ).toEqual(
    ['幼儿园教职工与在园幼儿比 6.4 1:x', '幼儿园专任教师与在园幼儿比 11.5 1:x'].map(one =>
      one.replace(' 1:x', '1:x'),
    ),
  )
})

test('what there was of them before, in the order of what there is', () => {
  const claims = read('毛入园率93.1%，巩固率98.2%，与2021年的91.4%、97.0%相比，有所提高。')
  expect(claims.map(({ subject, period, value }) => [subject, period, value])).toEqual([
    [claims[0]?.subject, '2023', 93.1],
    [claims[1]?.subject, '2023', 98.2],
    [claims[0]?.subject, '2021', 91.4],
    [claims[1]?.subject, '2021', 97],
  ])
  expect(claims[0]?.subject).not.toBe(claims[1]?.subject)
})

test('how things stood by a date after the year, and what there is now, are no plans', () => {
  const modality = (text: string) => read(text).map(claim => claim.modality)
  expect(modality('截至2024年3月底，完成整改10个。')).toEqual(['done'])
  expect(modality('到2024年3月底完成整改10个。')).toEqual(['plan'])
  expect(modality('下一步，将面向现有的316名乡村教师落实补助。')).toEqual(['done'])
})

test('从…看 begins no movement', () => {
  const [claim] = read('从抽查的206所学校看，条件总体改善。')
  expect(claim).toMatchObject({ value: 206, period: '2023', modality: 'done' })
})

test('less than what was just told of the same is what is asked for', () => {
  const claims = read('实际交流92人，占10.7%，达到10%。')
  expect(claims.map(claim => claim.modality)).toEqual(['done', 'done', 'norm'])
})

test('a school told by its number is whose the figure is', () => {
  const [claim] = read('城关镇第二幼儿园专任教师与幼儿之比为1:17.4。')
  expect(claim?.org).toBe('城关镇第二幼儿园')
})

test('numbers in words count meetings and what each school has', () => {
  expect(briefs('召开专题会议两次。平均每校两名。')).toHaveLength(2)
})

test('how large classes are is no figure of its own', () => {
  expect(briefs('小学班额45人及以下的862个，占98.6%。')).toHaveLength(2)
  expect(briefs('小学平均班额45人。')).toHaveLength(1)
})

test('由此 is no word for what there was', () => {
  const claims = read('新建学校47所，由此增加公办学位5.63万个。')
  expect(claims.at(-1)?.modality).toBe('done')
})
