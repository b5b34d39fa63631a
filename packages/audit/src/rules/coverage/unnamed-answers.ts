import type { Span } from '@mingjian/model'
import { belongsToFigure, generalHeads } from '../../lexicon/tellings.ts'
import { type AuditContext, figuresIn, sentenceAt } from '../context.ts'
import { type Place, regionEnd } from './tellings.ts'

/** A clause in the manner of the answers that bears none of the names: what seems left out may be told there. */
export function hasUnnamedAnswer(
  context: AuditContext,
  from: number,
  named: ReadonlySet<number>,
  places: readonly Place[],
): boolean {
  const first = Math.min(...places.map(one => one.clause[0]))
  // Items are begun anew behind a stop; what stands behind commas goes on with one of them.
  const areItems = places.filter(one => one.clause[0] !== first).every(one => one.opensItem)
  const families = new Set(places.map(one => one.figure?.family ?? ''))
  const byFigure = places.every(one => one.figure)
  return clausesBetween(context, from, untilOf(context, first, places)).some(
    ({ span, opensItem, head }) => {
      const written = context.text.slice(...span)
      if (named.has(span[0]) || named.has(head) || (areItems && !opensItem)) return false
      if (generalHeads.test(written) || belongsToFigure.test(written)) return false
      if (opensItem && isHead(context.text, span)) return true
      if (!byFigure) return false
      const figure = figuresIn(context, span).find(one => families.has(one.family))
      return (
        figure !== undefined && /\p{Script=Han}/u.test(context.text.slice(span[0], figure.start))
      )
    },
  )
}

/** One sentence ends with itself; behind several, one more may follow. */
function untilOf(context: AuditContext, first: number, places: readonly Place[]): number {
  const [, end] = sentenceAt(context, first)
  return places.every(one => one.clause[1] <= end) ? end : regionEnd(context, places)
}

const LONGEST_GAP = 2

function clausesBetween({ sentences, text }: AuditContext, from: number, until: number) {
  const clauses = sentences
    .filter(({ span }) => span[1] > from && span[0] < until)
    .flatMap(one => one.clauses)
    .filter(({ span }) => span[0] >= from)
  return clauses.map(({ span }, at) => {
    const before = text.slice(Math.max(0, span[0] - LONGEST_GAP), span[0])
    // 关于选址：已选定2处。 goes on with its head.
    const head = /[：:]\s*$/.test(before) ? clauses[at - 1]?.span[0] : undefined
    return { span, opensItem: !/[，,]\s*$/.test(before), head: head ?? -1 }
  })
}

/** 关于锅炉更新。 队伍建设方面， （三）价格公示： */
function isHead(text: string, [start, end]: Span): boolean {
  const written = text.slice(start, end).trim()
  if (written.length > LONGEST_HEAD || /\d{2}/.test(written)) return false
  // 针对拨付不及时的问题，补拨资金…: goes on under the head before it.
  if (/^(?:针对|为解决)/.test(written) && /[，,]/.test(text.charAt(end))) return false
  return (
    /^(?:关于|对于|[（(]?[一二三四五六七八九十\d]{1,2}[)）.．、是]|第[一二三四五六七八九十])/.test(
      written,
    ) ||
    /(?:[方层]面|维度|环节|板块|领域|问题|工作|情况)$/.test(written) ||
    /[：:]/.test(text.charAt(end))
  )
}

const LONGEST_HEAD = 20
