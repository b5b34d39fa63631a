import type { Figure } from '../../../structure/figures.ts'
import { clauseStart } from '../../../structure/series.ts'

/** What an amount is of: 每生每天5元 is for one head and one day; a total has no such units. */
export type PerUnits = ReadonlySet<string>

/** Units by which rates are set, each under one name. */
const UNITS: Record<string, string> = {
  head: '名?(?:困难|贫困|受助|寄宿|在校|乡村|特岗)?(?:学生|幼儿|教师|寄宿生|儿童)|[生人孩师名位]',
  day: '[天日]',
  week: '周',
  month: '个?月',
  term: '个?学期',
  year: '学?年度?',
  meal: '[餐顿]',
  校: '所?学?校',
  园: '所?(?:幼儿)?园',
  班: '个?(?:教学)?班级?',
  点: '个?(?:教学)?点',
  辆: '辆车?|车',
  台: '台',
  间: '间(?:教室)?|室',
  套: '套',
  节: '节课?|课时',
  次: '次|期|场',
  亩: '亩',
  平方米: '平方米',
  册: '册',
  块: '块',
}
const NAMES = Object.keys(UNITS)
const EACH = new RegExp(
  `每(?:${Object.values(UNITS)
    .map(one => `(${one})`)
    .join('|')})`,
  'gu',
)
const AVERAGED = /[生师人]均/
const SET = /标准|定额/
/** 800元/生·年, 30元／课时. */
const BEHIND =
  /^\s*[/／·]\s*(生|人|名|天|日|月|学期|年|学年|课时|节|次|班|校)(?:[/／·](?:每)?(天|日|月|学期|年|学年))?/u
/** Nothing but what is done with the amount stands between its units and the amount. */
const TO_AMOUNT = /^\p{Script=Han}{0,8}$/u
const LONGEST_LEAD = 30
/** A bound, or more than the words of one rate. */
const ROUGH = /不少于|不低于|不超过|不高于|至少|最高|最低|以上|封顶|另(?!按)|增加|提高|自付/

/** The units an amount is told for; null when its words leave that open. */
export function perUnitsOf(text: string, figure: Figure, sentence: number): PerUnits | null {
  const from = clauseStart(text, Math.max(sentence, figure.start - LONGEST_LEAD), figure.start)
  const lead = text.slice(Math.max(from, text.lastIndexOf('、', figure.start) + 1), figure.start)
  if (ROUGH.test(lead)) return null
  const units = new Set<string>()
  let end = -1
  for (const match of lead.matchAll(EACH)) {
    // 每天5元、每学期 … : a number between two units parts two rates.
    if (end >= 0 && /\d/.test(lead.slice(end, match.index))) units.clear()
    units.add(NAMES[match.slice(1).findIndex(one => one !== undefined)] ?? '')
    end = match.index + match[0].length
  }
  const averaged = AVERAGED.exec(lead)
  // 生均 alone is a quotient; 人均每月400元 and 生均公用经费标准 are rates that were set.
  if (averaged && units.size === 0 && !SET.test(lead.slice(averaged.index))) return null
  if (averaged) {
    units.add('head')
    end = Math.max(end, averaged.index + averaged[0].length)
  }
  if (end >= 0 && !TO_AMOUNT.test(lead.slice(end).replace(/\s/g, ''))) return null
  for (const unit of BEHIND.exec(text.slice(figure.end, figure.end + 12))?.slice(1) ?? []) {
    if (unit) units.add(nameOf(unit))
  }
  return units
}

const WHOLE = NAMES.map(name => [name, new RegExp(`^(?:${UNITS[name]})$`, 'u')] as const)

const nameOf = (unit: string) => WHOLE.find(([, pattern]) => pattern.test(unit))?.[0] ?? unit
