import { bareUnit } from '../../lexicon/unit-scales.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { type Figure, lastLevel, type Remembered, type Scene, type Words } from '../scene/scene.ts'
import { isOnlySlices, isWhole, nameFor, type Slice, wholeSlice, within } from '../scene/slice.ts'
import { countName, leadNoun } from '../words/noun-phrase.ts'
import type { Lead } from '../words/read-lead.ts'
import { withAction } from './institutions.ts'
import type { Said } from './said.ts'

/** Nothing, or only a slice, is said: the measure is the one in mind. */
export function bySilence({ scene, quantity, lead }: Said): Words {
  const inHead = isInHead(scene, quantity) && !isWhole(lead.slice)
  const isChange = lead.change !== null || scene.change !== null
  const base =
    (inHead ? scene.head : null) ??
    headInUnit(scene, quantity) ??
    wholeOfTwin(scene, quantity, lead) ??
    openingOf(scene, quantity, lead) ??
    (isChange && quantity.kind === 'percent' ? (scene.changed ?? scene.announced) : null) ??
    (isChange ? null : inSameScale(scene, quantity, lead)) ??
    (quantity.kind === 'times' ? null : inMind(scene, quantity)) ??
    (quantity.kind === 'percent' ? null : scene.announced) ??
    lastOf(scene, quantity)
  if (!base) {
    const subject = ofClauseBefore(quantity, lead) ?? pupilsOfStage(scene, quantity, lead)
    if (subject) return { subject, measure: null, slice: lead.slice, isGuess: true }
    // 小学达到9215元: a stage is no name.
    const said = leadNoun(lead.text)
    const noun = isOnlySlices(said, lead.mentions) && quantity.kind !== 'event' ? '' : said
    return {
      subject: countName(noun, quantity) || unnamed(quantity),
      measure: null,
      slice: lead.slice,
      isGuess: true,
    }
  }
  const slice = isWhole(lead.slice)
    ? base.slice
    : within(inHead ? base.slice : wholeSlice, lead.slice)
  // 民办34660人 in a list of parts keeps the list's name, whatever the stage of the list.
  const named =
    inHead && lead.slice.stage === null && slice.ownership === '民办' && slice.stage === '义务教育'
  const known = pupilsOf(base.measure && !named ? nameFor(base.measure, slice) : base.name, slice)
  const each = perHead(lead, '')
  if (each && !known.startsWith(each))
    return { subject: `${each}${known}`, measure: null, slice, isGuess: true, isAside: true }
  return { subject: withAction(scene, lead, known), measure: base.measure, slice }
}

/** 在技能大赛中获奖的学生,2022年33名: the clause before ends in who they are. */
function ofClauseBefore(quantity: Quantity, { text, before }: Lead): string | null {
  if (quantity.kind !== 'person' || text !== '') return null
  const who = /^[一-龥]{2,20}(?:学生|教师|儿童|校长|干部|人员|毕业生)$/.exec(before)?.[0]
  return who ? countName(leadNoun(who), quantity) : null
}

/** 在园幼儿900人,小学5100人: pupils are not in kindergarten. */
function pupilsOf(name: string, { stage }: Slice): string {
  return name === '在园幼儿数' && stage !== null && stage !== '幼儿园' ? '在校生数' : name
}

/** 分学段:小学5100人: of a stage, people are its pupils. */
function pupilsOfStage(scene: Scene, { kind, unit }: Quantity, lead: Lead): string | null {
  const { stage } = lead.slice
  const isOfStage =
    kind === 'person' && /[人名]$/.test(unit) && isOnlySlices(leadNoun(lead.text), lead.mentions)
  if (!isOfStage || stage === null || degree.test(stage)) return null
  return stage === '幼儿园' && !scene.subjects.has('在校生数') ? '在园幼儿数' : '在校生数'
}

const degree = /^(?:研究生|本科|专科)$/

/** 新建学校49所、学位6万个,其中今年建成16所: of what is counted so, whatever was told last. */
function headInUnit({ head, isListOver, measures }: Scene, quantity: Quantity): Remembered | null {
  if (!head || isListOver || quantity.kind !== 'institution' || !sameUnit(head, quantity))
    return null
  const last = measures.get('institution')
  return last?.unit && bareUnit(last.unit) !== bareUnit(quantity.unit)
    ? { ...head, measure: null }
    : null
}

/** 小学6200人,其中走读生1400人;初中3900人: the next stage is told of the whole, not of its parts. */
function wholeOfTwin({ head, isListOver }: Scene, quantity: Quantity, lead: Lead) {
  const { stage } = lead.slice
  const isNext = isListOver && stage !== null && (head?.slice.stage ?? stage) !== stage
  return head && isNext && sameUnit(head, quantity) ? head : null
}

/** 小学在校生5000人,教师320人;初中3000人: parts that begin with a stage begin with the same measure. */
function openingOf({ opening, figures, partFrom, head }: Scene, quantity: Quantity, lead: Lead) {
  const { stage } = lead.slice
  if (opening === null || stage === null || figures.length !== partFrom || head) return null
  const { subject, measure, slice } = opening
  const isTwin = opening.quantity.kind === quantity.kind && (slice.stage ?? stage) !== stage
  if (!isTwin || bareUnit(opening.quantity.unit) !== bareUnit(quantity.unit)) return null
  return { name: subject, measure, slice, unit: opening.quantity.unit }
}

/** Whether the list that is open may still hold the figure: it does not once something else was told. */
function isInHead({ head, isListOver, measures }: Scene, quantity: Quantity): boolean {
  if (!head || !sameUnit(head, quantity)) return false
  return !isListOver || measures.get(quantity.kind)?.name === head.name
}

/** The measure of the kind that was said last; visits are not persons. */
function inMind(scene: Scene, { kind, unit }: Quantity): Remembered | undefined {
  const known = scene.measures.get(kind === 'points' ? 'percent' : kind)
  if (known?.unit != null && known.unit.endsWith('次') !== unit.endsWith('次')) return undefined
  // 图书12万册、电脑320台: each unit counts things of its own.
  const isOther =
    oneUnitEach.has(kind) && known?.unit != null && bareUnit(known.unit) !== bareUnit(unit)
  return isOther ? undefined : known
}

const oneUnitEach: ReadonlySet<Quantity['kind']> = new Set(['thing', 'event', 'time'])

/** Sums per head are told in 元, totals in 万元: 达到9215元 is no more of the 300万元 before it. */
function inSameScale(scene: Scene, { kind, unit }: Quantity, lead: Lead): Remembered | null {
  const last = scene.measures.get('money')
  if (kind !== 'money' || unit !== '元' || !last?.unit || last.unit === unit) return null
  if (!/^(?:[达为是至到约]|提高|增加|升)*$/.test(lead.text)) return null
  const twin = lastLevel(scene, one => one.quantity.unit === unit)
  return twin && { name: twin.subject, measure: twin.measure, slice: twin.slice, unit }
}

/** For a figure of which nothing is said at all. */
const byKind: Partial<Record<Quantity['kind'], string>> = {
  money: '金额',
  person: '人数',
  percent: '比例',
  event: '次数',
  area: '面积',
  time: '时间',
  institution: '数量',
  thing: '数量',
}
export const unnamed = ({ kind, unit }: Quantity): string =>
  unitsThatName.test(unit) ? `${unit}数` : (byKind[kind] ?? '数值')

/** 分6组, 7930户: the unit says what is counted. */
const unitsThatName = /^[组户班]$/

export const sameUnit = (head: Remembered, quantity: Quantity) =>
  head.unit !== null && bareUnit(head.unit) === bareUnit(quantity.unit)

/** 生均占地面积, and 占地面积96亩,生均18平方米: divided among pupils or teachers. */
export function perHead({ text }: Lead, word: string): string | null {
  const before = word === '' ? text : text.slice(0, text.lastIndexOf(word))
  const each = /(?:生均|师均|人均|班均|校均)(?=[为是达到约]*$)/.exec(before)?.[0] ?? eachOf(before)
  return each !== null && word.startsWith(each) ? null : each
}

/** 平均每校 is 校均. */
function eachOf(text: string): string | null {
  const of = /平均每[所个名]?([校生师人班])[为是达到约]*$/.exec(text)?.[1]
  return of ? `${of}均` : null
}

/** Shares are not of a multiple, nor of a count of something the vocabulary does not hold (14个市州). */
const isMeasured = ({ quantity, measure }: Figure): boolean =>
  quantity.kind !== 'times' && (measure !== null || isShareLike(quantity.kind))

const isShareLike = (kind: Quantity['kind']): boolean =>
  kind === 'percent' || kind === 'plain' || kind === 'ratio' || kind === 'money'

/** A bare share or number may be about anything said before; a count only about its own kind. */
function lastOf(scene: Scene, { kind, unit }: Quantity): Remembered | null {
  const isAny = kind === 'percent' || kind === 'points' || kind === 'times' || kind === 'plain'
  const isAlike = (one: Figure): boolean =>
    one.quantity.kind === kind &&
    (!oneUnitEach.has(kind) || bareUnit(one.quantity.unit) === bareUnit(unit))
  const figure = lastLevel(scene, one => (isAny && isMeasured(one)) || isAlike(one))
  if (!figure) return null
  const { subject, measure, slice, quantity } = figure
  return { name: subject, measure, slice, unit: quantity.unit }
}
