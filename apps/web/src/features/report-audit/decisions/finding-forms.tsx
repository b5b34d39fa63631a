import { descriptionLimit, reasonLimit, titleLimit } from '@mingjian/contract'
import { distinctQuotes, type Finding } from '@mingjian/model'
import { DecisionForm, FormField } from './decision-form.tsx'
import type { ReviewDrafts } from './review-drafts.ts'
import type { Review } from './use-review.ts'

interface FindingFormProps {
  finding: Finding
  review: Review
  drafts: ReviewDrafts
  onDone: () => void
}

/** Why it is no problem: nobody may dismiss a finding without saying so. */
export function DismissForm({ finding, review, drafts, onDone }: FindingFormProps) {
  const reason = drafts.textOf(finding.key, 'reason') ?? ''
  return (
    <DecisionForm
      title="标为不是问题"
      send="标为不是问题"
      refuse={() => (reason.trim() ? null : '请写明为什么不是问题，便于以后查看。')}
      isBusy={review.isBusy}
      error={review.error}
      onClose={() => drafts.setForm(null)}
      onSend={async () => {
        if (!(await review.dismiss(finding, reason.trim()))) return
        drafts.drop(finding.key)
        onDone()
      }}
    >
      <FormField
        label="为什么不是问题（必填）"
        value={reason}
        limit={reasonLimit}
        placeholder="如：该数据按省定口径统计，包含普惠性民办园"
        onChange={text => drafts.setText(finding.key, 'reason', text)}
      />
    </DecisionForm>
  )
}

/** Title and description of the problem that a finding becomes, filled in from what it says. */
export function ProblemForm({ finding, review, drafts, onDone }: FindingFormProps) {
  const title = drafts.textOf(finding.key, 'title') ?? finding.message.slice(0, titleLimit)
  const description = drafts.textOf(finding.key, 'description') ?? descriptionOf(finding)
  const refuse = () => {
    if (!title.trim()) return '请填写问题名称。'
    return description.trim() ? null : '请填写问题描述。'
  }
  return (
    <DecisionForm
      title="转为问题"
      send="转为问题"
      refuse={refuse}
      isBusy={review.isBusy}
      error={review.error}
      onClose={() => drafts.setForm(null)}
      onSend={async () => {
        const words = { title: title.trim(), description: description.trim() }
        if (!(await review.toProblem(finding, words))) return
        drafts.drop(finding.key)
        onDone()
      }}
    >
      <FormField
        label="问题名称"
        value={title}
        limit={titleLimit}
        onChange={text => drafts.setText(finding.key, 'title', text)}
      />
      <FormField
        label="问题描述"
        value={description}
        limit={descriptionLimit}
        rows={3}
        onChange={text => drafts.setText(finding.key, 'description', text)}
      />
    </DecisionForm>
  )
}

const descriptionOf = (finding: Finding) =>
  [
    `报告原文：${distinctQuotes(finding).join('；')}`,
    finding.computation && `核算：${finding.computation}`,
    finding.suggestion && `建议：${finding.suggestion}`,
  ]
    .filter(Boolean)
    .join('\n')
    .slice(0, descriptionLimit)
