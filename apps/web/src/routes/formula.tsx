import type { Session } from '@mingjian/contract'
import { type Indicator, institutionKinds } from '@mingjian/model'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router'
import { FormulaWorkshop } from '../features/formulas/formula-workshop.tsx'
import { localDocumentsQuery } from '../features/formulas/local-document-queries.ts'
import { draftFormula, type LocalDocument } from '../features/formulas/local-documents.ts'
import { SavePanel } from '../features/formulas/save-panel.tsx'
import type { FigureWays } from '../features/formulas/trial-result.tsx'
import { ExplanationTree } from '../features/indicators/explanation-tree.tsx'
import { displayName } from '../features/indicators/indicator-rows.ts'
import { periodsQuery } from '../features/indicators/queries.ts'
import { rowState } from '../features/indicators/row-state.ts'
import { StateWord } from '../features/indicators/state-word.tsx'
import { tellingDecimals } from '../features/indicators/telling-decimals.ts'
import { OrganisationPicker } from '../features/organisations/organisation-picker.tsx'
import { ruleAddress, ruleKey } from '../features/standards/addresses.ts'
import { libraryQuery, type RuleLibrary } from '../features/standards/queries.ts'
import { stageWord } from '../features/standards/rule-words.ts'
import { overviewQuery } from '../features/workbench/overview.ts'
import { Page } from '../ui/page.tsx'
import { Answer, Empty } from '../ui/states.tsx'
import { useSession } from './use-session.ts'

/** 试算公式、修改口径: one indicator's formula on the bench. */
export function FormulaPage() {
  const { figure = '' } = useParams()
  const query = useQuery(libraryQuery)
  const documents = useQuery(localDocumentsQuery)
  const indicator = query.data && findByKey(query.data, figure)
  return (
    <Page
      title={indicator ? `${indicator.name}：公式` : '公式'}
      eyebrow={<Link to={ruleAddress(figure)}>返回标准库中的指标</Link>}
      lead={indicator && <Lead indicator={indicator} />}
    >
      <Answer query={query} lines={14}>
        {library =>
          indicator && indicator.kind !== 'dispersion' ? (
            <Answer query={documents} lines={14}>
              {known => (
                <Bench
                  key={figure}
                  indicator={indicator}
                  library={library}
                  documents={known.documents}
                />
              )}
            </Answer>
          ) : (
            <Empty title="没有可以编辑的公式">
              地址可能写错，或者这项指标不用公式计算。请到<Link to="/standards">标准库</Link>
              中选择指标。
            </Empty>
          )
        }
      </Answer>
    </Page>
  )
}

const findByKey = ({ standards }: RuleLibrary, key: string) =>
  standards.flatMap(standard => standard.indicators).find(each => ruleKey(each) === key)

function Lead({ indicator: { id, stage, unit } }: { indicator: Indicator }) {
  return [id, stageWord(stage), unit && `单位：${unit}`].filter(Boolean).join('　')
}

const ways: FigureWays = {
  name: figure => displayName(figure) + (figure.stage ? `（${stageWord(figure.stage)}）` : ''),
  state: figure => <StateWord state={rowState(figure)} />,
  decimals: (figure, least) =>
    figure.value === null ? least : tellingDecimals(figure.value, least, figure.verdicts),
  steps: ({ root }) => <ExplanationTree root={root} />,
}

interface BenchProps {
  indicator: Indicator
  library: RuleLibrary
  documents: readonly LocalDocument[]
}

function Bench({ indicator, library, documents }: BenchProps) {
  const session = useSession()
  const [search, setSearch] = useSearchParams()
  const home = session.organisation.code
  const org = search.get('org') ?? home
  const county = search.get('county')
  const periods = useQuery(periodsQuery(org)).data?.periods ?? []
  const usual = useQuery(overviewQuery).data?.period
  const period = search.get('period') ?? periods.find(each => each === usual) ?? periods[0] ?? null
  const change = (changes: Record<string, string | null>) => {
    const next = { org, county, period: search.get('period'), ...changes }
    const written = Object.entries(next).flatMap(([key, value]) => (value ? [[key, value]] : []))
    setSearch(Object.fromEntries(written), { replace: true })
  }
  return (
    <FormulaWorkshop
      indicator={indicator}
      figure={ruleKey(indicator)}
      library={library}
      username={session.user.username}
      home={home}
      org={org}
      period={period}
      periods={periods}
      onPeriod={chosen => change({ period: chosen })}
      picker={
        <OrganisationPicker
          code={org}
          county={county}
          onPick={(code, of) => change({ org: code, county: of })}
        />
      }
      ways={ways}
      draft={draftFormula(documents, indicator, home)}
      saving={given => (
        <SavePanel
          indicator={indicator}
          unit={session.organisation}
          documents={documents}
          hindrance={savingHindrance(session)}
          {...given}
        />
      )}
    />
  )
}

/** The server refuses the same; saying so beforehand spares an officer the work. */
function savingHindrance({ user, organisation }: Session): string | null {
  const governs =
    !institutionKinds.includes(organisation.kind) && organisation.kind !== 'department'
  return governs && user.role !== 'system-administrator'
    ? null
    : '口径由各级政府的业务账号修改；本账号可以试算，不能保存。'
}
