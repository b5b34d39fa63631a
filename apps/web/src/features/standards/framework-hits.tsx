import type { Framework } from '@mingjian/model'
import { Link } from 'react-router'
import { frameworkAddress } from './addresses.ts'
import styles from './framework-hits.module.css'
import { PointTable } from './point-table.tsx'
import type { FindRules } from './rule-links.tsx'

/** Points found by a search, plan by plan. */
export function FrameworkHits(props: { frameworks: readonly Framework[]; findRules: FindRules }) {
  return (
    <div className={styles.plans}>
      {props.frameworks.map(({ id, title, areas }) => (
        <section key={id} aria-label={title}>
          <h2>
            <Link to={frameworkAddress(id)}>{title}</Link>
          </h2>
          <PointTable caption={`${title}：查到的要点`} areas={areas} findRules={props.findRules} />
        </section>
      ))}
    </div>
  )
}
