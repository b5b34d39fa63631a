import type { Quantity } from '../quantities/quantity.ts'
import { type Figure, type Named, recentOfSentence } from '../scene/scene.ts'
import { nameFor, wholeSlice, within } from '../scene/slice.ts'
import { isGapToNorm } from '../words/modality.ts'
import { leadNoun } from '../words/noun-phrase.ts'
import { stripChange } from '../words/read-lead.ts'
import { gapBetween } from './groups.ts'
import type { Said } from './said.ts'

/** 对照省定5平方米,差了0.6平方米: the distance between a figure and its norm. */
export function standardGap({ scene, quantity, lead }: Said): Named | null {
  if (!mayBeGap.test(lead.text)) return null
  const aim = toReach.exec(lead.text)?.[1]
  const short = aim ? recentOfSentence(scene).findLast(({ form }) => form === 'level') : undefined
  if (short) {
    const subject = `${short.subject}与${aim}差距`
    return { subject, measure: null, slice: short.slice, form: 'level' }
  }
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
  if (isGap && leadNoun(lead.text.replace(/(?:差|相差|差距|缺口)(?:了|为|达)?$/, '')).length >= 2)
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
  const pair = lead.text.includes('相差') ? twinOf(own, base) : undefined
  // 建成周转房860套,仍缺口340套: so many more are needed.
  if (!pair && lead.text.includes('缺口') && counts.has(quantity.kind)) {
    const thing = base.subject.replace(/(?:人数|总数|数)$/, '')
    return { subject: `${thing}缺口数`, measure: null, slice: base.slice, form: 'level' }
  }
  const gap = pair ? gapBetween(pair.slice.other, base.slice.other) : '与标准差距'
  const slice = pair ? wholeSlice : base.slice
  return { subject: `${base.subject}${gap}`, measure: null, slice, form: 'level', isGuess: true }
}

/** No words without these tell of a gap. */
const mayBeGap = /差|缺口|标准|要求|规定/
/** 距50%的目标尚差3.2个百分点 */
const toReach =
  /^的?(?:[国省市县区]定|国家|规定)?(目标|标准|要求)(?:值|线)?(?:尚|还|仍)?(?:相?差|有差距|差距)(?:了|为|达)?$/
const counts: ReadonlySet<Quantity['kind']> = new Set(['person', 'institution', 'thing'])

/** 男生45.1%,女生52.5%,相差7.4个百分点: the figure before of the same thing, of others. */
const twinOf = (own: readonly Figure[], base: Figure): Figure | undefined =>
  own.findLast(
    one => one !== base && one.subject === base.subject && one.slice.other !== base.slice.other,
  )

const otherPay = /^(?:比|较|高于|低于)([一-龥]{2,8}?)(?:高|低|多|少)?[出了]?$/

/** 教师年均工资9.8万元,高于公务员0.2万元: so little is how far the two lie apart. */
export function gapOfPay({ scene, quantity, lead }: Said): Named | null {
  if (quantity.kind !== 'money') return null
  const other = otherPay.exec(stripChange(lead.text))?.[1]
  const two = isBare.test(lead.text) ? payOfTwo(recentOfSentence(scene)) : null
  if (two) return { subject: two, measure: null, slice: wholeSlice, form: 'level' }
  const base = other ? recentOfSentence(scene).at(-1) : undefined
  if (!base || base.quantity.unit !== quantity.unit || quantity.value * 3 > base.quantity.value)
    return null
  const subject = `${base.subject}与${other}之差`
  return { subject, measure: null, slice: base.slice, form: 'level' }
}

const isBare = /^(?:高出?|低|相差)了?$/
const pay = /^(.+?)((?:年)?(?:平均|人?均)工资收入)$/

/** 教师年平均工资收入11.2万元,公务员11万元,高出0.2万元: between the two just told. */
function payOfTwo(own: readonly Figure[]): string | null {
  const [first, second] = own.slice(-2)
  const [, whose, what] = pay.exec(second?.subject ?? '') ?? []
  const isAlike = first?.quantity.unit === second?.quantity.unit
  return whose && isAlike && first?.subject.endsWith(what ?? '')
    ? `${first.subject}与${whose}之差`
    : null
}

/** 女童高0.02个百分点, after 男童99.70%、女童99.72%: how far the two lie apart. */
export function gapOfGroups({ scene, quantity, lead }: Said): Named | null {
  if (quantity.kind !== 'points' || !lead.slice.other || !/[高低]$/.test(lead.text)) return null
  const own = recentOfSentence(scene)
  const base = own.findLast(({ slice }) => slice.other === lead.slice.other)
  const pair = base && twinOf(own, base)
  if (!pair) return null
  const subject = `${base.subject}${gapBetween(pair.slice.other, base.slice.other)}`
  return {
    subject,
    measure: null,
    slice: { ...base.slice, other: null },
    form: 'level',
    isGuess: true,
  }
}
