import type { IndicatorRow } from '@mingjian/contract'
import { figureKey } from '@mingjian/model'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Select } from 'antd'
import { lazy, Suspense } from 'react'
import { Link, useSearchParams } from 'react-router'
import { IndicatorFilters } from '../features/indicators/indicator-filters.tsx'
import { filterRows } from '../features/indicators/indicator-rows.ts'
import { IndicatorTable } from '../features/indicators/indicator-table.tsx'
import { periodsQuery, tableQuery } from '../features/indicators/queries.ts'
import {
  detailAddress,
  type IndicatorView,
  indicatorAddress,
  readView,
  writeView,
} from '../features/indicators/view-state.ts'
import { OrganisationPicker } from '../features/organisations/organisation-picker.tsx'
import { useOrganisation } from '../features/organisations/use-organisation.ts'
import { ruleAddress } from '../features/standards/addresses.ts'
import { overviewQuery } from '../features/workbench/overview.ts'
import { formatPeriod } from '../ui/format-date.ts'
import { Page } from '../ui/page.tsx'
import { Answer, Empty } from '../ui/states.tsx'
import { StatusWord } from '../ui/status-word.tsx'
import styles from './indicators.module.css'
import { useOpenUnit } from './use-open-unit.ts'
import { useSession } from './use-session.ts'

const ExplanationDrawer = lazy(async () => ({
  default: (await import('../features/indicators/explanation-drawer.tsx')).ExplanationDrawer,
}))

type Change = (changes: Partial<IndicatorView>, options?: { replace: boolean }) => void

export function IndicatorsPage() {
  const session = useSession()
  const [search, setSearch] = useSearchParams()
  const view = readView(search)
  const change: Change = (changes, options) =>
    setSearch(writeView({ ...view, ...changes }), options)
  const org = view.org ?? session.organisation.code
  const periods = useQuery(periodsQuery(org))
  const overview = useQuery({ ...overviewQuery, enabled: view.period === null })
  const period = view.period ?? usualPeriod(periods.data?.periods ?? [], overview.data?.period)
  const unit = useOrganisation(org, view.county)
  const name =
    unit.name === org && org === session.organisation.code ? session.organisation.name : unit.name
  return (
    <Page
      title={`${name}指标`}
      eyebrow={unit.county && <BackToCounty county={unit.county} view={view} />}
      lead={
        <span className={styles.lead}>
          {period && formatPeriod(period)}
          {unit.sample && <StatusWord tone="lacking">示例数据，不是真实情况</StatusWord>}
        </span>
      }
      actions={period && <Button onClick={() => window.print()}>打印</Button>}
    >
      <div className={styles.scope} data-print="hide">
        <div className={styles.organisation}>
          <OrganisationPicker
            code={org}
            county={view.county}
            onPick={(code, county) => change({ org: code, county, open: null })}
          />
        </div>
        <Select
          aria-label="年度"
          className={styles.period}
          value={period}
          loading={periods.isPending}
          onChange={chosen => change({ period: chosen })}
          options={[
            ...new Set([...(periods.data?.periods ?? []), ...(period ? [period] : [])]),
          ].map(value => ({ value, label: formatPeriod(value) }))}
        />
      </div>
      <Answer query={periods}>
        {() =>
          period === null ? (
            <Empty title="这个单位还没有数据">导入或填报数据后，这里显示各项指标。</Empty>
          ) : (
            <Figures org={org} orgName={name} period={period} view={view} change={change} />
          )
        }
      </Answer>
    </Page>
  )
}

/** The workbench's year, where the unit has it: the newest year may only just have begun. */
function usualPeriod(known: readonly string[], workbench: string | null | undefined) {
  return known.find(period => period === workbench) ?? known[0] ?? null
}

function BackToCounty(props: { county: { code: string; name: string }; view: IndicatorView }) {
  const { county, view } = props
  return (
    <Link to={indicatorAddress({ org: county.code, period: view.period, open: view.open })}>
      返回{county.name}
    </Link>
  )
}

interface FiguresProps {
  org: string
  orgName: string
  period: string
  view: IndicatorView
  change: Change
}

function Figures({ org, orgName, period, view, change }: FiguresProps) {
  const query = useQuery(tableQuery(org, period))
  const openUnit = useOpenUnit(org, period, view)
  return (
    <Answer query={query} lines={14}>
      {({ rows, warnings }) => (
        <>
          {warnings.map(words => (
            <Alert key={words} type="warning" showIcon title={words} />
          ))}
          <FilteredTable org={org} period={period} rows={rows} view={view} change={change} />
          <Suspense>
            <ExplanationDrawer
              org={org}
              orgName={orgName}
              period={period}
              indicator={view.open}
              row={rows.find(row => figureKey(row) === view.open) ?? null}
              onClose={() => change({ open: null })}
              onOpenUnit={openUnit}
              standardLink={figure => <Link to={ruleAddress(figure)}>查看标准</Link>}
              detailLink={figure => (
                <Link to={detailAddress({ ...view, org, period, open: figure })}>
                  历年变化、各校分布、怎样才能达标
                </Link>
              )}
            />
          </Suspense>
        </>
      )}
    </Answer>
  )
}

function FilteredTable(props: Omit<FiguresProps, 'orgName'> & { rows: IndicatorRow[] }) {
  const { org, period, rows, view, change } = props
  const shown = filterRows(rows, view)
  if (rows.length === 0)
    return <Empty title="这一年度没有指标">请换一个年度，或先导入这一年度的数据。</Empty>
  return (
    <>
      <IndicatorFilters
        rows={rows}
        view={view}
        onChange={changes => change(changes, { replace: true })}
      />
      {shown.length === 0 ? (
        <Empty title="没有符合条件的指标">
          <Button onClick={() => change({ standard: null, state: null, text: '' })}>
            清除筛选条件
          </Button>
        </Empty>
      ) : (
        <div className={styles.table}>
          <IndicatorTable
            rows={shown}
            open={view.open}
            onOpen={open => change({ open })}
            addressOf={open => detailAddress({ ...view, org, period, open })}
          />
        </div>
      )}
    </>
  )
}
