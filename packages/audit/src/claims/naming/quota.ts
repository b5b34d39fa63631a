import type { Named, Tail } from '../scene/scene.ts'
import { leadNoun } from '../words/noun-phrase.ts'
import type { Lead } from '../words/read-lead.ts'
import type { Said } from './said.ts'
import { shareName } from './share-name.ts'

const fulfilled = /(?:完成|实现)了?([一-龥]{2,12})的$/
const measuredBy = /^(.*?)按(?:照|年度)*([一-龥]{3,14})的$/
const spentOn =
  /(?:安排|提取|计提|列支|拨付|设立|落实|投入|用于)了?([一-龥]{2,12}(?:经费|资金|费用?|支出))$/
const isMoney = /.(?:经费|资金|费用?|支出|投入|保证金|基金|津贴|补贴)$/
const comingFrom = /^(?:以上|左右)?来自(?:于)?([一-龥]{3,14})$/

/** A part of a task, of a budget, of those counted: named by what it is a part of. */
export function quotaOf({ quantity, lead, tail }: Said): Named | null {
  if (quantity.kind !== 'percent' || lead.change !== null) return null
  const subject =
    taskDone(lead) ?? partOfBudget(lead, tail) ?? raisedTo(lead) ?? partFrom(lead, tail)
  return subject === null
    ? null
    : { subject, measure: null, slice: lead.slice, form: 'share', isGuess: true }
}

/** 完成年度目标任务的98% → 年度目标任务完成率. */
function taskDone(lead: Lead): string | null {
  const task = fulfilled.exec(lead.text)?.[1]
  return task ? `${task}完成率` : null
}

/** 培训经费按工资总额的1.5%安排, 按工资总额的1.5%安排培训经费 → 培训经费占工资总额比例. */
function partOfBudget(lead: Lead, tail: Tail): string | null {
  const [, before = '', whole] = measuredBy.exec(lead.text) ?? []
  if (!whole) return null
  const part = leadNoun(before)
  const named = isMoney.test(part) ? part : spentOn.exec(tail.text)?.[1]
  return named ? shareName(named, whole) : null
}

const raised = /^(.{2,12}?)(?:提高到|提高至|达到|不低于|相当于|为)([一-龥]{3,12})的$/

/** 特教津贴提高到基本工资的50% → 特教津贴占基本工资比例. */
function raisedTo(lead: Lead): string | null {
  const [, before = '', whole] = raised.exec(lead.text) ?? []
  const part = leadNoun(before)
  return whole && isMoney.test(part) ? shareName(part, whole) : null
}

/** 新进教师80%以上来自师范院校 → 师范院校占新进教师比例. */
function partFrom(lead: Lead, tail: Tail): string | null {
  const part = comingFrom.exec(tail.text)?.[1]
  const whole = leadNoun(lead.text)
  return part && whole.length >= 3 ? shareName(part, whole) : null
}
