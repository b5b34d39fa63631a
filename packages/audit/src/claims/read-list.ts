import { inside } from '../text/spans.ts'
import { lastMentions, memberLead, nameLead } from './list-leads.ts'
import { commonOf, membersMeant } from './list-members.ts'
import { shareName, wholeOf } from './naming/share-name.ts'
import type { Quantity } from './quantities/quantity.ts'
import type { TimeMark } from './quantities/time-marks.ts'
import { leadOf, place, type Reading } from './reading.ts'
import type { Figure, Scene } from './scene/scene.ts'
import { isWhole } from './scene/slice.ts'
import type { Clause } from './words/clauses.ts'
import { namesIn, type ValueList } from './words/lists.ts'
import type { Lead } from './words/read-lead.ts'

/** A、B、C分别为1、2、3: one name for each value, in order. */
export function readList(reading: Reading, clause: Clause, list: ValueList, from: number): void {
  const { scene, times } = reading
  const [first] = list.quantities
  if (!first) return
  const count = list.quantities.length
  const years = yearsOf(inside(times, clause.start, first.start), count) ?? reading.listYears
  const whole = leadOf(reading, from, first.start, first)
  const hasNames = list.names.length === count
  const meant = hasNames ? null : membersMeant(scene, whole.text, count)
  const before = meant ?? comparedFigures(scene, first, count)
  const isUnnamed =
    meant !== null ||
    (!hasNames && whole.measure === null && isWhole(whole.slice) && !isNamed(whole))
  const isRow = !hasNames && before.length === count && before.every(({ form }) => form === 'level')
  const behindShare = whole.text.slice(whole.text.lastIndexOf('占') + 1)
  const isShareRow = isRow && whole.isShare && ownShare.test(whole.text)
  const isOpinion = isRow && /满意[度率]$/.test(whole.noun) && before.every(isOfPeople)
  const listed = hasNames || isRow ? null : namesBefore(reading.before, whole, count)
  const said = list.names.map(({ start, end }) => reading.passage.text.slice(start, end))
  const common = hasNames ? commonOf(said, whole, lastMentions(reading, list)) : null
  const row = scene.figures.slice(-count)
  // 幼儿园、小学生均A增幅分别为1%、2%;生均B增幅分别为3%、4%: the second list has the first one's stages.
  const isSameRow =
    !hasNames &&
    meant === null &&
    isWhole(whole.slice) &&
    row.length === count &&
    new Set(row.map(({ slice }) => slice.stage)).size === count
  const last = list.quantities.at(-1)
  list.quantities.forEach((quantity, index) => {
    const name = hasNames ? list.names[index] : undefined
    const lead = name
      ? common
        ? memberLead(reading, name, quantity, whole, common)
        : nameLead(reading, list, name, quantity, whole)
      : {
          ...whole,
          start: index === 0 ? whole.start : quantity.start,
          ...(listed && { noun: listed[index] ?? '', words: listed[index] ?? '' }),
        }
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
      figure.subject = namedAfter(earlier, quantity)
      figure.measure = figure.subject === earlier.subject ? earlier.measure : null
      figure.slice = earlier.slice
    }
    const part = isShareRow ? before[index] : undefined
    if (part) {
      figure.subject = shareName(part.slice.other ?? part.subject, wholeOf(behindShare))
      figure.slice = { ...part.slice, other: null }
    }
    const asked = isOpinion ? before[index] : undefined
    if (asked) figure.subject = `${whoOf(asked)}${whole.noun}`
    const twin = isSameRow ? row[index] : undefined
    if (twin) figure.slice = twin.slice
    const year = years?.[index]
    if (year !== undefined && years?.length === count) figure.period = String(year)
    if (index > 0) figure.from = quantity.start
  })
  if (years) reading.listYears = years
  // A list says its names for itself only: what follows is not about the last of them.
  if (hasNames) scene.group = { ...scene.topic }
}

/** 用于校舍维修、设备购置,分别为0.9亿元、0.5亿元: the clause before lists as many names. */
function namesBefore(before: string, { text }: Lead, count: number): string[] | null {
  if (!/^(?:分别|依次|各)[为是]?$/.test(text)) return null
  const [, isFor, words = ''] = /^.*?(用于|投向|包括)?([^用]{4,})$/.exec(before) ?? []
  const names = namesIn(words, 0, words.length).map(({ start, end }) => words.slice(start, end))
  if (names.length !== count || names.some(name => name.length < 3)) return null
  return isFor ? names.map(name => `${name}资金`) : names
}

/** 分别占75%, 各占总数的: of those told before. */
const ownShare = /^(?:分别|依次|各自?)占/

const isOfPeople = ({ quantity }: Figure): boolean => quantity.kind === 'person'
const whoOf = ({ subject }: Figure): string =>
  /[一-龥]{2}(?=(?:人|总)?数$)/.exec(subject)?.[0] ?? subject

/** 助学金640万元、免学费210万元,分别惠及6400人、2300人: those who get it are counted by what they get. */
function namedAfter({ subject, quantity }: Figure, { kind }: Quantity): string {
  if (quantity.kind !== 'money' || kind !== 'person') return subject
  return `${subject.replace(/(?:资金|金额|标准)$/, '')}受益人数`
}

/** 体育器械达标率分别为: a name of its own; 较2004年分别增加了 names nothing. */
const isNamed = ({ change, noun }: Lead): boolean =>
  change === null
    ? /[率比数额]$|(?<!幅)度$|系数$|得分$/.test(noun)
    : noun.length >= 2 && !/^[比较]/.test(noun)

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

/** 2002至2004年……依次为: a year for each value. */
function yearsOf(times: readonly TimeMark[], count: number): number[] | null {
  const span = times.find(time => time.year !== null && time.untilYear !== null)
  if (span?.year == null || span.untilYear === null) return null
  const first = span.year
  if (span.untilYear - first + 1 !== count) return null
  return Array.from({ length: count }, (_, index) => first + index)
}
