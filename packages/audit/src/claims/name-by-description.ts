import { schoolCount } from '../lexicon/measures.ts'
import { actionOf, inherited, ranked } from './name-institutions.ts'
import { countName, leadNoun } from './noun-phrase.ts'
import type { Quantity } from './quantity.ts'
import type { Lead } from './read-lead.ts'
import type { Scene, Words } from './scene.ts'
import { within } from './slice.ts'

/** Words so general that what stands before them tells what is counted or measured. */
const general = /^(?:学校|学生|普及率)$/

/** 参评学校45所, 毕业班学生310人, 普通话普及率: told apart from all schools, all pupils, all rates of the kind. */
export function byDescription(scene: Scene, quantity: Quantity, lead: Lead): Words | null {
  const noun = described(lead)
  if (noun === null) return null
  return {
    subject: countName(noun, quantity),
    measure: null,
    slice: within(inherited(scene), lead.slice),
  }
}

/** The general word of a lead with the description before it; null when it has none. */
export function described(lead: Lead): string | null {
  const word = lead.measure?.word ?? ''
  if (!general.test(word)) return null
  if (lead.measure?.measure === schoolCount && actionOf(lead) !== null) return null
  const at = lead.text.lastIndexOf(word)
  if (lead.change === null && leadNoun(lead.text.slice(at + word.length)).length > 1) return null
  let before = lead.text.slice(0, at)
  for (const mention of lead.mentions)
    if (!mention.measure) before = before.replace(mention.word, '')
  const which = leadNoun(before.replace(/^.*[,、]|其中/g, '')).replace(/总体|平均/g, '')
  return isDescription(which) ? `${which}${word}` : null
}

const isDescription = (words: string): boolean =>
  /^[一-龥]{2,12}$/.test(words) &&
  !ranked.test(words) &&
  !/[省市县区旗镇乡村街道]$|^(?:所有|全部|每[所名个]|多数|这些|其他|各[地级类]|教育系统)/.test(
    words,
  )

/** 学前一年毛入园率98%、学前二年91%: a rate of so many years is of these years and no others. */
export function yearsOf(name: string, lead: Lead): string {
  const years = /学前[一二两三]年/.exec(lead.text)?.[0]
  return years ? name.replace(/学前[一二两三]年/, years) : name
}

/** 学前二年达到91%: no more than the years is said, of the rate in mind. */
export function byYears(scene: Scene, quantity: Quantity, lead: Lead): Words | null {
  const known = quantity.kind === 'percent' ? scene.measures.get('percent') : undefined
  if (!known || !/^学前[一二两三]年(?:教育)?$/.test(leadNoun(lead.text))) return null
  const subject = yearsOf(known.name, lead)
  return subject.startsWith('学前') ? { subject, measure: known.measure, slice: known.slice } : null
}
