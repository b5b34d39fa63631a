import type { Indicator, Standard } from '@mingjian/model'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { indicatorAddress } from '../features/indicators/view-state.ts'
import { ruleKey } from '../features/standards/addresses.ts'
import { ConfidenceWord } from '../features/standards/confidence-word.tsx'
import { libraryQuery, type RuleLibrary } from '../features/standards/queries.ts'
import { RuleDrawer } from '../features/standards/rule-drawer.tsx'
import { RuleTable } from '../features/standards/rule-table.tsx'
import { validityWords, weightsWords } from '../features/standards/rule-words.ts'
import { groupByClause } from '../features/standards/search-rules.ts'
import { Page, Section } from '../ui/page.tsx'
import { Answer, Empty } from '../ui/states.tsx'
import styles from './standards.module.css'

/** One standard: its indicators in library order; one of them may be open. */
export function StandardPage() {
  const { id = '' } = useParams()
  const query = useQuery(libraryQuery)
  const standard = query.data?.standards.find(each => each.id === id)
  return (
    <Page
      title={standard?.title ?? '标准'}
      eyebrow={<Link to="/standards">标准库</Link>}
      lead={standard && <Lead standard={standard} />}
      actions={standard && <Link to={indicatorAddress({ standard: id })}>查看指标数值</Link>}
    >
      <Answer query={query} lines={14}>
        {library =>
          standard ? <Content standard={standard} library={library} /> : <UnknownStandard />
        }
      </Answer>
    </Page>
  )
}

function UnknownStandard() {
  return (
    <Empty title="标准库中没有这个标准">
      地址可能写错。请到<Link to="/standards">标准库</Link>中选择。
    </Empty>
  )
}

function Lead({ standard }: { standard: Standard }) {
  return (
    <span className={styles.facts}>
      <span>{standard.documentNumber}</span>
      <span>{standard.issuer}</span>
      <span>{validityWords(standard.validity)}</span>
      <span>{standard.indicators.length}项指标</span>
      <ConfidenceWord confidence={standard.confidence} />
    </span>
  )
}

function Content({ standard, library }: { standard: Standard; library: RuleLibrary }) {
  const [search, setSearch] = useSearchParams()
  const open = search.get('open')
  useOpenRowInView(open)
  return (
    <>
      <div className={styles.sheet}>
        <RuleTable
          caption={`${standard.title}的指标`}
          groups={groupByClause(standard.indicators).map(({ key, clause, indicators }) => ({
            key,
            heading: <span className={styles.clause}>{clause}</span>,
            rows: indicators,
          }))}
          open={open}
          nameOf={indicator => (
            <NameButton
              indicator={indicator}
              onOpen={() => setSearch({ open: ruleKey(indicator) })}
            />
          )}
        />
      </div>
      <About standard={standard} />
      <RuleDrawer
        indicator={standard.indicators.find(each => ruleKey(each) === open) ?? null}
        library={library}
        onClose={() => setSearch({})}
      />
    </>
  )
}

function NameButton({ indicator, onOpen }: { indicator: Indicator; onOpen: () => void }) {
  return (
    <button type="button" className={`plain ${styles.name}`} onClick={onOpen}>
      {indicator.name}
      <span className="visually-hidden">：查看标准值、说明和出处</span>
    </button>
  )
}

function About({ standard: { scope, issued, sources, stageWeights } }: { standard: Standard }) {
  return (
    <Section title="关于这个标准">
      <dl className={styles.about}>
        <dt>适用范围</dt>
        <dd>{scope}</dd>
        {issued && (
          <>
            <dt>印发</dt>
            <dd>{issued}</dd>
          </>
        )}
        {stageWeights && (
          <>
            <dt>全校数折算</dt>
            <dd>
              多学段学校只报全校数的，按各学段学生数和系数分开：{weightsWords(stageWeights)}。
              <ConfidenceWord confidence={stageWeights.confidence} />
              {stageWeights.note && <div>{stageWeights.note}</div>}
            </dd>
          </>
        )}
        <dt>出处</dt>
        <dd>
          {sources.map(source => (
            <div key={source}>{source}</div>
          ))}
        </dd>
      </dl>
    </Section>
  )
}

/** Who comes from a figure stands before its row, also after closing what is open. */
function useOpenRowInView(open: string | null) {
  useEffect(() => {
    if (open !== null)
      document.querySelector('tr[aria-current]')?.scrollIntoView({ block: 'center' })
  }, [open])
}
