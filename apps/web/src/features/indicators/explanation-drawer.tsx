import type { IndicatorRow } from '@mingjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { formatPeriod } from '../../ui/format-date.ts'
import { Answer } from '../../ui/states.tsx'
import styles from './explanation-drawer.module.css'
import { ExplanationTree } from './explanation-tree.tsx'
import { FigureSummary } from './figure-summary.tsx'
import { stageWord } from './indicator-rows.ts'
import { InputTable } from './input-table.tsx'
import { explanationQuery } from './queries.ts'
import { UnitTable } from './unit-table.tsx'
import { VerdictList } from './verdict-list.tsx'

interface ExplanationDrawerProps {
  org: string
  orgName: string
  period: string
  indicator: string | null
  /** The table's row of it, for the digits shown; absent when the address names an unknown one. */
  row: IndicatorRow | null
  /** Leads to what the rule library says of a figure. */
  standardLink: (figure: string) => ReactNode
  /** Leads to the page of the figure. */
  detailLink: (figure: string) => ReactNode
  onClose: () => void
  /** Opens a unit's own figures. */
  onOpenUnit: (code: string) => void
}

/** 如何算出: enough to recompute the figure by hand. */
export function ExplanationDrawer(props: ExplanationDrawerProps) {
  const { indicator, row, orgName, period } = props
  return (
    <Drawer
      open={indicator !== null}
      onClose={props.onClose}
      size={760}
      title="如何算出"
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' }, body: { padding: 0 } }}
    >
      <p className={styles.place}>
        {orgName} · {formatPeriod(period)}
        {row && stageWord(row) && ` · ${stageWord(row)}`}
      </p>
      {indicator !== null && <Body {...props} indicator={indicator} />}
    </Drawer>
  )
}

function Body(props: ExplanationDrawerProps & { indicator: string }) {
  const { org, period, indicator, row } = props
  const query = useQuery(explanationQuery(org, period, indicator))
  return (
    <Answer query={query} lines={12}>
      {explanation => (
        <div className={styles.body}>
          <FigureSummary figure={explanation.figure} decimals={row?.decimals} />
          <Part title="判定">
            <VerdictList figure={explanation.figure} note={row?.note ?? null} />
            <p className={styles.links}>
              {props.standardLink(indicator)}
              {props.detailLink(indicator)}
            </p>
          </Part>
          <Part title="计算过程">
            <p className={styles.formula}>{explanation.formula}</p>
            {explanation.definedBy?.map(({ id, title, documentNumber }) => (
              <p key={id}>
                地方口径：{title}
                {documentNumber && `（${documentNumber}）`}
              </p>
            ))}
            <ExplanationTree root={explanation.root} />
          </Part>
          {explanation.units.length > 0 && (
            <Part title={`所辖单位（${explanation.units.length}个）`}>
              <UnitTable explanation={explanation} decimals={row?.decimals} {...props} />
            </Part>
          )}
          {explanation.inputs.length > 0 && (
            <Part title="用到的数据">
              <InputTable inputs={explanation.inputs} />
            </Part>
          )}
        </div>
      )}
    </Answer>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}
