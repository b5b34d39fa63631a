import { collect } from '../../../structure/collect.ts'
import { type Ends, endsMeet, endsOf, roundedEndsOf, sumOfEnds } from '../../../structure/ends.ts'
import type { Figure } from '../../../structure/figures.ts'
import { numberOf } from '../../../structure/markers.ts'
import { type AuditContext, figuresIn, sentenceAt } from '../../context.ts'
import type { Contradicted } from './changes.ts'
import type { Placed } from './place.ts'
import { slipOf, tellingDigits } from './slips.ts'

/** 三年年均, 年均, 平均每年: the mean of the values of so many years. */
const MEAN =
  /(?:([二两三四五六七八九十]|\d{1,2})年)?(?:的)?(?:年均|年平均|平均每年|每年平均)\p{Script=Han}{0,8}$/u
const JOINT =
  /^\p{Script=Han}{0,4}(?:[、，,和及与]|以及)\p{Script=Han}{0,10}(?:(?:19|20)\d\d年(?:度)?\p{Script=Han}{0,6})?$/u
const LONGEST_LEAD = 24
const FEWEST = 2
const NEVER_AVERAGED = /^(?:percent|point|ratio|times|)$/

/** 2015、2016、2017三年新建32所、41所、38所，年均47所: the mean of the list right before it. */
export function wrongMeans(context: AuditContext): Contradicted[] {
  const { text } = context
  return collect(context.figures, (said, index) => {
    if (said.approximate || NEVER_AVERAGED.test(said.family)) return []
    const lead = text.slice(Math.max(0, said.start - LONGEST_LEAD), said.start)
    const match = lead.includes('均') ? MEAN.exec(lead) : null
    if (!match) return []
    const list = listBefore({ context, said, index })
    const years = match[1] ? numberOf(match[1]) : null
    const isOfList = list.length >= FEWEST && (years === null || years === list.length)
    if (!isOfList) return wrongYearly({ context, said, index }) ?? []
    const sum = list.map(endsOf).reduce(sumOfEnds)
    const mean = (of: Ends, count: number): Ends => ({ low: of.low / count, high: of.high / count })
    const truth = mean(sum, list.length)
    const own = roundedEndsOf(said)
    const all = figuresIn(context, sentenceAt(context, said.start)).filter(
      one => one !== said && one.family === said.family,
    )
    // Of any one figure, or of the whole list, by any number of years.
    const wholes = [sum, ...all.map(endsOf)]
    const isExplained = wholes.some(of => COUNTS.some(count => endsMeet(mean(of, count), own)))
    if (isExplained) return []
    const isSlip = slipOf({ ...said, family: '' }, truth) !== null && tellingDigits(said) > FEWEST
    const isNamed = years !== null
    return isNamed || isSlip
      ? [{ said, terms: list, truth, by: 'mean' as const }]
      : (wrongYearly({ context, said, index }) ?? [])
  })
}

/** 五年增加0.64万人，平均每年增加1820人: what was told right before, by the years that the sentence names. */
function wrongYearly({ context, said, index }: Placed): Contradicted | null {
  const { text, figures } = context
  const [start] = sentenceAt(context, said.start)
  const whole = figures[index - 1]
  if (!whole || whole.start < start || whole.family !== said.family || whole.approximate)
    return null
  if (said.start - whole.end > LONGEST_LEAD) return null
  const counts = yearsIn(text.slice(start, said.start))
  const own = roundedEndsOf(said)
  const told = figuresIn(context, sentenceAt(context, said.start)).filter(
    one => one !== said && one.family === said.family,
  )
  const by = (of: Ends, count: number): Ends => ({ low: of.low / count, high: of.high / count })
  if (told.some(one => COUNTS.some(count => endsMeet(by(endsOf(one), count), own)))) return null
  const truth = counts
    .map(count => by(endsOf(whole), count))
    .find(one => {
      const slip = slipOf({ ...said, family: '' }, one)
      return (
        slip === 'order' || slip === 'unit' || (slip === 'digit' && tellingDigits(said) > FEWEST)
      )
    })
  return truth ? { said, terms: [whole], truth, by: 'years' } : null
}

/** 五年, 2017—2019年: over how many years it was. */
function yearsIn(words: string): number[] {
  const told = [...words.matchAll(YEARS)].map(match => numberOf(match[1]))
  const spans = [...words.matchAll(SPAN)].flatMap(([, from, to]) => {
    const years = Number(to) - Number(from)
    return [years, years + 1]
  })
  return [...told, ...spans].filter(count => count >= FEWEST && count <= MOST_YEARS)
}

const YEARS = /(?<![\d第])([二两三四五六七八九十]|\d{1,2})(?:个)?年/g
const SPAN = /((?:19|20)\d\d)年?(?:[—\-–~～至到]+)((?:19|20)\d\d)年/g
const MOST_YEARS = 20

const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** Figures of its kind that are listed right before it, each behind the other. */
function listBefore({ context: { figures, text }, said, index }: Placed): Figure[] {
  const list: Figure[] = []
  let next = said
  for (let at = index - 1; at >= 0; at--) {
    const one = figures[at] as Figure
    const gap = text.slice(one.end, next.start)
    const isNext =
      next === said ? gap.length <= LONGEST_LEAD && !/[。；;\n]/.test(gap) : JOINT.test(gap)
    if (one.family !== said.family || one.unit !== (list[0]?.unit ?? one.unit)) break
    if (!isNext || one.approximate || gap.length > LONGEST_LEAD) break
    list.unshift(one)
    next = one
  }
  return list
}
