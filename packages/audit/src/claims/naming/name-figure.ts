import type { Quantity } from '../quantities/quantity.ts'
import { lastLevel, type Named, recentOfSentence, type Scene, type Tail } from '../scene/scene.ts'
import { wholeSlice } from '../scene/slice.ts'
import type { Lead } from '../words/read-lead.ts'
import { changedFigure, comparedWith, growthGap, nameShare, standardGap } from './changes.ts'
import { nameByWords } from './name-level.ts'
import { quotaOf } from './quota.ts'
import { shareName } from './share-name.ts'

const totals = /合计|总计|总共|各级各类|各类|全部|共有?$/
const allStages = /各级各类(?:学校|教育)/
const parts = /^(?:其中|包括|含|内有|分别为)|[,:]其中/
const reached =
  /(?:升|增|降|减|提高|增加|增长|跃升|攀升|回升|减少|降低|回落|发展|下降|扩大|上升|提升?)[至到]了?的?$/

/** Says what a figure is about, from its own words first and from what was said before second. */
export function nameFigure(
  scene: Scene,
  quantity: Quantity,
  lead: Lead,
  tail: Tail,
  recognise: (named: Named) => string | null,
): Named {
  if (parts.test(lead.text) && scene.head === null) openParts(scene, quantity)
  // 全市各级各类学校 under a heading on kindergartens: the heading's stage is not meant.
  if (allStages.test(lead.text) && lead.slice.stage === null) scene.topic = wholeSlice
  if (totals.test(lead.text) && lead.slice.stage === null) scene.group = { ...scene.topic }
  const named =
    growthGap(scene, lead) ??
    standardGap(scene, quantity, lead) ??
    comparedWith(scene, quantity, lead) ??
    (isUnnamedChange(quantity, lead) ? changedFigure(scene, quantity, lead) : null) ??
    (lead.isShare && lead.measure === null ? nameShare(scene, lead, tail) : null) ??
    shareOfLast(scene, quantity, lead, tail) ??
    quotaOf(quantity, lead, tail) ??
    reachedFigure(scene, quantity, lead) ??
    withForm(scene, quantity, lead, nameByWords(scene, quantity, lead, tail))
  if (named.isGuess) named.subject = recognise(named) ?? withoutStage(named, quantity, lead)
  remember(scene, quantity, named)
  return named
}

function withForm(scene: Scene, quantity: Quantity, lead: Lead, named: Omit<Named, 'form'>): Named {
  const isChange =
    lead.change !== null || (scene.change !== null && quantity.kind === 'percent' && !lead.measure)
  // One shape for all names: a spread of many shapes is slow, and so is what reads it.
  const { subject, measure, slice, isGuess, isAside } = named
  return { subject, measure, slice, form: isChange ? 'change' : 'level', isGuess, isAside }
}

/** 中职双师型教师占比 of 中职: the stage is told beside the name, not in it. A fund keeps its own. */
function withoutStage({ subject, slice }: Named, { kind }: Quantity, lead: Lead): string {
  if (kind === 'money' || slice.stage === null) return subject
  const first = lead.mentions.find(({ word }) => subject.startsWith(word))
  const rest = first?.stage === slice.stage ? subject.slice(first.word.length) : ''
  return rest.length >= 4 && !/^[^一-龥]|^(?:学校|阶段|占)/.test(rest) ? rest : subject
}

const isUnnamedChange = ({ kind }: Quantity, { change, measure, text }: Lead): boolean =>
  measure === null && (change !== null || (kind === 'times' && /翻[了近约]*$/.test(text)))

/** 总投入20亿元,其中95%为财政性教育经费: so much of what was just measured. */
function shareOfLast(scene: Scene, quantity: Quantity, lead: Lead, tail: Tail): Named | null {
  if (quantity.kind !== 'percent' || !/^其中[约近超过]*$/.test(lead.text)) return null
  const part = /^(?:以上|左右)?(?:为|是|来自|属于|用于)([一-龥]{3,16})$/.exec(tail.text)?.[1]
  const whole = lastLevel(scene, one => one.quantity.kind !== 'percent')
  if (!part || !whole) return null
  const subject = shareName(part, whole.subject)
  return { subject, measure: null, slice: whole.slice, form: 'share', isGuess: true }
}

/** 新园启用后升至9所: what rises is what was counted before. */
function reachedFigure(scene: Scene, quantity: Quantity, lead: Lead): Named | null {
  if (!reached.test(lead.text) || lead.measure !== null) return null
  const own = recentOfSentence(scene)
  const before = own.findLast(
    figure =>
      figure.form !== 'change' &&
      figure.depth <= scene.depth &&
      figure.quantity.unit === quantity.unit,
  )
  if (!before || (lead.slice.stage !== null && lead.slice.stage !== before.slice.stage)) return null
  return { subject: before.subject, measure: before.measure, slice: before.slice, form: 'level' }
}

/** 其中: the figure before is divided by those that follow. */
function openParts(scene: Scene, quantity: Quantity): void {
  const head = lastLevel(scene, figure => figure.quantity.kind === quantity.kind)
  if (!head) return
  const { subject, measure, slice } = head
  scene.head = { name: subject, measure, slice, unit: head.quantity.unit }
}

function remember(scene: Scene, quantity: Quantity, named: Named): void {
  const { subject, measure, slice, form, isAside } = named
  if (!isAside && form !== 'change' && quantity.kind !== 'points') {
    scene.measures.set(quantity.kind, { name: subject, measure, slice, unit: quantity.unit })
    scene.subjects.add(subject)
  }
  if (slice.stage || slice.ownership) scene.group = { ...slice, other: null }
}
