import type { EditionPlan } from '@mingjian/contract'
import type { Framework } from '@mingjian/model'
import { expect, test } from 'vitest'
import { alignEditions, countKinds, ofKinds } from './align-editions.ts'

type Items = Record<string, string[]>

/** Items named by their title, points by their text; codes count up. */
function edition(areas: Record<string, Items>): Framework {
  return {
    id: 'plan',
    title: '方案',
    documentNumber: null,
    level: 'county',
    year: 2024,
    region: null,
    standards: [],
    confidence: 'seen',
    sources: [],
    note: null,
    areas: Object.entries(areas).map(([title, items]) => ({
      code: '',
      title,
      items: Object.entries(items).map(([name, points]) => ({
        code: name,
        title: name,
        keywords: [],
        note: null,
        points: points.map(text => ({
          code: text,
          text,
          indicators: [],
          needsFigure: false,
          keywords: [],
        })),
      })),
    })),
  }
}

const entry = (name: string) => ({ code: name, title: name })
type Written = [EditionPlan['items'][number]['kind'], string[], string[]]
const changes = (written: Written[]) =>
  written.map(([kind, from, to]) => ({
    kind,
    from: from.map(entry),
    to: to.map(entry),
    because: [],
  }))
const plan = (items: Written[], points: Written[]): EditionPlan => ({
  from: 'a',
  to: 'b',
  items: changes(items),
  points: changes(points),
})

const before = edition({ 甲: { 经费: ['投入', '工资'], 图书: ['册数'] }, 乙: { 安全: ['校车'] } })
const after = edition({ 乙: { 安全: ['校车', '消防'] }, 甲: { 经费: ['投入'] } })
const told = plan(
  [
    ['same', ['经费'], ['经费']],
    ['dropped', ['图书'], []],
    ['same', ['安全'], ['安全']],
  ],
  [
    ['same', ['投入'], ['投入']],
    ['dropped', ['工资'], []],
    ['dropped', ['册数'], []],
    ['same', ['校车'], ['校车']],
    ['new', [], ['消防']],
  ],
)

test('the order is that of the newer edition, and what was dropped stands where it used to', () => {
  const areas = alignEditions(before, after, told)
  expect(
    areas.map(({ title, items }) => [
      title,
      items.map(({ from, to }) => [from[0]?.item.title, to[0]?.item.title]),
    ]),
  ).toEqual([
    ['乙', [['安全', '安全']]],
    [
      '甲',
      [
        ['经费', '经费'],
        ['图书', undefined],
      ],
    ],
  ])
  const [, second] = areas
  expect(second?.items[0]?.points.map(({ kind }) => kind)).toEqual(['same', 'dropped'])
})

test('every item and point of either edition is in exactly one row', () => {
  const rows = alignEditions(before, after, told).flatMap(({ items }) => items)
  const points = rows.flatMap(row => row.points)
  expect(rows).toHaveLength(told.items.length)
  expect(points).toHaveLength(told.points.length)
  expect(points.flatMap(({ to }) => to.map(({ point }) => point.text)).sort()).toEqual(
    ['投入', '校车', '消防'].sort(),
  )
})

test('a point that moved to another item stands with the item it is in now', () => {
  const moved = edition({ 甲: { 经费: ['投入'], 图书: ['册数', '工资'] }, 乙: { 安全: ['校车'] } })
  const rows = alignEditions(
    before,
    moved,
    plan(
      [
        ['same', ['经费'], ['经费']],
        ['same', ['图书'], ['图书']],
        ['same', ['安全'], ['安全']],
      ],
      [
        ['same', ['投入'], ['投入']],
        ['same', ['工资'], ['工资']],
        ['same', ['册数'], ['册数']],
        ['same', ['校车'], ['校车']],
      ],
    ),
  ).flatMap(({ items }) => items)
  const books = rows.find(({ to }) => to[0]?.item.title === '图书')
  expect(books?.points.map(({ to }) => to[0]?.point.text)).toEqual(['册数', '工资'])
})

test('two entries of a draft with the same number and words each keep a row of their own', () => {
  const twice = edition({ 甲: { 经费: ['投入', '投入'] } })
  const rows = alignEditions(
    edition({ 甲: { 经费: [] } }),
    twice,
    plan(
      [['same', ['经费'], ['经费']]],
      [
        ['new', [], ['投入']],
        ['new', [], ['投入']],
      ],
    ),
  )
  const points = rows[0]?.items[0]?.points ?? []
  expect(points).toHaveLength(2)
  expect(points[0]?.to[0]?.point).not.toBe(points[1]?.to[0]?.point)
})

test('what goes by the same name but asks for other figures is not called unchanged', () => {
  const asking = structuredClone(before)
  const point = asking.areas[0]?.items[0]?.points[0]
  if (!point) throw new Error('a point is needed')
  point.needsFigure = true
  const same = (names: string[]): Written[] => names.map(name => ['same', [name], [name]])
  const unchanged = plan(same(['经费', '图书', '安全']), same(['投入', '工资', '册数', '校车']))
  const counts = countKinds(alignEditions(before, asking, unchanged))
  expect([counts.get('same'), counts.get('altered')]).toEqual([6, 1])
})

test('a filter keeps an item as the heading of a point that is shown', () => {
  const areas = ofKinds(alignEditions(before, after, told), new Set(['new']))
  expect(areas.map(({ title, items }) => [title, items[0]?.to[0]?.item.title])).toEqual([
    ['乙', '安全'],
  ])
  expect(countKinds(alignEditions(before, after, told)).get('dropped')).toBe(3)
})
