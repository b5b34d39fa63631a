import { conceptsIn } from '../../../lexicon/concepts.ts'
import type { AuditContext } from '../../context.ts'
import type { Mention } from '../counted/mentions.ts'
import { contentOf } from '../sweeping/content.ts'
import type { Again } from './again.ts'

export const SHORTEST_NOUN = 2

export interface Bond {
  /** How many characters of the noun are said of the other. */
  length: number
  /** Where they end within the noun. */
  end: number
  /** They are said in its own clause. */
  isOwn: boolean
  /** Nothing stands before them: 教研员, and not 兼职教研员. */
  isWhole: boolean
}

/** Of 名新教师 the noun may begin a little behind: what is said of both. */
export function bondOf(context: AuditContext, one: Mention, { noun }: Again): Bond {
  const own = contentOf(`${one.before} ${one.behind}`)
  const lead = contentOf(leadOf(context, one))
  const inOwn = pieceIn(noun, own.text)
  const inLead = pieceIn(noun, lead.text)
  const best = inLead.length > inOwn.length ? inLead : inOwn
  const head = conceptsIn(noun).find(word => word.role === 'head')
  const isHead = head !== undefined && lead.meanings.has(head.meanings[0] ?? '')
  if (best.length < SHORTEST_NOUN && isHead)
    return { length: SHORTEST_NOUN, end: head.end, isOwn: false, isWhole: head.start === 0 }
  return {
    length: best.length,
    end: best.from + best.length,
    isOwn: best === inOwn,
    isWhole: best.from === 0,
  }
}

const MODIFIER = 4

function pieceIn(noun: string, text: string): { from: number; length: number } {
  const best = { from: 0, length: 0 }
  for (let from = 0; from <= MODIFIER; from++)
    while (
      from + best.length < noun.length &&
      text.includes(noun.slice(from, from + best.length + 1))
    ) {
      best.from = from
      best.length++
    }
  return best
}

/** How far back it may be told what a figure is of. */
const LEAD = 120

export function leadOf(context: AuditContext, { figure, behind, title }: Mention): string {
  const from = Math.max(0, figure.start - LEAD)
  return `${title()}。${context.text.slice(from, figure.end)}${behind}`
}
