import { outcomes } from '../../lexicon/outcomes.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { type Figure, recentOfSentence, type Words } from '../scene/scene.ts'
import { sliceOf } from '../scene/slice.ts'
import { leadNoun } from '../words/noun-phrase.ts'
import { kindergartens } from './institutions.ts'
import type { Said } from './said.ts'

/** 问题17项,已整改14项,其余3项正在整改: of those first spoken of. */
export function theRest({ scene, quantity, lead, tail }: Said): Words | null {
  if (!/^(?:其余|剩余|余下)的?$/.test(lead.text)) return null
  // 其余11所为营利性民办园
  if (/^(?:均|都|全部)?[为是][一-龥]{2,10}(?:园|幼儿园)$/.test(tail.text))
    return kindergartens(scene, lead, { ...sliceOf(tail.mentions), stage: '幼儿园' })
  if (tail.mentions.some(({ start }) => start <= quantity.end + 1)) return null
  const recent = scene.figures.slice(-20)
  const own = recentOfSentence(scene).find(one => one.quantity.unit === quantity.unit)
  const before = own && recent[recent.indexOf(own) - 1]
  // 问题17项。已整改14项,其余3项: the whole was said in the sentence before.
  const isDone = own && /(?:整改|完成|办结|化解|建成|达标)[件项所个]?数$/.test(own.subject)
  const all = isDone && before?.quantity.unit === quantity.unit ? before : own
  if (!all) return null
  return { subject: all.subject, measure: all.measure, slice: { ...all.slice, other: '其余' } }
}

/** 图书1.2万册,价值31万元: of what was just counted. */
export function worthOf({ scene, lead }: Said): Words | null {
  const before = scene.figures.at(-1)
  if (!before || !/^总?(?:价值|值|造价)$/.test(lead.noun)) return null
  const subject = `${before.subject.replace(/(?:册数|台数|数|价值)$/, '')}价值`
  return { subject, measure: null, slice: before.slice }
}

const bound = '(?:不?超过?|[高低大小]于|不足|达到?)'
const bounded = new RegExp(`^(${bound}[\\d.]+[%一-龥]{1,4}?)的([一-龥]{1,4})$`)
const boundedName = new RegExp(`${bound}[\\d.]+[%一-龥]{1,4}?([一-龥]{1,4})数$`)

/** 增幅超10%的乡镇3个,低于5%的乡镇2个: the same thing within another bound. */
export function otherBound({ scene, lead }: Said): Words | null {
  const [, within, who] = bounded.exec(lead.text) ?? []
  const before = scene.figures.at(-1)
  if (!within || !who || boundedName.exec(before?.subject ?? '')?.[1] !== who) return null
  const subject = before?.subject.replace(boundedName, `${within}${who}数`) ?? ''
  return { subject, measure: null, slice: lead.slice }
}

/** 28个项目全部开工,竣工26个: projects, where those were spoken of. */
export function begunOf({ quantity, lead, scene }: Said): Words | null {
  const verb = /^(开工|复工|竣工|完工|完成|动工|续建|在建)(?:建设)?$/.exec(lead.noun)?.[1]
  const last = scene.figures.at(-1)?.subject ?? ''
  const isOfProjects = /项目|工程/.test(last)
  if (!verb || quantity.unit !== '个' || !isOfProjects) return null
  return { subject: `${verb}项目数`, measure: null, slice: lead.slice }
}

const anyOutcome = `(?:${outcomes.join('|')})`
const outcome = new RegExp(`^(?:完成)?((?:正在|现场|当场|限期|立即)?${anyOutcome})(?:完成|到位)?$`)
/** 隐患整改数, 机构注销数: what was counted before that said what became of it. */
export const lastOutcome = new RegExp(`(?<=..)${anyOutcome}$`)
/** How something was done, behind the thing: 隐患限期整改. */
export const howDone = /(?<=..)(?:正在|现场|当场|限期|立即)$/
const endOfCount = /(?:原有|[项件条])?(?:人数|总?数|金额|资金)$/

/** Of one unit; of sums those of any scale. */
const isAlike = ({ quantity: { unit, kind } }: Figure, quantity: Quantity): boolean =>
  unit === quantity.unit || kind === 'money'

/** 消防隐患9项,已整改4项, 违规收费20万元,已清退18万元: so much of what was just told. */
export function doneOf({ scene, quantity, lead }: Said): Words | null {
  const verb = outcome.exec(lead.noun)?.[1]
  const before = scene.figures
    .slice(-3)
    .findLast(one => one.form === 'level' && one.quantity.kind !== 'percent')
  if (!verb || before?.quantity.kind !== quantity.kind || !isAlike(before, quantity)) return null
  const counted = before.subject.replace(endOfCount, '')
  // 小学录取1200人,初中录取1300人: the same of others, and nothing that became of them.
  if (counted === verb) return { subject: before.subject, measure: null, slice: lead.slice }
  const thing = counted.replace(lastOutcome, '').replace(howDone, '') || counted
  if (/^(?:实际|全部|已)$/.test(thing)) return null
  // 罚款4万元,退费128万元: what is given back was taken as a fee.
  if (verb.startsWith('退') && quantity.kind === 'money' && !/费|收/.test(thing)) return null
  const isSum = quantity.kind === 'money'
  const subject = `${thing}${verb}${isSum ? '金额' : '数'}`
  return { subject, measure: null, slice: before.slice }
}

/** 幼儿园项目112个共17万平方米, 教学楼5层20间: another measure of what was just counted. */
export function measuredTogether({ scene, quantity, lead }: Said): Words | null {
  const before = scene.figures.at(-1)
  const isBare = /^共?计?$/.test(lead.text) && quantity.start - (before?.quantity.end ?? 0) <= 2
  // 实践基地23个,面积860亩
  const isArea = /^总?面积(?:达|为|约)*$/.test(lead.text) && quantity.kind === 'area'
  if (before?.form !== 'level' || !(isBare || isArea)) return null
  const { kind } = before.quantity
  if (kind === 'event' && quantity.unit.endsWith('人次'))
    return {
      subject: `${before.subject.replace(times, '')}人次`,
      measure: null,
      slice: before.slice,
    }
  // 人口7930户、2.9万人: as many households, as many people.
  const households = quantity.kind === 'person' ? /^(.*)户数$/.exec(before.subject)?.[1] : undefined
  if (households) return { subject: `${households}数`, measure: null, slice: before.slice }
  if (kind !== 'institution' && kind !== 'thing') return null
  const thing = before.subject.replace(/(?:项目)?[栋幢座层间]?数$/, '')
  const unit = /[层间]$/.exec(quantity.unit)?.[0]
  const subject = quantity.kind === 'area' ? `${thing}面积` : unit ? `${thing}${unit}数` : null
  return subject === null ? null : { subject, measure: null, slice: before.slice }
}

const times = /(?:期数|次数|场次|批数|轮数|批次)$/

/** 补助285人、人均3000元; 津贴标准每月300元,惠及860人: those who get it, what each of them gets, and for how long. */
export function givenTo({ scene, quantity, lead, tail }: Said): Words | null {
  const before = recentOfSentence(scene).at(-1)
  const [, thing] = grant.exec(before?.subject ?? '') ?? []
  if (!before || !thing || before.form !== 'level') return null
  // 补助每生每天5元,全年按200天计算
  if (quantity.unit === '天' && /按$/.test(lead.text) && /^[计测核]算/.test(tail.text))
    return { subject: `${thing}天数`, measure: null, slice: before.slice, isGuess: true }
  const isEach = quantity.kind === 'money' && /^[人生]均[为达]?$/.test(lead.text)
  const isWho =
    quantity.kind === 'person' && /^(?:共|已|累计)*(?:惠及|受益|覆盖)了?$/.test(lead.text)
  if (isEach && before.quantity.kind === 'person')
    return { subject: `${thing}标准`, measure: null, slice: before.slice, isGuess: true }
  return isWho && before.quantity.kind === 'money'
    ? { subject: `${thing}受益人数`, measure: null, slice: before.slice, isGuess: true }
    : null
}

const grant =
  /^(.*(?:补助|补贴|资助|奖励|奖补|津贴|助学金|奖学金|资助金|慰问|减免.{0,8}费用?))(?:标准|资金|金额|人数|学生数|人次)?$/

/** 生活补助1043人372.5万元, 免学费210人,资金42万元: the money for those just counted. */
export function besideIt({ scene, quantity, lead }: Said): Words | null {
  const before = scene.figures.at(-1)
  if (quantity.kind !== 'money' || before === undefined || !isCounted(before)) return null
  const isBeside = lead.text === '' && quantity.start - before.quantity.end <= 1
  const fund = isBeside ? '资金' : bareFund.exec(leadNoun(lead.text))?.[1]
  if (!fund || (!isBeside && !recentOfSentence(scene).includes(before))) return null
  const thing = before.subject.replace(/(?:惠及)?(?:(?<=...)学生)?(?:人数|人次|数)$/, '')
  return { subject: `${thing}${fund}`, measure: null, slice: before.slice, isGuess: true }
}

/** A word for money that leaves out what for. */
const bareFund = /^(?:涉及|发放|拨付|使用|投入|支出|安排)?(资金|金额|经费)$/
const isCounted = ({ quantity: { kind }, form }: Figure): boolean =>
  form === 'level' && (kind === 'person' || kind === 'thing' || kind === 'event')
