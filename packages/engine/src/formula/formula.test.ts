import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  element,
  fixtureElements,
  fixtureIndicators,
  libraryOf,
} from '../testing/fixture-library.ts'
import { createCatalog } from './catalog.ts'
import { formulaFunctions } from './functions/index.ts'
import { compileFormula, isCompiled } from './index.ts'

const catalog = createCatalog(libraryOf(fixtureElements, fixtureIndicators))
const home = { standard: 'test', stage: 'primary' } as const

function canonical(text: string): string {
  const answer = compileFormula(text, catalog, home)
  return isCompiled(answer) ? answer.text : answer.map(each => each.message).join('\n')
}

function mistakes(text: string) {
  const answer = compileFormula(text, catalog, home)
  if (isCompiled(answer)) return []
  return answer.map(({ code, start, end }) => [code, text.slice(start, end)])
}

describe('spellings', () => {
  test.each([
    ['生均(图书册数, 在校学生数)', '生均(图书册数, 在校学生数)'],
    ['PER_PUPIL(library-books, pupils)', '生均(图书册数, 在校学生数)'],
    ['per_pupil(library-books, 在校生数)', '生均(图书册数, 在校学生数)'],
    ['生均（图书册数，在校学生数〔初中〕）', '生均(图书册数, 在校学生数〔初中〕)'],
    ['图书册数*2/在校学生数', '图书册数 × 2 ÷ 在校学生数'],
    ['(图书册数+1)×(2−-3)', '(图书册数 + 1) × (2 - -3)'],
    ['图书册数 - (1 - 2)', '图书册数 - (1 - 2)'],
    ['R1-P≥4.2且R2-P*10%≥1', 'test/R1-P ≥ 4.2 且 test/R2-P × 10% ≥ 1'],
    ['test/R1-P - R1-P', 'test/R1-P - test/R1-P'],
    ['折合(教学仪器设备值, 万元)', '折合(教学仪器设备值, 万元)'],
    ['折合(R1-P, “册/百名学生”)', '折合(test/R1-P, “册/百名学生”)'],
    ['非 (R1-P > 1 或 R2-P > 1)', '非 (test/R1-P > 1 或 test/R2-P > 1)'],
    ['1 < 2 或 2 < 3 且 3 < 4', '1 < 2 或 2 < 3 且 3 < 4'],
    ['综合达标([R1-P、R2-P], 1, 85%)', '综合达标([test/R1-P, test/R2-P], 1, 85%)'],
  ])('%s', (text, wanted) => {
    expect(canonical(text)).toBe(wanted)
    expect(canonical(wanted)).toBe(wanted)
  })

  test('a name with marks or digits in it is found without quotes, and with them', () => {
    const wanted = '每百名(“体育、艺术（美术、音乐）专任教师数”, 在校学生数)'
    expect(canonical('每百名(体育、艺术（美术、音乐）专任教师数, 在校学生数)')).toBe(wanted)
    expect(canonical(wanted)).toBe(wanted)
    expect(canonical('占比(3-5周岁人口数, “3-5周岁人口数”)')).toBe(
      '占比(“3-5周岁人口数”, “3-5周岁人口数”)',
    )
  })

  test('a name may begin with what is otherwise a keyword', () => {
    const elements = [...fixtureElements, element('unlisted', '非在编教师数')]
    const answer = compileFormula('非在编教师数 + 1', createCatalog(libraryOf(elements, [])), null)
    expect(isCompiled(answer) && answer.text).toBe('非在编教师数 + 1')
  })
})

describe('an author’s mistake', () => {
  test.each([
    ['', [['empty-formula', '']]],
    ['图书册 ÷ 在校学生数', [['unknown-name', '图书册']]],
    ['占笔(图书册数, 在校学生数)', [['unknown-function', '占笔']]],
    ['生均(图书册数)', [['argument-count', '生均(图书册数)']]],
    ['生均(图书册数, 在校学生数', [['unclosed-bracket', '']]],
    ['图书册数 ÷', [['unexpected-end', '']]],
    ['图书册数 在校学生数', [['unexpected-word', '在校学生数']]],
    [
      '图书册数 @ 2',
      [
        ['unexpected-character', '@'],
        ['unexpected-word', '2'],
      ],
    ],
    ['图书册数〔大学〕', [['unknown-stage', '大学']]],
    ['图书册数〔高中〕', [['stage-not-collected', '高中']]],
    ['3-5周岁人口数〔小学〕', [['stage-not-collected', '小学']]],
    ['在园幼儿数 + 1', [['stage-not-collected', '在园幼儿数']]],
    ['R1-P〔小学〕', [['stage-on-indicator', '小学']]],
    ['(1 < 2) + 3', [['not-a-number', '1 < 2']]],
    ['图书册数 且 1 < 2', [['not-a-truth', '图书册数']]],
    ['[R1-P] + 1', [['list-outside-function', '[R1-P]']]],
    ['综合达标(R1-P, 1, 85%)', [['argument-not-indicators', 'R1-P']]],
    ['综合达标([图书册数], 1, 85%)', [['unknown-name', '图书册数']]],
    ['综合达标([1 + 2], 1, 85%)', [['list-item-not-indicator', '1 + 2']]],
  ])('%s', (text, wanted) => {
    expect(mistakes(text)).toEqual(wanted)
  })

  test('several are told at once, in reading order, also past a broken bracket', () => {
    expect(mistakes('生均(图书册, 在校生')).toEqual([
      ['unknown-name', '图书册'],
      ['unknown-name', '在校生'],
      ['unclosed-bracket', ''],
    ])
  })

  test('comes with the nearest name', () => {
    const answer = compileFormula('图书数 ÷ 2', catalog, home)
    expect(answer).toMatchObject([
      { suggestion: '图书册数', message: expect.stringContaining('是不是“图书册数”？') },
    ])
  })

  test('in a name that two elements share asks which is meant', () => {
    const shared = [
      element('a', '甲数', { aliases: ['人数'] }),
      element('b', '乙数', { aliases: ['人数'] }),
    ]
    const answer = compileFormula('人数', createCatalog(libraryOf(shared, [])), null)
    expect(answer).toMatchObject([{ code: 'ambiguous-name' }])
  })

  test('never makes the compiler throw, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...['图书册数', 'R1-P', '生均', '综合达标', '(', ')', '[', ']', '〔', '小学', '〕', ','],
      ...['+', '-', '÷', '>=', '且', '非', '85%', '1', '“', '”', ' ', '@', '，', '（'],
    )
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces, { maxLength: 12 }).map(parts => parts.join('')),
    )
    fc.assert(
      fc.property(text, written => {
        const answer = compileFormula(written, catalog, home)
        if (isCompiled(answer)) return
        expect(answer.length).toBeGreaterThan(0)
        for (const { start, end } of answer) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(written.length)
        }
      }),
      { numRuns: 500 },
    )
  })
})

test('what a formula needs is listed once each', () => {
  const answer = compileFormula('生均(图书册数, 在校学生数) + 2 × R1-P', catalog, home)
  expect(isCompiled(answer) && answer.elements.map(each => each.id)).toEqual([
    'library-books',
    'pupils',
  ])
  expect(isCompiled(answer) && answer.indicators.map(each => each.code)).toEqual(['R1-P'])
})

test('every function is declared whole: spelled in Chinese and English, with an example that parses', () => {
  for (const { name, aliases, summary, takes, example } of formulaFunctions) {
    expect(name).toMatch(/^\p{Script=Han}+$/u)
    expect(aliases.length).toBeGreaterThan(0)
    expect(summary).not.toBe('')
    const codes = mistakes(example).map(([code]) => code)
    // Its names are those of the real library, so here only they may be unknown.
    expect(
      codes.filter(code => !['unknown-name', 'stage-not-collected'].includes(code ?? '')),
    ).toEqual([])
    expect(Object.keys(takes).length).toBeGreaterThan(0)
  }
})
