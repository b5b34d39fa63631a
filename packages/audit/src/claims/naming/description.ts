import type { UnitKind } from '../../lexicon/units.ts'
import type { Mention } from '../../lexicon/vocabulary.ts'
import type { Words } from '../scene/scene.ts'
import { within } from '../scene/slice.ts'
import { countName, leadNoun } from '../words/noun-phrase.ts'
import type { Lead } from '../words/read-lead.ts'
import { actionOf, inherited, ranked } from './institutions.ts'
import type { Said } from './said.ts'

/** Words so general that what stands before them tells what is counted or measured, with their kind of figure. */
const general = /(?:学校|学生|普及率)$/
const kinds: Readonly<Record<string, UnitKind>> = {
  学校: 'institution',
  学生: 'person',
  普及率: 'percent',
}

/** 参评学校45所, 毕业班学生310人, 普通话普及率: told apart from all schools, all pupils, all rates of the kind. */
export function byDescription({ scene, quantity, lead }: Said): Words | null {
  const rate = lead.measure?.word === '普及率' ? lead.text.lastIndexOf('普及率') + 3 : null
  if (rate === null && (lead.measure || actionOf(lead) !== null)) return null
  const noun = described(lead.text.slice(0, rate ?? lead.text.length), lead.mentions)
  if (noun === null || kinds[general.exec(noun)?.[0] ?? ''] !== quantity.kind) return null
  const slice = within(inherited(scene), lead.slice)
  const isGuess = quantity.kind === 'person'
  return { subject: countName(noun, quantity), measure: null, slice, isGuess }
}

/** The general word that `text` ends in, with the description before it; null when there is none. */
export function described(text: string, mentions: readonly Mention[]): string | null {
  const noun = leadNoun(text)
  const word = general.exec(noun)?.[0]
  // 中等职业学校 is a stage and no description.
  if (!word || mentions.at(-1)?.word !== word) return null
  let before = noun.slice(0, -word.length)
  for (const mention of mentions) {
    if (!mention.measure) before = before.replace(mention.word, '')
  }
  const which = leadNoun(before.replace(/^.*[,、]|其中/g, '')).replace(/总体|平均/g, '')
  return isDescription(which) ? `${which}${word}` : null
}

const isDescription = (words: string): boolean =>
  /^[一-龥]{2,12}$/.test(words) &&
  !ranked.test(words) &&
  !/[省市县区旗镇乡村街道]$|^(?:所有|全部|每[所名个]|多数|这些|其他|各[地级类]|教育系统)/.test(
    words,
  )

/** 预计缺小学学位2700个, 缺音乐教师20名: what is missing is no count of what there is. */
export function byLack({ quantity, lead }: Said): Words | null {
  const [, where = '', what = ''] = lacking.exec(leadNoun(lead.text)) ?? []
  if (what === '' || quantity.kind === 'percent') return null
  const subject = `${leadNoun(where).replace(/^.*[县市区]/, '')}${leadNoun(what)}缺口`
  return { subject, measure: null, slice: lead.slice }
}

const lacking =
  /^([一-龥]{0,14}?)(?:预计|估计)?[尚还仍约]*(?:短缺|缺少|(?<![紧空欠短稀奇])缺)([^口额编乏少课勤失陷考]{2,8})$/

/** 在编教师中,女性320人: so many of the whole that the clause before names. */
export function partOfWhole({ quantity, lead }: Said): Words | null {
  const whole = /^([一-龥]{1,10}(?:教师|教职工|学生|儿童|校长|人员))[中里]$/.exec(lead.before)?.[1]
  const other = leadNoun(lead.text)
  if (titles.test(other)) return null
  if (!whole || quantity.kind !== 'person' || other.length > 8) return null
  const slice = { ...lead.slice, other }
  return { subject: countName(leadNoun(whole), quantity), measure: null, slice }
}

/** Those who bear such a title are counted for themselves, whoever they are among. */
const titles = /..(?:带头人|能手|名师|标兵|园丁|班主任|督学)$/

/** 学前一年毛入园率98%、学前二年91%: a rate of so many years is of these years and no others. */
export function yearsOf(name: string, lead: Lead): string {
  const years = /学前[一二两三]年/.exec(lead.text)?.[0]
  return years ? name.replace(/学前[一二两三]年/, years) : name
}

/** 学前二年达到91%: no more than the years is said, of the rate in mind. */
export function byYears({ scene, quantity, lead }: Said): Words | null {
  const known = quantity.kind === 'percent' ? scene.measures.get('percent') : undefined
  if (!known || !/^学前[一二两三]年(?:教育)?$/.test(leadNoun(lead.text))) return null
  const subject = yearsOf(known.name, lead)
  return subject.startsWith('学前') ? { subject, measure: known.measure, slice: known.slice } : null
}
