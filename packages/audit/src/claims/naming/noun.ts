import type { Quantity } from '../quantities/quantity.ts'
import { type Figure, lastLevel, type Scene, type Words } from '../scene/scene.ts'
import { nameFor, within } from '../scene/slice.ts'
import { isNorm } from '../words/modality.ts'
import { countName, leadNoun } from '../words/noun-phrase.ts'
import { boundedPart } from '../words/part-bounds.ts'
import { type Lead, stripChange } from '../words/read-lead.ts'
import { plainRate } from './bare-rates.ts'
import { classesOfSize } from './class-size.ts'
import { withoutGroups } from './groups.ts'
import { actionOfHead, withAction } from './institutions.ts'
import { isFund } from './money.ts'
import type { Said } from './said.ts'
import { shareName } from './share-name.ts'

/** A rate is a name of its own, no part of a list's head. */
const rate = /[率比度]$|比例$/

/** 时间在31-59分钟: the part within bounds of what the figure before measured. */
export function withinBounds({ scene, quantity, lead }: Said): Words | null {
  const bounded = boundedPart(leadNoun(lead.text))
  if (bounded?.before !== '') return null
  const all = lastLevel(scene, one => isAlike(one, quantity))
  if (!all) return null
  const slice = { ...all.slice, other: bounded.part }
  return { subject: all.subject, measure: all.measure, slice }
}

/** 教职工120人(管理人员17人): a part, by words the vocabulary does not hold, of what the list divides. */
export function partOfHead({ scene, quantity, lead }: Said): Words | null {
  const { head } = scene
  if (
    head === null ||
    scene.isListOver ||
    head.unit !== quantity.unit ||
    lead.noun.length > 10 ||
    rate.test(lead.noun) ||
    isFund(leadNoun(lead.text), quantity)
  )
    return null
  const other = head.name.includes(lead.noun) ? null : lead.noun
  const slice = within(head.slice, { ...lead.slice, other })
  const subject = head.measure ? `${actionOfHead(scene)}${nameFor(head.measure, slice)}` : head.name
  return { subject, measure: head.measure, slice }
}

/** 市级14个: nothing but a level or an area, which may be said of places. */
const isOnlyArea = ({ quantity, lead }: Said): boolean =>
  quantity.unit === '个' && lead.mentions.at(-1)?.area !== undefined

/** Whether a figure has words of its own that may name it, and is no norm held against the one before. */
export const hasNoun = (said: Said): boolean =>
  (said.lead.noun.length >= 2 || isOnlyArea(said)) && !isHeldNorm(said)

/** 校车46辆: words the vocabulary does not hold make a subject of their own. */
export function byNoun({ scene, quantity, lead }: Said): Words | null {
  if (lead.noun.length < 2 && scene.measures.has(quantity.kind)) return null
  // 支出超20亿元的区增加至六个: so many now.
  const words = reachedTo.test(lead.text) ? stripChange(lead.text) : lead.text
  const own = lead.words ?? withoutGroups(leadNoun(words), lead.mentions)
  // 其中城关二小4.3平方米: the name of a school says whose, not what.
  if (isMeasured(quantity) && oneSchool.test(own) && scene.measures.has(quantity.kind)) return null
  if (place.test(own)) return null
  const said =
    largeClasses(own, quantity, lead) ??
    ofAnnounced(own, scene, quantity) ??
    shareWithin(lead, quantity) ??
    whatChanged(lead) ??
    standardOf(own, quantity, lead) ??
    countName(own, quantity)
  if (said === '') return null
  const name = ofSchools(said, scene, quantity)
  const subject = withAction(scene, lead, plainRate(name, lead, scene))
  return { subject, measure: null, slice: lead.slice, isGuess: true }
}

/** 56人以上的大班320个: outside kindergartens the word means classes that are too large. */
function largeClasses(own: string, { unit }: Quantity, { slice, text }: Lead): string | null {
  if (!unit.endsWith('个') || slice.stage === '幼儿园') return null
  return /^[一-龥]{0,6}大班$/.test(own) ? '大班额班级数' : classesOfSize(text)
}

const sharesOfSchools = /(?:达标|合格|配备|开设|开齐)学校(?:比例|占比)$/

/** 设备达标的学校比例:音乐器材97%: the line says the share, each item of what. */
function ofAnnounced(own: string, { announced }: Scene, { kind }: Quantity): string | null {
  const share = kind === 'percent' ? sharesOfSchools.exec(announced?.name ?? '')?.[0] : undefined
  return share && !/[率例比]$/.test(own) ? `${own}${share}` : null
}

const reachedTo = /(?:增加|增长|增|减少|减|扩大|上升|下降|提高)[至到]了?$/

/** 十区平均19亿元, 目标95%: a place, or a plan, is no name. */
const place =
  /^(?:(?:[一二两三四五六七八九十]+|[各全]|其余)?[省市县区旗州]|目标|规划|计划|任务|实际)$/

/** 班主任津贴每月600元, 收费每生每月120元: so much for each is a standard. */
export function standardOf(
  own: string,
  { kind, unit }: Quantity,
  { text, mentions }: Lead,
): string | null {
  const [, done = '', thing, given] = (kind === 'money' && forOne.exec(text)) || []
  if (thing) return `${done.replace(/[一1]$/, '')}${thing}${given}标准`
  if (kind !== 'money' || !(forEach.test(text) || /\/(?:人|生|月|年)/.test(unit))) return null
  const what =
    /^(?:[生人班]均)?(.*?(?:补助|补贴|津贴|收费|资助|奖励|奖补|助学金|奖学金|保教费|伙食费|服务费|学费))(?:标准|[生人]均|平均)?$/.exec(
      ofStage(own, mentions),
    )?.[1]
  return what ? `${what.replace(/每[生人]每?[天月年]?|每学[年期]/, '')}标准` : null
}

const forEach = /每(?:[生人名班园校点]|[天日月年]|学期|学年)/

/** 生活补助小学每生每年1000元: of which stage stands behind. */
function ofStage(own: string, mentions: Lead['mentions']): string {
  const last = mentions.at(-1)
  return last?.stage && own.endsWith(last.word) ? own.slice(0, -last.word.length) : own
}

/** 每新增一个学位奖补2万元: so much for one of them. */
const forOne = /^每([一-龥]{0,4}?)[一1]?[个名位所套间班]([一-龥]{2,8}?)(补助|补贴|奖励|奖补|资助)$/

/** 警情比上年下降两成: what fell, without the word that says so. */
function whatChanged({ text, change }: Lead): string | null {
  if (change === null) return null
  return (
    /^([\d一-龥]{2,20}?)(?:[比较]|平均|总体|累计)*(?:增长|增加|上升|提高|下降|减少|降低)了?$/.exec(
      leadNoun(text),
    )?.[1] ?? null
  )
}

const oneSchool = /^[一-龥]{2,8}(?:小学|中学|幼儿园|[一二三四五六七八九十实附][小中])$/
const isMeasured = ({ kind }: Quantity): boolean => kind === 'area' || kind === 'percent'

/** What 所 counts besides schools. */
const house = /(?:[校园院所点学中站部馆]|机构|基地|中心|教育资源|[小初高]|单位|企业|[)])数$/

/** 按计划开课的18所, 图书合格16所: the unit says that they are schools. */
function ofSchools(name: string, scene: Scene, { unit }: Quantity): string {
  if (!unit.endsWith('所') || house.test(name)) return name
  const last = scene.figures.findLast(one => one.quantity.unit.endsWith('所'))
  return name.replace(/数$/, last?.subject.includes('幼儿园') ? '幼儿园数' : '学校数')
}

/** 高于规划“达到60%”的目标: the figure belongs to what was just measured. */
const isHeldNorm = ({ lead, tail }: Said): boolean =>
  /^(?:已?远?超过|高于|低于|大于|小于|优于)/.test(lead.text) && isNorm(tail.text)

/** 财政性教育经费中,学前教育的比重达到6.2%: the whole stands in the clause before. */
function shareWithin(lead: Lead, { kind }: Quantity): string | null {
  if (kind !== 'percent') return null
  const part = /^(.{2,16}?)(?:所占|的|占)*(?:比例|比重|占比|份额)$/.exec(leadNoun(lead.text))?.[1]
  const whole = part && /年?([一-龥]{3,20})[中里]$/.exec(lead.before)?.[1]
  return whole ? shareName(part, leadNoun(whole)) : null
}

const isAlike = (figure: Figure, quantity: Quantity): boolean =>
  figure.quantity.kind === quantity.kind && figure.form === 'level'
