import type { Severity, Span } from '@mingjian/model'
import { toldElsewhere } from '../../lexicon/announcements.ts'
import { listsOfQuestions } from '../../structure/asked-questions.ts'
import {
  LISTED,
  listInClause,
  listsAskedFor,
  listsBehindCount,
  type NamedList,
} from '../../structure/named-lists.ts'
import { once } from '../../structure/once.ts'
import { type AuditContext, clausesWith, paragraphEnd } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { answeredInWords, answersTo } from './answers-in-order.ts'
import { isAskedInFigures, isTold, readingOf, restOf, severityOf } from './owed-names.ts'
import { type Place, type Telling, tellingsOf } from './tellings.ts'
import { hasUnnamedAnswer } from './unnamed-answers.ts'

export const namedNotTold = defineRule({
  id: 'coverage/named-not-told',
  category: 'coverage',
  severity: 'error',
  title: '点名的几项，有一项没有说到或没有数值',
  explanation:
    '逐一点名几项（几项指标、几个学科、几个问题，用顿号并列，或者“一是……二是……”），后文逐项写出，各项写法相同（名称后面是数值，或者各有标题），只有个别一项全文没有说到，或者只写“情况良好”“稳步提升”“其余均符合要求”而没有数值。没有写明要逐项说的提疑问。另附表格、附件的，写明没有、未开展、口径调整的，用“其余两项均为……”一起给出数值的，可能换了名称的，名称与其他各项没有区别的，不报告。',
  example: {
    text: '您提出的关于午餐质量、放学接送、操场开放三个问题的提案收悉，现答复如下：\n关于午餐质量：已更换供餐单位。\n关于放学接送：已增设岗位2个。',
  },
  check: context => [...namesNotTold(context)],
})

/** What the lists of names leave untold; also asked by what counts the items of a list. */
export const namesNotTold = once((context: AuditContext): readonly Observation[] =>
  distinct(listsIn(context)).flatMap(list => observe(context, list) ?? []),
)

/** Whether what is said in a span is told of there already. */
export const isToldByName = (context: AuditContext, [start, end]: Span): boolean =>
  namesNotTold(context).some(({ spans }) => spans.some(one => one[0] < end && one[1] > start))

function listsIn(context: AuditContext): NamedList[] {
  return [
    ...clausesWith(context, LISTED).flatMap(({ span }) => listInClause(context.text, span) ?? []),
    ...listsBehindCount(context.text),
    ...listsAskedFor(context.text),
    ...listsOfQuestions(context.text),
  ]
}

/** One list may be read from either side of its count. */
const distinct = (lists: readonly NamedList[]) =>
  lists.filter(({ span }, at) =>
    lists.slice(0, at).every(one => one.span[1] <= span[0] || one.span[0] >= span[1]),
  )

function observe(context: AuditContext, list: NamedList): Observation | null {
  const { text } = context
  if (list.isQuestions) {
    const answers = answersTo(text, list)
    if (answers) return answeredInWords(text, list, answers)
    if (list.names.length <= FEWEST_QUESTIONS) return null
  }
  const isAsked = isAskedInFigures(text, list)
  const tellings = tellingsOf(context, list, isAsked)
  const reading = readingOf(isAsked, tellings)
  const owed = tellings.filter(one => !one.isCommon && !isTold(text, one, reading))
  const told = tellings.filter(one => !owed.includes(one))
  const places = told.flatMap(one => one.place ?? [])
  if (owed.length === 0 || !isGoneThrough(context, list, places)) return null
  const rest = restOf(text, [list.after, answersEnd(context, places)])
  if (rest) {
    const isOpen = reading.asksFigures && reading.isValued && rest.isInWords
    return isOpen ? tell(text, list, owed, rest.span, 'error') : null
  }
  const named = new Set(tellings.flatMap(one => one.clauses))
  const severity = severityOf(text, list, owed, told, reading)
  if (!severity || hasUnnamedAnswer(context, list.span[1], named, places)) return null
  const inWords = owed.find(one => one.place)?.place?.clause ?? null
  // In what other words a question is answered nobody knows, if it is in no words of its own.
  if (list.isQuestions && !inWords) return null
  return tell(text, list, owed, inWords, severity)
}

/** The answers begin where they are announced, and in no table. */
function isGoneThrough(
  context: AuditContext,
  { span }: NamedList,
  places: readonly Place[],
): boolean {
  if (places.length === 0) return false
  const written = context.text.slice(span[0], answersEnd(context, places) + LONGEST_POINTER)
  const first = Math.min(...places.map(one => one.at))
  return first - span[1] < LONGEST_GAP && !toldElsewhere.test(written)
}

function answersEnd(context: AuditContext, places: readonly Place[]): number {
  return paragraphEnd(context, Math.max(...places.map(one => one.at)))
}

function tell(
  text: string,
  { names, span }: NamedList,
  owed: readonly Telling[],
  said: Span | null,
  severity: Severity,
): Observation {
  const [first] = owed
  const written = owed.map(one => one.name).join('”“')
  const at = text.indexOf(first?.name ?? '', span[0])
  return {
    severity,
    message: said
      ? `点名${names.length}项，“${written}”没有数值`
      : `点名${names.length}项，后文没有说到“${written}”`,
    // A question is named after what it asks for, in words that do not stand in the text.
    spans: [span, ...(said || at >= 0 ? [said ?? namedAt(at, first)] : [])],
    computation: `${names.length - owed.length} < ${names.length}`,
    suggestion: said ? `写出“${written}”的数值` : `补写“${written}”，没有的也要写明`,
  }
}

const namedAt = (at: number, one: Telling | undefined): Span => [at, at + (one?.name.length ?? 0)]

const FEWEST_QUESTIONS = 2
const LONGEST_POINTER = 120
const LONGEST_GAP = 200
