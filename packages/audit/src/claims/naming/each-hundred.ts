import { bareUnit } from '../../lexicon/unit-scales.ts'
import { recentOfSentence, type Words } from '../scene/scene.ts'
import { leadNoun } from '../words/noun-phrase.ts'
import type { Said } from './said.ts'
import { bySilence } from './silence.ts'

const forEach = /^每(?:[百千万]名?|[名个位])[一-龥]{0,6}?(?:学生|幼儿|居民|人)?(?:拥有|配备|负担)?/

/**
 * 每百名学生拥有骨干教师1.3人;体艺教师0.94人: a part of a person is no count, and more of what was told of each
 * hundred; 网络多媒体教室方面,每百名学生拥有间数2.8间 says of what in the clause before.
 */
export function forEachHundred(said: Said): Words | null {
  const { scene, quantity, lead } = said
  const bare = /^(每[百千万]名[一-龥]{2,4}拥有)[间台套册人]?数?/.exec(lead.text)?.[0]
  const topic = /([一-龥]{2,14})方面$/.exec(lead.before)?.[1]
  if (bare && topic && lead.measure === null && lead.text.length <= bare.length + 2)
    return nameOf(`${bare.replace(/拥有.*$/, '拥有')}${topic}`, said)
  const thing = bare ? thingBefore(said) : null
  if (bare && thing && lead.text.replace(/[约达为]+$/, '') === bare)
    return nameOf(`${bare}${thing}`, said)
  const isPart = quantity.kind === 'person' && quantity.decimals > 0 && !/万/.test(quantity.unit)
  if (!isPart || lead.text.includes('每') || lead.text.includes('均')) return null
  const before = recentOfSentence(scene).findLast(({ subject }) => forEach.test(subject))
  const each = forEach.exec(before?.subject ?? '')?.[0]
  if (!before || !each) return null
  const noun = lead.measure?.word ?? nounOf(said).replace(/^[^一-龥]+$/, '')
  return noun === '' ? bySilence(said) : nameOf(`${each}${noun}`, said)
}

/** 教学用计算机6870台,每百名学生拥有14.4台: of what was counted in the same unit just before. */
function thingBefore({ scene, quantity, lead }: Said): string | null {
  const before = recentOfSentence(scene).at(-1)
  if (
    lead.measure ||
    before?.form !== 'level' ||
    bareUnit(before.quantity.unit) !== bareUnit(quantity.unit)
  )
    return null
  return before.subject.replace(/^教学用|(?:人数|数)$/g, '')
}

/** The words of the lead without its stage, wherever that stands. */
function nounOf({ lead: { text, mentions } }: Said): string {
  let rest = text
  for (const { word, stage, measure } of mentions)
    if (stage && !measure) rest = rest.replace(word, '')
  return leadNoun(rest)
}

const nameOf = (name: string, { lead: { slice } }: Said): Words => ({
  subject: `${name.replace(/数$/, '')}数`,
  measure: null,
  slice,
  isGuess: true,
})
