import { lastAt, type Span } from '@mingjian/model'
import {
  baseValue,
  type Figure,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { minus } from '../../structure/intervals.ts'
import { commonPiece } from '../../structure/labels.ts'
import { once } from '../../structure/once.ts'
import {
  type AuditContext,
  figuresIn,
  matchesIn,
  paragraphStart,
  partAt,
  sentenceAt,
} from '../context.ts'
import { betterWay } from './better-way.ts'
import { type NamedComparison, namedComparisons } from './named-comparisons.ts'
import { stagesIn, type ToldStandard, toldStandards } from './told-standards.ts'
import { wrongComparisons } from './wrong-comparisons.ts'

const MANNER = '(?:(?<all>分别|均|都|全部)|也|已经?|仍|并|且|实际|明显|远|略|总体|完全|稍|还)*'
const MORE = '高于|超过|超出|多于|高出|大于'
const LESS = '未达到|没有达到|达不到|低于|少于|不足|小于|不及'
const WITHIN = '不高于|不超过|未超过|不多于'
const MET = '不低于|不少于|未低于|没有低于|达到|符合|满足|优于|好于'
/** ，均不低于省定基准定额, ，高于标准0.3平方米 */
const HELD = new RegExp(
  `[，,]\\s*${MANNER}(?:(?<within>${WITHIN})|(?<met>${MET})|(?<less>${LESS})|(?<more>${MORE}))了?(?<norm>\\p{Script=Han}{0,10}?(?:标准|定额|基准|要求|规定))(?:的?(?:标准|定额|要求|规定))?(?=\\d|[，,。；;）)\\n]|$)`,
  'gu',
)
/** What is yet to be, or is said of others. */
const NOT_SAID = /计划|拟|目标|应当?|力争|确保|预计|其他|其余|上年|去年/
const NEXT = /^\s*[、，,和及]\s*$/

/** Values held against a standard that was told before, stage by stage, and that are on its other side. */
export const standardsCompared = once((context: AuditContext): readonly NamedComparison[] => {
  const told = [...namedComparisons(context), ...wrongComparisons(context)].map(
    ({ spans }) => spans[0]?.[0],
  )
  return matchesIn(context, HELD)
    .flatMap(match => observe(context, match) ?? [])
    .filter(({ spans }) => !told.includes(spans[0]?.[0]))
})

function observe(context: AuditContext, match: RegExpExecArray): NamedComparison | null {
  const { text } = context
  const { all, norm = '', met } = match.groups ?? {}
  const at = match.index
  if (partAt(context, at) === 'plans') return null
  const start = regionStart(context, at)
  const region = text.slice(start, at)
  const values = valuesBefore(context, [start, at], all !== undefined)
  const [first] = values
  if (!first || NOT_SAID.test(region)) return null
  const end = at + match[0].length
  const gap = gapBehind(context, end)
  const measure = measureOf(text.slice(start, first.figure.start))
  for (const { figure, stage } of values) {
    const standard = standardOf(context, { figure, stage, before: first.figure.start, norm })
    if (!standard) continue
    const isBound = gap !== null && isFar(figure, standard.figure, gap)
    if (gap ? !isBound : !isOfMeasure(context, measure, standard, start)) continue
    const isAbove = sideSaid(context, match, figure, standard)
    const { low, high } = intervalOf(figure)
    const bound = baseValue(standard.figure)
    if (isAbove === null || (isAbove ? !high.lt(bound) : !low.gt(bound))) continue
    const [a, b] = [figure, standard.figure].map(one => printed(text, one))
    const words: Span = [at + 1, end]
    return {
      isNorm: /^(?:达到|符合|满足)$/.test(met ?? ''),
      message: `${stage ?? ''}${a}${isAbove ? '小于' : '大于'}所写的标准${b}，与“${text.slice(...words).trim()}”相反`,
      spans: [spanOf(figure), spanOf(standard.figure), words],
      computation: `${a} ${isAbove ? '<' : '>'} ${b}`,
      suggestion: '核对两个数和比较用词',
    }
  }
  return null
}

/** Behind the last semicolon of the sentence. */
function regionStart({ text, ...context }: AuditContext, at: number): number {
  const [sentence] = sentenceAt({ text, ...context }, at)
  return Math.max(sentence, text.lastIndexOf('；', at - 1) + 1, text.lastIndexOf(';', at - 1) + 1)
}

interface Value {
  figure: Figure
  stage: string | null
}

/** The figure right before the words; of all of them each, by its stage. */
function valuesBefore(context: AuditContext, [start, at]: Span, areAll: boolean): Value[] {
  const { text } = context
  const before = figuresIn(context, [start, at])
  const last = before.at(-1)
  if (!last || last.ratio || last.approximate || last.depth > 0) return []
  if (/\p{Script=Han}{3}/u.test(text.slice(last.end, at))) return []
  const values: Value[] = []
  for (let index = before.length - 1; index >= 0; index--) {
    const figure = before[index] as Figure
    const lead = text.slice(before[index - 1]?.end ?? start, figure.start)
    const next = values[0]
    if (next && (figure.family !== last.family || figure.approximate)) break
    values.unshift({ figure, stage: stagesIn(lead).at(-1) ?? null })
    const rest = lead.replace(new RegExp(stagesIn(lead).join('|') || '$^'), '')
    if (!areAll || !NEXT.test(rest)) break
  }
  if (values.length > 1) return values.every(({ stage }) => stage) ? values : []
  const stages = [...new Set(stagesIn(text.slice(start, last.start)))]
  const own = values[0]?.stage ?? (stages.length === 1 ? (stages[0] ?? null) : null)
  return stages.length > 1 && !values[0]?.stage ? [] : [{ figure: last, stage: own }]
}

interface Wanted extends Value {
  before: number
  norm: string
}

/** The one standard of its unit and stage that the words may mean. */
function standardOf(
  context: AuditContext,
  { figure, stage, before, norm }: Wanted,
): ToldStandard | null {
  const standards = toldStandards(context)
  const from = paragraphStart(context, before)
  const found: ToldStandard[] = []
  for (let at = lastAt(standards, before - 1, one => one.figure.start); at >= 0; at--) {
    const one = standards[at]
    if (!one || one.figure.start < from) break
    const isOfUnit = one.figure.family === figure.family && one.figure.unit === figure.unit
    const isNamed = [...norm.replace(/的/g, '')].every(mark => one.words.includes(mark))
    if (isOfUnit && isNamed && one.figure.end <= before) found.push(one)
  }
  const own = found.filter(one => one.stage === stage)
  const meant = own.length > 0 ? own : found.every(one => one.stage === null) ? found : []
  const [only = null, ...more] = meant
  return more.length === 0 ? only : null
}

/** How far they are said to be apart, right behind the words. */
function gapBehind({ figures }: AuditContext, end: number): Figure | null {
  const gap = figures[lastAt(figures, end, one => one.start)]
  return gap?.start === end ? gap : null
}

function isFar(value: Figure, standard: Figure, gap: Figure): boolean {
  const isOfKind = value.family === 'percent' ? gap.family === 'point' : gap.family === value.family
  if (!isOfKind || gap.approximate) return false
  const [a, b] = [intervalOf(value), intervalOf(standard)]
  return [minus(a, b), minus(b, a)].some(apart => meet(apart, intervalOf(gap)))
}

/** What is measured, in the words that lead to a value: nothing but a stage, a place and when says nothing. */
const measureOf = (words: string): string => words.replace(OF_ANY, '').replace(STAGES, '')

const OF_ANY =
  /[^\p{Script=Han}]|(?:19|20)\d\d年(?:度|末|底)?|[全我本][国省市县区州旗镇校]|执行|实际|落实|安排|拨付|核定|现行|目前|其中|标准|定额|基准|要求|规定|水平|生均|每生|平均|面积|年度|学校|学段|阶段|分别|[的为是按达到有年元]/gu
const STAGES = /幼儿园|学前|小学|初中|普通高中|高中|中职|特殊教育|特教/g

/** Both are of one thing; where no words say of what the value is, the standard was told right before it. */
function isOfMeasure(
  context: AuditContext,
  measure: string,
  { words, sentence }: ToldStandard,
  start: number,
): boolean {
  if (measure.length > 1) return commonPiece(measure, measureOf(words)).length > 1
  const [own] = sentenceAt(context, start)
  return sentence === own || sentenceAt(context, own - 1)[0] === sentence
}

/** Whether the value is said to be above or below; null where that is not clear. */
function sideSaid(
  context: AuditContext,
  { groups }: RegExpExecArray,
  value: Figure,
  { side }: ToldStandard,
): boolean | null {
  const { met, within, more } = groups ?? {}
  if (within) return false
  if (more) return true
  const isMost = side === 'most' || (side === null && betterWay(context, value) === 'lower')
  if (met && !/[低少]于$/.test(met)) return !isMost
  if (met) return true
  return /达/.test(groups?.less ?? '') && isMost ? null : false
}
