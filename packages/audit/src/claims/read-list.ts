import { inside, type Placed } from '../text/spans.ts'
import type { Quantity } from './quantities/quantity.ts'
import type { TimeMark } from './quantities/time-marks.ts'
import { leadOf, place, type Reading } from './reading.ts'
import type { Figure, Scene } from './scene/scene.ts'
import { isWhole, sliceOf } from './scene/slice.ts'
import type { Clause } from './words/clauses.ts'
import type { ValueList } from './words/lists.ts'
import { leadNoun } from './words/noun-phrase.ts'
import type { Lead } from './words/read-lead.ts'

/** A、B、C分别为1、2、3: one name for each value, in order. */
export function readList(reading: Reading, clause: Clause, list: ValueList, from: number): void {
  const { scene, times } = reading
  const [first] = list.quantities
  if (!first) return
  const count = list.quantities.length
  const before = comparedFigures(scene, first, count)
  const years = yearsOf(inside(times, clause.start, first.start), count) ?? reading.listYears
  const whole = leadOf(reading, from, first.start, first)
  const isUnnamed =
    list.names.length !== count && whole.measure === null && isWhole(whole.slice) && !isNamed(whole)
  const row = scene.figures.slice(-count)
  // 幼儿园、小学生均A增幅分别为1%、2%;生均B增幅分别为3%、4%: the second list has the first one's stages.
  const isSameRow =
    list.names.length !== count &&
    isWhole(whole.slice) &&
    row.length === count &&
    new Set(row.map(({ slice }) => slice.stage)).size === count
  const last = list.quantities.at(-1)
  list.quantities.forEach((quantity, index) => {
    const name = list.names.length === count ? list.names[index] : undefined
    const lead = name
      ? nameLead(reading, list, name, quantity, whole)
      : { ...whole, start: index === 0 ? whole.start : quantity.start }
    const figure = place(
      reading,
      clause,
      quantity,
      lead,
      quantity === last ? clause.end : quantity.end,
    )
    const earlier =
      isUnnamed && before.length === count && !whole.isShare ? before[index] : undefined
    if (earlier) {
      figure.subject = earlier.subject
      figure.measure = earlier.measure
      figure.slice = earlier.slice
    }
    const twin = isSameRow ? row[index] : undefined
    if (twin) figure.slice = twin.slice
    const year = years?.[index]
    if (year !== undefined && years?.length === count) figure.period = String(year)
    if (index > 0) figure.from = quantity.start
  })
  if (years) reading.listYears = years
  // A list says its names for itself only: what follows is not about the last of them.
  if (list.names.length === count) scene.group = { ...scene.topic }
}

/** 体育器械达标率分别为: a name of its own; 较2004年分别增加了 names nothing. */
const isNamed = ({ change, noun }: Lead): boolean =>
  change === null ? /[率比数额]$/.test(noun) : noun.length >= 2 && !/^[比较]/.test(noun)

/** What the values of a list without names are said of: as many figures of a kind that fits. */
function comparedFigures(scene: Scene, { kind }: Quantity, count: number): Figure[] {
  const fits = kind === 'points' ? 'percent' : kind
  const recent = scene.figures.slice(-3 * count).filter(figure => figure.form !== 'change')
  const alike = recent.filter(figure => figure.quantity.kind === fits)
  const last = alike.at(-1)
  // 分别高出全国、全省17.9个、15.7个百分点: one figure held against two places.
  if (kind === 'points' && last && alike.length < count) return Array(count).fill(last)
  return recent.slice(-count)
}

/** Lead of one name of a list: its own words, with the measure that the last name says for all. */
function nameLead(
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
  return end === undefined ? own : own + lastName.slice(lastName.indexOf(own.slice(-end)) + end)
}

/** 2002至2004年……依次为: a year for each value. */
function yearsOf(times: readonly TimeMark[], count: number): number[] | null {
  const span = times.find(time => time.year !== null && time.untilYear !== null)
  if (span?.year == null || span.untilYear === null) return null
  const first = span.year
  if (span.untilYear - first + 1 !== count) return null
  return Array.from({ length: count }, (_, index) => first + index)
}
