import type { Span } from '@mingjian/model'
import { measuresTold, plainOfStage, stagesTold, summedUp } from '../lexicon/stage-measures.ts'
import { recalled } from '../text/recalled.ts'
import type { Figure } from './figures.ts'
import { isAddable } from './rows.ts'

/** The number of all pupils, teachers … of one stage; of all stages where none is named. */
export interface Staged {
  figure: Figure
  stage: string
  measure: string
  year: string
  isSummedUp: boolean
}

/** What stands before a figure is read so far back. */
const LONGEST_WORDS = 60
const CHANGE = /增|减|升|降/
/** Of all stages told so far. */
const OF_ALL = /全[国省市县区]|各级|共|合计|总/
const YEAR = /(?:19|20)\d\d(?=年|学年)/g

/**
 * Reads, of a paragraph, the figures that tell how many there are at a stage. Stage and measure are those named
 * last: 小学613所，招生…人，在校…人 are all of 小学; a sentence that names no stage speaks of all.
 */
export function readStaged(
  text: string,
  sentences: readonly Span[],
  figuresOf: (span: Span) => readonly Figure[],
): Staged[] {
  const found: Staged[] = []
  let told: Told = { stage: '', measure: '', year: '', isPlain: false, isOfAll: false }
  for (const span of sentences) {
    const figures = figuresOf(span)
    // A sentence without a figure is a heading: 三、高中阶段教育。
    const heading = figures.length === 0 ? text.slice(...span) : null
    if (heading !== null || found.length > 0)
      told = { ...told, stage: lastStage(heading ?? '') ?? '', measure: '' }
    let from = span[0]
    for (const figure of figures) {
      const words = text.slice(Math.max(from, figure.start - LONGEST_WORDS), figure.start)
      from = figure.end
      told = tellOf(words, told)
      if (!told.isPlain || figure.depth > 0 || !isAddable(figure)) continue
      if (figure.family !== 'people' && told.measure !== '学位') continue
      const { stage, measure, year } = told
      found.push({ figure, stage, measure, year, isSummedUp: summedUp.test(words) })
    }
  }
  return found
}

/** What the words before a figure tell of it, and what is still told by those before. */
interface Told {
  stage: string
  measure: string
  year: string
  /** It is the number of all of its stage. */
  isPlain: boolean
  /** So was the last one that told no change: what is listed on goes on with it. */
  isOfAll: boolean
}

function tellOf(words: string, before: Told): Told {
  const clause = words.slice(words.search(/[^，,、；;。：:\n]*$/))
  const stage = lastStage(clause) ?? lastStage(words) ?? (OF_ALL.test(clause) ? '' : before.stage)
  const own = lastMeasure(words)
  const measure = lastMeasure(clause) ?? own ?? before.measure
  const year = words.match(YEAR)?.at(-1) ?? before.year
  // 随迁子女3201人，其中小学2204人: what stands under others is of them.
  const goesOn = own === null || clause.includes('其中')
  const isPlain =
    measure !== '' && (before.isOfAll || !goesOn) && clause.replace(plainOfStage, '') === ''
  const isOfAll = isPlain || (before.isOfAll && CHANGE.test(clause))
  return { stage, measure, year, isPlain, isOfAll }
}

const lastStage = lastOf(stagesTold)
const lastMeasure = lastOf(measuresTold)

/** Of names in order of their length, the one that stands last in some words. */
function lastOf(names: readonly (readonly [string, RegExp])[]): (words: string) => string | null {
  const any = new RegExp(names.map(([, pattern]) => pattern.source).join('|'))
  return recalled(words => {
    if (!any.test(words)) return null
    const pieces = words.split(/[，,、；;。：:\n]/)
    for (const piece of pieces.reverse()) {
      if (!any.test(piece)) continue
      const name = names.find(([, pattern]) => pattern.test(piece))?.[0]
      if (name !== undefined) return name
    }
    return null
  })
}
