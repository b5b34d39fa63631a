import type { Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { type Figure, printed, spanOf } from '../../structure/figures.ts'
import { commonPiece, labelOf } from '../../structure/labels.ts'
import { later, once } from '../../structure/once.ts'
import { pairsSharingAPiece } from '../../structure/pairs.ts'
import { sectionAt } from '../../structure/sections.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, paragraphAt, sentenceAt } from '../context.ts'
import { defineRule } from '../define-rule.ts'
import { isSwapped } from './comparable.ts'
import { toldTwice } from './told-twice.ts'
import { differingValues } from './two-values.ts'

/** Two figures of three digits or more that differ by a swap of neighbours are hardly two things. */
const FEWEST_DIGITS = 3
const SHORTEST_NOUN = 3
/** More figures of one noun than this are a list of places or schools. */
const MOST_OF_ONE_NOUN = 3
const COUNTABLE: ReadonlySet<string> = new Set([
  'people',
  'units',
  'money',
  ...['人次', '平方米', '台', '间', '册', '套'],
])
const SLICE =
  /幼儿|学前|(?<!中)小学|初中|高中|中职|职业|特教|特殊教育|城区|城镇|农村|乡村|公办|民办|男|女|其中|新增|退休|上年|去年|计划/g

interface Counted {
  figure: Figure
  digits: string
}

/** A figure with what is said around it. */
interface Told extends Counted {
  nouns: string[]
  paragraph: number
  years: string
  slices: string
  /** Stage and the like in the title above. */
  above: string
}

export const swappedDigits = defineRule({
  id: 'contradiction/swapped-digits',
  category: 'contradiction',
  severity: 'question',
  title: '同一人数、数量前后数字换位',
  explanation:
    '数前数后的名称有一段相同，在两个部分的数只差相邻两位换位，但不能断定所数的是同一对象。能断定的由“同一对象换了说法，前后数量不一”指出；写明年份、学段、城乡、公办民办不同的，或者同一名称有三个以上数的，不报告。',
  example: {
    text: '一、安全。为各校更换高清监控摄像头3560个。\n二、运维。检修3650个监控摄像头设备。',
  },
  check: context => {
    const counted = countedOf(context)
    const named = later(() => counted.map(one => ({ ...one, nouns: nounsOf(context, one.figure) })))
    const told = ofTheSameDigits(counted).map(one => readAround(context, one))
    const pairs = pairsSharingAPiece(told, SHORTEST_NOUN, one => one.nouns, contradicts)
    const rare = new Map<string, boolean>()
    const isRare = (noun: string) => {
      const isSo = rare.get(noun) ?? hasFewValues(named(), noun)
      rare.set(noun, isSo)
      return isSo
    }
    return pairs
      .filter(([first, second]) => isRare(sharedNoun(first, second)))
      .filter(pair => !isTold(context, pair))
      .map(([first, second]) => {
        const [a, b] = [printed(context.text, first.figure), printed(context.text, second.figure)]
        return {
          message: `${sharedNoun(first, second)}一处写${a}，另一处写${b}，像是数字换位`,
          spans: [spanOf(first.figure), spanOf(second.figure)],
          computation: `${a} ≠ ${b}`,
          suggestion: '核对数值，两处改为一致；口径或时点不同的，分别注明',
        }
      })
  },
})

/** The places of two figures, found as values of one indicator or of one thing. */
const placesTold = once((context: AuditContext): readonly (readonly Span[])[] => [
  ...differingValues(context).map(one => one.spans),
  ...toldTwice(context).map(({ first, again }) => [first.span, again.span]),
])

function isTold(context: AuditContext, pair: readonly Told[]): boolean {
  return placesTold(context).some(spans =>
    pair.every(({ figure }) =>
      spans.some(span => span[0] <= figure.start && figure.end <= span[1]),
    ),
  )
}

function countedOf({ figures }: AuditContext): Counted[] {
  return collect(figures, figure => {
    if (!COUNTABLE.has(figure.family) || figure.approximate) return []
    const digits = figure.value.toFixed(figure.decimals).replace('.', '')
    return digits.length < FEWEST_DIGITS ? [] : [{ figure, digits }]
  })
}

/** Those of which another one has the digits in another order: no others can be swapped. */
function ofTheSameDigits(counted: readonly Counted[]): Counted[] {
  const ordered = counted.map(({ digits }) => digitCounts(digits))
  const known = new Map<number, Set<string>>()
  counted.forEach(({ digits }, at) => {
    const key = ordered[at] as number
    known.set(key, (known.get(key) ?? new Set()).add(digits))
  })
  return counted.filter((_, at) => (known.get(ordered[at] as number)?.size ?? 0) > 1)
}

/** The same for all orders of the digits: how often each of them stands there, five bits for each. */
function digitCounts(digits: string): number {
  let counts = 0
  for (let at = 0; at < digits.length; at++) counts += 32 ** Number(digits[at])
  return counts
}

function readAround(context: AuditContext, { figure, digits }: Counted): Told {
  const { text, sections } = context
  const [start] = sentenceAt(context, figure.start)
  const before = text.slice(start, figure.start)
  const section = sectionAt(sections, figure.start)
  const behind = wordsBehind(context, figure)
  return {
    figure,
    digits,
    nouns: nounsOf(context, figure),
    paragraph: paragraphAt(context, figure.start)[0],
    years: (before.match(/(?:19|20)\d\d/g) ?? []).join(),
    slices: slicesIn(text.slice(clauseStart(text, start, figure.start), figure.start) + behind),
    above: slicesIn(section?.title.split(/[，。]/)[0] ?? ''),
  }
}

function nounsOf(context: AuditContext, figure: Figure): string[] {
  return [labelOf(context.text, figure), wordsBehind(context, figure)].filter(
    noun => noun.length >= SHORTEST_NOUN,
  )
}

function wordsBehind(context: AuditContext, figure: Figure): string {
  const [, end] = sentenceAt(context, figure.start)
  return /^\p{Script=Han}{0,12}/u.exec(context.text.slice(figure.end, end))?.[0] ?? ''
}

const slicesIn = (words: string) => [...new Set(words.match(SLICE))].sort().join()

function contradicts(a: Told, b: Told): boolean {
  if (a.paragraph === b.paragraph || a.figure.family !== b.figure.family) return false
  if (a.figure.scale !== b.figure.scale || a.slices !== b.slices) return false
  if (a.above !== b.above && a.above !== '' && b.above !== '') return false
  if (a.years !== b.years && a.years !== '' && b.years !== '') return false
  return a.figure.decimals === b.figure.decimals && isSwapped(a.digits, b.digits)
}

function sharedNoun(a: Told, b: Told): string {
  const pieces = a.nouns.flatMap(one => b.nouns.map(other => commonPiece(one, other)))
  return pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '')
}

function hasFewValues(named: readonly (Counted & { nouns: string[] })[], noun: string): boolean {
  const values = named.flatMap(({ digits, nouns }) =>
    nouns.some(name => name.includes(noun)) ? [digits] : [],
  )
  return new Set(values).size <= MOST_OF_ONE_NOUN
}
