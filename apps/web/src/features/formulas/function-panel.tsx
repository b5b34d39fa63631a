import { type FunctionHelp, functionHelp } from '@mingjian/engine/editor'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { findFunctions } from './find-functions.ts'
import styles from './function-panel.module.css'

interface FunctionPanelProps {
  onInsert: (text: string) => void
}

/** All functions with their meaning and an example that can be put into the formula. */
export function FunctionPanel({ onInsert }: FunctionPanelProps) {
  const [words, setWords] = useState('')
  const found = findFunctions(functionHelp, words)
  return (
    <div className={styles.panel}>
      <Input
        aria-label="查找函数"
        placeholder="查找函数，如：占比、增长、合计"
        allowClear
        value={words}
        onChange={event => setWords(event.target.value)}
      />
      {found.length === 0 && <p className={styles.none}>没有这样的函数，请换一个词。</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <ul className={styles.list} aria-label="函数" tabIndex={0}>
        {found.map(each => (
          <li key={each.name}>
            <FunctionEntry help={each} onInsert={onInsert} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function FunctionEntry({ help, onInsert }: { help: FunctionHelp } & FunctionPanelProps) {
  const { name, signature, summary, parameters, unit, example, aliases } = help
  return (
    <details className={styles.entry}>
      <summary>
        <strong>{name}</strong>
        <span>{summary}</span>
      </summary>
      <p className={styles.signature}>{signature}</p>
      <ul className={styles.parameters}>
        {parameters.map(({ label, hint }) => (
          <li key={label}>
            {label}：{hint}
          </li>
        ))}
      </ul>
      <p>单位：{unit}</p>
      <p className={styles.aliases}>也可写作 {aliases.join('、')}</p>
      <p className={styles.example}>
        <span>例：{example}</span>
        <Button size="small" onClick={() => onInsert(example)}>
          插入这个例子
          <span className="visually-hidden">：{name}</span>
        </Button>
      </p>
    </details>
  )
}
