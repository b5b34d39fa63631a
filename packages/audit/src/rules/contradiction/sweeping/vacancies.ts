import type { Span } from '@mingjian/model'
import { conceptsIn, kindOf, meaningsOf } from '../../../lexicon/concepts.ts'
import { approvedPosts, filledPosts, fullStrength } from '../../../lexicon/same-things.ts'
import { collect } from '../../../structure/collect.ts'
import { type Figure, printed, spanOf } from '../../../structure/figures.ts'
import { clauseStart } from '../../../structure/series.ts'
import { type AuditContext, bodyClausesWith, figuresIn, sentenceAt } from '../../context.ts'
import type { Observation } from '../../define-rule.ts'
import { contentOf, sharesWith, type Topic, topicOf } from './content.ts'

/** A number of posts or staff with the words that name it. */
interface Posts {
  figure: Figure
  words: string
  /** The words and what its sentence said before. */
  lead: string
}

/** 全部满编 against 核定 and 在编: as many as there may be are said to be there, and the numbers tell of fewer. */
export function vacancies(context: AuditContext): Observation[] {
  const statements = bodyClausesWith(context, fullStrength)
  if (statements.length === 0) return []
  const approved = postsOf(context, approvedPosts)
  const filled = postsOf(context, filledPosts)
  return statements.flatMap(({ span, text, sentence }) => {
    const said = context.text.slice(sentence.span[0], span[1])
    const topic = topicOf(said.replace(fullStrength, ' '), '')
    const of = (one: Posts) => sharesWith(topic, contentOf(one.lead)) && isOfStage(said, one)
    const all = approved.find(of)
    const there = all && filled.find(one => isLessThan(one, all) && isOfStage(all.words, one))
    if (!all || !there || !isNamedAlike(topic, all, there)) return []
    const [may, are] = [all, there].map(({ figure }) => printed(context.text, figure))
    const left = all.figure.value.minus(there.figure.value)
    return [
      {
        message: `称“${text.trim()}”，而核定${may}、实有${are}，尚缺${left}`,
        spans: [span, spanOf(there.figure), spanOf(all.figure)] as Span[],
        computation: `${all.figure.value} - ${there.figure.value} = ${left}`,
        suggestion: '核对核定数和实有数，或改正“满编”“配齐”的说法',
      },
    ]
  })
}

function postsOf(context: AuditContext, said: RegExp): Posts[] {
  return collect(context.figures, figure => {
    if (figure.family !== 'people' && figure.family !== 'units') return []
    if (figure.approximate || figure.depth > 0) return []
    const [start] = sentenceAt(context, figure.start)
    const clause = clauseStart(context.text, start, figure.start)
    const previous = figuresIn(context, [clause, figure.start]).at(-1)
    const words = context.text.slice(previous?.end ?? clause, figure.start)
    const lead = context.text.slice(start, figure.end)
    return said.test(words) ? [{ figure, words, lead }] : []
  })
}

/** Not so few that they must be some of them. */
const FEWEST_OF_ALL = 0.7

const isLessThan = ({ figure }: Posts, all: Posts) =>
  figure.value.lt(all.figure.value) && figure.value.gt(all.figure.value.times(FEWEST_OF_ALL))

const stagesIn = (words: string) =>
  meaningsOf(conceptsIn(words)).filter(one => kindOf.get(one) === 'stage')

/** Of the same stage, or of one that is not told. */
function isOfStage(words: string, other: Posts): boolean {
  const [own, others] = [stagesIn(words), stagesIn(other.words)]
  return own.length === 0 || others.length === 0 || own.some(one => others.includes(one))
}

/** 教研员 and 教研员, or no name but the one the other has. */
function isNamedAlike(topic: Topic, all: Posts, there: Posts): boolean {
  const names = topicOf(there.words.replace(filledPosts, ' '), '')
  return (
    (names.meanings.length === 0 && names.rest.length === 0) ||
    sharesWith(names, contentOf(all.lead)) ||
    names.meanings.some(one => all.lead.includes(one)) ||
    sharesWith(topic, contentOf(there.words))
  )
}
