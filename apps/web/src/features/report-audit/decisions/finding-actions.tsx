import type { Finding } from '@mingjian/model'
import styles from './decisions.module.css'
import { DismissForm, ProblemForm } from './finding-forms.tsx'
import type { FormKind, ReviewDrafts } from './review-drafts.ts'
import type { Review } from './use-review.ts'

export interface FindingActionsProps {
  finding: Finding
  review: Review
  drafts: ReviewDrafts
  onWhy: (rule: string) => void
  /** After the finding has left the list. */
  onDismissed: (finding: Finding) => void
}

/** What can be done with a finding, and the form that is open for it. */
export function FindingActions(props: FindingActionsProps) {
  const { finding, review, drafts } = props
  const status = review.statusOf(finding.key)
  const open = (kind: FormKind) => drafts.setForm({ finding: finding.key, kind })
  const form = drafts.form?.finding === finding.key ? drafts.form.kind : null
  const act = (words: string, onClick: () => void) => (
    <button
      type="button"
      className={`plain ${styles.act}`}
      disabled={review.isBusy}
      onClick={onClick}
    >
      {words}
    </button>
  )
  return (
    <>
      <div className={styles.acts} data-print="hide">
        {status === 'open' && act('认可', () => review.accept(finding))}
        {(status === 'open' || status === 'accepted') && act('不是问题', () => open('dismiss'))}
        {status !== 'problem' && status !== 'dismissed' && act('转为问题', () => open('problem'))}
        {(status === 'accepted' || status === 'dismissed') &&
          act('恢复', () => review.reopen(finding))}
        {act('为什么', () => props.onWhy(finding.rule))}
      </div>
      {form === 'dismiss' && status !== 'problem' && (
        <DismissForm
          finding={finding}
          review={review}
          drafts={drafts}
          onDone={() => props.onDismissed(finding)}
        />
      )}
      {form === 'problem' && status !== 'problem' && (
        <ProblemForm finding={finding} review={review} drafts={drafts} onDone={() => {}} />
      )}
    </>
  )
}
