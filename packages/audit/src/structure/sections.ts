import { lastAt, type Span } from '@mingjian/model'
import { isHeading, type Marker, rankOf } from './markers.ts'
import { linesOf } from './segments.ts'

export type SectionRole = 'problems' | 'plans' | 'body'

/** A numbered heading or item with everything under it. */
export interface Section {
  marker: Marker
  title: string
  /** Mark and title, as they stand in the text. */
  heading: Span
  /** From the mark to the next mark of the same or a higher order. */
  span: Span
  role: SectionRole
}

const LONGEST_TITLE = 60
const PROBLEMS =
  /(?:存在|面临|主要|突出)的?(?:主要|突出)?(?:的)?(?:问题|困难|不足|短板)|薄弱环节|问题[和与及、](?:困难|不足|差距)|困难[和与及、]问题|差距[和与及、]不足|不足之处|短板弱项/
const PLANS =
  /下一步|下步|今后|工作(?:打算|计划|安排|思路|设想|举措)|努力方向|(?:整改|改进)措施|打算/

/** Sections of a text: one per numbering mark that opens a line. */
export function readSections(text: string, markers: readonly Marker[]): Section[] {
  const opening = markers.filter(isHeading)
  const inherited: SectionRole[] = []
  const ends = endsOf(opening, text.length)
  return opening.map((marker, index) => {
    const heading = headingOf(text, marker)
    const title = text.slice(marker.span[1], heading[1]).trim()
    const rank = rankOf(marker)
    const own = roleOf(title)
    const above = inherited.slice(0, rank).findLast(role => role && role !== 'body')
    inherited.length = rank
    inherited[rank] = own
    return {
      marker,
      title,
      heading,
      span: [marker.span[0], ends[index] ?? text.length],
      role: own === 'body' ? (above ?? 'body') : own,
    }
  })
}

/** The innermost section at an offset: what starts last has not ended, and bears the role of those around it. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  const section = sections[lastAt(sections, offset, one => one.span[0])]
  return section && offset < section.span[1] ? section : undefined
}

/** Where the offset stands: among the admitted problems, the plans, or the body of the report. */
export function roleAt(sections: readonly Section[], offset: number): SectionRole {
  return sectionAt(sections, offset)?.role ?? 'body'
}

/** Where each mark's section ends: at the next mark of the same or a higher order. */
function endsOf(markers: readonly Marker[], textEnd: number): number[] {
  const ends: number[] = []
  const open: number[] = []
  for (const [index, marker] of markers.entries()) {
    const isOver = (one: number) => rankOf(markers[one] as Marker) >= rankOf(marker)
    while (open.length > 0 && isOver(open.at(-1) as number))
      ends[open.pop() as number] = marker.span[0]
    open.push(index)
  }
  for (const index of open) ends[index] = textEnd
  return ends
}

function headingOf(text: string, marker: Marker): Span {
  const [line] = linesOf(text.slice(marker.span[1], marker.span[1] + 400))
  const end = marker.span[1] + (line?.[1] ?? 0)
  const written = text.slice(marker.span[1], end)
  const stop = written.search(/[。：:]/)
  const length = Math.min(stop < 0 ? written.length : stop, LONGEST_TITLE)
  return [marker.span[0], marker.span[1] + length]
}

function roleOf(title: string): SectionRole {
  if (PLANS.test(title) && !/问题/.test(title.replace(/问题(?:及|和|与)/, ''))) {
    return PROBLEMS.test(title) ? 'problems' : 'plans'
  }
  if (/反馈|整改情况|落实情况/.test(title)) return 'body'
  return PROBLEMS.test(title) ? 'problems' : 'body'
}
