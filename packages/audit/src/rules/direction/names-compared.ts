import { lastAt, type Span } from '@mingjian/model'
import { intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { type Member, startOfListing } from '../../structure/listings.ts'
import { type AuditContext, matchesIn } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { listingsOf } from './listings-of.ts'

const COMPARED =
  /[，,]\s*(\p{Script=Han}{2,8}?)(?:明显|略|仍|反而|已)?(?:(高于|多于|大于|超过)|低于|少于|小于)(\p{Script=Han}{2,8})(?=[。，,；;])/gu
/** What tells two names apart stands first: 城区学校, 初中生均图书. */
const NAME_LENGTH = 2

export const namesCompared = defineRule({
  id: 'direction/names-compared',
  category: 'direction',
  severity: 'error',
  title: '甲高于乙的说法与两数相反',
  explanation:
    '并列写出两个数，紧接着写“城区高于乡村”一类的话，而两数大小相反。名称对不上、比的是另一个项目的，不判断。',
  example: { text: '城区学校优良率52.1%，乡村学校54.3%，城区高于乡村。' },
  check: context => matchesIn(context, COMPARED).flatMap(match => observe(context, match) ?? []),
})

function observe(context: AuditContext, match: RegExpExecArray): Observation | null {
  const { text } = context
  const listings = listingsOf(context)
  const members = listings[lastAt(listings, match.index, startOfListing)]?.members ?? []
  if (members.length !== 2 || members[1]?.figure.end !== match.index) return null
  const a = memberNamed(members, match[1] ?? '')
  const b = memberNamed(members, match[3] ?? '')
  if (!a || !b || a === b || a.figure.ratio) return null
  const [x, y] = [a.figure, b.figure].map(intervalOf)
  const isUp = match[2] !== undefined
  if (!x || !y || (isUp ? !x.high.lt(y.low) : !x.low.gt(y.high))) return null
  const [p, q] = [printed(text, a.figure), printed(text, b.figure)]
  const end = match.index + match[0].length
  return {
    message: `${p}${isUp ? '小于' : '大于'}${q}，与“${text.slice(match.index + 1, end)}”相反`,
    spans: [spanOf(a.figure), spanOf(b.figure), [match.index + 1, end] as Span],
    computation: `${p} ${isUp ? '<' : '>'} ${q}`,
    suggestion: '核对两个数和比较用词',
  }
}

/** The one member that the words name, when they say nothing that the members do not. */
function memberNamed(members: readonly Member[], words: string): Member | null {
  const [name, rest] = [words.slice(0, NAME_LENGTH), words.slice(NAME_LENGTH)]
  const named = members.filter(one => one.name.includes(name))
  const isSame = members.some(one => one.name.includes(rest))
  return named.length === 1 && isSame ? (named[0] ?? null) : null
}
