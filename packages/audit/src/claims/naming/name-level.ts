import { purposeOf } from '../../lexicon/purposes.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { type Figure, lastLevel, type Scene, type Tail, type Words } from '../scene/scene.ts'
import { isWhole, nameFor, wholeSlice, within } from '../scene/slice.ts'
import { isNorm } from '../words/modality.ts'
import { countName, leadNoun, tailNoun } from '../words/noun-phrase.ts'
import { boundedPart } from '../words/part-bounds.ts'
import type { Lead } from '../words/read-lead.ts'
import { ownerOf, plainRate } from './bare-rates.ts'
import { byDescription, byLack, byYears, partOfWhole, yearsOf } from './description.ts'
import { byFigureBefore, levelOf, measuredTogether, theRest } from './figure-before.ts'
import {
  actionOf,
  byInstitution,
  byTotal,
  inherited,
  rankName,
  withAction,
} from './institutions.ts'
import { byMoney, isFund } from './money.ts'
import { shareName } from './share-name.ts'
import { bySilence, perHead, sameUnit } from './silence.ts'
import { byTail } from './tail.ts'

/** Names a level figure: by its measure, the noun behind it, the noun before it, or what is in mind. */
export function nameByWords(scene: Scene, quantity: Quantity, lead: Lead, tail: Tail): Words {
  return (
    measuredTogether(scene, quantity, lead) ??
    byPurpose(scene, quantity, lead, tail) ??
    byHead(scene, quantity, lead) ??
    removedHazards(lead) ??
    byMoney(scene, quantity, lead, tail) ??
    byTotal(scene, quantity, lead) ??
    byYears(scene, quantity, lead) ??
    byLack(quantity, lead) ??
    byDescription(scene, quantity, lead) ??
    byThingOfSchools(scene, quantity, lead, tail) ??
    byMeasure(scene, quantity, lead) ??
    pupilsOf(quantity, lead) ??
    rateOfWhom(quantity, lead) ??
    theRest(scene, quantity, lead, tail) ??
    byTail(scene, quantity, lead, tail) ??
    (isHeldNorm(lead, tail) ? null : byNoun(scene, quantity, lead)) ??
    byInstitution(scene, quantity, lead) ??
    bySilence(scene, quantity, lead)
  )
}

/** 投入3万元粉刷教室、1.2万元更换大门: an amount is named by what it went into. */
function byPurpose(scene: Scene, quantity: Quantity, lead: Lead, tail: Tail): Words | null {
  if (quantity.kind !== 'money') return null
  const isSpent = /^(?:教育项目投入资金|学校维修改造投入|教学设备投入)$/
  const said =
    lead.measure?.measure?.name ?? (lead.text === '' ? scene.measures.get('money')?.name : null)
  const isBought =
    said === undefined || said === null
      ? /^(?:购置|配备|配置|采购|添置)/.test(leadNoun(lead.text))
      : false
  if (!isBought && !isSpent.test(said ?? '')) return null
  const subject = purposeOf(isBought ? lead.text : tail.text)
  return subject === null ? null : { subject, measure: null, slice: lead.slice }
}

/** 高于规划“达到60%”的目标: the figure belongs to what was just measured. */
const isHeldNorm = (lead: Lead, tail: Tail): boolean =>
  /^(?:已?远?超过|高于|低于|大于|小于|优于)/.test(lead.text) && isNorm(tail.text)

/** 党委9个(学校6个、机关2个): parts of a head the vocabulary does not hold. */
function byHead(scene: Scene, quantity: Quantity, lead: Lead): Words | null {
  const { head } = scene
  // Parts of a count of schools or kindergartens, or of people, are read by what they say themselves.
  const isForeign =
    quantity.kind === 'institution' ? !/[学校园]/.test(head?.name ?? '校') : head?.measure === null
  if (!head || !isForeign || head.unit !== quantity.unit) return null
  if (lead.measure?.measure && !/^(?:学校数|教育系统)/.test(lead.measure.measure.name)) return null
  if (lead.measure?.measure && lead.measure.measure.name === head.name) return null
  const noun = leadNoun(lead.text)
  if (noun.length < 2 || noun.length > 10 || isFund(noun, quantity)) return null
  if (lead.measure && !noun.endsWith('学校') && !/支部$/.test(noun)) return null
  const slice = { ...wholeSlice, other: noun.replace(/(?:学校|支部)$/, '') || noun }
  return { subject: head.name, measure: head.measure, slice }
}

/** 每名教师负担学生数 is no number of pupils. */
const perPerson = /(?:每[名位个]|平均每|[万千百]人拥有)[一-龥]{1,8}$/

/** Names that say their stage take none from their surroundings. */
const ownStage = /义务教育|学前|幼儿|小学|初中|高中|高等/

const thing = /(?:头|器|机|柜|箱|室|场|馆|岗|设备|平台|系统)$/

/** 全县学校1598个摄像头: the schools have what is counted, they are not what is counted. */
function byThingOfSchools(scene: Scene, quantity: Quantity, lead: Lead, tail: Tail): Words | null {
  const isSchools = /^(?:学校|幼儿园|教学点)数$/.test(lead.measure?.measure?.name ?? '')
  if (!isSchools || quantity.unit.endsWith('所') || !thing.test(tailNoun(tail.text))) return null
  return byTail(scene, quantity, lead, tail)
}

function byMeasure(scene: Scene, quantity: Quantity, lead: Lead): Words | null {
  const measure = lead.measure?.measure
  if (!measure) return null
  // 其中中学9所,在校生320人: the list divides schools, its pupils are those of the part just named.
  const isActed = quantity.kind === 'institution' && actionOf(lead) !== null
  const around = measure.standsAlone || isActed ? scene.topic : inherited(scene)
  const outer = scene.head && sameUnit(scene.head, quantity) ? scene.head.slice : around
  const slice = within(outer, lead.slice)
  if (lead.slice.stage && !lead.slice.ownership)
    slice.ownership = scene.head?.slice.ownership ?? null
  const isCount = quantity.kind === 'person' || quantity.kind === 'institution'
  if (!isCount) slice.ownership = lead.slice.ownership
  const each = perHead(lead, lead.measure?.word ?? '')
  if (each) return { subject: `${each}${measure.name}`, measure: null, slice, isGuess: true }
  const owner = ownerOf(measure, lead, scene)
  const name = owner
    ? `${owner}${measure.name}`
    : (measure.byKind?.[quantity.kind] ?? yearsOf(nameFor(measure, slice), lead))
  if (!lead.slice.stage && name === measure.name && ownStage.test(name))
    slice.stage = measure.stage ?? null
  const isCounted = quantity.kind === 'institution'
  if (perPerson.test(lead.text)) return { subject: leadNoun(lead.text), measure: null, slice }
  return {
    subject: isCounted ? withAction(scene, lead, rankName(scene, lead, name)) : name,
    measure,
    slice,
  }
}

/** A rate is a name of its own, no part of a list's head. */
const rate = /[率比度]$|比例$/

/** Words the vocabulary does not hold: a part of the list's head, or a subject of their own. */
function byNoun(scene: Scene, quantity: Quantity, lead: Lead): Words | null {
  const isArea = quantity.unit === '个' && lead.mentions.at(-1)?.area !== undefined
  if (lead.noun.length < 2 && !isArea) return null
  const part = partOfWhole(quantity, lead)
  if (part) return part
  const bounded = boundedPart(leadNoun(lead.text))
  const all = bounded?.before === '' ? lastLevel(scene, one => isAlike(one, quantity)) : null
  if (bounded && all)
    return {
      subject: all.subject,
      measure: all.measure,
      slice: { ...all.slice, other: bounded.part },
    }
  const done = byFigureBefore(scene, quantity, lead)
  if (done) return done
  const { head } = scene
  if (
    head !== null &&
    head.unit === quantity.unit &&
    lead.noun.length <= 10 &&
    !rate.test(lead.noun) &&
    !isFund(leadNoun(lead.text), quantity)
  ) {
    const other = head.name.includes(lead.noun) ? null : lead.noun
    const slice = within(head.slice, { ...lead.slice, other })
    const subject = head.measure ? nameFor(head.measure, slice) : head.name
    return { subject, measure: head.measure, slice }
  }
  const level = levelOf(scene, quantity, lead)
  if (level) return level
  if (isArea && lead.noun.length < 2 && scene.measures.has(quantity.kind)) return null
  const own = lead.words ?? leadNoun(lead.text)
  // 其中城关二小4.3平方米: the name of a school says whose, not what.
  if (isMeasured(quantity) && oneSchool.test(own) && scene.measures.has(quantity.kind)) return null
  const said = shareWithin(lead, quantity) ?? whatChanged(lead) ?? countName(own, quantity)
  if (said === '') return null
  const name = ofSchools(said, scene, quantity, lead)
  const subject = withAction(scene, lead, plainRate(name, lead, scene))
  return { subject, measure: null, slice: lead.slice, isGuess: true }
}

/** 警情比上年下降两成: what fell, without the word that says so. */
function whatChanged({ text, change }: Lead): string | null {
  if (change === null) return null
  return /^([一-龥]{2,12})[比较](?:增长|上升|下降|减少|降低)了?$/.exec(leadNoun(text))?.[1] ?? null
}

const oneSchool = /^[一-龥]{2,8}(?:小学|中学|幼儿园|[一二三四五六七八九十实附][小中])$/
const isMeasured = ({ kind }: Quantity): boolean => kind === 'area' || kind === 'percent'

const deed = /(?:合格|达标|完好|要求|标准|治理)数$/

/** 按计划开课的18所, 图书合格16所: the unit says that they are schools. */
function ofSchools(name: string, scene: Scene, { unit }: Quantity, lead: Lead): string {
  const isOpen = deed.test(name) || /的[约近]*$/.test(lead.text)
  if (!unit.endsWith('所') || !isOpen || /[校园院所点学中]数$/.test(name)) return name
  const last = scene.figures.findLast(one => one.quantity.unit.endsWith('所'))
  return name.replace(/数$/, last?.subject.includes('幼儿园') ? '幼儿园数' : '学校数')
}

/** 本科上线率县城高中为48%: the rate first, then whose it is. */
function rateOfWhom({ kind }: Quantity, lead: Lead): Words | null {
  if (kind !== 'percent') return null
  const [, subject, other] = /^([一-龥]{2,12}率)([一-龥]{2,6})$/.exec(leadNoun(lead.text)) ?? []
  if (!subject || !other || /[率比度例率]$|^[比较]/.test(other)) return null
  const slice = isWhole(lead.slice) ? { ...wholeSlice, other } : lead.slice
  return { subject, measure: null, slice, isGuess: true }
}

/** 在校初中生1379人、小学生2906人: the word says both what and of which stage. */
function pupilsOf({ kind }: Quantity, lead: Lead): Words | null {
  const isPupils = /^(?:在校)?(?:小学|初中|高中|中职|职高)生(?:在校)?$/.test(leadNoun(lead.text))
  if (kind !== 'person' || !isPupils || lead.slice.stage === null) return null
  return { subject: '在校生数', measure: null, slice: lead.slice }
}

/** 消除安全隐患12处: those put right, not those there are. */
function removedHazards(lead: Lead): Words | null {
  if (!lead.text.includes('隐患')) return null
  const what = /(?:消除|整改|化解|排除)(?:完成|了|各类|到位)*([一-龥]{0,6}隐患)$/.exec(
    leadNoun(lead.text),
  )?.[1]
  if (!what) return null
  const hazards = what === '隐患' ? '安全隐患' : what
  return { subject: `${hazards}整改数`, measure: null, slice: lead.slice }
}

/** 财政性教育经费中,学前教育的比重达到6.2%: the whole stands in the clause before. */
function shareWithin(lead: Lead, { kind }: Quantity): string | null {
  if (kind !== 'percent') return null
  const part = /^(.{2,16}?)(?:所占|的|占)*(?:比例|比重|占比|份额)$/.exec(leadNoun(lead.text))?.[1]
  const whole = part && /年?([一-龥]{3,20})[中里]$/.exec(lead.before)?.[1]
  return whole ? shareName(part, leadNoun(whole)) : null
}

const isAlike = (figure: Figure, quantity: Quantity): boolean =>
  figure.quantity.kind === quantity.kind && figure.form === 'level'
