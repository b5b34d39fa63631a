import type { Finding } from '@mingjian/model'
import { useEffect, useRef } from 'react'

export interface ReviewKeys {
  findings: readonly Finding[]
  chosen: string | null
  onChoose: (key: string) => void
  onAccept: (finding: Finding) => void
  onDismiss: (finding: Finding) => void
  onUndo: () => void
}

/** j k through the findings, a accept, d dismiss, u undo; arrows where nothing else scrolls. Never while typing. */
export function useReviewKeys(keys: ReviewKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (isTyping(event.target)) return
      const act = actionOf(event, latest.current)
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

function actionOf(event: KeyboardEvent, keys: ReviewKeys): (() => void) | null {
  const finding = keys.findings.find(({ key }) => key === keys.chosen)
  const arrows = isInList(event.target)
  switch (event.key) {
    case 'j':
      return () => choose(keys, 1)
    case 'k':
      return () => choose(keys, -1)
    case 'ArrowDown':
      return arrows ? () => choose(keys, 1) : null
    case 'ArrowUp':
      return arrows ? () => choose(keys, -1) : null
    case 'a':
      return finding ? () => keys.onAccept(finding) : null
    case 'd':
      return finding ? () => keys.onDismiss(finding) : null
    case 'u':
      return keys.onUndo
    default:
      return null
  }
}

function choose({ findings, chosen, onChoose }: ReviewKeys, step: 1 | -1): void {
  const at = findings.findIndex(({ key }) => key === chosen)
  const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), findings.length - 1)
  const finding = findings[next]
  if (finding) onChoose(finding.key)
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null

/** The text scrolls by arrows, tabs move by them. */
const isInList = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('li[data-finding]') !== null
