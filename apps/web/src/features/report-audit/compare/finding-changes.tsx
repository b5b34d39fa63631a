import type { FindingStatus } from '@mingjian/contract'
import type { Finding, ReportComparison } from '@mingjian/model'
import type { ReactNode } from 'react'
import { StatusWord, type Tone } from '../../../ui/status-word.tsx'
import { findingStatusNames } from '../decisions/words.ts'
import { FindingCard } from '../finding-card.tsx'
import styles from './compare.module.css'

interface FindingChangesProps {
  findings: ReportComparison['findings']
  statusOf: (key: string) => FindingStatus
  /** Opens a finding in the version it stands in. */
  onShow: (version: 'before' | 'after', key: string) => void
}

/** What was mended, what came in, what is still there: in the order in which one wants to know. */
export function FindingChanges({ findings, statusOf, onShow }: FindingChangesProps) {
  const worked = findings.remaining.filter(({ before, after }) => before.key !== after.key)
  const same = findings.remaining.filter(({ before, after }) => before.key === after.key)
  const dismissed = same.filter(({ after }) => statusOf(after.key) === 'dismissed')
  const open = same.filter(({ after }) => statusOf(after.key) !== 'dismissed')
  const inNew = (list: readonly Finding[]) => (
    <Cards findings={list} statusOf={statusOf} onSelect={key => onShow('after', key)} />
  )
  return (
    <div className={styles.findings}>
      <Group title="新出现" tone="bad" count={findings.added.length} meaning="新版才有">
        {inNew(findings.added)}
      </Group>
      {worked.length > 0 && (
        <Group title="改后仍有" tone="lacking" count={worked.length} meaning="原句改过，仍不成立">
          {inNew(worked.map(({ after }) => after))}
        </Group>
      )}
      <Group title="仍在" tone="lacking" count={open.length} meaning="两版都有，没有改">
        {inNew(open.map(({ after }) => after))}
      </Group>
      <Group title="已改" tone="good" count={findings.fixed.length} meaning="新版不再有">
        <Cards
          findings={findings.fixed}
          statusOf={statusOf}
          onSelect={key => onShow('before', key)}
        />
      </Group>
      {dismissed.length > 0 && (
        <Group
          title="不是问题"
          tone="neutral"
          count={dismissed.length}
          meaning="已写明理由，两版都有"
        >
          {inNew(dismissed.map(({ after }) => after))}
        </Group>
      )}
    </div>
  )
}

interface GroupProps {
  title: string
  tone: Tone
  count: number
  meaning: string
  children: ReactNode
}

function Group({ title, tone, count, meaning, children }: GroupProps) {
  return (
    <section aria-label={title} className={styles.group}>
      <h2>
        <StatusWord tone={count === 0 ? 'neutral' : tone}>
          {title} {count}
        </StatusWord>
        <span className={styles.meaning}>{meaning}</span>
      </h2>
      {count > 0 && children}
    </section>
  )
}

interface CardsProps {
  findings: readonly Finding[]
  statusOf: (key: string) => FindingStatus
  onSelect: (key: string) => void
}

function Cards({ findings, statusOf, onSelect }: CardsProps) {
  return (
    <ol className={styles.cards}>
      {findings.map(finding => (
        <FindingCard key={finding.key} finding={finding} isChosen={false} onSelect={onSelect}>
          {statusOf(finding.key) !== 'open' && (
            <p className={styles.meaning}>处理：{findingStatusNames[statusOf(finding.key)]}</p>
          )}
        </FindingCard>
      ))}
    </ol>
  )
}
