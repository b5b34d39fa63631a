import type { Coverage } from '@mingjian/model'
import { answersOf, type ItemAnswer } from '../../structure/framework.ts'
import { once } from '../../structure/once.ts'
import type { AuditContext } from '../context.ts'

/** Which items of the framework the report answers, under a heading or at least in words. */
export const coverageOf = once((context: AuditContext): readonly Coverage[] => {
  const { framework, text } = context
  if (!framework) return []
  const plain = text.replace(/[\s“”"]/g, '')
  return itemAnswers(context).map(({ item, section }) => ({
    item: item.code,
    title: item.title,
    answered:
      section !== null || item.keywords.some(word => plain.includes(word.replace(/[\s“”"]/g, ''))),
  }))
})

/** Which section answers which item of the report's framework. */
export const itemAnswers = once(({ framework, sections }: AuditContext): readonly ItemAnswer[] =>
  framework ? answersOf(framework, sections) : [],
)
