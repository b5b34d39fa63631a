import type { Indicator } from '@mingjian/model'
import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { formulaAddress, frameworkAddress } from './addresses.ts'
import { ConfidenceWord } from './confidence-word.tsx'
import type { RuleLibrary } from './queries.ts'
import styles from './rule-drawer.module.css'
import { keyOf } from './rule-table.tsx'
import {
  criterionWords,
  formulaWords,
  kindWords,
  levelsWords,
  stageWord,
  unitWords,
  validityWords,
} from './rule-words.ts'
import { pointsAsking, twinsOf } from './search-rules.ts'

interface RuleDrawerProps {
  indicator: Indicator | null
  library: RuleLibrary
  onClose: () => void
}

/** Everything the library says of one indicator. */
export function RuleDrawer({ indicator, library, onClose }: RuleDrawerProps) {
  return (
    <Drawer
      open={indicator !== null}
      onClose={onClose}
      size={620}
      title="指标"
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' }, body: { padding: 0 } }}
    >
      {indicator && <Body indicator={indicator} library={library} />}
    </Drawer>
  )
}

function Body({ indicator, library }: { indicator: Indicator; library: RuleLibrary }) {
  const twins = twinsOf(library.standards, indicator)
  const ids = [indicator, ...twins].map(one => one.id)
  const asked = pointsAsking(library.frameworks, ...ids)
  return (
    <div className={styles.body}>
      <Summary indicator={indicator} />
      <Part title="怎样计算">
        <p className={styles.formula}>{formulaWords(indicator)}</p>
        {indicator.definedBy && (
          <p>
            地方口径：{indicator.definedBy.title}
            {indicator.definedBy.documentNumber && `（${indicator.definedBy.documentNumber}）`}
          </p>
        )}
        <Definition {...indicator.definition} />
        {indicator.kind !== 'dispersion' && (
          <p>
            <Link to={formulaAddress(indicator)}>试算公式、修改口径</Link>
          </p>
        )}
      </Part>
      <Part title="标准值">
        <Limits indicator={indicator} />
      </Part>
      <List title="不列入计算的单位" lines={indicator.exclusions.map(({ reason }) => reason)} />
      <List title="其他标准中的同一指标" lines={twins.map(({ id, name }) => `${id} ${name}`)} />
      <List title="报告中的其他说法" lines={indicator.aliases} />
      {indicator.note && (
        <Part title="说明">
          <p>{indicator.note}</p>
        </Part>
      )}
      {asked.length > 0 && (
        <Part title="评价方案中的要点">
          <ul className={styles.list}>
            {asked.map(({ framework, point }) => (
              <li key={framework.id + point.code}>
                {point.code} {point.text}
                <Link className={styles.plan} to={frameworkAddress(framework.id)}>
                  {framework.title}
                </Link>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <List title="出处" lines={indicator.sources} />
    </div>
  )
}

function Summary({ indicator }: { indicator: Indicator }) {
  const { name, id, stage, unit, kind, units, clause, confidence } = indicator
  return (
    <div className={styles.summary}>
      <h2>{name}</h2>
      <p className={styles.facts}>
        <span>{id}</span>
        {stage && <span>{stageWord(stage)}</span>}
        <span>{kindWords[kind]}</span>
        {unit && <span>单位：{unitWords(unit)}</span>}
        <span>计算到：{levelsWords(units)}</span>
      </p>
      <p className={styles.clause}>
        {clause}
        <ConfidenceWord confidence={confidence} />
      </p>
    </div>
  )
}

function Definition({ numerator, denominator }: Indicator['definition']) {
  if (numerator === null && denominator === null) return null
  return (
    <dl className={styles.definition}>
      <dt>{denominator === null ? '取值' : '分子'}</dt>
      <dd>{numerator ?? '—'}</dd>
      {denominator !== null && (
        <>
          <dt>分母</dt>
          <dd>{denominator}</dd>
        </>
      )}
    </dl>
  )
}

function Limits({ indicator: { criteria, unit } }: { indicator: Indicator }) {
  if (criteria.length === 0) return <p>这项指标没有设标准值，只作监测。</p>
  return criteria.map(criterion => (
    <div key={keyOf(criterion)} className={styles.limit}>
      <p className={styles.clause}>
        <strong className="figure">{criterionWords(criterion, unit)}</strong>
        <span>判定{levelsWords(criterion.judgedAt)}</span>
        <span>{validityWords(criterion.validity)}</span>
        <ConfidenceWord confidence={criterion.confidence} />
      </p>
      <p className={styles.facts}>{criterion.clause}</p>
      {criterion.note && <p className={styles.facts}>{criterion.note}</p>}
    </div>
  ))
}

/** Lines as plain words: addresses are no links, for offices work in closed networks. */
function List({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <Part title={title}>
      <ul className={styles.list}>
        {[...new Set(lines)].map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
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
