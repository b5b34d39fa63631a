import type { Quantity } from '../quantities/quantity.ts'
import { type Figure, lastLevel, type Named, recentOfSentence } from '../scene/scene.ts'
import { isOnlySlices, isWhole } from '../scene/slice.ts'
import { leadNoun, tailNoun } from '../words/noun-phrase.ts'
import { type Lead, stripChange } from '../words/read-lead.ts'
import type { Said } from './said.ts'

const leadsToChange =
  /^(?:比|较|同|相比|按|可比|年均|平均|增长|最|省级|市级|实际|名义|受|因|由于|(?:[省市县区]?本级|地方|中央)?同口径)/

const isUnnamedChange = ({ kind }: Quantity, { change, measure, text }: Lead): boolean =>
  measure === null && (change !== null || (kind === 'times' && /翻[了近约]*$/.test(text)))

/** 增加1.2亿元, 增长8.5%: what changed is the level figure before. */
export function changedFigure(said: Said): Named | null {
  const { scene, quantity, lead, tail } = said
  if (!isUnnamedChange(quantity, lead)) return null
  const twin = changedAlike(said)
  if (twin) return twin
  // 新增360个学位: what is behind the unit is what there is more of.
  if (quantity.kind === 'institution' && tailNoun(tail.text).length >= 2) return null
  if (!isWhole(lead.slice) && lead.slice.area === null) return null
  if (lead.slice.stage || lead.slice.ownership) return null
  const { kind } = quantity
  const wanted = (figure: Figure): boolean => {
    if (kind === 'points') return figure.quantity.kind === 'percent'
    if (kind === 'percent') return figure.form !== 'share'
    if (kind === 'times') return figure.quantity.kind !== 'times'
    return figure.quantity.kind === kind
  }
  // 其中柳河县下降2.1%: whose change it is says nothing of what changed.
  const noun = lead.noun.replace(/^[一-龥]{1,6}(?:[县市区旗州]|[省市县区]本级(?:同口径)?)$/, '')
  if (kind === 'percent' && scene.said?.measure && noun.length <= 1) {
    const { name, measure, slice } = scene.said
    return { subject: name, measure, slice, form: 'change' }
  }
  // 下降2.1个百分点 where no rate was said: of the amount just named, whatever the words make of it.
  const base =
    lastLevel(scene, wanted) ??
    (kind === 'points'
      ? (recentOfSentence(scene).findLast(({ form }) => form === 'level') ?? null)
      : null)
  if (!base) return null
  const isSaid =
    (kind === 'points' && !/[率度]|比[例重]|占比/.test(noun)) ||
    noun.length <= 1 ||
    leadsToChange.test(noun) ||
    base.subject.endsWith(noun)
  if (!isSaid && lead.slice.area === null) return null
  const slice = lead.slice.area ? { ...base.slice, area: lead.slice.area } : base.slice
  return { subject: base.subject, measure: base.measure, slice, form: 'change' }
}

/** 生均经费小学增长2.1%、初中增长1.8%: of another stage the same, of which no more than the change was told. */
function changedAlike({ scene, quantity, lead }: Said): Named | null {
  const last = recentOfSentence(scene).at(-1)
  const { stage } = lead.slice
  if (last?.form !== 'change' || last.quantity.unit !== quantity.unit) return null
  if (stage === null || last.slice.stage === null || last.slice.stage === stage) return null
  if (!isOnlySlices(leadNoun(stripChange(lead.text)), lead.mentions)) return null
  const { subject, measure, slice } = last
  return { subject, measure, slice: { ...slice, stage }, form: 'change' }
}

/** 由3.2%……,比创建前的2.1%: what a figure is held against is of its kind. */
export function comparedWith({ scene, quantity, lead }: Said): Named | null {
  if (lead.measure || !/^[比较][一-龥"]{2,12}的$/.test(lead.text)) return null
  const base = lastLevel(scene, one => one.quantity.kind === quantity.kind)
  return base
    ? { subject: base.subject, measure: base.measure, slice: base.slice, form: 'level' }
    : null
}

const otherGrowth = /(?:高于|高出|低于|比)(?:同期)?([一-龥]{4,14})增[幅速](?:[高低][出于了]?)?$/

/** 高于财政经常性收入3.1%的增幅: the growth of what the lead names. */
export function growthOf({ quantity, lead, tail }: Said): Named | null {
  if (quantity.kind !== 'percent' || !/^的(?:增[幅速长]|涨幅)/.test(tail.text)) return null
  const subject = leadNoun(lead.text)
  if (subject.length < 3) return null
  return { subject, measure: null, slice: lead.slice, form: 'change', isGuess: true }
}

/** 教育支出增幅比经常性收入增幅高: whose growth is said. */
const ownGrowth = /([一-龥]{2,14}(?:支出|投入|经费))增[幅速](?:比|高于|高出|低于)/

/** 增幅高于全国3个百分点, 高于财政经常性收入增幅3个百分点 */
export function growthGap({ scene, lead }: Said): Named | null {
  if (!lead.text.includes('增')) return null
  const place =
    /增[幅速](?:高于|高出|低于|比)?(全[国省市])/.exec(lead.text)?.[1] ??
    otherGrowth.exec(lead.text)?.[1]
  if (!place) return null
  const own = ownGrowth.exec(lead.text)?.[1]
  if (own)
    return {
      subject: `${own}增幅与${place}增幅之差`,
      measure: null,
      slice: lead.slice,
      form: 'share',
    }
  const base = lastLevel(
    scene,
    figure => figure.quantity.kind !== 'percent' && figure.form === 'level',
  )
  if (!base) return null
  const subject = `${base.subject}增幅与${place}增幅之差`
  return { subject, measure: null, slice: base.slice, form: 'share', isGuess: true }
}

const reached =
  /(?:升|增|降|减|提高|增加|增长|跃升|攀升|回升|减少|降低|回落|发展|下降|扩大|上升|提升?)[至到]了?(?:目前|现在|如今)?的?$/

/** 新园启用后升至9所: what rises is what was counted before. */
export function reachedFigure({ scene, quantity, lead }: Said): Named | null {
  if (!reached.test(lead.text) || lead.measure !== null) return null
  const own = recentOfSentence(scene)
  const before = own.findLast(
    figure =>
      figure.form !== 'change' &&
      figure.depth <= scene.depth &&
      figure.quantity.unit === quantity.unit,
  )
  if (!before || (lead.slice.stage !== null && lead.slice.stage !== before.slice.stage)) return null
  // 原有28家,压减至3家: those there are now are no more those there were.
  const subject = before.subject.replace(/原有数$/, '数')
  return { subject, measure: before.measure, slice: before.slice, form: 'level' }
}
