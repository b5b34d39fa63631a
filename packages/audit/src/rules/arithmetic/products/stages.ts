import type { Figure } from '../../../structure/figures.ts'
import { clauseStart } from '../../../structure/series.ts'
import type { ToldCount } from './told-counts.ts'

const STAGE = /幼儿|小学|初中|高中|中职|特教/g
const LONGEST_CLAUSE = 30

/** The one stage named in the clause of a figure, behind the figure before it. */
export function stageOf(text: string, at: number): string | null {
  const clause = text.slice(clauseStart(text, Math.max(0, at - LONGEST_CLAUSE), at), at)
  const stages = [...new Set(clause.replace(/^.*\d/s, '').match(STAGE))]
  return stages.length === 1 ? (stages[0] ?? null) : null
}

/** 小学每生1000元, and 初中1500人. */
export function isOfTwoStages(
  text: string,
  { rate, counts }: { rate: Figure; counts: readonly ToldCount[] },
): boolean {
  const heads = counts.find(({ unit }) => unit === 'head')
  const [a, b] = [rate.start, heads?.span[0]].map(at => at !== undefined && stageOf(text, at))
  return Boolean(a && b && a !== b)
}
