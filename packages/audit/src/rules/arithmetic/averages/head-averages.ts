import type { Figure } from '../../../structure/figures.ts'
import { labelOf } from '../../../structure/labels.ts'
import { once } from '../../../structure/once.ts'
import { clauseStart } from '../../../structure/series.ts'
import { type AuditContext, figuresWithin, sentenceAt } from '../../context.ts'
import { isJoined, isShare, perUnitAt } from '../per-unit.ts'
import { averagesOf, type Found, type Told, type Wanted } from './average-of.ts'
import { ALL_PUPILS, NOT_A_TOTAL, PUPILS, STAFF } from './people-told.ts'

/** One of these stands before every average but a ratio. */
export const AVERAGED = /生均|师均|人均|班均|平均|场均|校均|园均|每/

/** 生均, 人均, 班均 that the totals beside them contradict. */
export const headAverages = once((context: AuditContext) =>
  averagesOf(context, {
    wantedAt: (_, figure) =>
      headAt(context, figure) ??
      unitAt(context, figure) ??
      contestAt(context, figure) ??
      eachAt(context, figure),
    toldApart: ofAllHeads,
    jointHeads: () => [],
  }),
)

const PER_HEAD =
  /(生均|师均|人均|班均|平均班额)([\p{Script=Han}]{0,12}?)(?:达到|达|为|是|有|约)?\s*$/u

const HEADS: Record<string, RegExp> = {
  生均: PUPILS,
  师均: STAFF,
  人均: /人|生|师|幼儿|儿童|职工/,
  班均: /班/,
  平均班额: /班/,
}

/** 现有学生25100人。……计算机4518台，平均每百名学生: the one head count of the paragraph, in a sentence before. */
function ofAllHeads(
  context: AuditContext,
  { average }: Wanted,
  { amounts, heads }: Told,
): Found | null {
  const span = sentenceAt(context, average.start)
  const [amount, ...others] = figuresWithin(amounts, [span[0], average.start])
  const [head, ...more] = heads
  if (!amount || !head || others.length + more.length > 0 || head.end > span[0]) return null
  if (
    amount.approximate ||
    head.approximate ||
    !/均/.test(context.text.slice(amount.end, average.start))
  )
    return null
  return ALL_PUPILS.test(labelOf(context.text, head)) || labelOf(context.text, head) === '学生'
    ? { amount, heads: head, span }
    : null
}

/** 整改后增加到3120平方米 is all there is, and no change. */
const totalIn = (words: string) => words.replace(/(?:增加|扩大|扩建|提高)[到至]/, '')

/** 培训经费 and 培训人次 are totals; those who were trained are some of all. */
const TRAINED = /money|次/
const NO_AVERAGE = /^(?:percent|point|ratio|times|岁|units)$/

function headAt({ text }: AuditContext, average: Figure): Wanted | null {
  const start = clauseStart(text, Math.max(0, average.start - 30), average.start)
  const match = PER_HEAD.exec(text.slice(start, average.start))
  const word = match?.[1]
  const family = average.family
  if (!word || NO_AVERAGE.test(family)) return null
  const isPerClass = word === '班均' || word === '平均班额'
  if ((family === 'people') !== isPerClass || average.unit === '') return null
  const whom = HEADS[word] ?? PUPILS
  return {
    average,
    word,
    topic: match?.[2] ?? '',
    isExact: false,
    belongs: () => true,
    isAmount: (one, words) =>
      one !== average &&
      (one.family === family || (family === '次' && one.family === '人次')) &&
      !NOT_A_TOTAL.test(totalIn(TRAINED.test(family) ? words.replace(/培训/, '') : words)),
    isHead: (one, words) =>
      one !== average &&
      (isPerClass ? one.family === '班' || one.family === 'units' : one.family === 'people') &&
      (whom.test(words) || (isPerClass && text.slice(one.end, one.end + 3).includes('班'))) &&
      !NOT_A_TOTAL.test(words),
  }
}

const PER_UNIT = /(场均|校均|园均)([\p{Script=Han}]{0,8}?)(?:规模)?(?:达到|达|为|是|有)?\s*$/u
const UNITS: Record<string, (figure: Figure, words: string) => boolean> = {
  场均: ({ family }) => family === '场',
  校均: ({ family, unit }, words) => family === 'units' && unit === '所' && !/园/.test(words),
  园均: ({ family }, words) => family === 'units' && /园/.test(words),
}
/** A choice of the events or schools, or those of another year. */
const NOT_ALL = /上年|去年|比|增|减|其中|新|标准|计划|[线级]/

/** 培训126场，覆盖8316人次，场均66人次; 校均420人. */
function unitAt({ text }: AuditContext, average: Figure): Wanted | null {
  const start = clauseStart(text, Math.max(0, average.start - 30), average.start)
  const match = PER_UNIT.exec(text.slice(start, average.start))
  const isUnit = UNITS[match?.[1] ?? '']
  if (!match?.[1] || !isUnit || !/^(?:people|人次|money|平方米|册|台|亩)$/.test(average.family))
    return null
  const isOther = (one: Figure, words: string) => one !== average && !NOT_ALL.test(words)
  return {
    average,
    word: match[1],
    topic: match[2] ?? '',
    isExact: false,
    belongs: () => true,
    isAmount: (one, words) => one.family === average.family && isOther(one, words),
    isHead: (one, words) => isUnit(one, words) && isOther(one, words),
  }
}

/** 平均32人争1个岗位: how many there are for each place. */
const CONTEST = /^(?:争夺?|竞争|竞聘|抢)[1一]个?(岗位|职位|名额|学位)/

function contestAt({ text }: AuditContext, average: Figure): Wanted | null {
  const place = CONTEST.exec(text.slice(average.end, average.end + 10))?.[1]
  if (average.family !== 'people' || !place) return null
  const isPlace = (one: Figure) =>
    `${labelOf(text, one)}${text.slice(one.end, one.end + 4)}`.includes(place)
  return {
    average,
    word: `每个${place}`,
    topic: '',
    isExact: false,
    belongs: () => true,
    isAmount: (one, words) => one !== average && one.family === 'people' && !NOT_ALL.test(words),
    isHead: one => one.family === 'units' && one.start < average.start && isPlace(one),
  }
}

/** 每校2台, 平均每班45人 … */
function eachAt(context: AuditContext, average: Figure): Wanted | null {
  const { text } = context
  const each = perUnitAt(context, average)
  if (!each || average.unit === '' || /percent|point|ratio|times/.test(average.family)) return null
  return {
    average,
    word: each.word,
    perHeads: each.count,
    topic: '',
    isExact: !each.isAverage,
    belongs: (amount, heads) =>
      each.isAverage ? !isJoined(text, heads) : isShare(text, each, average, heads, amount),
    isAmount: (one, words) =>
      one !== average &&
      one.family === average.family &&
      !NOT_A_TOTAL.test(words) &&
      !each.isCount(one),
    isHead: one => each.isCount(one),
  }
}
