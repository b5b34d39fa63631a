import type { AuditJob } from '@mingjian/contract'
import { type ChangeEvent, type DragEvent, useId, useState } from 'react'
import { UploadIcon } from '../../ui/icons.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Failure } from '../../ui/states.tsx'
import { PasteText } from './paste-text.tsx'
import { useSubmitReport } from './queries.ts'
import { acceptedFiles, refuseFile } from './report-file.ts'
import styles from './upload-box.module.css'
import { proposePredecessor, type Series } from './versions/series.ts'
import { VersionQuestion } from './versions/version-question.tsx'

interface UploadBoxProps {
  /** Reports of the own unit, of which a file may be a new version. */
  known: readonly Series[]
  onSubmitted: (job: AuditJob) => void
}

/** Not said: by its name a file may be proposed as a new version. */
const UNSAID = ''
const NEW_REPORT = 'new'

/** Drop a report here or choose it; it is sent at once, unless it seems to be a new version of a known one. */
export function UploadBox({ known, onSubmitted }: UploadBoxProps) {
  const id = useId()
  const submit = useSubmitReport()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isOver, setOver] = useState(false)
  const [level, setLevel] = useState<'' | 'city' | 'county'>('')
  const [predecessor, setPredecessor] = useState(UNSAID)
  const [question, setQuestion] = useState<{ file: File; proposal: AuditJob } | null>(null)
  const submitAs = (file: File, follows: string | undefined) => {
    setQuestion(null)
    submit.mutate({ file, level: level || undefined, follows }, { onSuccess: onSubmitted })
  }
  const send = (file: File | undefined) => {
    if (!file || submit.isPending) return
    const reason = refuseFile(file)
    setRefusal(reason)
    submit.reset()
    if (reason !== null) return
    const proposal = predecessor === UNSAID ? proposePredecessor(file.name, known) : null
    if (proposal) setQuestion({ file, proposal })
    else submitAs(file, [UNSAID, NEW_REPORT].includes(predecessor) ? undefined : predecessor)
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
            <p className={styles.ways}>
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
              <span>或把文件拖到这里，或</span>
              <PasteText onText={send} />
            </p>
            <p className={styles.hint}>
              txt、md、html、docx、pdf，不超过50 MB。文件只保存在本系统。
            </p>
          </div>
        )}
      </div>
      {question && (
        <VersionQuestion
          file={question.file.name}
          proposal={question.proposal}
          onAnswer={isVersion =>
            submitAs(question.file, isVersion ? question.proposal.id : undefined)
          }
          onCancel={() => setQuestion(null)}
        />
      )}
      <div className={styles.options}>
        <label className={styles.level}>
          报告级别
          <select value={level} onChange={event => setLevel(event.target.value as typeof level)}>
            <option value="">从正文识别</option>
            <option value="county">县级</option>
            <option value="city">市级</option>
          </select>
        </label>
        {known.length > 0 && (
          <label className={styles.level}>
            是哪份报告的新版本
            <select value={predecessor} onChange={event => setPredecessor(event.target.value)}>
              <option value={UNSAID}>按文件名识别</option>
              <option value={NEW_REPORT}>另一份报告</option>
              {known.map(({ latest }) => (
                <option key={latest.id} value={latest.id}>
                  {latest.file}（第{latest.version}版）
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
      {submit.error && <Failure error={submit.error} />}
    </div>
  )
}
