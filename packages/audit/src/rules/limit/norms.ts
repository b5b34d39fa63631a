import {
  type Claim,
  type Criterion,
  Exact,
  type Indicator,
  type Stage,
  type StandardsLibrary,
} from '@mingjian/model'
import { findIndicator, listIndicatorsNamed } from '@mingjian/standards'
import { collect } from '../../structure/collect.ts'
import type { Figure } from '../../structure/figures.ts'
import { once, onceWithin } from '../../structure/once.ts'
import { type AuditContext, claimsIn } from '../context.ts'

/** A claim held against one limit of the library. */
export interface Judgement {
  claim: Claim
  indicator: Indicator
  criterion: Criterion
  met: boolean
  /** The limit is judged at the level of whoever the claim is about. */
  levelFits: boolean
  /** No limit of this figure is judged at that level. */
  levelIsFree: boolean
  /** The limit was in force in the claim's year; unknown years fit. */
  yearFits: boolean
  /** Years from the claim to the limit coming into force, when it came later. */
  yearsBefore: number
}

const CHANGE = /增长|增加|提高|上升|下降|减少|降低|回落|增|减/
const STAGES: readonly [RegExp, Stage][] = [
  [/幼儿|学前/, 'preschool'],
  [/(?<!中)小学/, 'primary'],
  [/初中|初级中学|^中学$/, 'junior'],
  [/高中/, 'senior'],
  [/中职|职业/, 'secondary-vocational'],
]

/** 提高2.1个百分点: how far something moved, not where it stands. */
export function isChange({ comparator }: Claim): boolean {
  return CHANGE.test(comparator ?? '')
}

/** Every limit of the library that speaks of what the claim says, with its verdict. */
export const judge = onceWithin((context: AuditContext, claim: Claim): readonly Judgement[] =>
  claim.modality === 'done' ? judgeAs(context, claim, indicatorsOf(context.library, claim)) : [],
)

/** The same for a claim that is known to be of certain indicators. */
export function judgeAs(
  context: AuditContext,
  claim: Claim,
  indicators: readonly Indicator[],
  measure = measureOf(claim),
): readonly Judgement[] {
  if (indicators.length === 0 || claim.modality !== 'done' || isChange(claim)) return []
  if (measure === 'cv-composite' && isOfSingleOne(context, claim)) return []
  const levels = levelsOf(context, claim)
  const year = yearOf(claim) ?? context.year
  return indicators.flatMap(indicator =>
    indicator.criteria
      // Prose does not say whether a unit is in a tier: what holds for some units proves nothing.
      .filter(one => !one.appliesTo && isMeasuredBy(indicator, one, claim, measure))
      // 半日制幼儿园 have limits of their own.
      .filter(() => !isInTier(context, claim, indicator))
      .map(criterion => ({
        claim,
        indicator,
        criterion,
        met: isMet(claim, criterion),
        levelFits: criterion.judgedAt.some(kind => levels.includes(kind)),
        levelIsFree: !indicator.criteria.some(one =>
          one.judgedAt.some(kind => levels.includes(kind)),
        ),
        yearFits: year === null || holdsIn(criterion, year),
        yearsBefore: year === null ? 0 : Math.max(0, (criterion.validity.from ?? year) - year),
      })),
  )
}

/** 半日制幼儿园1:9.6: the words name one of the tiers that the library has for it. */
const isInTier = (
  { text }: AuditContext,
  { start, end }: Claim,
  { criteria }: Indicator,
): boolean =>
  criteria.some(({ appliesTo }) => appliesTo) &&
  HALF_DAY.test(text.slice(Math.max(0, start - LONGEST_TIER), end))

const HALF_DAY = /半日制[^。；;]*$/
const LONGEST_TIER = 24

/** 综合差异系数0.52，其中生均图书差异系数最大，为0.72: told behind the mean, and of one thing. */
function isOfSingleOne({ text }: AuditContext, { end }: Claim): boolean {
  const before = text.slice(Math.max(0, end - LONGEST_LEAD), end)
  const since = before.slice(Math.max(before.lastIndexOf('综合'), before.search(/[^。\n]*$/)))
  return SINGLE_ONE.test(since)
}

const LONGEST_LEAD = 80
const SINGLE_ONE = /(?:单项|分项|分指标|各项指标|生均|每百名|师生比)[^，,。；;]{0,16}差异系数/

/**
 * 综合差异系数 held against the limit that each single 差异系数 has to keep: a mean above it says that one of them is
 * above it too. So does 差异系数 that does not say of what.
 */
export function judgeMean(context: AuditContext, claim: Claim): readonly Judgement[] {
  if (measureOf(claim) !== 'cv-composite' && !BARE_COEFFICIENT.test(claim.subject)) return []
  const stage = stageOf(claim) ?? stageIn(claim.subject)
  const of = singleLimits(context.library).filter(one => one.stage === stage)
  return judgeAs(context, claim, of, 'cv')
}

/** 校际差异系数 without the name of one indicator, said to keep the limit of 基本均衡: its mean is meant. */
export function judgeAsMean(context: AuditContext, claim: Claim): readonly Judgement[] {
  if (!BARE_COEFFICIENT.test(claim.subject)) return []
  const stage = stageOf(claim) ?? stageIn(claim.subject)
  const of = meanLimits(context.library).filter(one => one.stage === stage)
  return judgeAs(context, claim, of, 'cv-composite')
}

const BARE_COEFFICIENT = /^(?:义务教育|县域|小学|初中|校际|的)*差异系数$/

export const meanLimits = once((library: StandardsLibrary): readonly Indicator[] =>
  library.standards
    .flatMap(one => one.indicators)
    .filter(({ criteria }) => criteria.some(({ on }) => on === 'cv-composite')),
)

export const singleLimits = once((library: StandardsLibrary): readonly Indicator[] =>
  library.standards
    .flatMap(one => one.indicators)
    .filter(({ criteria }) => criteria.some(({ on }) => on === 'cv')),
)

/** The indicators a claim may be about: by its code, and every standard's indicator of that name. */
export function indicatorsOf(library: StandardsLibrary, claim: Claim): readonly Indicator[] {
  const named = indicatorsNamed(library, claim)
  if (named.length === 0) return named
  const stage = stageOf(claim) ?? stageIn(claim.subject)
  const stages = new Set(named.map(one => one.stage))
  // 优质高中招生名额分配到初中的比例: there is but one of that name, whatever stage is spoken of.
  const isOnlyOne = stages.size === 1 && named.some(one => one.name === claim.subject)
  return named.filter(
    one =>
      one.stage === null ||
      one.stage === stage ||
      isOnlyOne ||
      (stage === null && !needsStage(one)),
  )
}

function indicatorsNamed(
  library: StandardsLibrary,
  { code, subject }: Claim,
): readonly Indicator[] {
  const coded = code ? findIndicator(library, code) : undefined
  const named = listIndicatorsNamed(library, subject)
  const coefficients = subject.endsWith('差异系数') ? coefficientsOf(library, subject) : []
  if (!coded && named.length + coefficients.length < 2) return [...named, ...coefficients]
  const namesakes = collect(coded ? [coded.name, ...coded.aliases] : [], name =>
    listIndicatorsNamed(library, name),
  )
  return [...new Set([...named, ...namesakes, ...(coded ? [coded] : []), ...coefficients])]
}

/** 生均教学仪器设备值差异系数: the limit is that of the dispersion of what it is a coefficient of. */
function coefficientsOf(library: StandardsLibrary, subject: string): Indicator[] {
  const of = /^(.+?)(?:的|校际)*差异系数$/.exec(subject)?.[1]
  return listIndicatorsNamed(library, of ?? '').flatMap(({ standard, dispersion }) => {
    const limit = findIndicator(library, `${standard}/${dispersion?.composite}`)
    return limit && dispersion ? [limit] : []
  })
}

/** 占5.52%，控制在5%以内: whether a bound is a limit that the library sets for what a figure measures. */
export function isPublicNorm(
  context: AuditContext,
  { start, end }: Figure,
  bound: Figure,
): boolean {
  return claimsIn(context, [start, end]).some(claim =>
    indicatorsOf(context.library, claim).some(({ criteria }) =>
      criteria.some(({ limit }) => bound.value.eq(Array.isArray(limit) ? limit[1] : limit)),
    ),
  )
}

function needsStage(indicator: Indicator): boolean {
  return indicator.stage !== 'preschool'
}

/** 综合差异系数 belongs to a limit on the composite, a single 差异系数 to a limit on one. */
function measureOf({ subject, quote }: Claim): 'value' | 'cv' | 'cv-composite' {
  const said = subject + quote
  if (!said.includes('差异系数')) return 'value'
  return said.includes('综合差异系数') ? 'cv-composite' : 'cv'
}

function isMeasuredBy(
  indicator: Indicator,
  { on }: Criterion,
  claim: Claim,
  measure: ReturnType<typeof measureOf>,
): boolean {
  // 综合差异系数……，公众满意度86.4%: a coefficient has no unit.
  if (on === 'cv-composite') return measure === on && claim.unit === ''
  if (on === 'cv') return measure === on && claim.unit === '' && indicator.name.includes('差异系数')
  return measure === 'value' && unitOf(claim.unit) === unitOf(indicator.unit)
}

const SAME_UNITS: Readonly<Record<string, string>> = { '％': '%', 平方米: '㎡', 名: '人', 位: '人' }

function unitOf(unit: string | null): string {
  const written = (unit ?? '').replace(/\/(?:年|百名学生)$/, '')
  if (/比|1[:：]/.test(written)) return '1:x'
  return SAME_UNITS[written] ?? written
}

/** Decided on the digits as printed: a printed figure stands for ± half its last digit. */
function isMet(claim: Claim, { op, limit }: Criterion): boolean {
  if (Array.isArray(limit)) {
    // 1:4.6 where 1:5 to 1:7 is asked for: more staff than that, and not too few.
    const isEnough = claim.unit === '1:x' || sideOf(claim, limit[0]) >= 0
    return isEnough && sideOf(claim, limit[1]) <= 0
  }
  const side = sideOf(claim, limit)
  if (op === '>=' || op === '>') return side >= 0
  return op === '<=' || op === '<' ? side <= 0 : side === 0
}

/** −1 = below the bound, 1 = above it, 0 = the printed digits may stand for it. */
function sideOf({ value, decimals }: Claim, bound: number): -1 | 0 | 1 {
  const away = value - bound
  // Doubles settle what is farther off than the last digit.
  if (Math.abs(away) > 10 ** -decimals) return away < 0 ? -1 : 1
  const half = new Exact(0.5).times(new Exact(10).pow(-decimals))
  const exact = new Exact(value).minus(bound)
  if (exact.abs().lte(half)) return 0
  return exact.isNegative() ? -1 : 1
}

export function stageOf(claim: Claim): Stage | null {
  return stageIn(claim.qualifier ?? '')
}

function stageIn(words: string): Stage | null {
  if (/中小学/.test(words)) return null
  return STAGES.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** Whom the claim is about; nothing known fits every level below the nation. */
function levelsOf(context: AuditContext, claim: Claim): string[] {
  const org = claim.org ?? ''
  if (/国$|教育部/.test(org)) return ['nation']
  if (/省$|自治区$/.test(org)) return ['province']
  if (/[县区旗]$|县域/.test(org)) return ['county']
  const own = context.profile.organisation ?? ''
  if (/市$/.test(org)) {
    const isSubordinate = context.level === 'city' && own !== '' && !own.includes(org)
    return isSubordinate || context.level === 'county' ? ['county'] : ['city']
  }
  return context.level ? [context.level] : ['county', 'city']
}

function yearOf(claim: Claim): number | null {
  const year = /(?:19|20)\d\d/.exec(claim.period ?? '')?.[0]
  return year ? Number(year) : null
}

function holdsIn({ validity: { from, to } }: Criterion, year: number): boolean {
  return (from === null || from <= year) && (to === null || year <= to)
}

/** "≤ 0.55", "≥ 50%", "不低于1:15": a limit with the unit of what is held against it. */
export function limitText(
  { op, limit }: Pick<Criterion, 'op' | 'limit'>,
  unit: string | null,
): string {
  if (unit?.startsWith('1:')) {
    if (Array.isArray(limit)) return `1:${limit[0]}～1:${limit[1]}`
    // 1:15 is more than 1:16: a ceiling of the second number is a floor of the ratio.
    return `${op.startsWith('<') ? '不低于' : '不高于'}1:${limit}`
  }
  const sign = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<', between: '' }[op]
  const measured = unit === '比值' ? '' : (unit ?? '').replace(/\/.*$/, '')
  return Array.isArray(limit)
    ? `${limit[0]}${measured}～${limit[1]}${measured}`
    : `${sign} ${limit}${measured}`
}

/** "0.561 > 0.55": the proof that a limit is missed. */
export function missLine(claim: Claim, criterion: Criterion): string {
  const { limit, op } = criterion
  const bound = Array.isArray(limit) ? (claim.value < limit[0] ? limit[0] : limit[1]) : limit
  const sign = new Exact(claim.value).gt(bound) ? '>' : '<'
  if (claim.unit === '1:x') return `1:${claim.value} ${sign === '>' ? '低于' : '高于'} 1:${bound}`
  return `${claim.value}${claim.unit} ${op === '=' ? '≠' : sign} ${bound}${claim.unit}`
}
