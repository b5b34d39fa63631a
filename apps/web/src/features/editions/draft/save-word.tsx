import type { SaveState } from './autosave.ts'
import styles from './save-word.module.css'

const two = (value: number) => String(value).padStart(2, '0')

function clock(iso: string): string {
  const date = new Date(iso)
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}

/** Where the typed words are now. */
export function SaveWord({ state }: { state: SaveState }) {
  return (
    <span className={styles.word} data-state={state.kind} role="status">
      {wordsOf(state)}
    </span>
  )
}

function wordsOf(state: SaveState): string {
  if (state.kind === 'saved') return state.at ? `已保存 ${clock(state.at)}` : '已保存'
  if (state.kind === 'overtaken') return '未保存：已有更新的版本'
  if (state.kind === 'failed') return '保存失败，稍后重试；内容已留在本机'
  return '正在保存…'
}
