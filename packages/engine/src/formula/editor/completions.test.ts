import { loadStandards } from '@mingjian/standards'
import { describe, expect, test } from 'vitest'
import {
  element,
  fixtureElements,
  fixtureIndicators,
  libraryOf,
} from '../../testing/fixture-library.ts'
import { createCatalog } from '../catalog.ts'
import { compileFormula, isCompiled } from '../index.ts'
import { completionsAt } from './completions.ts'

const catalog = createCatalog(libraryOf(fixtureElements, fixtureIndicators))
const home = { standard: 'test', stage: 'primary' } as const

/** `|` is the caret. */
function offered(written: string, more = catalog) {
  const offset = written.indexOf('|')
  return completionsAt(written.replace('|', ''), offset, more, home)
}
const labels = (written: string) => offered(written).map(each => each.label)

/** The text after the first candidate is taken. */
function taken(written: string, more = catalog): string {
  const text = written.replace('|', '')
  const first = offered(written, more)[0]
  if (!first) return text
  const { range, insert, caret } = first
  const marked = `${insert.slice(0, caret)}|${insert.slice(caret)}`
  return text.slice(0, range.start) + marked + text.slice(range.end)
}

describe('what is offered at the caret', () => {
  test('a name begun in Chinese, by an alias or by its English id is completed', () => {
    expect(taken('生均(图|')).toBe('生均(图书册数|')
    expect(labels('在校生|')[0]).toBe('在校学生数')
    expect(labels('libr|')).toEqual(['图书册数'])
  })

  test('letters of a name in their order are enough: 仪设 finds 教学仪器设备值', () => {
    expect(labels('仪设|')).toContain('教学仪器设备值')
  })

  test('whoever knows other words for a name finds it by them: zxxss is 在校学生数', () => {
    const initials = (label: string) => (label === '在校学生数' ? ['zxxss'] : [])
    const found = completionsAt('zxx', 3, catalog, home, initials)
    expect(found.map(each => each.label)).toEqual(['在校学生数'])
    expect(completionsAt('zxx', 3, catalog, home)).toEqual([])
  })

  test('a function brings its brackets and puts the caret between them', () => {
    expect(taken('每百|')).toBe('每百名(|)')
    expect(taken('PER_H|')).toBe('每百名(|)')
  })

  test('brackets that stand there already are not written twice, full-width ones neither', () => {
    expect(taken('每百|(图书册数, 在校学生数)')).toBe('每百名|(图书册数, 在校学生数)')
    expect(taken('每百|（图书册数，在校学生数）')).toBe('每百名|（图书册数，在校学生数）')
  })

  test('the rest of a name behind the caret is replaced, not kept', () => {
    expect(taken('生均(图|书, 在校学生数)')).toBe('生均(图书册数|, 在校学生数)')
  })

  test('what has the wrong unit for the argument comes last: pupils first where people are asked', () => {
    const [first, ...rest] = offered('生均(图书册数, |)')
    expect(first?.label).toBe('在校学生数')
    expect(rest.find(each => each.label === '教学用计算机台数')?.fits).toBe(false)
  })

  test('the unit wanted follows from the arguments before: a share of money is of money', () => {
    const fitting = offered('占比(教学仪器设备值, |)')
      .filter(each => each.fits && each.kind === '数据项')
      .map(each => each.label)
    expect(fitting).toEqual(['教学仪器设备值'])
  })

  test('shares and averages come last where a sum is made', () => {
    const rate = offered('合计(|)').find(each => each.label === '九年义务教育巩固率')
    expect(rate?.fits).toBe(false)
  })

  test('a list of indicators is offered indicators alone, with brackets where they are lacking', () => {
    expect(new Set(offered('综合达标(|').map(each => each.kind))).toEqual(new Set(['指标']))
    expect(taken('综合达标(R1|')).toBe('综合达标([R1-P|]')
    expect(taken('综合达标([R1|')).toBe('综合达标([R1-P|')
  })

  test('after 〔 only the stages that the element is collected for, closed if need be', () => {
    expect(labels('在校学生数〔|')).toEqual(['小学', '初中'])
    expect(taken('在校学生数〔初|')).toBe('在校学生数〔初中〕|')
    expect(taken('在校学生数〔初|〕')).toBe('在校学生数〔初中|〕')
  })

  test('where a unit is asked, the sizes of the first argument’s unit', () => {
    expect(labels('折合(一般公共预算教育支出, |)')).toContain('元')
    expect(labels('折合(一般公共预算教育支出, |)')).not.toContain('册')
  })

  test('in a condition what is known of a unit, then the values it may have', () => {
    expect(labels('合计(在校学生数, 办|')[0]).toBe('办别')
    expect(labels('合计(在校学生数, 办别 = |')).toContain('公办')
    expect(labels('单位数(办别 ≠ 民|')).toEqual(['民办', '普惠性民办', '非普惠性民办'])
  })

  test('inside an open quotation mark the whole name is written with both', () => {
    expect(taken('每百名(“体育、艺|, 在校学生数)')).toBe(
      '每百名(“体育、艺术（美术、音乐）专任教师数”|, 在校学生数)',
    )
    expect(taken('“体育、艺|”')).toBe('“体育、艺术（美术、音乐）专任教师数”|')
  })

  test('after a whole operand nothing: an operator is wanted there', () => {
    expect(labels('图书册数 |')).toEqual([])
    expect(labels('生均(图书册数, 在校学生数) |')).toEqual([])
    expect(labels('年前(在校学生数, |')).toEqual([])
  })

  test('an element of another stage is written with one of its own', () => {
    const elements = [...fixtureElements, element('tutors', '导师数', { stages: ['senior'] })]
    expect(taken('导|', createCatalog(libraryOf(elements, [])))).toBe('导师数〔普通高中〕|')
  })
})

describe('laws over the whole rule library', () => {
  const library = loadStandards()
  const whole = createCatalog(library)

  test('every data element is found by its name, and what is then written compiles', () => {
    for (const { name } of library.elements) {
      const [first] = completionsAt(name, name.length, whole)
      expect(first?.label).toBe(name)
      const answer = compileFormula(first?.insert ?? '', whole)
      expect(isCompiled(answer) ? [] : answer).toEqual([])
    }
  })

  test('at every place of a formula there is an answer, also with the rest cut off', () => {
    const indicators = library.standards.flatMap(standard => standard.indicators)
    for (const indicator of indicators.filter((_, index) => index % 11 === 0)) {
      const formula = indicator.formula ?? ''
      for (let offset = 0; offset <= formula.length; offset += 1) {
        for (const text of [formula, formula.slice(0, offset)]) {
          for (const { range } of completionsAt(text, offset, whole, indicator).slice(0, 3)) {
            expect(range.start).toBeLessThanOrEqual(offset)
            expect(range.end).toBeGreaterThanOrEqual(offset)
          }
        }
      }
    }
  })
})
