import {
  type Claim,
  type ClaimBinding,
  type CollectedFigure,
  type CollectedFigures,
  Exact,
  type StandardsLibrary,
  stageNames,
} from '@mingjian/model'
import { isLevel, nearPeriods } from './ask-figures.ts'
import { chooseStage } from './choose-stage.ts'
import { FigureTable } from './figure-table.ts'
import { meaningOf } from './meaning.ts'
import { periodOfClaim } from './period-of-claim.ts'
import { isWithin, printedInterval, significantDigits } from './printed-interval.ts'
import { unitFactor } from './unit-factor.ts'

/** What a report says of itself, as far as binding needs it. */
export interface BindingScene {
  text: string
  library: StandardsLibrary
  year: number | null
}

/**
 * 绑定: for every claim the figure of the system it speaks of, and whether the two agree. Pure: the same
 * claims and figures give the same bindings. Where the words leave open which figure is meant, a
 * number that fits one of them is bound to it and a number that fits none is left to a person.
 */
export function bindClaims(
  claims: readonly Claim[],
  collected: CollectedFigures,
  scene: BindingScene,
): ClaimBinding[] {
  const table = new FigureTable(collected)
  const bindings = claims.map(claim => bindClaim(claim, table, scene))
  return bindings.map((binding, index) => {
    const claim = claims[index]
    const doubted =
      claim && binding.agrees === false && isSaidBeside(claim, binding, bindings, claims, scene)
    return doubted
      ? unbound(
          claim,
          'ambiguous',
          besideWords,
          [binding.figure].flatMap(one => one ?? []),
        )
      : binding
  })
}

/**
 * Whether a figure has already been said, rightly, in the same sentence: 国培158人，省培1963人 gives both
 * numbers one name, and the second is more likely about something else than wrong.
 */
function isSaidBeside(
  claim: Claim,
  { figure }: ClaimBinding,
  bindings: readonly ClaimBinding[],
  claims: readonly Claim[],
  { text }: BindingScene,
): boolean {
  return bindings.some((other, index) => {
    const twin = claims[index]
    if (!twin || other.agrees !== true || other.figure !== figure) return false
    const between = text.slice(Math.min(claim.end, twin.end), Math.max(claim.start, twin.start))
    return !/[。\n]/.test(between)
  })
}

const besideWords = '同一句中另一个数与这项数据相同，这个数可能说的是别的'

function bindClaim(claim: Claim, table: FigureTable, scene: BindingScene): ClaimBinding {
  if (!isLevel(claim)) return unbound(claim, 'aside', asideWords(claim))
  const meaning = meaningOf(claim, scene.text, scene.library)
  if (!meaning) return unbound(claim, 'no-source', null)
  const period = periodOfClaim(claim, scene.year)
  if (period === null) return unbound(claim, 'aside', '统计期不是一个年度，没有比对')
  const unit = table.unitOf(claim.org)
  if (!unit) return unbound(claim, 'no-figure', `数据中没有“${claim.org}”`)
  const listed = (codes: readonly string[], at = period) =>
    codes.flatMap(code => table.list(code, unit, at)).filter(one => isComparable(claim, one))
  const meant = chooseStage(listed(meaning.codes), meaning)
  const filled = meant.filter(one => one.value !== null)
  const fitting = filled.find(one => agrees(claim, one))
  if (fitting) return bound(claim, fitting, true)
  const near = nearPeriods(period)
    .flatMap(at => chooseStage(listed(meaning.codes, at), meaning))
    .filter(one => agrees(claim, one))
  // A school year may be called by either of its two years, and 上年度反馈的问题 is this year's figure.
  const isOpen = meaning.periodKind === 'school-year' || claim.modality === 'previous'
  const others = listed(meaning.related).filter(one => tells(claim, one))
  if (isOpen) others.push(...near)
  const named = others.find(one => claim.qualifier !== null && one.name.includes(claim.qualifier))
  if (named) return bound(claim, named, true)
  const [first] = filled
  const isOpenPart = !meaning.isWhole && others.length + filled.length > 0
  if (isOpenPart) return unbound(claim, 'ambiguous', partWords(claim), others, filled)
  if (!first) return unbound(claim, 'no-figure', reasonOf(meant), others)
  // Another figure of that name has exactly this number: more likely that one is meant.
  const [twin] = others
  if (twin) return unbound(claim, 'ambiguous', twinWords(twin, first), others, filled)
  return { ...bound(claim, first, false), reason: near[0] ? yearWords(near[0]) : null }
}

const isComparable = (claim: Claim, figure: CollectedFigure): boolean =>
  unitFactor(claim.unit, figure.unit) !== null

/** Whether the printed number can stand for a figure; false for one without a value. */
export function agrees(claim: Claim, figure: CollectedFigure): boolean {
  const factor = unitFactor(figure.unit, claim.unit)
  return (
    factor !== null &&
    figure.value !== null &&
    isWithin(new Exact(figure.value).times(factor), printedInterval(claim))
  )
}

/** A match that is no accident: on enough digits, and not of an open interval. */
function tells(claim: Claim, figure: CollectedFigure): boolean {
  const { low, high } = printedInterval(claim)
  return low !== null && high !== null && significantDigits(claim) >= 2 && agrees(claim, figure)
}

const bound = (claim: Claim, figure: CollectedFigure, isSame: boolean): ClaimBinding => ({
  claim: claim.id,
  status: 'bound',
  agrees: isSame,
  figure,
  candidates: [],
  reason: null,
})

function unbound(
  claim: Claim,
  status: Exclude<ClaimBinding['status'], 'bound'>,
  reason: string | null,
  ...candidates: (readonly CollectedFigure[])[]
): ClaimBinding {
  const all = [...new Set(candidates.flat())].slice(0, 5)
  return { claim: claim.id, status, agrees: null, figure: null, candidates: all, reason }
}

const asideWords = ({ modality }: Claim): string =>
  modality === 'plan' ? '计划或目标' : modality === 'norm' ? '标准或要求' : '增减的幅度'

const partWords = ({ qualifier }: Claim): string =>
  qualifier === null ? '可能只说其中一部分，请确认指哪一项' : `只说“${qualifier}”，请确认指哪一项`

const twinWords = (twin: CollectedFigure, first: CollectedFigure): string =>
  `与“${sayFigure(twin)}”相同，与“${sayFigure(first)}”不同，请确认指哪一项`

const yearWords = ({ period }: CollectedFigure) => `与${period}年的数相同，可能没有更新`

const reasonOf = (figures: readonly CollectedFigure[]): string | null =>
  figures.flatMap(one => one.missing)[0] ?? null

/** 2023年小学在校生数, as a person would say it. */
export function sayFigure({ name, stage, period }: CollectedFigure): string {
  const year = /^\d{4}$/.test(period) ? `${period}年` : period
  const word = stage === null || name.includes(stageNames[stage]) ? '' : stageNames[stage]
  return `${year}${stage === 'preschool' ? '' : word}${name}`
}
