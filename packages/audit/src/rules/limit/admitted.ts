import { commonPiece } from '../../structure/labels.ts'
import { type AuditContext, partAt } from '../context.ts'
import type { Judgement } from './norms.ts'

const SHORTEST_COMMON_NAME = 4

/** The shortfall is owned up to among the problems, by the indicator's name or an alias of it. */
export function isAdmitted(context: AuditContext, { claim, indicator }: Judgement): boolean {
  const names = [claim.subject, indicator.name, ...indicator.aliases]
  return context.segments.sentences.some(([start, end]) => {
    if (partAt(context, start) !== 'problems') return false
    const sentence = context.text.slice(start, end)
    return names.some(name => {
      const piece = commonPiece(name, sentence)
      return piece.length >= Math.min(SHORTEST_COMMON_NAME, name.length)
    })
  })
}
