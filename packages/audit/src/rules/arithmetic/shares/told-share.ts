import type { Figure } from '../../../structure/figures.ts'
import { once } from '../../../structure/once.ts'
import { clauseStart } from '../../../structure/series.ts'
import { type AuditContext, figuresIn, sentenceAt } from '../../context.ts'

/** A percentage that the words say is taken of two figures. */
export interface ToldShare {
  share: Figure
  /** 占…: a part of its whole; 合格率: a rate with a name; 相当于…的: one amount in per cent of another. */
  kind: 'share' | 'rate' | 'of'
  /** Who takes the share or has the rate, as far as its clause says it: 骨干占…; 合格 of 合格率. */
  name: string
  /** What it is of, as far as its clause says it: 全县教师, 年初预算. */
  base: string
  /** The figure that stands right there as the whole: 占总投资1.3亿元的. */
  beside: Figure | null
  /** No word says that it is a share: other shares around it have to. */
  isBare?: boolean
  /** Where the clause of the share begins. */
  start: number
}

const SHARE =
  /^(.{0,24}?)(?:所|约|已|仅|只|共|均|各|总|也|还|又|更|再)*占(?:比[例重率]|比|到|了)?([^占]{0,24}?)$/su
/** 在总投入中占比为. */
const WITHIN = /^(.{0,16}?)在(.{2,16}?)[中里](?:所|约|已|仅)*占(?:比|到|了)?[^占]{0,6}$/su
const OF =
  /^(.{0,16}?)(?:已|就|正好|恰好|仅|只|约|共|实际)*(?:相当于|达到|达|完成|为|是|等于)了?(.{1,24}?)的\s*$/su
const RATE =
  /^(.{1,20}?)(率|比例|比重|份额|进度|面|(?<=满意|覆盖|知晓|认可|达成|参与)度)(?:仅|只|已|约|均)*(?:为|达到|达|是|有|在)?\s*$/su
/** 占全部教师总数的比例为 says no more than 占全部教师. */
const BASE_TAIL =
  /(?:的)?(?:总数|总量|总人数|人数|总额|总计|数)?(?:的)?(?:比例|比重|比率|百分比|份额|比)?(?:仅|只|约)?(?:为|达到|达|是|约)?\s*$/u
/** A change, a bound, a norm or a plan. */
const NOT_TOLD =
  /[增涨降减][幅速]|增长|(?:提高|提升|上升|下降|降低|减少|增加|回落|高于|低于|高出|不[低高少]于|不超过|力争|争取|确保|预计|拟|应达)[^，,。；;]{0,6}$|(?:要求|规定|目标|标准)(?:为|是)?\s*$/u
/** 扣除长期坚持的2项后，完成率为: of a base that is not told. */
const LESS_SOME = /(?:扣除|剔除|除去|不计|不含)[^。；;]{0,30}$/
/** Two or more at once: 合格率分别为. */
const SEVERAL = /分别|依次/
const LONGEST_CLAUSE = 60

/** Reads every percentage of the report that is told as a share, in text order. */
export const toldShares = once((context: AuditContext): readonly ToldShare[] => {
  const told: ToldShare[] = []
  for (const figure of context.figures) {
    if (figure.family !== 'percent' || figure.approximate) continue
    const one = readShare(context, figure)
    if (one) told.push(one)
  }
  return told
})

function readShare(context: AuditContext, share: Figure): ToldShare | null {
  const { text } = context
  const [sentence] = sentenceAt(context, share.start)
  const from = Math.max(sentence, share.start - LONGEST_CLAUSE)
  const start = bracketStart(text, clauseStart(text, from, share.start), share)
  const inside = figuresIn(context, [start, share.start])
  const last = inside.at(-1)
  const told = { share, start, beside: null }
  const tail = text.slice(last?.end ?? start, share.start)
  if (NOT_TOLD.test(tail) || SEVERAL.test(tail)) return null
  if (LESS_SOME.test(text.slice(Math.max(sentence, start - LONGEST_CLAUSE), start))) return null
  if (last && BESIDE.test(tail)) {
    const words = `${text.slice(inside.at(-2)?.end ?? start, last.start)}的`
    const match = read(words)
    return match && match.kind !== 'rate' ? { ...told, ...match, beside: last } : null
  }
  const match = read(tail)
  if (match) return { ...told, ...match }
  return isBare(text, share) ? { ...told, kind: 'share', name: '', base: '', isBare: true } : null
}

/** 任满一届的312名（41.3%）: nothing but the number stands in the bracket behind a count. */
const isBare = (text: string, { start, end, depth }: Figure): boolean =>
  depth === 1 &&
  COUNT_BEFORE.test(text.slice(start - 4, start)) &&
  /^\s*[）)]/.test(text.slice(end, end + 2))

const COUNT_BEFORE = /[\p{Script=Han}\d][（(]\s*$/u

/** 占2386万元的, 占42个项目的比例为. */
const BESIDE = /^[^，,。；;、]{0,8}的(?:比例|比重)?(?:为|达到|达|是)?\s*$/

function read(words: string): Pick<ToldShare, 'kind' | 'name' | 'base'> | null {
  const within = WITHIN.exec(words)
  if (within) return { kind: 'share', name: nameOf(within[1]), base: baseOf(within[2]) }
  const share = SHARE.exec(words)
  if (share) return { kind: 'share', name: nameOf(share[1]), base: baseOf(share[2]) }
  const of = OF.exec(words)
  if (of) return { kind: 'of', name: nameOf(of[1]), base: baseOf(of[2]) }
  const rate = RATE.exec(words)
  // 比平均拨付率81.6%提高: another rate, which this one is held against.
  if (rate && HELD_AGAINST.test(rate[1] ?? '')) return null
  return rate ? { kind: 'rate', name: nameOf(rate[1]), base: '' } : null
}

const HELD_AGAINST = /^[\s，,]*(?:比(?![例重])|较|与|高于|低于|超过|不及)/
const bare = (words = '') => words.replace(/^[\s，,、（(]+|[\s的]+$/g, '')
const nameOf = (words = '') => bare(words).replace(/(?:人数|数)?的?$/, '')
const baseOf = (words = '') => bare(words).replace(BASE_TAIL, '')

/** A share in brackets is read from their opening on. */
function bracketStart(text: string, start: number, share: Figure): number {
  if (share.depth === 0) return start
  const opening = Math.max(
    text.lastIndexOf('（', share.start - 1),
    text.lastIndexOf('(', share.start - 1),
  )
  return Math.max(start, opening + 1)
}
