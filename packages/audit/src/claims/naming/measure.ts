import { stageWords } from '../../lexicon/slices.ts'
import type { Words } from '../scene/scene.ts'
import { nameFor, within } from '../scene/slice.ts'
import { leadNoun, tailNoun } from '../words/noun-phrase.ts'
import { ownerOf } from './bare-rates.ts'
import { classesOfSize } from './class-size.ts'
import { yearsOf } from './description.ts'
import { actionOf, actionOfHead, inherited, rankName, withAction } from './institutions.ts'
import type { Said } from './said.ts'
import { isWholeOfShare } from './share-parts.ts'
import { perHead, sameUnit } from './silence.ts'
import { byTail } from './tail.ts'

/** 每名教师负担学生数 is no number of pupils. */
const perPerson = /(?:每[名位个]|平均每|[万千百]人拥有)[一-龥]{1,8}$/

/** Names that say their stage take none from their surroundings. */
const ownStage = /义务教育|学前|幼儿|小学|初中|高中|高等/

const thing = /(?:头|器|机|柜|箱|室|场|馆|岗|设备|平台|系统)$/

/** 全县学校1598个摄像头: the schools have what is counted, they are not what is counted. */
export function byThingOfSchools(said: Said): Words | null {
  const { quantity, lead, tail } = said
  const isSchools = /^(?:学校|幼儿园|教学点)数$/.test(lead.measure?.measure?.name ?? '')
  if (!isSchools || quantity.unit.endsWith('所') || !thing.test(tailNoun(tail.text))) return null
  return byTail(said)
}

/** 幼儿园78所, 毛入园率91%: the vocabulary knows what stands right before the figure. */
export function byMeasure(said: Said): Words | null {
  const { scene, quantity, lead } = said
  const measure = lead.measure?.measure
  if (!measure) return null
  const alike = peopleOf(said)
  if (alike) return { subject: alike, measure: null, slice: lead.slice }
  // 其中中学9所,在校生320人: the list divides schools, its pupils are those of the part just named.
  const isActed = quantity.kind === 'institution' && actionOf(lead) !== null
  const isWhole = isWholeOfShare(said)
  const around = measure.standsAlone || isActed || isWhole ? scene.topic : inherited(scene)
  const outer = !isWhole && scene.head && sameUnit(scene.head, quantity) ? scene.head.slice : around
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
  const large = measure.name === '班级数' ? classesOfSize(lead.text) : null
  if (large) return { subject: large, measure: null, slice }
  const isCounted = quantity.kind === 'institution'
  const done = measure.standsAlone && isCounted && !isActed ? actionOfHead(scene) : ''
  if (done) return { subject: `${done}${name}`, measure: null, slice }
  if (perPerson.test(lead.text)) return { subject: leadNoun(lead.text), measure: null, slice }
  const added =
    quantity.kind === 'area' && lead.measure ? newArea(lead.text, lead.measure.word) : null
  if (added) return { subject: `${added}${name}`, measure: null, slice }
  const subject = isCounted ? withAction(scene, lead, rankName(scene, lead, name)) : name
  return { subject, measure, slice }
}

const tested = /^(参测|抽测|抽样|监测|受检|参评|受访|调查)学校数$/

/** 参测学校86所、学生5160人: those of the schools just counted, and not all there are. */
function peopleOf({ scene, quantity, lead }: Said): string | null {
  const before = scene.figures.at(-1)
  const which = tested.exec(before?.subject ?? '')?.[1]
  const isNext = before !== undefined && lead.start - before.to <= 1
  const who = /^(?:学生|教师|家长|校长)$/.exec(lead.text)?.[0]
  return which && who && isNext && quantity.kind === 'person' ? `${which}${who}数` : null
}

const pupils = /^(?:在校)?([一-龥]{2,7}?)(?:在校)?(学?)生(?:在校)?$/

/** 新增校舍面积1.2万平方米: what was added is not what there is. */
const newArea = (text: string, word: string): string | null =>
  /(新增|新建|扩建)了?$/.exec(text.slice(0, text.lastIndexOf(word)))?.[1] ?? null

/** 在校初中生1379人、中小学生2906人, 教学点学生310人: the word says both what and of which stage, or where. */
export function pupilsOf({ quantity: { kind }, lead }: Said): Words | null {
  const [, place = '', end = ''] = (kind === 'person' && pupils.exec(leadNoun(lead.text))) || []
  // 中小学生 are of 中小学, and 中职学生 of 中职.
  const where = `${place}${end}` in stageWords ? `${place}${end}` : place
  if (where === '') return null
  const isStage = where in stageWords && !degree.test(where)
  if (!isStage && where !== '教学点') return null
  const slice = isStage ? lead.slice : { ...lead.slice, other: where }
  return { subject: '在校生数', measure: null, slice }
}

/** 研究生 is a degree as well. */
const degree = /^(?:研究|本科|专科|本专科)$/
