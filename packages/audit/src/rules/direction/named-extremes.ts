import { lastAt } from '@mingjian/model'
import type { Figure } from '../../structure/figures.ts'
import { type Listing, type Member, startOfListing } from '../../structure/listings.ts'
import { hanNumber } from '../../structure/markers.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, sentenceAt } from '../context.ts'

/** Superlative of something else than the values listed. */
export const ANOTHER =
  /幅|增|减|提高|提升|下降|变化|进步|差距|缺口|压力|学历|标准|投入|贡献|问题|难度|潜力/
const GROUP =
  /([二三四五六七八九十]|\d{1,2})(?:个|所|类|项|县|校|镇|家|学段|片区)[\p{Script=Han}]{0,6}中/u

/** 学生最多的是南湖区，达9.8万人: not what the list before it counts. */
export function hasItsOwnValue(
  { text, figures }: AuditContext,
  end: number,
  named: Figure,
): boolean {
  const next = figures[lastAt(figures, end - 1, one => one.start) + 1]
  if (!next || next.start - end > LONGEST_NAME_AND_VERB) return false
  const gap = text.slice(end, next.start)
  const isBehind = /^的?(?:是|为)?[^，,。；;]{0,16}[，,（(]?(?:为|达到?|有)?$/.test(gap)
  return isBehind && !(next.value.eq(named.value) && next.unit === named.unit)
}

const LONGEST_NAME_AND_VERB = 20

/** In the sentence of the listing, or in the next one. */
export function isNear(context: AuditContext, listing: Listing, offset: number): boolean {
  const end = listing.members.at(-1)?.figure.end ?? 0
  const start = sentenceAt(context, offset)[0]
  if (end > offset || /\n/.test(context.text.slice(end, offset))) return false
  return end >= start || sentenceAt(context, Math.max(0, start - 1))[0] <= startOfListing(listing)
}

/** The member said to be the most or the least: 家长最低, 四类群体中家长评价最低, 最低的是家长. */
export function nameAt(
  text: string,
  match: Pick<RegExpExecArray, 0 | 'index'>,
  { members }: Listing,
): Member | null {
  const from = clauseStart(text, Math.max(0, match.index - 40), match.index)
  const before = text.slice(from, match.index)
  const after = /^的?(?:是|为|在)?[\p{Script=Han}]{0,16}/u.exec(
    text.slice(match.index + match[0].length, match.index + 24),
  )?.[0]
  const count = GROUP.exec(before)?.[1]
  if (count && numberOf(count) !== members.length) return null
  const isNamed = (words: string) =>
    members.filter(member => {
      const core = coreOf(member, members)
      return core !== '' && words.includes(core)
    })
  // 初中最多，小学最少: whoever is named right before the word is meant, and not whom the clause before names.
  const isBare = before.replace(AMONG, '').replace(PLACED_BARE, '') === ''
  const [ahead, behind] = [isNamed(before), isNamed(after ?? '')]
  const own =
    ahead.length > 0
      ? ahead
      : behind.length > 0
        ? behind
        : isBare
          ? isNamed(clauseBefore(text, from))
          : []
  const [only] = own.length === 1 ? own : []
  if (!only) return null
  const core = coreOf(only, members)
  const between = ahead.length === 1 ? before.slice(before.indexOf(core) + core.length) : ''
  const rest = between.replace(AMONG, '')
  const isPlain =
    rest === '' || count !== undefined || isMeasure(rest, members) || isTold(text, rest, members)
  return isPlain && !isOfAnother(text, before + between, members) ? only : null
}

/** 增幅最高 of a list of values; of a list that opens with 增幅依次为 it is the most of what is listed. */
function isOfAnother(text: string, words: string, members: readonly Member[]): boolean {
  const start = members[0]?.figure.start ?? 0
  const head = text.slice(clauseStart(text, Math.max(0, start - LONGEST_HEAD), start), start)
  return ANOTHER.test(words) && !(ANOTHER.exec(head)?.[0] === ANOTHER.exec(words)?.[0])
}

/** 红石镇因近年新建两所小学，在四镇中居首: the name may stand a clause before. */
function clauseBefore(text: string, end: number): string {
  const words = text.slice(clauseStart(text, Math.max(0, end - 41), end - 1), end - 1)
  return text[end - 1] === '，' || text[end - 1] === ',' ? words.slice(words.search(/[^\d]*$/)) : ''
}

/** 是五年里, 在四镇中: among those that are listed. */
const AMONG =
  /(?:[是为在]|属于)?(?:[近这其]?[一二两三四五六七八九十\d]{1,3}(?:年|个|所|县|区|镇|校|者|类)\p{Script=Han}{0,3}|全[县市区省镇])(?:中|里|内|间|来|当中)?$|(?:[是为]|属于)$/u

/** 的新生数: what the list is of by the words before it. */
function isTold(text: string, words: string, members: readonly Member[]): boolean {
  const name = words.replace(/^的|的$/g, '')
  const start = members[0]?.figure.start ?? 0
  return name.length >= 2 && text.slice(Math.max(0, start - LONGEST_HEAD), start).includes(name)
}

const LONGEST_HEAD = 40

/** 满意度 stands in the name of the first: 学生满意度95.1%、家长92.4%. */
function isMeasure(words: string, members: readonly Member[]): boolean {
  return words.length >= 2 && members.some(({ name }) => name.includes(words.replace(/^的/, '')))
}

/** 学生满意度 → 学生, 生均用地青山中学 → 青山中学: the first is named together with what is measured. */
export function coreOf({ name }: Member, members: readonly Member[]): string {
  const next = members[1]?.name ?? ''
  const isFirst = name === members[0]?.name
  if (isFirst && name.length > next.length && areOfOneKind(name, next))
    return name.slice(-next.length)
  return name.replace(/(?<=\p{Script=Han}{2})(?:\p{Script=Han}{2,4}[率度]|人数)$/u, '')
}

/** 岚谷县 and 青塘区 are places. */
const areOfOneKind = (a: string, b: string) =>
  a.at(-1) === b.at(-1) || [a, b].every(one => PLACE.test(one))

const PLACE = /[县区市州旗镇乡]$/

const PLACED_BARE = /^(?:也|均|且|并|而|数量|人数|规模|[在为是])*$/

const numberOf = (written: string) => (/\d/.test(written) ? Number(written) : hanNumber(written))
