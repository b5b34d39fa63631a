import { randomUUID } from 'node:crypto'
import {
  compileColumnar,
  compileSql,
  createColumnarStore,
  createEngine,
  type StatementRequest,
} from '@mingjian/engine'
import { anyRatios } from '@mingjian/engine/testing'
import {
  type Dataset,
  type DataValue,
  Exact,
  type Figure,
  figureKey,
  type OrgUnit,
  type Stage,
  type StandardsLibrary,
} from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import { addUnits, appendValues, asSystem, type Database, runStatement } from '@mingjian/storage'
import { describeOnBothEngines } from '@mingjian/storage/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresByStatement } from './figures-by-statement.ts'

/** A library with all that computes by it. */
function rulesOf(library: StandardsLibrary, standards: readonly string[]) {
  const columnar = compileColumnar(library, standards)
  const elements = [...new Set(columnar.plans.flatMap(plan => [...plan.needs]))]
  return { library, standards, engine: createEngine(library), columnar, elements }
}

const library = loadStandards()
const standards = ['jiaodu-2017-6', 'jiaodu-2012-3', 'jiaodu-2020-1', 'teachers']
const ours = rulesOf(library, standards)
const shared = library.elements.filter(each => each.sharedBy).map(each => each.id)
const stages: readonly Stage[] = ['preschool', 'primary', 'junior', 'senior']
const period = '2023'

const amount = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 5000 }) },
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.double({ min: 1e-6, max: 1e12, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom(1e-6, 1e12, 100, 0.1, 0.3) },
  // Larger ones could cancel each other and leave less than the decimals of the tree hold.
  { weight: 1, arbitrary: fc.constantFrom(-7, 1e-100, 1e20) },
)
const report = (gaps: number) =>
  fc.oneof(
    { weight: 60, arbitrary: amount },
    { weight: gaps, arbitrary: fc.constant(null) },
    { weight: gaps, arbitrary: fc.constant(undefined) },
  )
const school = fc.record({
  parent: fc.constantFrom('01', '01', '02', '', 'd'),
  kind: fc.constantFrom('school' as const, 'school' as const, 'kindergarten' as const),
  stages: fc.subarray([...stages]),
  ownership: fc.constantFrom('public' as const, 'private' as const, null),
  attributes: fc.constantFrom<Record<string, string>>(
    {},
    {},
    { area: 'urban' },
    { type: 'special' },
    { type: 'teaching-point' },
  ),
})

/** A city with three counties, one without schools; codes begin with `top`. */
const governmentsOf = (top: string): OrgUnit[] => {
  const unit = (code: string, kind: OrgUnit['kind'], parent: string | null): OrgUnit => ({
    code,
    name: code,
    kind,
    parent,
    stages: [],
    ownership: null,
    attributes: {},
  })
  const city = `${top}04`
  return [
    unit(top, 'province', null),
    unit(city, 'city', top),
    ...['01', '02', '03'].map(each => unit(city + each, 'county', city)),
    unit(`${city}d`, 'department', `${city}02`),
  ]
}

interface Draft {
  schools: (Pick<OrgUnit, 'kind' | 'stages' | 'ownership' | 'attributes'> & { parent: string })[]
  own: [string, number, number | null | undefined][]
  wholes: [number, number, number | null][]
  reports: (number | null | undefined)[]
  seed: number
}

const draft: fc.Arbitrary<Draft> = fc.constantFrom(0, 0, 1, 8).chain(gaps =>
  fc.record({
    schools: fc.array(school, { minLength: 0, maxLength: 6 }),
    own: fc.array(fc.tuple(fc.constantFrom('', '01', '02', '03'), fc.nat(), report(gaps)), {
      maxLength: 4,
    }),
    wholes: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.option(fc.integer({ min: 1, max: 9000 }))), {
      maxLength: gaps > 0 ? 3 : 0,
    }),
    reports: fc.array(report(gaps), { minLength: 60, maxLength: 60 }),
    seed: fc.nat(),
  }),
)

/** Puts a draft where `top` is: what schools report, governments' own totals, whole-school values. */
function datasetOf(
  { schools, own, wholes, reports, seed }: Draft,
  top: string,
  elements: readonly string[] = ours.elements,
): Dataset {
  const city = `${top}04`
  const units = schools.map((each, order): OrgUnit => {
    const code = `${city}s${order}`
    return { ...each, code, name: code, parent: city + each.parent }
  })
  const asked = units.flatMap(unit =>
    unit.stages.flatMap(stage => elements.map(element => ({ org: unit.code, element, stage }))),
  )
  const reported = asked.map((each, order) => ({
    ...each,
    amount: reports[(order * 7 + seed) % reports.length],
  }))
  const totals = own.map(([unit, pick, amount]) => ({
    org: city + unit,
    element: elements[pick % elements.length] ?? '',
    stage: stages[pick % stages.length] ?? null,
    amount,
  }))
  const whole = wholes.flatMap(([pick, element, amount]) => {
    const org = units[pick % Math.max(1, units.length)]?.code
    return org ? [{ org, element: shared[element % shared.length] ?? '', stage: null, amount }] : []
  })
  const values = [...reported, ...totals, ...whole].flatMap(({ amount, ...each }): DataValue[] => {
    if (amount === undefined) return []
    // A negative weight has no 差异系数 in any back end.
    const isWeight = each.element === 'pupils' && amount !== null
    return [{ ...each, period, value: isWeight ? Math.abs(amount) : amount }]
  })
  return { orgs: [...units, ...governmentsOf(top)], values }
}

/** Every third value was something else before. */
async function store(db: Database, { orgs, values }: Dataset): Promise<void> {
  await asSystem(db, async tx => {
    const places = new Map((await addUnits(tx, orgs)).map(place => [place.code, place]))
    const rows = values.map(value => {
      const place = places.get(value.org)
      if (!place) throw new Error(`no place for ${value.org}`)
      const provenance = { kind: 'imported', source: '测试数据' } as const
      return { ...value, place, unit: '个', provenance }
    })
    const before = rows.filter((_, order) => order % 3 === 0)
    await appendValues(
      tx,
      randomUUID(),
      before.map(row => ({ ...row, value: 5 })),
    )
    await appendValues(tx, randomUUID(), rows)
  })
}

/** 1e-12 of the value; below 1e-30 both say "no difference" with the guard digits of a division. */
function isClose(ours: number | null | undefined, theirs: number | null): boolean {
  if (theirs === null || ours === null || ours === undefined) return ours === theirs
  const allowed = new Exact(theirs).abs().times(1e-12).plus(1e-30)
  return new Exact(ours).minus(theirs).abs().lte(allowed)
}

/** Columns are made for numbers of this size; SQL must bear any. */
const isModest = ({ values }: Dataset) =>
  values.every(({ value }) => !value || (Math.abs(value) >= 1e-6 && Math.abs(value) <= 1e12))

describeOnBothEngines('figures by one statement', scene => {
  let tops = 0
  const nextTop = () => {
    tops += 1
    return `9${String(tops).padStart(3, '0')}`
  }
  const ask = (within: string, asked: Partial<StatementRequest> = {}, by = library) =>
    asSystem(scene().db, tx => figuresByStatement(tx, by, { period, within, standards, ...asked }))

  /** @returns how many figures were held against each other */
  async function expectAgreement(data: Dataset, top: string, rules = ours): Promise<number> {
    const { standards, engine, columnar } = rules
    await store(scene().db, data)
    const { figures, unplanned } = await ask(`/${top}/`, { standards }, rules.library)
    const found = new Map(figures.map(each => [`${figureKey(each)} ${each.org}`, each]))
    const governments = data.orgs.filter(each => /province|city|county/.test(each.kind))
    const theirs = engine
      .compute(data, { period, standards, orgs: governments.map(each => each.code) })
      .filter((each: Figure) => !unplanned.includes(figureKey(each)))
    const columns = isModest(data) ? columnar.run(createColumnarStore(data, period)) : null
    for (const figure of theirs) {
      const about = `${figureKey(figure)} ${figure.org}`
      const told = found.get(about)
      expect([about, told?.status]).toEqual([about, figure.status])
      expect([about, told?.verdicts]).toEqual([about, figure.verdicts])
      expect(isClose(told?.value, figure.value), `${about}: ${told?.value}`).toBe(true)
      const column = columns?.find(figureKey(figure), figure.org)
      if (!column) continue
      expect(column.status, about).toBe(told?.status)
      expect(isClose(told?.value, column.value), `${about} in columns`).toBe(true)
    }
    expect(figures).toHaveLength(theirs.length)
    return theirs.length
  }

  test('are those of the tree and of columns, whatever schools and governments report', async () => {
    await fc.assert(
      fc.asyncProperty(draft, async each => {
        const top = nextTop()
        await expectAgreement(datasetOf(each, top), top)
      }),
      { numRuns: 30, endOnFailure: true },
    )
  }, 120_000)

  test('are those of the tree for ratios nobody wrote, too', async () => {
    let compared = 0
    await fc.assert(
      fc.asyncProperty(anyRatios, draft, async (written, each) => {
        const rules = rulesOf(written, ['test'])
        const top = nextTop()
        const data = datasetOf({ ...each, wholes: [] }, top, rules.elements)
        compared += await expectAgreement(data, top, rules)
      }),
      { numRuns: 60, endOnFailure: true },
    )
    // A generator of formulas that are not planned would prove nothing.
    expect(compared).toBeGreaterThan(300)
  }, 120_000)

  /** A county of primary schools under a city of its own. */
  async function countyOf(schools: Record<string, number | null>[]): Promise<string> {
    const top = nextTop()
    const units = schools.map((_, order): OrgUnit => {
      const code = `${top}0401s${order}`
      const parent = `${top}0401`
      const place = { kind: 'school', stages: ['primary'], ownership: 'public' } as const
      return { ...place, code, name: code, parent, stages: ['primary'], attributes: {} }
    })
    const values = schools.flatMap((reports, order) =>
      Object.entries(reports).map(
        ([element, value]): DataValue => ({
          org: units[order]?.code ?? '',
          element,
          stage: 'primary',
          period,
          value,
        }),
      ),
    )
    await store(scene().db, { orgs: [...units, ...governmentsOf(top)], values })
    return top
  }
  const figureOf = async (top: string, key: string, org: string) =>
    (await ask(`/${top}/`, { figures: [key] })).figures.find(each => each.org === org)

  test('the official worked example gives 0.515257', async () => {
    const pupils = [45, 37, 89, 76, 55]
    const books = [279, 137, 935, 160, 402]
    const top = await countyOf(
      pupils.map((count, order) => ({ pupils: count, 'library-books': books[order] ?? null })),
    )
    const spread = await figureOf(top, 'jiaodu-2012-3/B5#cv@primary', `${top}0401`)
    expect(spread?.value?.toFixed(6)).toBe('0.515257')
    const ratio = await figureOf(top, 'jiaodu-2012-3/B5@primary', top)
    expect(ratio?.value).toBe(1913 / 302)
  })

  test('a value exactly at its limit meets it though a double falls short', async () => {
    // 14 × 0.3 is 4.2; added up in doubles it is 4.199999999999999.
    const top = await countyOf(
      Array.from({ length: 14 }, (_, order) => ({
        pupils: order === 0 ? 9 : 7,
        'teachers-above-required-degree': 0.3,
      })),
    )
    const figure = await figureOf(top, 'jiaodu-2017-6/R1-P@primary', `${top}0401`)
    expect(figure).toMatchObject({ value: 4.2, verdicts: [{ op: '>=', limit: 4.2, met: true }] })
  })

  test('a number beyond what doubles can square costs no other county its figures', async () => {
    const top = await countyOf([
      { pupils: 10, 'library-books': 1e300 },
      { pupils: 10, 'library-books': 20 },
    ])
    const spread = await figureOf(top, 'jiaodu-2012-3/B5#cv@primary', `${top}0401`)
    expect(spread).toMatchObject({ status: 'ok', value: 1 })
  })

  test('are of the governments within a path alone, not of those above', async () => {
    const top = await countyOf([{ pupils: 10, 'library-books': 20 }])
    const key = 'jiaodu-2012-3/B5@primary'
    const { figures } = await ask(`/${top}/${top}04/${top}0401/`, { figures: [key] })
    expect(figures).toMatchObject([{ org: `${top}0401`, value: 2 }])
  })

  test('a figure of another form is named, and one nobody knows is refused', async () => {
    const asked = { figures: ['jiaodu-2017-6/R8@primary'] }
    expect(await ask('/9/', asked)).toEqual({ figures: [], unplanned: asked.figures })
    await expect(ask('/9/', { standards: ['nothing'] })).rejects.toThrow('nothing')
  })

  test('group by county before anything crosses counties, and read each row once', async () => {
    const statement = compileSql(library).statement({ period, within: null, standards })
    const plan = await asSystem(scene().db, tx =>
      runStatement(tx, {
        text: `explain (format json, verbose) ${statement.text}`,
        parameters: statement.parameters,
      }),
    )
    const explained = plan.flatMap(each => each['QUERY PLAN'] as { Plan: PlanNode }[])
    const nodes = explained.flatMap(each => nodesOf(each.Plan))
    expect(nodes.filter(each => each['Relation Name'] === 'data_value')).toHaveLength(1)
    expect(nodes.filter(each => each['Node Type'] === 'CTE Scan')).toEqual([])
    const keys = nodes.flatMap(each => (each['Group Key'] ? [each['Group Key']] : []))
    // A unit's code says its county: PostgreSQL drops the second key where the first is unique.
    // A unit's code says its county: PostgreSQL drops the second key where the first is unique.
    const within = /^\w+\.(county_code|code)$/
    const crossing = keys.filter(each => !each.some(key => within.test(key)))
    // By the unit above alone: the last step, over one row a county.
    expect(crossing).toEqual([[expect.stringMatching(/^unnest/)]])
    const joins = nodes.flatMap(each => each['Merge Cond'] ?? each['Hash Cond'] ?? [])
    for (const join of joins) expect(join).toContain('county_code')
  })
})

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Group Key'?: string[]
  'Merge Cond'?: string
  'Hash Cond'?: string
  Plans?: PlanNode[]
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]
