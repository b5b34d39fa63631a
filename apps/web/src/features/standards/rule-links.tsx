import type { Indicator, Standard } from '@mingjian/model'
import { Link } from 'react-router'
import { ruleAddress, ruleKey } from './addresses.ts'
import styles from './rule-links.module.css'

/** Finds indicators by figure key, or every stage of one by its id. */
export function ruleFinder(standards: readonly Standard[]) {
  const rules = new Map<string, Indicator[]>()
  for (const indicator of standards.flatMap(standard => standard.indicators)) {
    for (const name of new Set([indicator.id, ruleKey(indicator)]))
      rules.set(name, [...(rules.get(name) ?? []), indicator])
  }
  return (name: string): readonly Indicator[] => rules.get(name) ?? []
}
export type FindRules = ReturnType<typeof ruleFinder>

interface RuleLinksProps {
  /** Ids or figure keys. */
  names: readonly string[]
  findRules: FindRules
  /** Said when there are none. */
  none: string
}

/** Stages with the same name are one link: which of them is said on the page it leads to. */
function onePerName(rules: readonly Indicator[]): Indicator[] {
  return [
    ...new Map([...rules].reverse().map(rule => [rule.id + rule.name, rule])).values(),
  ].reverse()
}

/** Indicators by name and code, each leading to its place in its standard. */
export function RuleLinks({ names, findRules, none }: RuleLinksProps) {
  const rules = onePerName(names.flatMap(findRules))
  if (rules.length === 0) return <span className={styles.none}>{none}</span>
  return (
    <ul className={styles.links}>
      {rules.map(rule => (
        <li key={ruleKey(rule)}>
          <Link to={ruleAddress(ruleKey(rule))}>{rule.name}</Link>{' '}
          <span className={styles.code}>{rule.code}</span>
        </li>
      ))}
    </ul>
  )
}
