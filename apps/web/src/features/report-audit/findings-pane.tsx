import { type Finding, type Severity, severityNames, severitySchema } from '@mingjian/model'
import { type ReactNode, useEffect, useState } from 'react'
import { Empty } from '../../ui/states.tsx'
import { type AuditView, type FindingFacts, splitDismissed } from './audit-view.ts'
import { FindingActions, type FindingActionsProps } from './decisions/finding-actions.tsx'
import { FindingStateLine } from './decisions/finding-state-line.tsx'
import { LastStepBar } from './decisions/last-step.tsx'
import type { ReviewDrafts } from './decisions/review-drafts.ts'
import type { Review } from './decisions/use-review.ts'
import { useReviewKeys } from './decisions/use-review-keys.ts'
import { FindingCard } from './finding-card.tsx'
import { FindingFilterBar } from './finding-filters.tsx'
import styles from './findings-pane.module.css'
import { severityMeanings } from './words.ts'

interface FindingsPaneProps {
  /** All findings, for the counts. */
  all: readonly Finding[]
  /** Those that fit the filters, in the order shown. */
  shown: readonly Finding[]
  facts: FindingFacts
  chapters: readonly string[]
  view: AuditView
  review: Review
  drafts: ReviewDrafts
  linkToProblem: (id: string) => ReactNode
  onWhy: (rule: string) => void
  onChange: (changes: Partial<AuditView>) => void
}

/** Findings beside the text; on the phone a sheet that rises from the bottom. */
export function FindingsPane(props: FindingsPaneProps) {
  const { all, shown, facts, view, review, drafts, onChange } = props
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (view.finding !== null) setOpen(true)
  }, [view.finding])
  const { standing, dismissed } = splitDismissed(shown, facts.statusOf)
  const choose = (finding: string) => onChange({ finding, claim: null })
  const goOnFrom = (finding: Finding) => {
    const next = standing[standing.indexOf(finding) + 1]
    if (next) choose(next.key)
  }
  useReviewKeys({
    findings: standing,
    chosen: view.finding,
    onChoose: choose,
    onAccept: finding => review.statusOf(finding.key) === 'open' && review.accept(finding),
    onDismiss: ({ key }) => drafts.setForm({ finding: key, kind: 'dismiss' }),
    onUndo: review.undo,
  })
  const cards = (findings: readonly Finding[]) => (
    <Cards {...props} findings={findings} onSelect={choose} onDismissed={goOnFrom} />
  )
  const left = splitDismissed(all, facts.statusOf).standing.length
  return (
    <aside className={styles.pane} data-open={isOpen || undefined} aria-label="核查出的问题">
      <button
        type="button"
        className={`plain ${styles.handle}`}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        问题 {left} 个 <span aria-hidden="true">{isOpen ? '▼ 收起' : '▲ 展开'}</span>
      </button>
      <div className={styles.body}>
        <FindingFilterBar
          all={all}
          facts={facts}
          chapters={props.chapters}
          filters={view}
          onChange={onChange}
        />
        <LastStepBar review={review} hasForm={drafts.form !== null} />
        <div className={styles.list}>
          {standing.length === 0 && (
            <Nothing all={all} left={left} hasMore={dismissed.length > 0} />
          )}
          {severitySchema.options.map(severity => (
            <Group
              key={severity}
              severity={severity}
              findings={standing.filter(finding => finding.severity === severity)}
              cards={cards}
            />
          ))}
          <Dismissed findings={dismissed} chosen={view.finding} cards={cards} />
        </div>
        <KeyHelp />
      </div>
    </aside>
  )
}

function Nothing(props: { all: readonly Finding[]; left: number; hasMore: boolean }) {
  if (props.all.length === 0) return <Empty title="没有核查出问题" />
  if (props.left === 0) return <Empty title="问题已全部处理">标为“不是问题”的列在下面。</Empty>
  if (props.hasMore) return null
  return <Empty title="没有符合筛选的问题">请放宽筛选条件。</Empty>
}

interface GroupProps {
  findings: readonly Finding[]
  cards: (findings: readonly Finding[]) => ReactNode
}

function Group({ severity, findings, cards }: GroupProps & { severity: Severity }) {
  if (findings.length === 0) return null
  return (
    <section aria-label={severityNames[severity]} className={styles.group}>
      <h3>
        {severityNames[severity]} {findings.length}
        <span className={styles.meaning}>{severityMeanings[severity]}</span>
      </h3>
      {cards(findings)}
    </section>
  )
}

/** Folded, but never gone: with who said why and when. */
function Dismissed({ findings, chosen, cards }: GroupProps & { chosen: string | null }) {
  const holdsChosen = findings.some(({ key }) => key === chosen)
  const [isOpen, setOpen] = useState(holdsChosen)
  useEffect(() => {
    if (holdsChosen) setOpen(true)
  }, [holdsChosen])
  if (findings.length === 0) return null
  return (
    <details
      className={styles.dismissed}
      open={isOpen}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary>不是问题 {findings.length}（已写明理由）</summary>
      {cards(findings)}
    </details>
  )
}

interface CardsProps
  extends Pick<FindingsPaneProps, 'view' | 'review' | 'linkToProblem'>,
    Omit<FindingActionsProps, 'finding'> {
  findings: readonly Finding[]
  onSelect: (key: string) => void
}

function Cards({ findings, view, onSelect, linkToProblem, ...actions }: CardsProps) {
  return (
    <ol className={styles.cards}>
      {findings.map(finding => (
        <FindingCard
          key={finding.key}
          finding={finding}
          isChosen={view.finding === finding.key}
          onSelect={onSelect}
        >
          <FindingStateLine
            state={actions.review.stateOf(finding.key)}
            linkToProblem={linkToProblem}
          />
          <FindingActions
            finding={finding}
            review={actions.review}
            drafts={actions.drafts}
            onWhy={actions.onWhy}
            onDismissed={actions.onDismissed}
          />
        </FindingCard>
      ))}
    </ol>
  )
}

const keyWords = [
  { keys: ['J', 'K'], words: '下一个、上一个' },
  { keys: ['A'], words: '认可' },
  { keys: ['D'], words: '不是问题' },
  { keys: ['U'], words: '撤销' },
]

function KeyHelp() {
  return (
    <p className={styles.keys} data-print="hide">
      {keyWords.map(({ keys, words }) => (
        <span key={words}>
          {keys.map(key => (
            <kbd key={key}>{key}</kbd>
          ))}
          {words}
        </span>
      ))}
    </p>
  )
}
