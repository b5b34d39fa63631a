import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { ApiError } from '../../../api/api-error.ts'
import { type Column, DataTable } from '../../../ui/data-table.tsx'
import { formatGiven } from '../../../ui/format-number.ts'
import { Empty, Failure } from '../../../ui/states.tsx'
import { type ClaimRow, type WritableRow, writableRows } from './claim-rows.ts'
import styles from './claims.module.css'
import { figurePlace } from './figure-words.ts'
import { useCreateValues } from './queries.ts'

interface WriteDownManyProps {
  audit: string
  rows: readonly ClaimRow[]
  onDone: (words: string) => void
  onClose: () => void
}

/** 把报告写成数据: every claim that names an element nobody has reported yet; ticked ones are written at once. */
export function WriteDownMany({ audit, rows, onDone, onClose }: WriteDownManyProps) {
  const writable = writableRows(rows)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const create = useCreateValues(audit)
  const ticked = writable.filter(({ claim }) => !left.has(claim.id))
  const toggle = (id: string) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }
  const write = (replace: boolean) =>
    create.mutate(
      { values: ticked.map(wishOf), replace },
      { onSuccess: ({ stored }) => onDone(`已写入${stored}个数据，来源为本报告。`) },
    )
  const isTaken = create.error instanceof ApiError && create.error.status === 409
  if (writable.length === 0)
    return (
      <Empty title="没有可以写成数据的陈述">
        报告写到的数据项都已有值，或者没有写明学段、统计期。<Button onClick={onClose}>返回</Button>
      </Empty>
    )
  return (
    <div className={styles.box}>
      <p className={styles.hint}>
        下列数据项系统中还没有值。勾选后一次写入：来源记为本报告，并附所在的句子；日后可在填报中更正。
      </p>
      <DataTable
        caption="可以写成数据的陈述"
        columns={columns(writable, left, toggle, all => setLeft(all))}
        groups={[{ key: 'all', rows: writable }]}
        rowKey={row => row.claim.id}
      />
      {create.error && <Failure error={create.error} />}
      <div className={styles.bar}>
        <span aria-live="polite">
          已选{ticked.length}条，共{writable.length}条
        </span>
        <Button
          type="primary"
          danger={isTaken}
          disabled={ticked.length === 0}
          loading={create.isPending}
          onClick={() => write(isTaken)}
        >
          {isTaken ? '以报告为准，追加新值' : `写入${ticked.length}个数据`}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </div>
  )
}

const wishOf = ({ claim, proposal: { element, org, stage, period } }: WritableRow) => ({
  claim: claim.id,
  element,
  org,
  stage,
  period,
})

const columns = (
  rows: readonly WritableRow[],
  left: ReadonlySet<string>,
  toggle: (id: string) => void,
  setLeft: (left: ReadonlySet<string>) => void,
): Column<WritableRow>[] => [
  {
    key: 'tick',
    title: '选',
    width: '48px',
    card: 'bare',
    cell: ({ claim }) => (
      <Checkbox
        aria-label={`写入：${claim.quote}`}
        checked={!left.has(claim.id)}
        onChange={() => toggle(claim.id)}
      />
    ),
    head: (
      <Checkbox
        aria-label="全选"
        checked={left.size === 0}
        indeterminate={left.size > 0 && left.size < rows.length}
        onChange={() => setLeft(new Set(left.size === 0 ? rows.map(row => row.claim.id) : []))}
      />
    ),
  },
  { key: 'quote', title: '陈述', card: 'title', cell: ({ claim }) => claim.quote },
  {
    key: 'element',
    title: '数据项',
    width: '24%',
    cell: ({ proposal }) => proposal.elementName,
  },
  {
    key: 'place',
    title: '单位、统计期、学段',
    width: '26%',
    cell: ({ proposal }) => figurePlace(proposal),
  },
  {
    key: 'value',
    title: '写入的值',
    align: 'end',
    width: '140px',
    cell: ({ proposal }) => (
      <span className="figure">{formatGiven(proposal.value, proposal.unit)}</span>
    ),
  },
]
