import { type Claim, Exact, type Span } from '@mingjian/model'
import { once } from '../../structure/once.ts'
import { sectionAt } from '../../structure/sections.ts'
import { type AuditContext, paragraphAt, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

export const twoValues = defineRule({
  id: 'contradiction/two-values',
  category: 'contradiction',
  severity: 'error',
  title: '同一指标前后数值不一',
  explanation:
    '同一单位、同一时点、同一学段的同一指标，在两处写了不同的数值，而且两数像是笔误（个别数字不同、数字换位或相差很小）。时点不同、范围不同（全市与某县、总数与其中项）不报告；两数相差较大的只提疑问。',
  example: {
    text: '一、概况。全县教职工2748人。\n二、师资。目前全县教职工2784人，学历合格。',
  },
  check: context => {
    const groups = comparableGroups(context)
    const found = [...groups.values()].flatMap(group => observe(context, group))
    return [...found, ...swappedDigits(context, groups)]
  },
})

export const sameFigureTwoUnits = defineRule({
  id: 'unit/same-figure-two-units',
  category: 'unit',
  severity: 'error',
  title: '同一数值前后单位不一',
  explanation:
    '同一单位、同一时点的同一指标，两处数字完全相同而单位差了万、亿一级（1620万元与1620元）。不足三位的数字可能是巧合，不报告。',
  example: {
    text: '一、经费。全县公用经费预算2386万元。\n二、保障。全县公用经费预算2386元，按月拨付到校。',
  },
  check: context =>
    [...comparableGroups(context).values()].flatMap(group => {
      const [first, ...others] = group
      if (!first || digits(first).length < 3) return []
      const other = others.find(
        one =>
          one.value === first.value &&
          scaleOf(one) !== scaleOf(first) &&
          !dateDiffers(context, first, one),
      )
      if (!other) return []
      const [a, b] = [first, other].map(one => `${one.value}${one.unit}`)
      return [
        {
          message: `${first.subject}一处写${a}，另一处写${b}，单位不一`,
          spans: [spanOf(first), spanOf(other)],
          computation: `${a} ≠ ${b}`,
          suggestion: '核对单位，两处改为一致',
        },
      ]
    }),
})

/** Claims of one thing: the same subject, place, time, slice and kind of unit. */
const comparableGroups = once((context: AuditContext): ReadonlyMap<string, Claim[]> => {
  const groups = new Map<string, Claim[]>()
  for (const claim of context.claims) {
    if (!isComparable(context, claim)) continue
    const key = keyOf(context, claim, claim.qualifier ?? '')
    const group = groups.get(key)
    if (group) group.push(claim)
    else groups.set(key, [claim])
  }
  return groups
})

const RELATIVE =
  /增|减|升|降|提高|超|约|占|同比|标准|目标|高于|低于|新增|人均|累计|其中|左右|以上|多$|余/
const OWN = /^(?:全|我|本)[市县区省国]?$|^$/
const PARTIAL = /其中|部分|新增|新建|平均|最高|最低|预计|计划|拟|每|各/
const STAGE =
  /幼儿园?|学前|小学|初中|初级中学|高中|中职|中等职业|职业|特教|特殊教育|义务教育|中小学|高校/
const STAGE_NAMES: Record<string, string> = {
  幼儿: '学前',
  幼儿园: '学前',
  初级中学: '初中',
  中等职业: '中职',
  职业: '中职',
  特教: '特殊教育',
}
/** Beyond this the two are most likely different things under one name. */
const FARTHEST_APART = 1.3
const DATE =
  /(?:\d{4}\s*年)?\s*\d{1,2}\s*月|第?[一二三四]季度|[上下]半年|(?:19|20)\d\d\s*(?:年|学年)/g

function isComparable(context: AuditContext, claim: Claim): boolean {
  const before = context.text.slice(Math.max(0, claim.start - 6), claim.start)
  const isPart = /[（(]\s*$/.test(before) || PARTIAL.test(before + claim.quote)
  return claim.modality === 'done' && !RELATIVE.test(claim.comparator ?? '') && !isPart
}

function keyOf(context: AuditContext, claim: Claim, qualifier: string): string {
  const year = claim.period ?? (context.year === null ? '' : String(context.year))
  const org = claim.org ?? ''
  const own = OWN.test(org) || (context.profile.organisation ?? '').includes(org) ? '' : org
  return `${claim.subject}\0${own}\0${year}\0${qualifier}\0${unitOf(claim)}`
}

/**
 * A figure of the whole, once with and once without its stage, whose digits are the same but for two
 * neighbours swapped: too alike for two different things.
 */
function swappedDigits(
  context: AuditContext,
  groups: ReadonlyMap<string, readonly Claim[]>,
): Observation[] {
  const singles = [...groups.values()].flatMap(group => (group.length === 1 ? group : []))
  const wholes = new Map<string, Claim>()
  for (const claim of singles) {
    if (claim.qualifier === null) wholes.set(keyOf(context, claim, ''), claim)
  }
  return singles.flatMap(claim => {
    const whole = claim.qualifier === null ? null : wholes.get(keyOf(context, claim, ''))
    if (!whole || !isSwapped(digits(claim), digits(whole))) return []
    return observe(context, claim.start < whole.start ? [claim, whole] : [whole, claim])
  })
}

function isSwapped(x: string, y: string): boolean {
  if (x.length !== y.length || x.length < 4) return false
  const at = [...x].findIndex((digit, index) => digit !== y[index])
  const swapped = `${x.slice(0, at)}${x[at + 1] ?? ''}${x[at] ?? ''}${x.slice(at + 2)}`
  return at >= 0 && swapped === y
}

function unitOf({ unit }: Claim): string {
  const base = /^[万亿]/.test(unit) ? unit.replace(/^[万亿]+/, '') : unit
  return base === '名' || base === '位' ? '人' : base
}

function observe(context: AuditContext, group: readonly Claim[]): Observation[] {
  const [first, ...others] = group
  if (!first) return []
  // More than two different values under one name: the name is too coarse to compare.
  if (new Set(group.map(claim => claim.value)).size > 2) return []
  const other = others.find(claim => !same(first, claim))
  if (!other || !farApart(context, first, other) || dateDiffers(context, first, other)) return []
  if (topicDiffers(context, first, other)) return []
  const slip = looksLikeSlip(first, other)
  if (!slip && ratio(first, other) > FARTHEST_APART) return []
  const spans: Span[] = [spanOf(first), spanOf(other)]
  const [a, b] = [first.value + first.unit, other.value + other.unit]
  return [
    {
      severity: slip ? 'error' : 'question',
      message: slip
        ? `${first.subject}前后两处分别为${a}和${b}`
        : `${first.subject}一处为${a}，另一处为${b}，请说明口径或时点`,
      spans,
      computation: `${a} ≠ ${b}`,
      suggestion: '核对数值，两处改为一致；口径或时点不同的，分别注明',
    },
  ]
}

/** Two places: not the parts of one list, nor this year and last year in one breath. */
function farApart(context: AuditContext, a: Claim, b: Claim): boolean {
  const [p, q] = [paragraphAt(context, a.start), paragraphAt(context, b.start)]
  if (p[0] !== q[0]) return true
  const [s, t] = [sentenceAt(context, a.start), sentenceAt(context, b.start)]
  return s[0] !== t[0] && b.start - a.end > 60
}

/** 毕业350人 under 初中 and 毕业360人 under 幼儿园 are two things, whatever their name says. */
function topicDiffers(context: AuditContext, a: Claim, b: Claim): boolean {
  const [x, y] = [topicOf(context, a), topicOf(context, b)]
  return x !== '' && y !== '' && x !== y
}

/** The first stage named in the claim's sentence before it, else in its paragraph or section title. */
function topicOf(context: AuditContext, claim: Claim): string {
  const { text, sections } = context
  const [sentence] = sentenceAt(context, claim.start)
  const [paragraph] = paragraphAt(context, claim.start)
  const heading = sectionAt(sections, claim.start)?.title ?? ''
  const places = [text.slice(sentence, claim.end), text.slice(paragraph, claim.start), heading]
  for (const place of places) {
    const stage = STAGE.exec(place)?.[0]
    if (stage) return STAGE_NAMES[stage] ?? stage
  }
  return ''
}

/** A date beside one figure and not beside the other is a difference of time, not of fact. */
function dateDiffers(context: AuditContext, a: Claim, b: Claim): boolean {
  const dates = (claim: Claim) => {
    const [start] = sentenceAt(context, claim.start)
    const found = context.text.slice(start, claim.end).match(DATE) ?? []
    return found.map(date => date.replace(/\s+/g, '')).at(-1) ?? ''
  }
  const [x, y] = [dates(a), dates(b)]
  return x !== y && x !== '' && y !== ''
}

/** One digit typed wrong, two swapped, or a difference within five per cent. */
function looksLikeSlip(a: Claim, b: Claim): boolean {
  const [x, y] = [digits(a), digits(b)]
  if (x.length === y.length && x.length >= 3) {
    const wrong = [...x].filter((digit, at) => digit !== y[at]).length
    if (wrong === 1) return true
    if (wrong === 2 && [...x].sort().join('') === [...y].sort().join('')) return true
  }
  // Two digits that changed places, of one indicator of the library named in both places.
  const isNamed = a.code !== null && !/^\d/.test(a.quote) && !/^\d/.test(b.quote)
  if (isNamed && x.length === 2 && x === [...y].reverse().join('')) return true
  return ratio(a, b) <= 1.05
}

function digits(claim: Claim): string {
  return new Exact(claim.value).abs().toFixed(claim.decimals).replace('.', '')
}

function scaleOf({ unit }: Claim): number {
  return unit.startsWith('亿') ? 1e8 : unit.startsWith('万') ? 1e4 : 1
}

function ratio(a: Claim, b: Claim): number {
  const [x, y] = [Math.abs(a.value * scaleOf(a)), Math.abs(b.value * scaleOf(b))]
  return Math.min(x, y) === 0 ? Number.POSITIVE_INFINITY : Math.max(x, y) / Math.min(x, y)
}

/** 3.31亿元 and 33,100万元 agree: each stands for ± half its last digit. */
function same(a: Claim, b: Claim): boolean {
  const half = (claim: Claim) => (0.5 / 10 ** claim.decimals) * scaleOf(claim)
  const coarse = scaleOf(a) !== scaleOf(b) || a.decimals !== b.decimals
  const tolerance = coarse ? half(a) + half(b) : 1e-9
  return Math.abs(a.value * scaleOf(a) - b.value * scaleOf(b)) <= tolerance
}

function spanOf(claim: Claim): Span {
  return [claim.start, claim.end]
}
