import { recentOfSentence, type Words } from '../scene/scene.ts'
import { leadNoun } from '../words/noun-phrase.ts'
import type { Said } from './said.ts'

const coefficient = '差异系数'
const perHead = /^(?:每[百千万]名|[生师人班]均)/

/** 生均校舍面积分别为7.1平方米、9.4平方米,差异系数分别为0.41、0.38: of what was just measured. */
export function coefficientOf({ scene, quantity, lead }: Said): Words | null {
  if (quantity.kind !== 'plain' || leadNoun(lead.text).replace(/^校际/, '') !== coefficient)
    return null
  const own = recentOfSentence(scene)
  const last = own.at(-1)
  const base = last?.quantity.kind === 'plain' ? last : own.findLast(one => one.form === 'level')
  if (!base || !perHead.test(base.subject)) return null
  const subject = `${base.subject.replace(coefficient, '')}${coefficient}`
  return { subject, measure: null, slice: base.slice, isGuess: true }
}
