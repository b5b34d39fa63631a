import { purposeOf } from '../../lexicon/purposes.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { type Figure, recentOfSentence, type Words } from '../scene/scene.ts'
import { within } from '../scene/slice.ts'
import { leadNoun } from '../words/noun-phrase.ts'
import type { Said } from './said.ts'

const fund =
  /.{2}(?:资金|经费|事业费|配套费|补助费|附加|附加费|捐款|拨款|助学金|收入|基金|欠款|债务)$/

/** 校舍维修专项资金 names itself, whatever sum it is a part of. */
export const isFund = (noun: string, { kind }: Quantity): boolean =>
  kind === 'money' && fund.test(noun)

/** A sum that no known name stands before: a verb, a head count or whose pay it is may say what it is. */
const isOpenSum = ({ quantity, lead }: Said): boolean =>
  quantity.kind === 'money' && lead.measure === null

const forProjects =
  /^(?:共|累计|总|完成)*(?:(?:投入|争取|筹集|筹措|落实|到位)(?:各类|各级|项目)?(?:建设)?资金|建设资金)$/

/** 投入建设资金9600万元: no fund of its own, but what went into projects. */
export function fundsOfProjects(said: Said): Words | null {
  const { text, slice } = said.lead
  if (!isOpenSum(said) || !forProjects.test(leadNoun(text))) return null
  return { subject: '教育项目投入资金', measure: null, slice }
}

const verbOnly =
  /^(?:只|仅|已|实际|累计|共|全年|年度|全部|均|并)*(?:提取|拨付|支付|到位|下达|支出|使用|落实|兑现|发放|列支|安排)(?:到位|完成|了)*$/

/** 安排培训经费90万元,已拨付60万元: of the sum just named. */
export function spentOfIt(said: Said): Words | null {
  const { scene, quantity, lead } = said
  const terms = lead.mentions.filter(({ group }) => group).map(({ word }) => word)
  const text = terms.reduce((rest, word) => rest.replace(word, ''), lead.text)
  if (!isOpenSum(said) || !verbOnly.test(text)) return null
  const own = recentOfSentence(scene)
  const share = ofWhole.exec(own.at(-1)?.subject ?? '')?.[1]
  if (share) return { subject: share, measure: null, slice: lead.slice, isGuess: true }
  const before = own.findLast(figure => figure.quantity.kind === 'money')
  if (!before) return null
  const { subject, measure } = before
  const slice = terms.length > 0 ? within(before.slice, lead.slice) : before.slice
  // 调整后预算3.6亿元,实际支出3.48亿元: what was spent is no budget.
  if (subject.endsWith('预算')) return { subject: '预算支出', measure: null, slice }
  // 津贴标准每人每月300元,发放2316万元: no more so much per head.
  // 生均公用经费600元,拨付2860万元: what all of them get.
  const isTotal = /[万亿]/.test(quantity.unit)
  const whole = isTotal ? subject.replace(/^生均(?:一般公共预算)?(.*?)(?:支出)?$/, '$1') : subject
  const fund = whole.replace(/标准$/, '资金')
  return { subject: fund, measure: fund === subject ? measure : null, slice }
}

/** 培训经费按工资总额的1.5%安排,共列支312万元: the fund whose share was told. */
const ofWhole = /^([一-龥]{2,12}(?:经费|资金|基金|费用?|支出))占[一-龥]{2,}比例$/

const otherPay = /^[比较]?(?:当地|本地|同期|全[县区市省])*(公务员|教师)的?[为是达到约]*$/

/** 义务教育教师年均工资收入11万元,公务员为10.9万元: the same pay of others. */
export function payOfOthers(said: Said): Words | null {
  if (!isOpenSum(said)) return null
  const { scene, lead } = said
  const pay = scene.figures.at(-1)?.subject.endsWith('年平均工资收入')
  const who = pay ? otherPay.exec(lead.text)?.[1] : undefined
  if (!who) return null
  const owner = who === '教师' ? '义务教育教师' : who
  return { subject: `${owner}年平均工资收入`, measure: null, slice: lead.slice }
}

const each = /(?:每[生人]每?(?:天|日|周|月|年|学期|学年)?|每[天月年]每[生人])([一-龥]{0,6})$/
const given =
  /^(?:的?标准)?(?:予以|给予|进行|实行|发放)?(补助|资助|奖励|补贴|发放)|^的?(?:标准)?(?:拨付|核拨|核定|安排|落实)([一-龥]{2,8}(?:经费|补助|津贴))/

/** 按每生每年300元给予补助 → 补助标准. */
export function ratePerHead(said: Said): Words | null {
  if (!isOpenSum(said)) return null
  const { lead, tail } = said
  const match = each.exec(lead.text)
  if (!match) return null
  const before = lead.text.slice(0, match.index)
  const standard = standardOfIt(said, before)
  if (standard) return standard
  if (!isOnlyWhose(said, before) && leadNoun(before).length >= 2) return null
  const [, done, fund] = given.exec(tail.text) ?? given.exec(tail.predicate) ?? []
  const grant = done ? `${thingBought(said)}${done}` : undefined
  const what = leadNoun(match[1] ?? '') || grant || (fund && `生均${fund}`)
  if (!what) return null
  return {
    subject: `${what.replace(/标准$/, '')}标准`,
    measure: null,
    slice: lead.slice,
    isGuess: true,
  }
}

/** 按小学, 按在校生数: no more than for whom. */
function isOnlyWhose({ lead: { mentions } }: Said, before: string): boolean {
  const [, by, whose = ''] = /^(?:.*([按以]))?([一-龥]{0,6})$/.exec(before) ?? []
  const isStage = mentions.some(({ word, stage }) => stage && word === whose)
  return isStage || (by !== undefined && /^(?:在校学?生|学生|人)?数?$/.test(whose))
}

/** 购买学位1200个,按每生每年5000元补助: what is paid for so. */
function thingBought({ scene }: Said): string {
  const last = recentOfSentence(scene).findLast(({ quantity }) => quantity.kind !== 'money')
  return /购买[一-龥]{2,6}(?=(?:人|总)?数$)/.exec(last?.subject ?? '')?.[0] ?? ''
}

/** 投入3万元粉刷教室、1.2万元更换大门: an amount is named by what it went into. */
export function byPurpose({ scene, quantity, lead, tail }: Said): Words | null {
  if (quantity.kind !== 'money') return null
  const isSpent = /^(?:教育项目投入资金|学校维修改造投入|教学设备投入)$/
  const said =
    lead.measure?.measure?.name ?? (lead.text === '' ? scene.measures.get('money')?.name : null)
  const isBought =
    said === undefined || said === null
      ? /^(?:购置|配备|配置|采购|添置)/.test(leadNoun(lead.text))
      : false
  if (!isBought && !isSpent.test(said ?? '')) return null
  const last = recentOfSentence(scene).at(-1)?.subject ?? ''
  const works = /(?:项目|工程)数$/.test(last) ? last : ''
  const subject = purposeOf(isBought ? lead.text : tail.text) ?? purposeOf(works)
  return subject === null ? null : { subject, measure: null, slice: lead.slice }
}

/** 伙食补助210人,每生每年800元: of what was just told, so much for each. */
function standardOfIt({ scene, lead }: Said, before: string): Words | null {
  const noun = leadNoun(before.replace('标准', ''))
  if (noun !== '' && !lead.mentions.some(({ word, measure }) => !measure && word === noun))
    return null
  const own = recentOfSentence(scene)
  const thing = [...(own.length > 0 ? own : scene.figures.slice(-3))]
    .reverse()
    .map(thingGiven)
    .find(one => one !== null)
  if (!thing) return null
  const what = thing.endsWith('计划') ? `${thing}补助` : thing
  return { subject: `${what}标准`, measure: null, slice: lead.slice, isGuess: true }
}

/** What is given to those that a figure counts, or what its sum is for; null where nothing is. */
function thingGiven({ subject, form, quantity: { kind } }: Figure): string | null {
  if (form !== 'level' || (kind !== 'person' && kind !== 'money' && kind !== 'institution'))
    return null
  if (/生均|标准$/.test(subject)) return null
  const thing = subject.replace(
    /(?<=[奖助]学金).*$|(?:惠及|受益)?(?:学生|学校)?(?:人数|人次|资金|金额|数)$/,
    '',
  )
  return /计划$/.test(thing) || (kind !== 'institution' && /[补减免助贴奖贷费餐]/.test(thing))
    ? thing
    : null
}
