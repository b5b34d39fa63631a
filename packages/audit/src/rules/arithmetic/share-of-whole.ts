import { lastAt } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import {
  type Figure,
  type Interval,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { once } from '../../structure/once.ts'
import { middle, show } from '../../structure/run-proof.ts'
import { type AuditContext, figuresIn, paragraphAt, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const SHARE =
  /^[\s，,（(]*(?:约)?占([^，,。；;（）()\d]{0,16}?)(?:总数|总量|总人数|总额)?(?:的)?(?:比例|比重|比)?(?:为|达到|达|约)?\s*$/

const COUNTED = /[元人名所个家处平方米亩台册间辆座套班项件场次]$|平方米$/

export const shareOfWhole = defineRule({
  id: 'arithmetic/share-of-whole',
  category: 'arithmetic',
  severity: 'error',
  title: '占比与分项、总数不符',
  explanation:
    '“总数……，其中（公办）……所，占……%”或“公办……所（占……%）”：占比与分项、总数不一致。同段里任何一个较大的同类数作分母能算出所写占比的，不报告；括号里的占比，要有并列的另一项占比印证分母；写明“占全市”“占全国”而文中没有该总数的，不判断。',
  example: { text: '全县中小学校舍24000平方米，其中楼房18000平方米，占78.5%。' },
  needs: SHARE,
  check: context =>
    collect(context.figures, (share, index) => {
      const before = context.figures[index - 1]
      if (!before || share.family !== 'percent' || share.approximate) return []
      const base = baseOf(context.text, before, share)
      const part = base === null ? before : (levelsOfChanges(context).get(before) ?? before)
      if (base === null || part.approximate || !COUNTED.test(part.unit)) return []
      const whole =
        wholesOf(context).get(part) ??
        confirmedBySibling(context, part, index) ??
        (part === before ? wholeBefore(context, index, share) : null)
      return observe(context, part, share, base, whole) ?? []
    }),
})

/** What the share is said to be of, "" when it is not said; null when it is no share of the figure before. */
function baseOf(text: string, part: Figure, share: Figure): string | null {
  const between = text.slice(part.end, share.start)
  if (!/[占比份]/.test(between)) return null
  const said = SHARE.exec(between) ?? WITHIN.exec(between) ?? SHARE.exec(between.replace(WHAT, ''))
  return said?.[1] ?? null
}

/** 有3所留样记录不全，占25%: what is the matter with them stands before their share. */
const WHAT = /^\p{Script=Han}{1,14}(?=[，,]\s*占)/u

/** 12.71亿元，在总投入中占比为85.5%. */
const WITHIN =
  /^[，,（(]\s*在([^，,。；;（）()\d]{2,16})中的?(?:占比|比重|比例|份额|所占比[例重])(?:为|达到|达|是)?\s*$/

/** 普惠园52所，比上年增加4所，增长8.3%，占……: the changes of a figure stand between it and its share. */
const levelsOfChanges = once(({ runs }: AuditContext): ReadonlyMap<Figure, Figure> => {
  const levels = new Map<Figure, Figure>()
  for (const { level, amount, percent, points } of runs) {
    for (const change of [amount, percent, points]) if (change) levels.set(change.figure, level)
  }
  return levels
})

/** 全国幼儿园 → 幼儿园: whose it is and how it is counted are left out. */
const bare = (name: string) =>
  name.replace(/^(?:本|(?:\d{4}年)?全[国省市县区州旗])/, '').replace(/(?:所|总|人)?[数量]$/, '')

/** 普惠性幼儿园 → 幼儿园: what a share 占总数 is of. */
const nounOf = (label: string) => /^(?:普惠性?|公办|民办|城区|农村)(.{3,})$/.exec(label)?.[1] ?? ''

/** Figures of the whole text by what they are and what they count. */
const byLabel = once(({ text, figures }: AuditContext): ReadonlyMap<string, Figure[]> => {
  const labelled = new Map<string, Figure[]>()
  for (const figure of figures) {
    const key = `${figure.family}${bare(labelOf(text, figure))}`
    const same = labelled.get(key)
    if (same) same.push(figure)
    else labelled.set(key, [figure])
  }
  return labelled
})

/** Of a whole said elsewhere a share that is far off is more likely the share of something else. */
function isNear(part: Figure, whole: Figure | null, share: Figure): boolean {
  if (!whole) return false
  const off = middle(ratioOf(part, whole)).div(share.value).toNumber()
  return off < 1.5 && off > 1 / 1.5
}

/** A whole said elsewhere, when the text gives it one value only; of two years or places it has two. */
function onlyValue(figures: readonly Figure[], part: Figure): Figure | null {
  const [first] = figures
  if (!first || first === part || first.approximate) return null
  const isOne = figures.every(one => one.value.eq(first.value) && one.scale === first.scale)
  return isOne && intervalOf(first).high.gte(intervalOf(part).low) ? first : null
}

function observe(
  context: AuditContext,
  part: Figure,
  share: Figure,
  base: string,
  whole: Figure | null,
): Observation | null {
  const { text } = context
  const candidates = candidatesOf(context, part)
  if (candidates.some(one => meet(ratioOf(part, one), intervalOf(share)))) return null
  const wanted = base === '' ? nounOf(bare(labelOf(text, part))) : bare(base)
  const named = candidates.filter(
    one => wanted !== '' && one !== part && isCalled(bare(labelOf(text, one)), wanted),
  )
  const exact = named.filter(one => bare(labelOf(text, one)) === wanted)
  const elsewhere = wanted === '' ? undefined : byLabel(context).get(`${part.family}${wanted}`)
  const isOwn = /^(?:普惠|公办|民办|城区|城镇|农村)/.test(bare(labelOf(text, part)))
  const far = isOwn ? onlyValue(elsewhere ?? [], part) : null
  const proved =
    base === '' || named.length > 0 || far ? null : provedWhole(context, part, share, base)
  const chosen = (base === '' ? whole : (exact[0] ?? named[0])) ?? far ?? proved
  const isSure =
    chosen === far
      ? isNear(part, chosen, share)
      : base === '' ||
        wanted.length >= WHOLE_NAME ||
        exact.length === 1 ||
        (wanted.length === 3 && named.length === 1 && isNear(part, chosen ?? null, share))
  if (chosen === far && far && meet(ratioOf(part, far), intervalOf(share))) return null
  if (!chosen || ratioOf(part, chosen).low.gt(100)) return null
  const actual = show(middle(ratioOf(part, chosen)), share.decimals + 1)
  const [a, b] = [printed(text, part), printed(text, chosen)]
  return {
    severity: isSure && !isCutOff(ratioOf(part, chosen), share) ? 'error' : 'warning',
    message: `${a}占${b}的${actual}%，文中写作${printed(text, share)}`,
    spans: [spanOf(share), spanOf(part), spanOf(chosen)],
    computation: `${part.value} ÷ ${chosen.value} = ${actual}% ≠ ${share.value}%`,
    suggestion: '核对分项、总数和占比',
  }
}

/** 专任教师 says what is counted, 教师 may be some of them. */
const WHOLE_NAME = 4

/**
 * 本科190人，占专任教师的75.40%；专科62人，占24.60%: the whole stands in another paragraph, 小学专任教师252人, and the
 * share beside this one is of it.
 */
function provedWhole(
  context: AuditContext,
  part: Figure,
  share: Figure,
  base: string,
): Figure | null {
  const { text, figures } = context
  const wanted = bare(base)
  if (wanted.length < WHOLE_NAME) return null
  const whole = onlyValue(calledSo(context, part.family, wanted), part)
  const isProved = figuresIn(context, sentenceAt(context, share.start)).some(one => {
    const other = figures[lastAt(figures, one.start - 1, ({ start }) => start)]
    if (one === share || one.family !== 'percent' || one.approximate || !whole) return false
    if (other?.family !== part.family || other.approximate || one.decimals === 0) return false
    const said = baseOf(text, other, one)
    return (said === '' || said === base) && meet(ratioOf(other, whole), intervalOf(one))
  })
  return isProved ? whole : null
}

/** Figures whose names end so: 在岗小学专任教师 is called 专任教师. */
function calledSo(context: AuditContext, family: string, wanted: string): readonly Figure[] {
  const known = calledIn(context)
  const key = `${family}${wanted}`
  const found =
    known.get(key) ??
    [...byLabel(context)].flatMap(([label, figures]) =>
      label.startsWith(family) && label.endsWith(wanted) ? figures : [],
    )
  known.set(key, found)
  return found
}

const calledIn = once((_: AuditContext) => new Map<string, readonly Figure[]>())

/** 71.869% written as 71.86% is cut off, not wrong. */
function isCutOff(truth: Interval, share: Figure): boolean {
  const { low, high } = intervalOf(share)
  return truth.high.gte(low) && truth.low.lt(high.plus(high.minus(low).div(2)))
}

/** 年度计划 is 年度计划投资, too: what was planned needs no more words. */
const isCalled = (label: string, wanted: string) =>
  label.endsWith(wanted) ||
  (/(?:计划|预算|概算|任务|目标)$/.test(wanted) && label.startsWith(wanted))

/** Every larger figure of the same kind in the paragraph could be what the share is of. */
function candidatesOf(context: AuditContext, part: Figure): Figure[] {
  return figuresIn(context, paragraphAt(context, part.start)).filter(
    one => one.family === part.family && intervalOf(one).high.gte(intervalOf(part).low),
  )
}

/**
 * 公办45所（占37.5%），民办75所（占62.5%）: the whole that makes the sibling's share right is the
 * whole of this one too.
 */
function confirmedBySibling(context: AuditContext, part: Figure, index: number): Figure | null {
  const { figures, text } = context
  const own = figures[index]
  const siblings = figuresIn(context, sentenceAt(context, part.start)).flatMap(share => {
    if (share === own || share.family !== 'percent') return []
    const other = figures[lastAt(figures, share.start - 1, one => one.start)]
    if (other?.family !== part.family) return []
    return baseOf(text, other, share) === '' ? [{ other, share }] : []
  })
  const wholes = siblings.flatMap(({ other, share }) =>
    candidatesOf(context, other).filter(one => meet(ratioOf(other, one), intervalOf(share))),
  )
  return wholes.find(one => intervalOf(one).high.gte(intervalOf(part).low)) ?? null
}

const BESIDE = /^[，,][^，,。；;：:]{1,10}$/
/** 21350名学生中，体重超标的有3918名 */
const AMONG = /^\p{Script=Han}{0,8}[中里][，,][^，,。；;：:]{1,16}$/u

/** 符合条件612人，实际交流68人，占比11.1%: the larger figure right before the part, if the share is near. */
function wholeBefore({ figures, text }: AuditContext, index: number, share: Figure): Figure | null {
  const [whole, part] = [figures[index - 2], figures[index - 1]]
  if (!whole || !part || whole.family !== part.family || whole.depth !== part.depth) return null
  const gap = text.slice(whole.end, part.start)
  const isBeside = (whole.unit === part.unit && BESIDE.test(gap)) || AMONG.test(gap)
  return isBeside && !whole.approximate && isNear(part, whole, share) ? whole : null
}

/** The total each listed part belongs to. */
export const wholesOf = once((context: AuditContext): ReadonlyMap<Figure, Figure> => {
  const wholes = new Map<Figure, Figure>()
  for (const { total, parts } of context.totals) {
    for (const part of parts) wholes.set(part.figure, total)
  }
  return wholes
})

/** The share in per cent that two printed figures allow. */
export function ratioOf(part: Figure, whole: Figure): Interval {
  const [p, w] = [intervalOf(part), intervalOf(whole)]
  const low = w.high.isZero() ? w.high : p.low.div(w.high).times(100)
  const high = w.low.lte(0) ? low : p.high.div(w.low).times(100)
  return { low, high }
}
