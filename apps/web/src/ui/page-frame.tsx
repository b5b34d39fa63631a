import type { ComponentType, ReactNode } from 'react'
import { NavLink } from 'react-router'
import styles from './page-frame.module.css'
import { Seal } from './seal.tsx'

export interface Destination {
  to: string
  words: string
  icon: ComponentType
}

interface PageFrameProps {
  destinations: readonly Destination[]
  /** Who is signed in; stands at the foot of the rail, on the phone in the top bar. */
  account: ReactNode
  children: ReactNode
}

/** A rail on the left; on the phone a bar at the bottom, within reach of the thumb. */
export function PageFrame({ destinations, account, children }: PageFrameProps) {
  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip} data-print="hide">
        跳到正文
      </a>
      <header className={styles.rail} data-print="hide">
        <NavLink to="/" end className={styles.brand}>
          <Seal />
          <span>明鉴</span>
        </NavLink>
        <nav className={styles.navigation} aria-label="主导航">
          {destinations.map(({ to, words, icon: Icon }) => (
            <NavLink key={to} to={to} end={to === '/'} className={styles.link}>
              <Icon />
              <span>{words}</span>
            </NavLink>
          ))}
        </nav>
        <div className={styles.account}>{account}</div>
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
