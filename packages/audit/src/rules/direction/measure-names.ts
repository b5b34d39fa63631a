import type { Figure } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, claimsIn } from '../context.ts'
import { likeness } from '../limit/abbreviations.ts'
import { indicatorsOf } from '../limit/norms.ts'

/** What is counted or measured by any figure. */
export const ANY =
  /^(?:占比|比例|比率|比重|数量|总量|人数|规模|总数|数值|指标|数据|该?(?:项|比例|指标|占比)|均值|平均值|进度)?$/
const COUNT = /(?:总人数|人数|总量|数量|总数|[件起次]数|规模|数|量)$/
const LONGEST_SLICE = 6
export const SHORTEST_NAME = 2

/** 近视率 and 学生近视率: one is the other with a word before it. */
export function isOneMeasure(subject: string, name: string): boolean {
  const [a, b] = [subject, name].map(one => one.replace(COUNT, '')) as [string, string]
  if (a.length < SHORTEST_NAME || b.length < SHORTEST_NAME) return false
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const isEnd = long.endsWith(short) && long.length - short.length <= LONGEST_SLICE
  // 生均校舍建筑面积 and 生均校舍面积: whichever of them is the longer.
  return (
    isEnd || [likeness(short, long), likeness(a, b)].some(one => one === 'same' || one === 'begins')
  )
}

/** What a figure is called: by the words before it, by its claim, and by the library. */
export function namesOfFigure(context: AuditContext, figure: Figure): readonly string[] {
  const claims = claimsIn(context, [figure.start, figure.end])
  const known = claims.flatMap(one =>
    indicatorsOf(context.library, one).flatMap(({ name, aliases }) => [name, ...aliases]),
  )
  const head = HEAD.exec(
    context.text.slice(Math.max(0, figure.start - LONGEST_LIST), figure.start),
  )?.[1]
  return [
    labelBefore(context.text, figure),
    ...(head ? [head] : []),
    ...claims.map(({ subject }) => subject),
    ...known,
  ]
}

/** 2024年生均公用经费：小学935元、初中1180元: what a list is headed with. */
const HEAD = /([\p{Script=Han}]{3,20})[：:][^。；;：:\n]*$/u
const LONGEST_LIST = 60

/** 生师比由上年的 → 生师比; of 平均分之差，2017年是 what stands before the year. */
function labelBefore(text: string, figure: Figure): string {
  const start = clauseStart(text, Math.max(0, figure.start - LONGEST_LABEL), figure.start)
  if (DATE_ONLY.test(text.slice(start, figure.start)))
    return text.slice(clauseStart(text, Math.max(0, start - LONGEST_LABEL), start - 1), start - 1)
  return labelOf(text, figure)
    .replace(/^.*?\d{4}年/, '')
    .replace(/(?:由|从|为|达到?|是)?(?:上年|去年|\d{4}年)?(?:的|为|由|从)?$/, '')
}

const DATE_ONLY = /^\s*(?:19|20)\d\d年(?:度|末|底)?(?:的|是|为|有|达)*\s*$/
const LONGEST_LABEL = 40
