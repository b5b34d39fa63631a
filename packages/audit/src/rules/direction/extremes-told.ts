import { lastAt } from '@mingjian/model'
import { type Figure, printed, spanOf } from '../../structure/figures.ts'
import { levelsOfChanges } from '../arithmetic/shares/pairs.ts'
import { type AuditContext, figuresIn, matchesIn, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { nameOf } from './compared-names.ts'
import { ANOTHER } from './named-extremes.ts'
import { printedSize } from './printed-size.ts'

/** 最低的为西陵州，只有91.4%: the most or the least, whose own value is told right behind it. */
const EXTREME = /最(?<most>[高多大])|最[低少小](?=[的为是，,（(])/g
const OWN =
  /^的?(?:也)?(?:是|为)?[^，,。；;\n\d（）()]{0,12}?[，,（(]?(?:[只仅]?(?:有|为|是)|达到?|仅|只)*[：:]?$/u
/** Which comes next, or stands at the other end: all values of the sentence are in one order. */
const RANKED = /其次|次之|依次|最[高多大].*最[低少小]|最[低少小].*最[高多大]/s
/** What is a yardstick, a whole, a part or a change of the others. */
const NO_OTHER =
  /全[国省市县区]|平均|上年|去年|标准|要求|目标|其中|合计|总计|比|较|相差|差距|[高低多少]于|[增减升降]|年(?!级)|超过|不足|占|共|[高多大低少小]出/

/** Another value of the sentence lies beyond what is said to be the most or the least of them. */
export const extremesTold = (context: AuditContext): readonly Observation[] =>
  matchesIn(context, EXTREME).flatMap(match => observe(context, match) ?? [])

function observe(context: AuditContext, match: RegExpExecArray): Observation | null {
  const { text, figures } = context
  const end = match.index + match[0].length
  const own = figures[lastAt(figures, end - 1, one => one.start) + 1]
  const span = sentenceAt(context, match.index)
  if (!own || own.end > span[1] || own.approximate || own.unit === '' || own.ratio) return null
  if (!OWN.test(text.slice(end, own.start))) return null
  const sentence = text.slice(...span)
  if (!RANKED.test(sentence) || ANOTHER.test(text.slice(Math.max(span[0], match.index - 8), end)))
    return null
  const changes = levelsOfChanges(context)
  const others = figuresIn(context, span).filter(
    one =>
      one !== own &&
      one.family === own.family &&
      one.unit === own.unit &&
      !one.approximate &&
      !changes.has(one) &&
      !NO_OTHER.test(nameOf(context, one)),
  )
  // Several extremes of one side are of several things: 学历最高…，职称最高….
  const same = match.groups?.most ? /最[高多大]/g : /最[低少小]/g
  if ((sentence.match(same) ?? []).length > 1 || /[；;].*[；;]/s.test(sentence)) return null
  const value = printedSize(own)
  const isBeyond = (one: Figure) =>
    match.groups?.most ? printedSize(one).low.gt(value.high) : printedSize(one).high.lt(value.low)
  const other = others.find(isBeyond)
  if (!other || others.length < FEWEST) return null
  const [a, b] = [own, other].map(one => printed(text, one))
  const isMost = match.groups?.most !== undefined
  return {
    message: `称${a}“${match[0]}”，但同一句还有${b}`,
    spans: [[match.index, end], spanOf(own), spanOf(other)],
    computation: `${b} ${isMost ? '>' : '<'} ${a}`,
    suggestion: '核对各项数值，改正“最高”“最低”的说法',
  }
}

const FEWEST = 2
