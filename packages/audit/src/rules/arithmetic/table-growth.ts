import { Exact } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { type Figure, type Interval, intervalOf, meet, spanOf } from '../../structure/figures.ts'
import { middle } from '../../structure/intervals.ts'
import { show } from '../../structure/run-proof.ts'
import { type Table, tablesOf } from '../../structure/tables.ts'
import type { Observation } from '../define-rule.ts'
import { cellFigure } from './cell-figure.ts'

const YEAR = /^((?:19|20)\d\d)年?度?$/
const GROWTH = /增长|增幅|增速|比上年|同比/
const FEWEST_YEARS = 3

/** The values of two years that follow each other, and the growth that the later one's row tells. */
interface YearPair {
  before: Figure
  now: Figure
  said: Figure
}

/**
 * 2017|73158|6.92 below 2016|68420|—: years in rows, and a column that is named as the growth of another. Where it is so in some row and in
 * no more than one it is not, that row is wrong.
 */
export function wrongGrowthOfRows(context: { text: string }): Observation[] {
  return collect(tablesOf(context), table => {
    const years = table.rows.map(({ label }) => Number(YEAR.exec(label)?.[1] ?? Number.NaN))
    const isInOrder = years.every((year, at) => at === 0 || year === (years[at - 1] ?? 0) + 1)
    if (years.length < FEWEST_YEARS || !isInOrder) return []
    const growths = table.header.flatMap((name, at) => (GROWTH.test(name) ? [at] : []))
    return growths.flatMap(said =>
      table.header.flatMap((_, of) =>
        growths.includes(of) ? [] : judge(pairsOf(context.text, table, of, said)),
      ),
    )
  })
}

function pairsOf(text: string, { rows }: Table, of: number, said: number): YearPair[] {
  return rows.flatMap(({ cells }, at) => {
    const earlier = rows[at - 1]?.cells[of]
    const [before, now, growth] = [earlier, cells[of], cells[said]].map(
      cell => cell && cellFigure(text, cell),
    )
    return before && now && growth ? [{ before, now, said: growth }] : []
  })
}

function growthOf({ before, now }: YearPair): Interval {
  const [a, b] = [intervalOf(before), intervalOf(now)]
  const percent = (x: Exact, y: Exact) => x.div(y).minus(new Exact(1)).times(100)
  return { low: percent(b.low, a.high), high: percent(b.high, a.low) }
}

function judge(pairs: readonly YearPair[]): Observation[] {
  const wrong = pairs.filter(one => !meet(growthOf(one), intervalOf(one.said)))
  const [only] = wrong
  if (!only || wrong.length > 1 || pairs.length < 2) return []
  const actual = show(middle(growthOf(only)), only.said.decimals + 1)
  const { before, now, said } = only
  return [
    {
      message: `表中由${before.value}到${now.value}增长${actual}%，所写为${said.value}%`,
      spans: [said, now, before].map(spanOf),
      computation: `(${now.value} − ${before.value}) ÷ ${before.value} = ${actual}% ≠ ${said.value}%`,
      suggestion: '核对这两年的数和增幅',
    },
  ]
}
