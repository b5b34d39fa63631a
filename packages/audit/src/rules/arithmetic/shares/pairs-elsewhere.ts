import type { Figure } from '../../../structure/figures.ts'
import { labelOf } from '../../../structure/labels.ts'
import {
  type AuditContext,
  figuresIn,
  paragraphAt,
  paragraphStart,
  sentenceAt,
} from '../../context.ts'
import { isCounted, isOfOneKind, levelsOfChanges } from './pairs.ts'
import type { ToldShare } from './told-share.ts'
import { bare, byLabel, calledSo, onlyOf, SHORTEST_BASE, WHOLE_NAME } from './wholes-elsewhere.ts'

/** A part and its whole, both told elsewhere than right before their share. */
export interface NamedPair {
  part: Figure
  whole: Figure
}

/** 财政性教育经费占总收入的比重为92.88%: both are told elsewhere under their names, each with one value. */
export function bothByName(context: AuditContext, told: ToldShare): NamedPair | null {
  const [name, base] = [bare(told.name), bare(told.base)]
  if (told.kind !== 'share' || name.length < WHOLE_NAME || base.length < SHORTEST_BASE) return null
  for (const family of ['money', 'people', 'units']) {
    const part = onlyOf(byLabel(context).get(`${family}${name}`) ?? [])
    const whole = part && onlyOf(calledSo(context, family, base).filter(one => one !== part))
    if (part && whole && isOfOneKind(context.text, part, whole)) return { part, whole }
  }
  return null
}

/** 义务教育阶段受助人次占总数的69.01%: one part of the one total that its paragraph lists by parts. */
export function partOfTotal(
  context: AuditContext,
  { share, kind, name, base }: ToldShare,
): NamedPair | null {
  const lead = context.text.slice(Math.max(0, share.start - LONGEST_TOTAL), share.start)
  if (kind !== 'share' || base !== '' || name.length < WHOLE_NAME || !OF_THE_TOTAL.test(lead))
    return null
  const [start, end] = paragraphAt(context, share.start)
  const found = context.totals
    .filter(({ total }) => total.start >= start && total.end <= end)
    .flatMap(({ total, parts }) =>
      parts
        .filter(({ label }) => label.length >= 2 && name.includes(label))
        .map(({ figure }) => ({ part: figure, whole: total })),
    )
    .filter(({ whole }) => name.includes(whole.unit) || name.includes(labelOf(context.text, whole)))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** 教育经费38.5亿元。…支出221.6亿元，教育经费占其比例为: of what was told last, and the part by its name. */
export function bothByPronoun(
  context: AuditContext,
  { share, kind, name, base }: ToldShare,
): NamedPair | null {
  if (kind !== 'share' || base !== '其' || name.length < WHOLE_NAME) return null
  const changes = levelsOfChanges(context)
  const [start] = sentenceAt(context, share.start)
  const whole = figuresIn(context, [start, share.start]).findLast(
    one => isCounted(one) && one.depth === share.depth && !changes.has(one),
  )
  if (!whole || whole.approximate) return null
  const parts = figuresIn(context, [paragraphStart(context, start), whole.start]).filter(
    one =>
      isOfOneKind(context.text, one, whole) &&
      !changes.has(one) &&
      labelOf(context.text, one).endsWith(bare(name)),
  )
  const part = onlyOf(parts)
  return part && { part, whole }
}

const OF_THE_TOTAL = /占总(?:数|量|人数|额|体)的?(?:比[例重])?为?\s*$/
const LONGEST_TOTAL = 10
