import type { ListedEdition } from '@mingjian/contract'
import { InputNumber, Modal } from 'antd'
import { useId, useState } from 'react'
import { Failure } from '../../ui/states.tsx'
import { useStartEdition } from './queries.ts'
import styles from './start-draft.module.css'

interface StartDraftProps {
  from: ListedEdition
  onStarted: (id: string) => void
  onClose: () => void
}

const years = { first: 2000, last: 2100 }

/** Asks for the year and copies an edition into a draft. */
export function StartDraft({ from, onStarted, onClose }: StartDraftProps) {
  const id = useId()
  const [year, setYear] = useState<number | null>(from.year + 1)
  const start = useStartEdition()
  return (
    <Modal
      open
      title="起草新版本"
      okText="复制并开始起草"
      cancelText="取消"
      okButtonProps={{ disabled: year === null, loading: start.isPending }}
      onCancel={onClose}
      onOk={() =>
        year !== null &&
        start.mutate({ from: from.id, year }, { onSuccess: ({ id }) => onStarted(id) })
      }
    >
      <div className={styles.form}>
        <p>
          复制《{from.title}》的全部{from.items}项内容、{from.points}个要点，作为本单位的草稿。
          草稿只有本单位和上级能看到，发布后下级单位才能看到和使用。
        </p>
        <label className={styles.year} htmlFor={id}>
          年度
          <InputNumber id={id} min={years.first} max={years.last} value={year} onChange={setYear} />
        </label>
        {start.error && <Failure error={start.error} />}
      </div>
    </Modal>
  )
}
