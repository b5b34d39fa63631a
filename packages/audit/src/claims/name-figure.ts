import type { MeasureTerm } from '../lexicon/measures.ts'
import type { Mention } from '../lexicon/vocabulary.ts'
import { countName, leadNoun, tailNoun } from './noun-phrase.ts'
import type { Quantity } from './quantity.ts'
import type { Lead } from './read-lead.ts'
import { type Figure, lastLevel, type Remembered, type Scene } from './scene.ts'
import { shareName, wholeOf } from './shares.ts'
import { isWhole, nameFor, type Slice, sliceOf, within } from './slice.ts'

type Named = Pick<Figure, 'subject' | 'measure' | 'slice' | 'form'>

const totals = /合计|总计|各级各类|各类|全部|共有?$/
const parts = /^(?:其中|包括|含|内有|分别为)|[,:]其中/

/** Says what a figure is about, from its own words first and from what was said before second. */
export function nameFigure(
  scene: Scene,
  quantity: Quantity,
  lead: Lead,
  tail: string,
  tailMentions: readonly Mention[],
): Named {
  if (parts.test(lead.text) && scene.head === null) openParts(scene, quantity)
  if (totals.test(lead.text) && lead.slice.stage === null) scene.group = { ...scene.topic }
  if (lead.change !== null && lead.measure === null) {
    const changed = changedFigure(scene, quantity, lead)
    if (changed) return changed
  }
  if (lead.isShare && lead.measure === null) return nameShare(scene, quantity, lead)
  const named =
    byMeasure(scene, quantity, lead) ??
    byTail(scene, quantity, lead, tail, tailMentions) ??
    byNoun(scene, quantity, lead) ??
    byInstitution(scene, quantity, lead) ??
    bySilence(scene, quantity, lead)
  const form =
    lead.change !== null || (scene.change !== null && quantity.kind === 'percent')
      ? 'change'
      : 'level'
  remember(scene, quantity, named, form)
  return { ...named, form }
}

/** 其中: the figure before is divided by those that follow. */
function openParts(scene: Scene, quantity: Quantity): void {
  const head = lastLevel(scene, figure => figure.quantity.kind === quantity.kind)
  if (head) {
    scene.head = {
      name: head.subject,
      measure: head.measure,
      slice: head.slice,
      unit: head.quantity.unit,
    }
  }
}

function remember(
  scene: Scene,
  quantity: Quantity,
  named: Omit<Named, 'form'>,
  form: Figure['form'],
): void {
  if (form === 'level') {
    const { subject, measure, slice } = named
    scene.measures.set(quantity.kind, { name: subject, measure, slice, unit: quantity.unit })
  }
  if (named.slice.stage || named.slice.ownership) scene.group = { ...named.slice, other: null }
}

/** 增加2.88亿元, 增长15.66%: what changed is the level figure before. */
function changedFigure(scene: Scene, quantity: Quantity, lead: Lead): Named | null {
  if (/增幅|降幅/.test(lead.text) && /全国|全省|全市/.test(lead.text)) return changeGap(scene, lead)
  if (!isWhole(lead.slice) || lead.noun.length > 1) {
    if (!isWhole(lead.slice)) return null
    if (!/^(?:比|较|同|相比|按|可比|省级|年均|平均|增长|最)/.test(lead.noun)) return null
  }
  const { kind } = quantity
  const wanted = (figure: Figure): boolean => {
    if (kind === 'points') return figure.quantity.kind === 'percent'
    if (kind === 'percent') return figure.form !== 'share' || figure.quantity.kind !== 'percent'
    return figure.quantity.kind === kind
  }
  const base = lastLevel(scene, wanted)
  if (!base) return null
  return { subject: base.subject, measure: base.measure, slice: base.slice, form: 'change' }
}

function changeGap(scene: Scene, lead: Lead): Named | null {
  const base = lastLevel(
    scene,
    figure => figure.quantity.kind === 'money' || figure.quantity.kind === 'person',
  )
  const place = /全国|全省|全市/.exec(lead.text)?.[0] ?? ''
  if (!base) return null
  return {
    subject: `${base.subject}增幅与${place}增幅之差`,
    measure: null,
    slice: base.slice,
    form: 'level',
  }
}

/** 占X的15.51%: what is divided is named here or is the figure before. */
function nameShare(scene: Scene, quantity: Quantity, lead: Lead): Named {
  const [before = '', after = ''] = splitAtShare(lead.text)
  const base = lastLevel(
    scene,
    figure => figure.quantity.kind !== 'percent' && figure.form === 'level',
  )
  const noun = leadNoun(before)
  const whole = wholeOf(after)
  const own = lead.mentions.find(mention => mention.measure !== undefined)
  const isNamed = noun.length >= 2 && !/^(?:比例|比重)/.test(noun)
  const part = isNamed
    ? own?.measure && before.includes(own.word)
      ? nameFor(own.measure, within(scene.group, lead.slice))
      : noun
    : (base?.subject ?? '')
  const slice = isNamed ? lead.slice : (base?.slice ?? lead.slice)
  const measure: MeasureTerm | null = null
  void quantity
  return { subject: shareName(part, whole), measure, slice, form: 'share' }
}

const splitAtShare = (text: string): string[] => {
  const at = text.lastIndexOf('占')
  return [text.slice(0, at).replace(/所$/, ''), text.slice(at + 1)]
}

function byMeasure(scene: Scene, quantity: Quantity, lead: Lead): Omit<Named, 'form'> | null {
  const measure = lead.measure?.measure
  if (!measure) return null
  const slice = within(scene.head?.slice ?? inherited(scene), lead.slice)
  const own = measure.stage && !lead.slice.stage ? { ...slice, stage: measure.stage } : slice
  const known = lead.slice.stage
    ? { ...own, ownership: lead.slice.ownership ?? scene.head?.slice.ownership ?? null }
    : own
  void quantity
  return { subject: nameFor(measure, known), measure, slice: known }
}

const inherited = (scene: Scene): Slice => (isWhole(scene.group) ? scene.topic : scene.group)

/** 小学312所, 公办8所: units that count institutions, with a stage or ownership before them. */
function byInstitution(scene: Scene, quantity: Quantity, lead: Lead): Omit<Named, 'form'> | null {
  const isSchools = /所$/.test(quantity.unit) || quantity.unit === '个' || quantity.unit === '家'
  if (quantity.kind !== 'institution' || !isSchools || isWhole(lead.slice)) return null
  const head = scene.head ?? scene.measures.get('institution') ?? null
  const slice = within(
    scene.head?.slice ?? { ...scene.topic, stage: head?.slice.stage ?? scene.topic.stage },
    lead.slice,
  )
  if (lead.slice.stage === '幼儿园') return ofKindergartens(slice)
  if (lead.slice.stage) {
    const isCounted = head !== null && head.measure === null && head.unit === quantity.unit
    return { subject: isCounted ? head.name : '学校数', measure: null, slice }
  }
  if (head?.measure) return { subject: nameFor(head.measure, slice), measure: head.measure, slice }
  return { subject: head?.name ?? '学校数', measure: null, slice }
}

const kindergartens: MeasureTerm = {
  name: '幼儿园数',
  words: [],
  kinds: ['institution'],
  stage: '幼儿园',
  bySlice: {
    公办: '公办幼儿园数',
    民办: '民办幼儿园数',
    普惠: '普惠性幼儿园数',
    普惠民办: '普惠性民办幼儿园数',
    非普惠: '非普惠性民办幼儿园数',
    非普惠民办: '非普惠性民办幼儿园数',
    营利民办: '营利性民办幼儿园数',
  },
}

const ofKindergartens = (slice: Slice): Omit<Named, 'form'> => ({
  subject: nameFor(kindergartens, slice),
  measure: kindergartens,
  slice,
})

/** 3所公办幼儿园, 29篇经验报道: the noun follows the unit. */
function byTail(
  scene: Scene,
  quantity: Quantity,
  lead: Lead,
  tail: string,
  mentions: readonly Mention[],
): Omit<Named, 'form'> | null {
  const noun = tailNoun(tail)
  if (noun.length < 2 || quantity.bound !== null) return null
  if (quantity.kind === 'percent' && !tail.startsWith('的')) return null
  const first = mentions[0]
  const at = quantity.end + tail.indexOf(noun)
  const isNamed = first !== undefined && first.start - at <= 2
  if (isNamed) {
    const near = mentions.filter(mention => mention.start < at + noun.length)
    const last = near.at(-1)
    const slice = within(inherited(scene), sliceOf(near))
    if (last?.measure?.kinds.includes(quantity.kind)) {
      return { subject: nameFor(last.measure, slice), measure: last.measure, slice }
    }
    if (quantity.kind === 'institution' && /所$/.test(quantity.unit)) {
      return slice.stage === '幼儿园'
        ? ofKindergartens(slice)
        : { subject: '学校数', measure: null, slice }
    }
  }
  if (
    lead.noun.length >= 2 &&
    !/[的对将在改善动办立定织展施]$/.test(lead.noun) &&
    quantity.kind !== 'percent'
  )
    return null
  return { subject: countName(noun, quantity), measure: null, slice: sliceOf(mentions) }
}

/** Words the vocabulary does not hold: a part of the list's head, or a subject of their own. */
function byNoun(scene: Scene, quantity: Quantity, lead: Lead): Omit<Named, 'form'> | null {
  if (lead.noun.length < 2) return null
  const { head } = scene
  const isPart = head !== null && head.unit === quantity.unit && lead.noun.length <= 10
  if (isPart && head) {
    const slice = within(head.slice, { ...lead.slice, other: lead.noun })
    const subject = head.measure ? nameFor(head.measure, slice) : head.name
    return { subject, measure: head.measure, slice }
  }
  const noun = leadNoun(lead.text)
  return { subject: countName(noun, quantity), measure: null, slice: lead.slice }
}

/** Nothing, or only a slice, is said: the measure is the one in mind. */
function bySilence(scene: Scene, quantity: Quantity, lead: Lead): Omit<Named, 'form'> {
  const known: Remembered | undefined =
    (scene.head?.unit && sameKind(scene.head, quantity) ? scene.head : undefined) ??
    scene.measures.get(quantity.kind) ??
    (quantity.kind === 'percent' ? undefined : scene.measures.get('plain'))
  const base = known ?? lastOf(scene)
  if (!base) {
    const noun = leadNoun(lead.text)
    return { subject: noun ? countName(noun, quantity) : '', measure: null, slice: lead.slice }
  }
  const slice = isWhole(lead.slice)
    ? base.slice
    : within(
        scene.head?.slice ?? { ...base.slice, stage: null, ownership: null, area: null },
        lead.slice,
      )
  const subject = base.measure ? nameFor(base.measure, slice) : base.name
  return { subject, measure: base.measure, slice }
}

const sameKind = (head: Remembered, quantity: Quantity) =>
  head.unit?.replace(/^[万亿]+/, '') === quantity.unit.replace(/^[万亿]+/, '')

function lastOf(scene: Scene): Remembered | null {
  const figure = lastLevel(scene, () => true)
  if (!figure) return null
  return {
    name: figure.subject,
    measure: figure.measure,
    slice: figure.slice,
    unit: figure.quantity.unit,
  }
}
