import { lastAt } from '@mingjian/model'
import type { Figure } from '../../structure/figures.ts'
import { type Listing, startOfListing } from '../../structure/listings.ts'
import { clauseStart } from '../../structure/series.ts'
import { levelsOfChanges } from '../arithmetic/shares/pairs.ts'
import type { AuditContext } from '../context.ts'
import { listingsOf } from './listings-of.ts'

/** A pair of characters is a word. */
export const SHORTEST_WORD = 2
const LONGEST_NAME = 24

export const GROWTH = /[增涨]幅|增速|增长/
export const GROWN = /(?<![新净])增(?![设派])|上升|提高|涨幅/

/** What any figure may be called, and those it may be told of. */
export const OF_ANY =
  /[增涨]幅|增速|增长(?:率|幅度|速度)?|^(?:当地|本地|同级|同期)|的|规模|定额|标准|水平|比例|占比|数量|人数|金额|数额|均值|平均|学生|学校|地区|均衡(?:程度|水平)|状况|情况/g

/** 中等职业学校 is 中职. */
export const shortened = (name: string): string =>
  name
    .replace(/中等职业(?:技术)?(?:学校|教育)?|职业高中|职高/, '中职')
    .replace(/普通高中|普高/, '高中')

export const plain = (name: string): string =>
  shortened(name)
    .replace(/(?:普通)?(小学|初中)(?:学校|阶段|学段)?/, '$1')
    .replace(/(?:学校|为|是|达到?|仅)$/, '')

/** The words before a figure in its clause, and behind the figure before it. */
export function nameOf({ text, figures }: AuditContext, { start }: Figure): string {
  const before = figures[lastAt(figures, start - 1, one => one.start)]
  const from = Math.max(before?.end ?? 0, start - LONGEST_NAME)
  return text.slice(clauseStart(text, from, start), start)
}

/**
 * Whose a figure is, wherever it is told: before the figure, before that of which it is the growth (经常性收入12.8亿元，
 * 增长5.3%), or in its place of a list of names (城区、乡村依次为47.1%、50.3%).
 */
export function ownNameOf(context: AuditContext, figure: Figure): string {
  const name = nameOf(context, figure)
  if (ONLY_GROWN.test(name)) {
    const level = levelsOfChanges(context).get(figure)
    return level ? `${nameOf(context, level)}${name}` : name
  }
  return nameInList(context, figure) ?? name
}

const ONLY_GROWN =
  /^(?:[比较](?:上年|去年)|同比|实际|净)*(?:增[长加]?|上升|提高|下降|减少?|降低?)(?:了|为)?$/

function nameInList(context: AuditContext, figure: Figure): string | null {
  const listings = listingsOf(context)
  const members = listings[lastAt(listings, figure.start, startOfListing)]?.members ?? []
  const name = members.find(one => one.figure === figure)?.name
  return name && isToldInOrder(context.text, members) ? name : null
}

const isToldInOrder = (text: string, members: Listing['members']): boolean => {
  const start = members[0]?.figure.start ?? 0
  return /(?:分别|依次)\p{Script=Han}{0,2}$/u.test(text.slice(Math.max(0, start - 4), start))
}

const KIND =
  /小学|初中|普高|中职|高中|幼儿园|城区|县城|镇区|乡村|农村|乡镇|公办|民办|男生|女生|学前/

/** What is measured, by a name without the word that says whose it is. */
export const measureOf = (name: string, word: string): string =>
  name.replace(word, '').replace(OF_ANY, '').replace(FILLERS, '')

const FILLERS = /[^\p{Script=Han}]|[全我本][国省市县区]|普通|[为是有达年占]/gu

/** Two names without what they share, and what they share. */
export type Apart = readonly [first: string, second: string, shared: string]

/** 教育支出增幅 and 财政支出增幅 are told apart by 教育 and 财政, and share 支出增幅; or by all of their words. */
export function toldApart(first: string, second: string): readonly Apart[] {
  const [a, b] = [first, second].map(one => one.replace(/(?:人数|数)$/, '')) as [string, string]
  let length = 0
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++
  if (length < SHORTEST_WORD) length = 0
  const shared = a.slice(a.length - length)
  const kinds = [a, b].map(one => KIND.exec(one)?.[0])
  // 生均公用经费初中 and 小学: the kind tells them apart, wherever it stands.
  if (kinds[0] && kinds[1] && kinds[0] !== kinds[1]) return [[kinds[0], kinds[1], shared]]
  const whole = [a, b].map(one => one.replace(OF_ANY, '')) as [string, string]
  const own = (name: string) => name.slice(0, name.length - length).slice(0, SHORTEST_WORD)
  const short: Apart = [own(a), own(b), shared]
  return whole.every(one => one.length > SHORTEST_WORD)
    ? [[...whole, shared.replace(OF_ANY, '') === '' ? shared : ''], short]
    : [short]
}
