import type { Quantity } from '../quantities/quantity.ts'
import type { Tail, Words } from '../scene/scene.ts'
import { isWhole, sliceOf } from '../scene/slice.ts'
import { countName, leadNoun } from '../words/noun-phrase.ts'
import type { Lead } from '../words/read-lead.ts'
import { countiesThat } from './predicate.ts'
import type { Said } from './said.ts'

const equipped = /(建有|接入|配备(?:了|有)?|设有|开通了?)([一-龥"]{2,12})/
const having = /^(?:以上)?(?:配|建|设)?有([一-龥]{2,10})$/

/** 八成的学校建有直播教室: the share of those of whom the predicate is true. */
export function shareOfNoun(
  quantity: Quantity,
  lead: Lead,
  tail: Tail,
  noun: string,
): Words | null {
  if (!tail.text.startsWith('的') && !quantity.isChinese) return null
  const slice = sliceOf(tail.mentions)
  const said = equipped.exec(tail.predicate)
  if (said) {
    const verb = (said[1] ?? '').replace(/了$|(?<=配备)有$/, '')
    const subject = `${(said[2] ?? '').replace(/"/g, '')}${verb}率`
    return { subject, measure: null, slice, isGuess: true }
  }
  if (/升入/.test(tail.predicate)) return { subject: '升学率', measure: null, slice }
  const counties = /^县区?$/.test(noun)
    ? countiesThat(lead, { ...tail, text: tail.text.slice(1) })
    : null
  const subject = counties?.replace(/数$/, '比例') ?? countName(noun, quantity)
  if (subject === '') return null
  const told = predicateOf(tail, noun)
  return {
    subject: told + subject,
    measure: null,
    slice: isWhole(slice) ? lead.slice : slice,
    // What is said of them is no name of theirs: 70%的学校将学生近视率纳入考核 is no 近视率.
    isGuess: !/的[一-龥]{1,8}[将把]/.test(tail.text),
  }
}

/** 12%有体操馆, after 28%的中小学配备有排球场: the same share of the same schools. */
export function shareHaving({ quantity, lead, tail }: Said): Words | null {
  if (quantity.kind !== 'percent' || lead.text !== '') return null
  const what = having.exec(tail.text)?.[1]
  return what ? { subject: `${what}配备率`, measure: null, slice: lead.slice, isGuess: true } : null
}

const whoever = /([一-龥]{0,8}(?:学校|中小学|幼儿园|小学|初中|高中|学生|教师|校长|班级))$/
const doesSo =
  /^(?:均|都|已)?((?:提供|开展|配备|实现|达到|完成|参加|接受|通过|建有|建立|设有|设立|安装|接入|开设|实行|落实)[一-龥]{2,12})$/

/** 应开展的学校100%提供课后服务: the share of those before that do what is said behind. */
export function shareThat({ quantity, lead, tail }: Said): Words | null {
  if (quantity.kind !== 'percent' || lead.isShare) return null
  const who = whoever.exec(leadNoun(lead.text))?.[1]
  const what = doesSo.exec(tail.text)?.[1]
  if (!who || !what) return null
  let thing = who
  for (const { word, measure } of lead.mentions) if (!measure) thing = thing.replace(word, '')
  thing = thing.replace(/^.*的/, '')
  return {
    subject: `${what}${thing || '学校'}比例`,
    measure: null,
    slice: lead.slice,
  }
}

const whoDoWhat =
  /^(?:以上)?的?([一-龥]{0,6}(?:学校|中小学|幼儿园|学生|教师|校长|班级))(?:均|都|已)*((?:实现|完成|通过)[一-龥]{2,12})$/

/** 50%以上符合条件学校实现分设 → 符合条件学校实现分设比例, whatever the clause begins with. */
export function shareDoing({ quantity, lead, tail }: Said): Words | null {
  if (quantity.kind !== 'percent' || lead.isShare) return null
  const [, who, what] = whoDoWhat.exec(tail.text) ?? []
  return who && what
    ? { subject: `${who}${what}比例`, measure: null, slice: sliceOf(tail.mentions), isGuess: true }
    : null
}

/** 的学生积极参加体育锻炼 → 积极参加体育锻炼. */
function predicateOf(tail: Tail, noun: string): string {
  if (!tail.text.includes(noun)) return ''
  const rest = tail.text.slice(tail.text.indexOf(noun) + noun.length)
  return /^[一-龥]{3,14}$/.test(rest) && !/^[将把被以在]/.test(rest) ? rest : ''
}
