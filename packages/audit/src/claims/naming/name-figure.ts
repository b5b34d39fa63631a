import type { Quantity } from '../quantities/quantity.ts'
import { lastLevel, type Named, type Scene, type Tail } from '../scene/scene.ts'
import { wholeSlice } from '../scene/slice.ts'
import type { Lead } from '../words/read-lead.ts'
import { firstName } from './order.ts'
import type { Said } from './said.ts'

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
  if (named.isGuess) named.subject = recognise(named) ?? withoutStage(named, quantity, lead)
  // 发放班主任津贴612万元: no such sum is what each of them gets.
  if (quantity.kind === 'money' && /[万亿]/.test(quantity.unit) && named.form !== 'change')
    named.subject = named.subject.replace(/标准$/, '资金')
  if (quantity.unit === '元' && forEach.test(lead.text) && named.form !== 'change')
    named.subject = named.subject.replace(
      /(?<=补助|补贴|津贴|资助|奖励|助学金)(?:资金|金额)$/,
      '标准',
    )
  remember(scene, quantity, named)
  return named
}

/** The first name there is, with its form: one shape for all, as many shapes are slow to read. */
function namedBy(said: Said): Named {
  const { scene, quantity, lead } = said
  const { subject, measure, slice, form, isGuess, isAside } = firstName(said)
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

/** 中职双师型教师占比 of 中职: the stage is told beside the name, not in it. A fund keeps its own. */
function withoutStage({ subject, slice }: Named, { kind }: Quantity, lead: Lead): string {
  if (kind === 'money' || slice.stage === null) return subject
  const first = lead.mentions.find(({ word }) => subject.startsWith(word))
  const rest = first?.stage === slice.stage ? subject.slice(first.word.length) : ''
  return rest.length >= 4 && !/^[^一-龥]|^(?:学校|阶段|占)/.test(rest) ? rest : subject
}

/** 其中: the figure before is divided by those that follow. */
function openParts(scene: Scene, quantity: Quantity): void {
  const head = lastLevel(scene, figure => figure.quantity.kind === quantity.kind)
  if (!head) return
  const { subject, measure, slice } = head
  scene.head = { name: subject, measure, slice, unit: head.quantity.unit }
  scene.isListOver = false
}

/** 其中A级62个,开展检查31次,: with a count of something else the parts are over, unless a colon or bracket holds them. */
function endsList({ head, isLongList, depth }: Scene, { kind, unit }: Quantity): boolean {
  const isCount =
    kind === 'person' || kind === 'institution' || kind === 'thing' || kind === 'event'
  return head !== null && !isLongList && depth === 0 && isCount && unit !== head.unit
}

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
