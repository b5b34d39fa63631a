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

const acted = /交流|轮岗|培训|招聘|支教|表彰|退休|调出|流失|补充/

/** 交流教师60人,其中骨干教师9人: so many of those to whom it happened, however well the part is known. */
export function partOfActed({ scene, quantity, lead }: Said): Words | null {
  const { head } = scene
  const name = lead.measure?.measure?.name
  if (!head || scene.isListOver || quantity.kind !== 'person' || head.unit !== quantity.unit)
    return null
  if (!name || !lead.measure || !acted.test(head.name) || acted.test(lead.measure.word)) return null
  const slice = { ...head.slice, ...lead.slice, other: lead.measure.word }
  return { subject: head.name, measure: head.measure, slice }
}
