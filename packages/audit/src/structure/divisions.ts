import type { Span } from '@mingjian/model'
import {
  announcing,
  leadingVerbs,
  ofThose,
  partialLeads,
  sumWords,
  unlikeParts,
} from '../lexicon/divisions.ts'
import { matchesOf } from '../text/matches.ts'
import { isPartition } from './exclusive-parts.ts'
import type { Figure } from './figures.ts'
import { labelOf } from './labels.ts'
import { hanNumber } from './markers.ts'
import { isNearBySize } from './part-sums.ts'
import { LED_BY_CLASSES, type Part } from './parts.ts'
import {
  FEWEST_SUMMED,
  isAddable,
  isChange,
  LONGEST_LEAD,
  type Member,
  plain,
  rowsOf,
} from './rows.ts'

/**
 * A whole and what stands beside it like its parts, whatever words join them. Nothing is proved by
 * standing there: rules weigh what is said of the parts and how near their sum comes.
 */
export interface Division {
  whole: Figure
  parts: readonly Part[]
  /** The words between the whole and the first part. */
  lead: string
  /** Behind its parts a whole is said to be their sum: 合计、三个学段总数. */
  isSummedUp: boolean
  /** It is one of several figures that might be the whole, chosen by its size. */
  isDoubtful: boolean
  /** The whole is named as what the parts make together, so that only how far they are off could tell against it. */
  isNamed: boolean
  /** The whole was divided in another way before. */
  isAgain?: boolean
  /** Its digits are what binds whole and parts, so that other divisions of the whole beside it tell nothing against it. */
  isOfDigits?: boolean
  /** What joins one part with the next; empty when they are joined in several ways. */
  joint: string
}

/** 46—55人的251个, 45人及以下: the name of a part that has numbers. */
const BAND =
  /\d+(?:\s*[—–\-~～至到]\s*\d+)?[人岁](?:(?:及|或|\(含\)|（含）)?以[上下]|至\d+[人岁])?(?=的)/g
const COUNTED = /([二两三四五六七八九十])(?:[项类级者校年所县区镇批期档学片]|个|部分)/

/** Reads the divisions of one sentence; `before` are those of the sentences before it in its paragraph. */
export function readDivisions(
  text: string,
  sentence: Span,
  figures: readonly Figure[],
  before: readonly (readonly Figure[])[],
): Division[] {
  const added = addedIn(text, sentence, figures)
  const rough = figures.filter(one => one.approximate)
  return rowsOf(text, sentence, added)
    .flatMap(row => [...behindWhole(text, sentence, row, added, before), ...summedUp(row)])
    .filter(one => isWhole(text, one, rough))
}

/** Those of its figures that can be added: no bands, as the 45人 of 45人及以下的982个, and no numbers of classes. */
export function addedIn(text: string, sentence: Span, figures: readonly Figure[]): Figure[] {
  const bands = matchesOf(BAND, text.slice(...sentence))
  return figures.filter(
    one =>
      isAddable(one) &&
      !isBand(bands, sentence[0], one) &&
      !LED_BY_CLASSES.test(text.slice(one.end, one.end + 2)),
  )
}

const IS_PLACE = /^(?:其中)?\p{Script=Han}{1,5}[县区市旗镇乡]$/u
const BY_PLACES = '分别'

/** Nothing among or right behind the parts is told in words or roughly: 教学点两个, 其他约20所. */
function isWhole(text: string, { parts, isSummedUp }: Division, rough: readonly Figure[]): boolean {
  const [start, last] = [parts[0]?.figure, parts.at(-1)?.figure]
  if (!start || !last) return false
  const tail = isSummedUp
    ? 0
    : (/^[^。；;：:\n]{0,24}/.exec(text.slice(last.end, last.end + 24))?.[0].length ?? 0)
  const end = last.end + tail
  return (
    !NUMBER_IN_WORDS.test(text.slice(start.start, end)) &&
    !rough.some(one => one.family === last.family && one.start > start.start && one.start < end)
  )
}

const NUMBER_IN_WORDS = /[一二两三四五六七八九十][所个名人间处家台套班项件](?=[，,、；;。）)]|$)/

/** 45人 of 45人及以下的982个. */
function isBand(
  bands: readonly RegExpExecArray[],
  offset: number,
  { start, end }: Figure,
): boolean {
  return bands.some(one => offset + one.index <= start && end <= offset + one.index + one[0].length)
}

/** The whole stands first: before the row, in front of its bracket, in the sentence before, or as its first figure. */
function behindWhole(
  text: string,
  [start]: Span,
  row: readonly Member[],
  figures: readonly Figure[],
  before: readonly (readonly Figure[])[],
): Division[] {
  const [first, second] = row
  if (!first || !second) return []
  const found: Division[] = []
  const add = (whole: Figure | undefined, members: readonly Member[], lead: string) => {
    if (whole && members.length >= FEWEST_SUMMED) found.push(division(whole, members, lead))
  }
  const owner = ownerOf(text, first.figure, figures)
  if (owner) add(owner.whole, row, owner.lead)
  const named = namedBefore(text, first.figure, [...before.flat(), ...figures])
  if (named) add(named, row, AMONG)
  const places = row.findIndex(({ label }) => IS_PLACE.test(label))
  const tail = places < FEWEST_SUMMED ? [] : row.slice(places)
  // 31个，其中小学24个、初中7个，凤台县9个、云溪县6个、…: the same whole once more, by places.
  if (owner && tail.length > FEWEST_SUMMED && tail.every(({ label }) => IS_PLACE.test(label)))
    found.push({ ...division(owner.whole, tail, BY_PLACES), isAgain: true })
  const isPart = owner !== null || partialLeads.test(first.label)
  for (const [at, member] of row.entries()) {
    const next = row[at + 1]
    if (!next) continue
    const lead = plain(text.slice(member.figure.end, next.figure.start))
    const below = row.slice(at + 1)
    // A part that has parts of its own says so.
    if ((at > 0 || isPart) && !announcing.test(lead) && !partialLeads.test(lead)) continue
    const isLed = [announcing, partialLeads, ofThose].some(one => one.test(lead))
    // 教室118间、录播教室41间、…: joined as the others are, it is one of them.
    if (at === 0 && !isLed && next.joint === '、') continue
    const strongest = isLed ? ANY_JOINT : strengthOf(next)
    const ends =
      at > 0
        ? [endBefore(below, strengthOf(member))]
        : FULL_JOINTS.filter(one => one <= strongest + 1).map(one => endBefore(below, one))
    for (const end of new Set(ends)) add(member.figure, below.slice(0, end), lead)
  }
  if (owner) return found
  const opening = text.slice(start, first.figure.start)
  if (opening.length > LONGEST_LEAD || !isOpening(opening)) return found
  // What is announced to be divided may stand farther back: 按类型分为六类：…
  const reach = announcing.test(opening) ? before : before.slice(-1)
  const isAlike = (one: Figure) =>
    one.depth === first.figure.depth && one.unit === first.figure.unit && isAddable(one)
  const alike = reach.flatMap(figures =>
    figures.filter(one => isAlike(one) && !isChange(text, one)),
  )
  const [only, another] = alike
  if (!another) add(only, row, opening)
  else {
    // Of what is divided for good, one of several may be the whole: 应评684所，实评672所。优秀…、不合格….
    const meant = isPartition(row) ? alike : wholesBySize(alike, row)
    for (const whole of meant) found.push({ ...division(whole, row, opening), isDoubtful: true })
  }
  return found
}

/** The one figure before a row that its members nearly add up to. */
function wholesBySize(figures: readonly Figure[], row: readonly Member[]): readonly Figure[] {
  const near = figures.filter(one => isNearBySize(row, one))
  return near.length === 1 ? near : []
}

/** 专任教师2987人；…。专任教师中，女教师…人: what is divided was told before, by the name it has here. */
function namedBefore(text: string, first: Figure, figures: readonly Figure[]): Figure | undefined {
  const lead = text.slice(Math.max(0, first.start - LONGEST_LEAD), first.start)
  const name = NAMED_BEFORE.exec(lead)?.[1]
  if (name === undefined) return undefined
  return figures.findLast(
    one =>
      one.end <= first.start &&
      one.unit === first.unit &&
      one.depth === first.depth &&
      isAddable(one) &&
      labelOf(text, one).endsWith(name),
  )
}

const NAMED_BEFORE =
  /[，,。；;：:、\n](\p{Script=Han}{2,10})(?<![其当年])中[，,：:]\s*\p{Script=Han}{0,8}$/u
const AMONG = '中'

/** The first of a row has no mark before it: whatever follows up to a half stop may be its parts. */
const strengthOf = ({ joint }: Member) => JOINTS.indexOf(joint)
const JOINTS = ['、', '，', '；', '']
/** Where the parts of the first may end: never behind a joint stronger than the one they begin with. */
const FULL_JOINTS = [1, 2, 3]
const ANY_JOINT = 3

/** How many follow before a joint as strong as this; the joint in front of them does not count. */
function endBefore(members: readonly Member[], strength: number): number {
  const end = members.findIndex((one, at) => at > 0 && strengthOf(one) >= strength)
  return end < 0 ? members.length : end
}

/** At most one clause leads from the sentence before to the first part. */
const isOpening = (words: string) =>
  !unlikeParts.test(words.replace(partialLeads, '')) && (words.match(/[，,；;]/g)?.length ?? 0) <= 1

/** The last figure of the kind before the row, when nothing but words of the division stand between. */
function ownerOf(text: string, first: Figure, figures: readonly Figure[]) {
  const before = figures.indexOf(first) - 1
  // 其中公办9所6210人: what is counted first of a part is no whole of what follows at once.
  const glued = figures[before]
  const start = glued?.end === first.start ? glued.start : first.start
  const at = start === first.start ? before : before - 1
  const whole = figures[figures.findLastIndex((one, index) => index <= at && !isChange(text, one))]
  const last = figures[at]
  if (!whole || !last || whole.family !== first.family) return null
  if (start - last.end > LONGEST_LEAD || last.end - whole.end > LONGEST_LEAD) return null
  const gap = text.slice(last.end, start)
  const isAside = first.depth === whole.depth + 1
  if (!isAside && first.depth !== whole.depth) return null
  const lead = isAside ? gap : plain(gap)
  const brackets = lead.match(/[（(）)]/g)?.length ?? 0
  if (brackets !== (isAside ? 1 : 0) || /\n.*\n/s.test(lead)) return null
  if (unlikeParts.test(lead.replace(ofThose, '').replace(partialLeads, ''))) return null
  const named = NAMED_AGAIN.exec(lead)?.[1]
  return named && !labelOf(text, whole).endsWith(named) ? null : { whole, lead }
}

/** 专任教师2987人；专任教师中，女…、男…: the whole is told by its name once more. */
const NAMED_AGAIN = /^[；;，,]\s*(\p{Script=Han}{2,10})中[，,：:]/u

/** The sum stands last. */
function summedUp(row: readonly Member[]): Division[] {
  return row.flatMap((member, at) => {
    const before = row.slice(0, at)
    if (before.length < FEWEST_SUMMED || !sumWords.test(member.label)) return []
    const counted = COUNTED.exec(member.label)
    const count = counted ? hanNumber(counted[1] ?? '') : before.length
    if (count > before.length || count < FEWEST_SUMMED) return []
    // 参赛作品860件，获一等奖46件、二等奖92件，共获奖138件: what is joined closely, or all of it.
    const close = before.findLastIndex(one => one.joint !== '、')
    const counts = counted ? [count] : [count, before.length - Math.max(0, close)]
    return [...new Set(counts)]
      .filter(many => many >= FEWEST_SUMMED)
      .map(many => ({
        ...division(member.figure, before.slice(-many), member.label),
        isSummedUp: true,
      }))
  })
}

/** Parts and their sum, told apart from each other; `isNamed` where the sum is told by what it is of. */
export const summedApart = (whole: Figure, parts: readonly Part[], isNamed: boolean): Division => ({
  whole,
  parts,
  lead: '',
  isSummedUp: true,
  isDoubtful: false,
  isNamed,
  joint: '',
})

/** Parts go on as long as the first joint does not give way to a stronger one, and up to the sum of all. */
function division(whole: Figure, members: readonly Member[], lead: string): Division {
  const end = members.findIndex((one, at) => at > 0 && sumWords.test(one.label))
  const listed = end < 0 ? members : members.slice(0, end)
  const joints = new Set(listed.slice(1).map(one => one.joint))
  return {
    whole,
    parts: listed.map(({ figure, label, times }) => ({
      figure,
      label: label.replace(leadingVerbs, ''),
      times,
    })),
    lead,
    isSummedUp: false,
    isDoubtful: false,
    isNamed: false,
    joint: joints.size === 1 ? ([...joints][0] ?? '') : '',
  }
}
