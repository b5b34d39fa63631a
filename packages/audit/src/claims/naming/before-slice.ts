import type { Words } from '../scene/scene.ts'
import { countName, leadNoun } from '../words/noun-phrase.ts'
import type { Said } from './said.ts'

/** What a stage may stand behind: 寄宿生小学320人, 标准班额初中77%. */
const whole = /(?:[率比额费]|教师|学生|[寄住]宿生|比例|标准|经费|补助|面积|人数)$/

/** 寄宿生小学320人、初中940人: the thing first, then of which stage. */
export function beforeSlice({ quantity, lead }: Said): Words | null {
  const last = lead.mentions.at(-1)
  if (lead.measure || lead.noun !== '' || !last?.stage || last.measure || lead.change) return null
  const before = leadNoun(lead.text.slice(0, lead.text.lastIndexOf(last.word)))
  if (before.length < 3 || !whole.test(before)) return null
  if (quantity.kind === 'institution' || quantity.kind === 'points') return null
  if (lead.mentions.some(({ word, measure }) => !measure && word === before)) return null
  return { subject: countName(before, quantity), measure: null, slice: lead.slice, isGuess: true }
}
