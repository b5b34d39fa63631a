import { once } from '../../structure/once.ts'
import type { AuditContext } from '../context.ts'
import type { Judgement } from './norms.ts'

const SHORTEST_COMMON_NAME = 4

/** The shortfall is owned up to among the problems, by the indicator's name or an alias of it. */
export function isAdmitted(context: AuditContext, { claim, indicator }: Judgement): boolean {
  const { text, known } = admissions(context)
  if (text === '') return false
  return [claim.subject, indicator.name, ...indicator.aliases].some(name => {
    const isSaid = known.get(name) ?? sharesPiece(name, text)
    known.set(name, isSaid)
    return isSaid
  })
}

/** All that is said among the problems, and which names were already looked for in it. */
const admissions = once(({ sentences }: AuditContext) => {
  const problems = sentences.filter(one => one.part === 'problems')
  return { text: problems.map(one => one.text).join('\n'), known: new Map<string, boolean>() }
})

/** Four characters in a row of a name, or a shorter name as a whole, stand in the text. */
function sharesPiece(name: string, text: string): boolean {
  const length = Math.min(SHORTEST_COMMON_NAME, name.length)
  for (let at = 0; at + length <= name.length; at++) {
    if (text.includes(name.slice(at, at + length))) return true
  }
  return false
}
