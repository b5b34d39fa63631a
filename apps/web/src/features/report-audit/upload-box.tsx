import type { AuditJob } from '@mingjian/contract'
import { type ChangeEvent, type DragEvent, useId, useState } from 'react'
import { UploadIcon } from '../../ui/icons.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Failure } from '../../ui/states.tsx'
import { useSubmitReport } from './queries.ts'
import { acceptedFiles, refuseFile } from './report-file.ts'
import styles from './upload-box.module.css'

/** Drop a report here or choose it; it is sent at once. */
export function UploadBox({ onSubmitted }: { onSubmitted: (job: AuditJob) => void }) {
  const id = useId()
  const submit = useSubmitReport()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isOver, setOver] = useState(false)
  const [level, setLevel] = useState<'' | 'city' | 'county'>('')
  const send = (file: File | undefined) => {
    if (!file || submit.isPending) return
    const reason = refuseFile(file)
    setRefusal(reason)
    submit.reset()
    if (reason === null)
      submit.mutate({ file, level: level || undefined }, { onSuccess: onSubmitted })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    send(event.dataTransfer.files[0])
  }
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    send(event.target.files?.[0])
    // The same file may be chosen again after mending it.
    event.target.value = ''
  }
  return (
    <div className={styles.upload}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the file button is the keyboard way */}
      <div
        className={styles.box}
        data-over={isOver || undefined}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <UploadIcon />
        {submit.isPending ? (
          <div className={styles.progress}>
            <p>正在上传“{submit.variables.file.name}”</p>
            <ProgressBar percent={submit.percent} label="上传进度" />
          </div>
        ) : (
          <div className={styles.words}>
            <p>
              <input
                id={id}
                type="file"
                className="visually-hidden"
                accept={acceptedFiles}
                onChange={choose}
              />
              <label htmlFor={id} className={styles.choose}>
                选择报告
              </label>
              <span className={styles.drop}>或把文件拖到这里</span>
            </p>
            <p className={styles.hint}>
              txt、md、html、docx、pdf，不超过50 MB。文件只保存在本系统。
            </p>
          </div>
        )}
      </div>
      <label className={styles.level}>
        报告级别
        <select value={level} onChange={event => setLevel(event.target.value as typeof level)}>
          <option value="">从正文识别</option>
          <option value="county">县级</option>
          <option value="city">市级</option>
        </select>
      </label>
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      {submit.error && <Failure error={submit.error} />}
    </div>
  )
}
