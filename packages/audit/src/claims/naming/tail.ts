import { schoolCount } from '../../lexicon/measures.ts'
import type { Mention } from '../../lexicon/vocabulary.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { Scene, Tail, Words } from '../scene/scene.ts'
import { nameFor, sliceOf, within } from '../scene/slice.ts'
import { isNorm } from '../words/modality.ts'
import { countName, tailNoun } from '../words/noun-phrase.ts'
import type { Lead } from '../words/read-lead.ts'
import { actionOf, inherited, kindergartens, withAction } from './institutions.ts'
import { countiesThat, reaching, schoolsThat, thoseThat } from './predicate.ts'
import type { Said } from './said.ts'
import { shareOfNoun } from './share-of-noun.ts'

/** All counties of a place: 所辖10个县区, 全市12个县区. */
const ownCounties =
  /(?:所辖|下辖|所属|辖|[全你我本][市省州]|[一-龥]{2}[市省州]|各|本级[及和])[的有共]*$|^$/

/** 3所公办幼儿园, 12篇经验材料: the noun follows the unit. */
export function byTail({ scene, quantity, lead, tail }: Said): Words | null {
  const noun = tailNoun(tail.text)
  if (noun === '' || quantity.bound !== null || isNorm(tail.text)) return null
  if (/^县区?$/.test(noun) && quantity.kind !== 'percent')
    return countiesBehind(quantity, lead, tail, noun)
  if (/^(?:教学)?班(?:级)?$/.test(noun))
    return { subject: '班级数', measure: null, slice: lead.slice }
  if (noun.length < 2) return null
  // 斥资300万元大办实事: what stands behind an amount names it only where it is money itself.
  if (quantity.kind === 'money' && !tail.text.startsWith('的') && !funds.test(noun)) return null
  if (quantity.kind === 'percent') return shareOfNoun(quantity, lead, tail, noun)
  const that = schoolsThat(quantity, lead, tail) ?? thoseThat(quantity, lead, tail)
  if (that) return that
  const named = mentionedIn(scene, quantity, lead, tail, noun)
  if (named) return named
  const name = countName(noun, quantity)
  if (name === '') return null
  const visited = /^(?:县区|区县|县|乡镇|街道|社区|行政村|村)数$/.test(name)
  if (visited && actionOf(lead))
    return { subject: withAction(scene, lead, name), measure: null, slice: lead.slice }
  return {
    subject: isMissing(quantity, lead)
      ? `${name.replace(/人?数$/, '')}缺口数`
      : (actedOn(quantity, lead) ||
          toldOf(lead) ||
          receiptOf(tail, noun) ||
          stateOf(quantity, tail, noun)) + name,
    measure: null,
    slice: sliceOf(mentionsIn(quantity, tail, noun)),
    isGuess: true,
  }
}

/** 6个县有超大班额 are not all counties there are; 所辖6个县 are. */
function countiesBehind(quantity: Quantity, lead: Lead, tail: Tail, noun: string): Words {
  const { slice } = lead
  const known = countiesThat(lead, tail)
  const told = known ? null : thoseThat(quantity, lead, tail)
  const isAll = ownCounties.test(lead.text) && !reaching.test(tail.text)
  const plain = isAll ? '所辖县区数' : `${noun}数`
  return told ?? { subject: known ?? plain, measure: null, slice, isGuess: true }
}

const funds = /[金费款贷债券]$|补[助贴]|支出|收入|投[入资]|政策|项目|工程|设[备施]/

/** 反馈的9个问题: those that someone told of, and not all. */
const toldOf = ({ text }: Lead): string =>
  /(反馈|发现|排查|查出|交办|移交|提出|梳理|转办)的$/.exec(text)?.[1] ?? ''

const action =
  /(?:^|[,;。]|[一-龥])(补充|培训|引进|选派|表彰|分流|劝返|流失|转岗|慰问|救助|筛查|抽测|监测|体检|抽查|访谈)了?(?:近|约|超过)?$/

/** 补充了320名音乐教师: those who came, not those there are. */
const actedOn = ({ kind }: Quantity, { text }: Lead): string =>
  (kind === 'person' && action.exec(text)?.[1]) || ''

/** 尚缺46名音乐教师: those there are not. */
const isMissing = ({ kind }: Quantity, { text }: Lead): boolean =>
  kind === 'person' && /(?:^|尚|还|仍|共|短|欠|紧)缺(?:少|口)?了?$/.test(text)

/** 28名残疾学生随班就读: what they do tells them apart. */
function stateOf({ kind }: Quantity, tail: Tail, noun: string): string {
  const rest = kind === 'person' ? behind(tail, noun) : ''
  return (
    /^((?:随班|入|就|复|回|返|住|寄)[一-龥]{1,4}?|未[一-龥]{3,12})[和与及]?$/.exec(rest)?.[1] ?? ''
  )
}

const joining = /^(参加|参与|接受|进行)[了过]?([一-龥"]{2,10})(?=[,;。:()、]|$)/

/** 210人参加省培 → 参加省培人数. */
export function joinedBy({ quantity, lead, tail }: Said): Words | null {
  if (quantity.kind !== 'person' || lead.noun.length > 2) return null
  const subject = joinedBefore(lead, tail) ?? joinedBehind(tail)
  return subject === null ? null : { subject, measure: null, slice: lead.slice, isGuess: true }
}

function joinedBehind(tail: Tail): string | null {
  const [, verb, what] = joining.exec(tail.text) ?? []
  return verb && what ? `${verb === '进行' ? '' : verb}${what.replace(/"/g, '')}人数` : null
}

const takingPart = /^[一-龥]{0,8}?参[与加](?:了?其中|活动)?$/
const eventHeld = /(?:组织|开展|举办|举行|召开|承办)+了?([一-龥"]{2,16}?)(?:活动)?$/

/** 举办了技能大赛,共有30名教师参与其中 → 技能大赛参与人数: in what the clause before tells of. */
function joinedBefore({ before }: Lead, tail: Tail): string | null {
  const event = takingPart.test(tail.text) ? eventHeld.exec(before)?.[1] : undefined
  return event ? `${event.replace(/"/g, '')}参与人数` : null
}

const whoIsSoOld =
  /^(?:以[上下])?的?(?:具?有|担任)?([一-龥]{2,10}?的)?((?:男|女)?(?:教师|教职工|校长|干部|幼儿|儿童|学生))(?=$|[,;。有多都均已难因])/

/** 55岁的女教师 → 女教师年龄. */
export function ageOf({ quantity, tail }: Said): Words | null {
  if (quantity.unit !== '岁') return null
  const [, which = '', who] = whoIsSoOld.exec(tail.text) ?? []
  if (!who) return null
  const subject = `${which.replace(/的$/, '')}${who}年龄`
  return { subject, measure: null, slice: sliceOf(tail.mentions) }
}

function mentionsIn(quantity: Quantity, tail: Tail, noun: string): Mention[] {
  if (!tail.text.includes(noun)) return []
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
  if (!tail.text.includes(noun)) return null
  const at = quantity.end + tail.text.indexOf(noun)
  const near = mentionsIn(quantity, tail, noun)
  const [first] = near
  const last = near.at(-1)
  if (!first || !last || first.start - at > 2) return null
  const own = sliceOf(near)
  const around = inherited(scene)
  // 2所公办园、3所学校: schools are no kindergartens, whatever was counted before.
  const isOther = last.measure === schoolCount && around.stage === '幼儿园'
  // 小学0.421、初中0.358的综合差异系数: whose it is stands before each of them.
  const slice = isOther ? own : within(within(around, lead.slice), own)
  const measure = last.measure
  if (measure?.adjacent && (isModified(tail, noun, near) || actedOn(quantity, lead))) return null
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
  /^(?:每[天年月]|全部|都|均)*(领取|享受|办理|参加|参与|接受|获得|开展|实施|实行)[了到]?(?!其中|价值)([一-龥]{2,10})(?=[,;。:()、]|$)/

/** 3200名学生领取了免费教科书 → 领取免费教科书; 为30名儿童开展送教上门 → 送教上门. */
function receiptOf(tail: Tail, noun: string): string {
  const [, verb = '', object = ''] = receipt.exec(behind(tail, noun).replace(/["“”]/g, '')) ?? []
  return /^[开实]/.test(verb) ? object : verb + object
}
