import { families } from '../../lexicon/families.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { Words } from '../scene/scene.ts'
import { countName, leadNoun } from '../words/noun-phrase.ts'
import type { Lead } from '../words/read-lead.ts'
import { standardOf } from './noun.ts'
import type { Said } from './said.ts'

/** What a stage may stand behind: 寄宿生小学320人, 标准班额初中77%. */
const whole = /(?:[率比额费]|系数|教师|学生|[寄住]宿生|比例|标准|经费|补助|面积|人数)$/

/** 劳动教育特色学校国家级2所: the thing first, then at which level. */
function atLevel(quantity: Quantity, lead: Lead, level: string): Words | null {
  const before = leadNoun(lead.text.slice(0, lead.text.lastIndexOf(level)))
  if (!levels.has(level) || !/..(?:学校|校园|幼儿园|基地|集体|项目)$/.test(before)) return null
  return { subject: countName(before, quantity), measure: null, slice: lead.slice, isGuess: true }
}

const levels: ReadonlySet<string> = new Set(families[0])

/** 寄宿生小学320人、初中940人: the thing first, then of which stage. */
export function beforeSlice({ quantity, lead }: Said): Words | null {
  const last = lead.mentions.at(-1)
  if (lead.measure || lead.noun !== '' || last?.measure || lead.change) return null
  if (!last?.stage) return last?.area ? atLevel(quantity, lead, last.word) : null
  const before = leadNoun(lead.text.slice(0, lead.text.lastIndexOf(last.word)))
  if (before.length < 3 || !whole.test(before)) return null
  if (quantity.kind === 'institution' || quantity.kind === 'points') return null
  if (lead.mentions.some(({ word, measure }) => !measure && word === before)) return null
  const subject = standardOf(before, quantity, lead) ?? countName(before, quantity)
  return { subject, measure: null, slice: lead.slice, isGuess: true }
}
