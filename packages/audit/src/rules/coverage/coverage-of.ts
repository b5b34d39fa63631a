import type { Coverage } from '@mingjian/model'
import { answersOf } from '../../structure/framework.ts'
import type { AuditContext } from '../context.ts'

/** Which items of the framework the report answers, under a heading or at least in words. */
export function coverageOf(context: AuditContext): Coverage[] {
  const { framework, sections, text } = context
  if (!framework) return []
  const plain = text.replace(/[\s“”"]/g, '')
  return answersOf(framework, sections).map(({ item, section }) => ({
    item: item.code,
    title: item.title,
    answered:
      section !== null || item.keywords.some(word => plain.includes(word.replace(/[\s“”"]/g, ''))),
  }))
}
