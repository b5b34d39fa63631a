import { collect } from '../../../structure/collect.ts'
import { distanceOf, type Ends, endsMeet, endsOf } from '../../../structure/ends.ts'
import { type Figure, sizeOf } from '../../../structure/figures.ts'
import type { AuditContext } from '../../context.ts'
import { stageOf } from '../products/stages.ts'
import { isExplained, isValueFor, truthsOf, UNCOMPARED } from './explained.ts'
import { leadOf, nearestOf, type Placed, placedAt } from './place.ts'
import { type Slip, slipOf, tellingDigits } from './slips.ts'

/** A figure that what stands beside it makes another one. */
export interface Contradicted {
  said: Figure
  terms: readonly Figure[]
  truth: Ends
  /** How it was computed: A − B. */
  by: '−' | '÷' | '% more' | 'mean' | '±' | '×' | 'points' | 'years'
}

/** What lies between two values, or is left of one. */
const MOVED =
  /[增减升降涨跌低差超缩净缺余剩欠盈扩多少需调]|高[于出了]?$|提高|结转|[尚还]有|空编|变化/
/** Words that hold such a character and tell of no change. */
const OTHER =
  /高[中等校级职考层水]|多媒|多[种元]|少[先年儿数]|减[免轻负]|差异|低保|[业课]余|升[学入级本旗]|新增|增[设值]|[由从][高低多少]到|最[高低多少]|至少|[不未][低高少多超足]于?|缩[写略]|扩建|需[求要]|调整?[至到为]$|[增减升降涨跌高大小少加低落][至到为]$/g
/** What tells of two values that they are compared. */
const COMPARED =
  /[上去前][一]?[学]?[年期月]|同期|(?:19|20)\d\d|年初|原|[由从]|标准|规定|要求|目标|[应需][配有要到达需]?|核定|计划|预算|任务|平均|全[省市县国区]|安排|累计|共|比|较|[与和同].*相比|到位|可容|[高低多少大]于|相差|差距|高出|[^共]收入|支出/

export function isMoved(placed: Placed): boolean {
  return MOVED.test(leadOf(placed).replace(OTHER, ''))
}

/** Differences, rates of change and what is left, of which two values beside them tell that one digit is wrong. */
export function wrongChanges(context: AuditContext): Contradicted[] {
  return collect(context.figures, (said, index) => {
    if (UNCOMPARED.has(said.family)) return []
    const placed = { context, said, index }
    if (tellingDigits(said) < FEWEST_DIGITS || isRough(placed)) return []
    if (!isMoved(placed) && !isOfTurned(placed)) return []
    const found = contradicted(placed) ?? besideProved(placed)
    return found && !isExplained(placed) ? found : (pointsAsPercent(placed) ?? [])
  })
}

const FEWEST_DIGITS = 2

/** 由1.86亿元降为1.42亿元，全年化解4400万元: whatever the verb, right behind two values of which one became the other. */
function isOfTurned({ context: { text, figures }, said, index }: Placed): boolean {
  const [from, to] = [figures[index - 2], figures[index - 1]]
  return (
    from !== undefined &&
    to !== undefined &&
    FROM.test(text.slice(Math.max(0, from.start - WORDS), from.start)) &&
    TO.test(text.slice(from.end, to.start)) &&
    isBeside({ context: { text }, said }, to)
  )
}

const FROM = /[由从][^，,。；;由从]{0,14}$/
const TO = /^[^，,。；;]{0,14}[到至为成](?:(?:19|20)\d\d年的?)?$/

/** 标准7.5平方米，超1.86平方米 is by how much, and 超2万人 is rough: so many digits are not told of what is rough. */
const isRough = (placed: Placed): boolean =>
  placed.said.approximate &&
  !(tellingDigits(placed.said) >= FEWEST_PROVING && /^[，,（(]?超[出过]?$/.test(leadOf(placed)))

function contradicted(placed: Placed): Contradicted | null {
  const { context, said } = placed
  const values = nearestOf(placed, one => isValueFor(said, one))
  if (values.length < 2) return null
  const most = Math.max(...values.map(sizeOf))
  const levels = values.filter(one => {
    const own = placedAt(context, one)
    // 人均1500元 is none of two years' 1862万元 and 1746万元.
    const isLevel = !isMoved(own) || /余额/.test(leadOf(own))
    return isLevel && sizeOf(one) * FARTHEST > most
  })
  const before = levels.filter(one => one.end <= said.start)
  const last = before.at(-1) ?? levels[0]
  const by = said.family === 'percent' ? '% more' : '−'
  for (const [one, other] of pairsOf(levels)) {
    if (
      one.depth !== other.depth &&
      !isCompared(context.text, one.depth > other.depth ? one : other)
    )
      continue
    const isBehind = one.start > said.start
    const isNear =
      (one === last || other === last) && (!isBehind || FROM_BEHIND.test(textTo(placed, one)))
    const isOnly = before.at(-1) === other && before.at(-2) === one
    const isTold = COMPARED.test(wordsOf(placed, one, other)) || (isOnly && isBeside(placed, other))
    const isSame = isOnly || isOfOneStage(context, levels, one, other)
    const isBound = one === before.at(-1) && isInBracketBehind(placed, other)
    for (const truth of truthsOf(said, one, other)) {
      if (isBound && !endsMeet(truth, endsOf(said))) return { said, terms: [one, other], truth, by }
      if (isNear && isTold && isInLostUnit(said, one, other, truth))
        return { said, terms: [one, other], truth, by }
      const slip = slipOf(said, truth)
      if (slip && isProved(said, slip, { isNear, isTold, isSame }))
        return { said, terms: [one, other], truth, by }
    }
    const isOfYears = isOnly && LAST_YEAR.test(wordsOf(placed, one, other))
    const wrong = isOfYears ? slippedTerm(said, one, other) : null
    if (wrong) return wrong
  }
  return null
}

/** 去年92.6%，今年97.4%，提升4.8%: what lies between two percentages is points, and hardly also so many per cent. */
function pointsAsPercent(placed: Placed): Contradicted | null {
  const { said } = placed
  if (said.family !== 'percent') return null
  const rates = nearestOf(placed, one => one.family === 'percent' && !one.approximate)
  const [one, other] = rates.filter(rate => rate.end <= said.start).slice(-2)
  if (!one || !other || !isBeside(placed, other)) return null
  const truth = distanceOf(endsOf(one), endsOf(other))
  const isOfYears = LAST_YEAR.test(wordsOf(placed, one, other))
  return isOfYears && endsMeet(truth, endsOf(said))
    ? { said, terms: [one, other], truth, by: 'points' }
    : null
}

/**
 * 减少1254人，下降5.5%，由28478人降到27224人: where the change right beside it is what lies between two values, this one is of
 * the same two, and needs no slip to be wrong.
 */
function besideProved(placed: Placed): Contradicted | null {
  const { context, said, index } = placed
  const { figures, text } = context
  for (const at of [index - 1, index + 1]) {
    const beside = figures[at]
    if (
      !beside ||
      beside.approximate ||
      (beside.family === 'percent') === (said.family === 'percent')
    )
      continue
    const [first, second] = at < index ? [beside, said] : [said, beside]
    if (!SAME_CHANGE.test(text.slice(first.end, second.start))) continue
    const own = { context, said: beside, index: at }
    if (tellingDigits(beside) < FEWEST_PROVING || !isMoved(own)) continue
    if (OTHER_BASE.test(leadOf(placed))) continue
    const amount = said.family === 'percent' ? beside : said
    const values = nearestOf(own, one => isValueFor(amount, one) && one !== said)
    const pair = pairsOf(values).find(
      ([one, other]) =>
        Math.max(one.end, other.end, said.end) - Math.min(one.start, other.start, said.start) <
          CLOSE && truthsOf(beside, one, other).some(truth => endsMeet(truth, endsOf(beside))),
    )
    const [truth] = pair ? truthsOf(said, ...pair) : []
    if (pair && truth)
      return { said, terms: pair, truth, by: said.family === 'percent' ? '% more' : '−' }
  }
  return null
}

const SAME_CHANGE =
  /^[，,、（(]?(?:同比|即|约)?(?:增长|增加|提高|上升|下降|减少|降低|回落|[增降涨减]幅|多|少)了?(?:率|约|为|达|达到)?$/
const OTHER_BASE = /年|同口径|可比/
const FEWEST_PROVING = 3
/** What is told farther apart is not one breath. */
const CLOSE = 80

/** 1246所，减少86所（2022年1314所）: what it is since stands right behind it. */
function isInBracketBehind({ context: { text }, said }: Placed, other: Figure): boolean {
  const between = other.start > said.end ? text.slice(said.end, other.start) : ''
  if (SINCE.test(between)) return /^[）)]/.test(text.slice(other.end, other.end + 1))
  // 比2023年增加19人，2023年67人: the year it is since is told right behind it.
  const year = YEAR_TOLD.exec(between)?.[1]
  return (
    year !== undefined &&
    new RegExp(`[比较]${year}年\\P{N}*$`, 'u').test(text.slice(said.start - WORDS, said.start))
  )
}

const YEAR_TOLD = /^[，,]((?:19|20)\d\d)年(?:度|末|底)?(?:为|是|有)?$/

const SINCE = /^[（(](?:(?:19|20)\d\d年|[上去]年)(?:度|末|底|同期)?(?:为|是|有)?$/

/** What a bracket tells is compared only where it says what it is. */
const isCompared = (text: string, { start }: Figure): boolean =>
  /(?:[上去]年|\d年|标准|规定|要求|预算|计划|原)[^（(，,。；;]{0,6}$/.test(
    text.slice(Math.max(0, start - WORDS), start),
  )

/** Nothing but a mark and the word of the change stands between a value and what is said of it. */
const isBeside = (
  { context: { text }, said }: { context: { text: string }; said: Figure },
  last: Figure,
): boolean => /^[，,、；;（(]?\s*\p{Script=Han}{1,6}$/u.test(text.slice(last.end, said.start))

/** 1.86万元, 上年1.74万元, 增加0.12元: the digits are right, and 万 is lost. */
const isInLostUnit = (said: Figure, { scale }: Figure, other: Figure, truth: Ends): boolean =>
  said.scale < scale && other.scale === scale && endsMeet(endsOf({ ...said, scale }), truth)

/** 减少1254人，由28478人降到27224人: of two that stand behind it words have to say that it is of them. */
const FROM_BEHIND = /^[，,（(]\s*(?:即|其中)?[由从]\P{N}{0,8}(?:(?:19|20)\d\d年\P{N}{0,3})?$/u
const textTo = ({ context: { text }, said }: Placed, one: Figure) => text.slice(said.end, one.start)

interface Evidence {
  /** One of the two is what was told last. */
  isNear: boolean
  /** Words say that they are compared. */
  isTold: boolean
  /** Nothing else could be compared. */
  isSame: boolean
}

/** Of so many digits no two neighbours differ by chance. */
const UNMISTAKABLE = 6

/** The fewer digits tell, the more the words have to. */
function isProved(said: Figure, slip: Slip, { isNear, isTold, isSame }: Evidence): boolean {
  const digits = tellingDigits(said)
  // Of few digits a unit is off by chance.
  if (slip === 'unit' && digits < FEWEST_PROVING) return false
  if (digits >= 4) return isNear || digits >= UNMISTAKABLE
  if (digits === 3) return isNear && isTold
  return isNear && isTold && isSame && slip === 'order'
}

/** The two are of one stage, and no other of them is. */
function isOfOneStage(
  { text }: AuditContext,
  levels: readonly Figure[],
  one: Figure,
  other: Figure,
): boolean {
  const stage = stageOf(text, other.start)
  return (
    stage !== null &&
    levels.every(
      level => (stageOf(text, level.start) === stage) === (level === one || level === other),
    )
  )
}

/** 2080人，去年是1595人，今年多125人: the change is right, and one of the two values is not. */
function slippedTerm(said: Figure, one: Figure, other: Figure): Contradicted | null {
  if (said.family === 'percent' || one.scale !== other.scale) return null
  const gap = endsOf(said)
  for (const [wrong, right] of [
    [other, one],
    [one, other],
  ] as const) {
    if (tellingDigits(wrong) < FEWEST_OF_VALUE) continue
    const base = endsOf(right)
    const meant = [
      { low: base.low + gap.low, high: base.high + gap.high },
      { low: base.low - gap.high, high: base.high - gap.low },
    ]
    for (const truth of meant) {
      const slip = slipOf(wrong, truth)
      if (slip === 'order' || slip === 'digit')
        return { said: wrong, terms: [right, said], truth, by: '−' }
    }
  }
  return null
}

const FEWEST_OF_VALUE = 4
const LAST_YEAR = /[上去前]一?学?[年期]|同期|(?:19|20)\d\d年|年初|[由从]/
/** Values farther apart are not compared with each other. */
const FARTHEST = 200

function pairsOf(values: readonly Figure[]): [Figure, Figure][] {
  return values.flatMap((one, at) =>
    values.slice(at + 1).map((other): [Figure, Figure] => [one, other]),
  )
}

/** All that is said before the two and the change, but for the figures between. */
function wordsOf({ context: { text }, said }: Placed, one: Figure, other: Figure): string {
  const pieces = [one, other, said].map(({ start }) =>
    text.slice(Math.max(0, start - WORDS), start),
  )
  return pieces.join(' ')
}

const WORDS = 16
