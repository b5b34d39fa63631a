import { lastAt, type Span, type Stage } from '@mingjian/model'
import type { Assertion } from '../../structure/assertions.ts'
import { collect } from '../../structure/collect.ts'
import { type Figure, intervalOf, printed, spanOf } from '../../structure/figures.ts'
import { once } from '../../structure/once.ts'
import { columnAt, tablesOf } from '../../structure/tables.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, figuresIn, paragraphStart, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { assertionsOf } from './claimed-met.ts'
import { meanLimits, singleLimits } from './norms.ts'

const STAGES = { 小学: 'primary', 初中: 'junior' } as const
type StageName = keyof typeof STAGES

/** One 差异系数 of a list or a table of them. */
interface Coefficient {
  figure: Figure
  stage: StageName
}

/** What all of them are said to keep. */
type Kept = Partial<Record<StageName, { limit: number; said: Span; clause: string | null }>>

interface CoefficientList {
  coefficients: readonly Coefficient[]
  /** 综合差异系数, the mean of several, has limits of its own. */
  isMean: boolean
  end: number
}

const ANNOUNCED = /(?:综合)?差异系数/g
const LIST_LINE = /\||[；;]\s*$|^\s*(?:\d{1,2}[.．、)）]|[（(]\d{1,2}[）)]|[①-⑳])/
const LONGEST_REACH = 1_500

/**
 * 七项校际差异系数：1.…小学0.45，初中0.47；…。均达到国家优质均衡标准: of the coefficients of one list or table, those that are above what
 * all of them are said to keep, the limit of the library or the bounds that the text gives itself.
 */
export function coefficientsAbove(context: AuditContext): Observation[] {
  const told = new Set<string>()
  return collect(listsOf(context), list => {
    const { coefficients } = list
    const kept = keptBehind(context, list)
    return coefficients.flatMap(({ figure, stage }) => {
      const bound = kept[stage]
      const key = `${stage}${figure.value}`
      if (!bound || told.has(key) || intervalOf(figure).low.lte(bound.limit)) return []
      told.add(key)
      const value = printed(context.text, figure)
      return [
        {
          message: `${stage}差异系数${value}超过${bound.limit}，与“${context.text.slice(...bound.said).trim()}”不符`,
          spans: [spanOf(figure), bound.said],
          computation: `${value} > ${bound.limit}`,
          clause: bound.clause,
          suggestion: '核对数值；确未达标的，改正“均达到”的表述并列入存在问题',
        },
      ]
    })
  })
}

const listsOf = once((context: AuditContext): readonly CoefficientList[] => {
  const { text } = context
  let done = 0
  return matchesOf(ANNOUNCED, text).flatMap(({ index, 0: name }) => {
    if (index < done) return []
    const isMean = name.startsWith('综合')
    const whole = endOfList(context, index)
    const end = isMean ? endOfMeans(text, index, whole) : whole
    done = end
    const lead = text.slice(paragraphStart(context, index), index)
    const said = text.slice(index, end)
    const coefficients = collect(figuresIn(context, [index, end]), figure => {
      const stage = isCoefficient(text, figure) && stageOf(context, figure, lead, said)
      return stage ? [{ figure, stage }] : []
    })
    return coefficients.length < FEWEST ? [] : [{ coefficients, isMean, end }]
  })
})

const FEWEST = 2

/** Its own paragraph, and the lines of the list or the table behind it. */
function endOfList({ text, segments: { paragraphs } }: AuditContext, index: number): number {
  const own = lastAt(paragraphs, index, ([start]) => start)
  let end = paragraphs[own]?.[1] ?? index
  const said = text.slice(index, end)
  let isOpen = /[:：]\s*$/.test(said) || !/\d/.test(said)
  for (let at = own + 1; at < paragraphs.length; at++) {
    const [from, to] = paragraphs[at] as Span
    if (!isOpen && !LIST_LINE.test(text.slice(from, to))) break
    if (to - index > LONGEST_REACH) break
    isOpen = false
    end = to
  }
  return end
}

/** 分指标看，差异系数最大的是…: from here on each is of one thing, and no mean of several. */
const OF_SINGLE_ONES =
  /分(?:指标|项)|单项|各?单个指标|(?:[从就按]|其中[，,]?)各?项?指标|(?<!综合|综合校际|校际综合)差异系数(?!综合)/g

function endOfMeans(text: string, from: number, to: number): number {
  const [single] = matchesOf(OF_SINGLE_ONES, text.slice(from, to)).filter(({ index }) => index > 0)
  const end = single ? from + single.index : to
  return end - from > '综合差异系数'.length ? end : to
}

const BOUND =
  /(?:不超过|不高于|低于|小于|不大于|[≤<＜]|标准|上限|要求|控制在|由|从|比|上年|去年|相差)[^，,。；;\d]{0,6}$|规定的?$/

function isCoefficient(text: string, figure: Figure): boolean {
  const { unit, ratio, decimals, value, approximate } = figure
  if (unit !== '' || ratio || approximate || decimals < 2 || value.lte(0) || value.gt(1.5))
    return false
  return !BOUND.test(text.slice(Math.max(0, figure.start - 14), figure.start))
}

/** 初中七项指标综合差异系数为: the stage that its own clause names, however long the name behind it. */
const STAGE_BEFORE =
  /(小学|初中)(?:阶段|学段)?(?:[^，,。；;、\d]{0,6}|(?:(?!小学|初中)[^，,。；;、（(\d]){0,14}差异系数[为是达：:]*)$/
const LONGEST_NAME = 24
/** 从小学看，最低的县为0.286，最高的县为0.641: the stage named last since the last stop. */
const STAGE_TOLD = /从?(?:小学|初中)(?=[看，,])/g
const sinceStop = (text: string, { start }: Figure): string =>
  /[^。；;\n]*$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? ''
const STAGE_OF_ALL = /(小学|初中)[^，,。；;\d]{0,14}$/
/** 七项指标差异系数（小学）： */
const OF_ALL_BEHIND = /^(?:综合)?差异系数[（(](小学|初中)(?:阶段|学段)?[）)]/
const IN_ORDER = /(?:前(?:一|面)?[数个者]\p{Script=Han}{0,4}|[（(])(小学|初中)/u

/** By its column, by the word right before it, by the order that was told, or by whom all of them are of. */
function stageOf(
  context: AuditContext,
  figure: Figure,
  lead: string,
  said: string,
): StageName | null {
  const { text } = context
  const column = columnAt(tablesOf(context), figure.start)
  if (column !== null) return stageIn(column)
  const before = STAGE_BEFORE.exec(
    text.slice(Math.max(0, figure.start - LONGEST_NAME), figure.start),
  )?.[1]
  if (before) return stageIn(before)
  const told = matchesOf(STAGE_TOLD, sinceStop(text, figure)).at(-1)?.[0]
  if (told) return stageIn(told)
  const ofAll = OF_ALL_BEHIND.exec(said)?.[1]
  if (ofAll) return stageIn(ofAll)
  const first = stageIn(IN_ORDER.exec(said)?.[1] ?? '')
  const isBracketed = /[（(]\s*(?:0\.\d+[、，,/]\s*)?$/.exec(
    text.slice(Math.max(0, figure.start - 12), figure.start),
  )
  if (first && isBracketed) {
    const other = first === '小学' ? '初中' : '小学'
    return /\d/.test(isBracketed[0]) ? other : first
  }
  return stageIn(STAGE_OF_ALL.exec(lead)?.[1] ?? '') ?? onlyStageIn(lead)
}

/** 2.初中校际均衡。区内11所初中7项指标校际差异系数如下: no other stage is spoken of. */
const onlyStageIn = (lead: string): StageName | null =>
  /小学/.test(lead) === /初中/.test(lead) || OTHER_STAGE.test(lead) ? null : stageIn(lead)

const OTHER_STAGE = /中小学|九年一贯|义务教育学校/

const stageIn = (words: string): StageName | null =>
  (Object.keys(STAGES) as StageName[]).find(one => words.includes(one)) ?? null

const ALL = /均|都|全部|各项|[七7]项|所有|无一|全面/
const KEPT_BELOW =
  /(小学|初中)(?:阶段|学段)?[^，,。；;、\d]{0,8}(?:不超过|不高于|低于|小于|不大于|未超过|没有超过|控制在)\s*(0\.\d+)/g
const OPTIONAL_GRADE = /优质均衡/
/** All of them but for some. */
const BUT_SOME = /除|但|仅|个别|尚|未达|部分/
const SENTENCES_ON = 600

/** What is said of all of them, from the first of them to some sentences on. */
function keptBehind(context: AuditContext, { coefficients, isMean, end }: CoefficientList): Kept {
  const { text } = context
  const start = coefficients[0]?.figure.start ?? end
  const until = Math.min(text.length, end + SENTENCES_ON)
  const kept: Kept = {}
  for (const match of matchesOf(KEPT_BELOW, text.slice(start, until))) {
    const at = start + match.index
    const sentence = text.slice(...sentenceAt(context, at))
    const stage = stageIn(match[1] ?? '')
    if (!stage || !ALL.test(sentence) || BUT_SOME.test(sentence)) continue
    const said: Span = [at, at + match[0].length]
    kept[stage] ??= { limit: Number(match[2]), said, clause: null }
  }
  if (Object.keys(kept).length > 0) return kept
  const assertion = assertionsOf(context).find(({ span, sentence, isUniversal, norm }) => {
    const words = text.slice(...sentence)
    const isOfAll = isUniversal && /系数|指标|项|差距/.test(words) && !BUT_SOME.test(words)
    const isNear = span[0] >= start && span[0] <= until
    return isNear && isOfAll && (isMean ? /国家|基本均衡/ : /国家|优质均衡|标准|规定/).test(norm)
  })
  if (!assertion) return {}
  const isGraded = isOfGrade(context, assertion, start)
  if (isMean && !isGraded) return limitsOf(context, assertion.span, true)
  // A mean above what each of them has to keep says that one of them is above it too.
  const isKnown = isGraded && (!isMean || OPTIONAL_GRADE.test(assertion.norm))
  return isKnown ? limitsOf(context, assertion.span, false) : {}
}

/** An optional grade holds only where it is named: by the norm or its sentence, near the list, or in the title. */
function isOfGrade(
  { text, profile }: AuditContext,
  { norm, sentence }: Assertion,
  start: number,
): boolean {
  const near = text.slice(Math.max(0, start - 300), start)
  const said = [norm, text.slice(...sentence), near, profile.title ?? '']
  return OPTIONAL_GRADE.test(said.join('\n'))
}

function limitsOf({ library }: AuditContext, said: Span, isMean: boolean): Kept {
  const [indicators, on] = isMean ? [meanLimits, 'cv-composite'] : [singleLimits, 'cv']
  const kept: Kept = {}
  for (const [name, stage] of Object.entries(STAGES) as [StageName, Stage][]) {
    const [only] = indicators(library)
      .filter(one => one.stage === stage)
      .flatMap(one => one.criteria.filter(criterion => criterion.on === on))
    if (typeof only?.limit === 'number') kept[name] = { ...only, limit: only.limit, said }
  }
  return kept
}
