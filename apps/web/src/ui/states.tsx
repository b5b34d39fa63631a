import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { ApiError } from '../api/api-error.ts'
import styles from './states.module.css'

/** Grey lines where content will be. */
export function Loading({ lines = 6, words = '正在载入' }: { lines?: number; words?: string }) {
  return (
    <div className={styles.loading} role="status" aria-label={words}>
      <Skeleton active title={false} paragraph={{ rows: lines }} />
    </div>
  )
}

/** Nothing to show, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.hint}>{children}</div>}
    </div>
  )
}

/** What failed, in the server's words, with a way to try again. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const known = error instanceof ApiError ? error : null
  // A single error is often the detail itself.
  const places = known?.errors.filter(({ message }) => message !== known.message) ?? []
  return (
    <div className={styles.failure} role="alert">
      <p className={styles.title}>{known?.title ?? '页面出错'}</p>
      <p className={styles.hint}>{known?.message ?? '请刷新页面；如仍不行，请联系系统管理员。'}</p>
      {places.length > 0 && (
        <ul className={styles.hint}>
          {places.map(({ place, message }) => (
            <li key={place + message}>{message}</li>
          ))}
        </ul>
      )}
      {known?.requestId && <p className={styles.request}>请求编号 {known.requestId}</p>}
      {onRetry && <Button onClick={onRetry}>重试</Button>}
    </div>
  )
}

interface QueryState<T> {
  data: T | undefined
  error: unknown
  refetch: () => unknown
}

/** Shows what a query has come to: its data, its error or grey lines. */
export function Answer<T>(props: {
  query: QueryState<T>
  lines?: number
  children: (data: T) => ReactNode
}) {
  const { query } = props
  if (query.data !== undefined) return props.children(query.data)
  if (query.error) return <Failure error={query.error} onRetry={() => query.refetch()} />
  return <Loading lines={props.lines} />
}
