import type { Indicator } from '@mingjian/model'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { editionsAddress } from '../features/editions/addresses.ts'
import { ruleAddress, ruleKey } from '../features/standards/addresses.ts'
import { ElementTable } from '../features/standards/element-table.tsx'
import { FrameworkHits } from '../features/standards/framework-hits.tsx'
import { FrameworkList } from '../features/standards/framework-list.tsx'
import {
  type LibraryView,
  libraryTabs,
  readLibraryView,
  writeLibraryView,
} from '../features/standards/library-view.ts'
import { libraryQuery, type RuleLibrary } from '../features/standards/queries.ts'
import { type FindRules, ruleFinder } from '../features/standards/rule-links.tsx'
import { RuleTable } from '../features/standards/rule-table.tsx'
import { countAll, countHits, searchLibrary } from '../features/standards/search-rules.ts'
import { StandardList } from '../features/standards/standard-list.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Page } from '../ui/page.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { Answer, Empty } from '../ui/states.tsx'
import { Tabs } from '../ui/tabs.tsx'
import styles from './standards.module.css'

/** The rule library: standards, plans and data elements; a search runs over all three. */
export function StandardsPage() {
  const query = useQuery(libraryQuery)
  const [search, setSearch] = useSearchParams()
  const view = readLibraryView(search)
  const change = (changes: Partial<LibraryView>) =>
    setSearch(writeLibraryView({ ...view, ...changes }), { replace: true })
  return (
    <Page
      title="标准库"
      lead="评价依据的标准、评价方案和数据项，附文号、条款和出处。标“待核原文”的，尚未与文件原文核对。"
      actions={<LinkButton to={editionsAddress}>方案版本与对照</LinkButton>}
    >
      <SearchBox
        label="查找标准库"
        placeholder="指标、数据项、要点或条款"
        className={styles.search}
        text={view.text}
        onSearch={text => change({ text })}
      />
      <Answer query={query} lines={12}>
        {library => <Parts library={library} view={view} onChange={tab => change({ tab })} />}
      </Answer>
    </Page>
  )
}

interface PartsProps {
  library: RuleLibrary
  view: LibraryView
  onChange: (tab: LibraryView['tab']) => void
}

function Parts({ library, view, onChange }: PartsProps) {
  const { tab, text } = view
  const found = searchLibrary(library, text)
  const words = text
    ? { standards: '指标', frameworks: '评价要点', elements: '数据项' }
    : { standards: '标准', frameworks: '评价方案', elements: '数据项' }
  const counts = text ? countHits(found) : countAll(found)
  return (
    <div className={styles.parts}>
      <Tabs
        label="标准库的内容"
        tabs={libraryTabs.map(key => ({ key, words: `${words[key]} ${counts[key]}` }))}
        current={tab}
        onChange={onChange}
      >
        {counts[tab] === 0 ? (
          <Empty title="没有查到">请换一个词，或到另外两栏查看。</Empty>
        ) : (
          <div className={styles.sheet}>
            <Part found={found} view={view} findRules={ruleFinder(library.standards)} />
          </div>
        )}
      </Tabs>
    </div>
  )
}

function Part(props: { found: RuleLibrary; view: LibraryView; findRules: FindRules }) {
  const { found, findRules } = props
  const { tab, text } = props.view
  if (tab === 'elements')
    return <ElementTable key={text} elements={found.elements} findRules={findRules} />
  if (tab === 'frameworks')
    return text ? (
      <FrameworkHits frameworks={found.frameworks} findRules={findRules} />
    ) : (
      <FrameworkList frameworks={found.frameworks} />
    )
  return text ? (
    <RuleTable
      caption="查到的指标"
      groups={found.standards.map(({ id, title, indicators }) => ({
        key: id,
        heading: <span className={styles.clause}>{title}</span>,
        rows: indicators,
      }))}
      nameOf={linkOf}
    />
  ) : (
    <StandardList standards={found.standards} />
  )
}

const linkOf = (indicator: Indicator) => (
  <Link to={ruleAddress(ruleKey(indicator))}>{indicator.name}</Link>
)
