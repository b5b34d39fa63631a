import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { plainFigure } from '../features/indicators/plain-figure.ts'
import { type IndicatorView, indicatorAddress } from '../features/indicators/view-state.ts'
import { governmentsQuery } from '../features/organisations/queries.ts'

/** Opens a unit below `org` at the same figure; a dispersion's schools have only the plain figure. */
export function useOpenUnit(org: string, period: string, view: IndicatorView) {
  const navigate = useNavigate()
  const governments = useQuery(governmentsQuery).data?.organisations ?? []
  return (code: string) => {
    const isGovernment = governments.some(government => government.code === code)
    const open = view.open === null ? null : plainFigure(view.open)
    navigate(
      indicatorAddress({
        org: code,
        county: isGovernment ? null : org,
        period,
        standard: view.standard,
        open,
      }),
    )
  }
}
