import type { Claim } from '@mingjian/model'
import { findElement, findIndicator } from '@mingjian/standards'
import { collect } from '../../structure/collect.ts'
import { type Figure, meet } from '../../structure/figures.ts'
import { once } from '../../structure/once.ts'
import { type AuditContext, figuresIn, paragraphStart, sentenceAt } from '../context.ts'
import { type Average, averageOf, rounded } from './averages/average-of.ts'
import { isConverted, isNear, jointHeads, turned } from './averages/staff-ratios.ts'
import { claimsAbout, countClaims } from './share-formula.ts'

/** What is held against what, by the ids of their data elements. */
interface RatioElements {
  amount: string
  heads: string
}

/** 生师比 of the statistics of education: pupils to each full-time teacher. */
const PUPILS_TO_TEACHERS: RatioElements = { amount: 'pupils', heads: 'teachers-full-time' }
const PUPIL_TEACHER_RATIO = 'pupil-teacher-ratio'
const RATIO_OF = /^比值\(([^,，()]+)[,，]\s*([^,，()]+)\)$/
/** So many of one stage in a paragraph are of several years or places. */
const ONLY = 1

/** Ratios that contradict the counts told of the same stage in their paragraph, by what the library says they are of. */
export function ratiosByName(context: AuditContext): Average[] {
  return collect(context.claims, ratio => {
    const elements =
      ratio.unit === '1:x' && ratio.modality === 'done' ? elementsOf(context, ratio) : null
    const printedAs = elements && figureOf(context, ratio)
    if (!elements || !printedAs?.ratio || printedAs.approximate) return []
    if (isConverted(context, ratio.start) || isOfLargerPlace(context, ratio)) return []
    const amounts = countsOf(context, ratio, elements.amount)
    const heads = countsOf(context, ratio, elements.heads)
    const [amount, head] = [amounts[0], heads[0]]
    if (amounts.length !== ONLY || heads.length !== ONLY || !amount || !head) return []
    const average = printedAs.value.lt(1) ? turned(context.text, printedAs) : printedAs
    const allowed = rounded(average)
    const span = sentenceAt(context, head.start)
    const all = [head, ...jointHeads(context, { heads: head, span })]
    if (all.some(one => meet(averageOf(amount, one), allowed))) return []
    if (!isNear(average, amount, head)) return []
    return [{ average, amount, heads: head, word: '', allowed }]
  })
}

/** 全省平均为1:13.4: of whom nobody is counted here. */
const isOfLargerPlace = (context: AuditContext, { start }: Claim): boolean =>
  LARGER_PLACE.test(context.text.slice(sentenceAt(context, start)[0], start))

const LARGER_PLACE = /(?:全[国省]|[国省])(?:平均|均)?(?:水平|值)?(?:为|是)?|全市平均/

function elementsOf({ library }: AuditContext, { code }: Claim): RatioElements | null {
  if (code === PUPIL_TEACHER_RATIO) return PUPILS_TO_TEACHERS
  const formula = RATIO_OF.exec((code && findIndicator(library, code)?.formula) ?? '')
  const [amount, heads] = [formula?.[1], formula?.[2]].map(
    name => name && findElement(library, name.trim())?.id,
  )
  return amount && heads ? { amount, heads } : null
}

/** 幼儿园教职工 and 在园幼儿 are of one stage, whether it is said or not. */
const isOfKindergarten = (one: Claim, ratio: Claim) =>
  ratio.subject.includes('幼儿') && (one.qualifier === null || one.qualifier === '幼儿园')

const countsKnown = once((_: AuditContext) => new Map<string, Figure[]>())

/** The counts of one stage in its paragraph, or else in the whole report, each value once. */
function countsOf(context: AuditContext, ratio: Claim, id: string): Figure[] {
  const paragraph = paragraphStart(context, ratio.start)
  const isOfChildren = ratio.subject.includes('幼儿')
  const key = [id, paragraph, ratio.org, ratio.period, ratio.qualifier, isOfChildren].join('\0')
  const known = countsKnown(context)
  const counts = known.get(key) ?? readCounts(context, ratio, id)
  known.set(key, counts)
  return counts
}

function readCounts(context: AuditContext, ratio: Claim, id: string): Figure[] {
  const element = findElement(context.library, id)
  if (!element) return []
  const isOfStage = (one: Claim) =>
    one.code === id &&
    one.org === ratio.org &&
    (one.qualifier === ratio.qualifier || isOfKindergarten(one, ratio))
  const beside = claimsAbout(context, ratio, element)
  // Where its own paragraph tells of another stage, the ratio is hardly of one told elsewhere.
  const told = beside.length > 0 ? beside : countClaims(context, ratio)
  const figures = told.filter(isOfStage).flatMap(one => figureOf(context, one) ?? [])
  return figures.filter((one, at) => figures.findIndex(other => other.value.eq(one.value)) === at)
}

const figureOf = (context: AuditContext, { start, end }: Claim): Figure | undefined =>
  figuresIn(context, [start, end]).at(-1)
