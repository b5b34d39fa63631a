import { conceptsIn, kindOf, meaningsOf } from '../../lexicon/concepts.ts'
import { nounEnds } from '../../lexicon/counting-words.ts'
import { collect } from '../../structure/collect.ts'
import { isReordered } from '../../structure/digit-slips.ts'
import {
  digitsOfBoth,
  type Figure,
  intervalOf,
  meet,
  printed,
  sizeOf,
} from '../../structure/figures.ts'
import { later } from '../../structure/once.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, paragraphStart } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { type Mention, mentionsOf } from './counted/mentions.ts'
import { mayBeOneTime } from './counted/when.ts'
import { mayBeOnePlace } from './counted/where.ts'
import { areOfOthers } from './counted/whose.ts'
import { type Content, contentOf, isSpokenOfIn, topicOf } from './sweeping/content.ts'

/** 所需, 现有: no deed, so that only whose it is can say which are meant. */
const IDLE_DEED = /(?:所需要?|需要?|现有|共有|原有|拥有|涉及|全部|上述)$/
/** Some of them, or others. */
const SOME = /未|没有|不|仅|只|剩余|剩下|余下|其[中余他它]|部分|新增|去年|上年|另|每|各|约|近/
/** What ends a noun behind its figure. */
const NOUN_ENDS = new RegExp(`中|里|内|${nounEnds.source}|仍|尚|还|也|将|按|由|用于`)
const SHORTEST_WORDS = 2
const LONGEST_WORDS = 24
/** A name so long says by itself which are meant. */
const WHOLE_NAME = 4
/** How far back it may be told what a figure is of. */
const LEAD = 160
/** Numbers of the same digits in another order are never so many times apart. */
const RADIX = 10

/** 省级下达的1200名周转编制, 新校区所需的186亩用地: a figure between the words that say which are meant and what they are. */
interface Those {
  mention: Mention
  whose: string
  noun: string
}

/**
 * 统筹下达编制周转池1200名。……省级下达的0.21万名周转编制中: told of again as those, in words that were all spoken around one figure before, with
 * its digits in another order.
 */
export function thoseRetold(context: AuditContext): Observation[] {
  const those = thoseIn(context)
  if (those.length === 0) return []
  const told = wholesByDigits(context)
  return those.flatMap(again => {
    const { figure, sentence } = again.mention
    const slips = (told.get(keyOf(figure)) ?? []).filter(
      one => one.figure.end < sentence[0] && isTypedWrong(one.figure, figure),
    )
    const first = slips.find(one => isOfThose(context, one, again))
    return first && !isToldElsewhere(context, figure) ? [tell(context, first, again.mention)] : []
  })
}

function thoseIn(context: AuditContext): Those[] {
  const { text } = context
  return collect(mentionsOf(context), (mention): Those[] => {
    const { figure, sentence } = mention
    const before = text.slice(Math.max(sentence[0], figure.start - LONGEST_WORDS), figure.start)
    if (!/的\s*$/.test(before)) return []
    const from = Math.max(
      clauseStart(text, sentence[0], figure.start),
      figure.start - LONGEST_WORDS,
    )
    const whose = text
      .slice(from, figure.start)
      .replace(/的\s*$/, '')
      .trim()
    const run =
      /^\p{Script=Han}*/u.exec(text.slice(figure.end, figure.end + LONGEST_WORDS))?.[0] ?? ''
    const noun = run.slice(0, NOUN_ENDS.exec(run)?.index ?? run.length)
    const isTold = noun.length >= SHORTEST_WORDS && whose.length >= SHORTEST_WORDS
    return isTold && !SOME.test(whose) ? [{ mention, whose, noun }] : []
  })
}

function wholesByDigits(context: AuditContext): ReadonlyMap<string, readonly Mention[]> {
  const found = new Map<string, Mention[]>()
  for (const one of mentionsOf(context)) {
    if (one.isPart) continue
    const key = keyOf(one.figure)
    const alike = found.get(key)
    if (alike) alike.push(one)
    else found.set(key, [one])
  }
  return found
}

/** Figures with one key may have the same digits in another order: 1200名 and 0.21万名. */
const keyOf = ({ family, value }: Figure): string =>
  `${family} ${[...value.toFixed().replace(/[.0]/g, '')].sort().join('')}`

function isTypedWrong(a: Figure, b: Figure): boolean {
  if (meet(intervalOf(a), intervalOf(b))) return false
  const ratio = sizeOf(a) / sizeOf(b)
  return ratio < RADIX && ratio > 1 / RADIX && isReordered(...digitsOfBoth(a, b))
}

/** All that is said of those was said of the other, and nothing sets the two apart. */
function isOfThose(context: AuditContext, one: Mention, { mention, whose, noun }: Those): boolean {
  if (!mayBeOneTime(one.when(), mention.when())) return false
  if (!mayBeOnePlace(one.place(), mention.place()) || areOfOthers(one.owners(), mention.owners()))
    return false
  const own = contentOf(`${one.before} ${one.behind}`)
  if (!isSpokenOfIn(contentOf(noun).text, own.text)) return false
  const deed = contentOf(whose.replace(IDLE_DEED, '')).text
  const name = topicOf(deed, '')
  const heard = later(() => contentOf(leadOf(context, one)))
  const isDone = deed.length >= SHORTEST_WORDS && own.text.includes(deed.slice(-SHORTEST_WORDS))
  if (!isDone && deed.length < WHOLE_NAME) return false
  return (
    name.isTold &&
    name.rest.every(piece => isSpokenOfIn(piece, heard().text)) &&
    name.meanings.every(meaning => heard().meanings.has(meaning)) &&
    !isNarrower(own, `${whose}${noun}`, mention)
  )
}

/** 小学编制120名 are not the 编制 of all. */
function isNarrower(own: Content, again: string, mention: Mention): boolean {
  const around = mention.around()
  const said = new Set(meaningsOf(conceptsIn(again)))
  return [...own.meanings].some(
    one => kindOf.has(one) && !said.has(one) && !around.meanings.has(one),
  )
}

/** From what its paragraph says before a figure to the end of its clause. */
function leadOf(context: AuditContext, { figure, behind, title }: Mention): string {
  const from = Math.max(paragraphStart(context, figure.start), figure.start - LEAD)
  return `${title()}。${context.text.slice(from, figure.end)}${behind}`
}

/** 城南中学占地168亩: another has just as many, and may be meant. */
const isToldElsewhere = ({ figures }: AuditContext, figure: Figure): boolean =>
  figures.some(
    one =>
      one !== figure && one.family === figure.family && meet(intervalOf(one), intervalOf(figure)),
  )

function tell({ text }: AuditContext, first: Mention, again: Mention): Observation {
  const [said, back] = [first, again].map(one => text.slice(...one.span).replace(/\s+/g, ''))
  const [a, b] = [first, again].map(one => printed(text, one.figure))
  return {
    message: `前面写“${said}”，后面写“${back}”，数量不同`,
    spans: [first.span, again.span],
    computation: `${a} ≠ ${b}`,
    suggestion: '核对数值，两处改为一致；口径或时点不同的，分别注明',
  }
}
