import type { Named, Tail } from '../scene/scene.ts'
import { leadNoun } from '../words/noun-phrase.ts'
import type { Lead } from '../words/read-lead.ts'
import type { Said } from './said.ts'
import { shareName } from './share-name.ts'

const fulfilled = /(?:完成|实现)了?([一-龥]{2,12})的$/
const measuredBy = /^(.*?)按(?:照|年度)*([一-龥]{3,14})的$/
const people = /[生童师幼人](?:员|儿)?$/
/** 按不低于工资总额1.5%安排: the verb behind leaves no doubt. */
const measuredByLess = /^(.*?)按(?:照|年度)*(?:不低于|不少于)?([一-龥]{3,14}?)的?$/
const moneyBefore = /^(?:.*(?:落实|保障|安排|足额|是))?([一-龥]{2,8}(?:经费|资金|基金))$/
const spentOn =
  /(?:安排|提取|计提|列支|拨付|设立|落实|投入|用于)了?([一-龥]{2,12}(?:经费|资金|费用?|支出))$/
const isMoney = /.(?:经费|资金|费用?|支出|投入|保证金|基金|津贴|补贴)$/
const comingFrom = /^(?:以上|左右)?来自(?:于)?([一-龥]{3,14})$/

/** A part of a task, of a budget, of those counted: named by what it is a part of. */
export function quotaOf(said: Said): Named | null {
  const { quantity, lead, tail } = said
  if (quantity.kind !== 'percent' || lead.change !== null) return null
  const plan = partOfPlan(said)
  if (plan) return plan
  const subject =
    taskDone(lead) ??
    partOfBudget(lead, tail) ??
    hiredFor(lead, tail) ??
    raisedTo(lead) ??
    partFrom(lead, tail)
  return subject === null
    ? null
    : { subject, measure: null, slice: lead.slice, form: 'share', isGuess: true }
}

/** 完成年度目标任务的98% → 年度目标任务完成率. */
function taskDone(lead: Lead): string | null {
  const task = fulfilled.exec(lead.text)?.[1]
  return task ? `${task}完成率` : null
}

const ofPlan =
  /^(?:已|实际)?(?:[为是占]|相当于|完成了?)(?:年度?|全年)?(?:计划|任务|目标|目标任务|任务数)的$|^(?:已|实际)?完成$/
const amount = /(?:完成)?(?:总?数|金额|资金|投入)?$/

/** 改造校舍投资3200万元,为计划的64%: of what was just told, so much of what was planned. */
function partOfPlan({ scene, lead }: Said): Named | null {
  const before = scene.figures.at(-1)
  if (!ofPlan.test(lead.text) || before?.form !== 'level' || before.quantity.kind === 'percent')
    return null
  const subject = `${before.subject.replace(amount, '')}完成率`
  return { subject, measure: null, slice: before.slice, form: 'share', isGuess: true }
}

/** 培训经费按工资总额的1.5%安排, 按工资总额的1.5%安排培训经费 → 培训经费占工资总额比例. */
function partOfBudget(lead: Lead, tail: Tail): string | null {
  const isSpent = /^(?:的比例)?(?:足额)?(?:安排|提取|计提|列支|拨付|落实)/.test(tail.text)
  const [, before = '', whole] = (isSpent ? measuredByLess : measuredBy).exec(lead.text) ?? []
  if (!whole) return null
  // 非寄宿生按寄宿生标准的50%核定: so much of what others get.
  if (people.test(before) && whole.endsWith('标准'))
    return shareName(`${leadNoun(before)}补助`, whole)
  const announced = moneyBefore.exec(lead.before)?.[1]
  if (isSpent && before === '' && announced) return shareName(announced, whole)
  const part = leadNoun(before)
  const named = isMoney.test(part) ? part : spentOn.exec(tail.text)?.[1]
  return named ? shareName(named, whole) : null
}

const forWhom =
  /按照?(?:不低于|不少于)?([一-龥]{2,8}(?:教师|教职工|人员))(?:数量|总数|人数|数)?的?$/
const whoIsHired =
  /^的(?:比例|标准)?((?:招聘|招录|补充|引进|配备)+[一-龥]{0,6}(?:教师|教职工|人员))/

/** 按退休教师数量130%的比例招聘补充教师 → 招聘补充教师占退休教师比例. */
function hiredFor(lead: Lead, tail: Tail): string | null {
  const whole = forWhom.exec(lead.text)?.[1]
  const part = whoIsHired.exec(tail.text)?.[1]
  return whole && part ? shareName(part, whole) : null
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
