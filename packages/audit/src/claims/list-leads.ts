import type { Mention } from '../lexicon/vocabulary.ts'
import { inside, type Placed } from '../text/spans.ts'
import type { Common } from './list-members.ts'
import type { Quantity } from './quantities/quantity.ts'
import { leadOf, type Reading } from './reading.ts'
import { isWhole, sliceOf, wholeSlice } from './scene/slice.ts'
import type { ValueList } from './words/lists.ts'
import { leadNoun } from './words/noun-phrase.ts'
import { type Lead, stripChange } from './words/read-lead.ts'

/** Lead of one name of a list: its own words, with the measure that the last name says for all. */
export function nameLead(
  reading: Reading,
  list: ValueList,
  name: Placed,
  quantity: Quantity,
  whole: Lead,
): Lead {
  const { passage, mentions } = reading
  const own = leadOf(reading, name.start, name.end, quantity)
  const first = list.names[0] ?? name
  const firstSlice = sliceOf(inside(mentions, first.start, first.end))
  const common = own.measure === null && whole.measure === null ? commonNoun(reading, list) : null
  const shared =
    common ??
    (own.measure === null && (isWhole(own.slice) || (whole.measure === null && saysMore(own)))
      ? sharedNoun(passage.text, list, name)
      : null)
  const measure = shared === null ? (own.measure ?? whole.measure) : null
  const sharesStage = own.measure !== null && own.slice.stage === null
  return {
    ...whole,
    mentions: own.mentions,
    measure,
    noun: shared ?? '',
    words: shared,
    slice: sharesStage ? { ...own.slice, stage: firstSlice.stage } : own.slice,
  }
}

/** 小学、初中、高中生机比: names that are slices and nothing more, but for the last. */
function commonNoun({ passage, mentions }: Reading, { names }: ValueList): string | null {
  const rests = names.map(({ start, end }) => {
    const opening = wholePlace.exec(passage.text.slice(start, end))?.[0] ?? ''
    let from = start + opening.length
    for (const mention of inside(mentions, from, end))
      if (mention.start === from && !mention.measure) from = mention.end
    return from === start + opening.length ? null : passage.text.slice(from, end)
  })
  const common = leadNoun(rests.pop() ?? '')
  return common.length >= 2 && rests.every(rest => rest === '') ? common : null
}

const wholePlace = /^(?:[全该我本][国省市县区州旗])?/

/** 小学每百名学生拥有骨干教师数 names more than a stage. */
function saysMore({ text, mentions }: Lead): boolean {
  const slice = mentions.find(({ measure }) => !measure)
  const rest = slice ? text.slice(text.indexOf(slice.word) + slice.word.length) : text
  return rest.length > 6
}

/** 学校空间、教师空间、学生空间开通率: what the last name adds is meant for all of them. */
function sharedNoun(text: string, list: ValueList, name: Placed): string {
  const own = text.slice(name.start, name.end)
  const last = list.names.at(-1)
  if (!last || last.start === name.start) return own
  const lastName = text.slice(last.start, last.end)
  const coefficient = /差异系数$/.exec(lastName)?.[0]
  if (coefficient) return own.endsWith('系数') ? own : own + coefficient
  const end = [2, 1].find(length => lastName.includes(own.slice(-length)))
  if (end !== undefined) return own + lastName.slice(lastName.indexOf(own.slice(-end)) + end)
  // 体育、美术器材达标率: as much of the last name as is longer than those before it.
  const isShort = list.names.every(one => one === last || one.end - one.start === own.length)
  const rest = lastName.slice(own.length)
  return isShort && rest.length >= 2 && !/[率比数额]$|系数$/.test(own) ? own + rest : own
}

export const lastMentions = ({ mentions }: Reading, { names }: ValueList): Mention[] => {
  const last = names.at(-1)
  return last ? inside(mentions, last.start, last.end) : []
}

/** Lead of a name that says whose the measure is which all of them share. */
export function memberLead(
  reading: Reading,
  name: Placed,
  quantity: Quantity,
  whole: Lead,
  { text, last }: Common,
): Lead {
  const own = leadOf(reading, name.start, name.end, quantity)
  const isLast = reading.passage.text.slice(name.start, name.end).startsWith(last)
  const who = isLast ? last.replace(wholeOfYear, '') : leadNoun(own.text)
  const measure = whole.measure && text.includes(whole.measure.word) ? whole.measure : null
  const mentions = own.mentions.filter(one => !one.measure && who.includes(one.word))
  // 东城区 is a place, and no 城区.
  const slice = who.startsWith(mentions[0]?.word ?? '') ? sliceOf(mentions) : wholeSlice
  return {
    ...whole,
    text,
    mentions: measure ? [measure] : [],
    measure,
    noun: measure ? '' : leadNoun(stripChange(text)),
    slice: isWhole(slice) ? { ...slice, other: who || null } : slice,
  }
}

/** 2023年全市 is when, and nobody's name. */
const wholeOfYear = /^(?:19|20)\d\d年?(?:全[国省市县区州旗])?$/
