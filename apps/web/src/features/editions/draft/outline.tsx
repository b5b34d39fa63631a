import type { Framework } from '@mingjian/model'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { allPaths, type DraftPath, partAt, pathKey, samePath } from './draft-path.ts'
import styles from './outline.module.css'

interface OutlineProps {
  draft: Framework
  path: DraftPath
  /** Parts the checks found something wrong with, by key. */
  wrong: ReadonlySet<string>
  onSelect: (path: DraftPath) => void
  onMove: (step: 1 | -1) => void
  onRemove: () => void
}

const steps: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 }

/** Areas, items and points of the draft: arrows go from one to the next, Alt and arrows move it. */
export function Outline(props: OutlineProps) {
  const { draft, path, onSelect } = props
  const list = useRef<HTMLElement>(null)
  const paths = allPaths(draft)
  const key = pathKey(path)
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>(`[data-path="${key}"]`)
    current?.scrollIntoView({ block: 'nearest' })
    // A part that is deleted takes the focus with it; keys go on from what is selected then.
    const focused = document.activeElement
    if (focused === document.body || list.current?.contains(focused)) current?.focus()
  }, [key])
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (event.key === 'Delete' && path.length > 0) return props.onRemove()
    if (step === undefined) return
    event.preventDefault()
    if (event.altKey) return props.onMove(step)
    const next = paths[paths.findIndex(one => samePath(one, path)) + step]
    if (next) onSelect(next)
  }
  return (
    <nav ref={list} className={styles.outline} aria-label="方案目录" onKeyDown={press}>
      {paths.map(one => (
        <Entry {...props} key={pathKey(one)} path={one} isCurrent={samePath(one, path)} />
      ))}
    </nav>
  )
}

interface EntryProps extends OutlineProps {
  isCurrent: boolean
}

function Entry({ draft, path, wrong, isCurrent, onSelect }: EntryProps) {
  const { code, words } = wordsOf(draft, path)
  return (
    <button
      type="button"
      className={`plain ${styles.entry}`}
      data-depth={path.length}
      data-path={pathKey(path)}
      aria-current={isCurrent || undefined}
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => onSelect(path)}
    >
      {code && <span className={styles.code}>{code}</span>}
      <span className={words ? undefined : styles.empty}>{words || '（未填写）'}</span>
      {wrong.has(pathKey(path)) && <span className={styles.wrong}>待改</span>}
    </button>
  )
}

function wordsOf(draft: Framework, path: DraftPath): { code: string | null; words: string } {
  const part = partAt(draft, path)
  if (path.length === 0 || !part) return { code: null, words: '方案信息' }
  const code = 'code' in part ? part.code : null
  return { code, words: 'text' in part ? part.text : part.title }
}
