import type { Bindings } from '@mingjian/contract'
import type { AuditReport, CollectedFigure } from '@mingjian/model'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { Failure } from '../../../ui/states.tsx'
import { ClaimTable } from '../claim-table.tsx'
import { ClaimDrawer } from './claim-drawer.tsx'
import { ClaimFilters } from './claim-filters.tsx'
import { countStates, filterRows, type RowFilter, rowsOf, writableRows } from './claim-rows.ts'
import styles from './claims.module.css'
import { bindingsQuery } from './queries.ts'
import { WriteDownMany } from './write-down-many.tsx'

interface ClaimDeskProps {
  audit: string
  report: AuditReport
  /** Id of the claim last shown in the text. */
  chosen: string | null
  linkToFigure: (figure: CollectedFigure, words: string) => ReactNode
  /** Shows a claim in the text. */
  onShow: (claim: string) => void
}

/** Every number the report says, beside the system's own figures. */
export function ClaimDesk({ audit, report, chosen, linkToFigure, onShow }: ClaimDeskProps) {
  const query = useQuery(bindingsQuery(audit))
  const rows = useMemo(
    () => rowsOf(report.claims, query.data?.bindings ?? []),
    [report.claims, query.data],
  )
  const [filter, setFilter] = useState<RowFilter>({ state: null, words: '' })
  const shown = useDeferredValue(filter)
  const visible = useMemo(() => filterRows(rows, shown), [rows, shown])
  const [open, setOpen] = useState<string | null>(null)
  const [isMany, setMany] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  if (isMany)
    return (
      <WriteDownMany
        audit={audit}
        rows={rows}
        onClose={() => setMany(false)}
        onDone={words => {
          setSaid(words)
          setMany(false)
        }}
      />
    )
  const writable = writableRows(rows).length
  return (
    <div className={styles.desk}>
      <div className={styles.tools}>
        <ClaimFilters filter={filter} counts={countStates(rows)} onChange={setFilter} />
        {writable > 0 && (
          <Button onClick={() => setMany(true)}>把报告写成数据（{writable}）</Button>
        )}
      </div>
      <p className={styles.hint} aria-live="polite">
        {said ?? comparedWords(query.data)}
      </p>
      {query.error && <Failure error={query.error} onRetry={() => query.refetch()} />}
      <ClaimTable
        rows={visible}
        isFiltered={visible.length < rows.length}
        chosen={open ?? chosen}
        onShow={onShow}
        onOpen={setOpen}
      />
      <ClaimDrawer
        audit={audit}
        report={report}
        units={query.data?.units ?? []}
        row={rows.find(({ claim }) => claim.id === open) ?? null}
        linkToFigure={linkToFigure}
        onShow={onShow}
        onClose={() => setOpen(null)}
      />
    </div>
  )
}

function comparedWords(bindings: Bindings | undefined): string {
  if (!bindings) return '正在与采集数据比对'
  const { comparedWith, changed } = bindings
  if (!comparedWith) return '报告单位不在您可以查看的单位中，没有与采集数据比对。'
  const since =
    changed.length > 0
      ? `核查之后数据有更新，${changed.length}条陈述的比对结果已不同；问题清单仍按核查时的数据，要更新请重新核查。`
      : ''
  return `按${comparedWith.name}现在的采集数据比对。${since}`
}
