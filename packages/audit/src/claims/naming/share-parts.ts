import type { Figure, Scene } from '../scene/scene.ts'
import type { Lead } from '../words/read-lead.ts'
import type { Said } from './said.ts'
import { shareName, wholeOf } from './share-name.ts'

const wholeLed = /^占(?!地|用|比|道)/

/** 占在岗教师3126人的94%: what is counted here is what the part before it is a part of. */
export const isWholeOfShare = ({ quantity: { kind }, lead: { text } }: Said): boolean =>
  kind !== 'percent' && wholeLed.test(text)

/** 前者占, 福州占: the first or the last of the two figures just told, or the one that was of that place. */
export function meantBy(scene: Scene, words: string): Figure | undefined {
  const own = scene.figures.slice(-8).filter(({ form, quantity }) => isLevelOf(form, quantity.kind))
  if (/^[前后]者$/.test(words)) return own.at(words === '前者' ? -2 : -1)
  return own.findLast(({ slice }) => slice.other === words && !/教师|学生|儿童/.test(words))
}

const isLevelOf = (form: Figure['form'], kind: Figure['quantity']['kind']): boolean =>
  form === 'level' && kind !== 'percent'

/** 在编教师610人,其中乡村教师287人,占46.8%: the part has a name of its own. */
export const partOf = (base: Figure | null): string | undefined =>
  /[一-龥]{2,8}(?:教师|学生|儿童|校长|人员|支出|经费|资金|课|课程|项目)$/.exec(
    base?.slice.other ?? '',
  )?.[0] ?? base?.subject

/** 在编教师900人,其中乡村教师600人,占66.7%: those of an area among all of them. */
export function ofAreaIn({ head }: Scene, { subject, slice, quantity }: Figure): string | null {
  const who = /(?:教师|在校生|学生|教职工|幼儿)(?=数$)/.exec(subject)?.[0]
  const isPart = head?.name === subject && head.slice.area === null && quantity.kind === 'person'
  return who && slice.area && isPart
    ? shareName(`${slice.area}${who}`, subject.replace(/数$/, ''))
    : null
}

/** 体育课主要有长跑(占81%)、排球(占40%): what the bracket stands behind, where that is no figure. */
export function beforeBracket(scene: Scene, lead: Lead): string | null {
  const last = scene.figures.at(-1)?.quantity.end ?? 0
  if (scene.depth === 0 || last > lead.start - 1 - lead.before.length) return null
  const noun =
    lead.before
      .replace(/"/g, '')
      .split(/[、,]|主要|安排|配备有?|设有|[有为是]/)
      .at(-1) ?? ''
  return /^[一-龥]{2,10}$/.test(noun) ? noun : null
}

/** The whole is said behind 占, or, in 当年支出A,教育经费所占比例, is the figure just before. */
export function wholeIn(
  scene: Scene,
  lead: Lead,
  base: Figure | null,
  isNamed: boolean,
): string | null {
  const said = wholeOf(lead.text.slice(lead.text.lastIndexOf('占') + 1))
  if (said) return nameOfSum(lead, said) ?? completed(scene, said)
  const isBefore = isNamed && base !== null && scene.figures.indexOf(base) >= scene.sentenceFrom
  return isBefore && base.quantity.kind === 'money' && !somebody.test(lead.text)
    ? base.subject
    : null
}

/** 占总收入: what reports call so. */
function nameOfSum({ mentions }: Lead, words: string): string | null {
  const known = mentions.find(({ word, measure }) => measure?.adjacent && word === words)?.measure
  return known?.kinds.includes('money') && /^总/.test(words) ? known.name : null
}

/** 提取发展基金的学校占: no part of an amount. */
const somebody = /(?:学校|幼儿园|教师|学生|儿童|人员)占/

/** A short form completed from what was named before: 教育经费 → 一般公共预算教育经费. */
export function completed(scene: Scene, words: string): string {
  // 学校数 is what it is, whatever schools were counted before.
  if (words.length < 3 || /^(?:学校|幼儿园|教师|学生|幼儿|教职工)[总人]?数?$/.test(words))
    return words
  const whole = (subject: string) => subject.endsWith(words) && !subject.startsWith('生均')
  return [...scene.subjects].slice(-40).findLast(whole) ?? words
}
