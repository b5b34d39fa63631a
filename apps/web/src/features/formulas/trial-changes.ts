import type { ComparedFigure, FormulaTrial } from '@mingjian/contract'
import { Exact, type Figure } from '@mingjian/model'

/** Tried less current, exactly as shown figures would be subtracted; null where one of them is missing. */
export function differenceOf(current: number | null, tried: number | null): number | null {
  if (current === null || tried === null) return null
  return new Exact(tried).minus(current).toNumber()
}

export type VerdictChange = 'none' | 'same' | 'now-met' | 'now-not-met'

const met = (figure: Figure | null): boolean | null => {
  if (!figure || figure.verdicts.length === 0) return null
  return figure.verdicts.every(verdict => verdict.met)
}

/** Whether trying another formula turns a verdict. */
export function verdictChange({ current, tried }: ComparedFigure): VerdictChange {
  const [before, after] = [met(current), met(tried)]
  if (after === null) return 'none'
  if (before === null || before === after) return 'same'
  return after ? 'now-met' : 'now-not-met'
}

/** How many schools come out differently. */
export const changedSchools = ({ schools }: FormulaTrial): number =>
  schools.filter(({ current, tried }) => current !== tried).length
