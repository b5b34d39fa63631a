import type { Span } from '@mingjian/model'
import { YEAR_RANGE } from '../../lexicon/year-range.ts'
import { hanNumber } from '../../structure/markers.ts'
import { clauseStart, namesIn, readSeries, type Series } from '../../structure/series.ts'
import { type AuditContext, figuresIn, sentencesWith } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

export const valuesMissingFromList = defineRule({
  id: 'coverage/values-missing-from-list',
  category: 'coverage',
  severity: 'error',
  title: '列举的名称与数值个数不等',
  explanation:
    '“甲、乙、丙分别为……”列出的数值比名称少或多，或者同一句中前一组“分别”有几个数、后一组却不是几个。带“等”的列举和可以两两组合的列举不判断。',
  example: { text: '城关、河东、河西三片分别建成5所、4所、3所，依次投入200万元、160万元。' },
  check: context =>
    sentencesWith(context, /分别|依次/g).flatMap(({ span }) => {
      const all = readSeries(context.text, span, figuresIn(context, span))
      return all.flatMap((series, at) => [
        ...(leavesSomeOut(context.text, series, all[at - 1]) ? [] : observe(series, all[at - 1])),
        ...observeCounted(context.text, span, series),
        ...observeYears(context.text, span, series),
        ...observeMoved(context, span, series),
      ])
    }),
})

/** 分别为700元、850元、1300元，除普通高中外，分别提高100元、150元，普通高中维持不变: it is said of whom nothing is told. */
function leavesSomeOut(text: string, { figures }: Series, previous: Series | undefined): boolean {
  const [from, first, last] = [previous?.figures.at(-1), figures[0], figures.at(-1)]
  if (!from || !first || !last) return false
  return LEFT_OUT.test(text.slice(from.end, first.start)) || UNCHANGED.test(text.slice(last.end))
}

const LEFT_OUT = /除[^，,。；;]{1,16}外|其[余他它]|[后前][两二三四五六七八九]/
const UNCHANGED =
  /^[，,][^，,。；;\d]{1,16}(?:(?:维持|保持)(?:不变|原|上年|现)|持平|未作?调整|没有变)/

function observe(series: Series, previous: Series | undefined): Observation[] {
  const count = series.figures.length
  const names = namesIn(series.label)
  const isContinuation = previous !== undefined && !names && series.label.trim().length <= 6
  // The list before, which leaves one out itself, is told of there.
  if (isContinuation && (namesIn(previous.label)?.length ?? 0) === count) return []
  const wanted = isContinuation ? previous.figures.length : (names?.length ?? count)
  if (wanted === count || (names && !isCleanList(names, count, series.label))) return []
  // Three years have two changes between them.
  const isOverYears = isContinuation && YEAR_RANGE.test(previous.label)
  // 分别为7623万元、8146万元、8674万元，后两年分别增长: it is said how many of them.
  if (isContinuation && hanNumber(SOME_OF_THEM.exec(series.label)?.[1] ?? '') === count) return []
  if (isOverYears && count === wanted - 1 && CHANGE.test(series.verb)) return []
  const last = series.figures.at(-1)
  const values: Span = [series.figures[0]?.start ?? 0, last?.end ?? 0]
  const head = isContinuation ? previous.labelSpan : series.labelSpan
  return [
    {
      message:
        `前面列了${wanted}${isContinuation ? '个数值' : '个名称'}，这里只给出${count}个数值，对应不上`.replace(
          '只给出',
          count < wanted ? '只给出' : '给出',
        ),
      spans: [head[0] < head[1] ? head : values, values],
      computation: `${wanted} ≠ ${count}`,
      suggestion: '补上缺少的数值，并核对名称与数值的对应关系',
    },
  ]
}

/** 2019至2021年: what is listed are the values of these years. */
const SOME_OF_THEM = /[前后近其余他另]([两二三四五六七八九])(?=[年项个所类者县校区])/
const CHANGE = /增|减|升|降|提高|扩大|缩小/
const COUNTED_LIST =
  /([两三四五六七八九十])(?:个\p{Script=Han}{1,6}|[科门类项级段]\p{Script=Han}{0,4})$/u
const SOME_KIND = /(?:选取|包括|涉及|涵盖|抽取|监测|其中|开展|对|的|在)+/

/** 语文、数学、科学三个学科，优秀率分别为a、b: the clause before lists and counts what is valued. */
function observeCounted(text: string, [start]: Span, series: Series): Observation[] {
  const [from] = series.labelSpan
  const before = /[，,]\s*$/.test(text.slice(start, from))
    ? text.slice(clauseStart(text, start, from - 1), from - 1)
    : ''
  const counted = COUNTED_LIST.exec(before)
  if (!counted && !namesIn(series.label)) return observeListBefore(text, start, series)
  if (!counted || namesIn(series.label)) return []
  const listed = before.slice(0, counted.index).split(SOME_KIND).at(-1) ?? ''
  const count = hanNumber(counted[1] ?? '')
  const values: Span = [series.figures[0]?.start ?? 0, series.figures.at(-1)?.end ?? 0]
  if (namesIn(listed)?.length !== count || series.figures.length >= count) return []
  return [
    {
      message: `前面列了${count}个名称，这里只给出${series.figures.length}个数值，对应不上`,
      spans: [[from - 1 - before.length, from - 1], values],
      computation: `${count} ≠ ${series.figures.length}`,
      suggestion: '补上缺少的数值，并核对名称与数值的对应关系',
    },
  ]
}

const LIST_BEFORE =
  /([三四五六七八九])(?:个|项|类|种)[^。；;：:、\n]{0,16}[：:]([^。；;：:，,\n]+)[。；;]\s*$/
const LONGEST_LIST = 160

/** 六个指标：甲、乙、丙、丁、戊、己。监测值依次为a、b、c、d、e。: the sentence before counts what is valued, and names each. */
function observeListBefore(text: string, start: number, { figures, label }: Series): Observation[] {
  const before = text.slice(Math.max(0, start - LONGEST_LIST), start)
  const found = LIST_BEFORE.exec(before)
  const count = hanNumber(found?.[1] ?? '')
  const [first, last] = [figures[0], figures.at(-1)]
  if (!found || !first || !last || SAID_OF_SOME.test(label)) return []
  if (found[2]?.split('、').length !== count || figures.length !== count - 1) return []
  return [
    {
      message: `前面列了${count}个名称，这里只给出${figures.length}个数值，对应不上`,
      spans: [
        [start - found[0].length, start],
        [first.start, last.end],
      ],
      computation: `${count} ≠ ${figures.length}`,
      suggestion: '补上缺少的数值，并核对名称与数值的对应关系',
    },
  ]
}

const RECENT_YEARS = /(?:近|过去|最近)([两三四五六])个?(?:学?年|年度)(?:来|间|内|里)?/
const SAID_OF_SOME = /前|后|其中|除|增|减|升|降|提高|[较比]/

/** 近三年，教育支出分别为7.15亿元、7.64亿元: a value for each of the years. */
function observeYears(
  text: string,
  [start]: Span,
  { figures, label, verb }: Series,
): Observation[] {
  const [first, last] = [figures[0], figures.at(-1)]
  if (!first || !last) return []
  const lead = text.slice(Math.max(start, first.start - LONGEST_LEAD), first.start)
  const years = RECENT_YEARS.exec(lead)
  const wanted = hanNumber(years?.[1]?.replace('两', '二') ?? '')
  const said = lead.slice(years?.index ?? 0)
  // 近三年，小学、初中分别…: the names are of others, and so are the values.
  if (!years || namesIn(label) || /[、和及与]/.test(said) || SAID_OF_SOME.test(said + verb))
    return []
  if (figures.length !== wanted - 1 || figures.length < FEWEST_VALUES) return []
  return [
    {
      message: `写明${years[0]}，这里只给出${figures.length}个数值`,
      spans: [
        [first.start - said.length, first.start],
        [first.start, last.end],
      ],
      computation: `${figures.length} < ${wanted}`,
      suggestion: '补上缺少的一年的数值',
    },
  ]
}

const FEWEST_VALUES = 2
const LONGEST_LEAD = 40

const MOVED = /^(?:分别)?(?:上升|提高|提升|增加|增长|扩大|下降|降低|减少|缩小|升|降|增|减)[至到为]$/
const NEXT_VALUE = /^\s*[、和及与]\s*$/

/** 分别由21.5%和19.8%上升到46.4%: as many values as there were before. */
function observeMoved(
  context: AuditContext,
  [, end]: Span,
  { verb, figures }: Series,
): Observation[] {
  const { text } = context
  const last = figures.at(-1)
  if (!last || !/^[由从]/.test(verb)) return []
  const behind = figuresIn(context, [last.end, end])
  const isNext = (at: number) =>
    behind[at] &&
    behind[at].family === last.family &&
    (at === 0 ? MOVED : NEXT_VALUE).test(
      text.slice(behind[at - 1]?.end ?? last.end, behind[at].start),
    )
  let count = 0
  while (isNext(count)) count++
  const first = behind[0]
  if (!first || count === 0 || count === figures.length) return []
  return [
    {
      message: `前面列了${figures.length}个数值，这里给出${count}个数值，对应不上`,
      spans: [
        [figures[0]?.start ?? last.start, last.end],
        [first.start, behind[count - 1]?.end ?? first.end],
      ],
      computation: `${figures.length} ≠ ${count}`,
      suggestion: '补上缺少的数值，并核对名称与数值的对应关系',
    },
  ]
}

const STAGE_OF = /^(?:小学|初中|高中|普高|中职)(?!部|段|学段|阶段|教育|学校|生|教师)\p{Script=Han}/u

/** Only a plain list says how many values must follow: two stages × three rates may give six. */
function isCleanList(names: readonly string[], count: number, label: string): boolean {
  // 租赁和商务服务业、邮政业: 和 may stand inside a name.
  if (label.split('、').length === count) return false
  // 小学、初中语文、数学: two lists, each of one with each of the other.
  if (names.slice(1, -1).some(name => STAGE_OF.test(name))) return false
  const product = count > names.length && count % names.length === 0
  return names.length >= 3 && !product && Math.abs(names.length - count) <= 2
}
