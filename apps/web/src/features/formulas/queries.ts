import { type FormulaTrial, formulaRoutes } from '@mingjian/contract'
import { readFigureKey } from '@mingjian/model'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** What the server makes of a formula in the library of a unit. */
export const reviewQuery = (org: string, figure: string, formula: string) =>
  queryOptions({
    queryKey: ['formulas', 'review', org, figure, formula],
    queryFn: ({ signal }) => {
      const { indicator } = readFigureKey(figure)
      return call(formulaRoutes.review, {
        params: { code: org },
        body: { indicator, formula },
        signal,
      })
    },
    enabled: formula.trim() !== '',
    placeholderData: keepPreviousData,
  })

export interface TrialAsked {
  org: string
  figure: string
  period: string
  formula: string
}

export function tryFormula({ org, figure, period, formula }: TrialAsked): Promise<FormulaTrial> {
  const { indicator, stage } = readFigureKey(figure)
  return call(formulaRoutes.try, {
    params: { code: org },
    body: { indicator, stage, formula, period },
  })
}
