import { type Figure, lastLevel, type Named, recentOfSentence, type Scene } from '../scene/scene.ts'
import { isWhole, nameFor, wholeSlice, within } from '../scene/slice.ts'
import { isNorm } from '../words/modality.ts'
import { leadNoun, tailNoun } from '../words/noun-phrase.ts'
import { boundedPart } from '../words/part-bounds.ts'
import type { Lead } from '../words/read-lead.ts'
import { described } from './description.ts'
import { withoutGroups } from './groups.ts'
import type { Said } from './said.ts'
import { shareName, wholeOf } from './share-name.ts'
import { beforeBracket, completed, meantBy, ofAreaIn, partOf, wholeIn } from './share-parts.ts'

/** 占X的12.3%: what is divided is named here or is the figure before. */
export function nameShare({ scene, lead, tail }: Said): Named | null {
  if (!lead.isShare || lead.measure !== null) return null
  const at = lead.text.lastIndexOf('占')
  const before = lead.text.slice(0, at)
  const migrants = scene.figures.slice(-2).some(({ subject }) => subject.startsWith('随迁子女'))
  // 接收随迁子女4315人，在公办学校就读的占96.8%
  if (migrants && inPublicSchools.test(before))
    return { subject: '随迁子女公办就读比例', measure: null, slice: lead.slice, form: 'share' }
  const counted = /(学校|幼儿园|教师|学生|班)(?:总数|数)/.exec(lead.text.slice(at))?.[1] ?? ''
  // 占预算支出35亿元的17%: the whole's own amount is not what is divided.
  const divided = wholeOf(lead.text.slice(at + 1))
  const isLevel = ({ quantity, form, subject }: Figure) =>
    quantity.kind !== 'percent' && form === 'level' && subject !== divided
  const base =
    lastLevel(scene, figure => isLevel(figure) && figure.subject.includes(counted)) ??
    justChanged(scene) ??
    lastLevel(scene, isLevel)
  const kind = described(before, lead.mentions)
  const said =
    kind ?? withoutGroups(leadNoun(before.replace(/(?:所|数量|人数|数)$/, '')), lead.mentions)
  const words = degreeOfStage(said, lead) ?? said
  const meant = meantBy(scene, words)
  const noun = meant ? meant.subject.replace(/(?:人数|数)$/, '') : words
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
  if (degree.test(noun))
    return {
      subject: shareName(`${noun}学历教师`, null),
      measure: null,
      slice: { ...lead.slice, stage: null },
      form: 'share',
      isGuess: true,
    }
  const twin = isOnlySlice(before, lead) ? twinShare(scene) : null
  if (twin) {
    const slice = within(twin.slice, { ...lead.slice, other: null })
    return { subject: twin.subject, measure: twin.measure, slice, form: 'share' }
  }
  const [, all_, part_] = inWhole.exec(noun) ?? []
  if (all_ && part_ && !all)
    return {
      subject: shareName(part_, all_),
      measure: null,
      slice: lead.slice,
      form: 'share',
      isGuess: true,
    }
  const bounded = boundedPart(noun)
  if (bounded) return boundedShare(scene, lead, bounded)
  const isNamed = noun.length >= 2 && !/^(?:比例|比重)/.test(noun)
  const whole = wholeIn(scene, lead, base, isNamed)
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
    const local = whole === null && base ? ofAreaIn(scene, base) : null
    if (local) return { subject: local, measure: null, slice, form: 'share' }
    const part =
      partOf(base) ?? /([一-龥]{2,8})$/.exec(lead.before.replace(/^.*[等的、了]/, ''))?.[1]
    return {
      subject: shareName(part ?? '', whole),
      measure: null,
      slice,
      form: 'share',
      // 其中县级支出5亿元,占75%: of the sum just told, whatever else such sums are shares of.
      isGuess: whole !== null || base?.quantity.kind !== 'money' || isWhole(base.slice),
    }
  }
  // 班额46人以上的班级: the measure only says which classes.
  const isInside = own !== undefined && /\d/.test(before.slice(before.lastIndexOf(own.word)))
  // 班额在55人以内的学校占98%: which schools is all that is said.
  const isDescribed = /\d.{2,}的[^的]{2,6}$/.test(noun)
  const isMeasure =
    kind === null &&
    !isDescribed &&
    own?.measure !== undefined &&
    !own.measure.adjacent &&
    !isInside &&
    // 对学校管理满意的占: what they think of it.
    !/[满认]意?的?$/.test(before)
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

const inPublicSchools = /公办(?:学校|中小学)?就读的?(?:人数|学生)?$/

/** 教育支出增长7.4%,占财政支出的21.3%: a sum of which only the growth was told. */
function justChanged(scene: Scene): Figure | null {
  const last = recentOfSentence(scene).at(-1)
  return last?.form === 'change' && last.measure?.kinds.includes('money') ? last : null
}

/** 本科以上小学占78%、初中占92%: teachers of that degree there. */
function degreeOfStage(words: string, { mentions }: Lead): string | null {
  const last = mentions.at(-1)
  const rest = last?.stage && words.endsWith(last.word) ? words.slice(0, -last.word.length) : ''
  return /^(?:大专|专科|本科|研究生)(?:及?以上)?(?:学历)?$/.test(rest)
    ? `${rest.replace(/学历$/, '')}学历教师`
    : null
}

/** Degrees that are stages where pupils are counted. */
const degree = /^(?:研究生|本科|专科)$/

/** 民办园中普惠性园占: the part and what it is a part of. */
const inWhole = /^([一-龥]{2,8}(?:园|学校|教师|学生|教职工))中([一-龥]{2,})$/

/** 小学专任教师本科以上学历占74%,初中占91%: of another stage the same. */
const isOnlySlice = (before: string, { mentions, slice }: Lead): boolean =>
  slice.stage !== null && mentions.length === 1 && leadNoun(before) === mentions[0]?.word

const twinShare = (scene: Scene): Figure | undefined => {
  const last = recentOfSentence(scene).at(-1)
  return last?.quantity.kind === 'percent' && last.form !== 'change' ? last : undefined
}

/** 45岁以下 is no class of what hours divide. */
const unitOf = (bounds: string) => /小时|分钟|岁|人|名|年/.exec(bounds)?.[0]

/** 在编教师3986人,50岁以上的占41%: of those who were counted. */
function peopleBefore(scene: Scene, part: string): string {
  if (unitOf(part) !== '岁') return ''
  const last = scene.figures.findLast(({ quantity }) => quantity.kind === 'person')
  return /(?:教师|教职工|校长|园长|学生)(?=(?:人|总)?数$)/.exec(last?.subject ?? '')?.[0] ?? ''
}

/** 时间在1-2小时的占73.1%,31-59分钟的占17.4%: shares of one thing by its classes. */
function boundedShare(
  scene: Scene,
  lead: Lead,
  { before, part }: { before: string; part: string },
): Named {
  const twin = recentOfSentence(scene).findLast(figure => figure.quantity.kind === 'percent')
  const isAlike = unitOf(twin?.slice.other ?? twin?.subject ?? '') === unitOf(part)
  const base = before === '' && isAlike ? twin : undefined
  const isInName = base !== undefined && /\d/.test(base.subject)
  const who = before === '' ? peopleBefore(scene, part) : ''
  const subject = isInName || !base ? shareName(before || `${part}${who}`, null) : base.subject
  const slice = { ...(base?.slice ?? lead.slice), other: part }
  return { subject, measure: null, slice: isInName ? lead.slice : slice, form: 'share' }
}

/** 总投入20亿元,其中95%为财政性教育经费: so much of what was just measured. */
export function shareOfLast({ scene, quantity, lead, tail }: Said): Named | null {
  if (quantity.kind !== 'percent' || !/^其中[约近超过]*$/.test(lead.text)) return null
  const part = /^(?:以上|左右)?(?:为|是|来自|属于|用于)([一-龥]{3,16})$/.exec(tail.text)?.[1]
  const whole = lastLevel(scene, one => one.quantity.kind !== 'percent')
  if (!part || !whole) return null
  const subject = shareName(part, whole.subject)
  return { subject, measure: null, slice: whole.slice, form: 'share', isGuess: true }
}
