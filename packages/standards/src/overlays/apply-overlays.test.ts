import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOwnLibrary } from '../load-standards.ts'
import { getIndicator, listCriteria } from '../lookup.ts'
import { readLibrary } from '../read/read-library.ts'
import { writeLibrary } from '../testing/write-library.ts'
import { applyOverlays } from './apply-overlays.ts'
import { isAtLeastAsStrict } from './stricter.ts'

const own = readOwnLibrary()
const limitAt = (region: string, id: string, year: number) =>
  listCriteria(applyOverlays(own, region), { indicator: id, year }).map(one => [one.op, one.limit])

test('河南 asks for 90 % of children in kindergarten from 2021, the country for 85 %', () => {
  expect(limitAt('410403', 'jiaodu-2020-1/K1', 2023)).toEqual([['>=', 90]])
  expect(limitAt('410403', 'jiaodu-2020-1/K1', 2020)).toEqual([['>=', 85]])
  expect(limitAt('230405', 'jiaodu-2020-1/K1', 2023)).toEqual([['>=', 85]])
})

test('"above 85 %" is stricter than "at least 85 %"', () => {
  expect(limitAt('41', 'jiaodu-2020-1/K16', 2023)).toEqual([['>', 85]])
})

test('安徽 divides exchanged backbone teachers by all who are eligible; the limit stays', () => {
  const [national, anhui] = [own, applyOverlays(own, '340207')].map(library =>
    getIndicator(library, 'teachers/T6'),
  )
  expect(national?.definition.denominator).toBe('交流轮岗教师总数')
  expect(anhui?.formula).toBe('占比(交流轮岗骨干教师数, 符合交流轮岗条件教师数)')
  expect(anhui?.criteria).toEqual(national?.criteria)
  expect(anhui?.definedBy?.id).toBe('anhui-exchange')
  expect(national).not.toHaveProperty('definedBy')
})

test('laying overlays changes nothing in the library they are laid over', () => {
  const before = JSON.stringify(own)
  applyOverlays(own, '410403')
  expect(JSON.stringify(own)).toBe(before)
})

test('where no place has asked for more, the library is as it was', () => {
  expect(applyOverlays(own, '11')).toBe(own)
})

const overlay = (id: string, region: string, rest: string) => `id: ${id}
title: 地方要求
documentNumber: 地〔2022〕1号
region: '${region}'
bases: [small]
from: 2022
to: 2024
confidence: seen
references: {page: https://example.cn/local}
sources: [page]
${rest}
`
const read = (...overlays: string[]) =>
  readLibrary(
    writeLibrary(Object.fromEntries(overlays.map((text, i) => [`overlays/o${i}.yaml`, text]))),
  ).library
const primary = "indicator: small/A1-P, op: '>='"
const held = (library: ReturnType<typeof read>, region: string) =>
  listCriteria(applyOverlays(library, region), { indicator: 'small/A1-P' })
    .map(one => [one.limit, one.judgedAt, one.validity.from, one.validity.to] as const)
    .sort((a, b) => (a[2] ?? 0) - (b[2] ?? 0) || a[1].length - b[1].length)

test('outside its years and levels the national limit stays', () => {
  const library = read(
    overlay('here', '41', `criteria: [{change: tighten, ${primary}, limit: 18}]`),
  )
  expect(held(library, '41')).toEqual([
    [15, ['school'], 2020, null],
    [15, ['county'], 2020, 2021],
    [18, ['county'], 2022, 2024],
    [15, ['county'], 2025, null],
  ])
})

test('a city is laid over its province, whatever the order of the files', () => {
  const city = overlay('a-city', '4104', `criteria: [{change: tighten, ${primary}, limit: 20}]`)
  const province = overlay(
    'z-province',
    '41',
    `criteria: [{change: tighten, ${primary}, limit: 18}]`,
  )
  const limits = (region: string) =>
    held(read(city, province), region)
      .filter(one => one[2] === 2022)
      .map(one => one[0])
  expect(limits('410403')).toEqual([20])
  expect(limits('410300')).toEqual([18])
})

test('a place’s own words become the name, the national name stays an alias', () => {
  const library = read(overlay('here', '41', 'wording: [{indicator: small/A1-P, name: 人均图书}]'))
  expect(getIndicator(applyOverlays(library, '4101'), 'small/A1-P')).toMatchObject({
    name: '人均图书',
    aliases: ['生均图书册数'],
  })
})

const refusals: [what: string, code: string, rest: string][] = [
  [
    'tightening that loosens',
    'overlay-loosens',
    `criteria: [{change: tighten, ${primary}, limit: 14}]`,
  ],
  [
    'tightening that turns the sign',
    'overlay-loosens',
    "criteria: [{change: tighten, indicator: small/A1-P, op: '<=', limit: 20}]",
  ],
  [
    'tightening where nothing stands',
    'overlay-without-base',
    `criteria: [{change: tighten, ${primary}, limit: 20, judgedAt: [province]}]`,
  ],
  [
    'adding where something stands',
    'overlay-not-new',
    `criteria: [{change: add, ${primary}, limit: 20}]`,
  ],
  [
    'replacing without a reason',
    'overlay-without-reason',
    `criteria: [{change: replace, ${primary}, limit: 10}]`,
  ],
  [
    'an indicator of another standard',
    'overlay-unknown-indicator',
    'wording: [{indicator: teachers/T1, name: 工资}]',
  ],
]

test.each(refusals)('%s is refused', (_what, code, rest) => {
  const library = read(overlay('here', '41', rest))
  expect(() => applyOverlays(library, '41')).toThrow(
    expect.objectContaining({ problems: [expect.objectContaining({ code })] }),
  )
  expect(applyOverlays(library, '42')).toBe(library)
})

test('replacing with a reason may loosen', () => {
  const rest = `criteria: [{change: replace, ${primary}, limit: 10, note: 过渡期}]`
  expect(held(read(overlay('here', '41', rest)), '41').map(one => one[0])).toContain(10)
})

test('the stricter limit is the one whose every figure also meets the other', () => {
  const limit = fc.oneof(
    fc.record({
      op: fc.constantFrom('>=', '<=', '>', '<', '=' as const),
      limit: fc.integer({ min: 0, max: 6 }),
    }),
    fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })).map(([a, b]) => ({
      op: 'between' as const,
      limit: [Math.min(a, b), Math.max(a, b)] as [number, number],
    })),
  )
  const meets = (
    x: number,
    { op, limit: at }: { op: string; limit: number | [number, number] },
  ) => {
    const [low, high] = Array.isArray(at) ? at : [at, at]
    const verdicts: Record<string, boolean> = {
      '>=': x >= low,
      '<=': x <= low,
      '>': x > low,
      '<': x < low,
      '=': x === low,
      between: low <= x && x <= high,
    }
    return verdicts[op]
  }
  const figures = Array.from({ length: 33 }, (_, i) => i / 4 - 1)
  fc.assert(
    fc.property(limit, limit, (one, other) => {
      const implied = figures.every(x => !meets(x, one) || meets(x, other))
      expect(isAtLeastAsStrict(one, other)).toBe(implied)
    }),
  )
})
