import { useRouteError } from 'react-router'
import { Failure } from '../ui/states.tsx'
import { Entrance } from './entrance.tsx'

/** What one sees when a page could not be loaded or broke while drawing. */
export function BrokenPage() {
  const error = useRouteError()
  return (
    <Entrance title="页面没能打开">
      <Failure error={error} onRetry={() => window.location.reload()} />
    </Entrance>
  )
}
