import type { AuditJob } from '@mingjian/contract'
import { Button } from 'antd'
import { formatMoment } from '../../../ui/format-date.ts'
import styles from './versions.module.css'

interface VersionQuestionProps {
  file: string
  proposal: AuditJob
  onAnswer: (isVersion: boolean) => void
  onCancel: () => void
}

/** Asked before a file is sent whose name is that of a known report. */
export function VersionQuestion({ file, proposal, onAnswer, onCancel }: VersionQuestionProps) {
  return (
    <div role="alertdialog" aria-label="是不是新版本" className={styles.question}>
      <p>
        “{file}”与{formatMoment(proposal.createdAt)}提交的“{proposal.file}
        ”名称相近，是它的新版本吗？
        作为新版本上传，已写明“不是问题”的不再重复提出，并可对比两版的变化。
      </p>
      <div className={styles.choices}>
        <Button type="primary" onClick={() => onAnswer(true)}>
          作为第{proposal.version + 1}版上传
        </Button>
        <Button onClick={() => onAnswer(false)}>作为另一份报告上传</Button>
        <Button onClick={onCancel}>取消</Button>
      </div>
    </div>
  )
}
