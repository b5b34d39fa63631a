import { measureTerms } from '../../lexicon/measures.ts'
import { type Figure, recentOfSentence, type Words } from '../scene/scene.ts'
import type { Said } from './said.ts'

const toWhom = /^[与和同]([一-龥]{2,8}?)(?:数|人数)?之?比例?(?:分别|依次|各自?)?(?:[为是])?$/

/** 与在园幼儿之比为, 与在园幼儿之比分别为: whom those counted before are held against. */
export const heldAgainstWhom = (words: string): string | undefined => toWhom.exec(words)?.[1]

/** 教职工318人，与在园幼儿之比为1∶6.42: of those just counted to those named. */
export function ratioTo({ scene, quantity, lead }: Said): Words | null {
  const whom = quantity.kind === 'ratio' ? heldAgainstWhom(lead.text) : undefined
  const before = whom === undefined ? undefined : recentOfSentence(scene).at(-1)
  if (whom === undefined || before?.quantity.kind !== 'person' || before.form !== 'level')
    return null
  return ratioOf(before, whom)
}

/** The name of the ratio between those counted and whom they are held against. */
export function ratioOf(counted: Figure, whom: string): Words {
  const who = counted.subject.replace(/(?:人数|数)$/, '')
  const children = whom === '幼儿' ? '在园幼儿' : whom
  const ofKindergarten = `幼儿园${who.replace(/^幼儿园/, '')}与${children}比`
  const measure = measureTerms.find(({ name }) => name === ofKindergarten)
  const slice = { ...counted.slice, stage: measure?.stage ?? counted.slice.stage }
  if (measure) return { subject: measure.name, measure, slice }
  return { subject: `${who}与${whom}之比`, measure: null, slice, isGuess: true }
}

const staff = /^([一-龥]{2,8}(?:教师|人员|职工|校医|保安|医生))(?:均|都)?按照?$/

/** 宿管人员按1:90配备: so many of them to the pupils. */
export function staffedAt({ quantity, lead, tail }: Said): Words | null {
  const who = staff.exec(leadNounOf(lead.text))?.[1]
  if (quantity.kind !== 'ratio' || !who || !/^(?:的(?:标准|比例))?配[备置]/.test(tail.text))
    return null
  return { subject: `${who}配备比`, measure: null, slice: lead.slice, isGuess: true }
}

/** Without the number of a list item, 二是. */
const leadNounOf = (text: string): string => text.replace(/^[一二三四五六七八九十]是/, '')
