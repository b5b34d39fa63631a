import type { Span } from '@mingjian/model'
import { withoutBrackets } from '../../structure/brackets.ts'
import { collect } from '../../structure/collect.ts'
import {
  baseValue,
  type Figure,
  type Interval,
  intervalOf,
  printed,
  spanOf,
  TO_ONE,
} from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { once } from '../../structure/once.ts'
import { addsUp } from '../../structure/part-sums.ts'
import { clauseStart } from '../../structure/series.ts'
import type { Total } from '../../structure/totals.ts'
import { type AuditContext, figuresIn, paragraphAt, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { isPublicNorm } from '../limit/norms.ts'
import { betterWay } from './better-way.ts'
import { groupBefore, levelBefore, levelOf, listBefore, pairsOf, SIDE } from './compared-values.ts'
import {
  ASKED,
  ASKED_TOO,
  BROKEN,
  COMPARISON,
  isAbove,
  LIES,
  MET,
  REACHED,
  SAID_AGAIN,
  WITHIN,
} from './comparison-words.ts'
import { ANY, isOneMeasure, namesOfFigure } from './measure-names.ts'

/** 新增1700公里、突破7000公里: what was added, and what there is in all. */
const ADDED = /新增|净增|增加|新建|减/
const STAGE = /幼儿园|(?<!中)小学|初中|高中|中职/
const SHORTFALL = /^(?:的?部分|额|之处|资金)/

/** A comparison that its two figures turn round. */
export interface WrongComparison extends Observation {
  /** 达到规定的…, or a limit of the library: a norm is said to be met, and not merely one figure set beside another. */
  isNorm: boolean
}

export const wrongComparisons = once((context: AuditContext): readonly WrongComparison[] =>
  collect(context.figures, (reference, index) => {
    const observation = observe(context, reference, index)
    return observation ? [observation] : []
  }),
)

function observe(context: AuditContext, limit: Figure, index: number): WrongComparison | null {
  const { text, figures } = context
  const sentence = sentenceAt(context, limit.start)
  const before = figures[index - 1]
  const from = Math.max(sentence[0], before?.end ?? sentence[0])
  const lead = text.slice(from, limit.start)
  // Every word of comparison ends in one of these.
  if (!before || !/[于过出足到在破成超合乎先及]/.test(lead) || /[；;]/.test(lead)) return null
  const reference = lead.endsWith(LIES) ? countedAs(before, limit) : limit
  // 初中7项均在0.45以内: so many, and not so much.
  if (lead.endsWith(LIES) && limit.unit === '' && IS_NUMBER_OF.test(before.unit + lead)) return null
  const group = groupBefore(context, reference, lead)
  const plain = withoutBrackets(group?.rest ?? lead)
  const asked = askedAt(context, index, plain)
  const ofStage = STAGE_COMPARED.exec(plain)
  const rest = ofStage ? plain.slice(ofStage[0].length) : withoutMeasure(context, before, plain)
  const [, compared, behind = ''] = asked ? [] : (COMPARISON.exec(rest) ?? [])
  const written = asked?.word ?? compared
  const name = asked?.of ?? behind
  if (!written || !isComparison(text, lead, written, name, reference)) return null
  if (COUNTED.test(lead)) return null
  const word =
    written === LIES
      ? sideOf(text, reference)
      : MET.includes(written)
        ? sideMet(context, before, reference, written)
        : reference.ratio && written.endsWith(BROKEN) && written !== BROKEN
          ? REACHED // 没有突破1:7的底线
          : written
  if (!word) return null
  const isSeveral = lead.includes('分别') || /^\s*[、和]\s*\d/.test(text.slice(reference.end))
  const whose = asked ? nameOfAsked(asked) : ofStage?.[1]
  const pairs = isGrowthCompared(text, before, reference, name)
    ? [[before, reference] as const]
    : whose
      ? [[levelOf(context, asked ? sentence : null, reference, whose), reference] as const]
      : group && !isSeveral
        ? group.values.map(value => [value, reference] as const)
        : isSeveral
          ? pairsOf(context, sentence, index)
          : /均|都|全部|始终|一直/.test(lead)
            ? listBefore(context, sentence, reference, index).map(
                value => [value, reference] as const,
              )
            : [[levelBefore(context, sentence, reference), reference] as const]
  const wrong = pairs.find(
    ([value, limit]) => value && isWrong(context.text, wordFor(context, word, value), value, limit),
  )
  const value = wrong?.[0]
  if (!wrong || !value || (written === BROKEN && ADDED.test(labelOf(text, value)))) return null
  if (isGap(context, value, wrong[1]) || isOfAnAside(context, value, wrong[1])) return null
  if (isBurden(context, value, word, wrong[1])) return null
  const whole = context.totals.find(one => endsIn(one, value))?.total
  // 补充286人，其中小学131人、初中67人，多于减员的214人: said of all of them.
  if (whole && !isWrong(text, word, whole, wrong[1])) return null
  const sign = isAbove(word) ? '<' : '>'
  const [, bound] = wrong
  return {
    isNorm:
      isNormMet(lead, written, behindRow(text, bound).slice(0, 12), asked !== null) ||
      (isKeeping(written) && isPublicNorm(context, value, bound)),
    message: `${printed(text, value)}${word.startsWith('不') && word !== '不足' ? word.slice(1) : `并不${word}`}${printed(text, bound)}，与“${word}”相反`,
    spans: [spanOf(value), [clauseStart(text, from, reference.start), bound.end] as Span],
    computation: `${printed(text, value)} ${value.ratio ? flip(sign) : sign} ${printed(text, bound)}`,
    suggestion: '核对数值与所比的标准，改正其中写错的一个',
  }
}

/** The parts up to it make the whole; what follows is compared with them. */
function endsIn({ total, parts }: Total, last: Figure): boolean {
  const at = parts.findIndex(({ figure }) => figure === last)
  return at >= 0 && addsUp(parts.slice(0, at + 1), total)
}

/** 差异系数0.371，优于0.65: what is better there is less. */
const wordFor = (context: AuditContext, word: string, value: Figure): string =>
  BETTER.test(word) && isBetterLower(context, value) ? '低于' : word

/** Of pupils to one teacher, too: 生师比16.6:1，优于19:1. */
const isBetterLower = (context: AuditContext, value: Figure): boolean =>
  value.unit === TO_ONE || (!value.ratio && betterWay(context, value) === 'lower')

const BETTER = /^[优好]于$/

/** 核定1188名，低于测算数325名, of 1513名: how far below it is, and not what it is below. */
function isGap(context: AuditContext, value: Figure, bound: Figure): boolean {
  // 多于城区学校的178个: what those have.
  if (context.text[bound.start - 1] === '的') return false
  const far = baseValue(bound)
  return figuresIn(context, paragraphAt(context, bound.start)).some(
    one =>
      one.family === bound.family &&
      one !== value &&
      one !== bound &&
      baseValue(one).minus(baseValue(value)).abs().eq(far),
  )
}

/** 教师紧张，1∶19.8，超过1∶19的标准: more pupils to each teacher than are allowed. */
const isBurden = (context: AuditContext, value: Figure, word: string, bound: Figure) =>
  value.ratio &&
  word === '超过' &&
  TOO_FEW.test(context.text.slice(sentenceAt(context, value.start)[0], bound.end))

const TOO_FEW = /紧张|不足|偏紧|短缺|缺口|缺编|超负荷|压力/

/** 3742人……，补充数（146名）少于减员数173名: what is compared stands in the bracket. */
const isOfAnAside = (context: AuditContext, value: Figure, bound: Figure) =>
  figuresIn(context, [value.end, bound.start]).some(
    one => one.depth > bound.depth && one.family === bound.family,
  )

/** ，优良率高于全市: the words without the measure, where it is that of the figure before. */
function withoutMeasure(context: AuditContext, value: Figure, lead: string): string {
  if (COMPARISON.test(lead)) return lead
  const [all, measure] = SAID_AGAIN.exec(lead) ?? []
  if (!all || !measure) return lead
  const said = measure.replace(/^[全我本][县市区省校]的?|水平$/g, '')
  const isSame =
    ANY.test(said) || namesOfFigure(context, value).some(one => isOneMeasure(said, one))
  return isSame ? `，${lead.slice(all.length)}` : lead
}

const RATE_OF_GROWTH = /^的?\p{Script=Han}{0,6}?(?:[增涨]幅|增速|增长(?:率|速度|水平|幅度))/u
const GROWN = /(?:(?<![新净])增(?:长率?|加|[幅速])?|提高|上升|涨幅)(?:了|为|达到?|约)*\s*$/

/** 增长4.1%，高于财政支出4.8%的增幅: one rate of growth held against another. */
export function isGrowthCompared(
  text: string,
  value: Figure,
  reference: Figure,
  name: string,
): boolean {
  const isRate =
    value.family === 'percent' && GROWN.test(text.slice(Math.max(0, value.start - 8), value.start))
  const of = `${text.slice(reference.end, reference.end + 12)}`
  return isRate && (RATE_OF_GROWTH.test(of) || /[增涨]幅|增速|增长率/.test(name))
}

/** 高于全市平均的7个，低于的5个: how many there are of them. */
const COUNTED =
  /(?:[高低多少大小]于|超过|不足)(?:[^，,。；;\d]{0,10}(?:平均|水平|均值|标准))?的\s*$/

interface Asked {
  word: string
  /** What stands around the word, within the norm. */
  of: string
  /** More than one thing is asked for: 交流不低于10%、骨干不低于20%. */
  isOneOfSeveral: boolean
}

/** What the norm before a figure asks for, and of whom. */
function askedAt({ text, figures }: AuditContext, index: number, lead: string): Asked | null {
  const before = figures[index - 1]
  const from = figures[index - 2]?.end ?? 0
  const isNext = before !== undefined && ASKED.test(text.slice(from, before.start))
  const match = ASKED.exec(lead) ?? (isNext ? ASKED_TOO.exec(lead) : null)
  if (!match) return null
  const [end, next] = [figures[index]?.end ?? 0, figures[index + 1]?.start ?? 0]
  const isOneOfSeveral = isNext || ASKED_TOO.test(text.slice(end, next))
  return { word: match[2] ?? '', of: `${match[1]}${match[3]}`, isOneOfSeveral }
}

/** ，初中水平高于全省: the stage whose value was told before. */
const STAGE_COMPARED =
  /^[，,；;]\s*(小学|初中|普通高中|高中|幼儿园|中职)(?:阶段)?的?(?:水平|数值|比例|标准|支出|经费)?(?=[均都也则仍]?(?:高于|超过|低于|优于|不低于))/

/** “交流教师不低于符合条件教师10%、骨干不低于20%”: 交流 and 骨干; null where the norm names nobody. */
function nameOfAsked({ of, isOneOfSeveral }: Asked): string | null {
  const stage = STAGE.exec(of)?.[0]
  if (stage || !isOneOfSeveral) return stage ?? null
  const name = of.replace(SAID_OF_ANY, '')
  return name.length >= SHORTEST_NAME ? name.slice(0, SHORTEST_NAME) : null
}

const SAID_OF_ANY =
  /其中|每(?:学年|学期|年)|(?:占)?(?:符合|参加)[^，,。；;]{0,10}|教师|比例|占比|国家|规定|要求|的|应|[“”"'\s]/g
const SHORTEST_NAME = 2

/** 控制在5%以内, 不低于85% of the library: a limit is kept; 高于4.5平方米 only says which of two is more. */
const isKeeping = (word: string): boolean => word === WITHIN || /^[不没未]/.test(word)

const NORM = /国家|省定|国定|规定|要求|标准|底线|红线|上限/

/** 达到国家规定的90%, 控制在规定的5%以内. */
function isNormMet(lead: string, word: string, behind: string, isAsked: boolean): boolean {
  const isMeeting =
    isAsked ||
    MET.includes(word) ||
    word === WITHIN ||
    /^[没未]/.test(word) ||
    /达到了?不/.test(lead)
  return isMeeting && NORM.test(lead + behind)
}

const IS_NORM =
  /^以[内上下]|^的?[^，,。；;：:\d]{0,4}(?:标准|要求|规定|目标|底线|指标|大关|上限|下限|红线)/

/** 自治区规定的3%, 标准为85% */
const NORM_IS = /(?:规定|要求|标准|底线|上限|下限|红线)(?:的|为|是)\s*$/
const LONGEST_NORM = 6

/** 99%的标准 is 99 and nothing else; a figure that was measured stands for ± half its last digit. */
function limitOf(text: string, word: string, limit: Figure): Interval {
  const isRound =
    IS_NORM.test(behindRow(text, limit)) ||
    NORM_IS.test(text.slice(Math.max(0, limit.start - LONGEST_NORM), limit.start)) ||
    word === '突破'
  if (!isRound) return intervalOf(limit)
  const exact = baseValue(limit)
  return { low: exact, high: exact }
}

function isWrong(text: string, word: string, value: Figure, limit: Figure): boolean {
  if (value.family !== limit.family || value.approximate) return false
  const v = intervalOf(value)
  const l = limitOf(text, word, limit)
  const smaller = v.high.lt(l.low)
  const larger = v.low.gt(l.high)
  const lower = value.ratio ? larger : smaller
  const higher = value.ratio ? smaller : larger
  return isAbove(word) ? lower : higher
}

const IS_NUMBER_OF = /^[项所个家县区镇乡校园](?:指标|学校)?(?:均|都|全部)/u

const IS_TASK = /^的?\p{Script=Han}{0,6}(?:计划|任务|目标|指标)/u

/** Of all of them, and not from one value to another: 由91%达到95%以上. */
const ALL_REACHED = /^[，,]\s*(?:均|都|全部)(?:已经?)?达到\s*$/
/** 初中7.2平方米，都在7.5以上: a bound without a unit has that of the values. */
const countedAs = ({ family, unit, scale }: Figure, limit: Figure): Figure =>
  limit.unit === '' ? { ...limit, family, unit, scale } : limit

/** 在…以上 says 不低于, 在…以下 says 不超过. */
const sideOf = (text: string, limit: Figure) =>
  text.startsWith('以上', limit.end) ? '不低于' : '不超过'

/** 符合5%的上限, 符合1:15的标准: the norm is a ceiling or a floor by its own words, or by what is measured. */
function sideMet(
  context: AuditContext,
  value: Figure,
  { end, ratio }: Figure,
  word: string,
): string | null {
  const behind = context.text.slice(end, end + 8)
  if (CEILING.test(behind)) return '不超过'
  if (FLOOR.test(behind) || ratio) return REACHED
  const way = betterWay(context, value)
  if (way === 'lower') return '不超过'
  return word === REACHED || way === 'higher' ? REACHED : null
}

const CEILING = /^[以之][内下]|^的?[\p{Script=Han}]{0,2}(?:上限|红线|警戒线)/u
const FLOOR = /^以上|^的?[\p{Script=Han}]{0,2}(?:下限|底线)/u

/** 分别达到80%、50%的规定要求: the bounds are called a norm behind the last of them. */
const CALLED_NORM =
  /^(?:以[上内下])?的?(?:国家|[省市]定?|规定|法定|基本)*(?:标准|要求|规定|底线|红线)(?!化|的|工资|文)/
const ROW = /^(?:\s*[、和及与]\s*\d[\d.]*(?:\s*[:：∶]\s*\d[\d.]*)?[%％]?)+/
const LONGEST_BEHIND = 40

/** What stands behind a bound and those that are joined to it: 1∶7和1∶15的要求. */
const behindRow = (text: string, { end }: Figure): string =>
  text.slice(end, end + LONGEST_BEHIND).replace(ROW, '')

/** 达到国家规定的85%的标准, 控制在国家规定的5%以内: words of comparison only beside a norm. */
function isComparison(
  text: string,
  lead: string,
  word: string,
  name: string,
  limit: Figure,
): boolean {
  // 不足部分3.5亿元: what is missing, and no comparison.
  if (word === '不足' && SHORTFALL.test(name)) return false
  if (MET.includes(word)) {
    // 都达到7.5平方米以上: the bound itself says that it is one.
    if (ALL_REACHED.test(lead) && text.startsWith('以上', limit.end)) return true
    const behind = behindRow(text, limit)
    if (name === '' && CALLED_NORM.test(behind)) return true
    return /规定|要求|国家|标准|[国省市]定/.test(name) && IS_NORM.test(behind)
  }
  if (word === '超额完成') return IS_TASK.test(text.slice(limit.end, limit.end + 12))
  if (word === LIES) return name === '' && SIDE.test(text.slice(limit.end, limit.end + 2))
  if (word === WITHIN) return !limit.ratio && CEILING.test(text.slice(limit.end, limit.end + 2))
  return true
}

function flip(sign: string): string {
  return sign === '<' ? '低于' : '高于'
}
