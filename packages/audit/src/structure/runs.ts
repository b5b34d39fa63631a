import { Exact, type Span } from '@mingjian/model'
import { CLOSING, holdsAny, OPENING } from '../text/characters.ts'
import type { Figure } from './figures.ts'

export type Direction = 'up' | 'down'

/** A figure said to be a change of another one. */
export interface Change {
  figure: Figure
  direction: Direction
  /** The word used: 增长, 下降 … */
  word: string
  /** 同口径: measured on a base the text does not show. */
  comparable: boolean
  /** Year it is measured from, where one is named: 比2019年增加4所. */
  since: string | null
}

/** One figure and what is said about its change in the same breath: 本年、上年、增减额、增减幅. */
export interface Run {
  level: Figure
  previous: Figure | null
  amount: Change | null
  percent: Change | null
  points: Change | null
  /** A change in a unit that does not fit the level: per cent of a rate, points of an amount. */
  misfit: Change | null
  /** The word that leads from `previous` to `level` in 由A升至B. */
  turn: Change | null
}

const UP = [
  '增幅',
  '增速',
  '涨幅',
  '增长',
  '增加',
  '提高',
  '上升',
  '提升',
  '扩大',
  '上涨',
  '增',
  '升',
  '高',
  '多',
]
const DOWN = [
  '降幅',
  '减幅',
  '下降',
  '减少',
  '降低',
  '回落',
  '缩减',
  '缩小',
  '下滑',
  '减',
  '降',
  '低',
  '少',
]
const CHANGE_WORDS = [...UP, ...DOWN].join('|')
const BASE_LAST_YEAR =
  '(?:同?[比较与和同])?(?:上年|去年|上一年|上学年|上年度|上期)?(?:同期|同比|年?[末底])?(?:水平)?(?:相比)?(?:同比)?'
const FILLER = '(?:实际|净|共|总共|即|略|小幅|大幅|又|再|也|均|约|近)*'
const CHANGE_LEAD = new RegExp(
  `^(?:[；;]\\s*)?[\\s，,、/／]*(?:今年|本年|本学年)?(同口径|可比口径)?${BASE_LAST_YEAR}[\\s，,]*${FILLER}(同口径|可比口径)?(${CHANGE_WORDS})(?:投入|支出|收入|[收支招]|安排|拨付|招[收聘录生]?(?:教师|学生|新生)?|培训|建成?|改造|购置?|发放|资助|完成|培养)?(?:出|了|约|近|为|达|率为)?(?:了|约)?[:：]?\\s*$`,
)
/** 由2140人升至2286人，三年净增146人: how long it took says nothing about another base. */
const IN_YEARS = /^[，,]\s*[一二两三四五六七八九十\d]{1,2}年(?:间|来|内|里)?(?:共|累计)?/
/** Since when a change is that names no year. */
export const LAST_YEAR = 'last'
const SINCE_LEAD = /^[\s，,、；;]*[比较与同]\s*(\d{4})\s*年(?:度|末|底)?(?:相比|同期)?/
/** A change of something else or since another year: neither a level nor part of a run. */
const UNATTACHED_CHANGE =
  /(?<!新)(?:增长|增加|提高|上升|提升|扩大|上涨|增|升|下降|减少|降低|回落|缩减|缩小|下滑|减|降)(?:了|约|近|为|达)?\s*$/
const PREVIOUS_LEAD =
  /(?:(?:上年|去年|上一年|上年同期|上年度|上学[年期]|上半年|上季度|上月|上届|上次|(?:改造|整改|实施|创建|扩建|改扩建|搬迁|改革|治理|培训)之?前)(?:同期|度|末|底)?|[比较与]\s*\d{4}\s*年(?:度|末|底)?)(?:这一|该)?(?:占比|比例|比重|比率|总量|总数|人数)?(?:的|为|是)?\s*$/
/** 教育支出完成68.35亿元，…，上年同期完成65.27亿元: the verb that led to the level leads to last year's value. */
const VERB_OF_BEFORE =
  /^[，,；;（(]?\s*(?:而)?(?:上年|去年|上一?学年|上年度)(?:同期|全年)?(?:共|仅|只|则)?(\p{Script=Han}{1,4})\s*$/u

/** Levels told since: 为预算的71.9%. */
const MOST_BETWEEN = 3

const isOpenWith = (
  { level, previous, amount, percent }: Run,
  verb: string,
  leads: ReadonlyMap<Figure, string>,
  { family, unit }: Figure,
): boolean =>
  !(previous || amount || percent || UNATTACHED_CHANGE.test(verb)) &&
  level.family === family &&
  level.unit === unit &&
  isLedBy((leads.get(level) ?? '').trim(), verb)

/** 完成, and 占…支出 of which the verb stands first. */
const isLedBy = (lead: string, verb: string): boolean =>
  verb === '占' ? /占[^，,。；;]{0,16}$/.test(lead) : lead.endsWith(verb)

/** 增长3.2%，增幅较上年的4.7%回落1.5个百分点: last year's rate of change, and not last year's level. */
const RATE_OF_CHANGE = /[增涨降减][幅速]|增长率/
const CURRENT_LEAD =
  /(?:本年|今年|当年|本年度|本学年|(?:19|20)\d\d年)(?:度)?(?:的|为|是|达到|达)?\s*$/
const FROM_LEAD = /(?:由|从)[^，,。；;由从]{0,14}$/
const TURN_WORDS =
  '(?:上升|提高|提升|增加|增长|扩大|扩充|上涨|攀升|回升|发展|下降|降低|减少|缩小|缩减|压减|压缩|回落|下滑|升|增|涨|降|减|跌|提|扩|缩|压|滑落|跃升|[上下]调|调[减增低高]|缩短|延长|拓展|扩展|充实|变|变化|变动|转变|调整)(?:至|到|为|成)'
const TURN_LEAD = new RegExp(
  `^[^，,。；;]{0,10}?(${TURN_WORDS})了?(?:\\s*(?:\\d{4}\\s*年(?:度|[春夏秋冬]季?(?:学期)?|\\d{1,2}月|年?[末底初])?|本年|今年|当年|目前|现在|(?:本学年)?[春秋]季(?:学期)?|[上下]半年|[一二三四]季度|\\d{1,2}月[底末初份]?|(?:学年|学期|期|年)?[末底初终]|(?:改革|整改|实施|创建|治理|改造|培训)?后|此次|这次)的?)?(?:每[年月天学期生人校名]{1,3})?\\s*$`,
)
/** 由86所撤并到41所: a verb that says neither up nor down. */
const MOVED_LEAD = /^\p{Script=Han}{2,6}[到至]\s*$/u
/** 2020年为52.1%，2021年回落至53.6%: the level of a time before, right before the one it turned into. */
const EARLIER_LEAD =
  /(?:(?:19|20)\d\d年(?:末|底|度)?|[上去前]年(?:同期)?|上学年|[一二两三四五六七八九十\d]年(?:之?前|以前)|当初|此前|原来|原有|起初|年初|改革前|整改前|实施前|创建前)(?:的)?(?:占比|比例|人数|总数|数量)?(?:还|只|仅)?(?:是|为|有|达|相差|相距)?\s*$/
const TURNED_LATER = new RegExp(
  `^[，,]\\s*(?:到|至)?(?:(?:19|20)\\d\\d年(?:末|底|度)?|今年|本年|本学年|如今|现在|现|目前|当年|年末|年底|改革后|整改后|实施后)?(?:已经?|又|则|就|便|却|反而)?(${TURN_WORDS})了?\\s*$`,
)
/** 6月底尚有23家；到12月底，已压减至14家: a date and a verb with nothing of its own, so that it is the same thing. */
/** “十三五”末43所，…，目前剩余31所，减少12所: what there was, and what there is now of it. */
const NOW_LEFT =
  /^(?:[^。；;\d]*[，,])?(?:目前|现在|如今|至今|到目前)(?:还|仅|已|尚|共|只|全[县市区])*(?:剩余?|有|为|达到?|保留|存有?)?\s*$/
const TIME_BEFORE =
  /(?:[末底初]|(?:19|20)\d\d年|[一二两三四五六七八九十]年前|此前|原有?)[^，,。；;\d]{0,20}$/
const TURNED_BY_A_DATE = new RegExp(
  `^[；;，,]\\s*(?:到|至|截至)了?(?:(?:19|20)\\d\\d年(?:度|末|底|初)?|[今本当]年)?(?:\\d{1,2}月)?(?:[份底末初中]|上旬|中旬|下旬)?(?:第?[一二三四]次)?(?:督导|检查|复查|复核|评估|验收|督查|回访|调研)?时?[，,]?(?:已经?|又|则|就|便|已经全部)?(${TURN_WORDS})了?\\s*$`,
)
const SHARE_LEAD = /占[^，,。；;]{0,20}$|(?:占比|比例|比重|所占份额)(?:为|达到|达|是)?\s*$/
const CONTINUES_AFTER_STOP = /^[；;\s]*(?:(?:与|比|较|同)?(?:上年|去年)|[与较同](?:19|20)\d\d年)/
/** ；与2018年调查结果53.6%相比: another value to hold the level against. */
const HELD_AGAINST = /^[；;，,]\s*[与较同](?:(?:19|20)\d\d年|上年|去年)[^，,。；;\d]{0,16}$/

/**
 * Reads the runs inside the brackets of a sentence: （小学12406元，上年11975元，增长3.6%；初中…）. A bracket is read for
 * itself, and what stands before it is none of its figures' level.
 */
export function readAsides(text: string, sentence: Span, figures: readonly Figure[]): Run[] {
  const inside = figures.filter(one => one.depth === 1 && one.start >= sentence[0])
  const [first] = inside
  if (!first || inside.length < FEWEST_IN_AN_ASIDE) return []
  return [...text.slice(...sentence).matchAll(/[（(]([^（）()]*)[）)]/g)].flatMap(match => {
    const start = sentence[0] + match.index + 1
    return readRuns(text, [start, start + (match[1]?.length ?? 0)], inside, 1)
  })
}

/** This year and last year. */
const FEWEST_IN_AN_ASIDE = 2

/** Reads the runs of a sentence. Figures inside brackets are asides and never part of a run with those outside. */
export function readRuns(
  text: string,
  sentence: Span,
  figures: readonly Figure[],
  depth = 0,
): Run[] {
  const runs: Run[] = []
  let open: Run[] = []
  let pending: Figure | null = null
  let from: Figure | null = null
  const leads = new Map<Figure, string>()
  let lastEnd = sentence[0]
  let year = Number.NaN
  for (const [at, figure] of figures.entries()) {
    if (figure.start < sentence[0] || figure.end > sentence[1]) continue
    if (figure.depth === depth + 1) attachAside(text, open[0], figure, figures[at + 1])
    if (figure.depth !== depth && !isPreviousInBrackets(text, figure, depth)) continue
    const lead = withoutBrackets(text.slice(lastEnd, figure.start)).replace(/[（(]$/, '')
    lastEnd = figure.end
    const isDated = lead.includes('年')
    const before = isDated ? Number(YEAR_ONLY.exec(lead)?.[1] ?? Number.NaN) : Number.NaN
    if (isDated && Number.isNaN(before)) year = Number(LAST_YEAR_NAMED.exec(lead)?.[1] ?? year)
    const dated = from ? null : open[0] && TURNED_BY_A_DATE.exec(lead)
    if (!from && NOW_LEFT.test(lead) && isBare(open[0], figure)) {
      const then = open[0]?.level
      const isThen = then && TIME_BEFORE.test(leads.get(then) ?? '')
      if (isThen && isFollowedByChange(text, figure, figures[at + 1], 0)) {
        const run = { ...emptyRun(figure), previous: then }
        leads.set(figure, lead)
        runs.push(run)
        open = [run]
        continue
      }
    }
    if (dated && isBare(open[0], figure)) from = open[0]?.level ?? null
    if (/[；;]/.test(lead) && !CONTINUES_AFTER_STOP.test(lead)) open = []
    const overYears =
      open[0] && isBetweenYears(open[0]) ? withoutYears(lead) : lead.replace(IN_YEARS, '，')
    const isFromAnother = open[0]?.turn || open[0]?.previous
    const change = changeOf(isFromAnother ? overYears : lead, figure)
    if (from) {
      const turn = (TURN_LEAD.exec(lead) ?? TURNED_LATER.exec(lead) ?? dated)?.[1]
      if ((turn || MOVED_LEAD.test(lead)) && from.family === figure.family) {
        const run = {
          ...emptyRun(figure),
          previous: from,
          turn: turn ? turnOf(turn, figure) : null,
        }
        runs.push(run)
        open = [run]
        from = null
        continue
      }
      from = null
    }
    const [nearest] = open
    // 小学9200元，2021年为8600元，增长…: no year is named before, and a change since that one follows.
    const isOfAnotherYear =
      ((!Number.isNaN(before) && !(year <= before)) || YEARS_AGO.test(lead)) &&
      nearest !== undefined &&
      isFirstOfYears(nearest, leads.get(nearest.level) ?? '', runs.at(-2)) &&
      isFollowedByChange(text, figure, figures[at + 1], year - before)
    if (nearest && isYearBefore(nearest, figure, isOfAnotherYear ? 1 : year - before)) {
      nearest.previous = figure
      continue
    }
    if (!Number.isNaN(before)) year = before
    if (nearest && isEarlierYear(leads.get(nearest.level) ?? '', lead, nearest.level, figure)) {
      nearest.previous ??= figure
      continue
    }
    const isOfBefore = isDated || /[上前去]/.test(lead)
    const isHeldAgainst =
      isOfBefore && HELD_AGAINST.test(lead) && text.startsWith('相比', figure.end)
    const done = isOfBefore ? VERB_OF_BEFORE.exec(lead)?.[1] : undefined
    const ofVerb =
      done && runs.slice(-MOST_BETWEEN).findLast(run => isOpenWith(run, done, leads, figure))
    if (ofVerb) {
      ofVerb.previous = figure
      open = [ofVerb]
      continue
    }
    if (isHeldAgainst || (isOfBefore && PREVIOUS_LEAD.test(lead) && !FROM_LEAD.test(lead))) {
      const rate = RATE_OF_CHANGE.test(lead) ? nearest?.percent?.figure : null
      if (rate && figure.family === 'percent') {
        const run = { ...emptyRun(rate), previous: figure }
        runs.push(run)
        open = [run]
        continue
      }
      const target = open.find(run => run.level.family === figure.family && !run.previous)
      // 由70%提高到80.7%，与2000年的53.1%相比提高27.6个百分点: the same level against another year.
      const isOnceMore = nearest?.turn || isHeldAgainst
      if (nearest && isOnceMore && !target && nearest.level.family === figure.family) {
        const run = { ...emptyRun(nearest.level), previous: figure }
        runs.push(run)
        open = [run]
        continue
      }
      if (target) target.previous = figure
      else pending = from = figure
      continue
    }
    if (change) {
      attach(open, change)
      continue
    }
    if (figure.family === 'point' || UNATTACHED_CHANGE.test(lead)) continue
    if (FROM_LEAD.test(lead) || ((isOfBefore || /[初原此]/.test(lead)) && EARLIER_LEAD.test(lead)))
      from = figure
    const run = emptyRun(figure)
    leads.set(figure, lead)
    if (nearest && isEarlierYear(lead, leads.get(nearest.level) ?? '', figure, nearest.level)) {
      run.previous = nearest.level
    }
    if (pending && CURRENT_LEAD.test(lead) && pending.family === figure.family) {
      run.previous = pending
    }
    pending = null
    runs.push(run)
    open = SHARE_LEAD.test(lead) && figure.family === 'percent' ? [run, ...open] : [run]
  }
  return runs
}

const LAST_YEAR_ASIDE = /[（(](?:上年|去年|上学年|上年度)(?:同期|末|底)?(?:数|同期)?(?:为|是)?\s*$/

/** 下同 says how to read the brackets behind this one. */
const ENDS_ASIDE = /^\s*(?:[，,；;]\s*以?下(?:同|类推)\s*)?[）)]/
const OTHER_YEAR_ASIDE =
  /[（(](?:(?:19|20)\d\d年(?:度|末|底)?|[一二两三四五六七八九十\d]年前)(?:同期)?(?:为|是)?\s*$/

/**
 * 93.6%，同比提高1.5个百分点（去年为92.1%）: nothing but last year's value stands in the bracket; or that of another year,
 * which a change behind it is measured from: 93.6%（2019年为92.1%），提高1.5个百分点.
 */
function attachAside(
  text: string,
  run: Run | undefined,
  figure: Figure,
  next: Figure | undefined,
): void {
  if (!run || run.previous || run.level.family !== figure.family) return
  if (!ENDS_ASIDE.test(text.slice(figure.end, figure.end + 8))) return
  const lead = text.slice(Math.max(0, figure.start - 12), figure.start)
  const isOfAnotherYear =
    isYearBefore(run, figure, 1) &&
    OTHER_YEAR_ASIDE.test(lead) &&
    (isFollowedByChange(text, figure, next, Number.NaN) || !isFollowedByAmount(text, figure, next))
  if (LAST_YEAR_ASIDE.test(lead) || isOfAnotherYear) run.previous = figure
}

/** 比上年（96.1%）提高: a bracket with nothing but last year's value. */
function isPreviousInBrackets(text: string, { start, end, depth }: Figure, outer: number): boolean {
  const isAlone =
    depth === outer + 1 && /[（(]/.test(text[start - 1] ?? '') && /[）)]/.test(text[end] ?? '')
  return (
    isAlone &&
    /(?:上年|去年|上学年|上一?年度)(?:同期)?[（(]$/.test(text.slice(Math.max(0, start - 7), start))
  )
}

/** A level of which nothing more was said. */
const isBare = (run: Run | undefined, { family, unit }: Figure): boolean =>
  run !== undefined &&
  run.level.family === family &&
  run.level.unit === unit &&
  !run.previous &&
  !run.amount &&
  !run.percent

/** 2023年612.84亿元，2022年588.17亿元: nothing but the year stands before the second. */
const YEAR_ONLY = /^\s*[，,、/／]?\s*((?:19|20)\d\d)年(?:度|末|底)?(?:的|为|是|达)?\s*$/
/** ，三年前为92.1% */
const YEARS_AGO =
  /^[，,]\s*[一二两三四五六七八九十\d]年(?:之?前|以前)(?:同期)?(?:的|为|是|仅|只有)*\s*$/
const LAST_YEAR_NAMED = /.*(?<!\d)((?:19|20)\d\d)年/s

/**
 * ，增长3.8%, ，两年间增长3.8%; not of a year that is named once more, nor, of a value of more years before, since last year.
 */
function isFollowedByChange(
  text: string,
  figure: Figure,
  next: Figure | undefined,
  years: number,
): boolean {
  if (!next || next.depth > figure.depth) return false
  const said = withoutBrackets(text.slice(figure.end, next.start))
  const lead = withoutYears(said)
  if (years !== 1 && /同比|[上去]年/.test(said)) return false
  // A growth rate behind two values years apart may be that of one year.
  if (years > 1 && next.family === 'percent' && lead === said) return false
  return !lead.includes('年') && changeOf(lead, next) !== null
}

/** By how much something changed, since whatever year: it says nothing of the year in the bracket. */
const isFollowedByAmount = (text: string, { end }: Figure, next: Figure | undefined): boolean =>
  next !== undefined &&
  (next.family === 'point' || UNATTACHED_CHANGE.test(text.slice(end, next.start)))

/** 2022年362人，2020年391人，2018年402人: the second of a list of years is no level, and neither is what is planned. */
const isFirstOfYears = (run: Run, lead: string, last: Run | undefined): boolean =>
  !PLANNED.test(lead) && !(last?.level.family === run.level.family && YEAR_ONLY.test(lead))

const PLANNED = /目标|计划|规划|预期|要求|标准|力争|预计|拟/

/** ，两年间; what was added up over years, 三年累计增加, need not be what lies between two of them. */
const withoutYears = (lead: string) => (lead.includes('累计') ? lead : lead.replace(IN_YEARS, '，'))

/** Held against the value of a year, so that a change over years is between the two. */
const isBetweenYears = ({ previous, amount, percent, points }: Run): boolean =>
  previous !== null && !amount && !percent && !points

/** The year before, told right behind the level and before any change of it. */
function isYearBefore(run: Run, figure: Figure, years: number): boolean {
  const isOpen = !run.previous && !run.amount && !run.percent && !run.points && !run.misfit
  return years === 1 && isOpen && run.level.family === figure.family
}

const DATED_NOUN =
  /(?:(\d{4})\s*年度?|(今年|本年)|(去年|上年))(?:全[省市县区])?([\p{Script=Han}]{2,14})$/u

/** 上年在园幼儿4627人，本年4092人: what this year is told of was named with last year's value. */
const THIS_YEAR = /^[，,]\s*(?:今年|本年|当年|本学年)度?(?:的|为|是|有|达到|达|只有|仅有)?\s*$/

/** 2022年在园幼儿4210人，2023年在园幼儿3980人 and 今年招生…，去年招生…: the second lead is a year before the first. */
function isEarlierYear(now: string, before: string, level: Figure, other: Figure): boolean {
  if (level.family !== other.family || !before.includes('年') || !now.includes('年')) return false
  const [a, b] = [DATED_NOUN.exec(now), DATED_NOUN.exec(before)]
  if (level.start > other.start && b && THIS_YEAR.test(now)) return Boolean(b[3])
  // 今年招聘教师126人，去年招聘138人: the second need not say it all again.
  const [full, short] = level.start < other.start ? [a, b] : [b, a]
  if (!a || !b || !short?.[4] || !full?.[4]?.startsWith(short[4])) return false
  if (a?.[1] && b[1]) return Number(a[1]) - Number(b[1]) === 1
  return Boolean(a?.[2] && b[3])
}

/** The word with its direction when the text between two figures says nothing but a change. */
function changeOf(lead: string, figure: Figure): Change | null {
  const dated = lead.includes('年') ? SINCE_LEAD.exec(lead) : null
  const rest = dated ? lead.slice(dated[0].length) : lead
  const match = CHANGE_LEAD.exec(rest)
  const word = match?.[3]
  if (!word) return null
  const comparable = Boolean(match?.[1] ?? match?.[2])
  const since = dated?.[1] ?? (/上年|去年|上一年|上学年/.test(lead) ? LAST_YEAR : null)
  return { figure, word, direction: directionOf(word), comparable, since }
}

/** 与上年的1575万元相比减少58万元，下降3.7%: a run of what was told before, of which only last year's value and the changes stand here. */
export function runOfEarlier(
  text: string,
  level: Figure,
  previous: Figure,
  behind: readonly Figure[],
): Run {
  const run: Run = { ...emptyRun(level), previous }
  let from = previous.end
  for (const figure of behind) {
    if (figure.depth !== previous.depth) break
    const change = changeOf(text.slice(from, figure.start).replace(/^相比/, ''), figure)
    if (!change) break
    attach([run], change)
    from = figure.end
  }
  return run
}

function attach(open: readonly Run[], change: Change): void {
  const { family } = change.figure
  for (const run of open) {
    if (!isSameBase(run, change)) return
    if (family === 'percent') {
      // 比例为14.71%，比上年的14.75%降低了0.04%: the rate's own change, whatever stands before it.
      if (run.level.family === 'percent' && run.previous) break
      if (run.level.family === 'percent' || run.level.family === 'ratio') continue
      if (!run.percent) run.percent = change
      return
    }
    if (family === 'point') {
      if (run.level.family !== 'percent') continue
      if (!run.points) run.points = change
      return
    }
    if (family === run.level.family) {
      if (!run.amount) run.amount = change
      return
    }
  }
  const [nearest] = open
  if (nearest && (family === 'percent' || family === 'point')) nearest.misfit ??= change
}

/** 比2019年增加4所，增长8% is one change said twice; a change since another year is another one. */
function isSameBase(run: Run, change: Change): boolean {
  const said = [run.amount, run.percent, run.points].find(one => one !== null)
  if (!said) return change.since === null || change.since === LAST_YEAR || run.previous === null
  return change.since === null || change.since === (said.since ?? LAST_YEAR)
}

function directionOf(word: string): Direction {
  return DOWN.some(down => word.startsWith(down)) ? 'down' : 'up'
}

/** 上升至, 下降为: how what stands before turned into a figure; undefined where nothing of the kind is said. */
export function turnTo(lead: string, figure: Figure): Change | null | undefined {
  const turn = TURN_LEAD.exec(lead)?.[1]
  return turn === undefined ? undefined : turnOf(turn, figure)
}

/** 由A变为B says no direction. */
function turnOf(word: string, figure: Figure): Change | null {
  if (/^(?:变|调整)/.test(word)) return null
  const direction = /降|减|缩|压|跌|滑|落|下调|调低/.test(word) ? 'down' : 'up'
  return { figure, word, direction, comparable: false, since: null }
}

export function emptyRun(level: Figure): Run {
  return {
    level,
    previous: null,
    amount: null,
    percent: null,
    points: null,
    misfit: null,
    turn: null,
  }
}

/** Brackets are asides: 由424所（公办34所）发展到795所 reads 由424所发展到795所. */
export function withoutBrackets(text: string): string {
  if (!holdsAny(text, OPENING | CLOSING)) return text
  return text.replace(/[（(][^（）()]*[）)]/g, '').replace(/^[^（）()]*[）)]/, '')
}

/** Signed change in the unit printed: 下降4.36% is −4.36, 增长-12.3% is −12.3. */
export function signedValue(change: Change): Exact {
  const { value } = change.figure
  return change.direction === 'down' && value.gte(0) ? new Exact(0).minus(value) : value
}
