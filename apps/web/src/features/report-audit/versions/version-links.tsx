import type { AuditJob } from '@mingjian/contract'
import type { ReactNode } from 'react'
import styles from './versions.module.css'

interface VersionLinksProps {
  /** Oldest first. */
  versions: readonly AuditJob[]
  current: string
  linkTo: (version: AuditJob, words: string) => ReactNode
  /** Leads to what changed from one version to the other. */
  linkToComparison: (since: AuditJob, words: string) => ReactNode
}

/** v1 v2 … to switch between, and the way to what changed since the one before. Nothing for a single version. */
export function VersionLinks({ versions, current, linkTo, linkToComparison }: VersionLinksProps) {
  const readable = versions.filter(({ status }) => status !== 'failed')
  if (readable.length < 2) return null
  const at = readable.findIndex(({ id }) => id === current)
  // Only what is read to the end can be compared.
  const before = readable[at]?.status === 'done' ? readable[at - 1] : undefined
  return (
    <nav aria-label="报告的版本" className={styles.versions} data-print="hide">
      {readable.map(version => (
        <span key={version.id} aria-current={version.id === current || undefined}>
          {linkTo(version, `第${version.version}版`)}
        </span>
      ))}
      {before?.status === 'done' && linkToComparison(before, `与第${before.version}版对比`)}
    </nav>
  )
}
