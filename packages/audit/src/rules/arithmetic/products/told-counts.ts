import { Exact, type Span } from '@mingjian/model'
import { type Figure, type Interval, intervalOf } from '../../../structure/figures.ts'
import { labelOf } from '../../../structure/labels.ts'
import { hanNumber } from '../../../structure/markers.ts'

/** How many of the units of a rate there are: 18640人, 200天, 两学期. */
export interface ToldCount {
  unit: string
  value: Interval
  span: Span
}

const TIMES =
  /(?<![第每\d.])(\d{1,3}|[一两二三四五六七八九十]{1,3})(?:个?(天|日|周|月|学期|学年|年)|节?(课时|节))(?![级制]|\d)/gu
const TIME_NAMES: Record<string, string> = {
  天: 'day',
  日: 'day',
  周: 'week',
  月: 'month',
  学期: 'term',
  学年: 'year',
  年: 'year',
  课时: '节',
  节: '节',
}
/** 3月 and 15日 are dates; 3个月 and 15天 are not. */
const DATED = /[日月]$/

/** Spans of time in a piece of text, and lessons. */
export function timesIn(text: string, [start, end]: Span): ToldCount[] {
  return [...text.slice(start, end).matchAll(TIMES)].flatMap(match => {
    const [whole, number = '', time, lessons] = match
    const isHan = !/\d/.test(number)
    if (!isHan && DATED.test(whole) && !whole.includes('个')) return []
    const value = new Exact(isHan ? hanNumber(number) : number)
    const at = start + match.index
    return value.isZero()
      ? []
      : [
          {
            unit: TIME_NAMES[time ?? lessons ?? ''] ?? '',
            value: { low: value, high: value },
            span: [at, at + whole.length] as Span,
          },
        ]
  })
}

const WITHIN =
  /每(天|日|周|月|学期|年)(\d{1,2}|[一两二三四五六七八九十])(个?(?:餐|天|日|周|月)|节?课时|节)/g
const NAMES_WITHIN: Record<string, string> = { ...TIME_NAMES, 餐: 'meal' }

/** 每周5餐、全学期20周 make 100 meals: how often within a time, and how many such times there are. */
export function timesWithin(text: string, span: Span): ToldCount[] {
  const spans = timesIn(text, span)
  return [...text.slice(...span).matchAll(WITHIN)].flatMap(
    ({ index, 0: all, 1: outer, 2: often, 3: inner }) => {
      const unit = NAMES_WITHIN[(inner ?? '').replace('个', '')] ?? ''
      const within = new Exact(/\d/.test(often ?? '') ? (often ?? '') : hanNumber(often ?? ''))
      const at = span[0] + index
      return spans
        .filter(one => one.unit === TIME_NAMES[outer ?? ''] && one.span[0] >= at)
        .slice(0, 1)
        .map(one => {
          const value = within.times(one.value.low)
          return {
            unit,
            value: { low: value, high: value },
            span: [at, Math.max(at + all.length, one.span[1])] as Span,
          }
        })
    },
  )
}

/** The unit a figure counts, as rates name it; null when it counts none. */
export function countOf(text: string, figure: Figure): ToldCount | null {
  if (figure.approximate) return null
  const unit = unitOf(text, figure)
  return unit ? { unit, value: intervalOf(figure), span: [figure.start, figure.end] } : null
}

function unitOf(text: string, figure: Figure): string | null {
  const { family, unit, end } = figure
  if (family === 'people' || family === '人次') return 'head'
  if (['辆', '台', '间', '套', '亩', '平方米', '册', '班', '节', '次', '场', '块'].includes(family))
    return family === '场' ? '次' : family
  if (family === '课时') return '节'
  if (family !== 'units') return null
  const words = `${labelOf(text, figure)} ${text.slice(end, end + 5)}`
  if (/点/.test(words)) return '点'
  if (/班/.test(words)) return '班'
  if (/园/.test(words)) return '园'
  return unit.endsWith('所') && /校|小学|初中|高中|中学/.test(words) ? '校' : null
}
