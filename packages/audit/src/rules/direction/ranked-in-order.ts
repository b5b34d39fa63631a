import { lastAt } from '@mingjian/model'
import { type Figure, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const NEXT = /其次|次之|再次|第[二三](?![\p{Script=Han}]{0,2}[小中校园批期轮产])/gu
const FIRST = /最(高|多|大|长|低|少|小|短)|居首|位居第一|排(?:名|在)?第一|列第一/g
const LEAST = /[低少小短]/
/** Of one that is near the first and not of what grew most. */
const ANOTHER = /幅|增|减|提高|提升|下降|变化|差距|进步/
/** 其次要抓好招聘: what is told next, and not who comes next. */
const NOT_A_RANK = /要|应|抓|做好|加强|推进|开展|组织|招聘|投入|建设|生均|人均|平均/
const LONGEST_LEAD = 30
const LONGEST_TOPIC = 12

export const rankedInOrder = defineRule({
  id: 'direction/ranked-in-order',
  category: 'direction',
  severity: 'error',
  title: '“最多”“其次”与数值次序相反',
  explanation:
    '一句里写“最多的是……386万元，其次是……412万元”，排在后面的数却更大（“最低”“其次”则更小）。单位不同的、说的是增幅的，不判断。',
  example: { text: '藏书最多的是一小，达4.2万册；其次是二小，为4.6万册。' },
  check: context =>
    context.sentences
      .filter(({ text }) => /其次|次之|再次|第三/.test(text))
      .flatMap(({ span, text }) =>
        matchesOf(FIRST, text).flatMap(match => observe(context, span[0] + match.index, match)),
      ),
})

function observe(context: AuditContext, at: number, match: RegExpExecArray): Observation[] {
  const { text } = context
  const end = sentenceAt(context, at)[1]
  const after = text.slice(at, end)
  const steps = matchesOf(NEXT, after).map(one => at + one.index)
  const ranked: Figure[] = []
  for (const [index, place] of [at, ...steps].entries()) {
    const figure = figureBehind(context, place, steps[index] ?? end)
    const last = ranked.at(-1)
    if (!figure || figure.approximate || (last && figure.unit !== last.unit)) break
    ranked.push(figure)
  }
  const isLeast = match[1] !== undefined && LEAST.test(match[1])
  const index = ranked.findIndex((now, order) => {
    const before = ranked[order - 1]
    if (!before) return false
    const [n, b] = [intervalOf(now), intervalOf(before)]
    return isLeast ? n.high.lt(b.low) : n.low.gt(b.high)
  })
  const [before, now] = [ranked[index - 1], ranked[index]]
  if (!before || !now || ANOTHER.test(text.slice(Math.max(0, at - LONGEST_TOPIC), before.start)))
    return []
  const [a, b] = [printed(text, before), printed(text, now)]
  return [
    {
      message: `${b}排在${a}之后，却${isLeast ? '更小' : '更大'}，与“${match[0]}”“其次”的次序不符`,
      spans: [[at, at + match[0].length], spanOf(before), spanOf(now)],
      computation: `${b} ${isLeast ? '<' : '>'} ${a}`,
      suggestion: '核对各个数值和排列的次序',
    },
  ]
}

/** The first figure behind a place, not far from it and before the next place. */
function figureBehind({ figures, text }: AuditContext, from: number, end: number): Figure | null {
  const figure = figures[lastAt(figures, from, one => one.start) + 1]
  const isNear = figure && figure.end <= end && figure.start - from <= LONGEST_LEAD
  if (!isNear || NOT_A_RANK.test(text.slice(from, figure.start))) return null
  return figure.depth <= 1 && !figure.ratio ? figure : null
}
