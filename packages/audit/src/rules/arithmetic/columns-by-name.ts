import type { Span } from '@mingjian/model'
import { partialLeads } from '../../lexicon/divisions.ts'
import { collect } from '../../structure/collect.ts'
import { type Figure, sizeOf } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { addsUp, offBySize } from '../../structure/part-sums.ts'
import { plainParts } from '../../structure/parts.ts'
import { isAddable, isChange } from '../../structure/rows.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, figuresIn, paragraphStart } from '../context.ts'
import type { Column } from './columns-by-shape.ts'

const FEWEST_GROUPS = 2
const SHORTEST_NAME = 2
/** What is said once of so many could add up by chance. */
const LEAST_HELD = 10
/** Farther off than this another thing is told. */
const FARTHEST_OFF = 0.3
const LONGEST_OPENING = 12

/**
 * 学校30所，校舍57.7万平方米，设备17919万元。其中小学17所，毕业…人，校舍25.5万平方米，…；初中13所，…: groups may tell more than is told of the
 * whole. A column is what one word names in each of them; where one column adds up, the others have to.
 */
export function columnsByName(context: AuditContext): Column[] {
  return collect(context.segments.sentences, ([start, end]) => {
    const { text } = context
    const opening = text.slice(start, start + LONGEST_OPENING)
    const groups = partialLeads.test(opening) ? groupsOf(context, [start, end]) : []
    if (groups.length < FEWEST_GROUPS) return []
    const before = figuresIn(context, [placeOfWhole(context, start), start]).filter(
      one => one.depth === 0 && isAddable(one) && !isChange(text, one),
    )
    const columns = namesOf(text, groups).flatMap(
      name => columnOf(text, before, groups, name) ?? [],
    )
    const isProved = columns.some(
      one => addsUp(plainParts(one.parts), one.total) && sizeOf(one.total) >= LEAST_HELD,
    )
    return isProved ? columns.filter(isOpen) : []
  })
}

/** The paragraph of the groups and the one before it, in which the whole may be told. */
function placeOfWhole(context: AuditContext, start: number): number {
  const own = paragraphStart(context, start)
  return own === start ? paragraphStart(context, start, 1) : own
}

function groupsOf(context: AuditContext, [start, end]: Span): (readonly Figure[])[] {
  const { text } = context
  const stops = matchesOf(/[；;]/g, text.slice(start, end)).map(one => start + one.index + 1)
  const ends = [...stops, end]
  return ends
    .map((to, at) =>
      figuresIn(context, [ends[at - 1] ?? start, to]).filter(
        one => one.depth === 0 && isAddable(one) && !isChange(text, one),
      ),
    )
    .filter(group => group.length > 0)
}

const namesOf = (text: string, [first = []]: readonly (readonly Figure[])[]): string[] => [
  ...new Set(first.slice(1).map(one => labelOf(text, one))),
]

/** What one word names in each of the groups, and once before them. */
function columnOf(
  text: string,
  before: readonly Figure[],
  groups: readonly (readonly Figure[])[],
  name: string,
): Column | null {
  if (name.length < SHORTEST_NAME) return null
  const parts = groups.flatMap(group => group.find(one => labelOf(text, one) === name) ?? [])
  const [first] = parts
  const totals = before.filter(one => {
    const label = labelOf(text, one)
    return one.unit === first?.unit && (label.startsWith(name) || label.endsWith(name))
  })
  const [total] = totals
  const isWhole = parts.length === groups.length && totals.length === 1
  return isWhole && total ? { total, parts, isFirst: false } : null
}

const isOpen = ({ total, parts }: Column): boolean => {
  const listed = plainParts(parts)
  return !addsUp(listed, total) && offBySize(listed, total) <= FARTHEST_OFF
}
