import type { ExplanationNode } from '@mingjian/model'
import { Figure } from '../../ui/figure.tsx'
import styles from './explanation-tree.module.css'

/** Steps of a computation as nested lists: the result first, what it came from below it. */
export function ExplanationTree({ root }: { root: ExplanationNode }) {
  return (
    <ul className={styles.tree}>
      <Step node={root} depth={0} />
    </ul>
  )
}

/** Deep steps start folded, so that a long computation is first seen whole. */
const openDepth = 1

function Step({ node, depth }: { node: ExplanationNode; depth: number }) {
  if (node.children.length === 0)
    return (
      <li className={styles.step}>
        <StepLine node={node} />
      </li>
    )
  return (
    <li className={styles.step}>
      <details open={depth < openDepth}>
        <summary>
          <StepLine node={node} />
        </summary>
        <ul className={styles.children}>
          {node.children.map((child, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no id and never move
            <Step key={index} node={child} depth={depth + 1} />
          ))}
        </ul>
      </details>
    </li>
  )
}

function StepLine({ node }: { node: ExplanationNode }) {
  const { label, formula, expression, value, unit } = node
  return (
    <span className={styles.line}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>
        {value === null ? '缺数据' : <Figure value={value} unit={unit} />}
      </span>
      {formula && formula !== label && <span className={styles.formula}>{formula}</span>}
      {expression && expression !== String(value) && (
        <span className={styles.expression}>= {expression}</span>
      )}
    </span>
  )
}
