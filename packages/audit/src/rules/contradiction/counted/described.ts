import { type Claim, Exact, type Span } from '@mingjian/model'
import { parseChineseNumeral } from '../../../claims/quantities/chinese-numeral.ts'
import { conceptsIn, meaningsOf } from '../../../lexicon/concepts.ts'
import {
  allBefore,
  allBehind,
  countingVerbs,
  definiteWords,
  totalWords,
} from '../../../lexicon/counting-words.ts'
import { collect } from '../../../structure/collect.ts'
import type { Figure } from '../../../structure/figures.ts'
import { later, once } from '../../../structure/once.ts'
import { matchesOf } from '../../../text/matches.ts'
import { type AuditContext, claimsIn, partAt } from '../../context.ts'
import { type Reading, readingsOf, restOf } from './readings.ts'
import { hasOwnScope, hasWiderScope, isShareOf } from './scope-told.ts'
import { stageOf } from './stage.ts'
import {
  partFigures,
  type Standing,
  type Surroundings,
  standingOf,
  surroundingsOf,
} from './surroundings.ts'
import { isOfLastYear } from './when.ts'

/**
 * What a figure is said to count, apart from the words it is said in: 住校学生9374人 and 9374名在校住宿的学生
 * are both 学生, narrowed by 寄宿. What is said farther off is read when two figures of one kind differ,
 * which few do.
 */
export interface Described extends Pick<Surroundings, 'when' | 'place' | 'owners'> {
  figure: Figure
  /** From the first word that describes it to the last. */
  span: Span
  head: string
  /** What its own words narrow it to, or say was done. */
  own: ReadonlySet<string>
  /** What is spoken of around it: in its sentence before it, at the head of its paragraph, in the titles. */
  near: () => ReadonlySet<string>
  /** Its own words that are not understood. */
  rest: string
  /** 教师走访了全县2516名留守学生: what is done before it, as far as it is not understood. */
  deed: string
  /** Everything said around it but 的, where the other's words may stand. */
  heard: () => string
  stage: () => string
  org: string
  /** 寄宿生3210人，: the noun, its number and a stop; or 新入职的168名教师: those that were spoken of. */
  isDefinite: boolean
  /** 全县共有寄宿生3210人，: the number of all of them. */
  isTotal: boolean
  /** 均已, 全部, 所有的: what is said is said of every one of them. */
  isEvery: boolean
}

const COUNTABLE: ReadonlySet<string> = new Set([
  'people',
  'units',
  'money',
  'percent',
  ...'人次 平方米 亩 台 间 册 套 项 件 条 辆 场 栋 座 班'.split(' '),
])
const STOP = /^\s*(?:$|[，,。；;、（(\n—])/
/** How many of these there are is the same whatever stage is spoken of. */
const STAGELESS = /^(?:乡镇|村|问题|隐患|项目|机构|督学|保安|捐款)$/
const STAGE_OF_HEAD: Readonly<Record<string, string>> = {
  幼儿: '幼儿园',
  幼儿园: '幼儿园',
  园长: '幼儿园',
}

/** Figures whose words say plainly what they count, and that it is all of them, by what that is. */
export const describedGroups = once((context: AuditContext): readonly Described[][] => {
  const parts = partFigures(context)
  const groups = new Map<string, Said[]>()
  for (const figure of countsOf(context)) {
    const isOne = COUNTABLE.has(figure.family) && !figure.approximate && figure.depth === 0
    if (!isOne || parts.has(figure)) continue
    for (const said of sayingsOf(context, figure)) {
      const { head } = said.reading
      const key = `${head}\0${head === '编制' ? '' : figure.family}`
      const group = groups.get(key)
      if (!group) groups.set(key, [said])
      else if (group.length < MOST_OF_ONE) group.push(said)
    }
  }
  // What stands around a figure is read only where there is another to hold it against.
  return [...groups.values()]
    .filter(group => group.length > 1)
    .map(group => collect(group, one => describe(context, one) ?? []))
})

/** 六所学校 as well as 6所学校. */
function countsOf({ text, figures }: AuditContext): readonly Figure[] {
  const written = matchesOf(WRITTEN, text).map((match): Figure => {
    const [all, number = '', unit = ''] = match
    return {
      start: match.index,
      end: match.index + all.length,
      value: new Exact(parseChineseNumeral(number) ?? 0),
      decimals: 0,
      scale: 1,
      unit,
      family: /[名位]/.test(unit) ? 'people' : 'units',
      approximate: false,
      depth: 0,
      ratio: false,
    }
  })
  return written.length === 0 ? figures : [...figures, ...written].sort((a, b) => a.start - b.start)
}

/** Not 一名 nor 第三所, nor 三五个, which are no counts. */
const WRITTEN =
  /(?<![第几数\d〇零一二三四五六七八九十百千两])([二两三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?)([所名位家])(?![\d一二三四五六七八九十])/g

/** More figures of one thing than this are a list of places or years. */
const MOST_OF_ONE = 40

/** A figure where it stands, and what its words say. */
interface Said extends Standing {
  figure: Figure
  reading: Reading
}

function sayingsOf(context: AuditContext, figure: Figure): Said[] {
  const standing = standingOf(context, figure)
  const { sentence, previous, before } = standing
  const readings = readingsOf(context.text, figure, before, sentence[1])
  // Behind another figure of the clause it is one of a list, or the words between say whose it is.
  const isOfThem = previous !== undefined && readings.length > 0 && isPossessor(before)
  if (previous && !isOfThem && !/^[、和及]/.test(before)) return []
  return readings
    .filter(({ behind }) => !isOfThem || behind > 0)
    .map(reading => ({ ...standing, figure, reading }))
}

/** 对41所公办园9132名在园幼儿: what stands between the two figures is whose they are. */
function isPossessor(before: string): boolean {
  const words = conceptsIn(before)
  const isPlain = words.every(({ role }) => role === 'head' || role === 'slice')
  return words.length > 0 && isPlain && restOf(before, words) === ''
}

function describe(context: AuditContext, said: Said): Described | null {
  const { text } = context
  const { figure, sentence, begin, before, reading } = said
  if (partAt(context, figure.start) === 'plans' || /[|\t]/.test(text.slice(...sentence)))
    return null
  if (hasOwnScope(text, figure.end)) return null
  if (hasWiderScope(text.slice(sentence[0], figure.start))) return null
  if (isShareOf(figure, before)) return null
  const claim = claimsIn(context, [figure.start, figure.end]).find(
    one => one.end >= figure.end && one.start <= figure.start,
  )
  if (claim && !isDone(context, claim)) return null
  const lead = text.slice(sentence[0], figure.start)
  const { head, own, rest, deed, behind } = reading
  const rests = text.slice(figure.end, clauseEnd(text, figure.end, sentence[1]))
  const isEvery = allBefore.test(before) || allBehind.test(rests.slice(behind))
  const isCounted =
    STOP.test(text.slice(figure.end + behind, figure.end + behind + 4)) &&
    (behind === 0 || countingVerbs.test(before))
  const { title, opening, when, place, owners } = surroundingsOf(context, figure, sentence)
  const around = later(() =>
    [lead + rests, opening(), title(), context.profile.title ?? ''].join('。'),
  )
  return {
    figure,
    span: [begin + Math.max(0, before.search(/[^\s、和及]/)), figure.end + behind],
    head,
    own: new Set(own),
    near: later(() => nearOf(around())),
    owners,
    rest,
    deed,
    heard: later(() => around().replaceAll('的', '')),
    stage: later(() =>
      STAGELESS.test(head)
        ? ''
        : stageOf([...own, STAGE_OF_HEAD[head] ?? ''], [lead, opening(), title()]),
    ),
    when,
    place,
    org: claim?.org ?? '',
    isDefinite: isEvery || isCounted || definiteWords.test(before),
    isTotal: isCounted && totalWords.test(before),
    isEvery,
  }
}

/** 去年新建的16所学校 in a report on the past year are of the year it reports on. */
const isDone = (context: AuditContext, { modality, quote }: Claim): boolean =>
  modality === 'done' ||
  (modality === 'previous' && isOfLastYear(context) && quote.includes('去年'))

/** 小学21所、中学9所 speak of compulsory education. */
function nearOf(around: string): ReadonlySet<string> {
  const near = new Set(meaningsOf(conceptsIn(around)))
  return near.has('小学') || near.has('初中') ? near.add('义务教育') : near
}

function clauseEnd(text: string, from: number, end: number): number {
  const length = text.slice(from, end).search(/[，,。；;：:\n]/)
  return length < 0 ? end : from + length
}
