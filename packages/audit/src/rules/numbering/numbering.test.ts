import type { Block, SourceText, Span } from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import { describe, expect, test } from 'vitest'
import { auditReport } from '../../checks/audit-report.ts'
import { audit, errorsIn, findingsBy } from '../../checks/testing.ts'

describe('numbering', () => {
  test.each([
    ['一、概况\n甲。\n三、做法\n乙。', '1 → 3'],
    ['（一）概况\n甲。\n（二）做法\n乙。\n（四）成效\n丙。', '2 → 4'],
    ['(一)概况。甲。(三)做法。乙。', '1 → 3'],
    ['## 一、概况\n甲。\n## 三、做法\n乙。', '1 → 3'],
    ['1、学前：招生9人。2、小学：招生8人。4、初中：招生7人。', '2 → 4'],
    ['一、概况\n甲。\n二、做法\n乙。\n四、问题\n丙。\n四、打算\n丁。', '2 → 4'],
    ['1. 概况。\n2. 做法。\n5. 成效。', '2 → 5'],
    ['主要做法：①建机制；②抓落实；④促提升。', '2 → 4'],
    ['一是建机制；二是抓落实；四是促提升。', '2 → 4'],
    ['（1）建机制。\n（3）抓落实。', '1 → 3'],
  ])('a number left out: %s', (text, step) => {
    expect(errorsIn(text)).toEqual([`numbering/missing-number: ${step}`])
  })

  test.each([
    '一、概况\n（一）甲\n1.子。\n2.丑。\n（二）乙\n1.寅。\n2.卯。\n二、做法\n（一）丙\n（二）丁',
    '（一）甲\n1.子。\n2.丑。\n（二）乙\n3.寅。\n4.卯。\n（三）丙\n5.辰。',
    '三、做法\n甲。\n四、成效\n乙。',
    '一是建机制；二是抓落实。\n另一方面，一是重培训；二是重考核；三是重激励。',
    '增长1.98%，下降3.5个百分点，系数0.561。',
    '学校唯一是寄宿制的。统一是前提。',
    '1.全县共有学校12所。\n2.教师300人。\n附件：1.名单\n2.台账\n3.照片',
    '第一，加强领导。第三方评估良好。',
    '目录\n一、概况\n二、做法\n三、问题\n一、概况\n甲。\n二、做法\n乙。\n三、问题\n丙。',
    '1.甲\n（1）子\n（2）丑\n2.乙\n（1）寅\n（2）卯',
  ])('a numbering without a gap: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })

  test('a missing item is quoted with the number of items announced', () => {
    const items = [1, 2, 4].map(n => `${n}. 第${n}项工作情况。甲。`).join('\n')
    const [finding] = findingsBy('numbering/missing-number', `围绕三方面4项内容自查。\n${items}`)
    expect(finding?.quotes.at(-1)).toContain('三方面4项')
  })

  test('a repeated heading number is an error', () => {
    const text = '一、概况\n甲。\n二、做法\n乙。\n二、成效\n丙。'
    expect(errorsIn(text)).toEqual(['numbering/repeated-number: 2 → 2'])
  })
})

describe('numbers under a word of their own', () => {
  const isFound = (text: string) => errorsIn(text).some(one => one.startsWith('numbering/'))

  test.each([
    '一、经费。投入3.2亿元。\n二、队伍。教师2100人。\n四、安全。无事故。',
    '主要做法：1.抓投入，支出3.2亿元；2.抓队伍，招聘86名；4.抓安全，投入320万元。',
    '（一）学位。新增1200个。\n（二）师资。新增86名。\n（二）安全。投入320万元。',
    '一是抓投入。支出3.2亿元。三是抓安全。投入320万元。',
    '首先，抓投入，支出3.2亿元。其次，抓队伍。\n存在问题：第一，学位不足。第三，师资不足。',
    '①学位1200个；②师资86名；④安全320万元。',
    '1）学位1200个。\n2）师资86名。\n4）安全320万元。',
    '问题一：学位不足。\n问题二：师资不足。\n问题四：经费不足。',
    '第一章 总则\n内容。\n第二章 投入\n内容。\n第四章 附则\n内容。',
    '第一条 为规范管理，制定本办法。\n第二条 适用于全县。\n第四条 由教育局解释。',
    '措施1：扩学位。\n措施2：强师资。\n措施4：保安全。',
    '1、学前教育。幼儿园64所。\n2、义务教育。学校42所。\n3、高中。学校5所。\n5、职教。学校2所。',
    'A. 学位1200个。\nB. 师资86名。\nD. 安全320万元。',
    '（1）学位1200个；（2）师资86名；（4）安全320万元。',
    '一要抓投入，二要抓队伍，四要抓安全。',
    '【1】强化领导。【2】加大投入。【4】严格考核。',
    '第1项，新增学位1200个。第2项，招聘教师86名。第4项，改造食堂9个。',
    '第一类，公办园36所；第二类，普惠性民办园21所；第四类，小区配套园8所。',
    '指标1:毛入园率92%。指标2:巩固率99%。指标4:普惠率91%。',
    'Q1：如何报名？A1：网上报名。Q2：何时录取？A2：8月10日。Q4：有无摇号？A4：没有。',
    '问题1.学位不足；问题2.师资不足；问题4.经费不足。',
    '其一，学位不足。其二，师资不足。其四，经费不足。',
    '1.学位扩容。新增1200个。\n2.师资提升。招聘86名。\n3.校园安全。投入320万元。\n3.教学改革。投入120万元。',
  ])('leave one out, or say one twice: %s', text => {
    expect(isFound(text)).toBe(true)
  })

  test.each([
    '一、经费。投入3.2亿元。\n二、队伍。教师2100人。\n三、安全。无事故。',
    '问题一：学位不足。\n问题二：师资不足。\n问题三：经费不足。',
    '第二条 适用于全县。\n第四条 由教育局解释。（摘自《办法》）',
    '根据《办法》第二条、第四条规定执行。',
    '高三一班、高三二班、高三四班被评为先进班级。',
    '其一，学位不足。其二，师资不足。',
    '15项指标中未达标的是：第1项，财政投入占比；第2项，生均公用经费；第4项，教师培训经费。',
    '项目1个，投资320万元。项目2个，投资12万元。项目4个，投资9万元。',
    '第一组检查12所，第二组检查9所，第四组因疫情未开展检查。',
    '一类幼儿园3所，二类幼儿园5所，四类幼儿园1所。',
    '二中、四中、六中三所学校通过验收。',
    '2023年1季度投入3.1万元，2季度4万元，4季度5万元。',
    '问题一：学位不足。\n问题二：师资不足。\n整改落实情况：\n问题一：已整改。\n问题二：已整改。',
    '一要抓投入，二要抓队伍。会议强调，一要抓安全，二要抓质量，三要抓作风。',
  ])('run on, or number nothing: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('numbering of a file with tables and lists', () => {
  /** A report whose lines are of these kinds; cells of a row are parted by tabs. */
  function report(...lines: [kind: Block['kind'], text: string][]): SourceText {
    let start = 0
    const blocks = lines.map(([kind, text], row): Block => {
      const end = start + text.length
      let from = start
      const cells = text.split('\t').map((cell): Span => {
        from += cell.length + 1
        return [from - cell.length - 1, from - 1]
      })
      const table = kind === 'table-row' ? { table: 0, row, cells } : null
      start = end + 1
      return { kind, start: end - text.length, end, level: null, page: null, table }
    })
    const text = lines.map(([, line]) => line).join('\n')
    return { file: '报告.docx', format: 'docx', text, blocks, notices: [] }
  }
  const library = loadStandards()
  const numberings = (source: SourceText) =>
    auditReport(source, { library })
      .findings.filter(({ rule }) => rule.startsWith('numbering/'))
      .map(({ rule, computation }) => `${rule}: ${computation}`)

  test('items in a column of a table go on in that column, and in no other place', () => {
    const cells: [Block['kind'], string][] = [
      ['paragraph', '1.基本情况'],
      ['table-row', '教育局\t1.制定方案\n2.组织自查\n3.汇总材料'],
      ['table-row', '财政局\t4.落实经费\n5.核对支出'],
      ['paragraph', '2.主要做法'],
      ['paragraph', '3.存在问题'],
    ]
    expect(numberings(report(...cells))).toEqual([])
    expect(numberings(report(...cells, ['table-row', '编办\t7.核定编制']))).toEqual([
      'numbering/missing-number: 5 → 7',
    ])
  })

  test('headings and the lists under them number for themselves', () => {
    const lines: [Block['kind'], string][] = [
      ['heading', '1. 经费'],
      ['list-item', '1. 拨款到位。'],
      ['list-item', '2. 支出合规。'],
      ['heading', '2. 教师'],
      ['list-item', '3. 编制核定。'],
      ['list-item', '4. 培训完成。'],
      ['heading', '3. 校舍'],
    ]
    expect(numberings(report(...lines))).toEqual([])
    expect(numberings(report(...lines, ['heading', '5. 打算']))).toEqual([
      'numbering/missing-number: 3 → 5',
    ])
  })

  test('a list goes on in lines that are no items of it', () => {
    const lines: [Block['kind'], string][] = [
      ['paragraph', '1、经费'],
      ['list-item', '2、教师'],
      ['paragraph', '3、校舍'],
    ]
    expect(numberings(report(...lines))).toEqual([])
    expect(numberings(report(...lines, ['paragraph', '5、打算']))).toEqual([
      'numbering/missing-number: 3 → 5',
    ])
  })
})

describe('numbers of every kind', () => {
  test.each([
    ['missing-number', '2.1 布局\n调整专业。\n2.2 条件\n共建基地。\n2.4 队伍\n下企业实践。'],
    ['missing-number', '第一阶段（3月），动员。第二阶段（4月），自查。第四阶段（6月），总结。'],
    ['missing-number', '序号|学校|学生数\n1|东街小学|720\n2|西街小学|640\n4|南街小学|512'],
    [
      'repeated-number',
      '序号|项目|资金\n1|校舍维修|120\n2|食堂改造|86\n2|操场建设|64\n3|厕所改造|40',
    ],
    ['missing-number', '考核指标：A. 入学率。\nB. 巩固率。\nD. 完成率。'],
    ['missing-number', '表1 学校规模\n略。\n表2 教师配备\n略。\n表4 经费投入\n略。'],
    ['repeated-number', '第一，优先发展。第二，公益普惠。第二，改革创新。第三，依法治教。'],
    ['repeated-number', '做好以下工作：1、优化布局。2、配强师资。3、提升质量。3、加强保障。'],
  ])('%s: %s', (rule, text) => {
    expect(errorsIn(text).map(one => one.split(':')[0])).toEqual([`numbering/${rule}`])
  })

  test.each([
    '1.1 组织\n成立小组。\n1.2 经费\n足额到位。\n2.1 队伍\n配齐教师。\n2.2 安全\n排查隐患。',
    '排名|县区|得分\n1|青田|96.2\n2|龙溪|95.1\n2|安远|95.1\n4|石门|94.0',
    '年级|一班|二班\n1|42|43\n2|40|41\n4|38|39',
    '表1 学校规模\n略。\n表2 教师配备\n略。\n详见表2。',
  ])('in order: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

test('a year may follow the mark of an item at once', () => {
  const text = (mark: string) =>
    `一、加大投入\n1.2024年教育支出18.46亿元。\n2.落实资助资金1846万元。\n${mark}.争取专项资金2.04亿元。`
  const errors = (mark: string) =>
    audit(text(mark)).findings.filter(one => one.category === 'numbering').length
  expect(errors('3')).toBe(0)
  expect(errors('4')).toBe(1)
})

describe('numbers without a mark, of the rows of a table or a list', () => {
  test.each([
    '安全隐患排查清单\n序号 隐患 学校数\n1 消防通道堵塞 4所\n2 校车年检超期 3所\n4 食堂留样不全 6所\n5 监控存在盲区 9所',
    '|序号|项目|金额|\n|---|---|---|\n|1|校舍维修|120|\n|2|食堂改造|86|\n|4|操场建设|64|',
    '问题序号　问题　责任单位\n1　体育教师短缺　人事股\n2　课后服务收费公示不全　财务股\n4　营养餐台账缺失　学生资助中心',
    '整改台账如下:\n1 图书更新滞后 立行立改\n2 实验开出率偏低 年底前\n4 心理教师不足 年底前',
  ])('leave one out: %s', text => {
    expect(errorsIn(text)).toEqual(['numbering/missing-number: 2 → 4'])
  })

  test.each([
    '安全隐患排查清单\n序号 隐患 学校数\n1 消防通道堵塞 4所\n2 校车年检超期 3所\n3 食堂留样不全 6所',
    '质量监测情况如下：\n1 年级平均分 92\n2 年级平均分 91\n4 年级平均分 88',
    '各校得分排名如下：\n1 东关小学 92\n2 西关小学 91\n4 南关小学 88',
    '序号 学校 人数\n1 东关小学 92\n2 西关小学 91\n……\n9 南关小学 88',
    '问题台账（节选）序号\n序号（节选） 问题\n1 东关小学操场\n2 西关小学食堂\n4 南关小学围墙',
    '办理事项如下：\n1 月份招聘教师12人\n2 月份招聘教师3人\n4 月份招聘教师9人',
    '班额 班数\n1 东关小学 12\n2 西关小学 13\n4 南关小学 15',
  ])('run on, or number nothing: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})
