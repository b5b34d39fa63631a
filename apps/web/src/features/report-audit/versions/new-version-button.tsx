import type { AuditJob } from '@mingjian/contract'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { Failure } from '../../../ui/states.tsx'
import { useSubmitReport } from '../queries.ts'
import { acceptedFiles, refuseFile } from '../report-file.ts'
import styles from './versions.module.css'

interface NewVersionButtonProps {
  /** The latest version. */
  follows: AuditJob
  onSubmitted: (job: AuditJob) => void
}

/** Sends the mended report as the next version: decisions on findings go with it. */
export function NewVersionButton({ follows, onSubmitted }: NewVersionButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  const submit = useSubmitReport()
  const [refusal, setRefusal] = useState<string | null>(null)
  const send = (file: File | undefined) => {
    if (!file) return
    const reason = refuseFile(file)
    setRefusal(reason)
    if (reason === null) submit.mutate({ file, follows: follows.id }, { onSuccess: onSubmitted })
  }
  return (
    <div className={styles.newVersion}>
      <Button loading={submit.isPending} onClick={() => input.current?.click()}>
        上传修改后的新版本
      </Button>
      <input
        ref={input}
        type="file"
        accept={acceptedFiles}
        aria-label="选择修改后的报告"
        className="visually-hidden"
        tabIndex={-1}
        onChange={event => {
          send(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      {refusal && <p role="alert">{refusal}</p>}
      {submit.error && <Failure error={submit.error} />}
    </div>
  )
}
