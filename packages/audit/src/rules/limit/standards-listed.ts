import { type Figure, intervalOf } from '../../structure/figures.ts'
import { once } from '../../structure/once.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, matchesIn, paragraphStart, partAt, sentenceAt } from '../context.ts'

/** A figure that has to be, and the one that is: 标准每生20册以上，实有每生17册. */
interface Listed {
  required: Figure
  actual: Figure
  isMissed: boolean
}

/** Such a figure outside its standard, and the words by which all of them are enough. */
export interface ListedMissed extends Listed {
  said: readonly [number, number]
}

const REQUIRED = /标准|要求|规定|应[有为配达]|不[低少]于/
const ACTUAL =
  /^(?:(?:及?以上|及?以下|以内)|)[，,、（(]?\s*(?:实有|实际|现有|实测|实为|现为|我校|本校)[^，,。；;\d]{0,8}$/
const CEILING = /^(?:及?以下|以内|之内)/
/** 四项都够标准, 各项均达标 */
const ALL_MET =
  /(?:[一二两三四五六七八九十\d]{1,3}项|各项|上述|以上|均|都|全部|逐项)[^，,。；;\d]{0,8}(?:达标|合格|够标准|(?:达到|符合|满足)了?[^，,。；;\d]{0,8}(?:标准|要求|规定))(?=[，,。；;\n]|$)/g
const NOT_SAID = /未|没有|不(?!低|少)|除|力争|确保|将|应/

/** Standards told beside their figures, of which one is missed although all are said to be met. */
export const listedMissed = once((context: AuditContext): readonly ListedMissed[] =>
  matchesIn(context, ALL_MET).flatMap(match => {
    const { text } = context
    const end = match.index + match[0].length
    const [start] = sentenceAt(context, match.index)
    const clause = text.slice(clauseStart(text, start, match.index), end)
    if (NOT_SAID.test(clause) || partAt(context, match.index) !== 'body') return []
    const from = paragraphStart(context, match.index)
    return listedIn(context)
      .filter(one => one.isMissed && one.required.start >= from && one.actual.end <= match.index)
      .map(one => ({ ...one, said: [match.index, end] as const }))
  }),
)

const listedIn = once(({ figures, text }: AuditContext): readonly Listed[] =>
  figures.flatMap((actual, index) => {
    const required = figures[index - 1]
    if (!required || required.unit !== actual.unit || actual.approximate) return []
    const lead = text.slice(required.end, actual.start)
    const from = clauseStart(text, Math.max(0, required.start - LONGEST_LEAD), required.start)
    if (!ACTUAL.test(lead) || !REQUIRED.test(text.slice(from, required.start))) return []
    const [is, has] = [intervalOf(actual), intervalOf(required)]
    const isAbove = !CEILING.test(lead) !== required.ratio
    return [{ required, actual, isMissed: isAbove ? is.high.lt(has.low) : is.low.gt(has.high) }]
  }),
)

const LONGEST_LEAD = 24
