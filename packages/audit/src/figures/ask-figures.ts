import {
  type Claim,
  type FigureQuestion,
  type Period,
  periodYearsBefore,
  type StandardsLibrary,
} from '@mingjian/model'
import { clauseBefore, isChange, meaningOf } from './meaning.ts'
import { periodOfClaim } from './period-of-claim.ts'
import { isSelfName } from './unit-names.ts'

/**
 * Everything that has to be looked up before a report's claims can be bound: once each, in the order
 * of the text. Plans and limits ask for nothing, changes for the years between which they happened.
 */
export function askFigures(
  claims: readonly Claim[],
  text: string,
  { library, year }: { library: StandardsLibrary; year: number | null },
): FigureQuestion[] {
  const questions = new Map<string, FigureQuestion>()
  for (const claim of claims) {
    if (!isLevel(claim) && !isYearlyChange(claim, text)) continue
    const meaning = meaningOf(claim, text, library)
    const period = periodOfClaim(claim, year)
    if (!meaning || period === null) continue
    const org = claim.org === null || isSelfName(claim.org) ? null : claim.org
    const add = (code: string, asked: Period) =>
      questions.set(`${code}|${org}|${asked}`, { code, org, period: asked })
    for (const code of [...meaning.codes, ...meaning.related]) add(code, period)
    for (const code of meaning.codes) for (const near of nearPeriods(period)) add(code, near)
  }
  return [...questions.values()]
}

/** A claim that says how much there is or was. */
export const isLevel = (claim: Claim): boolean =>
  (claim.modality === 'done' || claim.modality === 'previous') && !isChange(claim)

const sinceLastYear = /(?:较|比|同)[上去]年?(?:同期|度)?|同比/

/** 比上年增长3.2%: how much something changed from one year to the next, as the words before it say. */
export const isYearlyChange = (claim: Claim, text: string): boolean =>
  claim.modality === 'done' &&
  isChange(claim) &&
  sinceLastYear.test(clauseBefore(text, claim).slice(-30))

/** The years around a year: a school year may go by either of its two. */
export function nearPeriods(period: Period): Period[] {
  return /^\d{4}$/.test(period) ? [periodYearsBefore(period, 1), periodYearsBefore(period, -1)] : []
}
