import { Exact, type Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { baseValue, type Figure, type Interval, intervalOf, meet } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { once } from '../../structure/once.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, figuresIn, figuresWithin, paragraphAt, sentenceAt } from '../context.ts'
import { isJoined, isShare, perUnitAt } from './per-unit.ts'

/** A printed average that does not follow from the one total and the one head count of its sentence. */
export interface Average {
  average: Figure
  amount: Figure
  heads: Figure
  /** 生均, 人均, 每校 … */
  word: string
  /** What the printed average stands for. */
  allowed: Interval
}

const PER_HEAD =
  /(生均|师均|人均|班均|平均班额)([\p{Script=Han}]{0,12}?)(?:达到|达|为|是|有|约)?\s*$/u
/** One of these stands before every average but a ratio. */
export const AVERAGED = /生均|师均|人均|班均|平均|场均|校均|园均|每/
const PUPILS = /学生|在校生|幼儿|小学生|初中生|高中生/
const STAFF = /教师|教职工|保教人员/
/** Who is counted, the nearest noun to the figure telling. */
const COUNTED = /.*(学生|在校生|幼儿|小学生|初中生|高中生|专任教师|教师|教职工|保教人员)/s
export const RATIO =
  /(?:师生比|生师比|(?:与|和)[^，,。；;]{0,8}之?比例?|竞争比|报录比)(?:达到|达|为|是)?\s*$/
const HEADS: Record<string, RegExp> = {
  生均: PUPILS,
  师均: STAFF,
  人均: /人|生|师/,
  班均: /班/,
  平均班额: /班/,
}
/** Compared with, planned for, or a slice of something: not the total of what is averaged. */
const NOT_A_TOTAL =
  /生均|师均|人均|班均|校均|园均|每生|每人|平均|标准|上年|去年|比|增|减|其中|新增|培训|毕业|招生|缺/

/** 生均, 人均, 班均 that the totals beside them contradict. */
export const headAverages = once((context: AuditContext) => averagesOf(context, 'head'))

/** 师生比 that the head counts beside them contradict. */
export const staffRatios = once((context: AuditContext) => averagesOf(context, 'ratio'))

/** Averages (or ratios of staff to pupils) that the totals beside them contradict. */
function averagesOf(context: AuditContext, kind: 'head' | 'ratio'): Average[] {
  return collect(context.figures, average => {
    const wanted =
      kind === 'ratio'
        ? ratioAt(context, average)
        : (headAt(context, average) ??
          unitAt(context, average) ??
          contestAt(context, average) ??
          eachAt(context, average))
    if (!wanted || average.approximate) return []
    const allowed = wanted.isExact ? exactly(wanted.average) : rounded(wanted.average)
    const near = figuresIn(context, paragraphAt(context, average.start))
    const amounts = near.filter(one => wanted.isAmount(one, wordsOf(context, one)))
    const heads = near.filter(one => wanted.isHead(one, wordsOf(context, one)))
    const beside = spansAround(context, average).flatMap(span => {
      const only = (of: readonly Figure[], isMeant: (one: Figure) => boolean = () => false) => {
        const inside = figuresWithin(of, span).filter(
          one => !one.approximate && one.depth === average.depth,
        )
        if (inside.length === 1) return inside
        const meant = inside.filter(isMeant)
        if (meant.length === 1) return meant
        // 最大的一个班52人 behind an average of 45.2人 is no total; 高级职称97人，占25.1% are some of those counted.
        const whole = inside.filter(
          one =>
            one.end <= average.start && !IS_PART.test(context.text.slice(one.end, one.end + 3)),
        )
        return whole.length === 1 ? whole : []
      }
      // 占地136万平方米，校舍41万平方米，生均校舍…: of several amounts the one that is averaged.
      const [amount] = only(amounts, one => isNamedBy(wanted.topic, wordsOf(context, one)))
      const [head] = only(heads.filter(one => isBesideIt(context, one, average)))
      return amount && head && amount !== head ? [{ amount, heads: head, span }] : []
    })[0]
    const found =
      beside ??
      (kind === 'ratio'
        ? ofOneStage(context, average, amounts, heads)
        : ofAllHeads(context, average, amounts, heads))
    if (!found || !sharesTopic(wanted.topic, wordsOf(context, found.amount))) return []
    const { amount, span } = found
    const head = perHeads(found.heads, wanted)
    if (!wanted.belongs(amount, found.heads)) return []
    // A part of a sentence with its own total and count stands for itself.
    const isPart = span !== sentenceAt(context, average.start)
    // 资助1860人次、930名学生: what is given may be counted by how often it was.
    const times = near.filter(one => one.family === '人次' && head.family === 'people')
    const fits = (isPart ? [amount] : amounts).some(a =>
      [...(isPart ? [found.heads] : heads), ...times].some(
        h => a !== h && meet(quotientOf(a, perHeads(h, wanted)), allowed),
      ),
    )
    return fits
      ? []
      : [{ average: wanted.average, amount, heads: head, word: wanted.word, allowed }]
  })
}

/** 25100人 are 251 times 每百名学生. */
const perHeads = (heads: Figure, { perHeads: count = 1 }: Wanted): Figure =>
  count === 1 ? heads : { ...heads, scale: heads.scale / count }

/** 平均每校3.9人；有场地的2011所: what is counted behind a half stop is something else. */
const isBesideIt = ({ text }: AuditContext, heads: Figure, average: Figure) =>
  heads.end <= average.start || !/[；;]/.test(text.slice(average.end, heads.start))

const IS_PART = /^[，,（(]?占/
const STAGE = /幼儿园?|小学|初中|高中|中职|职高|特教|大学|高校/g
/** 在校学生, and not the boarders among them. */
const ALL_PUPILS =
  /^(?!.*(?:寄宿|住校|留守|随迁|残疾|困难|资助)).*(?:在校|在园|在读|学生总|现有学生|共有学生)/
const CONVERTED = /折合|标准学生|当量/

/** 在校学生5840人……。专任教师460人，生师比为…: the pupils stand in a sentence before, in a paragraph of one stage. */
function ofOneStage(
  context: AuditContext,
  average: Figure,
  amounts: readonly Figure[],
  heads: readonly Figure[],
): { amount: Figure; heads: Figure; span: Span } | null {
  const [part] = spansAround(context, average)
  const paragraph = paragraphAt(context, average.start)
  const written = context.text.slice(...paragraph)
  if (!part || new Set(stagesIn(written)).size > 1 || CONVERTED.test(written)) return null
  const [amount, ...others] = amounts.filter(one => one.depth === average.depth)
  const [head, ...more] = figuresWithin(heads, part).filter(one => one.depth === average.depth)
  if (!amount || !head || others.length > 0 || more.length > 0) return null
  if (amount.approximate || head.approximate || amount.start > head.start) return null
  const isOfStaff = context.text.slice(head.end, average.start).includes('教职工')
  if (!ALL_PUPILS.test(labelOf(context.text, amount))) return null
  if (!isOfStaff && wordsOf(context, head).includes('教职工')) return null
  return { amount, heads: head, span: sentenceAt(context, average.start) }
}

/** 现有学生25100人。……计算机4518台，平均每百名学生: the one head count of the paragraph, in a sentence before. */
function ofAllHeads(
  context: AuditContext,
  average: Figure,
  amounts: readonly Figure[],
  heads: readonly Figure[],
): { amount: Figure; heads: Figure; span: Span } | null {
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

/** Its part of the sentence, as far as 小学…；初中… goes, and the sentence. */
function spansAround(context: AuditContext, { start, end }: Figure): Span[] {
  const sentence = sentenceAt(context, start)
  const { text } = context
  const from = Math.max(...[...'；;'].map(mark => text.lastIndexOf(mark, start) + 1), sentence[0])
  const stop = text.slice(end, sentence[1]).search(/[；;]/)
  const to = stop < 0 ? sentence[1] : end + stop
  return from === sentence[0] && to === sentence[1] ? [sentence] : [[from, to], sentence]
}

/** A quotient is rounded to its last digit, of people too. */
export function rounded(average: Figure): Interval {
  const { low, high } = intervalOf({ ...average, family: '' })
  return { low, high }
}

function exactly(rate: Figure): Interval {
  const value = baseValue(rate)
  return { low: value, high: value }
}

/** What one unit of the second takes of the first, in base units. */
export function quotientOf(amount: Figure, heads: Figure): Interval {
  const a = intervalOf(amount)
  const h = intervalOf(heads)
  if (h.low.lte(0)) return { low: new Exact(0), high: a.high }
  return { low: a.low.div(h.high), high: a.high.div(h.low) }
}

interface Wanted {
  average: Figure
  word: string
  /** 每百名学生: how many heads the average is for. */
  perHeads?: number
  /** What is averaged: 公用经费, 校舍面积; empty when the words leave it open. */
  topic: string
  /** A rate that was set, and so has no rounding. */
  isExact: boolean
  /** Whether the one amount and the one head count are those of the average. */
  belongs(amount: Figure, heads: Figure): boolean
  isAmount(figure: Figure, words: string): boolean
  isHead(figure: Figure, words: string): boolean
}

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
      !NOT_A_TOTAL.test(TRAINED.test(family) ? words.replace(/培训/, '') : words),
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

/** 幼儿园 and 幼儿 are one stage. */
const stagesIn = (words: string) => (words.match(STAGE) ?? []).map(one => one.replace('园', ''))

/** Of staff the words say which; 612人，与幼儿之比 is of those just counted. */
const KINDS_OF_STAFF = [/教职工/, /专任教师/, /保教人员/]

function ratioAt(context: AuditContext, average: Figure): Wanted | null {
  const { text } = context
  if (!average.ratio) return null
  const start = clauseStart(text, Math.max(0, average.start - 30), average.start)
  const clause = text.slice(start, average.start)
  if (!RATIO.test(clause)) return null
  const isElided = /^\s*[与和]/.test(clause)
  const last = isElided
    ? figuresIn(context, [sentenceAt(context, average.start)[0], average.start]).at(-1)
    : undefined
  const said = last ? wordsOf(context, last) : clause
  const staff = KINDS_OF_STAFF.find(kind => kind.test(said)) ?? STAFF
  const stages = stagesIn(clause)
  return {
    average: average.value.lt(1) ? turned(text, average) : average,
    word: '',
    topic: '',
    isExact: false,
    // 小学……，初中师生比: of another stage than the counts.
    belongs: (amount, heads) =>
      [amount, heads].every(one => {
        const own = stagesIn(labelOf(text, one))
        return stages.length === 0 || own.every(stage => stages.includes(stage))
      }),
    isAmount: (one, words) =>
      one.family === 'people' && PUPILS.test(words) && !NOT_A_TOTAL.test(words),
    isHead: (one, words) =>
      one.family === 'people' && staff.test(words) && !NOT_A_TOTAL.test(words),
  }
}

/** 13.32:1 says the same as 1:13.32, and its digits are those of the first number. */
export function turned(text: string, ratio: Figure): Figure {
  const written =
    text
      .slice(ratio.start, ratio.end)
      .split(/[:：∶]/)[0]
      ?.trim() ?? ''
  const decimals = written.split('.')[1]?.length ?? 0
  return { ...ratio, value: new Exact(1).div(ratio.value), decimals }
}

/** Before a number of people it says where they are or that they are given to, and picks none of them. */
const WHOSE =
  /(?:[县市区镇乡省校园年末底]|学期|阶段|[为给向对]|全体|所有|惠及|资助|受益|受助|补助|覆盖|奖励|享受)$/

/** The words that say what is counted: 学生1628名 and 1628名学生 alike. */
function wordsOf({ text }: AuditContext, figure: Figure): string {
  const label = labelOf(text, figure).replace(/^.*\d[万亿]?[名人个所位]?/s, '')
  if (COUNTED.test(label)) return nearest(label)
  const behind = /^\p{Script=Han}{0,4}/u.exec(text.slice(figure.end, figure.end + 4))?.[0] ?? ''
  // 全县5120名大学生, 惠及5120名大学生: who they are stands behind the number.
  return label === '' || (WHOSE.test(label) && COUNTED.test(behind)) ? `${label}${behind}` : label
}

/** 学生配备教师 → 教师; what stands before the noun of another kind is another count's. */
function nearest(label: string): string {
  const noun = COUNTED.exec(label)?.[1] ?? ''
  const other = PUPILS.test(noun) ? STAFF : PUPILS
  return other.test(label) ? noun : label
}

/** 图书、藏书 are the same thing by two names. */
const BOOKS = /图书|藏书|馆藏|书籍/

/** 生均校舍 names 校舍建筑面积 among the areas. */
function isNamedBy(topic: string, words: string): boolean {
  return topic.length >= 2 && sharesTopic(topic, words)
}

/** 公用经费 is no 设备经费: what tells them apart stands first. */
function sharesTopic(topic: string, words: string): boolean {
  if (BOOKS.test(topic) && BOOKS.test(words)) return true
  return topic.length < 2 || words.includes(topic.slice(0, 2))
}
