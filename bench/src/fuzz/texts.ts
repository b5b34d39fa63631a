import fc from 'fast-check'

/** What reports are made of: the audit should find something to hold on to. */
const sentences = [
  '全县现有小学12所，在校学生3150人，专任教师248人。',
  '小学、初中专任教师分别为88人和61人，生师比为1:14.8。',
  '公办园在园幼儿占比41.49%，低于国家规定的50%。',
  '一般公共预算教育支出3.31亿元，比上年增长5.6%。',
  '生均教学及辅助用房面积4.61平方米，达到国家规定标准。',
  '小学综合差异系数0.486，初中综合差异系数0.561，均符合要求。',
  '所辖10个县（市、区）全部通过国家义务教育基本均衡发展认定。',
  '根据《中华人民共和国义务教育法》和教督〔2012〕3号文件精神，',
  '计划到2025年普惠性幼儿园覆盖率达到85%以上。',
  '其中：城区学校3所，农村学校9所，占四分之三；',
]
const headings = [
  '一、总体情况\n',
  '（一）教育投入\n',
  '1.教师队伍\n',
  '（1）',
  '①',
  '第三章 ',
  '附件：\n',
]
const numbers = [
  '0',
  '-1',
  '00012',
  '9'.repeat(40),
  '9'.repeat(400),
  `0.${'0'.repeat(120)}1`,
  '1e308',
  '1,2,3,4',
  '1,234,567,890.12',
  '１２３４．５％',
  '三千零二十一万',
  '万亿',
  '十十十十',
  '三分之〇',
  '1:0',
  '4∶6∶8',
  '0/0',
  '130~140%',
  '2023年13月45日',
  '∞',
  'NaN',
]
const units = [
  '%',
  '％',
  '百分点',
  '元',
  '万元',
  '亿元',
  '人',
  '所',
  '㎡',
  '平方米',
  'm²',
  '亩',
  '名',
  '',
]
const words = [
  '达到',
  '高于',
  '不低于',
  '分别',
  '其中',
  '占',
  '增长',
  '下降',
  '均',
  '合计',
  '比上年',
  '和',
  '、',
]
const marks = [...'，。；：、！？（）()[]【】《》〈〉“”"\'…—-·|\t *#_~`<>&%@\\/']
const oddities = [
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\udc00',
  '\u2028',
  '\r',
  '𠮷',
  '👨‍👩‍👧‍👦',
  'e\u0301'.repeat(5),
  '\ue000',
  '\ufffd',
  '﷽',
]

const fragment = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...sentences) },
  { weight: 2, arbitrary: fc.constantFrom(...headings) },
  { weight: 3, arbitrary: fc.constantFrom(...numbers) },
  { weight: 2, arbitrary: fc.constantFrom(...units) },
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...marks) },
  { weight: 1, arbitrary: fc.constantFrom(...oddities) },
  { weight: 2, arbitrary: fc.constant('\n') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
)

/** One fragment very often: what is quadratic in anything shows here. */
const repeated = fc
  .tuple(
    fc.oneof(
      fragment,
      fc.constantFrom(...marks, ...'（〔"0一.、分'),
      fc.constant('占'),
      fc.constant('12.5%、'),
    ),
    // Mostly short: the long ones take most of the time of a run.
    fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 20, max: 600 }) },
      { weight: 1, arbitrary: fc.integer({ min: 600, max: 20_000 }) },
    ),
  )
  .map(([part, times]) =>
    part.repeat(Math.min(times, Math.ceil(60_000 / Math.max(1, part.length)))),
  )

const nested = fc
  .tuple(
    fc.constantFrom('（）', '()', '“”', '《》', '〔〕', '[]'),
    fc.integer({ min: 1, max: 5_000 }),
    fragment,
  )
  .map(
    ([pair, depth, inner]) => pair.charAt(0).repeat(depth) + inner + pair.charAt(1).repeat(depth),
  )

/** A report gone wrong: sentences, numbers and marks in any order, now and then without end. */
export const strangeText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 80, arbitrary: fragment },
      { weight: 1, arbitrary: repeated },
      { weight: 1, arbitrary: nested },
    ),
    { minLength: 1, maxLength: 60, size: 'max' },
  )
  .map(parts => parts.join(''))

export const plainReport = sentences.join('\n')
