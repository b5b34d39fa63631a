import type { Words } from '../scene/scene.ts'
import { wholeSlice } from '../scene/slice.ts'
import { leadNoun } from '../words/noun-phrase.ts'
import { isFund } from './money.ts'
import type { Said } from './said.ts'

/** 党委9个(学校6个、机关2个): parts of a head the vocabulary does not hold. */
export function byHead({ scene, quantity, lead }: Said): Words | null {
  const { head } = scene
  // Parts of a count of schools or kindergartens, or of people, are read by what they say themselves.
  const isForeign =
    quantity.kind === 'institution' ? !/[学校园]/.test(head?.name ?? '校') : head?.measure === null
  if (!head || scene.isListOver || !isForeign || head.unit !== quantity.unit) return null
  if (lead.measure?.measure && !/^(?:学校数|教育系统)/.test(lead.measure.measure.name)) return null
  if (lead.measure?.measure && lead.measure.measure.name === head.name) return null
  const noun = leadNoun(lead.text)
  if (noun.length < 2 || noun.length > 10 || isFund(noun, quantity)) return null
  if (lead.measure && !noun.endsWith('学校') && !/支部$/.test(noun)) return null
  const slice = { ...wholeSlice, other: noun.replace(/(?:学校|支部)$/, '') || noun }
  return { subject: head.name, measure: head.measure, slice }
}
