import type { Trend as TrendData } from '@mingjian/contract'
import { readFigureKey } from '@mingjian/model'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { Distribution } from '../features/indicators/detail/distribution.tsx'
import { InfluencePanel } from '../features/indicators/detail/influence-panel.tsx'
import { Ranking } from '../features/indicators/detail/ranking.tsx'
import { Trend } from '../features/indicators/detail/trend.tsx'
import { ExplanationTree } from '../features/indicators/explanation-tree.tsx'
import { FigureSummary } from '../features/indicators/figure-summary.tsx'
import { displayName, stageWord } from '../features/indicators/indicator-rows.ts'
import { InputTable } from '../features/indicators/input-table.tsx'
import {
  distributionQuery,
  explanationQuery,
  influenceQuery,
  rankingQuery,
  trendQuery,
} from '../features/indicators/queries.ts'
import { UnitTable } from '../features/indicators/unit-table.tsx'
import { VerdictList } from '../features/indicators/verdict-list.tsx'
import {
  type IndicatorView,
  indicatorAddress,
  readView,
} from '../features/indicators/view-state.ts'
import { useOrganisation } from '../features/organisations/use-organisation.ts'
import { ruleAddress } from '../features/standards/addresses.ts'
import { formatPeriod } from '../ui/format-date.ts'
import { Page, Section } from '../ui/page.tsx'
import { Answer, Empty } from '../ui/states.tsx'
import { StatusWord } from '../ui/status-word.tsx'
import styles from './indicator-detail.module.css'
import { useOpenUnit } from './use-open-unit.ts'

/** Which figure the page is about: all of it stands in the address. */
interface Figure {
  org: string
  period: string
  open: string
  view: IndicatorView
}

export function IndicatorDetailPage() {
  const [search] = useSearchParams()
  const view = readView(search)
  const { org, period, open } = view
  if (org === null || period === null || open === null) return <NoFigure />
  return <DetailPage org={org} period={period} open={open} view={view} />
}

function NoFigure() {
  return (
    <Page title="指标">
      <Empty title="地址不完整">
        请到<Link to="/indicators">指标页</Link>中点一个数值打开。
      </Empty>
    </Page>
  )
}

function DetailPage(figure: Figure) {
  const { org, period, open, view } = figure
  const trend = useQuery(trendQuery(org, period, open))
  const unit = useOrganisation(org, view.county)
  const row = trend.data?.row
  return (
    <Page
      title={row ? displayName(row) : readFigureKey(open).indicator}
      eyebrow={<Link to={indicatorAddress({ ...view, open: null })}>返回{unit.name}指标</Link>}
      lead={
        <span className={styles.lead}>
          {[unit.name, row && stageWord(row), formatPeriod(period)].filter(Boolean).join(' · ')}
          {unit.sample && <StatusWord tone="lacking">示例数据，不是真实情况</StatusWord>}
        </span>
      }
      actions={<Button onClick={() => window.print()}>打印</Button>}
    >
      <Answer query={trend} lines={14}>
        {data => <Parts {...figure} trend={data} />}
      </Answer>
    </Page>
  )
}

function Parts({ org, period, open, view, trend }: Figure & { trend: TrendData }) {
  const { row, points } = trend
  const limits = points.find(point => point.period === period)?.limits
  const explanation = useQuery(explanationQuery(org, period, open))
  const distribution = useQuery(distributionQuery(org, period, open))
  const ranking = useQuery(rankingQuery(org, period, open))
  const influence = useQuery(influenceQuery(org, period, open))
  const openUnit = useOpenUnit(org, period, view)
  const hasUnits = (explanation.data?.units.length ?? 0) > 0
  return (
    <>
      <div className={styles.halves}>
        <Section title="数值与判定" aside={<Link to={ruleAddress(open)}>查看标准</Link>}>
          <div className={styles.verdict}>
            <FigureSummary figure={row} decimals={row.decimals} unnamed />
            <VerdictList figure={row} note={row.note} limits={limits} />
          </div>
        </Section>
        <Section title="怎样才能达标">
          <Answer query={influence} lines={4}>
            {data => <InfluencePanel influence={data} decimals={row.decimals} />}
          </Answer>
        </Section>
      </div>
      <div className={styles.halves}>
        <Section title="历年变化">
          <Trend trend={trend} />
        </Section>
        <Section title="同级位次">
          <Answer query={ranking}>
            {data => <Ranking ranking={data} own={org} figure={row} />}
          </Answer>
        </Section>
      </div>
      {hasUnits && (
        <Section title="各校分布">
          <Answer query={distribution}>
            {data => <Distribution distribution={data} onOpenUnit={openUnit} />}
          </Answer>
        </Section>
      )}
      <Answer query={explanation} lines={10}>
        {data => (
          <>
            {hasUnits && (
              <Section title={`各校数值（${data.units.length}所）`}>
                <UnitTable
                  explanation={data}
                  decimals={distribution.data?.decimals ?? row.decimals}
                  onOpenUnit={openUnit}
                />
              </Section>
            )}
            <Section title="计算过程">
              <p className={styles.formula}>{data.formula}</p>
              <ExplanationTree root={data.root} />
            </Section>
            {data.inputs.length > 0 && (
              <Section title="用到的数据">
                <InputTable inputs={data.inputs} />
              </Section>
            )}
          </>
        )}
      </Answer>
    </>
  )
}
