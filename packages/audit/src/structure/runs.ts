import type { Span } from '@mingjian/model'
import { withoutBrackets } from './brackets.ts'
import type { Figure } from './figures.ts'
import { emptyRun, type Run } from './run.ts'
import { attach, changeOf, turnOf } from './run-changes.ts'
import {
  CONTINUES_AFTER_STOP,
  CURRENT_LEAD,
  EARLIER_LEAD,
  FROM_LEAD,
  HELD_AGAINST,
  IN_YEARS,
  MOVED_LEAD,
  NOW_LEFT,
  PREVIOUS_LEAD,
  RATE_OF_CHANGE,
  SHARE_LEAD,
  TIME_BEFORE,
  TURN_LEAD,
  TURNED_BY_A_DATE,
  TURNED_LATER,
  UNATTACHED_CHANGE,
  VERB_OF_BEFORE,
} from './run-words.ts'
import {
  isBetweenYears,
  isEarlierYear,
  isFirstOfYears,
  isFollowedByAmount,
  isFollowedByChange,
  isYearBefore,
  LAST_YEAR_NAMED,
  withoutYears,
  YEAR_ONLY,
  YEARS_AGO,
} from './run-years.ts'

/** Levels told since: 为预算的71.9%. */
const MOST_BETWEEN = 3

const isOpenWith = (
  { level, previous, amount, percent }: Run,
  verb: string,
  leads: ReadonlyMap<Figure, string>,
  { family, unit }: Figure,
): boolean =>
  !(previous || amount || percent || UNATTACHED_CHANGE.test(verb)) &&
  level.family === family &&
  level.unit === unit &&
  isLedBy((leads.get(level) ?? '').trim(), verb)

/** 完成, and 占…支出 of which the verb stands first. */
const isLedBy = (lead: string, verb: string): boolean =>
  verb === '占' ? /占[^，,。；;]{0,16}$/.test(lead) : lead.endsWith(verb)

/**
 * Reads the runs inside the brackets of a sentence: （小学12406元，上年11975元，增长3.6%；初中…）. A bracket is read for
 * itself, and what stands before it is none of its figures' level.
 */
export function readAsides(text: string, sentence: Span, figures: readonly Figure[]): Run[] {
  const inside = figures.filter(one => one.depth === 1 && one.start >= sentence[0])
  const [first] = inside
  if (!first || inside.length < FEWEST_IN_AN_ASIDE) return []
  return [...text.slice(...sentence).matchAll(/[（(]([^（）()]*)[）)]/g)].flatMap(match => {
    const start = sentence[0] + match.index + 1
    return readRuns(text, [start, start + (match[1]?.length ?? 0)], inside, 1)
  })
}

/** This year and last year. */
const FEWEST_IN_AN_ASIDE = 2

/** Reads the runs of a sentence. Figures inside brackets are asides and never part of a run with those outside. */
export function readRuns(
  text: string,
  sentence: Span,
  figures: readonly Figure[],
  depth = 0,
): Run[] {
  const runs: Run[] = []
  let open: Run[] = []
  let pending: Figure | null = null
  let from: Figure | null = null
  const leads = new Map<Figure, string>()
  let lastEnd = sentence[0]
  let year = Number.NaN
  for (const [at, figure] of figures.entries()) {
    if (figure.start < sentence[0] || figure.end > sentence[1]) continue
    if (figure.depth === depth + 1) attachAside(text, open[0], figure, figures[at + 1])
    if (figure.depth !== depth && !isPreviousInBrackets(text, figure, depth)) continue
    const lead = withoutBrackets(text.slice(lastEnd, figure.start)).replace(/[（(]$/, '')
    lastEnd = figure.end
    const isDated = lead.includes('年')
    const before = isDated ? Number(YEAR_ONLY.exec(lead)?.[1] ?? Number.NaN) : Number.NaN
    if (isDated && Number.isNaN(before)) year = Number(LAST_YEAR_NAMED.exec(lead)?.[1] ?? year)
    const dated = from ? null : open[0] && TURNED_BY_A_DATE.exec(lead)
    if (!from && NOW_LEFT.test(lead) && isBare(open[0], figure)) {
      const then = open[0]?.level
      const isThen = then && TIME_BEFORE.test(leads.get(then) ?? '')
      if (isThen && isFollowedByChange(text, figure, figures[at + 1], 0)) {
        const run = { ...emptyRun(figure), previous: then }
        leads.set(figure, lead)
        runs.push(run)
        open = [run]
        continue
      }
    }
    if (dated && isBare(open[0], figure)) from = open[0]?.level ?? null
    if (/[；;]/.test(lead) && !CONTINUES_AFTER_STOP.test(lead)) open = []
    const overYears =
      open[0] && isBetweenYears(open[0]) ? withoutYears(lead) : lead.replace(IN_YEARS, '，')
    const isFromAnother = open[0]?.turn || open[0]?.previous
    const change = changeOf(isFromAnother ? overYears : lead, figure)
    if (from) {
      const turn = (TURN_LEAD.exec(lead) ?? TURNED_LATER.exec(lead) ?? dated)?.[1]
      if ((turn || MOVED_LEAD.test(lead)) && from.family === figure.family) {
        const run = {
          ...emptyRun(figure),
          previous: from,
          turn: turn ? turnOf(turn, figure) : null,
        }
        runs.push(run)
        open = [run]
        from = null
        continue
      }
      from = null
    }
    const [nearest] = open
    // 小学9200元，2021年为8600元，增长…: no year is named before, and a change since that one follows.
    const isOfAnotherYear =
      ((!Number.isNaN(before) && !(year <= before)) || YEARS_AGO.test(lead)) &&
      nearest !== undefined &&
      isFirstOfYears(nearest, leads.get(nearest.level) ?? '', runs.at(-2)) &&
      isFollowedByChange(text, figure, figures[at + 1], year - before)
    if (nearest && isYearBefore(nearest, figure, isOfAnotherYear ? 1 : year - before)) {
      nearest.previous = figure
      continue
    }
    if (!Number.isNaN(before)) year = before
    if (nearest && isEarlierYear(leads.get(nearest.level) ?? '', lead, nearest.level, figure)) {
      nearest.previous ??= figure
      continue
    }
    const isOfBefore = isDated || /[上前去]/.test(lead)
    const isHeldAgainst =
      isOfBefore && HELD_AGAINST.test(lead) && text.startsWith('相比', figure.end)
    const done = isOfBefore ? VERB_OF_BEFORE.exec(lead)?.[1] : undefined
    const ofVerb =
      done && runs.slice(-MOST_BETWEEN).findLast(run => isOpenWith(run, done, leads, figure))
    if (ofVerb) {
      ofVerb.previous = figure
      open = [ofVerb]
      continue
    }
    if (isHeldAgainst || (isOfBefore && PREVIOUS_LEAD.test(lead) && !FROM_LEAD.test(lead))) {
      const rate = RATE_OF_CHANGE.test(lead) ? nearest?.percent?.figure : null
      if (rate && figure.family === 'percent') {
        const run = { ...emptyRun(rate), previous: figure }
        runs.push(run)
        open = [run]
        continue
      }
      const target = open.find(run => run.level.family === figure.family && !run.previous)
      // 由70%提高到80.7%，与2000年的53.1%相比提高27.6个百分点: the same level against another year.
      const isOnceMore = nearest?.turn || isHeldAgainst
      if (nearest && isOnceMore && !target && nearest.level.family === figure.family) {
        const run = { ...emptyRun(nearest.level), previous: figure }
        runs.push(run)
        open = [run]
        continue
      }
      if (target) target.previous = figure
      else pending = from = figure
      continue
    }
    if (change) {
      attach(open, change)
      continue
    }
    if (figure.family === 'point' || UNATTACHED_CHANGE.test(lead)) continue
    if (FROM_LEAD.test(lead) || ((isOfBefore || /[初原此]/.test(lead)) && EARLIER_LEAD.test(lead)))
      from = figure
    const run = emptyRun(figure)
    leads.set(figure, lead)
    if (nearest && isEarlierYear(lead, leads.get(nearest.level) ?? '', figure, nearest.level)) {
      run.previous = nearest.level
    }
    if (pending && CURRENT_LEAD.test(lead) && pending.family === figure.family) {
      run.previous = pending
    }
    pending = null
    runs.push(run)
    open = SHARE_LEAD.test(lead) && figure.family === 'percent' ? [run, ...open] : [run]
  }
  return runs
}

const LAST_YEAR_ASIDE = /[（(](?:上年|去年|上学年|上年度)(?:同期|末|底)?(?:数|同期)?(?:为|是)?\s*$/

/** 下同 says how to read the brackets behind this one. */
const ENDS_ASIDE = /^\s*(?:[，,；;]\s*以?下(?:同|类推)\s*)?[）)]/
const OTHER_YEAR_ASIDE =
  /[（(](?:(?:19|20)\d\d年(?:度|末|底)?|[一二两三四五六七八九十\d]年前)(?:同期)?(?:为|是)?\s*$/

/**
 * 93.6%，同比提高1.5个百分点（去年为92.1%）: nothing but last year's value stands in the bracket; or that of another year,
 * which a change behind it is measured from: 93.6%（2019年为92.1%），提高1.5个百分点.
 */
function attachAside(
  text: string,
  run: Run | undefined,
  figure: Figure,
  next: Figure | undefined,
): void {
  if (!run || run.previous || run.level.family !== figure.family) return
  if (!ENDS_ASIDE.test(text.slice(figure.end, figure.end + 8))) return
  const lead = text.slice(Math.max(0, figure.start - 12), figure.start)
  const isOfAnotherYear =
    isYearBefore(run, figure, 1) &&
    OTHER_YEAR_ASIDE.test(lead) &&
    (isFollowedByChange(text, figure, next, Number.NaN) || !isFollowedByAmount(text, figure, next))
  if (LAST_YEAR_ASIDE.test(lead) || isOfAnotherYear) run.previous = figure
}

/** 比上年（96.1%）提高: a bracket with nothing but last year's value. */
function isPreviousInBrackets(text: string, { start, end, depth }: Figure, outer: number): boolean {
  const isAlone =
    depth === outer + 1 && /[（(]/.test(text[start - 1] ?? '') && /[）)]/.test(text[end] ?? '')
  return (
    isAlone &&
    /(?:上年|去年|上学年|上一?年度)(?:同期)?[（(]$/.test(text.slice(Math.max(0, start - 7), start))
  )
}

/** A level of which nothing more was said. */
const isBare = (run: Run | undefined, { family, unit }: Figure): boolean =>
  run !== undefined &&
  run.level.family === family &&
  run.level.unit === unit &&
  !run.previous &&
  !run.amount &&
  !run.percent
