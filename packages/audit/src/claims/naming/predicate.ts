import type { Quantity } from '../quantities/quantity.ts'
import { recentOfSentence, type Tail, type Words } from '../scene/scene.ts'
import { sliceOf, wholeSlice } from '../scene/slice.ts'
import { countName, countyWord, leadNoun } from '../words/noun-phrase.ts'
import type { Lead } from '../words/read-lead.ts'
import type { Said } from './said.ts'

const adverbs = '(?:已经?|先后|顺利|成功|率先|仍|基本|全部|均|都|正式)*'
/** Said of what they are or have become: the object alone names them. */
const being = '为|是|被?评为|获评|被?认定为|创建为|建成为|实现'
const doing =
  '建成|达到|通过|未能?通过|未达到|未实现|未完成|完成|设立|存在|出现|启动|配备|开通|建有|开设|接入|创建|申报|申请|接受|列入|入选'
const told = `${adverbs}(${being}|${doing})了?`

const someCounties = new RegExp(`^[^一-龥]?[县市区旗州()、]+的?${told}([一-龥"]{2,20})`)
const fallingShort =
  /^[^一-龥]?[县市区旗州]的([一-龥]{2,10})(未达到?|不达|低于|没有达到)(?=[一-龥])/
/** 5个县区教育经费做到只增不减 */
const keeping = /^县[县市区旗()、]*([一-龥]{4,14})(?:做到|实现)了?([一-龥"]{3,10})$/
const leftUndone = /^县[县市区旗()、]*(未[一-龥]{2,6})$/
const countiesBefore =
  /(?:^|[一-龥]{0,4}?[省市区])((?:已|基本|全部)*[一-龥]{4,14})的县[县市区旗()、]*(?:有|共|达|为)*$/
const someSchools = new RegExp(
  `^[一-龥]{0,6}?(学校|中小学|幼儿园|小学|初中|中学|高中)${told}([一-龥"]{2,16})`,
)
const isBeing = new RegExp(`^(?:${being})$`)
const cutOff =
  /["了]|[县市区旗]+(?=标准)|[本此这]次|第[一二三四五六七八九十]{1,2}批|的(?=评估|验收|认定)/g

/** 3个县为合格 → 合格县区数, 2个县未通过评估 → 未通过评估县区数: not all counties, but those of which it is true. */
export function countiesThat(lead: Lead, tail: Tail): string | null {
  const counties = `${countyWord(tail.text)}数`
  if (/(?:所|下|管)?辖(?:的)?$|全[省市州](?!共?有)$|各$/.test(lead.text)) return null
  const [, thing, short] = fallingShort.exec(tail.text) ?? []
  if (thing && short) return `${thing}${short.replace('没有', '未')}标准${counties}`
  const [, kept, how] = keeping.exec(tail.text) ?? []
  if (kept && how) return `${kept}${how.replace(cutOff, '')}${counties}`
  const undone = leftUndone.exec(tail.text)?.[1]
  if (undone) return `${undone}${counties}`
  const [, verb = '', object = ''] = someCounties.exec(tail.text) ?? []
  const what = object.replace(cutOff, '').replace(/[的县市区旗]+$/, '')
  if (verb === '' || what.length < 2) return null
  return `${verbOf(verb)}${what}${counties}`
}

const verbOf = (verb: string): string => (isBeing.test(verb) ? '' : verb.replace('未能', '未'))

/** 完成整改的县(市、区)12个, and 3个完成整改 of those just counted. */
export function countiesOf({ scene, quantity, lead, tail }: Said): Words | null {
  if (quantity.kind !== 'institution' || quantity.unit !== '个') return null
  const told = lead.text.includes('的县') ? countiesBefore.exec(lead.text)?.[1] : undefined
  const before = told?.replace(/^(?:已|基本|全部)+/, '')
  const last = scene.figures.at(-1)?.subject ?? ''
  const isOfThem = /县区?数$/.test(last) && /中已?有?$/.test(lead.text)
  const subject = before
    ? `${before}${countyWord(lead.text.slice(lead.text.indexOf('的县') + 1))}数`
    : isOfThem
      ? countiesThat(lead, { ...tail, text: `${last.replace(/^.*(?=县)|数$/g, '')}${tail.text}` })
      : null
  return subject ? { subject, measure: null, slice: lead.slice } : null
}

/** 68所义务教育学校全部开展课后服务: as many as there are. */
const ofAll = /^[一-龥]{2,8}(?:全部|均|都)/

/** 6所学校开通了校车 → 开通校车学校数. */
export function schoolsThat(quantity: Quantity, lead: Lead, tail: Tail): Words | null {
  if (quantity.kind !== 'institution' || /(?:全[省市县区州]|所有|辖)$/.test(lead.text)) return null
  const [all = '', noun = '', verb = '', object = ''] = someSchools.exec(tail.text) ?? []
  const what = object.replace(cutOff, '').replace(/(?:学校|幼儿园|校|(?<!校)园)$/, '')
  if (verb === '' || what.length < 2 || ofAll.test(all)) return null
  const kind = noun === '幼儿园' ? noun : '学校'
  // An honour that names itself: 文明校园.
  const which = what.endsWith('校园') ? '' : kind
  const own = tail.mentions.filter(({ start }) => start < quantity.end + all.indexOf(verb))
  return {
    subject: `${verbOf(verb)}${what}${which}数`,
    measure: null,
    slice: sliceOf(own),
    isGuess: true,
  }
}

const some =
  /^([一-龥]{0,4}?(?:学校|中小学校?|幼儿园|[公民]办园|普惠园|小学|初中|高中|中学|教学点|机构|企业|公司|单位|乡镇|街道|社区|(?<!农)村)|县[县市区旗()、]*)(?:\([一-龥]{1,4}\))?([一-龥]{3,16})(?=$|、)/
/** What is said of them has a verb in it, or says what they lack. */
const saying =
  /[不未无缺超]|过期|^[有开建设配达获通完实接退]|督[查导]$|检查$|整[改治]|流于|签订|合并|增设|加入|参加|纳入|(?:升级|改造|改扩建|维修|转型)$|倒塌|破损|损坏|老化|失效|堵塞|脱落|锈蚀|裂缝|漏雨|滞后|薄弱|违规|偏[低少]/
const leadsToDeed = new RegExp(`^${adverbs}(?:实行|进行)?了?`)
const allOfThem = /(?<!(?:对|深入|赴|走访))(?:全[省市县区州国旗]|所有|辖|各|每)的?$/

/** 9所学校消防通道不畅, 6个县有超大班额, 4所小学增设心理室: not all there are, but those of which it is said. */
export function thoseThat(quantity: Quantity, lead: Lead, tail: Tail): Words | null {
  if (quantity.kind !== 'institution' || allOfThem.test(lead.text)) return null
  const [, noun = '', said = ''] = some.exec(tail.text) ?? []
  // 6个县区超过95%: the next figure says what they reach.
  if (reaching.test(said)) return null
  const what = said.replace(leadsToDeed, '').replace(cutOff, '')
  const isDone = /^(?:均|都|已|全部)*(?:实行|进行|开展|实施)/.test(said)
  if (what.length < 3 || !(isDone || saying.test(what)) || compound.test(what)) return null
  const own = tail.mentions.filter(({ start }) => start < quantity.end + noun.length)
  const isOfStage = noun.endsWith('学校') && own.some(({ stage }) => stage !== undefined)
  const isSchool = isOfStage || /(?:小学|[初高]中|中学|中小学校?)$/.test(noun)
  const thing = noun.startsWith('县') ? countyWord(tail.text) : isSchool ? '学校' : noun
  return { subject: `${what}${thing}数`, measure: null, slice: sliceOf(own), isGuess: isDone }
}

export const reaching = /(?:超过|达到|高于|低于|不足|突破|达)$/

/** 学校建设项目纳入清单: the noun goes on. */
const compound = /^(?:的|(?:建设|改造|维修|提升)?(?:项目|工程))/

/** 校车4辆未按时检修: of what is counted before, those of which it is not true. */
export function notYet({ quantity, lead, tail }: Said): Words | null {
  const { kind } = quantity
  const what = /^(?:尚|仍|还)?(未(?!成年)[一-龥]{3,10})$/.exec(tail.text)?.[1]
  if (!what || (kind !== 'thing' && kind !== 'institution' && kind !== 'person')) return null
  const name = lead.measure?.measure?.name ?? countName(leadNoun(lead.text), quantity)
  if (name.length < 3) return null
  return { subject: `${what}${name}`, measure: null, slice: lead.slice, isGuess: true }
}

const treatment = /(?:进行|开展|实施|实行)了?[一-龥]{2,8}$/
const treated = /^([一-龥()、]{0,10}?)(?:进行|开展|实施|实行)了?([一-龥]{2,8})$/

/** 对28个县进行了实地检查 → 实地检查县区数: those to whom something was done. */
export function doneTo({ scene, quantity, lead, tail }: Said): Words | null {
  // 对12所小学、5所初中开展督导: the last of the list is in it as the first is.
  const said = treated.exec(tail.text)?.[2]
  const goesOn = said && lead.text === '' && scene.figures.at(-1)?.subject.startsWith(said)
  if (!(goesOn || /对[^,;]{0,12}$/.test(lead.text)) || quantity.kind === 'percent') return null
  // 对12所小学、5所初中开展督导: the last of the list says what was done to all of them.
  const text = /^[一-龥]{2,8}[、和及]$/.test(tail.text)
    ? tail.text.slice(0, -1) + (treatment.exec(tail.predicate)?.[0] ?? '')
    : tail.text
  const [, noun = '', what] = treated.exec(text) ?? []
  if (!what) return null
  const whom = /^县/.test(noun)
    ? countyWord(noun)
    : noun || (quantity.kind === 'person' ? '人' : '')
  if (whom === '' || (whom === noun && /(?:情况|工作|问题|材料)$/.test(noun))) return null
  const subject = `${what}${whom}数`
  return { subject, measure: null, slice: sliceOf(tail.mentions), isGuess: true }
}

/** What some are without, or still have: 未接入, 无浴室, 缺少操场, 带宽不足4M, 仍用旱厕. */
const lackingIt =
  /^([一-龥]{0,8}?)(?:因[一-龥]{1,6})?(?:尚|仍|还)?(未(?!成年|来)[一-龥]{2,10}|(?:没有|无|缺少|缺乏|使用|(?<=[尚仍还])用)[一-龥]{2,8}|[一-龥]{2,6}(?:不足|低于|不达标|不达|超过)[一-龥\dA-Za-z%]{0,10})$/

/** 3个教学点因故未接入平台, 仍有5处未销号: those of which something is not true. */
export function unmet({ scene, quantity, tail }: Said): Words | null {
  const { kind, unit } = quantity
  const [first] = tail.mentions
  const known = first?.measure && first.start === quantity.end ? first.word : ''
  const [, said = '', what = ''] = lackingIt.exec(tail.text.slice(known.length)) ?? []
  // 6所幼儿园门窗破损未修: 门窗 is no part of who they are.
  if (known !== '' && said !== '') return null
  const noun = known + said
  if (what === '' || /^县/.test(what) || (kind !== 'institution' && kind !== 'thing')) return null
  const alike = recentOfSentence(scene).find(one => one.quantity.unit === unit)
  const thing = noun || (unit.endsWith('所') ? '学校' : alike?.subject.replace(/^各类|数$/g, ''))
  if (!thing || (noun !== '' && /[县市区旗]$|^县|的/.test(noun))) return null
  if (/学校$/.test(noun) && what.startsWith('未')) return null
  return { subject: `${what}${thing}数`, measure: null, slice: alike?.slice ?? wholeSlice }
}
