import type { RecordedProblem } from '@mingjian/contract'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Failure } from '../../ui/states.tsx'
import styles from './problem-list.module.css'
import { useWithdraw } from './queries.ts'

/** Takes a problem off the list; never without a reason. */
export function WithdrawForm({ problem }: { problem: RecordedProblem }) {
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const withdraw = useWithdraw()
  if (!isOpen)
    return (
      <button
        type="button"
        className={`plain ${styles.withdraw}`}
        data-print="hide"
        onClick={() => setOpen(true)}
      >
        撤回
      </button>
    )
  return (
    <form
      className={styles.form}
      data-print="hide"
      onSubmit={event => {
        event.preventDefault()
        if (reason.trim()) withdraw.mutate({ id: problem.id, reason: reason.trim() })
      }}
    >
      <Input
        autoFocus
        aria-label="撤回理由（必填）"
        placeholder="撤回理由（必填）"
        maxLength={1000}
        value={reason}
        onChange={event => setReason(event.target.value)}
      />
      <Button htmlType="submit" disabled={!reason.trim()} loading={withdraw.isPending}>
        撤回
      </Button>
      <Button onClick={() => setOpen(false)}>取消</Button>
      {withdraw.error && <Failure error={withdraw.error} />}
    </form>
  )
}
