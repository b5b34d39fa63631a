import { families } from '../../lexicon/families.ts'
import type { Figure, Words } from '../scene/scene.ts'
import { leadNoun } from '../words/noun-phrase.ts'
import type { Said } from './said.ts'

const familyOf = (word: string) => families.find(words => words.includes(word))

/** 省级文明校园2个、市级14个; 高级职称占21%,中级占43%; 大专学历52人,本科13人: the same of another word of its family. */
export function twinOf({ scene, quantity, lead }: Said): Words | null {
  const before = scene.figures.findLast(one => one.quantity.kind === quantity.kind)
  if (!before || (before.quantity.unit !== quantity.unit && quantity.kind !== 'person')) return null
  const word = leadNoun(lead.text.replace(/(?:学历|职称)?占?比?$/, ''))
  const family = familyOf(word)
  if (family?.includes(before.slice.area ?? ''))
    return {
      subject: before.subject.replace(before.slice.area ?? word, word),
      measure: before.measure,
      slice: { ...before.slice, area: word },
    }
  const other = family?.find(one => before.subject.includes(one))
  if (other === undefined) return null
  // 本专科生贷款额度, 研究生: the pupils of both are called so.
  const said = new RegExp(`${other}(?:及?以上)?${word.endsWith('生') ? '生?' : ''}`)
  const subject = before.subject.replace(said, word)
  return { subject, measure: null, slice: before.slice, isGuess: true }
}

const grade = /^(?:分设|分为|分|其中|设)?([A-D甲乙丙丁一二三四五](?:级|等|档))$/

/** 隐患412处,现场整改257处。消防类168处: kinds of all of them. */
const kind = /^[一-龥]{2,5}类$/

/** 食堂106个,A级42个、B级59个: those of a grade among those just counted. */
export function gradeOf({ scene, quantity, lead }: Said): Words | null {
  if (scene.figures.length === 0) return null
  const other = leadNoun(lead.text)
  if (kind.test(other)) {
    const all = scene.figures.slice(-5).find(one => isCountedAlike(one, quantity.unit))
    return all
      ? { subject: all.subject, measure: all.measure, slice: { ...all.slice, other } }
      : null
  }
  const before = scene.figures.at(-1)
  const which = grade.exec(other)?.[1]
  if (!which || !before || !isCountedAlike(before, quantity.unit)) return null
  return {
    subject: before.subject,
    measure: before.measure,
    slice: { ...before.slice, other: which },
  }
}

const isCountedAlike = ({ form, quantity }: Figure, unit: string): boolean =>
  form === 'level' && quantity.unit === unit
