import { conceptsIn, kindOf } from '../../lexicon/concepts.ts'
import { lightVerbs } from '../../lexicon/function-words.ts'
import { collect } from '../../structure/collect.ts'
import { isReordered, wrongDigits } from '../../structure/digit-slips.ts'
import { digitsOfBoth, type Figure, intervalOf, meet, sizeOf } from '../../structure/figures.ts'
import { later, once } from '../../structure/once.ts'
import { recalled } from '../../text/recalled.ts'
import type { AuditContext } from '../context.ts'
import { farApart } from './comparable.ts'
import { isDifferenceTold } from './counted/difference-told.ts'
import { type Mention, mentionsOf } from './counted/mentions.ts'
import {
  innerNoun,
  LONGEST_NOUN,
  SHORTEST_NOUN,
  type SharedNoun,
  sharedNoun,
} from './counted/shared-noun.ts'
import { mayBeOneTime } from './counted/when.ts'
import { mayBeOnePlace } from './counted/where.ts'
import { areOfOthers } from './counted/whose.ts'
import {
  type Content,
  contentOf,
  IDLE,
  IS_SCOPE,
  sharesWith,
  type Topic,
  topicOf,
} from './sweeping/content.ts'

export interface MentionedTwice {
  first: Mention
  again: Mention
  severity: 'error' | 'question'
}

/** More figures under one noun than these are a list. */
const MOST_OF_ONE = 24
const FARTHEST_APART = 2
/** So much has to speak for one thing told twice. */
const ENOUGH = 6
const WORTH_ASKING = 5

/** Figures of one unit with one noun right beside them, which differ. */
export const mentionedTwice = once((context: AuditContext): readonly MentionedTwice[] => {
  const known = new Map<string, Mention[]>()
  return collect(mentionsOf(context), (again): MentionedTwice | MentionedTwice[] => {
    const keys = keysOf(again)
    const earlier = new Set<Mention>()
    for (const key of keys) {
      const others = known.get(key)
      if (!others) known.set(key, [again])
      else if (others.length < MOST_OF_ONE) {
        for (const one of others) earlier.add(one)
        others.push(again)
      }
    }
    let found: MentionedTwice | null = null
    // 学生满意度94.3%, and 在今年94.3%的基础上: it is what was told, whatever else was.
    if (again.isBase && [...earlier].some(one => agree(one, again))) return []
    for (const first of earlier) {
      const weight = weightOf(context, first, again)
      if (weight < WORTH_ASKING) continue
      const isSure = weight >= ENOUGH || (digitsWeight(first, again) ?? 0) >= SURE
      if (isSure) return { first, again, severity: 'error' }
      found ??= { first, again, severity: 'question' }
    }
    return found ?? []
  })
})

/** Every noun that may end right before the figure or begin right behind it, and its digits, with its unit. */
function keysOf({ figure, before, behind }: Mention): string[] {
  const unit = unitOf(figure.unit, figure.family)
  const [end, start] = [HAN_AT_END.exec(before)?.[0] ?? '', HAN_AT_START.exec(behind)?.[0] ?? '']
  const keys: string[] = []
  for (let length = SHORTEST_NOUN; length <= LONGEST_NOUN; length++) {
    if (length <= end.length) keys.push(unit + end.slice(-length))
    if (length <= start.length) keys.push(unit + start.slice(0, length))
  }
  const digits = sortedDigits(figure)
  if (digits.length >= FEWEST_DIGITS) keys.push(unit + digits)
  return keys
}

const HAN_AT_END = /\p{Script=Han}*$/u
const HAN_AT_START = /^\p{Script=Han}*/u

const unitOf = (unit: string, family: string) => (family === 'units' ? unit : family)

const sortedDigits = ({ value }: Figure) => [...value.toString().replace('.', '')].sort().join('')

function weightOf(context: AuditContext, a: Mention, b: Mention): number {
  const digits = digitsWeight(a, b)
  if (digits === null) return 0
  // What is listed among a total is all there is only where the digits say so.
  if ((a.isPart || b.isPart) && !isReordered(...digitsOfBoth(a.figure, b.figure))) return 0
  const noun = sharedNoun(a, b) ?? (digits >= TYPED ? innerNoun(a, b) : null)
  if (!noun || agree(a, b)) return 0
  if (a.when().year === null || b.when().year === null) return 0
  if (!mayBeOneTime(a.when(), b.when())) return 0
  const isFar = farApart(context, a.figure, b.figure)
  if (!isFar && a.sentence[0] === b.sentence[0]) return 0
  const words = wordsWeight(a, b, noun, digits >= TYPED)
  if (words === null) return 0
  if (digits < TYPED && isDifferenceTold(context, a.figure, b.figure)) return 0
  // In two sentences running, one may go on where the other ended.
  const isSure = digits >= TYPED || areBothAll(a, b) || words.pointsBack
  return digits + words.weight - (isFar || isSure ? 0 : 2)
}

const agree = (a: Mention, b: Mention) => meet(intervalOf(a.figure), intervalOf(b.figure))

/** How far the digits speak for a slip of the pen; null where the two are too far apart. */
function digitsWeight(a: Mention, b: Mention): number | null {
  const [x, y] = [sizeOf(a.figure), sizeOf(b.figure)]
  const ratio = Math.max(x, y) / Math.min(x, y)
  // Numbers of the same digits in another order are never so many times apart.
  if (!(ratio > 1 && ratio < RADIX)) return null
  const [p, q] = digitsOfBoth(a.figure, b.figure)
  const isLong = p.length >= FEWEST_DIGITS
  if (isReordered(p, q)) {
    if (wrongDigits(p, q) === 2) return Math.min(p.length, SURE)
    return p.length > FEWEST_DIGITS ? SURE - 1 : 2
  }
  if (ratio > FARTHEST_APART) return null
  if (p.length === q.length && wrongDigits(p, q) === 1 && !(isRound(p) && isRound(q)))
    return isLong ? 2 : p.length - 1
  // Of so many digits a slip changes one or two.
  return isLong ? -2 : 0
}

const RADIX = 10
const FEWEST_DIGITS = 3
const SURE = 4
/** From here on the digits are those of one number typed wrong. */
const TYPED = 3
const isRound = (digits: string) => digits.endsWith('0')

/** The longer a noun, the less likely it stands for two things: 限期整改通知书. */
const NOUN_LENGTHS = [3, 5, 7]
/** What narrows one of the two alone makes it a part of the other. */
const NARROWER = 3

/** How far the words speak for one thing; null where they speak of two. */
function wordsWeight(
  a: Mention,
  b: Mention,
  noun: SharedNoun,
  isTyped: boolean,
): { weight: number; pointsBack: boolean } | null {
  const [x, y] = [wordsOf(a, noun.text, noun.isBehindA), wordsOf(b, noun.text, noun.isBehindB)]
  if (isCut(x, y) || excludes(x.topic, y.topic) || placeDiffers(a, b)) return null
  if (!mayBeOnePlace(a.place(), b.place()) || areOfOthers(a.owners(), b.owners())) return null
  const isOneStage = a.stage() === b.stage()
  if (!isOneStage && a.stage() !== '' && b.stage() !== '') return null
  const [extraX, extraY] = [extraOf(x, y), extraOf(y, x)]
  const [unsaidX, unsaidY] = [unsaid(extraX, b), unsaid(extraY, a)]
  // 其中在乡村学校2147人, and 乡村学校现有2174名: a part as well is told once only, where its digits changed places.
  const isOfSome = (one: string) => SOME.has(one) && !(isTyped && one === '其中')
  if ([...unsaidX, ...unsaidY].some(one => isOfSome(one) || OTHER_SORT.test(one))) return null
  const isSame = extraX.length + extraY.length === 0
  // Each has words of its own: 青山镇中心小学 and 绿水镇中心小学.
  if (unsaidX.length > 0 && unsaidY.length > 0) return null
  const losses = [
    ...unsaidX.map(one => lossOf(one, x, noun, b)),
    ...unsaidY.map(one => lossOf(one, y, noun, a)),
  ]
  const told = [a, b].filter(one => one.isTotal || one.isDefinite).length
  const unlike = losses.reduce((sum, one) => sum + one, 0)
  // 发出的21份通知书 need not say again to whom.
  const lost = b.isDefinite ? Math.min(unlike, 2) : unlike
  const likeness = (isSame ? 2 : 1) - lost
  const named = 1 + NOUN_LENGTHS.filter(length => noun.text.length >= length).length
  const isDoneAlike = x.last !== '' && x.last === y.last
  const done = isDoneAlike ? (a.isDefinite || b.isDefinite ? 2 : 1) : 0
  const shared = x.topic.rest.length + x.topic.meanings.length - extraX.length
  // 抽查的26所学校: those that were looked at, whatever is said of where and when.
  const pointsBack = b.isDefinite && isDoneAlike && losses.length === 0
  const isThen = pointsBack || a.when().point === b.when().point
  const weight =
    named +
    likeness +
    told +
    (areBothAll(a, b) ? 1 : 0) +
    done -
    (isThen ? 0 : 1) -
    (isOneStage || isTyped ? 0 : 1) +
    (shared > 1 ? 1 : 0)
  return { weight: losses.includes(NARROWER) ? Math.min(weight, 0) : weight, pointsBack }
}

/** 共设9个专业, and 全校11个专业都…: how many there are, and every one of them. */
const areBothAll = (a: Mention, b: Mention) => (a.isTotal && b.isEvery) || (a.isEvery && b.isTotal)

interface Words {
  topic: Topic
  /** Its own words that no list knows, as the words of another are looked for in them. */
  heard: () => Content
  /** What stands right before the noun, or before the number where the noun is behind it. */
  last: string
  /** The noun might begin inside a word: 考报名 of 高考报名. */
  isOpen: boolean
}

/** The same noun is shared with many others, and read once. */
function wordsOf(one: Mention, noun: string, isBehind: boolean): Words {
  return besideNouns(one)[isBehind ? 'behind' : 'before'](noun)
}

const besideNouns = once((one: Mention) => ({
  behind: recalled(noun => readWords(one, noun, true)),
  before: recalled(noun => readWords(one, noun, false)),
}))

function readWords(one: Mention, text: string, isBehind: boolean): Words {
  const side = isBehind ? one.behind : one.before
  const at = isBehind ? side.indexOf(text) : side.lastIndexOf(text)
  const [lead, rest] = [side.slice(0, at), side.slice(at + text.length)]
  const before = isBehind ? one.before : lead
  const behind = isBehind ? rest : `${rest} ${one.behind}`
  const last = lastOf(before.replace(IDLE, ' '))
  const topic = topicOf([before, isBehind ? lead : '', one.isDefinite ? '' : behind].join(' '), '')
  return {
    topic,
    heard: later(() => contentOf(topic.rest.join(' '))),
    last: last ?? '',
    isOpen: !isBehind && last === null,
  }
}

const isCut = (a: Words, b: Words) => a.isOpen || b.isOpen

const DEED = new RegExp(`(?:${lightVerbs.join('|')})$`)

const JOINTS = /^[共有对为设向由被出过起到在从于]$/

/** The last word before a noun; null where it cannot be told where it begins. */
function lastOf(before: string): string | null {
  const words = conceptsIn(before).filter(word => word.end - word.start > 1)
  const last = words.at(-1)
  const known = last?.end === before.length ? last : undefined
  const deed = DEED.exec(before)?.[0]
  if (known && known.role !== 'neutral' && known.end - known.start >= (deed?.length ?? 0))
    return known.meanings.join()
  if (deed) return deed
  if (known || before === '' || !/\p{Script=Han}$/u.test(before)) return ''
  const rest = before.slice(last?.end ?? 0)
  return rest.length > 1 ? rest : JOINTS.test(rest) ? '' : null
}

/** What only one says weighs most where it narrows: 乡村教师 are some of the 教师. */
function lossOf(extra: string, { topic, last }: Words, noun: SharedNoun, other: Mention): number {
  if (kindOf.has(extra)) return NARROWER
  if (IS_SCOPE.has(extra)) return 1
  // 接待家长来信来访: what stands before so long a noun is what was done with them.
  if (noun.text.length >= WHOLE_NOUN || other.isDefinite) return 1
  const isKnown = topic.meanings.includes(extra)
  return isKnown || (last.endsWith(extra) && !DEED.test(last)) ? NARROWER : 1
}

const WHOLE_NOUN = 5

function excludes(a: Topic, b: Topic): boolean {
  return a.meanings.some(one => {
    const kind = kindOf.get(one)
    return kind && !b.meanings.includes(one) && b.meanings.some(other => kindOf.get(other) === kind)
  })
}

const TAKING_PART = '参加'

/** What one says and the other does not. */
function extraOf({ topic: a }: Words, { topic: b, heard }: Words): string[] {
  const meanings = a.meanings.filter(one => !b.meanings.includes(one) && one !== TAKING_PART)
  const rest = a.rest.filter(
    one => !sharesWith({ meanings: [], rest: [one], isTold: true }, heard()),
  )
  return [...meanings, ...rest]
}

function unsaid(extra: readonly string[], other: Mention): string[] {
  if (extra.length === 0) return []
  const around = other.around()
  return extra.filter(
    one =>
      !around.meanings.has(one) && !sharesWith({ meanings: [], rest: [one], isTold: true }, around),
  )
}

/** Only some of them, or others. */
const SOME: ReadonlySet<string> = new Set(
  '其中 其余 其他 其它 部分 另 另有 另外 又有 此外 每 人均 生均 校均 平均 最高 最低 首批 第一批 第二批 分别 计划 拟 预计 上年 去年 往年 原有 此前 以前 先后 近 约 还 再 仅 个别 少数 没有 新增 减少 增加'.split(
    ' ',
  ),
)

/** 专项缺口额 is another sum than 专项, though it is named after it. */
const OTHER_SORT = /缺口|缺额|结[余转]|余额|预算|决算|核减|超支|欠/

const PLACE =
  /[\p{Script=Han}]{1,4}(?:镇|乡|街道|小学|中学|初中|幼儿园|完小)|[一二三四五六七八九十实验]{1,2}(?:中|小|幼)/u

/** Under the heading of one school and of another. */
function placeDiffers(a: Mention, b: Mention): boolean {
  const [x, y] = [a.title(), b.title()]
  return x !== y && (PLACE.test(x) || PLACE.test(y))
}
