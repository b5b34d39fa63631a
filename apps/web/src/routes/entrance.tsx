import { type ReactNode, useEffect } from 'react'
import { Seal } from '../ui/seal.tsx'
import styles from './entrance.module.css'

/** The frame of the pages before signing in. */
export function Entrance(props: { title: string; lead?: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${props.title} · 明鉴`
  }, [props.title])
  return (
    <div className={styles.entrance}>
      <header className={styles.brand}>
        <Seal size={56} />
        <p className={styles.name}>明鉴</p>
        <p className={styles.motto}>地方政府履行教育职责评价</p>
      </header>
      <main className={styles.sheet}>
        <h1>{props.title}</h1>
        {props.lead && <p className={styles.lead}>{props.lead}</p>}
        {props.children}
      </main>
    </div>
  )
}
