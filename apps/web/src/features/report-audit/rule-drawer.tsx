import type { AuditRuleReference } from '@mingjian/contract'
import { severityNames } from '@mingjian/model'
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { Answer, Empty } from '../../ui/states.tsx'
import { StatusWord } from '../../ui/status-word.tsx'
import styles from './rule-drawer.module.css'
import { rulesQuery } from './rules-query.ts'
import { categoryNames, severityTones } from './words.ts'

interface RuleDrawerProps {
  /** Id of a rule; null closes. */
  rule: string | null
  onClose: () => void
}

/** Why something is reported: what the rule looks at, what it leaves alone, an example. */
export function RuleDrawer({ rule, onClose }: RuleDrawerProps) {
  return (
    <Drawer
      open={rule !== null}
      onClose={onClose}
      size={520}
      title="核查规则"
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      {rule !== null && <Reference rule={rule} />}
    </Drawer>
  )
}

function Reference({ rule }: { rule: string }) {
  const query = useQuery(rulesQuery)
  return (
    <Answer query={query}>
      {({ rules }) => {
        const found = rules.find(({ id }) => id === rule)
        if (!found)
          return (
            <Empty title="没有这条规则的说明">
              这次核查由另一个版本的程序完成，规则可能已改名。
            </Empty>
          )
        return <Explained rule={found} />
      }}
    </Answer>
  )
}

function Explained({ rule }: { rule: AuditRuleReference }) {
  const { example } = rule
  return (
    <div className={styles.body}>
      <h2>{rule.title}</h2>
      <p className={styles.kind}>
        <StatusWord tone={severityTones[rule.severity]}>{severityNames[rule.severity]}</StatusWord>{' '}
        {categoryNames[rule.category]} <code>{rule.id}</code>
      </p>
      <p>{rule.explanation}</p>
      {rule.clause && <p>依据：{rule.clause}</p>}
      <h3>会被指出的例子{example.scene && `（${example.scene}）`}</h3>
      <blockquote className={styles.example}>{example.text}</blockquote>
      {example.known.map(line => (
        <p key={line} className={styles.more}>
          {line}
        </p>
      ))}
      <ul className={styles.found}>
        {example.found.map(({ severity, message, computation, suggestion }) => (
          <li key={message}>
            <p>
              <StatusWord tone={severityTones[severity]}>{severityNames[severity]}</StatusWord>{' '}
              {message}
            </p>
            {computation && <p className={styles.more}>核算：{computation}</p>}
            {suggestion && <p className={styles.more}>建议：{suggestion}</p>}
          </li>
        ))}
      </ul>
    </div>
  )
}
