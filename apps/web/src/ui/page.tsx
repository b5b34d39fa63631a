import { type ReactNode, useEffect } from 'react'
import styles from './page.module.css'

interface PageProps {
  /** Also the title of the browser tab. */
  title: string
  /** A line above the title: where one is. */
  eyebrow?: ReactNode
  /** A line below the title. */
  lead?: ReactNode
  /** Controls beside the title. */
  actions?: ReactNode
  /** The content fills the window and scrolls inside itself; on the phone the page scrolls as usual. */
  fill?: boolean
  children: ReactNode
}

/** One page inside the frame: title, what it is about, content. */
export function Page({ title, eyebrow, lead, actions, fill, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · 明鉴`
  }, [title])
  return (
    <div className={styles.page} data-fill={fill || undefined}>
      <header className={styles.header}>
        <div className={styles.titles}>
          {eyebrow && <div className={styles.eyebrow}>{eyebrow}</div>}
          <h1>{title}</h1>
          {lead && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions && (
          <div className={styles.actions} data-print="hide">
            {actions}
          </div>
        )}
      </header>
      {children}
    </div>
  )
}

/** A titled part of a page on its own sheet. */
export function Section(props: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={props.title}>
      <div className={styles.sectionHead}>
        <h2>{props.title}</h2>
        {props.aside && <div className={styles.aside}>{props.aside}</div>}
      </div>
      {props.children}
    </section>
  )
}
