import { inside } from '../text/spans.ts'
import { lastMentions, memberLead, nameLead } from './list-leads.ts'
import { commonOf, membersMeant } from './list-members.ts'
import { comparedFigures, namesBefore, ofRow } from './list-without-names.ts'
import type { TimeMark } from './quantities/time-marks.ts'
import { leadOf, place, type Reading } from './reading.ts'
import { isWhole } from './scene/slice.ts'
import type { Clause } from './words/clauses.ts'
import type { ValueList } from './words/lists.ts'

/** A、B、C分别为1、2、3: one name for each value, in order. */
export function readList(reading: Reading, clause: Clause, list: ValueList, from: number): void {
  const { scene, times } = reading
  const [first] = list.quantities
  if (!first) return
  const count = list.quantities.length
  const years =
    yearsOf(inside(times, yearsFrom(reading, clause), first.start), count) ?? reading.listYears
  const whole = leadOf(reading, from, first.start, first)
  const hasNames = list.names.length === count
  const meant = hasNames ? null : membersMeant(scene, whole.text, count)
  const before = hasNames ? [] : (meant ?? comparedFigures(scene, first, count, whole))
  const named = before.length === count ? ofRow(before, whole, meant !== null) : null
  const listed = hasNames || named ? null : namesBefore(reading.before, whole, count)
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
    const earlier = before[index]
    if (named && earlier) Object.assign(figure, named(earlier, quantity))
    const twin = isSameRow ? row[index] : undefined
    if (twin) figure.slice = twin.slice
    const year = years?.[index]
    if (year !== undefined && years?.length === count) figure.period = String(year)
    if (index > 0) figure.from = quantity.start
  })
  // 达到1:7和1:15的标准: both are asked for.
  const [lastPlaced, ...others] = scene.figures.slice(-count).reverse()
  if (!hasNames && lastPlaced?.modality === 'norm')
    for (const one of others) Object.assign(one, { modality: 'norm', comparator: '标准' })
  if (years) reading.listYears = years
  // A list says its names for itself only: what follows is not about the last of them.
  if (hasNames) scene.group = { ...scene.topic }
}

/** 2021年至2023年,……依次为: the years may be a clause of their own. */
function yearsFrom({ clauses }: Reading, clause: Clause): number {
  const before = clauses[clauses.indexOf(clause) - 1]
  return before?.stop === ',' && before.quantities.length === 0 ? before.start : clause.start
}

/** 2002至2004年……依次为, 2021年、2022年、2023年……分别为: a year for each value. */
function yearsOf(times: readonly TimeMark[], count: number): number[] | null {
  const span = times.find(time => time.year !== null && time.untilYear !== null)
  if (!span) {
    const years = times.flatMap(({ year, role }) => (year !== null && role === 'at' ? [year] : []))
    const isRow = years.every((year, at) => at === 0 || year === (years[at - 1] ?? 0) + 1)
    return years.length === count && isRow ? years : null
  }
  if (span.year === null || span.untilYear === null) return null
  const first = span.year
  if (span.untilYear - first + 1 !== count) return null
  return Array.from({ length: count }, (_, index) => first + index)
}
