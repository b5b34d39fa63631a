import type { Figure } from '../../structure/figures.ts'
import { once } from '../../structure/once.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, figuresIn, sentencesWith } from '../context.ts'

/** What a norm asks for, of one stage or of all: 省定基准定额为小学720元, 初中不少于8平方米. */
export interface ToldStandard {
  figure: Figure
  stage: string | null
  /** By its own words a least or a most. */
  side: 'least' | 'most' | null
  /** The words from the beginning of its sentence: whose norm it is, and of what. */
  words: string
  sentence: number
}

const STAGE =
  /幼儿园|学前|(?<!中)小学|初中|普通高中|普高|高中|中职|中等职业(?:学校|教育)?|特殊教育|特教/g
const NORM = '(?:标准|定额|基准|底线|下限|上限|要求|规定)'
const LEAST = /(?:不得?[少低小]于|至少|应达到?)(?:每?生均?|每[生班校])?\s*$/
const MOST = /(?:不得?[超高多大][过于]|至多)(?:每[生班校])?\s*$/
const IS = new RegExp(
  `${NORM}(?:额|值|线)?\\p{Script=Han}{0,6}?(?:分别|依次)?(?:[为是]|[：:])\\s*\\p{Script=Han}{0,10}?(?:${STAGE.source})?(?:学校|阶段|学段)?(?:每[生班校])?(?:[为是])?\\s*$`,
  'u',
)
const NEXT = new RegExp(
  `^\\s*[、，,；;和及]\\s*(?:${STAGE.source})\\p{Script=Han}{0,6}?(?:[为是]|不得?[少低小]于|不得?[超高多大][过于])?\\s*$`,
  'u',
)
const NEXT_IN_ORDER = /^\s*[、和及]\s*$/
const ASKED = new RegExp(`${NORM}`, 'g')

/** The stages that words name, each by one name. */
export const stagesIn = (words: string): string[] =>
  matchesOf(STAGE, words).map(({ 0: stage }) =>
    stage
      .replace('普通高中', '高中')
      .replace('普高', '高中')
      .replace(/中等职业.*/, '中职'),
  )

/** All standards that the report tells with the stage they are for. */
export const toldStandards = once((context: AuditContext): readonly ToldStandard[] =>
  sentencesWith(context, ASKED).flatMap(({ span }) => {
    const figures = figuresIn(context, span)
    return figures.flatMap((first, at) => rowFrom(context, span[0], figures, at, first))
  }),
)

/** A standard and those of other stages that are joined to it; nothing where the figure opens no such row. */
function rowFrom(
  { text }: AuditContext,
  sentence: number,
  figures: readonly Figure[],
  at: number,
  first: Figure,
): ToldStandard[] {
  const words = text.slice(sentence, first.start)
  const lead = text.slice(figures[at - 1]?.end ?? sentence, first.start)
  const side = sideOf(lead)
  const isAsked = side === null ? IS.test(lead) : words.search(ASKED) >= 0 && !NEXT.test(lead)
  // 不超过45人 is read as a rough figure, and here is a bound.
  if (!isAsked || first.ratio || (first.approximate && side === null)) return []
  const row: ToldStandard[] = [
    { figure: first, stage: stagesIn(lead).at(-1) ?? null, side, words, sentence },
  ]
  const inOrder = /分别|依次/.test(lead) ? stagesIn(lead) : []
  for (const figure of figures.slice(at + 1)) {
    const last = row.at(-1)?.figure ?? first
    const gap = text.slice(last.end, figure.start)
    const isNext = NEXT.test(gap) || (inOrder.length > row.length && NEXT_IN_ORDER.test(gap))
    const own = sideOf(gap)
    if (!isNext || figure.family !== first.family || (figure.approximate && !own)) break
    const stage = stagesIn(gap)[0] ?? null
    row.push({ figure, stage, side: own ?? side, words, sentence })
  }
  return inOrder.length === row.length
    ? row.map((one, index) => ({ ...one, stage: inOrder[index] ?? null }))
    : row
}

const sideOf = (lead: string): ToldStandard['side'] =>
  LEAST.test(lead) ? 'least' : MOST.test(lead) ? 'most' : null
