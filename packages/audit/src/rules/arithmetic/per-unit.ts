import type { Figure } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { clauseStart } from '../../structure/series.ts'
import type { AuditContext } from '../context.ts'

/** 每校2台, 平均每班45人: what one unit has, and how its units are counted. */
export interface PerUnit {
  /** 每校, 平均每平方米 */
  word: string
  /** 平均: a quotient that was rounded, not a rate that was set. */
  isAverage: boolean
  /** 每百名: for how many of them it is; 1 else. */
  count: number
  /** Where 每 stands. */
  at: number
  isCount(figure: Figure): boolean
}

const UNITS = [
  '[百千万]名?(?:学生|幼儿|生|人)',
  '所?学校|校|所',
  '所?幼儿园|园',
  '个?教学班|个?班级?',
  '名?学生|生|名?幼儿|孩',
  '名?教师|师',
  '人|名',
  '辆?校车|车|辆',
  '平方米',
  '间|室',
  '栋|幢',
  '亩',
  '个?教学点|点',
  '个?乡镇|个?县|个?街道',
  '[台套件条项册座盏张户场批部支床块个处]',
]
const EACH = new RegExp(
  `(?:平均)?每(${UNITS.join('|')})(?:每学?年)?(平均|均)?([^，,。；;：:每]{0,24}?)(?:达到|达|为|是|有)?\\s*$`,
  'u',
)
const LONGEST = 30
/** A rate for a day, a month or a lesson is multiplied by more than the units. */
const BY_TIME = /每(?:天|日|月|周|学期|节|课|次|餐|顿)|月|次|以上|不少于|不低于|至少|标准/

/** 摊到每名学生头上, 折合每人: a quotient, and no rate that was set. */
const AVERAGED = /均|摊|折合|合到|头上|拥有|占有/
const COUNTS: Record<string, number> = { 百: 100, 千: 1e3, 万: 1e4 }

/** Reads what a figure gives to each unit; null when it is no such figure. */
export function perUnitAt({ text }: AuditContext, figure: Figure): PerUnit | null {
  const from = clauseStart(text, Math.max(0, figure.start - LONGEST), figure.start)
  const lead = text.slice(from, figure.start)
  const match = lead.includes('每') ? EACH.exec(lead) : null
  const unit = match?.[1]
  if (!match || !unit || BY_TIME.test(match[0])) return null
  return {
    word: match[0].replace(/\s/g, ''),
    isAverage: AVERAGED.test(text.slice(Math.max(from, from + match.index - 3), figure.start)),
    count: COUNTS[unit[0] ?? ''] ?? 1,
    at: from + match.index,
    isCount: one => one !== figure && !one.approximate && counts(text, unit, one),
  }
}

/** Whether a figure is a number of such units. */
function counts(text: string, unit: string, figure: Figure): boolean {
  const behind = /^\p{Script=Han}{0,6}/u.exec(text.slice(figure.end, figure.end + 6))?.[0] ?? ''
  const words = `${labelOf(text, figure)} ${behind}`
  const { family, unit: own } = figure
  if (unit === own) return true
  if (/园/.test(unit)) return family === 'units' && /园/.test(words)
  if (/校|所/.test(unit)) return family === 'units' && /^所/.test(own) && !/幼儿园/.test(words)
  if (/班/.test(unit)) return family === '班' || (family === 'units' && /班/.test(words))
  if (/生|孩|幼儿/.test(unit)) return family === 'people' && /生|幼儿|儿童|孩/.test(words)
  if (/师/.test(unit)) return family === 'people' && /教师|教职工/.test(words)
  if (/人|名/.test(unit)) return family === 'people'
  if (/车|辆/.test(unit)) return family === '辆'
  if (/间|室/.test(unit)) return family === '间'
  if (/点/.test(unit)) return family === 'units' && /点/.test(words)
  if (/乡|县|街/.test(unit)) return family === 'units' && words.includes(unit.replace('个', ''))
  return family === unit
}

const OTHERS = /其中|部分|寄宿|新|另|其余|薄弱|贫困|困难/
const GIVEN = /配|发|装|建|置|购|赠|安排/
const CLOSE = /^\p{Script=Han}{0,12}[，,]?\p{Script=Han}{0,8}[，,]?\p{Script=Han}{0,3}$/u

/** 126所学校每校配置2台，合计272台: a rate that is set for just these units, and what they get together. */
export function isShare(
  text: string,
  each: PerUnit,
  rate: Figure,
  count: Figure,
  sum: Figure,
): boolean {
  if (!SUMMED.test(text.slice(Math.max(0, sum.start - 12), sum.start))) return false
  const around = text.slice(Math.min(count.start, each.at), rate.start)
  if (rate.family !== 'money' && !GIVEN.test(around)) return false
  const [from, to] = count.start < rate.start ? [count.end, each.at] : [rate.end, count.start]
  const gap = text.slice(from, to).replace(text.slice(sum.start, sum.end), '')
  return CLOSE.test(gap) && !OTHERS.test(gap)
}

const SUMMED =
  /(?:合计|共计|总计|总共|一共|共(?!有)|累计|拨付|发放|投入|兑现|投资|支出|补助资金)[\p{Script=Han}]{0,6}$/u

/** 宿舍楼4栋、食堂2座: the average may be of both. */
export function isJoined(text: string, count: Figure): boolean {
  return /^\p{Script=Han}{0,10}[、和及]\p{Script=Han}{0,8}\d/u.test(
    text.slice(count.end, count.end + 24),
  )
}
