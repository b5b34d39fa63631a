import { Checkbox } from 'antd'
import { type ChangeKind, changeKinds, changeWords } from './edition-words.ts'
import styles from './kind-filter.module.css'

interface KindFilterProps {
  counts: ReadonlyMap<ChangeKind, number>
  kinds: ReadonlySet<ChangeKind>
  onChange: (kinds: ReadonlySet<ChangeKind>) => void
}

/** Which kinds of change are shown, with how many items and points each has. */
export function KindFilter({ counts, kinds, onChange }: KindFilterProps) {
  const present = changeKinds.filter(kind => (counts.get(kind) ?? 0) > 0)
  const toggle = (kind: ChangeKind, isOn: boolean) =>
    onChange(new Set(changeKinds.filter(each => (each === kind ? isOn : kinds.has(each)))))
  return (
    <fieldset className={styles.filter} data-print="hide">
      <legend className="visually-hidden">显示哪些变化</legend>
      {present.map(kind => (
        <Checkbox
          key={kind}
          checked={kinds.has(kind)}
          onChange={event => toggle(kind, event.target.checked)}
        >
          {changeWords[kind]} {counts.get(kind)}
        </Checkbox>
      ))}
    </fieldset>
  )
}
