import type { Figure } from './figures.ts'
import { type Change, type Direction, emptyRun, type Run } from './run.ts'
import { CHANGE_LEAD, DOWN, LAST_YEAR, SINCE_LEAD, TURN_LEAD } from './run-words.ts'

/** The word with its direction when the text between two figures says nothing but a change. */
export function changeOf(lead: string, figure: Figure): Change | null {
  const dated = lead.includes('年') ? SINCE_LEAD.exec(lead) : null
  const rest = dated ? lead.slice(dated[0].length) : lead
  const match = CHANGE_LEAD.exec(rest)
  const word = match?.[3]
  if (!word) return null
  const comparable = Boolean(match?.[1] ?? match?.[2])
  const since = dated?.[1] ?? (/上年|去年|上一年|上学年/.test(lead) ? LAST_YEAR : null)
  return { figure, word, direction: directionOf(word), comparable, since }
}

/** 与上年的1575万元相比减少58万元，下降3.7%: a run of what was told before, of which only last year's value and the changes stand here. */
export function runOfEarlier(
  text: string,
  level: Figure,
  previous: Figure,
  behind: readonly Figure[],
): Run {
  const run: Run = { ...emptyRun(level), previous }
  let from = previous.end
  for (const figure of behind) {
    if (figure.depth !== previous.depth) break
    const change = changeOf(text.slice(from, figure.start).replace(/^相比/, ''), figure)
    if (!change) break
    attach([run], change)
    from = figure.end
  }
  return run
}

export function attach(open: readonly Run[], change: Change): void {
  const { family } = change.figure
  for (const run of open) {
    if (!isSameBase(run, change)) return
    if (family === 'percent') {
      // 比例为14.71%，比上年的14.75%降低了0.04%: the rate's own change, whatever stands before it.
      if (run.level.family === 'percent' && run.previous) break
      if (run.level.family === 'percent' || run.level.family === 'ratio') continue
      if (!run.percent) run.percent = change
      return
    }
    if (family === 'point') {
      if (run.level.family !== 'percent') continue
      if (!run.points) run.points = change
      return
    }
    if (family === run.level.family) {
      if (!run.amount) run.amount = change
      return
    }
  }
  const [nearest] = open
  if (nearest && (family === 'percent' || family === 'point')) nearest.misfit ??= change
}

/** 比2019年增加4所，增长8% is one change said twice; a change since another year is another one. */
export function isSameBase(run: Run, change: Change): boolean {
  const said = [run.amount, run.percent, run.points].find(one => one !== null)
  if (!said) return change.since === null || change.since === LAST_YEAR || run.previous === null
  return change.since === null || change.since === (said.since ?? LAST_YEAR)
}

export function directionOf(word: string): Direction {
  return DOWN.some(down => word.startsWith(down)) ? 'down' : 'up'
}

/** 上升至, 下降为: how what stands before turned into a figure; undefined where nothing of the kind is said. */
export function turnTo(lead: string, figure: Figure): Change | null | undefined {
  const turn = TURN_LEAD.exec(lead)?.[1]
  return turn === undefined ? undefined : turnOf(turn, figure)
}

/** 由A变为B says no direction. */
export function turnOf(word: string, figure: Figure): Change | null {
  if (/^(?:变|调整)/.test(word)) return null
  const direction = /降|减|缩|压|跌|滑|落|下调|调低/.test(word) ? 'down' : 'up'
  return { figure, word, direction, comparable: false, since: null }
}
