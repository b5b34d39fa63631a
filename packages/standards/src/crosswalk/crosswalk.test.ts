import { figureKey } from '@mingjian/model'
import { describe, expect, test } from 'vitest'
import { checkLibrary } from '../check/check-library.ts'
import { loadStandards } from '../load-standards.ts'
import { getIndicator } from '../lookup.ts'
import { readLibrary } from '../read/read-library.ts'
import { writeLibrary } from '../testing/write-library.ts'
import { crosswalk, usesOf } from './crosswalk.ts'
import { twinsOf } from './twins.ts'

const library = loadStandards()
const idsOf = (indicators: readonly { id: string; stage: string | null }[]) =>
  indicators.map(({ id, stage }) => (stage ? `${id}@${stage}` : id))

describe('one figure answers every standard that asks for it', () => {
  test('the share of exchanged teachers is asked for by two standards and by both plans', () => {
    const uses = usesOf(library, 'teachers/T5')
    expect(idsOf(uses.indicators)).toEqual(['teachers/T5', 'jiaodu-2017-6/G11a'])
    expect(uses.standards).toEqual(['teachers', 'jiaodu-2017-6'])
    const frameworks = new Set(uses.points.map(each => each.framework.id))
    expect(frameworks).toContain('heilongjiang-county-2024')
  })

  test('sameness goes both ways', () => {
    for (const one of library.standards.flatMap(each => each.indicators)) {
      for (const twin of twinsOf(library, one)) {
        expect(idsOf(twinsOf(library, twin))).toContain(idsOf([one])[0])
      }
    }
  })

  test('and stays within a stage', () => {
    expect(idsOf(twinsOf(library, getIndicator(library, 'jiaodu-2017-6/G05', 'junior')))).toEqual([
      'enrolment-class/C2@junior',
    ])
    expect(idsOf(usesOf(library, 'jiaodu-2017-6/G05@primary').indicators)).toEqual([
      'jiaodu-2017-6/G05@primary',
      'enrolment-class/C1@primary',
    ])
  })

  test('figures that only share a name are not the same', () => {
    // 基本均衡 counts indoor sports rooms as teaching space, and leaves out private schools.
    expect(twinsOf(library, getIndicator(library, 'jiaodu-2017-6/R4-P'))).toEqual([])
  })
})

describe('a data element leads to all that is made of it', () => {
  test('by id, name or alias', () => {
    const [byId, byName] = ['teachers-exchanged', '交流教师数'].map(key => usesOf(library, key))
    expect(idsOf(byId?.indicators ?? [])).toEqual(
      expect.arrayContaining([
        'jiaodu-2017-6/G11a',
        'jiaodu-2017-6/G11b',
        'teachers/T5',
        'teachers/T6',
      ]),
    )
    expect(byName).toEqual(byId)
  })

  test('the weight of a 差异系数 counts as used', () => {
    expect(idsOf(usesOf(library, 'pupils').indicators)).toContain('jiaodu-2012-3/B1@primary')
  })

  test('the whole crosswalk has an entry for every indicator and element', () => {
    const { figures, elements } = crosswalk(library)
    expect(figures.map(each => each.key)).toEqual(
      library.standards.flatMap(standard =>
        standard.indicators.map(({ id, stage }) => figureKey({ indicator: id, stage })),
      ),
    )
    expect(elements.map(each => each.key)).toEqual(library.elements.map(each => each.id))
    for (const each of figures) expect(each.indicators.length).toBeGreaterThan(0)
  })

  test('what does not exist is refused in words', () => {
    expect(() => usesOf(library, 'teachers/T99')).toThrow('teachers/T99')
  })
})

/** A second standard beside the small one. */
const second = (indicator: string) => `id: second
title: 又一标准
documentNumber: 试〔2021〕2号
issuer: 某部
issued: null
scope: 县
from: 2021
to: null
confidence: seen
references: {page: https://example.cn/page}
sources: [page]
groups:
  - title: 资源
    defaults: {units: [school, county], clause: 第二条, stage: primary}
    indicators: [${indicator}]
`
const read = (indicator: string, more: Record<string, string> = {}) => {
  const files = { 'standards/second.yaml': second(indicator), ...more }
  const { library, problems } = readLibrary(writeLibrary(files))
  expect(problems).toEqual([])
  return library
}
const codes = (indicator: string) => checkLibrary(read(indicator)).map(each => each.code)
const twin = 'sameAs: [small/A1-P]'

describe('what is declared the same is the same', () => {
  test.each([
    ['in other words for the same elements', 'formula: "生均(图书册数,在校学生数)"', []],
    ['with another formula', 'formula: 图书册数 ÷ 在校生数 × 2', ['twins-differ']],
    [
      'over other schools',
      'formula: "生均(图书册数, 在校生数)", exclusions: [{when: {type: special}, reason: 特教}]',
      ['twins-differ'],
    ],
  ])('%s', (_what, text, wanted) => {
    expect(codes(`{code: Z, name: 人均图书, kind: ratio, unit: 册, ${twin}, ${text}}`)).toEqual(
      wanted,
    )
  })

  test('in another unit', () => {
    const text = 'unit: 本, formula: "生均(图书册数, 在校生数)"'
    expect(codes(`{code: Z, name: 人均图书, kind: ratio, ${twin}, ${text}}`)).toEqual([
      'twins-differ',
    ])
  })

  test('as something that exists, of the same stage', () => {
    const text = 'unit: 册, formula: "生均(图书册数, 在校生数)"'
    const of = (id: string) =>
      codes(`{code: Z, name: 人均图书, kind: ratio, sameAs: [${id}], ${text}}`)
    expect(of('small/A9')).toEqual(['unknown-twin'])
    expect(of('small/A1-J')).toEqual(['unknown-twin'])
  })
})

test('a given figure without a formula is taken from its twin', () => {
  const given = `{code: Z, name: 人均图书, kind: given, unit: 册, ${twin}}`
  const library = read(given)
  expect(checkLibrary(library)).toEqual([])
  expect(getIndicator(library, 'second/Z').formula).toBe('small/A1-P')
})

test('a place that defines one twin anew defines the other too', () => {
  const text = 'unit: 册, formula: "生均(图书册数, 在校生数)"'
  const overlay = `id: local
title: 地方口径
documentNumber: null
region: '41'
bases: [small, second]
from: null
to: null
confidence: seen
references: {page: https://example.cn/local}
sources: [page]
definitions:
  - {indicator: small/A1-P, formula: 图书册数 ÷ 在校生数 × 1.5, note: 折算}
`
  const library = read(`{code: Z, name: 人均图书, kind: ratio, ${twin}, ${text}}`, {
    'overlays/local.yaml': overlay,
  })
  const problems = checkLibrary(library)
  expect(problems).toMatchObject([{ code: 'overlay-splits-twins', file: 'overlays/local.yaml' }])
})
