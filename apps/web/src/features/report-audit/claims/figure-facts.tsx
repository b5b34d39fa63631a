import type { CollectedFigure } from '@mingjian/model'
import type { ReactNode } from 'react'
import styles from './claims.module.css'
import { figurePlace, figureValue } from './figure-words.ts'

interface FigureFactsProps {
  figure: CollectedFigure
  linkToFigure: (figure: CollectedFigure, words: string) => ReactNode
}

/** A figure of the system: what, where and when, how much, and who says so. */
export function FigureFacts({ figure, linkToFigure }: FigureFactsProps) {
  return (
    <div className={styles.figure}>
      <p>
        <b>{figure.name}</b> <span className="figure">{figureValue(figure)}</span>
      </p>
      <p className={styles.facts}>
        {figurePlace(figure)} · {figure.value === null ? figure.missing[0] : figure.source}
        {figure.origin === 'computed' && <> · {linkToFigure(figure, '如何算出')}</>}
      </p>
    </div>
  )
}
