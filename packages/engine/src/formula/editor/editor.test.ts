import { loadStandards } from '@mingjian/standards'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixtureElements, fixtureIndicators, libraryOf } from '../../testing/fixture-library.ts'
import { createCatalog } from '../catalog.ts'
import { formulaFunctions } from '../functions/index.ts'
import { compileFormula, isCompiled } from '../index.ts'
import { classifyFormula } from './classify.ts'
import { fixesFor } from './fixes.ts'
import { functionHelp } from './function-help.ts'
import { signatureAt } from './signature.ts'

const catalog = createCatalog(libraryOf(fixtureElements, fixtureIndicators))
const home = { standard: 'test', stage: 'primary' } as const

describe('the hint of the function being written', () => {
  const hint = (written: string) =>
    signatureAt(written.replace('|', ''), written.indexOf('|'), catalog)

  test('says which parameter the caret is in, full-width marks or not', () => {
    expect(hint('生均（图书册数，|）')).toMatchObject({ name: '生均', active: 1 })
    expect(hint('生均(|图书册数, 在校学生数)')).toMatchObject({ name: '生均', active: 0 })
  })

  test('is of the innermost function, and of the outer one again behind it', () => {
    expect(hint('如果(生均(图书册数, |在校学生数) > 1, 1, 2)')?.name).toBe('生均')
    expect(hint('如果(生均(图书册数, 在校学生数) > 1, |1, 2)')).toMatchObject({
      name: '如果',
      active: 1,
    })
  })

  test('goes through plain brackets and lists: a comma in a list is not the next argument', () => {
    expect(hint('综合达标([R1-P, R2-P|], 1, 85%)')).toMatchObject({ name: '综合达标', active: 0 })
    expect(hint('生均((图书册数 + |1), 在校学生数)')).toMatchObject({ name: '生均', active: 0 })
  })

  test('there is none outside every function, and none for a function nobody knows', () => {
    expect(hint('图书册数 + |')).toBeNull()
    expect(hint('没有的(|')).toBeNull()
    expect(hint('生均(图书册数, 在校学生数)|')).toBeNull()
  })
})

describe('the classes of the parts', () => {
  const classes = (text: string) =>
    classifyFormula(text, catalog, home).map(each => [text.slice(each.start, each.end), each.class])

  test('each part as the checker reads it', () => {
    expect(classes('生均（图书册数〔初中〕，在校学生数）≥ 85％ 且 R1-P > 1')).toEqual([
      ['生均', 'function'],
      ['（', 'bracket'],
      ['图书册数', 'element'],
      ['〔', 'bracket'],
      ['初中', 'stage'],
      ['〕', 'bracket'],
      ['，', 'bracket'],
      ['在校学生数', 'element'],
      ['）', 'bracket'],
      ['≥', 'operator'],
      ['85', 'number'],
      ['％', 'number'],
      ['且', 'logic'],
      ['R1-P', 'indicator'],
      ['>', 'operator'],
      ['1', 'number'],
    ])
  })

  test('units, facts and names nobody knows are told apart', () => {
    const found = new Map(
      classes('折合(合计(图书测数, 办别 = 公办), 万元)').map(([a, b]) => [a, b]),
    )
    expect(found.get('图书测数')).toBe('unknown')
    expect(found.get('办别')).toBe('fact')
    expect(found.get('公办')).toBe('fact')
    expect(found.get('万元')).toBe('unit')
  })

  test('no formula of the rule library has a part that nobody knows', () => {
    const library = loadStandards()
    const whole = createCatalog(library)
    for (const each of library.standards.flatMap(standard => standard.indicators)) {
      const unknown = classifyFormula(each.formula ?? '', whole, each).filter(
        part => part.class === 'unknown',
      )
      expect([each.id, unknown]).toEqual([each.id, []])
    }
  })
})

describe('one-click fixes', () => {
  function fixed(text: string): string {
    const answer = compileFormula(text, catalog, home)
    if (isCompiled(answer)) return text
    const fix = answer.flatMap(each => fixesFor(text, each, catalog))[0]
    return fix ? text.slice(0, fix.start) + fix.insert + text.slice(fix.end) : text
  }

  test.each([
    ['生均(图书测数, 在校学生数)', '生均(图书册数, 在校学生数)'],
    ['生军(图书册数, 在校学生数)', '生均(图书册数, 在校学生数)'],
    ['图书测数〔初中〕 + 1', '图书册数〔初中〕 + 1'],
    ['生均(图书册数, 在校学生数', '生均(图书册数, 在校学生数)'],
    ['单位数(办别 = 公立)', '单位数(办别 = 公办)'],
    ['test/R1-Q + 1', 'test/R1-P + 1'],
    ['R1-P〔小学〕 + 1', 'R1-P + 1'],
  ])('%s → %s', (wrong, right) => {
    expect(fixed(wrong)).toBe(right)
    expect(isCompiled(compileFormula(right, catalog, home))).toBe(true)
  })

  test('where nothing is near, there is no fix to click', () => {
    const text = '完全不相干的一个名字 + 1'
    expect(fixed(text)).toBe(text)
  })
})

test('function help names every declared function, and each example compiles', () => {
  const whole = createCatalog(loadStandards())
  expect(functionHelp.map(each => each.name)).toEqual(formulaFunctions.map(each => each.name))
  for (const { example } of functionHelp) {
    const answer = compileFormula(example, whole, { standard: 'jiaodu-2017-6', stage: null })
    expect([example, isCompiled(answer)]).toEqual([example, true])
  }
})

describe('whatever is typed', () => {
  const marks = [
    '生均',
    '图书册数',
    '(',
    ')',
    '（',
    '，',
    '〔',
    '初中',
    '“',
    '[',
    '非',
    '+',
    '8',
    '%',
    ' ',
    '?',
  ]
  const written = fc
    .array(fc.constantFrom(...marks), { maxLength: 24 })
    .map(parts => parts.join(''))

  test('the editor’s helpers answer, and no place lies outside the text', () => {
    fc.assert(
      fc.property(written, fc.nat(), (text, at) => {
        signatureAt(text, text.length ? at % text.length : 0, catalog)
        const places = [...classifyFormula(text, catalog, home)]
        const answer = compileFormula(text, catalog, home)
        const mistakes = isCompiled(answer) ? [] : answer
        for (const { start, end } of [
          ...places,
          ...mistakes.flatMap(each => fixesFor(text, each, catalog)),
        ]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(end).toBeGreaterThanOrEqual(start)
        }
      }),
    )
  })

  test('a thousand brackets and a very long text are mistakes, not a crash', () => {
    const codes = (text: string) => {
      const answer = compileFormula(text, catalog, home)
      return isCompiled(answer) ? [] : answer.map(each => each.code)
    }
    expect(codes(`${'('.repeat(1000)}1`)).toEqual(['too-deep'])
    expect(codes(`${'非'.repeat(1000)}1`)).toEqual(['too-deep'])
    expect(codes('1 + '.repeat(600))).toEqual(['too-long'])
    // Each level takes two years of the one below: fifty would read 2^50 values.
    expect(codes(`${'增减('.repeat(50)}图书册数${')'.repeat(50)}`)).toEqual(['too-many-reads'])
    expect(codes(`${'合计('.repeat(20)}图书册数${')'.repeat(20)}`)).toEqual(['too-many-reads'])
    expect(codes(`${'增减('.repeat(3)}图书册数${')'.repeat(3)}`)).toEqual([])
  })
})
