import { loadStandards } from '@mingjian/standards'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contextOf } from '../checks/check-report.ts'
import { sourceOf } from '../checks/testing.ts'
import { extractClaims } from '../claims/index.ts'
import { roleAt, sectionAt } from '../structure/sections.ts'
import { claimsIn, clausesWith, figuresIn, sentencesWith } from './context.ts'

const library = loadStandards()
const read = (text: string) => {
  const source = sourceOf(text)
  return contextOf(source, extractClaims(source, { library }), { library })
}

const words = [
  '全县',
  '小学12所',
  '，',
  '。',
  '达标',
  '\n',
  '二、存在问题',
  '三、打算',
  '；',
  '占',
  '3.5%',
  '！',
  '（',
  '）',
]
const report = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map(all => all.join(''))
const span = fc
  .tuple(fc.nat(200), fc.nat(200))
  .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])

describe('finding in a report is the same as walking through it', () => {
  test('clauses and sentences with a pattern, also one that looks past their end', () => {
    fc.assert(
      fc.property(report, text => {
        const context = read(text)
        const clauses = context.sentences.flatMap(one => one.clauses)
        for (const pattern of [/达标/g, /所[^。]{0,4}/g, /标.{0,3}全县/g, /[，。]/g]) {
          const has = (one: { text: string }) => new RegExp(pattern.source).test(one.text)
          expect(clausesWith(context, pattern)).toEqual(clauses.filter(has))
          expect(sentencesWith(context, pattern)).toEqual(context.sentences.filter(has))
        }
      }),
    )
  })

  test('figures inside a span and claims that touch it', () => {
    fc.assert(
      fc.property(report, span, (text, [start, end]) => {
        const context = read(text)
        expect(figuresIn(context, [start, end])).toEqual(
          context.figures.filter(one => one.start >= start && one.end <= end),
        )
        expect(claimsIn(context, [start, end])).toEqual(
          context.claims.filter(one => one.start < end && start < one.end),
        )
      }),
    )
  })

  test('the innermost section and the part of the report at an offset', () => {
    fc.assert(
      fc.property(report, fc.nat(200), (text, offset) => {
        const { sections } = read(text)
        const around = sections.filter(one => one.span[0] <= offset && offset < one.span[1])
        expect(sectionAt(sections, offset)).toEqual(around.at(-1))
        const role = around.findLast(one => one.role !== 'body')?.role ?? 'body'
        expect(roleAt(sections, offset)).toBe(role)
      }),
    )
  })
})
