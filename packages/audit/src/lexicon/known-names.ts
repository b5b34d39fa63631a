import type { StandardsLibrary } from '@mingjian/model'
import { CharacterSet } from '../text/character-set.ts'
import { families } from './families.ts'
import { kindsOfUnit, type UnitKind } from './units.ts'

interface KnownName {
  name: string
  /** What it counts, without the word that says it is a count or a rate. */
  content: string
  pairs: string[]
  /** Codes of the first and the last character of its content. */
  first: number
  last: number
  /** What became of it, where the name says so. */
  outcome: string
  isNegated: boolean
  isGrowth: boolean
  /** The group of people it tells of. */
  group: string | undefined
  /** Its words that have others in their place: 高级 of 高级职称, with 中级 and 初级. */
  ranks: readonly Rank[]
}

interface Rank {
  word: string
  family: readonly string[]
}

/** Names of the library by what they are counted in, to be recognised by the words around a figure. */
export class KnownNames {
  private readonly byKind = new Map<UnitKind, KnownName[]>()
  /** Names and aliases by kind and the last two characters of what they count. */
  private readonly byEnd = new Map<string, KnownName[]>()
  /** Names by kind and their last two characters. */
  private readonly byNameEnd = new Map<string, KnownName[]>()
  private readonly byCore = new Map<string, KnownName[]>()

  /** `isComposed` tells the names that a slice and a measure make up between them. */
  constructor(library: StandardsLibrary, isComposed: (name: string) => boolean) {
    const seen = new Set<string>()
    const indicators = library.standards.flatMap(standard => standard.indicators)
    for (const { name, aliases, unit } of [...indicators, ...library.elements]) {
      if (seen.has(name) || isComposed(name)) continue
      seen.add(name)
      for (const word of [name, ...aliases]) {
        const bare = word.replace(counter, '').replace(/["“”]/g, '')
        // 教育经费投入 without 投入 would be heard everywhere.
        const content = word === name || bare.length >= 5 ? bare : word
        if (content.length < 2 || /[(（]/.test(word)) continue
        this.add(knownName(name, content), kindsOfUnit(unit))
      }
    }
  }

  private add(known: KnownName, kinds: readonly UnitKind[]): void {
    for (const kind of kinds) {
      push(this.byKind, kind, known)
      push(this.byEnd, `${kind} ${known.content.slice(-2)}`, known)
      push(this.byNameEnd, `${kind} ${known.name.slice(-2)}`, known)
    }
  }

  /**
   * The library's name for a figure that its own words do not name exactly: nearly all of the name
   * must be said in the figure's clause and the one before it, half of it in the clause itself.
   * `wide` is what the paragraph is about, which may hold the first half of a name and no more.
   */
  recognise(kind: UnitKind, own: string, around: string, subject = own, wide = ''): string | null {
    const near = own + around
    const whole = this.completed(kind, subject, near + wide) ?? this.continued(kind, subject, wide)
    if (whole) return whole
    const bare = subject.replace(counter, '')
    const head = ownHead.exec(bare)?.[0] ?? ''
    const isPerHead = perHead.test(subject)
    const what = bare.replace(ordinaryEnd, '')
    const isNegated = bare.includes('非')
    const isGrowth = growth.test(subject)
    let best: string | null = null
    let bestScore = 0
    const ofOwn = ownCharacters.read(own)
    for (const known of this.byKind.get(kind) ?? []) {
      const { name, content, outcome } = known
      if (!ofOwn.has(known.first) && !ofOwn.has(known.last)) continue
      if (isNegated !== known.isNegated) continue
      if (isOfOtherRank(bare, known)) continue
      if (known.isGrowth && !isGrowth) continue
      if (outcome !== '' && !subject.includes(outcome)) continue
      if (bare.endsWith(content) && /[正副非超准]$/.test(bare.slice(0, -content.length))) continue
      // 肺活量合格率 is no 体质合格率: what it is of must be said by the name.
      if (what.length >= 3 && shareSaid(what, content) === 0) continue
      // 培训校长人次 is no 教师培训人次.
      if (somebodyElse(bare, known)) continue
      // A short name is said by too many words; it must be the subject's own end.
      if (content.length <= 4 && !isSaidWhole(content, bare)) continue
      if (head !== '' && isOtherKind(bare.slice(0, -head.length), content)) continue
      const said = heard(known, own, ofOwn, 0.5)
      if (said < 0.5 || !isAbout(known, subject, bare)) continue
      // 公办幼儿学位 counts places and not kindergartens, however much else the two share.
      if (!content.includes(head)) continue
      // 生均宿舍面积 is no 生均校舍面积: every character of it must be said.
      if (isPerHead && !(perHead.test(content) && shareSaid(bare, content) === 1)) continue
      // Where nothing but the subject is looked at, it must be said by the name as well.
      if (own === subject && !isSaidBack(bare, content)) continue
      const score = Math.max(said, heardIn(known, near) - 0.05)
      if (score < 0.78) continue
      // Between equals the longer name says more, and the one that the subject says more of.
      const weight = score * 100 + content.length / 4 + heardIn(known, subject) * 20
      if (weight > bestScore) {
        best = name
        bestScore = weight
      }
    }
    return best
  }

  /**
   * A longer name of the library for a count that its own words call by a general one: 学校 said of
   * 省级基层党建示范点. Every part of the longer name must be said in the figure's own clause.
   */
  specialise(kind: UnitKind, general: string, own: string): string | null {
    const core = general.replace(counter, '')
    let best: KnownName | null = null
    const longer = this.longerThan(kind, core)
    if (longer.length === 0) return null
    const ofOwn = ownCharacters.read(own)
    for (const one of longer) {
      const { length } = one.content
      // Three characters in four must be said at least: of a short clause most names need not be asked.
      if (length <= (best?.content.length ?? 0) || own.length < length * 0.75) continue
      if (heard(one, own, ofOwn, 0.88) >= 0.88) best = one
    }
    return best?.name ?? null
  }

  private longerThan(kind: UnitKind, core: string): KnownName[] {
    const key = `${kind} ${core}`
    let found = this.byCore.get(key)
    if (!found) {
      found = (this.byKind.get(kind) ?? []).filter(
        ({ content }) => content.length >= core.length + 3 && content.includes(core),
      )
      this.byCore.set(key, found)
    }
    return found
  }

  /** Under 教育评价改革, 试点校3个 is 评价改革试点校数: the subject ends a name that the paragraph began. */
  private continued(kind: UnitKind, subject: string, wide: string): string | null {
    const bare = subject.replace(counter, '')
    let best: KnownName | null = null
    for (const one of this.byEnd.get(`${kind} ${bare.slice(-2)}`) ?? []) {
      const { content } = one
      if (content.length <= (best?.content.length ?? 0)) continue
      const at = sharedEnd(content, bare)
      if (at !== null && wide.includes(content.slice(0, at))) best = one
    }
    return best?.name ?? null
  }

  /**
   * 健康档案建档率 is the end of one known name only, and long enough to stand for it; 持证上岗率 is not that of
   * teachers where nobody speaks of them.
   */
  private completed(kind: UnitKind, subject: string, said: string): string | null {
    if (subject.length < 5) return null
    const alike = this.byNameEnd.get(`${kind} ${subject.slice(-2)}`) ?? []
    const ends = alike.filter(({ name }) => name.endsWith(subject))
    const name = ends.length === 1 ? ends[0]?.name : undefined
    const rest = name?.slice(0, -subject.length) ?? ''
    if (somebody.test(rest) && !pairsOf(rest).some(pair => said.includes(pair))) return null
    return name ?? null
  }
}

/** Beginnings of a name that must be said somewhere near: whose, of which stage, under which programme. */
const somebody =
  /..(?:教师|校长|园长|学生|儿童|幼儿|计划|工程|资助)|小学|初中|高中|义务教育|民办|特殊教育|中职/

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

/**
 * Where in `content` the end begins that `bare` has in common with it, or null when either has too much
 * besides. A long end may leave two characters over (工作任务清单 for 任务清单), a short one none, and needs
 * a longer beginning.
 */
function sharedEnd(content: string, bare: string): number | null {
  let length = 0
  while (length < bare.length && content.at(-1 - length) === bare.at(-1 - length)) length++
  const at = content.length - length
  const isEnough = length >= 3 ? bare.length - length <= 2 : bare.length === length && at >= 3
  return length >= 2 && at >= 2 && isEnough && !ordinary.test(content.slice(0, at)) ? at : null
}

/** 反馈的9个问题已整改8个: the 9 are those found, not those put right. */
const outcomeOf = (content: string): string => /(?:整改|化解|办结|销号)$/.exec(content)?.[0] ?? ''

/** A share of spending is no growth of it. */
const growth = /增长|增幅|增速/

/** 中级职称教师 are no 高级职称教师, 二等奖 is no 一等奖. */
function isOfOtherRank(bare: string, { content, ranks }: KnownName): boolean {
  return ranks.some(({ word, family }) => {
    const own = family.find(one => bare.includes(one))
    return own !== undefined && own !== word && !content.includes(own)
  })
}

const ranksIn = (content: string): readonly Rank[] =>
  families.flatMap(family => {
    const word = family.find(one => content.includes(one))
    return word === undefined ? [] : [{ word, family }]
  })

const groups = ['教师', '校长', '园长', '学生', '幼儿', '家长', '保安', '保育员']

/** Whether `bare` tells of one group of people and the name of another. */
function somebodyElse(bare: string, { group }: KnownName): boolean {
  return group !== undefined && !bare.includes(group) && groups.some(one => bare.includes(one))
}

/** What becomes of many things, and says nothing of which. */
const ordinaryEnd =
  /(?:合格|优良|优秀|良好|达标|配备|参与|参加|覆盖|整改|完成|开通|建成|持证|培训|检查|投入)+$|(?:机构|学校|学生|教师)$/

/** 生均运动场地面积: what is divided is said in full, nothing around it adds to the name. */
const perHead = /[生师人班校]均/

/** Beginnings that make another measure of a name, or are said everywhere. */
const ordinary = /^(?:生均|师均|人均|班均|校均|所辖|每.*)$/

/** A short name is said by too many words (计算机教室 is no 教室): it must be all there is, or nearly. */
function isSaidWhole(content: string, bare: string): boolean {
  return bare.endsWith(content) && (content.length > 3 || bare.length <= content.length + 1)
}

/** The subject itself says a little of the name, ends it, or is no more than 次数 or 时间. */
function isAbout(known: KnownName, subject: string, bare: string): boolean {
  return (
    (bare.length <= 2 && !ownHead.test(bare)) ||
    known.content.endsWith(bare) ||
    heardIn(known, subject) >= 0.15
  )
}

/** 骨干教师占交流教师 is more than 交流教师: most characters of the subject stand in the name. */
const isSaidBack = (bare: string, content: string): boolean => shareSaid(bare, content) >= 0.75

/** 班级教室: whose rooms, and no kind of them. */
const ofAnyKind = /^(?:班级|学校|普通|校园|问题|存在|各类|重大|一般)$/

/** 音乐教室 is no 美术专用教室: nothing of what comes before the room is said by the name. */
const isOtherKind = (kind: string, content: string): boolean =>
  kind.length === 2 && !ofAnyKind.test(kind) && shareSaid(kind, content) < 1

function shareSaid(bare: string, content: string): number {
  const chars = [...bare]
  return chars.filter(char => content.includes(char)).length / chars.length
}

/** Things that are counted for themselves, whatever they belong to. */
const ownHead =
  /(?:学位|床位|座位|编制|项目|名额|岗位|教师|学生|儿童|校长|班级|教室|课程|计划|标准|隐患)(?:缺口)?$/

const counter =
  /(?:人数|次数|条数|件数|节数|篇数|项数|家次|台数|册数|总数|数量|数|占比|比例|率|投入|资金)$/

const pairsOf = (text: string): string[] =>
  Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2))

function knownName(name: string, content: string): KnownName {
  return {
    name,
    content,
    pairs: pairsOf(content),
    first: content.charCodeAt(0),
    last: content.charCodeAt(content.length - 1),
    outcome: outcomeOf(content),
    isNegated: content.includes('非'),
    isGrowth: growth.test(content),
    group: groups.find(one => content.includes(one)),
    ranks: ranksIn(content),
  }
}

/** Those of the clause that all names are looked for in, and those of another text. */
const ownCharacters = new CharacterSet()
const otherCharacters = new CharacterSet()

const heardIn = (known: KnownName, text: string): number =>
  heard(known, text, otherCharacters.read(text))

/**
 * How much of a name is said in a text: its characters and its pairs of characters, evenly. 0 when it is
 * less than `least`, which the characters tell: no greater share of the pairs can be said than of them.
 */
function heard(
  { content, pairs }: KnownName,
  text: string,
  characters: CharacterSet,
  least = 0,
): number {
  let chars = content.length
  const fewest = content.length * least
  for (let at = 0; at < content.length; at++) {
    if (!characters.has(content.charCodeAt(at)) && --chars < fewest) return 0
  }
  let couples = 0
  for (let at = 0; at < pairs.length; at++) {
    const mayStand =
      characters.has(content.charCodeAt(at)) && characters.has(content.charCodeAt(at + 1))
    if (mayStand && text.includes(pairs[at] ?? '')) couples++
  }
  return (chars / content.length + couples / Math.max(1, pairs.length)) / 2
}
