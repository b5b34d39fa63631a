import type { Quantity } from '../quantities/quantity.ts'
import {
  type Figure,
  lastLevel,
  type Named,
  recentOfSentence,
  type Scene,
  type Tail,
} from '../scene/scene.ts'
import { isWhole, wholeSlice } from '../scene/slice.ts'
import type { Lead } from '../words/read-lead.ts'
import { firstName } from './order.ts'
import type { Said } from './said.ts'
import { isWholeOfShare } from './share-parts.ts'

const totals = /合计|总计|总共|各级各类|各类|全部|共有?$/
const allStages = /各级各类(?:学校|教育)/
const parts = /^(?:其中|包括|含|内有|分别为)|[,:]其中/

/** Says what a figure is about, from its own words first and from what was said before second. */
export function nameFigure(
  scene: Scene,
  quantity: Quantity,
  lead: Lead,
  tail: Tail,
  recognise: (named: Named) => string | null,
): Named {
  if (parts.test(lead.text)) openParts(scene, quantity)
  // 全市各级各类学校 under a heading on kindergartens: the heading's stage is not meant.
  if (allStages.test(lead.text) && lead.slice.stage === null) scene.topic = wholeSlice
  if (totals.test(lead.text) && lead.slice.stage === null) scene.group = { ...scene.topic }
  const named = namedBy({ scene, quantity, lead, tail })
  if (named.isGuess) named.subject = recognise(named) ?? bare(named, quantity, lead, recognise)
  // 发放班主任津贴612万元: no such sum is what each of them gets.
  if (isTotal(scene, quantity, lead) && named.form !== 'change')
    named.subject = named.subject.replace(/标准$/, '资金')
  if (quantity.unit === '元' && forEach.test(lead.text) && named.form !== 'change')
    named.subject = named.subject.replace(
      /(?<=补助|补贴|津贴|资助|奖励|助学金)(?:资金|金额)$/,
      '标准',
    )
  named.subject = ofDisabled(scene, lead, { ...named, subject: ofKindergarten(named, lead) })
  if (atFirst.test(lead.text)) named.subject = originally(named, recognise)
  remember(scene, quantity, named)
  return named
}

/** 适龄残疾儿童312人，已入学305人，入学率97.8%: theirs; and so is 三残适龄儿童少年入学率. */
function ofDisabled(scene: Scene, lead: Lead, { subject, slice }: Named): string {
  if (subject !== '入学率' || otherThanDuty.test(lead.text)) return subject
  const isTheirs =
    disabled.test(lead.text) ||
    recentOfSentence(scene).some(one => one.subject.includes('残疾')) ||
    (isWhole(slice) && disabled.test(lead.before))
  return isTheirs ? '残疾儿童少年义务教育入学率' : subject
}

const disabled = /残疾|三残/
const otherThanDuty = /高中|高等|学前|幼儿|中职/

/** 原有学科类机构43家: those there were at first, where the library tells them from those there are. */
const atFirst = /原有(?!的)[^,;。]{0,16}$/
function originally(named: Named, recognise: (named: Named) => string | null): string {
  const { subject } = named
  if (subject.includes('原有')) return subject
  const known = recognise({ ...named, subject: subject.replace(/数$/, '原有数') })
  return known?.includes('原有') ? known : subject
}

/** 在校学生48936人，其中幼儿园9874人: those in kindergartens have a name of their own. */
function ofKindergarten({ subject, slice }: Named, { text }: Lead): string {
  const words = text.replace(inSchools, '')
  if (subject !== '在校生数' || slice.stage !== '幼儿园' || !words.includes('园')) return subject
  return slice.ownership === '公办' || slice.ownership === '民办'
    ? `${slice.ownership}园在园幼儿数`
    : '在园幼儿数'
}

/** 在校(园)学生: of schools and kindergartens alike. */
const inSchools = /在校\(园\)|在园\(校\)|在校在园/

/** The first name there is, with its form: one shape for all, as many shapes are slow to read. */
function namedBy(said: Said): Named {
  const { scene, quantity, lead } = said
  const name = firstName(said)
  const { measure, slice, form, isGuess } = name
  const isWhole = isWholeOfShare(said)
  const subject = isWhole ? name.subject.replace(/^占(?=..)/, '') : name.subject
  const isAside = isWhole || name.isAside
  const isChange =
    lead.change !== null || (scene.change !== null && quantity.kind === 'percent' && !lead.measure)
  return {
    subject,
    measure,
    slice,
    form: form ?? (isChange ? 'change' : 'level'),
    isGuess,
    isAside,
  }
}

/** A sum of ten thousands, but for what one of a thing gets: 每新增一个学位奖补2万元, 其他县1.2万元. */
function isTotal(scene: Scene, { kind, unit }: Quantity, { text }: Lead): boolean {
  if (kind !== 'money' || !/[万亿]/.test(unit)) return false
  const before = scene.measures.get('money')
  const goesOn = before?.unit === unit && before.name.endsWith('标准') && !/[共总]|合计/.test(text)
  return !forOne.test(text) && !goesOn
}

/** The name without what is told beside it, known by that or not. */
function bare(
  named: Named,
  quantity: Quantity,
  lead: Lead,
  recognise: (named: Named) => string | null,
): string {
  const subject = withoutStage(named, quantity, lead)
  return subject === named.subject ? subject : (recognise({ ...named, subject }) ?? subject)
}

/** 中职双师型教师占比 of 中职: the stage is told beside the name, not in it. A fund keeps its own. */
function withoutStage({ subject, slice }: Named, { kind }: Quantity, lead: Lead): string {
  if (kind === 'money' && !/生均.*标准$/.test(subject)) return subject
  const each = eachOf.exec(subject)?.[0]
  const inner = each && lead.mentions.find(({ word, stage }) => stage && subject.includes(word))
  // 生均用地小学面积, 生均小学图书数: of each pupil there.
  if (inner) return subject.replace(inner.word, '')
  const first = lead.mentions.find(({ word }) => subject.startsWith(word))
  // 市级教学能手12名: of which level those are.
  const isLevel = kind === 'person' && first?.area?.endsWith('级')
  const isSaid = first?.stage ? first.stage === slice.stage : isLevel
  // 中小学生参加体质测试: of 中小学, and no 生.
  const rest =
    first && isSaid ? subject.slice(first.word.length).replace(/^生(?=参|接|享|受)/, '') : ''
  return (rest.length >= 4 || rest === '班级数') &&
    !/^[^一-龥]|^(?:学校|阶段|占|及?以[上下])/.test(rest)
    ? rest
    : subject
}

/** 其中: the figure before is divided by those that follow. */
function openParts(scene: Scene, quantity: Quantity): void {
  // 新建学校49所,新增学位6.1万个,其中今年建成16所: schools again.
  const head =
    scene.figures.slice(-6).findLast(one => isAlike(one, quantity)) ??
    lastLevel(scene, figure => figure.quantity.kind === quantity.kind)
  if (!head) return
  const { subject, measure, slice } = head
  scene.head = { name: subject, measure, slice, unit: head.quantity.unit }
  scene.isListOver = false
}

const isAlike = ({ form, depth, quantity }: Figure, { unit }: Quantity): boolean =>
  form === 'level' && depth === 0 && quantity.unit === unit && /[所家]$/.test(unit)

/** 其中A级62个,开展检查31次,: with a count of something else the parts are over, unless a colon or bracket holds them. */
function endsList({ head, isLongList, depth }: Scene, { kind, unit }: Quantity): boolean {
  const isCount =
    kind === 'person' || kind === 'institution' || kind === 'thing' || kind === 'event'
  return head !== null && !isLongList && depth === 0 && isCount && unit !== head.unit
}

const eachOf = /^[生师班校人]均/
const forOne = /每(?:[一-龥]{0,5}[一1]?[个名位所套间班][一-龥]{4,}|[园校班所点])$/
const forEach = /每[生人](?:每[年月天]|每?学[年期])?$/
const degree = /^(?:研究生|本科|专科)$/

function remember(scene: Scene, quantity: Quantity, named: Named): void {
  const { subject, measure, slice, form, isAside } = named
  if (endsList(scene, quantity)) scene.isListOver = true
  if (!isAside && form !== 'change' && quantity.kind !== 'points') {
    scene.measures.set(quantity.kind, { name: subject, measure, slice, unit: quantity.unit })
    scene.subjects.add(subject)
  }
  // 引进研究生12名: a degree of those who came, no stage of what follows.
  if (named.isGuess && degree.test(slice.stage ?? '')) return
  if (slice.stage || slice.ownership) scene.group = { ...slice, other: null }
}
