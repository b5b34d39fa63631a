import { lastAt } from '@mingjian/model'
import { type Figure, printed, spanOf } from '../../structure/figures.ts'
import { commonPiece } from '../../structure/labels.ts'
import type { Member } from '../../structure/listings.ts'
import { hanNumber } from '../../structure/markers.ts'
import type { NamedColumn } from '../../structure/named-columns.ts'
import { type AuditContext, matchesIn, paragraphAt, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { betterWay } from './better-way.ts'
import { columnsOf } from './columns-of.ts'
import { plain } from './compared-names.ts'
import { printedSize } from './printed-size.ts'

const PLACED = '(?:位居|居于?|名列|位列|位于|列|排(?:名|在|位)?|处于?)[^，,。；;\\d]{0,6}?'
const MOST = `最[高多大快好强重长]|${PLACED}(?:首位?|第一(?:位|名)?|榜首|(?<!倒数)第1位?)|领跑|遥遥领先`
const LEAST = `最[低少小慢差弱轻短]|${PLACED}(?:末位|最后(?:一?位|一名)?|倒数第一(?:位|名)?|末尾)|垫底|殿后`
const NEXT = `次之|仅次于|${PLACED}(?<!倒数)第[二2](?:位|名)?|居次席?|其次(?=是|为)|居中`
/** 最高, 居首, 垫底, 次之: which of those listed it is. */
const EXTREME = new RegExp(
  `(?:(?<most>${MOST})|(?<least>${LEAST})|(?<next>${NEXT}))(?=的|为|是|在|[，,。；;、（(\\n]|$)`,
  'gu',
)
const GOOD = /[好差强弱]|首|第一|第1|榜|领|末|最后|倒数|垫底|殿后|第[二2]|次席/
const NOT_ALL = /除|之一|不是|并非|并不|不再|曾|将|力争|预计|以外|之外|历史|历年|近年|建[国校]以来/
const GROWTH = /[增涨]幅|增速|增长|提[高升]|上升|最[快慢]/
const FALL = /降幅|降低|下降|减少|减幅/
/** What may be said of any of the listed, and of all of them. */
const OF_ANY =
  /其中|[从按]\p{Script=Han}{0,8}?[看排序]|可见|显示|上表|指标|[是为的在以居列，,、：:\s]|所占|占比|比例|比重|比率|数量|数值|人数|规模|总量|总数|水平|数|额|量|率|[近这上述]*(?:[一二两三四五六七八九十]+|\d{1,2}|各|全)(?:个|所|类|项|大|家)?(?:[县区市镇乡校园省]|学段|年级|地区|单位|部门|学校|类|者)*\p{Script=Han}{0,2}?(?:之?[中里内间]|当中)|全[国省市县区]|也|都|均|仍|则|而|最终|明显|相对|分别|达到?/gu
const LONGEST_CLAUSE = 40

/** What is said to be the most, the least or the second of a list or a table, and is not. */
export const extremesOfColumns = (context: AuditContext): readonly Observation[] =>
  matchesIn(context, EXTREME).flatMap(match => observe(context, match) ?? [])

interface Said {
  /** The words of the clause without the extreme. */
  before: string
  behind: string
  /** Where the words stand. */
  from: number
  to: number
}

function observe(context: AuditContext, match: RegExpExecArray): Observation | null {
  const said = clauseAround(context, match)
  if (NOT_ALL.test(said.before + said.behind)) return null
  const near = nearColumns(context, said).filter(one => isOfAsMany(context, said, one))
  const found = near.flatMap(column => {
    const named = memberNamed(context, column.members, said)
    return named ? [{ column, ...named }] : []
  })
  const wrong: { column: NamedColumn; member: Member; other: Member; isMore: boolean }[] = []
  for (const { column, member, rest } of found) {
    const other = beyond(context, column, member, match)
    const isPlain = measureIn(rest) === ''
    if (isPlain && !other && !GROWTH.test(match[0])) return null
    if (!isMeant(context, column, rest, match, said)) continue
    if (!other) return null
    wrong.push({ column, member, ...other })
  }
  // Of several lists that do not bear it out the nearest is meant.
  const [last] = wrong.slice(-1)
  if (!last || saysItsOwn(context, said, last.member.figure)) return null
  const { member, other, isMore } = last
  const [a, b] = [member, other].map(({ figure }) => printed(context.text, figure))
  return {
    message: `称${member.name}“${match[0]}”，但${other.name}为${b}，${isMore ? '高' : '低'}于${a}`,
    spans: [
      [match.index, match.index + match[0].length],
      spanOf(member.figure),
      spanOf(other.figure),
    ],
    computation: `${b} ${isMore ? '>' : '<'} ${a}`,
    suggestion: '核对各项数值，改正“最高”“最低”“次之”所指的名称',
  }
}

function clauseAround({ text }: AuditContext, { index, 0: words }: RegExpExecArray): Said {
  const end = index + words.length
  let from = index
  while (from > 0 && index - from < LONGEST_CLAUSE && !/[。；;，,\n]/.test(text[from - 1] ?? ''))
    from--
  let to = end
  if (/^(?:的|是|为|在|于)/.test(text.slice(end, end + 1)) || words === '仅次于')
    while (
      to < text.length &&
      to - end < LONGEST_CLAUSE &&
      !/[。；;，,、（(\n\d]/.test(text[to] ?? '')
    )
      to++
  // 以普通高中为最高、初中为最低: what is behind the first is said of another.
  from += AFTER_ANOTHER.exec(text.slice(from, index))?.[0].length ?? 0
  return {
    before: text.slice(from, index),
    behind: text.slice(end, to).replace(BEFORE_ANOTHER, '').replace(APART, ''),
    from,
    to,
  }
}

const AFTER_ANOTHER = /^.*最[高低多少大小快慢][^，,]*?[、和而及与]/s
/** 最高的兴庆区与最低的西夏区 */
const APART = /(?:之间)?(?:相差|差距).*$/s
const BEFORE_ANOTHER = /[与和、及][^与和、及]*最.*$/s

/** Lists of the paragraph, of the sentence at hand or next to it, and the table right above or below. */
function nearColumns(context: AuditContext, { from, to }: Said): readonly NamedColumn[] {
  const [start, end] = paragraphAt(context, from)
  const reach = sentenceAt(context, sentenceAt(context, from)[1] + 1)[1]
  return columnsOf(context).filter(column => {
    if (column.start < to && column.end > from) return false
    if (column.end <= from)
      return column.end >= start || context.text.slice(column.end, start).trim().length <= 2
    const isBeside = column.start < end || /^[：:\n]*$/.test(context.text.slice(to, column.start))
    return (
      isBeside &&
      column.start <= reach &&
      context.text.slice(to, column.start).length <= LONGEST_LEAD
    )
  })
}

const LONGEST_LEAD = 60

const COUNT =
  /(?<!第)([二两三四五六七八九十]+|\d{1,2})(?:个|所|类|项|大|家)?\p{Script=Han}{1,5}?(?:之?[中里内间]|当中)/u

const COUNT_FIRST = new RegExp(`${COUNT.source}[，,]$`, 'u')

/** 六市之中: as many as are listed. */
function isOfAsMany({ text }: AuditContext, { before, from }: Said, { members }: NamedColumn) {
  const opening =
    /[^，,。；;\n]{0,12}[，,]$/.exec(text.slice(Math.max(0, from - 14), from))?.[0] ?? ''
  const count = COUNT.exec(before)?.[1] ?? COUNT_FIRST.exec(opening)?.[1]
  if (!count) return true
  return (/\d/.test(count) ? Number(count) : hanNumber(count)) === members.length
}

interface Named {
  member: Member
  /** What else is said in the clause. */
  rest: string
}

/** The one member that the clause names, before the word or behind it; else whom the clause before is about. */
function memberNamed(
  { text }: AuditContext,
  members: readonly Member[],
  { before, behind, from }: Said,
): Named | null {
  const here =
    namedIn(members, before, behind) ??
    namedIn(members, behind, before) ??
    namedInPart(members, before, behind)
  if (here || !BARE.test(before) || behind !== '') return here
  const told =
    /[^。；;，,\n\d]{2,30}[，,]$/.exec(text.slice(Math.max(0, from - 31), from))?.[0] ?? ''
  const named = namedIn(members, told, '')
  return named && { ...named, rest: before.replace(BARE_LEAD, '') }
}

/** 但增速最快: nothing but what is measured. */
const BARE_LEAD = /^(?:但|而|且|并|却)+/
const BARE = /^(?:但|而|且|并|却)+(?:增[速幅]|增长|占比|比例|数量|规模)?(?:也|则|却)?$/

/** 研究生学历最小 of 具有研究生学历的校长: a part of the name of one member only. */
function namedInPart(members: readonly Member[], before: string, behind: string): Named | null {
  const words = measureIn(before)
  if (words.length < 2 || /\s/.test(words)) return null
  const [only, more] = members.filter(({ name }) => name.includes(words))
  return only && !more ? { member: only, rest: behind } : null
}

function namedIn(members: readonly Member[], words: string, others: string): Named | null {
  const found = members.flatMap((member, at) => {
    const written = formsOf(members, at).find(form => form.length > 1 && words.includes(form))
    return written ? [{ member, written }] : []
  })
  const longest = found.filter(
    ({ written }) => !found.some(one => one.written !== written && one.written.includes(written)),
  )
  const [only, more] = longest
  if (!only || more) return null
  // 农村小学最低 of a list that has 小学: of another than is listed.
  const rest = words.replace(only.written, ' ')
  return { member: only.member, rest: `${rest} ${others}` }
}

/** What a member may be called: the first is written together with what is measured. */
function formsOf(members: readonly Member[], at: number): readonly string[] {
  const name = members[at]?.name ?? ''
  const shared = sharedEnd(members.map(one => one.name))
  const forms = [name, plain(name), ...(shared > 1 ? [name.slice(0, -shared)] : [])]
  if (at > 0) return forms
  const lengths = members.slice(1).map(one => one.name.length)
  const last = members[1]?.name.at(-1) ?? ''
  for (let length = name.length - 1; length >= Math.min(...lengths); length--)
    if (length > 1) forms.push(name.slice(-length))
  const cut = name.lastIndexOf(last)
  if (cut > 0 && /[县区市镇乡州旗]/.test(last)) forms.push(name.slice(0, cut + 1))
  return forms
}

/** 小学寄宿生, 初中寄宿生: how much of their ends all names share. */
function sharedEnd([first = '', ...others]: readonly string[]): number {
  let length = 0
  const isShared = (end: string) =>
    others.every(one => one.endsWith(end) && one.length > end.length)
  while (length + 1 < first.length && isShared(first.slice(-length - 1))) length++
  return length
}

/** Of growth where the words are about such; of a level that is called as the words call it, or by no name. */
function isMeant(
  context: AuditContext,
  column: NamedColumn,
  rest: string,
  match: RegExpExecArray,
  { from }: Said,
): boolean {
  const words = `${rest}${match[0]}`
  if (FALL.test(words)) return false
  const isOfGrowth = GROWTH.test(words)
  if (isOfGrowth !== column.isChange) return false
  if (column.hasFalls) return false
  const measure = measureIn(rest)
  if (measure === '') return true
  const told =
    column.start < from && !column.isCell
      ? context.text.slice(sentenceAt(context, column.start)[0], column.end)
      : ''
  const [first = ''] = column.members.map(({ name }) => name)
  const pieces = measure.split(/\s+/)
  const isTold = (one: string) =>
    commonPiece(one, `${column.head} ${first} ${told}`).length >= Math.min(2, one.length)
  // 小学、初中班额最大的都是…: of a table any of the columns that are named.
  return column.isCell ? pieces.some(isTold) : pieces.every(isTold)
}

/** What is measured, by the words of the clause. */
const measureIn = (rest: string): string =>
  rest.replace(GROWTH_WORDS, '').replace(OF_ANY, ' ').trim()

const GROWTH_WORDS = /(?:[增涨]幅|增速|增长(?:率|幅度|速度)?|同比|提[高升]幅度)/g

/** The member that is more or less than what is said to be the most or the least. */
function beyond(
  context: AuditContext,
  { members }: NamedColumn,
  member: Member,
  match: RegExpExecArray,
): { other: Member; isMore: boolean } | null {
  const { most, least, next } = match.groups ?? {}
  const way = GOOD.test(match[0]) ? betterWay(context, member.figure) : null
  if (way === 'lower' || member.figure.unit === '1:x') return null
  const own = printedSize(member.figure)
  const isAbove = ({ figure }: Member) => printedSize(figure).low.gt(own.high)
  const isBelow = ({ figure }: Member) => printedSize(figure).high.lt(own.low)
  if (next !== undefined) return secondBeyond(context, members, match, { isAbove, isBelow, next })
  const other = members.find(most !== undefined ? isAbove : isBelow)
  return other && (most ?? least) ? { other, isMore: most !== undefined } : null
}

/** 江南区次之: one is before it, and no two are. */
function secondBeyond(
  { text }: AuditContext,
  members: readonly Member[],
  { index }: RegExpExecArray,
  {
    isAbove,
    isBelow,
    next,
  }: { isAbove: (one: Member) => boolean; isBelow: (one: Member) => boolean; next: string },
): { other: Member; isMore: boolean } | null {
  if (next === '仅次于') return null
  if (next === '居中') {
    const [above, below] = [members.find(isAbove), members.find(isBelow)]
    return above && below
      ? null
      : { other: (above ?? below) as Member, isMore: above !== undefined }
  }
  const sides = text.slice(Math.max(0, index - LONGEST_LEAD), index).match(/最[高多大快低少小慢]/g)
  const isLeast = /[低少小慢]/.test(sides?.at(-1) ?? '')
  const before = members.filter(isLeast ? isBelow : isAbove)
  const [, second] = before
  if (second) return { other: second, isMore: !isLeast }
  return null
}

/** 最多的是南湖区，达9.8万人: it is said of a figure of its own. */
function saysItsOwn({ text, figures }: AuditContext, { to }: Said, named: Figure): boolean {
  const next = figures[lastAt(figures, to - 1, one => one.start) + 1]
  if (!next || next.start - to > LONGEST_OWN || text[to - 1] === '差') return false
  const gap = text.slice(to, next.start)
  if (/[占比较增]/.test(gap) && next.unit !== named.unit) return false
  const isBehind = /^[，,（(]?[^，,。；;\d]{0,4}(?:为|达到?|有|是)?$/.test(gap)
  return isBehind && !(next.value.eq(named.value) && next.unit === named.unit)
}

const LONGEST_OWN = 8
