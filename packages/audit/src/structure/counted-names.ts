import type { Span } from '@mingjian/model'
import { matchesOf } from '../text/matches.ts'
import { hanNumber } from './markers.ts'

/** 五所学校：甲小学、乙中学…, 甲小学、乙中学和丙学校三所学校: how many are counted, and how many are named. */
export interface CountedNames {
  span: Span
  written: string
  count: number
  /** Fewest and most names, as 和 may stand inside one. */
  named: readonly [number, number]
}

const HAN = '\\p{Script=Han}'
const NUMBER = '(\\d{1,2}|[二两三四五六七八九十]{1,2})'
/** What is counted, and what the names of such end in; 青田 alone is a place. */
const KINDS: readonly { noun: string; name: RegExp }[] = [
  {
    noun: `(?:个|大)?(?:[${HAN}]{0,4}?(?:县(?:[（(]市、?区[）)])?|市辖区|[市州]|乡镇|[镇乡区]|街道|片区|社区|村))`,
    name: /^\p{Script=Han}{2,7}$/u,
  },
  {
    noun: `(?:所|个|家)(?:[${HAN}]{0,6}?(?:学校|中学|小学|初中|高中|幼儿园|职校|园|校))`,
    name: /(?:小学|中学|学校|初中|高中|职校|职教中心|职业教育中心|中专|幼儿园|中心校|完小|学院|[园校]|[一二三四五六七八九十][中小幼])$/u,
  },
  {
    noun: `(?:[名位个])(?:[${HAN}]{0,4}?(?:局长|校长|副县长|组长|主任|组员|成员|同志|教师|教研员|督学))`,
    name: /^\p{Script=Han}{2,3}$/u,
  },
  {
    noun: `(?:个|家)(?:[${HAN}]{0,4}?(?:部门|单位|科室|机构))`,
    name: /[局委办院所室科队厅部站股校]$/u,
  },
  { noun: `(?:[个项大])(?:[${HAN}]{0,4}?(?:工程|行动))`, name: /(?:工程|行动)$/u },
]
/** 和 and 及 join names and stand in none, so that a list divides in one way. */
const NAME = `(?:(?![和及]|以及)[${HAN}“”]){2,14}`
const LIST = `${NAME}(?:(?:、|以及|和|及)${NAME}){1,14}`
const NO_LIST = /等|其中|分别|各|其他|其余|如|的|[两三四五六七八九]个|所辖|有两/
/** A name with such an end is whole, so that 和 behind it joins two. */
const WHOLE = /(?:小学|中学|学校|初中|高中|职教中心|幼儿园|[园校县市区镇乡旗局委办]|工程|行动)$/
/** 红河县均已通过: what is said of all of them behind the last name. */
const SAID_OF_ALL =
  /(?:均|都|全部|已|先后|顺利|率先|一次性|通过|完成|实现|达到|获|被|入选|接受|参加).*$/u
const FEWEST_NAMES = 2

const ahead = (noun: string) =>
  new RegExp(
    `(?<![第\\d两二三四五六七八九十前后每])${NUMBER}${noun}(?:的?[${HAN}]{0,4})?(?:[：:（(]|[，,]?(?:即|分别[是为]|包括)[：:]?|[是为])(${LIST})(?=[。；;，,）)\\n]|$)`,
    'gu',
  )
const behind = (noun: string) =>
  new RegExp(`(?<=[，,。；;：:\\n以在对由将]|^)(${LIST})${NUMBER}${noun}`, 'gu')
const patterns = KINDS.map(({ noun, name }) => ({ name, ahead: ahead(noun), behind: behind(noun) }))

/** Counts of whatever kind: most texts have none, and are searched once. */
const anyNoun = `(?:${KINDS.map(({ noun }) => noun).join('|')})`
const anyAhead = ahead(anyNoun)
const anyBehind = behind(anyNoun)

/** Counts whose names stand behind or in front of them. */
export function readCountedNames(text: string): CountedNames[] {
  return [...namedBehind(text), ...namedBefore(text)]
}

function namedBehind(text: string): CountedNames[] {
  if (text.search(anyAhead) < 0) return []
  return patterns.flatMap(({ ahead, name }) =>
    matchesOf(ahead, text).flatMap(match => {
      // A bracket is to be read to its end.
      const isAside = /[（(]$/.test(match[0].slice(0, -(match[2] ?? '').length))
      const isClosed = !isAside || /^[）)]/.test(text.slice(match.index + match[0].length))
      return isClosed ? (countedOf(match, match[1] ?? '', match[2] ?? '', name) ?? []) : []
    }),
  )
}

function namedBefore(text: string): CountedNames[] {
  if (text.search(anyBehind) < 0) return []
  return patterns.flatMap(({ behind, name }) =>
    matchesOf(behind, text).flatMap(
      match => countedOf(match, match[2] ?? '', match[1] ?? '', name) ?? [],
    ),
  )
}

function countedOf(
  match: RegExpExecArray,
  written: string,
  list: string,
  name: RegExp,
): CountedNames | null {
  if (NO_LIST.test(list)) return null
  const plain = list.replace(SAID_OF_ALL, '')
  const most = plain.split(/、|以及|和|及/)
  const areWhole = most.every(one => WHOLE.test(one))
  if (!areWhole && !plain.includes('、')) return null
  const fewest = areWhole ? most : plain.split('、')
  if (most.length < FEWEST_NAMES || !most.every(one => name.test(one))) return null
  const count = /\d/.test(written) ? Number(written) : hanNumber(written)
  const named = [fewest.length, most.length] as const
  return { span: [match.index, match.index + match[0].length], written, count, named }
}
