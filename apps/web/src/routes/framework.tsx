import { type Framework, orgKindNames } from '@mingjian/model'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { editionsAddress } from '../features/editions/addresses.ts'
import { editionQuery } from '../features/editions/queries.ts'
import { standardAddress } from '../features/standards/addresses.ts'
import { ConfidenceWord } from '../features/standards/confidence-word.tsx'
import { PointTable } from '../features/standards/point-table.tsx'
import { libraryQuery, type RuleLibrary } from '../features/standards/queries.ts'
import { ruleFinder } from '../features/standards/rule-links.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Page, Section } from '../ui/page.tsx'
import { Answer, Empty, Loading } from '../ui/states.tsx'
import styles from './standards.module.css'

/** One yearly edition of a plan: areas, items, points and the indicators that answer them. */
export function FrameworkPage() {
  const { id = '' } = useParams()
  const query = useQuery(libraryQuery)
  const inForce = query.data?.frameworks.find(each => each.id === id)
  // Drafts of one's own unit and of units below are read here too.
  const other = useQuery({
    ...editionQuery(id),
    enabled: query.isSuccess && !inForce,
    retry: false,
  })
  const framework = inForce ?? other.data?.content
  return (
    <Page
      title={framework?.title ?? '评价方案'}
      eyebrow={<Link to="/standards?tab=frameworks">标准库</Link>}
      lead={framework && <Lead framework={framework} />}
      actions={<LinkButton to={editionsAddress}>方案版本与对照</LinkButton>}
    >
      <Answer query={query} lines={14}>
        {library =>
          framework ? (
            <Content framework={framework} library={library} />
          ) : other.isFetching ? (
            <Loading lines={14} />
          ) : (
            <Empty title="标准库中没有这个评价方案">
              地址可能写错。请到<Link to="/standards?tab=frameworks">标准库</Link>中选择。
            </Empty>
          )
        }
      </Answer>
    </Page>
  )
}

function Lead({ framework }: { framework: Framework }) {
  const { documentNumber, year, level, confidence, edition } = framework
  return (
    <span className={styles.facts}>
      {documentNumber && <span>{documentNumber}</span>}
      <span>{year}年</span>
      <span>评价对象：{orgKindNames[level]}</span>
      <ConfidenceWord confidence={confidence} />
      {edition?.status === 'draft' && <span>草稿，不是正式方案</span>}
    </span>
  )
}

function Content({ framework, library }: { framework: Framework; library: RuleLibrary }) {
  const findRules = ruleFinder(library.standards)
  return (
    <>
      {framework.areas.map(area => (
        <Section key={area.code} title={`${area.code} ${area.title}`}>
          <PointTable caption={`${area.title}的评价要点`} areas={[area]} findRules={findRules} />
        </Section>
      ))}
      <About framework={framework} library={library} />
    </>
  )
}

function About({ framework, library }: { framework: Framework; library: RuleLibrary }) {
  const { note, sources } = framework
  return (
    <Section title="关于这个评价方案">
      <dl className={styles.about}>
        <dt>所用标准</dt>
        <dd>
          {library.standards
            .filter(({ id }) => framework.standards.includes(id))
            .map(({ id, title }) => (
              <div key={id}>
                <Link to={standardAddress(id)}>{title}</Link>
              </div>
            ))}
        </dd>
        {note && (
          <>
            <dt>说明</dt>
            <dd>{note}</dd>
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
