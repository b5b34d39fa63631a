import { Button } from 'antd'
import { useState } from 'react'

/** The first `step` rows of a long list and a button for the next: a page stays quick to draw. */
export function useShowMore<Row>(rows: readonly Row[], step: number, what: string) {
  const [count, setCount] = useState(step)
  const rest = rows.length - count
  const more = rest > 0 && (
    <p style={{ paddingBlock: 'var(--space-3)' }}>
      <Button onClick={() => setCount(count + step)}>
        再显示{Math.min(step, rest)}
        {what}（还有{rest}）
      </Button>
    </p>
  )
  return { shown: rows.slice(0, count), more }
}
