import { lastAt, type Span } from '@mingjian/model'
import type { Figure } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { startOfListing } from '../../structure/listings.ts'
import { numberOf } from '../../structure/markers.ts'
import { type AuditContext, claimsIn, figuresIn, paragraphAt, paragraphEnd } from '../context.ts'
import { ASKED_WORDS } from './comparison-words.ts'
import { listingsOf } from './listings-of.ts'

/** 7.5平方米以上, 55人以下 */
export const SIDE = /^以[上下内]/

/**
 * 小学0.437，上年0.451；初中0.418: the last level of its sentence that the words before it give to a stage or to another
 * name; of the paragraph the only one.
 */
export function levelOf(
  context: AuditContext,
  sentence: Span | null,
  reference: Figure,
  name: string,
): Figure | null {
  const { runs, text } = context
  const [start] = sentence ?? paragraphAt(context, reference.start)
  const found: Figure[] = []
  for (let at = lastAt(runs, reference.start, one => one.level.end); at >= 0; at--) {
    const level = runs[at]?.level
    if (!level || level.start < start) break
    const isOfIt = level.family === reference.family && level.depth === 0
    if (isOfIt && !isBound(text, level) && isSaidOf(context, level, name)) found.push(level)
  }
  const [nearest = null] = found
  return sentence || found.length === 1 ? nearest : null
}

/** By the words right before it, or by what it turned out to be about. */
function isSaidOf(context: AuditContext, level: Figure, name: string): boolean {
  const [claim] = claimsIn(context, [level.start, level.end])
  return labelOf(context.text, level).includes(name) || Boolean(claim?.subject.includes(name))
}

/** 不低于10%, 80%以上: what is asked for, and not what there is. */
function isBound(text: string, { start, end }: Figure): boolean {
  return (
    ASKED_BEFORE.test(text.slice(Math.max(0, start - 4), start)) ||
    SIDE.test(text.slice(end, end + 2))
  )
}

const ASKED_BEFORE = new RegExp(`(?:${ASKED_WORDS})\\s*$`)

/** The value compared: the last level before the word, not a change on the way to it. */
export function levelBefore(
  context: AuditContext,
  sentence: Span,
  reference: Figure | undefined,
): Figure | null {
  if (!reference) return null
  const { runs } = context
  const last = lastAt(runs, reference.start, one => one.level.end)
  // 完成118.64亿元，为预算的104.3%，低于预算数113.75亿元: what is of another kind, or in brackets, stands between.
  const [level] = [last, last - 1, last - 2].flatMap(at => {
    const one = runs[at]?.level
    return one && one.family === reference.family && one.depth === 0 ? [one] : []
  })
  if (!level || level.start < sentence[0]) return null
  if (isBound(context.text, level)) return null
  return /[；;]/.test(context.text.slice(level.end, reference.start)) ? null : level
}

const GROUP =
  /^[，,]?\s*(?:上述|以上|这)?([二三四五六七八九十]|\d{1,2})(?:个|所|类|项|家|县|校|镇|区)[\p{Script=Han}]{0,8}?(?=均|都|全部)/u

/** 五个乡镇均高于…: the values listed before it, when there are as many. */
export function groupBefore(context: AuditContext, reference: Figure, lead: string) {
  const match = GROUP.exec(lead)
  if (!match?.[1]) return null
  const listings = listingsOf(context)
  const listing = listings[lastAt(listings, reference.start, startOfListing)]
  const values = listing?.members.map(({ figure }) => figure) ?? []
  const count = numberOf(match[1])
  const isTheirs = values.length === count && values[0]?.family === reference.family
  const [first] = values
  if (!isTheirs || !first || paragraphEnd(context, first.start) < reference.start) return null
  return { values, rest: lead.slice(match[0].length) }
}

const JOINED = /^[\s、，,和及与]*[\p{Script=Han}]{0,14}$/u
const NOT_A_MEMBER = /其中|占|增|减|升|降|提高|比|较|上年|标准|要求|规定|全[国省市]|平均|目标/

/** 甲县88%、乙县84%、丙县91%，均高于…: all of them, back to the first that is no member of the list. */
export function listBefore(
  context: AuditContext,
  sentence: Span,
  reference: Figure,
  index: number,
): Figure[] {
  const { figures, text } = context
  const last = figures[index - 1]
  const nearest = levelBefore(context, sentence, reference)
  if (!last || !nearest || nearest !== last) return nearest ? [nearest] : []
  const members = [last]
  for (let at = index - 2; at >= 0; at--) {
    const [one, next] = [figures[at], members[0]]
    if (!one || !next || one.start < sentence[0]) break
    const between = text.slice(one.end, next.start)
    const isMember = one.family === last.family && one.depth === 0 && !one.approximate
    if (!isMember || !JOINED.test(between) || NOT_A_MEMBER.test(between)) break
    members.unshift(one)
  }
  return members
}

/** A、B、C分别高于a、b、c, matched in order. */
export function pairsOf(context: AuditContext, sentence: Span, index: number): [Figure, Figure][] {
  const { figures, text } = context
  const limits: Figure[] = []
  for (const figure of figures.slice(index)) {
    const last = limits.at(-1)
    if (last && !/^\s*[、和及与]\s*$/.test(text.slice(last.end, figure.start))) break
    limits.push(figure)
  }
  const [first] = limits
  if (!first) return []
  const values = figuresIn(context, [sentence[0], first.start]).filter(
    one => one.family === first.family && one.depth === 0,
  )
  if (values.length !== limits.length) return []
  return values.flatMap((value, at) => {
    const limit = limits[at]
    return limit ? [[value, limit] as [Figure, Figure]] : []
  })
}
