import type { RecordedProblem } from '@mingjian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { ProblemFilterBar } from '../features/rectification/problem-filter-bar.tsx'
import {
  type ProblemFilters,
  readProblemFilters,
  visibleProblems,
  writeProblemFilters,
} from '../features/rectification/problem-filters.ts'
import { ProblemList } from '../features/rectification/problem-list.tsx'
import { problemsQuery, problemWorkbookAddress } from '../features/rectification/queries.ts'
import { Page } from '../ui/page.tsx'
import { Answer } from '../ui/states.tsx'

/** 问题清单: what was found and has to be put right, of the own unit and those below. */
export function ProblemsPage() {
  const query = useQuery(problemsQuery)
  const [search, setSearch] = useSearchParams()
  const filters = readProblemFilters(search)
  const change = (changes: Partial<ProblemFilters>) =>
    setSearch(writeProblemFilters({ ...filters, ...changes }), { replace: true })
  return (
    <Page
      title="问题清单"
      lead="由核查发现转成的问题，每个都能回到报告中的原处。"
      actions={
        <>
          <Button href={problemWorkbookAddress}>导出 Excel</Button>
          <Button onClick={() => window.print()}>打印</Button>
        </>
      }
    >
      <Answer query={query}>
        {({ problems }) => (
          <>
            <ProblemFilterBar all={problems} filters={filters} onChange={change} />
            <ProblemList
              problems={visibleProblems(problems, filters)}
              chosen={filters.problem}
              linkToPlace={linkToPlace}
            />
          </>
        )}
      </Answer>
    </Page>
  )
}

const linkToPlace = ({ source, finding }: RecordedProblem) => (
  <Link to={`/report-audits/${source.audit}?${new URLSearchParams({ finding: finding.key })}`}>
    {source.file}
  </Link>
)
