import { loadStandards } from '@mingjian/standards'
import { describe, expect, it } from 'vitest'
import { auditReport } from '../checks/audit-report.ts'

const library = loadStandards()

function rulesOf(text: string): string[] {
  const source = { file: 'x', format: 'txt' as const, text, blocks: [], notices: [] }
  const { findings } = auditReport(source, { library, level: 'county', year: 2023 })
  return findings.filter(one => one.severity === 'error').map(one => one.rule)
}

const hits: [string, string][] = [
  [
    'contradiction/told-in-other-words',
    '一、编制。现有在岗教职工1930人。\n二、待遇。给1390名教职工缴纳公积金。',
  ],
  ['arithmetic/rate-times-counts', '按每生每天6元、200天计算，惠及学生1000名，支出补助130万元。'],
  ['coverage/items-left-out', '当前有四个短板：一是学位紧，二是师资弱，三是设备旧。'],
  [
    'coverage/items-left-out',
    '主要做了四个方面的工作。一是扩学位。二是强师资。三是优管理。成效初显。',
  ],
  ['arithmetic/count-against-items', '当前有两个短板：一是学位紧，二是师资弱，三是设备旧。'],
  ['arithmetic/count-against-list', '实施三大工程：强师工程、扩容工程。'],
  ['direction/word-after-reference', '全县班级1260个，较上年的1302个明显增加。'],
  ['direction/word-after-reference', '毕业率97.1%，比全省平均水平97.6%高出0.5个百分点。'],
  ['limit/stated-norm-missed', '合格率93.2%，已达到国家规定的95%的要求。'],
  ['limit/stated-norm-missed', '学费占比6.4%，控制在规定的6%以内。'],
  [
    'direction/steady-rise-that-falls',
    '近三年教师培训支出分别为310万元、290万元、330万元，实现逐年增长。',
  ],
]

const misses: [string, string][] = [
  [
    'another stage',
    '一、编制。现有小学专任教师1930人。\n二、待遇。给1390名初中专任教师缴纳公积金。',
  ],
  [
    'another year',
    '一、编制。2021年共有教职工1930人。\n二、待遇。2023年给1390名教职工缴纳公积金。',
  ],
  ['the product holds', '按每生每天6元、200天计算，惠及学生1000名，支出补助120万元。'],
  ['rounded to the unit', '按每生每天5元、200天计算，惠及学生1.23万名，支出补助1230万元。'],
  ['the items are all there', '当前有三个短板：一是学位紧，二是师资弱，三是设备旧。'],
  ['what is counted is no list', '抽查了五所学校，反馈良好。一是台账全，二是制度严。'],
  ['the list goes on below', '当前有三个短板：一是学位紧，二是师资弱。\n三是设备旧。'],
  ['fewer indeed', '全县班级1260个，较上年的1302个有所减少。'],
  ['a plan', '合格率93.2%，力争达到国家规定的95%的要求。'],
  ['within the limit', '学费占比5.4%，控制在规定的6%以内。'],
  ['rising', '近三年教师培训支出分别为310万元、320万元、330万元，实现逐年增长。'],
]

describe('swapped digits, products, announced counts and words behind their figures', () => {
  it.each(hits)('%s: %s', (rule, text) => {
    expect(rulesOf(text)).toContain(rule)
  })

  it.each(misses)('%s: %s', (_, text) => {
    expect(rulesOf(text)).toEqual([])
  })
})
