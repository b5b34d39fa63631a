import type { Span } from '@mingjian/model'
import { once } from '../../../structure/once.ts'
import type { Clause } from '../../../structure/sentences.ts'
import { matchesOf } from '../../../text/matches.ts'
import { type AuditContext, paragraphStart, sentenceAt } from '../../context.ts'

/** When words speak: the year they name last, and the point within it. */
export interface When {
  /** Null where an earlier year is spoken of without its number. */
  year: number | null
  /** Month, quarter, half year, term; start or end of the year; '' where none is named. */
  point: string
}

/** 自2012年列入试点: since when it is so is not when the figure was counted; 2023/2024学年 is the school year of 2023. */
const YEAR =
  /(?<![自从由较比])(?<!\d\d[/／—–~～-](?=\d{4}学年))(?:19|20)\d\d(?!\d)(?!\s*年(?:以来|起|至|以前|之前))(?=\s*(?:年|学年|[—\-/]))/g
const YEAR_DIGITS = 4
const POINT =
  /(\d{1,2})\s*月|([一二三四1-4])季度|([上下]半年)|([春秋])季|(?<=年)(底|末|初)(?![中级])/g
const EARLIER = /上年|去年|上一?学年|往年|此前|原先|当初|创建前|整治前/
/** 较上年增加22个，由上年的842个增至864个，（上年842个）: a comparison that is over says nothing of what stands behind it. */
const COMPARED =
  /[比较同与由从](?:上年|去年|上一?学年|往年)[^，,。；;]*[，,；;]|[（(](?:上年|去年|上一?学年)[^（）()]*[）)](?=.)/g

/** Of the words before a figure; `year` is the year reported on. */
export function whenIn(words: string, year: number | null): When {
  const last = matchesOf(YEAR, words).at(-1)
  if (!last) {
    const isEarlier = EARLIER.test(words.replace(COMPARED, ''))
    return { year: isEarlier ? null : year, point: isEarlier ? 'earlier' : pointIn(words) }
  }
  return { year: Number(last[0]), point: pointIn(words.slice(last.index + YEAR_DIGITS)) }
}

/**
 * Of the words from the start of its sentence to a figure. Where they name no time, the year named last in the
 * paragraph holds: 回看2020年的调查：…。总体近视率52.7%.
 */
export function whenTold(context: AuditContext, at: number): When {
  const { text } = context
  const [sentence] = sentenceAt(context, at)
  const words = text.slice(sentence, at)
  if (isOfNextYear(context, at)) return { year: (context.year ?? 0) + 1, point: '' }
  if (AS_COUNTED.test(words)) return { year: context.year, point: '' }
  const own = whenIn(words, null)
  if (own.point === 'earlier' && isOfLastYear(context))
    return whenIn(words.replaceAll('去年', ''), context.year)
  if (own.year !== null || own.point !== '') return whenIn(words, context.year)
  // 比上年增长3%。招聘教师214名: what was compared before says nothing of what follows.
  const named = matchesOf(YEAR, text.slice(paragraphStart(context, at), sentence)).at(-1)
  return { year: named ? Number(named[0]) : context.year, point: '' }
}

/** 过去一年，…。 and in a paragraph of its own 今年，…: the year that begins, and not the one that is reported on. */
function isOfNextYear(context: AuditContext, at: number): boolean {
  const start = paragraphStart(context, at)
  const { text } = context
  return THIS_YEAR.test(text.slice(start, start + 8)) && LAST_YEAR.test(text.slice(0, start))
}

/** 过去一年，…。…去年新建的16所学校: what a report that looks back on the past year calls 去年 is the year it reports on. */
export const isOfLastYear = once(({ text }: AuditContext): boolean => LAST_YEAR.test(text))

const THIS_YEAR = /^\s*(?:今年|新的一年|下一年)[，,]/
const LAST_YEAR = /(?:^|\n)\s*(?:过去(?:的)?一年|一年来|去年|上年)[，,]/

/** 现有的12个: what is spoken of as it is now, whatever dates stand around it. */
export const AS_IT_IS = /(?:现有的?|目前仍有的?|仍有的|尚有的|余下的|剩余的)(?=\d)/

/** 在2025年秋季前，将现有39个…: the figure is of today, and the date is that of the plan. */
const AS_COUNTED = /(?:现有|目前(?:尚|仍)?有|仍有|尚有|余下|剩余)的?(?:\d[^\d]*)?$/

/** Of a clause, with what its sentence said before it. */
export function whenOf(context: AuditContext, { span, sentence, text }: Clause): When {
  if (AS_IT_IS.test(text)) return { year: context.year, point: '' }
  const said: Span = [sentence.span[0], span[1]]
  return whenIn(context.text.slice(...said), context.year)
}

/** Nothing says that the two speak of different times. */
export function mayBeOneTime(a: When, b: When): boolean {
  return a.year === b.year && (a.point === b.point || a.point === '' || b.point === '')
}

function pointIn(words: string): string {
  const [, month, quarter, half, term, edge] = matchesOf(POINT, words).at(-1) ?? []
  if (edge) return edge === '初' ? 'start' : 'end'
  return month === '12' ? 'end' : (month ?? quarter ?? half ?? term ?? '')
}
