import {
  type Claim,
  type DataElement,
  type Indicator,
  lastAt,
  type StandardsLibrary,
} from '@mingjian/model'
import { findElement, findIndicator } from '@mingjian/standards'
import { once, onceWithin } from '../../structure/once.ts'
import { type AuditContext, paragraphAt } from '../context.ts'

/** 占比(甲 + 乙, 丙) of the library, with its data elements. */
export interface ShareFormula {
  indicator: Indicator
  numerator: DataElement[]
  denominator: DataElement
}

const SHARE = /^占比\(([^,，()]+)[,，]\s*([^,，()]+)\)$/

/** The official parts of a share, when its formula is a plain one over counted things. */
export function shareFormulaOf({ library }: AuditContext, { code }: Claim): ShareFormula | null {
  return code ? formulaOf(library, code) : null
}

const formulaOf = onceWithin((library: StandardsLibrary, code: string): ShareFormula | null => {
  const indicator = findIndicator(library, code)
  const match = SHARE.exec(indicator?.formula ?? '')
  if (!indicator || !match?.[1] || !match[2]) return null
  const parts = match[1].split('+').map(name => findElement(library, name.trim()))
  const denominator = findElement(library, match[2].trim())
  const numerator = parts.filter(part => part !== undefined)
  if (!denominator || numerator.length !== parts.length) return null
  if (denominator.domain !== 'count' || numerator.some(part => part.domain !== 'count')) return null
  return { indicator, numerator, denominator }
})

/** Whole numbers of things counted, by their start. */
const countsOf = once((context: AuditContext) =>
  context.claims
    .filter(
      one =>
        one.modality === 'done' &&
        one.decimals === 0 &&
        !/[万亿%]/.test(one.unit) &&
        !/增|减|约|超|占/.test(one.comparator ?? ''),
    )
    .sort((a, b) => a.start - b.start),
)

/** Claims about an element in the paragraph of a share, of the same place and time, nearest first. */
export function claimsAbout(context: AuditContext, share: Claim, element: DataElement): Claim[] {
  const [start, end] = paragraphAt(context, share.start)
  const counts = countsOf(context)
  const from = lastAt(counts, start - 1, claim => claim.start) + 1
  const to = lastAt(counts, end, claim => claim.start) + 1
  const candidates = counts
    .slice(from, to)
    .filter(one => one.end <= end && isOfOneScene(one, share) && speaksOf(one, element))
  const distance = (one: Claim) => Math.abs(one.start - share.start)
  return candidates.sort((a, b) => distance(a) - distance(b))
}

/** The one value the report gives an element, of the same place and time, wherever it stands; null where it gives several. */
export function onlyClaimAbout(
  context: AuditContext,
  share: Claim,
  element: DataElement,
): Claim | null {
  const told = countsOfAll(context, element).filter(one => isOfOneScene(one, share))
  const [first] = told
  return first && told.every(one => one.value === first.value) ? first : null
}

/** Counts of an element that are narrowed by nothing. */
const countsOfAll = onceWithin((context: AuditContext, element: DataElement): readonly Claim[] =>
  countsOf(context).filter(one => one.qualifier === null && speaksOf(one, element)),
)

/** Counts of the report, of the same place and time. */
export const countClaims = (context: AuditContext, share: Claim): Claim[] =>
  countsOf(context).filter(one => isOfOneScene(one, share))

function isOfOneScene(one: Claim, other: Claim): boolean {
  return (
    (one.org === other.org || one.org === null || other.org === null) &&
    (one.period === other.period || one.period === null || other.period === null)
  )
}

/** The claim about the whole of an element: 小班9828人 is none of 在园幼儿总数. */
export function wholeClaim(
  context: AuditContext,
  share: Claim,
  element: DataElement,
): Claim | null {
  return claimsAbout(context, share, element).find(one => one.qualifier === null) ?? null
}

const WHOLE_WORDS = /^(?:其中|区域内|辖区内?|全[市县区省国]|我[市县区省]|现有|共有|总|[\s，,])*$/

/** By its code, or by its own words: 区域内在园幼儿共899人 names 在园幼儿. */
function speaksOf(claim: Claim, element: DataElement): boolean {
  if (claim.code === element.id) return true
  const words = wordsBefore(claim)
  return stemsOf(element).some(
    stem => words.endsWith(stem) && WHOLE_WORDS.test(words.slice(0, -stem.length)),
  )
}

/** The words in front of its number, without what only leads up to it. */
const wordsBefore = once(({ quote }: Claim): string => {
  const digit = quote.search(/\d/)
  return (digit < 0 ? quote : quote.slice(0, digit)).replace(
    /(?:总数|人数|数|共计?|有|为|达到?|\s)+$/,
    '',
  )
})

/** The names of an element without the word that says it is a count. */
const stemsOf = once(({ name, aliases }: DataElement): readonly string[] =>
  [name, ...aliases].map(one => one.replace(/(?:总数|人数|数)$/, '')),
)
