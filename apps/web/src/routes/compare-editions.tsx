import type { EditionPlan } from '@mingjian/contract'
import type { Framework } from '@mingjian/model'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo } from 'react'
import { Link, useSearchParams } from 'react-router'
import { editionsAddress } from '../features/editions/addresses.ts'
import { alignEditions, countKinds, ofKinds } from '../features/editions/align-editions.ts'
import { ComparisonTable } from '../features/editions/comparison-table.tsx'
import {
  type ComparisonView,
  readComparisonView,
  writeComparisonView,
} from '../features/editions/comparison-view.ts'
import { EditionPicker } from '../features/editions/edition-picker.tsx'
import { KindFilter } from '../features/editions/kind-filter.tsx'
import { changesQuery, editionQuery, editionsQuery } from '../features/editions/queries.ts'
import { libraryQuery } from '../features/standards/queries.ts'
import { type FindRules, ruleFinder } from '../features/standards/rule-links.tsx'
import { Page } from '../ui/page.tsx'
import { Answer, Empty } from '../ui/states.tsx'
import styles from './editions.module.css'
import sheet from './standards.module.css'

/** Two editions side by side: what stayed, was renamed, split, merged, dropped or added. */
export function CompareEditionsPage() {
  const [search, setSearch] = useSearchParams()
  const view = readComparisonView(search)
  const change = (changes: Partial<ComparisonView>) =>
    setSearch(writeComparisonView({ ...view, ...changes }), { replace: true })
  const editions = useQuery(editionsQuery)
  return (
    <Page
      title="方案对照"
      eyebrow={<Link to={editionsAddress}>方案版本</Link>}
      lead="左边旧版、右边新版，按编号、名称和共用的指标逐项对应；每项内容和要点只出现一次。"
      actions={<Button onClick={() => window.print()}>打印</Button>}
    >
      <Answer query={editions} lines={2}>
        {({ documents }) => {
          const known = documents.filter(({ status }) => status !== 'withdrawn')
          return (
            <div className={styles.pickers} data-print="hide">
              <EditionPicker
                label="旧版"
                editions={known}
                value={view.from}
                onChange={from => change({ from })}
              />
              <Button
                aria-label="左右对调"
                onClick={() => change({ from: view.to, to: view.from })}
              >
                ⇄
              </Button>
              <EditionPicker
                label="新版"
                editions={known}
                value={view.to}
                onChange={to => change({ to })}
              />
            </div>
          )
        }}
      </Answer>
      {view.from && view.to ? (
        <Comparison from={view.from} to={view.to} view={view} onChange={change} />
      ) : (
        <Empty title="请选择两个版本">选定后逐项列出变化。</Empty>
      )}
    </Page>
  )
}

interface ComparisonProps {
  from: string
  to: string
  view: ComparisonView
  onChange: (changes: Partial<ComparisonView>) => void
}

function Comparison({ from, to, view, onChange }: ComparisonProps) {
  const before = useQuery(editionQuery(from))
  const after = useQuery(editionQuery(to))
  const plan = useQuery(changesQuery(from, to))
  const library = useQuery(libraryQuery)
  return (
    <Answer query={before} lines={14}>
      {({ content: older }) => (
        <Answer query={after}>
          {({ content: newer }) => (
            <Answer query={plan}>
              {changes => (
                <Sheet
                  before={older}
                  after={newer}
                  plan={changes}
                  view={view}
                  findRules={ruleFinder(library.data?.standards ?? [])}
                  onChange={onChange}
                />
              )}
            </Answer>
          )}
        </Answer>
      )}
    </Answer>
  )
}

interface SheetProps {
  before: Framework
  after: Framework
  plan: EditionPlan
  view: ComparisonView
  findRules: FindRules
  onChange: (changes: Partial<ComparisonView>) => void
}

function Sheet({ before, after, plan, view, findRules, onChange }: SheetProps) {
  const areas = useMemo(() => alignEditions(before, after, plan), [before, after, plan])
  const shown = ofKinds(areas, view.kinds)
  const nameOf = (id: string) => {
    const [rule] = findRules(id)
    return rule ? `${rule.name}（${rule.code}）` : id
  }
  return (
    <div className={styles.sheet}>
      <KindFilter
        counts={countKinds(areas)}
        kinds={view.kinds}
        onChange={kinds => onChange({ kinds })}
      />
      {shown.length === 0 ? (
        <Empty title="没有这类变化">请在上方勾选其他种类。</Empty>
      ) : (
        <div className={sheet.sheet}>
          <ComparisonTable
            areas={shown}
            before={before.title}
            after={after.title}
            nameOf={nameOf}
          />
        </div>
      )}
    </div>
  )
}
