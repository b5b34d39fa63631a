import type { Claim } from '@mingjian/model'
import type { Figure } from '../structure/figures.ts'
import { labelOf } from '../structure/labels.ts'
import { once } from '../structure/once.ts'
import type { Change, Run } from '../structure/run.ts'
import { runOfEarlier } from '../structure/run-changes.ts'
import { type AuditContext, claimsIn, figuresIn, paragraphStart, sentenceAt } from './context.ts'
import {
  isToldOfItself,
  keyInYear,
  nameInWords,
  topicDiffers,
  wordsDiffer,
} from './contradiction/comparable.ts'
import { whenTold } from './contradiction/counted/when.ts'
import { runsAcrossStops } from './runs-across-stops.ts'
import { toldRuns } from './told-runs.ts'

/**
 * Runs whose last year's value is told elsewhere in the report, under the same name: 总投入8.62亿元，比上年增加0.74亿元
 * in one place and 2022年总投入7.88亿元 in another. One value only may be meant, and it has to be of the year before.
 */
const levelsTold = once((context: AuditContext): readonly Run[] => {
  const open = context.runs.filter(isOpen)
  if (open.length === 0) return []
  const told = toldByKey(context)
  return open.flatMap(run => {
    const previous = previousOf(context, run, told)
    return previous ? [{ ...run, previous }] : []
  })
})

/** Every run that its figures can be held against: told in one place, or with one of its two values told elsewhere. */
export const comparedRuns = once((context: AuditContext): readonly Run[] => [
  ...toldRuns(context),
  ...levelsTold(context),
  ...levelsToldBefore(context),
  ...runsAcrossStops(context).filter(run => run.amount || run.percent || run.points),
])

const SHORTEST_LEVEL = 3
const AGAINST_LAST =
  /(?:^|[，,。；;：:、\n])\s*(\p{Script=Han}{3,14}?)(?:比|较|与|同)(?:上年|去年|上一?学年|上年同期)(?:同期)?的?\s*$/u
const LONGEST_LEAD = 30
const MOST_BEHIND = 2

/** 财政拨款1516.64万元，…。财政拨款与上年的1575.13万元相比减少…: what is compared was told before in its paragraph, by its name. */
const levelsToldBefore = once((context: AuditContext): readonly Run[] => {
  const { text, figures } = context
  return figures.flatMap((previous, at) => {
    const lead = text.slice(Math.max(0, previous.start - LONGEST_LEAD), previous.start)
    const name = /[上去]年/.test(lead) ? AGAINST_LAST.exec(lead)?.[1] : undefined
    if (!name || name.length < SHORTEST_LEVEL || previous.approximate) return []
    const start = paragraphStart(context, previous.start)
    const told = figuresIn(context, [start, sentenceAt(context, previous.start)[0]]).filter(
      one => one.family === previous.family && labelOf(text, one).endsWith(name),
    )
    const [level] = told
    if (!level || told.length > 1 || level.approximate) return []
    const run = runOfEarlier(text, level, previous, figures.slice(at + 1, at + 1 + MOST_BEHIND))
    return run.amount || run.percent || run.points ? [run] : []
  })
})

/** A change since last year, and nothing that says from what. */
function isOpen({ level, previous, turn, amount, percent, points, misfit }: Run): boolean {
  if (previous || turn || level.ratio || level.approximate) return false
  const changes = [amount, percent, points, misfit].filter(one => one !== null)
  return changes.length > 0 && changes.every(isOfOneYear)
}

const isOfOneYear = ({ since, comparable }: Change) =>
  !comparable && (since === null || since === 'last')

function previousOf(
  context: AuditContext,
  run: Run,
  told: ReadonlyMap<string, readonly Claim[]>,
): Figure | null {
  const { level } = run
  const now = claimsIn(context, [level.start, level.end]).find(one => one.end === level.end)
  const year = Number(now?.period)
  if (!now || !isToldOfItself(context, now) || Number.isNaN(year) || isWithinYear(context, now))
    return null
  const before = (told.get(keyInYear(context, now, year - 1)) ?? []).filter(
    one =>
      isOfOneName(one, now) &&
      !isWithinYear(context, one) &&
      !topicDiffers(context, now, one) &&
      !wordsDiffer(context, now, one),
  )
  const [first, ...others] = before.flatMap(
    ({ start, end }) => figuresIn(context, [start, end]).at(-1) ?? [],
  )
  const isOne = first && others.every(one => one.value.eq(first.value) && one.scale === first.scale)
  return isOne && !first.approximate && first.family === level.family ? first : null
}

const isOfOneName = (a: Claim, b: Claim) =>
  a.code !== null || (nameInWords(a) === nameInWords(b) && nameInWords(a).length >= SHORTEST_NAME)

const SHORTEST_NAME = 2

/** A month or a term has no year before it that was told as a year. */
const isWithinYear = (context: AuditContext, { end }: Claim): boolean =>
  !['', 'end'].includes(whenTold(context, end - 1).point)

function toldByKey(context: AuditContext): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>()
  for (const claim of context.claims) {
    const year = Number(claim.period)
    if (Number.isNaN(year) || claim.period === null || !isToldOfItself(context, claim)) continue
    const key = keyInYear(context, claim, year)
    found.set(key, [...(found.get(key) ?? []), claim])
  }
  return found
}
