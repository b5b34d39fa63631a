import type { Framework, Item, Point, PointScoring, StandardsLibrary } from '@mingjian/model'
import fc from 'fast-check'

const awkward = fc.constantFrom(...'一（、，；;,"“”\n /*1.a-=＋%')
/** What a person may write: anything that does not begin or end in blanks. */
const words = fc
  .string({ unit: awkward, minLength: 1, maxLength: 8 })
  .map(text => `题${text.trim()}`)
const code = fc.stringMatching(/^[1-9]([.-][1-9]0?)?$/)
const id = fc.stringMatching(/^[a-z][a-z0-9]{0,4}(-[a-z0-9]{1,4})?$/)
const score = fc.integer({ min: 0, max: 1000 }).map(tenths => tenths / 10)
// A sheet knows no -0.
const number = fc
  .double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
  .map(value => value + 0)

const limit = fc.oneof(
  fc.record({ op: fc.constantFrom('>=', '<=', '>', '<', '='), limit: number }),
  fc.record({ op: fc.constant('between'), limit: fc.tuple(number, number) }),
)

const scoring: fc.Arbitrary<PointScoring> = fc.oneof(
  fc.record({
    by: fc.constant('steps'),
    points: score,
    steps: fc.array(
      fc.tuple(limit, score).map(([one, points]) => ({ ...one, points })),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  fc.record({
    by: fc.constant('grades'),
    points: score,
    grades: fc.array(fc.record({ name: words, points: score }), { minLength: 2, maxLength: 4 }),
  }),
  fc.record({ by: fc.constant('deduction'), points: score, each: fc.constantFrom(0.1, 0.5, 2) }),
) as fc.Arbitrary<PointScoring>

/**
 * Any framework that a library may hold, over the indicators of `library`. Codes of items and points
 * begin with the code above, after a sign that no code has: no two are the same.
 */
export function anyFramework(library: StandardsLibrary): fc.Arbitrary<Framework> {
  const ids = [...new Set(library.standards.flatMap(one => one.indicators).map(one => one.id))]
  const point = (prefix: string): fc.Arbitrary<Point> =>
    fc
      .record({
        code: code.map(own => `${prefix}/${own}`),
        text: words,
        indicators: fc.oneof(
          fc.array(fc.constantFrom(...ids), { maxLength: 3 }),
          fc.tuple(fc.nat(ids.length), fc.nat(20)).map(([at, size]) => ids.slice(at, at + size)),
        ),
        needsFigure: fc.boolean(),
        keywords: fc.array(words, { maxLength: 3 }),
        scoring: fc.option(scoring, { nil: undefined }),
      })
      .map(({ scoring: one, ...rest }) => ({ ...rest, ...(one && { scoring: one }) }))
  const item = (prefix: string): fc.Arbitrary<Item> =>
    code.chain(own =>
      fc.record({
        code: fc.constant(`${prefix}/${own}`),
        title: words,
        keywords: fc.array(words, { maxLength: 2 }),
        points: fc.uniqueArray(point(`${prefix}/${own}`), {
          selector: one => one.code,
          maxLength: 3,
        }),
        note: fc.option(words),
      }),
    )
  const area = code.chain(own =>
    fc.record({
      code: fc.constant(own),
      title: words,
      items: fc.uniqueArray(item(own), { selector: one => one.code, minLength: 1, maxLength: 3 }),
    }),
  )
  return fc
    .record({
      id,
      title: words,
      documentNumber: fc.option(words),
      level: fc.constantFrom('province', 'city', 'county'),
      year: fc.integer({ min: 1949, max: 2100 }),
      edition: fc.option(fc.record({ series: id, status: fc.constantFrom('draft', 'published') }), {
        nil: undefined,
      }),
      scheme: fc.option(id, { nil: undefined }),
      region: fc.option(fc.constantFrom('23', '2304', '640000')),
      standards: fc.subarray(library.standards.map(one => one.id)),
      confidence: fc.constantFrom('seen', 'recalled', 'computed'),
      sources: fc.array(words, { maxLength: 2 }),
      note: fc.option(words),
      areas: fc.uniqueArray(area, { selector: one => one.code, minLength: 1, maxLength: 3 }),
    })
    .map(({ edition, scheme, ...rest }) => ({
      ...rest,
      ...(edition && { edition }),
      ...(scheme !== undefined && { scheme }),
    })) as fc.Arbitrary<Framework>
}
