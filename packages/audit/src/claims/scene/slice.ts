import type { MeasureTerm } from '../../lexicon/measures.ts'
import type { Mention } from '../../lexicon/vocabulary.ts'

/** What part of the whole a figure is about. */
export interface Slice {
  stage: string | null
  ownership: string | null
  area: string | null
  /** A part named by words the vocabulary does not hold: 管理人员, 大班. */
  other: string | null
}

export const wholeSlice: Slice = { stage: null, ownership: null, area: null, other: null }

export const isWhole = (slice: Slice): boolean =>
  slice.stage === null && slice.ownership === null && slice.area === null && slice.other === null

/** The slice that a run of mentions names; the last stage counts: 义务教育阶段小学 is 小学. */
export function sliceOf(mentions: readonly Mention[]): Slice {
  const slice = { ...wholeSlice }
  for (const mention of mentions) {
    if (mention.stage) slice.stage = mention.stage
    if (mention.isKindergarten) slice.stage = '幼儿园'
    if (mention.ownership) slice.ownership = joinOwnership(slice.ownership, mention.ownership)
    if (mention.area) slice.area = mention.area
    if (mention.group) slice.other = `${slice.other ?? ''}${mention.group}`
  }
  return slice
}

/** Whether a text holds nothing but slices. */
export function isOnlySlices(text: string, mentions: readonly Mention[]): boolean {
  let rest = text
  for (const { word, measure } of mentions) if (!measure) rest = rest.replace(word, '')
  return rest === ''
}

function joinOwnership(before: string | null, word: string): string {
  if (before === '民办' && word === '普惠') return '普惠民办'
  if (before === '普惠' && word === '民办') return '普惠民办'
  if (before === '非普惠' && word === '民办') return '非普惠民办'
  return word
}

/** What `part` leaves open is taken from `whole`. */
export function within(whole: Slice, part: Slice): Slice {
  const ownership =
    whole.ownership === '民办' && part.ownership === '普惠' ? '普惠民办' : part.ownership
  return {
    stage: part.stage ?? whole.stage,
    ownership: ownership ?? whole.ownership,
    area: part.area ?? whole.area,
    other: part.other,
  }
}

/** Name of a measure for a slice, where usage has one of its own: 幼儿园数 + 公办 → 公办幼儿园数. */
export function nameFor(measure: MeasureTerm, slice: Slice): string {
  const names = measure.bySlice ?? {}
  const both = slice.ownership && slice.stage ? names[slice.ownership + slice.stage] : undefined
  return (
    both ||
    (slice.ownership && names[slice.ownership]) ||
    (slice.stage && names[slice.stage]) ||
    measure.name
  )
}

/** The slice as a claim prints it, without what the subject's name already says. */
export function qualifierOf(
  slice: Slice,
  subject: string,
  measure: MeasureTerm | null,
): string | null {
  const says = (word: string) => subject.includes(word)
  const ownership = slice.ownership && !says(slice.ownership.slice(0, 2)) ? slice.ownership : ''
  // Of the two stages of compulsory education 中学 is the second.
  const stage = slice.stage === '中学' && says('义务教育') ? '初中' : (slice.stage ?? '')
  const isKindergarten = slice.stage === '幼儿园' && /园/.test(subject)
  const implied =
    isKindergarten || measure?.stage === slice.stage || (slice.stage !== null && says(slice.stage))
  const area = slice.area && !says(slice.area) ? slice.area : ''
  const text = [
    area,
    ownership,
    implied ? '' : stage,
    slice.other && !says(slice.other) ? slice.other : '',
  ]
  return text.join('') || null
}
