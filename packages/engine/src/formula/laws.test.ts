import {
  type DataElement,
  type Dataset,
  Exact,
  institutionKinds,
  type OrgUnit,
  ownershipSchema,
} from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWorld } from '../evaluate/create-world.ts'
import type { Outcome } from '../evaluate/outcome.ts'
import { county, countyCode, org } from '../testing/fixture-dataset.ts'
import { criterion, indicator } from '../testing/fixture-library.ts'
import { createCatalog } from './catalog.ts'
import { type Compiled, compileFormula, isCompiled } from './index.ts'
import { renderName } from './render.ts'

const library = loadStandards()
const books = indicator('R1-P', '生均图书册数', '生均(图书册数, 在校生数)', {
  criteria: [criterion('test/R1-P', '>=', 5)],
})
const asked = indicator('X', '试算', null)
const [standard] = library.standards
const catalog = createCatalog({
  elements: library.elements,
  standards: standard ? [{ ...standard, id: 'test', indicators: [books] }] : [],
})

/** Elements of primary schools and of governments, of every unit the library has. */
const elements = library.elements.filter(
  each => each.stages.length === 0 || each.stages.includes('primary'),
)
const pupils = library.elements.filter(each => each.id === 'pupils')
const name = fc.constantFrom(...elements, ...pupils, ...pupils).map(each => renderName(each.name))
const written = fc.constantFrom('1', '2', '12', '100', '0', '85%')
const fact = fc.constantFrom('办别 = 公办', '城乡 ≠ 农村', '单位类别 = 学校', '学段 = 小学')

/** Well-formed formulas; most have units that do not go together and are refused. */
const { number } = fc.letrec<{ number: string; truth: string }>(tie => ({
  number: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    name,
    written,
    fc.constant('R1-P'),
    fc
      .tuple(tie('number'), fc.constantFrom('+', '-', '×', '÷'), tie('number'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    name.map(each => `(${each} + 上年(${each}))`),
    name.map(each => `占比(${each}, 年前(${each}, 2))`),
    fc.tuple(name, name).map(([a, b]) => `生均(${a}, 在校生数) - 生均(${b}, 在校生数)`),
    fc
      .tuple(
        fc.constantFrom(
          '上年',
          '增减',
          '增长率',
          '年平均',
          '百分点差',
          '向上取整',
          '按学年',
          '合计',
          '最大',
        ),
        tie('number'),
      )
      .map(([called, a]) => `${called}(${a})`),
    fc
      .tuple(fc.constantFrom('占比', '比值', '生均', '每百名'), tie('number'), tie('number'))
      .map(([called, a, b]) => `${called}(${a}, ${b})`),
    fc
      .tuple(fc.constantFrom('合计', '最大', '最小'), tie('number'), tie('truth'))
      .map(([called, a, holds]) => `${called}(${a}, ${holds})`),
    tie('truth').map(holds => `单位数(${holds})`),
    fc.constantFrom('达标单位数(R1-P)', '达标单位占比(R1-P)'),
    fc
      .tuple(tie('truth'), tie('number'), tie('number'))
      .map(([holds, a, b]) => `如果(${holds}, ${a}, ${b})`),
    tie('number').map(a => `四舍五入(${a}, 2)`),
    name.map(each => `折合(${each}, 万元)`),
  ),
  truth: fc.oneof(
    { maxDepth: 3 },
    fact,
    fc
      .tuple(tie('number'), fc.constantFrom('>', '≤', '=', '≠'), tie('number'))
      .map(([a, op, b]) => `${a} ${op} ${b}`),
    fc.tuple(tie('truth'), tie('truth')).map(([a, b]) => `(${a} 且 ${b})`),
    tie('truth').map(a => `非 (${a})`),
  ),
}))

const orgs: readonly OrgUnit[] = [
  county,
  ...['s1', 's2', 's3'].map((code, index) =>
    org(code, {
      ownership: ownershipSchema.options[index] ?? null,
      attributes: index === 2 ? {} : { area: 'urban' },
    }),
  ),
]

type AmountOf = (element: DataElement, at: string, year: string) => number | null

function datasetOf(used: readonly DataElement[], amountOf: AmountOf): Dataset {
  const years = ['2021', '2022', '2023']
  const values = used.flatMap(element =>
    orgs
      .filter(each => each.code === countyCode || element.levels.includes(each.kind))
      .filter(each => !institutionKinds.includes(each.kind) || element.levels.includes(each.kind))
      .flatMap(({ code }) =>
        years.map(period => ({
          org: code,
          element: element.id,
          stage: element.stages.length > 0 ? ('primary' as const) : null,
          period,
          value: amountOf(element, code, period),
        })),
      ),
  )
  return { orgs: [...orgs], values }
}

/** Every unit's outcome of a formula. */
function evaluateAll(compiled: Compiled, data: Dataset): Outcome[] {
  const own = compileFormula(books.formula ?? '', catalog, books)
  const world = createWorld(data, catalog, each =>
    each === books ? (isCompiled(own) ? own : undefined) : compiled,
  )
  return orgs.map(each => world.valueOf(asked, each, '2023'))
}

/** With what R1-P is made of. */
const usedBy = (compiled: Compiled) => [
  ...new Set([
    ...compiled.elements,
    ...elements.filter(each => /^(pupils|library-books)$/.test(each.id)),
  ]),
]
const compile = (text: string) => compileFormula(text, catalog, asked)

test('what the checker lets through is evaluated: a value, a gap or not applicable, never an error', () => {
  let passed = 0
  const amounts = fc.infiniteStream(
    fc.oneof(fc.constantFrom(null, 0, 0, 1), fc.integer({ min: 0, max: 900 })),
  )
  fc.assert(
    fc.property(number, amounts, (text, stream) => {
      const answer = compile(text)
      if (!isCompiled(answer)) return
      passed += 1
      const again = compile(answer.text)
      expect(isCompiled(again) && again.text).toBe(answer.text)
      const data = datasetOf(usedBy(answer), () => stream.next().value)
      for (const outcome of evaluateAll(answer, data)) {
        if (outcome.status === 'ok') expect(outcome.value.isFinite()).toBe(true)
        else expect(outcome.reasons.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 500 },
  )
  expect(passed).toBeGreaterThan(150)
}, 30_000)

/** Formulas without written numbers, roundings and limits, which have sizes of their own. */
const schoolFigures = ['教学及辅助用房面积', '图书册数', '在校生数', '专任教师数', '教学仪器设备值']
const { measurable } = fc.letrec<{ measurable: string }>(tie => ({
  measurable: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...schoolFigures),
    fc
      .tuple(tie('measurable'), fc.constantFrom('×', '÷', '÷', '+'), tie('measurable'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('measurable').map(a => `(${a} + 2 × 上年(${a}))`),
    tie('measurable').map(a => `占比(${a}, 年前(${a}, 2))`),
    tie('measurable').map(a => `生均(${a}, 在校生数)`),
    fc
      .tuple(fc.constantFrom('增减', '增长率', '年平均', '合计', '最大'), tie('measurable'))
      .map(([called, a]) => `${called}(${a})`),
    fc.constant('折合(教学仪器设备值, 万元)'),
    fc.constant('折合(教学仪器设备值 ÷ 在校生数, “元/百名学生”)'),
  ),
}))

test('in a thousand times smaller a unit, every result grows as its own unit says', () => {
  let compound = 0
  const bases = fc.constantFrom('元', '人', '㎡', '册')
  fc.assert(
    fc.property(measurable, bases, (text, base) => {
      const answer = compile(text)
      if (!isCompiled(answer) || answer.measure.unit === null) return
      const power = answer.measure.unit.powers.get(base) ?? 0
      if (answer.measure.unit.powers.size > 1) compound += 1
      const amount = (element: DataElement, at: string, year: string) =>
        element.id.length + at.charCodeAt(1) + (Number(year) % 7)
      const sizeOf = (element: DataElement) => (isIn(element, base) ? 1000 : 1)
      const data = datasetOf(answer.elements, amount)
      const finer = datasetOf(answer.elements, (...of) => amount(...of) * sizeOf(of[0]))
      const after = evaluateAll(answer, finer)
      for (const [index, outcome] of evaluateAll(answer, data).entries()) {
        const other = after[index]
        expect(other?.status).toBe(outcome.status)
        if (outcome.status !== 'ok' || other?.status !== 'ok') continue
        const wanted = outcome.value.times(new Exact(1000).pow(power))
        expect(other.value.minus(wanted).abs().lte(wanted.abs().times('1e-25'))).toBe(true)
      }
    }),
    { numRuns: 400 },
  )
  expect(compound).toBeGreaterThan(50)
}, 30_000)

function isIn(element: DataElement, base: string): boolean {
  const answer = compileFormula(element.id, catalog, null)
  return isCompiled(answer) && answer.measure.unit?.powers.has(base) === true
}
