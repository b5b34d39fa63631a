import { Exact } from '@mingjian/model'
import type { Figure } from './figures.ts'

export type Direction = 'up' | 'down'

/** A figure said to be a change of another one. */
export interface Change {
  figure: Figure
  direction: Direction
  /** The word used: 增长, 下降 … */
  word: string
  /** 同口径: measured on a base the text does not show. */
  comparable: boolean
  /** Year it is measured from, where one is named: 比2019年增加4所. */
  since: string | null
}

/** One figure and what is said about its change in the same breath: 本年、上年、增减额、增减幅. */
export interface Run {
  level: Figure
  previous: Figure | null
  amount: Change | null
  percent: Change | null
  points: Change | null
  /** A change in a unit that does not fit the level: per cent of a rate, points of an amount. */
  misfit: Change | null
  /** The word that leads from `previous` to `level` in 由A升至B. */
  turn: Change | null
}

export function emptyRun(level: Figure): Run {
  return {
    level,
    previous: null,
    amount: null,
    percent: null,
    points: null,
    misfit: null,
    turn: null,
  }
}

/** Signed change in the unit printed: 下降4.36% is −4.36, 增长-12.3% is −12.3. */
export function signedValue(change: Change): Exact {
  const { value } = change.figure
  return change.direction === 'down' && value.gte(0) ? new Exact(0).minus(value) : value
}
