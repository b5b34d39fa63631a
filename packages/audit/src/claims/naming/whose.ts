import type { UnitKind } from '../../lexicon/units.ts'
import { type Remembered, recentOfSentence } from '../scene/scene.ts'
import { nameFor, wholeSlice, within } from '../scene/slice.ts'
import { isNorm } from '../words/modality.ts'
import { leadNoun } from '../words/noun-phrase.ts'
import { isFund } from './money.ts'
import type { Name, Said } from './said.ts'
import { bySilence, sameUnit } from './silence.ts'

/** Kinds of figures that are measured and not counted: words before them may say no more than whose they are. */
const measured: ReadonlySet<UnitKind> = new Set([
  'percent',
  'money',
  'plain',
  'ratio',
  'time',
  'score',
])

const place =
  /^(?:其中)?[一-龥]{1,6}(?<![小社校园片学城考战]|试点|示范|实验|试验|先进|均衡|申报|所辖|下辖)(?:[县市区旗州]|开发区|新区|街道)$/
/** 南部五县这一比例超过45% */
const pronoun = /(?:这一|该|此)(?:比例|占比|指标|比率)$/
const others = /^其[他余它][一-龥]{2,6}$/
const people = /(?:儿童|学生|少年|[学中]生|幼儿|教师|家长|群众|代表|委员|校长|社区居民)$/

/**
 * 最高的青林县达23.1%, 其他年级不超过60分钟, 6岁儿童为14.3%: whose the measure in mind is, and no other measure.
 */
export function ofWhom(said: Said): Name | null {
  const { scene, quantity, lead } = said
  const known = scene.measures.get(quantity.kind)
  if (!known || !measured.has(quantity.kind) || lead.measure) return null
  const noun = lead.words ?? leadNoun(lead.text)
  if (place.test(noun) || pronoun.test(noun)) return bySilence(said)
  if (others.test(noun) && !isFund(noun, quantity)) return partOf(known, said, noun)
  // 满意度家长92分、教师91分 says no more than who was asked.
  const isAsked = quantity.kind === 'score' || /满意[度率]$/.test(known.name)
  const isRate = quantity.kind === 'percent' && known.name.endsWith('率')
  const isBare = aged.test(lead.text) || /[为是达]$/.test(lead.text)
  return people.test(noun) && (isAsked || (isRate && isBare)) ? partOf(known, said, noun) : null
}

/** 6岁儿童9.6%: nothing but how old they are. */
const aged =
  /^(?:其中)?\d{1,2}(?:[-~至]\d{1,2})?周?岁(?:及?以[上下])?(?:的)?(?:儿童|幼儿|学生|教师)$/

const partOf = ({ name, measure }: Remembered, { lead }: Said, other: string): Name => ({
  subject: name,
  measure,
  slice: within({ ...wholeSlice }, { ...lead.slice, other }),
})

const ofOnePlace =
  /^(?![全各我本该两]|其中)[一-龥]{2,6}(?<!城|镇|山|校|园|学|片|辖|郊|市|老|新)[县区市旗镇乡](?:分别)?[为是达有]*$/

/** 毛入园率:东湖镇91.2%、西坪镇89.5%: a place is whose it is, and not what it is. */
export function ofPlace(said: Said): Name | null {
  const { scene, quantity, lead } = said
  const { kind, unit } = quantity
  if (kind !== 'percent' && kind !== 'plain' && kind !== 'ratio' && kind !== 'area') return null
  if (lead.measure !== null || lead.change !== null || !ofOnePlace.test(lead.text)) return null
  const last = recentOfSentence(scene).at(-1)
  const known = scene.measures.get(kind)
  const isListed = last?.quantity.unit === unit && last.form === 'level'
  const isHeaded = known?.unit === null && scene.figures.length === scene.sentenceFrom
  if (!known || !(isListed || isHeaded)) return null
  return bySilence(said)
}

const holding =
  /^(?:与|和|同|比|较|对照|按照?|根据|依据|符合|已?远?(?:高于|低于|超过|大于|小于|优于|达到))/
/** 新增学位4.6万个,超额完成年初4万个的任务 */
const exceeding =
  /^(?:超额|提前|圆满|全面|已|如期)*完成(?:了|年初|年度|全年|当年|上级|[省市县区]|下达|确定|定|的)*$/
const average = /^的?平均(?:水平|值|数)/

/** 与全国75%的平均水平相比, 对照攻坚计划90%的要求: what the measure in mind is held against. */
export function heldAgainst(said: Said): Name | null {
  const { scene, quantity, lead, tail } = said
  const isTask = exceeding.test(lead.text) && isNorm(tail.text)
  if (isTask && !lead.measure) return bySilence(said)
  if (!measured.has(quantity.kind) || lead.measure || !holding.test(lead.text)) return null
  if (!scene.measures.has(quantity.kind)) return null
  const isCompared = /^[与和同]/.test(lead.text) && tail.text.startsWith('相比')
  return isNorm(tail.text) || average.test(tail.text) || isCompared ? bySilence(said) : null
}

const studying = /^(?:其中|有)?在?[一-龥]{2,10}就[读学]的?(?:学生|幼儿|儿童|人数)?(?:有|为|达)*$/

/** 随迁子女8600人,在小学就读的有5200人: of those just counted, by where they learn. */
export function studyingAt(said: Said): Name | null {
  const { scene, quantity, lead } = said
  const known =
    scene.head && sameUnit(scene.head, quantity) ? scene.head : scene.measures.get('person')
  if (quantity.kind !== 'person' || !known || lead.measure || !studying.test(lead.text)) return null
  let rest = lead.text
  for (const { word } of lead.mentions) rest = rest.replace(word, '')
  if (rest.replace(/其中|幼儿|儿童|[在就读学的生有为达]|人数|学校/g, '') !== '') return null
  const { ownership } = lead.slice
  // 在园幼儿14862人,在公办园就读的8126人: they have a name of their own.
  if (ownership && known.measure?.bySlice?.[ownership])
    return {
      subject: nameFor(known.measure, lead.slice),
      measure: known.measure,
      slice: lead.slice,
    }
  const who = known.name.replace(/数$/, '')
  return ownership
    ? { subject: `${who}${ownership}就读人数`, measure: null, slice: lead.slice, isGuess: true }
    : { ...partOf(known, said, ''), slice: { ...wholeSlice, stage: lead.slice.stage } }
}
