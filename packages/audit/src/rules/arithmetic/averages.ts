import { Exact } from '@mingjian/model'
import { type Figure, type Interval, intervalOf, meet } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { once } from '../../structure/once.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, figuresIn, paragraphAt, sentenceAt } from '../context.ts'

/** A printed average that does not follow from the one total and the one head count of its sentence. */
export interface Average {
  average: Figure
  amount: Figure
  heads: Figure
  /** 生均, 人均 … */
  word: string
}

const PER_HEAD =
  /(生均|师均|人均|班均|平均班额)([\p{Script=Han}]{0,12}?)(?:达到|达|为|是|有|约)?\s*$/u
const PUPILS = /学生|在校生|幼儿|小学生|初中生|高中生/
const STAFF = /教师|教职工/
/** Who is counted, the nearest noun to the figure telling. */
const COUNTED = /.*(学生|在校生|幼儿|小学生|初中生|高中生|专任教师|教师|教职工)/s
const RATIO =
  /(?:师生比|生师比|(?:专任教师|教职工|教师)[^，,。；;]{0,8}(?:与|和)[^，,。；;]{0,8}之?比例?)(?:达到|达|为|是)?\s*$/
const HEADS: Record<string, RegExp> = {
  生均: PUPILS,
  师均: STAFF,
  人均: /人|生|师/,
  班均: /班/,
  平均班额: /班/,
}
/** Compared with, planned for, or a slice of something: not the total of what is averaged. */
const NOT_A_TOTAL =
  /生均|师均|人均|班均|每生|每人|平均|标准|上年|去年|比|增|减|其中|新增|培训|毕业|招生|缺/

/** 生均, 人均, 班均 that the totals beside them contradict. */
export const headAverages = once((context: AuditContext) => averagesOf(context, 'head'))

/** 师生比 that the head counts beside them contradict. */
export const staffRatios = once((context: AuditContext) => averagesOf(context, 'ratio'))

/** Averages (or ratios of staff to pupils) that the totals beside them contradict. */
function averagesOf(context: AuditContext, kind: 'head' | 'ratio'): Average[] {
  return context.figures.flatMap(average => {
    const wanted = kind === 'ratio' ? ratioAt(context, average) : headAt(context, average)
    if (!wanted || average.approximate) return []
    const near = figuresIn(context, paragraphAt(context, average.start))
    const amounts = near.filter(one => wanted.isAmount(one, wordsOf(context, one)))
    const heads = near.filter(one => wanted.isHead(one, wordsOf(context, one)))
    const fits = amounts.some(a =>
      heads.some(h => a !== h && meet(quotientOf(a, h), intervalOf(wanted.average))),
    )
    if (fits) return []
    const [start, end] = sentenceAt(context, average.start)
    const inSentence = (one: Figure) =>
      one.start >= start && one.end <= end && !one.approximate && one.depth === average.depth
    const [amount, ...moreAmounts] = amounts.filter(inSentence)
    const [head, ...moreHeads] = heads.filter(inSentence)
    if (!amount || !head || moreAmounts.length > 0 || moreHeads.length > 0) return []
    if (!sharesTopic(wanted.topic, wordsOf(context, amount))) return []
    return [{ average: wanted.average, amount, heads: head, word: wanted.word }]
  })
}

/** What one unit of the second takes of the first, in base units. */
export function quotientOf(amount: Figure, heads: Figure | null): Interval {
  const a = intervalOf(amount)
  if (!heads) return a
  const h = intervalOf(heads)
  if (h.low.lte(0)) return { low: new Exact(0), high: a.high }
  return { low: a.low.div(h.high), high: a.high.div(h.low) }
}

interface Wanted {
  average: Figure
  word: string
  /** What is averaged: 公用经费, 校舍面积; empty when the words leave it open. */
  topic: string
  isAmount(figure: Figure, words: string): boolean
  isHead(figure: Figure, words: string): boolean
}

function headAt({ text }: AuditContext, average: Figure): Wanted | null {
  const start = clauseStart(text, Math.max(0, average.start - 30), average.start)
  const match = PER_HEAD.exec(text.slice(start, average.start))
  const word = match?.[1]
  const family = average.family
  if (!word || !/^(?:money|平方米|册|台|people)$/.test(family)) return null
  const isPerClass = word === '班均' || word === '平均班额'
  if ((family === 'people') !== isPerClass) return null
  const whom = HEADS[word] ?? PUPILS
  return {
    average,
    word,
    topic: match?.[2] ?? '',
    isAmount: (one, words) => one !== average && one.family === family && !NOT_A_TOTAL.test(words),
    isHead: (one, words) =>
      one !== average &&
      (isPerClass ? one.family === '班' || one.family === 'units' : one.family === 'people') &&
      whom.test(words) &&
      !NOT_A_TOTAL.test(words),
  }
}

function ratioAt({ text }: AuditContext, average: Figure): Wanted | null {
  if (!average.ratio) return null
  const start = clauseStart(text, Math.max(0, average.start - 30), average.start)
  const lead = RATIO.exec(text.slice(start, average.start))?.[0]
  if (!lead) return null
  const staff = /教职工/.test(lead) ? /教职工/ : /专任教师/.test(lead) ? /专任教师/ : STAFF
  return {
    average: average.value.lt(1) ? turned(text, average) : average,
    word: '',
    topic: '',
    isAmount: (one, words) =>
      one.family === 'people' && PUPILS.test(words) && !NOT_A_TOTAL.test(words),
    isHead: (one, words) =>
      one.family === 'people' && staff.test(words) && !NOT_A_TOTAL.test(words),
  }
}

/** 13.32:1 says the same as 1:13.32, and its digits are those of the first number. */
function turned(text: string, ratio: Figure): Figure {
  const written =
    text
      .slice(ratio.start, ratio.end)
      .split(/[:：∶]/)[0]
      ?.trim() ?? ''
  const decimals = written.split('.')[1]?.length ?? 0
  return { ...ratio, value: new Exact(1).div(ratio.value), decimals }
}

/** The words that say what is counted: 学生1628名 and 1628名学生 alike. */
function wordsOf({ text }: AuditContext, figure: Figure): string {
  const label = labelOf(text, figure).replace(/^.*\d[万亿]?[名人个所位]?/s, '')
  if (label !== '') return COUNTED.exec(label)?.[1] === undefined ? label : nearest(label)
  return /^\p{Script=Han}{0,4}/u.exec(text.slice(figure.end, figure.end + 4))?.[0] ?? ''
}

/** 学生配备教师 → 教师; what stands before the noun of another kind is another count's. */
function nearest(label: string): string {
  const noun = COUNTED.exec(label)?.[1] ?? ''
  const other = PUPILS.test(noun) ? STAFF : PUPILS
  return other.test(label) ? noun : label
}

/** 公用经费 is no 设备经费: what tells them apart stands first. */
function sharesTopic(topic: string, words: string): boolean {
  return topic.length < 2 || words.includes(topic.slice(0, 2))
}
