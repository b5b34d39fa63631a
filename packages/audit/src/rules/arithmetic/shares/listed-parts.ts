import { lastAt } from '@mingjian/model'
import type { Figure } from '../../../structure/figures.ts'
import { namesIn } from '../../../structure/series.ts'
import { type AuditContext, sentenceAt } from '../../context.ts'
import { seriesByParagraph } from '../series.ts'
import type { ToldShare } from './told-share.ts'

const SHORTEST_NAME = 2
const AMONG = /^其中/

/**
 * 普通高中和中职分别招生8.4万人、6.0万人，…，普通高中占: of figures that are told in the order of their names, the one
 * of the name that the share has.
 */
export function partInSeries(context: AuditContext, told: ToldShare): Figure | null {
  const wanted = told.name.replace(AMONG, '')
  if (told.kind !== 'share' || told.beside || wanted.length < SHORTEST_NAME) return null
  const [start] = sentenceAt(context, told.share.start)
  const paragraph = lastAt(context.segments.paragraphs, start, ([from]) => from)
  const last = seriesByParagraph(context)[paragraph]?.findLast(
    one => one.labelSpan[0] >= start && (one.figures.at(-1)?.end ?? start) <= told.start,
  )
  const names = last ? namesIn(last.label) : null
  if (!last || !names || names.length !== last.figures.length) return null
  const found = last.figures.filter((_, at) => isCalled(names[at] ?? '', wanted))
  const [only] = found
  return found.length === 1 && only && !only.approximate ? only : null
}

/** The last of the names may go on into what is told of all of them: 中职当年. */
const isCalled = (name: string, wanted: string): boolean =>
  name.startsWith(wanted) || name.endsWith(wanted)
