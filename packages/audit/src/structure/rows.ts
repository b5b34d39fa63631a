import type { Span } from '@mingjian/model'
import { changeBefore, unlikeParts } from '../lexicon/divisions.ts'
import type { Figure } from './figures.ts'
import { timesOf } from './parts.ts'

/** A figure of a row, with what stands between it and the one before. */
export interface Member {
  figure: Figure
  label: string
  joint: string
  times: number
}

const NEVER_ADDED = new Set([
  'percent',
  'point',
  'ratio',
  'times',
  '岁',
  '天',
  '分钟',
  '小时',
  '课时',
  '',
])
const SHARES = /[，,、]?\s*(?:分别|约)?占(?:比|总数)?[^，,。；;、]{0,12}?\d+(?:\.\d+)?\s*[%％]/g
const GROWTHS =
  /[，,、](?:(?:同?比|较)?[上去]年(?:同期)?|同比)?(?:分别)?(?:增长|增加|提高|上升|减少|下降|降低)了?\d+(?:\.\d+)?\s*[%％]/g
const ASIDE = /[（(][^（）()]*[）)]/g
const JOINT =
  /^([\p{Script=Han}]{0,8}?)\s*(?:([，,、；;])\s*(?:和|及|以及)?|和|及|以及)\s*([^，,、；;。：:\n]*)$/u
const LONGEST_LABEL = 20
export const LONGEST_LEAD = 48
const LONGEST_ROW = 40
export const FEWEST_SUMMED = 2
export const isAddable = ({ family, approximate }: Figure): boolean =>
  !NEVER_ADDED.has(family) && !approximate

/** 小学30418人，减少612人；初中…: what is said of the change of a part is no part, and the list goes on behind it. */
export function isChange(text: string, { start }: Figure): boolean {
  return changeBefore.test(text.slice(Math.max(0, start - LONGEST_LABEL), start))
}

/** 空编降至47名: what came of it is no part of a list. */
function isLevelReached(text: string, { start }: Figure): boolean {
  return LEVEL_REACHED.test(text.slice(Math.max(0, start - 3), start))
}

const LEVEL_REACHED = /[升降增减][至到]$/

/** Figures of one kind side by side, each under its own words. */
export function rowsOf(text: string, [start]: Span, figures: readonly Figure[]): Member[][] {
  const rows: Member[][] = []
  const open = new Map<string, Member[]>()
  const last = new Map<number, Figure>()
  for (const figure of figures) {
    const key = `${figure.depth}\0${figure.family}`
    const row = open.get(key)
    const previous = row?.at(-1)?.figure
    const between = last.get(figure.depth)
    last.set(figure.depth, figure)
    if (isChange(text, figure) || isLevelReached(text, figure)) continue
    const joined = previous && row ? joinedTo(text, previous, between ?? previous, figure) : null
    if (row && joined && row.length < LONGEST_ROW) {
      const nounBehind = joined.behind
      const before = row.at(-1)
      if (before && before.label === '' && nounBehind) before.label = nounBehind
      row.push({ figure, label: joined.label, joint: joined.joint, times: timesOf(joined.label) })
      continue
    }
    const label = openingLabel(text, start, between ?? figure, figure)
    const begun = [{ figure, label, joint: '', times: timesOf(label) }]
    open.set(key, begun)
    rows.push(begun)
  }
  const listed = rows.filter(row => row.length >= FEWEST_SUMMED)
  for (const row of listed) {
    const end = row.at(-1)
    if (end && end.label === '') end.label = nounBehind(text, end.figure)
    for (const [at, name] of namesBefore(text, start, row).entries()) {
      const member = row[at]
      if (member) member.label = name
    }
  }
  return listed
}

/** 学前、义务教育、高中分别为…: each by the name that stands in its place. */
function namesBefore(text: string, start: number, row: readonly Member[]): string[] {
  const from = Math.max(start, (row[0]?.figure.start ?? 0) - LONGEST_LEAD)
  const list = NAMED_IN_ORDER.exec(text.slice(from, row[0]?.figure.start))?.[1]
  const names = list?.split(/、|和|以及|及/) ?? []
  return names.length === row.length ? names : []
}

const NAMED_IN_ORDER = /([^，,。；;：:\n\d]+)(?:分别|依次)[^，,。；;：:\n、\d]{0,6}[:：]?\s*$/

interface Joined {
  behind: string
  joint: string
  label: string
}

/** What joins a figure to the last of its row: words of the one before, a mark, its own words. */
function joinedTo(text: string, previous: Figure, between: Figure, figure: Figure): Joined | null {
  // Other things may be counted of each part: 学前612人次48万元，小学2310人次230万元.
  const from = between.start > previous.end ? between.end : previous.end
  if (figure.start - previous.end > LONGEST_LEAD * 2) return null
  if (from === figure.start) return joinedTo(text, previous, previous, between)
  const gap = plain(text.slice(from, figure.start))
  const match = JOINT.exec(gap)
  if (!match) return null
  const label = (match[3] ?? '').trim()
  if (label.length > LONGEST_LABEL || unlikeParts.test(label)) return null
  if (from !== previous.end && !/[，,；;]/.test(match[2] ?? '')) return null
  return { behind: match[1] ?? '', joint: jointOf(match[2]), label }
}

const jointOf = (mark: string | undefined) =>
  mark === ',' ? '，' : mark === ';' ? '；' : (mark ?? '、')

export const plain = (gap: string) =>
  /[（(%％]/.test(gap) ? gap.replace(ASIDE, '').replace(SHARES, '').replace(GROWTHS, '') : gap

function nounBehind(text: string, { end }: Figure): string {
  return /^\p{Script=Han}{0,8}/u.exec(text.slice(end, end + 8))?.[0] ?? ''
}

/** 其中45人及以下的: the numbers of a band are part of its name. */
const OPENING =
  /(?:\d+(?:\s*[—–\-~～至到]\s*\d+)?[人岁](?=[及或以的]))?[^，,、；;。：:（）()\n\d]*$/

/** The words before the first figure of a row, back to the nearest mark. */
function openingLabel(text: string, start: number, before: Figure, figure: Figure): string {
  // 公办9所6210人: what is counted first is counted of the same part.
  const end = before.end === figure.start ? before.start : figure.start
  const from = Math.max(start, end - LONGEST_LABEL)
  return OPENING.exec(text.slice(from, end))?.[0].trim() ?? ''
}
