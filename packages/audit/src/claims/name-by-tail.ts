import { schoolCount } from '../lexicon/measures.ts'
import type { Mention } from '../lexicon/vocabulary.ts'
import { isNorm } from './modality.ts'
import { countiesThat, doneTo, schoolsThat } from './name-by-predicate.ts'
import { inherited, kindergartens, withAction } from './name-institutions.ts'
import { countName, tailNoun } from './noun-phrase.ts'
import type { Quantity } from './quantity.ts'
import type { Lead } from './read-lead.ts'
import type { Scene, Tail, Words } from './scene.ts'
import { isWhole, nameFor, sliceOf, within } from './slice.ts'

/** All counties of a place: 所辖10个县区, 全市12个县区. */
const ownCounties =
  /(?:所辖|下辖|所属|辖|[全你我本][市省州]|[一-龥]{2}[市省州]|各|本级[及和])[的有共]*$|^$/

/** 3所公办幼儿园, 12篇经验材料: the noun follows the unit. */
export function byTail(scene: Scene, quantity: Quantity, lead: Lead, tail: Tail): Words | null {
  const noun = tailNoun(tail.text)
  const joined = joinedBy(quantity, lead, tail)
  if (joined) return joined
  const treated = doneTo(quantity, lead, tail)
  if (treated) return treated
  if (noun === '' || quantity.bound !== null || isNorm(tail.text)) return null
  if (noun === '县区' && quantity.kind !== 'percent')
    return {
      subject: countiesThat(lead, tail) ?? (ownCounties.test(lead.text) ? '所辖县区数' : '县区数'),
      measure: null,
      slice: lead.slice,
      isGuess: true,
    }
  if (/^(?:教学)?班(?:级)?$/.test(noun))
    return { subject: '班级数', measure: null, slice: lead.slice }
  if (noun.length < 2) return null
  // 斥资300万元大办实事: what stands behind an amount names it only where it is money itself.
  if (quantity.kind === 'money' && !tail.text.startsWith('的') && !funds.test(noun)) return null
  if (quantity.kind === 'percent') return shareOfNoun(quantity, lead, tail, noun)
  const that = schoolsThat(quantity, lead, tail)
  if (that) return that
  const named = mentionedIn(scene, quantity, lead, tail, noun)
  if (named) return named
  const name = countName(noun, quantity)
  if (name === '') return null
  return {
    subject: receiptOf(tail, noun) + name,
    measure: null,
    slice: sliceOf(mentionsIn(quantity, tail, noun)),
    isGuess: true,
  }
}

const funds = /[金费款贷债券]$|补[助贴]|支出|收入|投[入资]|政策|项目|工程|设[备施]/

const joining = /^(参加|参与|接受|进行)[了过]?([一-龥"]{2,10})(?=[,;。:()、]|$)/

/** 210人参加省培 → 参加省培人数. */
function joinedBy(quantity: Quantity, lead: Lead, tail: Tail): Words | null {
  const [, verb, what] = joining.exec(tail.text) ?? []
  if (!verb || !what || quantity.kind !== 'person' || lead.noun.length > 2) return null
  const subject = `${verb === '进行' ? '' : verb}${what.replace(/"/g, '')}人数`
  return { subject, measure: null, slice: lead.slice, isGuess: true }
}

function mentionsIn(quantity: Quantity, tail: Tail, noun: string): Mention[] {
  const end = quantity.end + tail.text.indexOf(noun) + noun.length
  return tail.mentions.filter(mention => mention.start < end)
}

function mentionedIn(
  scene: Scene,
  quantity: Quantity,
  lead: Lead,
  tail: Tail,
  noun: string,
): Words | null {
  const at = quantity.end + tail.text.indexOf(noun)
  const near = mentionsIn(quantity, tail, noun)
  const [first] = near
  const last = near.at(-1)
  if (!first || !last || first.start - at > 2) return null
  const slice = within(inherited(scene), sliceOf(near))
  const measure = last.measure
  if (measure?.adjacent && isModified(tail, noun, near)) return null
  if (measure?.kinds.includes(quantity.kind) && last.end >= at + Math.min(noun.length, 12) - 1) {
    return { subject: withAction(scene, lead, nameFor(measure, slice)), measure, slice }
  }
  if (quantity.kind !== 'institution' || !/所$/.test(quantity.unit)) return null
  if (slice.stage === '幼儿园') return kindergartens(scene, lead, slice)
  return { subject: withAction(scene, lead, nameFor(schoolCount, slice)), measure: null, slice }
}

/** 1200名贫困学生, 3200名学生领取了免费教科书: pupils told apart by what is said of them. */
function isModified(tail: Tail, noun: string, mentions: readonly Mention[]): boolean {
  let rest = noun
  for (const { word } of mentions) rest = rest.replace(word, '')
  return rest !== '' || !/^(?:[,;。:()、和与及]|$)/.test(behind(tail, noun))
}

const behind = (tail: Tail, noun: string): string =>
  tail.text.slice(tail.text.indexOf(noun) + noun.length)

const receipt =
  /^(?:每[天年月]|全部|都|均)*(领取|享受|办理|参加|参与|接受|获得|开展|实施|实行)[了到]?(?!其中)([一-龥]{2,10})(?=[,;。:()、]|$)/

/** 3200名学生领取了免费教科书 → 领取免费教科书; 为30名儿童开展送教上门 → 送教上门. */
function receiptOf(tail: Tail, noun: string): string {
  const [, verb = '', object = ''] = receipt.exec(behind(tail, noun).replace(/["“”]/g, '')) ?? []
  return /^[开实]/.test(verb) ? object : verb + object
}

/** 八成的学校建有直播教室: the share of those of whom the predicate is true. */
function shareOfNoun(quantity: Quantity, lead: Lead, tail: Tail, noun: string): Words | null {
  if (!tail.text.startsWith('的') && !quantity.isChinese) return null
  const slice = sliceOf(tail.mentions)
  const said = /(建有|接入|配备了?|设有|开通了?)([一-龥"]{2,12})/.exec(tail.predicate)
  if (said) {
    const verb = (said[1] ?? '').replace('了', '')
    const subject = `${(said[2] ?? '').replace(/"/g, '')}${verb}率`
    return { subject, measure: null, slice, isGuess: true }
  }
  if (/升入/.test(tail.predicate)) return { subject: '升学率', measure: null, slice }
  const subject = countName(noun, quantity)
  if (subject === '') return null
  return {
    subject,
    measure: null,
    slice: isWhole(slice) ? lead.slice : slice,
    isGuess: true,
  }
}
