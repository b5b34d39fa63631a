import { Exact, lastAt } from '@mingjian/model'
import { type Figure, type Interval, intervalOf } from '../../structure/figures.ts'
import { commonPiece } from '../../structure/labels.ts'
import { type Listing, startOfListing, yearsOf } from '../../structure/listings.ts'
import type { Run } from '../../structure/run.ts'
import { isProvable, runSpan } from '../../structure/run-proof.ts'
import { type AuditContext, figuresIn, paragraphEnd, sentenceAt } from '../context.ts'
import { isMeasureOf } from '../limit/topics.ts'
import { runsAcrossStops } from '../runs-across-stops.ts'
import { betterWay } from './better-way.ts'
import { listingsOf } from './listings-of.ts'
import { ANY, isOneMeasure, namesOfFigure, SHORTEST_NAME } from './measure-names.ts'
import { fromEven, isGapIn, isOnOneSide, isRatioOfTwo } from './ratio-of-two.ts'
import { rowsInTwoYears } from './rows-in-two-years.ts'
import type { SaidOfChange } from './said-of-change.ts'

/** The value now and the one before it. */
export type Pair = readonly [now: Figure, before: Figure]

/**
 * The pair of values that goes the other way than what is said of them, in the sentence of the words: told before
 * them (由0.318升到0.336，差距缩小) or right behind (差距缩小，由0.318升到0.336). One that goes with the words speaks for
 * them, whatever another does.
 */
export function againstRun(context: AuditContext, said: SaidOfChange): Pair | null {
  const told = [
    ...yearsBefore(context, said),
    ...runsBefore(context, said),
    ...runsAcrossStop(context, said),
  ]
  const before = told.filter(
    run => isSaidOfRun(context, said, run) && isHeldAgainst(context, said, run),
  )
  const judged = before.map(run => verdictOf(context, said, run))
  const last = before.at(-1)
  if (last) return judged.at(-1) === 'against' && !judged.includes('with') ? pairOf(last) : null
  const years = yearsBehind(context, said)
  const behind = years ? [years] : runsBehind(context, said)
  const wrong = (behind.length > 0 ? behind : rowsBehind(context, said)).find(
    run => verdictOf(context, said, run) === 'against',
  )
  return wrong ? pairOf(wrong) : null
}

/** 保障水平持续提升。生均公用经费：小学935元、初中1180元，上年分别为870元、1095元: two rows, in the sentence or in the next. */
function rowsBehind(context: AuditContext, said: SaidOfChange): readonly Run[] {
  if (said.subject === '' || said.isMeasured || said.way === 'same') return []
  const [start, end] = sentenceAt(context, said.span[0])
  const isAlone = figuresIn(context, [said.span[0], end]).length === 0 && said.span[1] >= end - 1
  const [from, to] = isAlone ? sentenceAt(context, end + 1) : [said.span[1], end]
  if (from < start || to > paragraphEnd(context, said.span[0])) return []
  return rowsInTwoYears(context, [from, to])
    .map(([level, previous]): Run => ({ ...NO_CHANGE, level, previous }))
    .filter(run => isSaidOfRun(context, said, run))
}

const EACH = /[有只][增减][无不][增减]|均(?!衡)|都|全部|全面|各/

/** The run right behind the words, and those of the others where each is meant: 有增无减，小学8.36平方米（上年8.21平方米），初中…. */
function runsBehind(context: AuditContext, said: SaidOfChange): readonly Run[] {
  const { runs, text } = context
  const first = runBehind(context, said)
  if (!first) return []
  if (!EACH.test(text.slice(...said.span))) return [first]
  const [, end] = sentenceAt(context, first.level.start)
  const others: Run[] = []
  for (const run of runs.slice(runs.indexOf(first) + 1)) {
    if (run.level.end > end || run.level.unit !== first.level.unit) break
    if (run.previous && isProvable(run) && isSaidOfRun(context, said, run)) others.push(run)
  }
  return [first, ...others]
}

/** 2318人…。上年同期2274人，总量与上年持平: the value now is told in the sentence before. */
function runsAcrossStop(context: AuditContext, { span, isMeasured }: SaidOfChange): Run[] {
  if (isMeasured) return []
  const [start] = sentenceAt(context, span[0])
  return runsAcrossStops(context).filter(
    ({ previous }) =>
      previous !== null &&
      previous.start >= start &&
      previous.end <= span[0] &&
      figuresIn(context, [previous.end, span[0]]).length === 0,
  )
}

const LAST_YEAR = /上年|去年|上一?学年|同期/

/** 与上年持平: nothing but last year's value, told as such, is what there was as much of. */
function isHeldAgainst({ text }: AuditContext, { way, span }: SaidOfChange, run: Run): boolean {
  if (way !== 'same') return true
  const before = run.previous?.start ?? 0
  const year = /(?:19|20)\d\d年/.exec(text.slice(...span))?.[0]
  const lead = text.slice(Math.max(0, before - LONGEST_DATE), before)
  return year === undefined ? LAST_YEAR.test(lead) : lead.includes(year)
}

const LONGEST_DATE = 10

const pairOf = ({ level, previous }: Run): Pair => [level, previous ?? level]

/** Runs with two values that were told before the words, in their sentence and not beyond a semicolon. */
function runsBefore(context: AuditContext, { span, subject, isMeasured }: SaidOfChange): Run[] {
  const { runs, text } = context
  if (isMeasured) return []
  const [start] = sentenceAt(context, span[0])
  const found: Run[] = []
  for (let at = lastAt(runs, span[0], run => run.level.start); at >= 0; at--) {
    const run = runs[at] as Run
    if (run.level.start < start) break
    const [, end] = runSpan(run)
    if (end > span[0] || /[；;]/.test(text.slice(end, span[0]))) continue
    if (run.previous === null || !isProvable(run)) continue
    // Without a subject of its own the clause speaks of the figure right before it.
    const isNext = figuresIn(context, [end, span[0]]).length === 0
    if (coreOf(subject) !== '' || (isNext && !OTHER_CLAUSE.test(text.slice(end, span[0]))))
      found.unshift(run)
  }
  return found
}

/** 2017年是12.4分，2021年是13.1分，差距收窄: the first and the last year of a list that the words follow. */
function yearsBefore(context: AuditContext, said: SaidOfChange): Run[] {
  const { span, isSteady } = said
  const { text } = context
  const listings = listingsOf(context)
  const run = isSteady
    ? null
    : runOfYears(listings[lastAt(listings, span[0], startOfListing)], said)
  if (!run?.previous) return []
  const isNear = run.previous.start >= sentenceAt(context, span[0])[0] && run.level.end < span[0]
  return isNear && /^[，,]?[^，,。；;]*$/.test(text.slice(run.level.end, span[0])) ? [run] : []
}

/** 流失人数有所减少：2020年31人，2021年28人，2022年36人: the same, right behind the words. */
function yearsBehind(context: AuditContext, said: SaidOfChange): Run | null {
  const { span, subject } = said
  const listings = listingsOf(context)
  const run = runOfYears(listings[lastAt(listings, span[0], startOfListing) + 1], said)
  if (!run?.previous || subject === '' || run.level.end > sentenceAt(context, span[0])[1])
    return null
  return /^[：:]\s*(?:19|20)\d\d年\p{Script=Han}{0,6}$/u.test(
    context.text.slice(span[1], run.previous.start),
  )
    ? run
    : null
}

/** What each year adds or takes says nothing about what there is: 在校生逐年增加, and how many were admitted in each. */
const FLOW = /新|招|建|改|购|毕业|退休/g
const ADDED = /增|减|补|扩|添/g
/** 招生规模逐年扩大：2021年招生1420人: unless it is that very thing, or nothing else is named: 毕业生…，连续两年增加. */
export const isFlowOfOther = (name: string, subject: string): boolean => {
  if (subject === '') return false
  const isSaid = (word: string) => subject.includes(word)
  const flows = name.match(FLOW) ?? []
  return (flows.length > 0 && !flows.some(isSaid)) || !(name.match(ADDED) ?? []).every(isSaid)
}

/** From the first year of a list to the last, or from the last but one. */
function runOfYears(listing: Listing | undefined, { subject, isTurn }: SaidOfChange): Run | null {
  const years = (listing ? yearsOf(listing) : []).slice(isTurn ? -2 : 0)
  if (years.some(({ name }) => isFlowOfOther(name, subject))) return null
  const [first, last] = [years[0], years.at(-1)]
  return first && last && first !== last
    ? { ...NO_CHANGE, level: last.figure, previous: first.figure }
    : null
}

const NO_CHANGE = { amount: null, percent: null, points: null, misfit: null, turn: null }

/** Another clause stands between. */
const OTHER_CLAUSE = /[，,][^，,]*[，,]/

const LONGEST_LEAD = 30
/** Nothing but when, so that the value is that of the thing the words are said of. */
const WHEN =
  /^[，,：:]\s*(?:其中[，,]?)?(?:截至|由|从)?(?:今年|本年|当年|上半年|下半年|全年|年末|年底|期末|目前|现|本?学年|本?学期|(?:19|20)\d\d年|\d{1,2}(?:[—–~～至-]\d{1,2})?月份?|末|底|度|春季|秋季)*(?:共有?|共计|达到|达|为|是|有|由|从|受理|招[收聘录]|上年|去年|上一?学年|同期|的)*\s*$/

/** The run that opens right behind the words, if it says nothing else of what it tells. */
function runBehind(context: AuditContext, said: SaidOfChange): Run | null {
  const { runs, text } = context
  const at = lastAt(runs, said.span[1], run => run.level.start)
  const run = runs.slice(at + 1, at + 3).find(one => one.previous !== null)
  if (!run?.previous || !isProvable(run)) return null
  const first = Math.min(run.level.start, run.previous.start)
  const end = endOfMeasure(text, said)
  const lead = text.slice(end, first)
  if (first < end || lead.length > LONGEST_LEAD || /[。；;\n]/.test(lead)) return null
  const isNamed = () => /^[，,：:]/.test(lead) && isSaidOfRun(context, said, run)
  return said.subject !== '' && (WHEN.test(lead) || isNamed()) ? run : null
}

/** Behind 同比下降12%. */
function endOfMeasure(text: string, { span, isMeasured }: SaidOfChange): number {
  const words = isMeasured
    ? /^了?约?[\d.,]+(?:个?百分点|[万亿]?\p{Script=Han}{1,2}?(?=[，,])|[%％])/u.exec(
        text.slice(span[1], span[1] + 16),
      )
    : null
  return span[1] + (words?.[0].length ?? 0)
}

/** How a thing stands, and not how much there is of it. */
const STANDING =
  /(?:水平|质量|层次|程度|状况|条件|能力|力量|力度|保障|配[备置]|结构|形势|成效|效果|环境|效益|素质|面貌|状态|局面|格局|情况|工作)+$/
/** How high it stands, of a thing that has a measure. */
const LEVEL = /(?:水平|力度|程度)$/
/** What lies between two, or is borne: it is better when there is less of it. */
const APART = /(?:差距|差异|负担|压力|矛盾|不均衡|问题|现象)$/

/** Whether what is said is said of the figures of a run. */
function isSaidOfRun(context: AuditContext, said: SaidOfChange, run: Run): boolean {
  const { subject } = said
  if (ANY.test(subject) || coreOf(subject) === '') return true
  const names = namesOf(context, run)
  if (isGap(subject, names)) return true
  return isDirect(said) ? names.some(name => isOneMeasure(subject, name)) : isAkin(subject, names)
}

/** More or less of the very thing that is measured. */
function isDirect({ way, subject }: SaidOfChange): boolean {
  if (way === 'same') return true
  return (way === 'more' || way === 'less') && !STANDING.test(subject) && !APART.test(subject)
}

const GAP = /差距|差额|差值|之差|相差/
const isGap = (subject: string, names: readonly string[]) =>
  /差距$/.test(subject) &&
  names.some(name => GAP.test(name) || (isRatioOfTwo(name) && isGapIn(subject, name)))

/** 师资配备 of 生师比, 学生体质 of 学生体质健康优良率, 缺编状况 of 缺编数. */
function isAkin(subject: string, names: readonly string[]): boolean {
  if (isMeasureOf(subject, ...names)) return true
  // 生均经费保障水平 of 生均公用经费: what stands high is the measure itself.
  if (names.some(name => isOneMeasure(coreOf(subject), name))) return true
  const core = coreOf(subject).replace(COMMON, '')
  return (
    core.length >= SHORTEST_NAME && names.some(name => sharesWord(core, name.replace(COMMON, '')))
  )
}

/** 配备水平 names nothing. */
const coreOf = (subject: string) => subject.replace(STANDING, '').replace(APART, '')

/** Words that stand in the names of many things. */
const COMMON =
  /教育|学校|学生|教师|幼儿园?|义务|阶段|小学|初中|高中|全[县市区省]|城乡|县域|生均|人均|经费|投入|支出|建设|发展|数|率|占比|比例/g

/** Nothing of the subject but that word. */
function sharesWord(core: string, name: string): boolean {
  const piece = commonPiece(core, name)
  return piece.length >= SHORTEST_NAME && core.replace(piece, '').length <= SHORTEST_NAME
}

/** The names of what a run tells. */
function namesOf(
  context: AuditContext,
  { level, previous }: Pick<Run, 'level' | 'previous'>,
): readonly string[] {
  return [level, ...(previous ? [previous] : [])].flatMap(one => namesOfFigure(context, one))
}

/** Whether the values go with what is said, against it, or tell nothing. */
function verdictOf(
  context: AuditContext,
  said: SaidOfChange,
  { level, previous }: Run,
): 'with' | 'against' | null {
  if (!previous) return null
  const isRatio =
    isGap(said.subject, namesOfFigure(context, previous)) &&
    namesOf(context, { level, previous }).some(isRatioOfTwo)
  if (isRatio && !isOnOneSide(level, previous)) return null
  const ends = [level, previous].map(isRatio ? fromEven : spanOfValue)
  const [now, before] = ends
  if (!now || !before) return null
  const isRise = now.low.gt(before.high)
  const isFall = now.high.lt(before.low)
  if (said.way === 'same') return isRise || isFall ? differs(now, before) : 'with'
  if (!isRise && !isFall) return null
  const wanted = wantedRise(context, said, level, previous)
  return wanted === null ? null : wanted === isRise ? 'with' : 'against'
}

/** 持平 of 2318 and 2274; of values that differ by less than this it may be said. */
const SAME_WITHIN = 0.005

const differs = (now: Interval, before: Interval): 'against' | null => {
  const [most, least] = [Exact.max(now.high, before.high), Exact.min(now.low, before.low)]
  return most.minus(least).gt(most.times(SAME_WITHIN)) ? 'against' : null
}

/** Whether the value has to rise for the words to be true. */
function wantedRise(
  context: AuditContext,
  said: SaidOfChange,
  level: Figure,
  previous: Figure,
): boolean | null {
  const { way, subject } = said
  if (isDirect(said)) return level.ratio ? null : way === 'more'
  if (isGap(subject, namesOfFigure(context, previous))) return way === 'more'
  const good = betterWay(context, level) ?? betterWay(context, previous)
  if (good === null) {
    const isOwn = (names: readonly string[]) =>
      names.some(name => isOneMeasure(coreOf(subject), name))
    return LEVEL.test(subject) && isOwn(namesOfFigure(context, level)) ? way === 'more' : null
  }
  const isBetter = APART.test(subject)
    ? way === 'less' || way === 'better'
    : way === 'more' || way === 'better'
  return isBetter === (good === 'higher')
}

/** Of a ratio so many for each one: 1:14 and 14:1 are 14. */
function spanOfValue(figure: Figure): Interval {
  if (!figure.ratio || figure.value.gte(1)) return intervalOf(figure)
  const load = new Exact(1).div(figure.value)
  return { low: load.minus(HALF_TENTH), high: load.plus(HALF_TENTH) }
}

/** 17.9:1 is written to a tenth. */
const HALF_TENTH = 0.05
