import { expect, test } from 'vitest'
import { read } from '../testing.ts'

const names = (text: string) =>
  read(text).map(({ subject, qualifier, value }) => [subject, qualifier, value])

test('what a remark in brackets holds is not what is counted', () => {
  expect(names('普惠性幼儿园（包括公办园和普惠性民办园）达到64所，占幼儿园总数的81%。')).toEqual([
    ['普惠性幼儿园数', null, 64],
    ['普惠性幼儿园占幼儿园总数比例', null, 81],
  ])
  expect(names('高中段教育（包括普通高中和中职）共有学校9所，招生410人。')).toEqual([
    ['学校数', '高中阶段', 9],
    ['招生数', '高中阶段', 410],
  ])
})

test('增幅分别为 names what grew for every stage, and for the next list of as many', () => {
  const text =
    '小学、初中、普通高中生均一般公共预算教育经费增幅分别为3.1%、2.2%、4.4%；生均一般公共预算公用经费支出增幅分别为：1.5%、1.6%、1.7%。'
  expect(names(text)).toEqual([
    ['生均一般公共预算教育经费', '小学', 3.1],
    ['生均一般公共预算教育经费', '初中', 2.2],
    ['生均一般公共预算教育经费', '普通高中', 4.4],
    ['生均一般公共预算公用经费支出', '小学', 1.5],
    ['生均一般公共预算公用经费支出', '初中', 1.6],
    ['生均一般公共预算公用经费支出', '普通高中', 1.7],
  ])
  expect(read(text).every(claim => claim.comparator === '增长')).toBe(true)
})

test('a share keeps its name when the amount of the whole stands inside it', () => {
  expect(
    names('一般公共预算教育经费占一般公共预算支出31.6亿元的比例为17.2%，比上年提高0.4个百分点。'),
  ).toEqual([
    ['一般公共预算支出', null, 31.6],
    ['一般公共预算教育经费占一般公共预算支出比例', null, 17.2],
    ['一般公共预算教育经费占一般公共预算支出比例', null, 0.4],
  ])
})

test('a change over years, and the value it led to, are of what changed', () => {
  expect(names('学前三年毛入园率达到92.3%，八年提高了11.4个百分点。')[1]).toEqual([
    '学前三年毛入园率',
    null,
    11.4,
  ])
  expect(names('九年义务教育巩固率从95.1%提升到了97.2%。')[1]?.[0]).toBe('九年义务教育巩固率')
})

test('a degree is no stage, and a title in 【】 is no part of what is counted', () => {
  expect(names('专科及以上学历教师占81.2%；生师比14.2:1。')[1]?.[1]).toBeNull()
  expect(names('【教师队伍】 公开招聘教师26人。')[0]?.[0]).not.toMatch(/【/)
})

test('the size of a class is no figure, the number of such classes is', () => {
  expect(names('全县共有班级412个，其中56-65人的大班7个。').map(([, , value]) => value)).toEqual([
    412, 7,
  ])
})

test('在园（班）幼儿 are children in kindergarten, whatever is said next', () => {
  const text = '普惠性幼儿园40所。在园（班）幼儿5210人，其中普惠性幼儿园在园幼儿4630人。'
  expect(names(text).slice(1)).toEqual([
    ['在园幼儿数', null, 5210],
    ['普惠性幼儿园在园幼儿数', null, 4630],
  ])
})

test('what is done to schools goes on along a list of them', () => {
  expect(names('新建初中2所、小学4所、幼儿园6所；新增小学学位1800个、初中学位900个。')).toEqual([
    ['新建学校数', '初中', 2],
    ['新建学校数', '小学', 4],
    ['新建幼儿园数', null, 6],
    ['新增学位数', '小学', 1800],
    ['新增学位数', '初中', 900],
  ])
})

test('percentage points over two places are of one rate', () => {
  const text =
    '在园幼儿1.2万人，学前三年毛入园率94.1%，分别高出全国、全省3.2个百分点、1.4个百分点。'
  expect(names(text).map(([subject]) => subject)).toEqual([
    '在园幼儿数',
    '学前三年毛入园率',
    '学前三年毛入园率',
    '学前三年毛入园率',
  ])
})

test('the whole of a share may stand in the clause before', () => {
  expect(names('当年财政性教育经费中，学前教育的比重达到7.1%。')[0]?.[0]).toBe(
    '学前教育占财政性教育经费比例',
  )
})

test('其中 at the head of a sentence divides the figure before it', () => {
  expect(names('普通小学生均公用经费为812元。其中，农村为790元。')).toEqual([
    ['生均一般公共预算公用经费支出', '小学', 812],
    ['生均一般公共预算公用经费支出', '农村小学', 790],
  ])
})

test('a degree with a word for a share is one rate, however it is put', () => {
  for (const said of [
    '专科及以上学历占92.1%',
    '中本科以上学历比例60.2%',
    '大专以上学历教师占比88%',
  ]) {
    expect(names(`幼儿园专任教师${said}。`)[0]?.[0]).toBe('专任教师高学历比例')
  }
})

test('the noun behind a unit ends where a verb begins', () => {
  expect(names('全县继续推进12个续建项目，改造了35个教学点全部校舍，7个乡镇都已达标。')).toEqual([
    ['续建项目数', null, 12],
    ['教学点数', null, 35],
    ['乡镇总数', null, 7],
  ])
})

test('a count of the library is known without the word that calls it a count', () => {
  expect(
    names('全县聘有责任督学46人，排查出消防安全隐患11项。').map(([subject]) => subject),
  ).toEqual(['责任督学人数', '消防安全隐患数'])
})

test('a plan said by name is no plan, and what was done is none either', () => {
  const modality = (text: string) => read(text).map(claim => claim.modality)
  expect(modality('营养改善计划每年惠及学生4200人。')).toEqual(['done'])
  expect(modality('三年行动计划实施以来，新建幼儿园9所。')).toEqual(['done'])
  expect(modality('大班额任务目标数是30个，实际已减少34个。')).toEqual(['plan', 'done'])
  expect(modality('明年计划新建幼儿园3所。')).toEqual(['plan'])
})

test('生均 before a measure, or on its own behind one, makes a name of its own', () => {
  expect(names('学校占地面积62.5亩，生均19.4平方米；图书3.2万册，生均27.1册。')).toEqual([
    ['占地面积', null, 62.5],
    ['生均占地面积', null, 19.4],
    ['图书册数', null, 3.2],
    ['生均图书册数', null, 27.1],
  ])
  expect(names('公办园生均占地面积仅9.1平方米。')[0]?.[0]).toBe('生均占地面积')
})

test('大班额 counts classes in 个 and is a share in percent', () => {
  expect(names('现有56人以上大班额14个，占总班数的1.9%。').map(([subject]) => subject)).toEqual([
    '大班额班级数',
    '大班额比例',
  ])
})

test('numbers of a list share the unit of its last', () => {
  const [, , third, fourth, fifth] = read(
    '毛入园率91%，普惠性幼儿园覆盖率88%，比上年分别提高1.2、0.8个百分点，新建学校3所。',
  )
  expect([third?.value, third?.unit, fourth?.value]).toEqual([1.2, '个百分点', 0.8])
  expect(fourth?.subject).toBe('普惠性幼儿园覆盖率')
  expect(fifth?.subject).toBe('新建学校数')
})

test('a share said behind the figure is of what was just measured', () => {
  expect(names('教育经费总投入16.2亿元，其中93.1%为国家财政性教育经费。')[1]?.[0]).toBe(
    '国家财政性教育经费占教育经费总投入比例',
  )
})

test('where something grew most, the figure is a growth of it', () => {
  const claims = read('全市小学生均公用经费为900元。其中，增幅最高的是柳河县，为6.1%。')
  expect([claims[1]?.subject, claims[1]?.comparator]).toEqual([
    '生均一般公共预算公用经费支出',
    '增长',
  ])
})

test('pupils of whom something is said are not all pupils', () => {
  expect(names('全县有5100名学生领取了免费教科书。')[0]?.[0]).toBe('领取免费教科书学生数')
  expect(names('劝返12名建档立卡辍学学生。')[0]?.[0]).toMatch(/辍学学生数$/)
})

test('a rate of nought is that rate, and an entry rate of a stage has the name of the stage', () => {
  expect(names('小学入学率100%，辍学率为0。')[1]).toEqual(['辍学率', '小学', 0])
  expect(names('高中阶段教育在校生8200人，毛入学率达到95.1%。')[1]?.[0]).toBe('高中阶段毛入学率')
})

test('the title of a report is no part of its first sentence', () => {
  const [claim] = read('关于全县学前教育发展情况的报告\n全县现有幼儿园61所。')
  expect(claim?.quote).toBe('全县现有幼儿园61所')
})

test('the paragraph begins a name that the figure ends', () => {
  const text = '1.推进教育评价改革。全县制定任务清单31条，申报试点校2个。'
  expect(names(text).map(([subject]) => subject)).toEqual([
    '评价改革任务清单条数',
    '评价改革试点校数',
  ])
})

test('an amount is named by what it went into', () => {
  const text = '投入12万元维修校舍屋面、3.5万元粉刷教室；投入260万元改造危房；购置教学设备460万元。'
  expect(names(text).map(([subject]) => subject)).toEqual([
    '学校维修改造投入',
    '学校维修改造投入',
    '危房改造资金',
    '教学设备投入',
  ])
})

test('what a part says does not stay in mind when its sentence ends', () => {
  const text =
    '教育经费总投入9.6亿元，其中国家财政性教育经费8.1亿元。分学段看，小学、初中分别投入3.2亿元、2.1亿元。'
  expect(names(text).slice(2)).toEqual([
    ['教育经费总投入', '小学', 3.2],
    ['教育经费总投入', '初中', 2.1],
  ])
})

test('a bound that tells what is counted is no figure of its own', () => {
  expect(names('教育支出超10亿元的区有4个。').map(([, , value]) => value)).toEqual([4])
})

test('plain words of the library stand for its names', () => {
  expect(names('配备电脑1200台。')[0]?.[0]).toBe('教学用计算机台数')
  expect(names('原有学科类机构28家，压减至3家。').map(([name]) => name)).toEqual([
    '学科类校外培训机构原有数',
    '学科类校外培训机构数',
  ])
  const text =
    '小学三至六年级书面作业平均完成时间由减负前的75分钟压到50分钟，初中由110分钟降至85分钟。'
  expect(names(text).map(([name]) => name)).toEqual([
    '中高年级书面作业时长',
    '中高年级书面作业时长',
    '初中书面作业时长',
    '初中书面作业时长',
  ])
})

test('what counts days, provinces and floor space has its own word', () => {
  expect(names('全年供餐195天。')[0]?.[0]).toBe('供餐天数')
  expect(names('有7个省教师缺额较大。')[0]?.[0]).toBe('省份数')
  expect(names('新建4200平方米实验楼一幢。')[0]?.[0]).toBe('实验楼面积')
})
