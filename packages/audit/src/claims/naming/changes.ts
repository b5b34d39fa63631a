import type { Quantity } from '../quantities/quantity.ts'
import {
  type Figure,
  lastLevel,
  type Named,
  recentOfSentence,
  type Scene,
  type Tail,
} from '../scene/scene.ts'
import { isWhole, nameFor, wholeSlice, within } from '../scene/slice.ts'
import { isGapToNorm, isNorm } from '../words/modality.ts'
import { leadNoun, tailNoun } from '../words/noun-phrase.ts'
import { boundedPart } from '../words/part-bounds.ts'
import type { Lead } from '../words/read-lead.ts'
import { described } from './description.ts'
import { shareName, wholeOf } from './share-name.ts'

const leadsToChange = /^(?:比|较|同|相比|按|可比|年均|平均|增长|最|省级|市级|实际|名义)/

/** 增加1.2亿元, 增长8.5%: what changed is the level figure before. */
export function changedFigure(scene: Scene, quantity: Quantity, lead: Lead): Named | null {
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
  const noun = lead.noun.replace(/^[一-龥]{1,6}[县市区旗州]$/, '')
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
  const isSaid = noun.length <= 1 || leadsToChange.test(noun) || base.subject.endsWith(noun)
  if (!isSaid && lead.slice.area === null) return null
  const slice = lead.slice.area ? { ...base.slice, area: lead.slice.area } : base.slice
  return { subject: base.subject, measure: base.measure, slice, form: 'change' }
}

/** 由3.2%……,比创建前的2.1%: what a figure is held against is of its kind. */
export function comparedWith(scene: Scene, quantity: Quantity, lead: Lead): Named | null {
  if (lead.measure || !/^[比较][一-龥"]{2,12}的$/.test(lead.text)) return null
  const base = lastLevel(scene, one => one.quantity.kind === quantity.kind)
  return base
    ? { subject: base.subject, measure: base.measure, slice: base.slice, form: 'level' }
    : null
}

const otherGrowth = /(?:高于|高出|低于|比)(?:同期)?([一-龥]{4,14})增[幅速](?:[高低][出于了]?)?$/

/** 增幅高于全国3个百分点, 高于财政经常性收入增幅3个百分点 */
export function growthGap(scene: Scene, lead: Lead): Named | null {
  if (!lead.text.includes('增')) return null
  const place =
    /增[幅速](?:高于|高出|低于|比)?(全[国省市])/.exec(lead.text)?.[1] ??
    otherGrowth.exec(lead.text)?.[1]
  if (!place) return null
  const base = lastLevel(
    scene,
    figure => figure.quantity.kind !== 'percent' && figure.form === 'level',
  )
  if (!base) return null
  const subject = `${base.subject}增幅与${place}增幅之差`
  return { subject, measure: null, slice: base.slice, form: 'share', isGuess: true }
}

/** 对照省定5平方米,差了0.6平方米: the distance between a figure and its norm. */
export function standardGap(scene: Scene, quantity: Quantity, lead: Lead): Named | null {
  const isGap = /(?:^|[^误反级偏])(?:差|相差|差距|缺口)(?:了|为|达)?$/.test(lead.text)
  const isBelow = quantity.kind === 'points' && /低于.*标准$/.test(lead.text)
  const said = lead.measure?.measure
  const two = /(?:两者|二者|双方)相差$/.test(lead.text) ? recentOfSentence(scene).at(-1) : undefined
  if (two) return { subject: `${two.subject}之差`, measure: null, slice: wholeSlice, form: 'level' }
  if (!isBelow && isGapToNorm(scene, quantity, lead) && said) {
    const slice = within(scene.group, lead.slice)
    return { subject: `${nameFor(said, slice)}与标准差距`, measure: null, slice, form: 'level' }
  }
  // 音体美教师缺口48人 says what is short, 缺口48人 does not.
  if (isGap && leadNoun(lead.text.replace(/(?:差|相差|差距|缺口)(?:了|为|达)?$/, '')).length > 2)
    return null
  if (!isGap && !isBelow && !isGapToNorm(scene, quantity, lead)) return null
  const own = recentOfSentence(scene)
  const base = own.findLast(figure => figure.form === 'level' && figure.modality !== 'norm')
  if (!base || base.subject.includes('差距')) {
    const { subject, slice } = base ?? { subject: '', slice: lead.slice }
    return base
      ? { subject: `${subject}${isBelow ? '百分比' : ''}`, measure: null, slice, form: 'level' }
      : null
  }
  const subject = `${base.subject}与标准差距`
  return { subject, measure: null, slice: base.slice, form: 'level' }
}

/** 占X的12.3%: what is divided is named here or is the figure before. */
export function nameShare(scene: Scene, lead: Lead, tail: Tail): Named {
  const at = lead.text.lastIndexOf('占')
  const before = lead.text.slice(0, at)
  const counted = /(学校|幼儿园|教师|学生|班)(?:总数|数)/.exec(lead.text.slice(at))?.[1] ?? ''
  // 占预算支出35亿元的17%: the whole's own amount is not what is divided.
  const divided = wholeOf(lead.text.slice(at + 1))
  const isLevel = ({ quantity, form, subject }: Figure) =>
    quantity.kind !== 'percent' && form === 'level' && subject !== divided
  const base =
    lastLevel(scene, figure => isLevel(figure) && figure.subject.includes(counted)) ??
    lastLevel(scene, isLevel)
  const noun =
    described(before, lead.mentions) ?? leadNoun(before.replace(/(?:所|数量|人数|数)$/, ''))
  const own = lead.mentions.findLast(
    mention => mention.measure !== undefined && before.includes(mention.word),
  )
  // 占总课时8%的劳动课程: the figure describes what follows it.
  const after = tail.text.startsWith('的') && !isNorm(tail.text) ? tailNoun(tail.text) : ''
  const all = wholeOf(lead.text.slice(at + 1))
  if (after.length >= 3 && all) {
    const subject = shareName(after, all)
    return { subject, measure: null, slice: wholeSlice, form: 'share', isGuess: true }
  }
  const bounded = boundedPart(noun)
  if (bounded) return boundedShare(scene, lead, bounded)
  const isNamed = noun.length >= 2 && !/^(?:比例|比重)/.test(noun)
  const whole = wholeIn(scene, lead.text.slice(at + 1), base, isNamed)
  if (!isNamed) {
    const bracketed = beforeBracket(scene, lead)
    if (bracketed)
      return {
        subject: shareName(bracketed, whole),
        measure: null,
        slice: lead.slice,
        form: 'share',
      }
    const slice = base?.slice ?? lead.slice
    const part =
      base?.subject ?? /([一-龥]{2,8})$/.exec(lead.before.replace(/^.*[等的、了]/, ''))?.[1]
    return {
      subject: shareName(part ?? '', whole),
      measure: null,
      slice,
      form: 'share',
      isGuess: true,
    }
  }
  // 班额46人以上的班级: the measure only says which classes.
  const isInside = own !== undefined && /\d/.test(before.slice(before.lastIndexOf(own.word)))
  const isMeasure = own?.measure !== undefined && !own.measure.adjacent && !isInside
  const part =
    isMeasure && own.measure
      ? nameFor(own.measure, within(scene.group, lead.slice))
      : completed(scene, noun.replace(/(?<=以[上下])的/, ''))
  return {
    subject: shareName(part, whole),
    measure: null,
    slice: lead.slice,
    form: 'share',
    isGuess: true,
  }
}

/** 体育课主要有长跑(占81%)、排球(占40%): what the bracket stands behind, where that is no figure. */
function beforeBracket(scene: Scene, lead: Lead): string | null {
  const last = scene.figures.at(-1)?.quantity.end ?? 0
  if (scene.depth === 0 || last > lead.start - 1 - lead.before.length) return null
  const noun =
    lead.before
      .replace(/"/g, '')
      .split(/[、,]|主要|安排|配备有?|设有|[有为是]/)
      .at(-1) ?? ''
  return /^[一-龥]{2,10}$/.test(noun) ? noun : null
}

/** 时间在1-2小时的占73.1%,31-59分钟的占17.4%: shares of one thing by its classes. */
function boundedShare(
  scene: Scene,
  lead: Lead,
  { before, part }: { before: string; part: string },
): Named {
  const twin = recentOfSentence(scene).findLast(figure => figure.quantity.kind === 'percent')
  const base = before === '' ? twin : undefined
  const subject = base?.subject ?? shareName(before || part, null)
  const slice = { ...(base?.slice ?? lead.slice), other: part }
  return { subject, measure: null, slice, form: 'share' }
}

/** The whole is said behind 占, or, in 当年支出A,教育经费所占比例, is the figure just before. */
function wholeIn(
  scene: Scene,
  after: string,
  base: Figure | null,
  isNamed: boolean,
): string | null {
  const said = wholeOf(after)
  if (said) return completed(scene, said)
  const isBefore = isNamed && base !== null && scene.figures.indexOf(base) >= scene.sentenceFrom
  return isBefore && base.quantity.kind === 'money' ? base.subject : null
}

/** A short form completed from what was named before: 教育经费 → 一般公共预算教育经费. */
function completed(scene: Scene, words: string): string {
  if (words.length < 3) return words
  const whole = (subject: string) => subject.endsWith(words) && !subject.startsWith('生均')
  return [...scene.subjects].slice(-40).findLast(whole) ?? words
}
