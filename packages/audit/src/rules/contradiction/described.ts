import { Exact, type Span } from '@mingjian/model'
import { parseChineseNumeral } from '../../claims/quantities/chinese-numeral.ts'
import { conceptsIn, kindOf, meaningsOf, people, type Word } from '../../lexicon/concepts.ts'
import { collect } from '../../structure/collect.ts'
import type { Figure } from '../../structure/figures.ts'
import { later, once } from '../../structure/once.ts'
import { sectionAt } from '../../structure/sections.ts'
import { clauseStart } from '../../structure/series.ts'
import { matchesOf } from '../../text/matches.ts'
import {
  type AuditContext,
  claimsIn,
  figuresIn,
  paragraphAt,
  partAt,
  sentenceAt,
} from '../context.ts'

/**
 * What a figure is said to count, apart from the words it is said in: 住校学生9374人 and 9374名在校住宿的学生
 * are both 学生, narrowed by 寄宿. What is said farther off is read when two figures of one kind differ,
 * which few do.
 */
export interface Described {
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
  year: () => string
  /** Month, quarter or half year. */
  point: () => string
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
const POINT = /(\d{1,2})\s*月|([一二三四1-4])季度|([上下]半年)|年(初)|([春秋])季/
const TOTAL = /共|全[县市区州旗省年]|总|辖|现有|今年/
/** 对全县47名责任督学 speaks of all, as 全县14所公办园创建 need not. */
const ALL_BEFORE = /所有|全部|(?:对|给|为|向)全[县市区州旗]$/
const ALL_BEHIND =
  /^(?:目前|现在|如今|也|现|已经|已|按期|如期)*(?:均|都|全部|全都|悉数|一律|无一|[一个人校][个人校]|每[人校所个名])/
/** 的9734名, 全县9734名, 这9734名. */
const DEFINITE = /(?:的|全[县市区州旗体]|这|上述)\s*$/
/** 现有14个乡镇、. */
const COUNTING = /(?:有|辖|为|新建|建成|改扩建|改造|招聘|补充|培训|新增|投用)了?\s*$/
const STOP = /^\s*(?:$|[，,。；;、（(\n])/
/** 把补助发给…3650名教师: what stands before is who did it. */
const PREDICATE = /(?:为|给|对|向|让|使|惠及|覆盖|服务|组织|安排|帮助|发放给|带动)$/
/** 中小学任课的…教师: the noun goes on behind a short clause that narrows nothing. */
const RELATIVE = /^(?:任课|任教|就读|在读|工作|上学|从教|执教)的/
/** Names of one place or school among the others. */
const PLACE =
  /(?<![全我本各县])[\p{Script=Han}]{1,3}(?:镇|乡|街道|县|区|市)(?!直|级|属|城|域|财政|委|政府|教育局)|[一二三四五六七八九十实验]{1,2}(?:中|小|幼)(?![学心型])/u
const LONGEST_BEHIND = 18
const LONGEST_BEFORE = 40
const RATE =
  /([\p{Script=Han}]{2,16}?(?:率|满意度))(?:[已经均都约为达到至是]{0,4}|(?:下降|降低|降|提高|上升|提升|增加)[至到]|(?:保持|稳定)在)$/u
/** How many of these there are is the same whatever stage is spoken of. */
const STAGELESS = /^(?:乡镇|村|问题|隐患|项目|机构|督学|保安|捐款)$/
/** 资助学生 are those in need, whether it is said or not. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = { 资助: ['困难', '脱贫'] }
const HAN = /[\p{Script=Han}]/gu
const STAGE_OF_HEAD: Readonly<Record<string, string>> = {
  幼儿: '幼儿园',
  幼儿园: '幼儿园',
  园长: '幼儿园',
}

/** Figures whose words say plainly what they count, and that it is all of them, by what that is. */
export const describedGroups = once((context: AuditContext): readonly Described[][] => {
  const parts = new Set(collect(context.totals, one => one.parts.map(part => part.figure)))
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
    .map(group => group.flatMap(one => describe(context, one) ?? []))
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

/** A figure, its sentence and the words that name it. */
interface Said {
  figure: Figure
  sentence: Span
  begin: number
  before: string
  reading: Named
}

function sayingsOf(context: AuditContext, figure: Figure): Said[] {
  const { text } = context
  const sentence = sentenceAt(context, figure.start)
  const clause = clauseStart(text, sentence[0], figure.start)
  const previous = figuresIn(context, [clause, figure.start]).at(-1)
  const begin = Math.max(previous?.end ?? clause, figure.start - LONGEST_BEFORE)
  const before = text.slice(begin, figure.start)
  const readings = readingsOf(text, figure, before, sentence[1])
  const mayStand = !previous || /^[、和及]/.test(before) || isPossessor(before)
  return readings
    .filter(({ behind }) => mayStand && (!isPossessor(before) || !previous || behind > 0))
    .map(reading => ({ figure, sentence, begin, before, reading }))
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
  const claim = claimsIn(context, [figure.start, figure.end]).find(
    one => one.end >= figure.end && one.start <= figure.start,
  )
  if (claim && claim.modality !== 'done') return null
  const lead = text.slice(sentence[0], figure.start)
  const { head, own, rest, deed, behind } = reading
  const rests = text.slice(figure.end, clauseEnd(text, figure.end, sentence[1]))
  const isEvery = ALL_BEFORE.test(before) || ALL_BEHIND.test(rests.slice(behind))
  const isCounted =
    STOP.test(text.slice(figure.end + behind, figure.end + behind + 4)) &&
    (behind === 0 || COUNTING.test(before))
  const title = later(() => sectionAt(context.sections, figure.start)?.title ?? '')
  const opening = later(() => {
    const [paragraph] = paragraphAt(context, figure.start)
    const stop = text.indexOf('。', paragraph)
    return text.slice(paragraph, stop < 0 ? figure.start : Math.min(stop, figure.start))
  })
  const around = later(() =>
    [lead + rests, opening(), title(), context.profile.title ?? ''].join('。'),
  )
  return {
    figure,
    span: [begin + Math.max(0, before.search(/[^\s、和及]/)), figure.end + behind],
    head,
    own: new Set(own),
    near: later(() => nearOf(around())),
    rest,
    deed,
    heard: later(() => around().replaceAll('的', '')),
    stage: later(() =>
      STAGELESS.test(head)
        ? ''
        : stageOf([...own, STAGE_OF_HEAD[head] ?? ''], [lead, opening(), title()]),
    ),
    year: later(() => yearOf(lead, context.year)),
    point: later(() => pointOf(lead)),
    org: claim?.org ?? '',
    isDefinite: isEvery || isCounted || DEFINITE.test(before),
    isTotal: isCounted && TOTAL.test(before),
    isEvery,
  }
}

interface Named {
  head: string
  own: string[]
  rest: string
  deed: string
  /** How many characters behind the figure belong to it. */
  behind: number
}

/** What the words around a figure say it counts: a known noun, and one that only the text knows. */
function readingsOf(text: string, figure: Figure, before: string, end: number): Named[] {
  if (figure.family === 'percent') return rateOf(before) ?? []
  const written =
    /^[\p{Script=Han}“”]*/u.exec(
      text.slice(figure.end, Math.min(end, figure.end + LONGEST_BEHIND)),
    )?.[0] ?? ''
  const words = conceptsIn(before)
  const known = countedOf(figure, before, words, written)
  const isCut = figure.end + written.length < end && written.length === LONGEST_BEHIND
  const own = nounOfItsOwn(before, words, written, isCut)
  return [...(known ? [known] : []), ...(own ? [own] : [])]
}

/** 全县9734名在校住宿的中小学生 by the words behind it, 住校学生9374人 by those before. */
function countedOf(
  { family }: Figure,
  before: string,
  words: readonly Word[],
  written: string,
): Named | null {
  const noun = nounAtStart(written)
  if (noun) {
    if (isNoun(before, words)) {
      const rest = restOf(before, words) + noun.rest
      return named([...words, ...noun.words], rest, noun.length, words, family)
    }
    const done = words.filter(word => word.role === 'action' || word.role === 'some')
    const place = PLACE.exec(restOf(before, words))?.[0] ?? ''
    const found = named([...done, ...noun.words], place + noun.rest, noun.length, words, family)
    return found && { ...found, deed: restOf(before, words) }
  }
  const told = words.filter(word => word.role !== 'neutral')
  const isDeed = family === '人次' && told.at(-1)?.role === 'action'
  const last = told.at(isDeed ? -2 : -1)
  if (last?.role !== 'head') return null
  const tail = before.slice(last.end)
  if (restOf(tail, conceptsIn(tail)) !== '') return null
  return named(words, ownRest(before), 0, words, family)
}

/** Who has them or did it, and how, narrows nothing, unless it is one place: 督导室聘请责任督学74名. */
const SUBJECT =
  /^.*(?:聘请|配备|现有|共有|设有|建有|拥有|核定|招聘|补充|安排|新建|建成|落实|投入|发放|受理|有)/u

function ownRest(before: string): string {
  const length = SUBJECT.exec(before)?.[0].length ?? 0
  const told = before.slice(0, length)
  const place = PLACE.exec(restOf(told, conceptsIn(told)))?.[0] ?? ''
  const behind = before.slice(length)
  return place + restOf(behind, conceptsIn(behind))
}

const FILLERS = /(?:共计|共有|现有|已有|总数|总计|合计|达到|人数|数量|目前|共|有|为|达|计|数)+$/
const LONGEST_NOUN = 10
const NOUN = /^[\p{Script=Han}“”]{2,10}$/u
/** What ends a noun behind its figure, if no known word does. */
const ENDS_NOUN = /均|都|已|全部|实现|完成|进行|开展|接受/

/** 劳动实践基地126个 and 162个劳动实践基地全部: a noun that no list holds, between words that are known. */
function nounOfItsOwn(
  before: string,
  words: readonly Word[],
  written: string,
  isCut: boolean,
): Named | null {
  if (words.some(word => word.role === 'some')) return null
  const found = nounBefore(before) ?? nounBehind(before, words, written, isCut)
  if (!found || found.noun.length > LONGEST_NOUN || !NOUN.test(found.noun)) return null
  const { noun, around, rest, behind } = found
  if (around.some(word => word.role === 'some')) return null
  return { head: noun, own: meaningsOf(around), rest, deed: '', behind }
}

interface OwnNoun {
  noun: string
  around: readonly Word[]
  rest: string
  behind: number
}

function nounBefore(before: string): OwnNoun | null {
  const told = before.replace(FILLERS, '')
  const words = longWords(told)
  const last = words.at(-1)
  const noun = told.slice(last?.end ?? 0).replace(/^[、和及的]+/, '')
  return noun.length < 2
    ? null
    : {
        noun,
        around: words,
        rest: restOf(told.slice(0, told.length - noun.length), words),
        behind: 0,
      }
}

function nounBehind(
  before: string,
  words: readonly Word[],
  written: string,
  isCut: boolean,
): OwnNoun | null {
  const behind = longWords(written)
  let from = 0
  const lead: Word[] = []
  for (const word of behind) {
    if (word.start !== from || word.role === 'action') break
    lead.push(word)
    from = word.end
  }
  const next = behind.find(word => word.start > from)
  const end = ENDS_NOUN.exec(written.slice(from))
  const to = Math.min(next?.start ?? written.length, end ? from + end.index : written.length)
  if (to === written.length && isCut) return null
  const deed = isNoun(before, words) ? restOf(before, words) : ''
  return {
    noun: written.slice(from, to),
    around: [...words.filter(one => one.role !== 'head'), ...lead],
    rest: deed,
    behind: to,
  }
}

/** Without the short ones, which may be part of any word: 校 of 校医. */
const longWords = (text: string) =>
  conceptsIn(text).filter(
    word => word.end - word.start > 1 || text.slice(word.start, word.end) === '的',
  )

/** 全县享受免费营养餐的1.68万名, 乡镇学校312名: words that belong to the noun, not a subject with its verb. */
function isNoun(before: string, words: readonly Word[]): boolean {
  const written = before.trimEnd()
  if (written.endsWith('的')) return true
  const last = words.at(-1)
  if (!last || last.end < written.length || last.role === 'action') return false
  const told = words.findLast(word => word.role !== 'neutral')
  const between = told ? written.slice(told.end) : written
  return (
    !PREDICATE.test(written) &&
    (told === undefined || told.role === 'head' || told.role === 'slice') &&
    restOf(between, conceptsIn(between)) === ''
  )
}

function named(
  words: readonly Word[],
  rest: string,
  behind: number,
  all: readonly Word[],
  family: string,
): Named | null {
  const isOfPeople = /^(?:people|人次)$/.test(family)
  if ([...words, ...all].some(word => word.role === 'some')) return null
  const last = words.findLast(word => word.role === 'head')
  const head = last?.meanings[0]
  if (!last || !head) return null
  // 编制 are counted in 名 and in 个.
  if (head !== '编制' && people.has(head) !== isOfPeople) return null
  const own = words.flatMap(word => (word === last ? word.meanings.slice(1) : word.meanings))
  // 中小学教师 are teachers of a stage, not schools.
  const implied = new Set([
    head,
    ...(isOfPeople ? ['学校'] : []),
    ...own.flatMap(one => IMPLIED[one] ?? []),
  ])
  return { head, own: own.filter(one => !implied.has(one)), rest, deed: '', behind }
}

/** The noun a text starts with, 在校住宿的中小学生 of 在校住宿的中小学生每人换发了: up to the last head without a break. */
function nounAtStart(written: string): { words: Word[]; rest: string; length: number } | null {
  const words = conceptsIn(written)
  let until = -1
  let at = 0
  for (const [index, word] of words.entries()) {
    const isJoined = word.start === at || until < 0
    if (
      until >= 0 &&
      (!isJoined || word.role === 'action' || word.role === 'neutral' || word.role === 'some')
    )
      break
    if (word.role === 'head') until = index
    at = word.end
  }
  const last = words[until]
  if (!last) return null
  const own = words.slice(0, until + 1)
  const rest = restOf(written.slice(0, last.end), own)
  const behind = written.slice(last.end)
  const further = RELATIVE.exec(behind)
  const noun = further && nounAtStart(behind.slice(further[0].length))
  if (further && noun && noun.rest === '') {
    const length = last.end + further[0].length + noun.length
    return { words: [...own, ...noun.words], rest, length }
  }
  return { words: own, rest: rest + (/^[和及与、]/.test(behind) ? '和' : ''), length: last.end }
}

/** 学生体质健康优良率 is 优良率, narrowed by 体质. */
function rateOf(before: string): Named[] | null {
  const name = RATE.exec(before)?.[1]
  if (!name) return null
  const head = name.slice(-3)
  const prefix = before.slice(0, before.lastIndexOf(name) + name.length - 3)
  const words = conceptsIn(prefix)
  if (words.some(word => word.role === 'some')) return null
  return [{ head, own: meaningsOf(words), rest: restOf(prefix, words), deed: '', behind: 0 }]
}

/** 小学21所、中学9所 speak of compulsory education. */
function nearOf(around: string): ReadonlySet<string> {
  const near = new Set(meaningsOf(conceptsIn(around)))
  return near.has('小学') || near.has('初中') ? near.add('义务教育') : near
}

/** The characters that no known word covers, without dates and marks. */
function restOf(text: string, words: readonly Word[]): string {
  let rest = ''
  let at = 0
  for (const word of words) {
    rest += text.slice(at, word.start)
    at = word.end
  }
  rest += text.slice(at)
  return (rest.replace(/\d+年?|[年月日]/g, '').match(HAN) ?? []).join('')
}

/** Its own stage, else the one that its sentence, its paragraph or its title speaks of. */
function stageOf(own: readonly string[], places: readonly string[]): string {
  const stages = (meanings: readonly string[]) => [
    ...new Set(meanings.filter(one => kindOf.get(one) === 'stage' || one === '幼儿园')),
  ]
  for (const [at, meanings] of [
    own,
    ...places.map(place => meaningsOf(conceptsIn(place))),
  ].entries()) {
    const found = stages(meanings)
    // 中学9所、小学21所，专任教师2153人: of all that were listed.
    if (at > 0 && found.length > 1) return ''
    if (found.length > 0) return found.sort().join()
  }
  return ''
}

function yearOf(lead: string, year: number | null): string {
  // 自2012年列入试点: since when it is so is not when the figure was counted.
  const last = [
    ...lead.matchAll(
      /(?<![自从由]|较|比)((?:19|20)\d\d)\s*(?:年(?!以来|起|至|以前|之前)|学年|[—\-/])/g,
    ),
  ].at(-1)
  return last?.[1] ?? String(year ?? '')
}

function pointOf(lead: string): string {
  const found = POINT.exec(lead)
  return found ? (found.slice(1).find(one => one !== undefined) ?? '') : ''
}

function clauseEnd(text: string, from: number, end: number): number {
  const length = text.slice(from, end).search(/[，,。；;：:\n]/)
  return length < 0 ? end : from + length
}
