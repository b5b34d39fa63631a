import type { Span } from '@mingjian/model'
import { matchesOf } from '../text/matches.ts'
import type { Figure } from './figures.ts'
import type { Change, Run } from './run.ts'
import { runOfEarlier } from './run-changes.ts'
import { LAST_YEAR } from './run-words.ts'

/** 括号内为上年数: from here to there what stands alone in brackets is the value of a time before. */
interface Note {
  span: Span
  /** The year that is named, or last year. */
  since: string
}

const BEFORE =
  /^(?:(?:上|去|上一)(?:年度?|学年)|((?:19|20)\d\d)\s*年度?)(?:同期|年?[末底])?的?(.*)$/su
/** What else brackets may be said to hold is no value: 上年增幅, 2020年占比, 上年位次. */
const NO_VALUE = /增[长减加幅速]|[升降涨跌变]|占|比[重例]|[位名]次|排名|预算|计划|[\d至到]/
/** 上年数及增幅: behind the value its change stands in the same bracket. */
const AND_CHANGES = /[及和与、].*$/su
const NOTED =
  /括[号弧](?:之?[内中里])?的?(?:数(?:字|值|据)?)?(?:均|都|分别)?(?:为|是|系|指|表示)?([^（）()。；;，,\n]{1,20})/gu
/** （上年11975元，下同） */
const FROM_HERE_ON =
  /[（(]((?:上|去|上一)(?:年度?|学年)(?:同期)?|(?:19|20)\d\d\s*年)(?:数|值)?(?:为|是)?\s*\d[\d,.]*[^（）()\d]{0,5}[，,；;]\s*以?下(?:同|类推)[）)]/gu
/** 注：括号内为上年数 stands below what it is about. */
const BELOW = /(?:^|\n)\s*[（(]?(?:备?注|说明)[^。\n]{0,30}$/u
const LONGEST_LEAD = 40
const ANY = /括[号弧]|下同|下类推/

/**
 * Gives runs the value of the time before where a note says once for all that it stands in brackets:
 * （括号内为上年数）…小学2732元（2611元），增长4.6%.
 */
export function withNotedBrackets(
  text: string,
  runs: readonly Run[],
  figures: readonly Figure[],
  year: number | null,
): readonly Run[] {
  const notes = ANY.test(text) ? notesIn(text) : []
  if (notes.length === 0) return runs
  const places = new Map(figures.map((figure, at) => [figure, at]))
  return runs.map(run => {
    const { start } = run.level
    const note = notes.find(({ span }) => start >= span[0] && start < span[1])
    if (!note || run.previous || run.turn) return run
    const at = places.get(run.level)
    const [previous, ...behind] = at === undefined ? [] : bracketed(text, figures, at)
    if (!previous) return run
    const told = runOfEarlier(text, run.level, previous, behind)
    const whole: Run = {
      ...run,
      previous,
      amount: run.amount ?? told.amount,
      percent: run.percent ?? told.percent,
      points: run.points ?? told.points,
    }
    return changesOf(whole).every(one => isSince(one, note, year)) ? whole : run
  })
}

/** Each note holds until the next that says what brackets hold; one below its figures holds for those above. */
function notesIn(text: string): Note[] {
  const found = [...matchesOf(NOTED, text), ...matchesOf(FROM_HERE_ON, text)].sort(
    (a, b) => a.index - b.index,
  )
  return found.flatMap(({ index, 1: held = '' }, at): Note[] => {
    const told = BEFORE.exec(held)
    if (!told || NO_VALUE.test((told[2] ?? '').replace(AND_CHANGES, ''))) return []
    const isBelow = BELOW.test(text.slice(Math.max(0, index - LONGEST_LEAD), index))
    const span: Span = isBelow
      ? [found[at - 1]?.index ?? 0, index]
      : [index, found[at + 1]?.index ?? text.length]
    return [{ span, since: told[1] ?? LAST_YEAR }]
  })
}

const OPENS = /^\s*[（(]\s*$/
const ALONE = /^\s*(?:[）)]|[，,、；;])/

/** What stands in the bracket right behind a level, of its kind and with no word before it, and the changes behind that. */
function bracketed(text: string, figures: readonly Figure[], at: number): Figure[] {
  const level = figures[at] as Figure
  const first = figures[at + 1]
  if (!first || first.depth !== level.depth + 1) return []
  if (
    !OPENS.test(text.slice(level.end, first.start)) ||
    !ALONE.test(text.slice(first.end, first.end + 4))
  )
    return []
  const isBare = first.unit === ''
  if (!isBare && (first.unit !== level.unit || first.family !== level.family)) return []
  const { unit, family, scale } = level
  const inside: Figure[] = [isBare ? { ...first, unit, family, scale } : first]
  for (const next of figures.slice(at + 2, at + 2 + MOST_CHANGES)) {
    if (/[）)]/.test(text.slice(first.end, next.start))) break
    inside.push(next)
  }
  return inside
}

const MOST_CHANGES = 2

const changesOf = ({ amount, percent, points, misfit }: Run): Change[] =>
  [amount, percent, points, misfit].filter(one => one !== null)

/** Whether a change is measured from the time that brackets tell of. */
function isSince({ since }: Change, note: Note, year: number | null): boolean {
  if (since === null || since === note.since) return true
  if (year === null) return false
  const yearOf = (told: string) => (told === LAST_YEAR ? year - 1 : Number(told))
  return yearOf(since) === yearOf(note.since)
}
