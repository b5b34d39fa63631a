import type { AuditJob } from '@mingjian/contract'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import styles from './audit-progress.module.css'
import { statusWords } from './words.ts'

const steps: readonly AuditJob['status'][] = ['queued', 'reading', 'checking', 'done']

/** Where a running audit has got to, or why it failed and what to do. */
export function AuditProgress({ job }: { job: AuditJob }) {
  if (job.status === 'failed')
    return (
      <div role="alert" className={styles.failed}>
        <h2>这份报告没能核查</h2>
        <p>
          {job.problem ?? '原因不明。请换一种格式（如 docx）重新上传；如仍不行，请联系系统管理员。'}
        </p>
      </div>
    )
  const at = steps.indexOf(job.status)
  return (
    <div className={styles.running}>
      <p role="status">{statusWords[job.status]}…可以离开这一页，完成后在核查记录中查看。</p>
      <ProgressBar percent={job.progress} label="核查进度" />
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li
            key={step}
            aria-current={index === at ? 'step' : undefined}
            data-past={index < at || undefined}
          >
            {statusWords[step]}
          </li>
        ))}
      </ol>
    </div>
  )
}
