import { expect, test } from 'vitest'
import { applyOverlays } from '../overlays/apply-overlays.ts'
import { readLibrary } from '../read/read-library.ts'
import { soundLibrary, writeLibrary } from '../testing/write-library.ts'
import { checkLibrary } from './check-library.ts'

const shared = soundLibrary['elements/few.yaml'].replace(
  'name: 图书册数, unit: 册',
  'name: 图书册数, unit: 册, sharedBy: [primary, junior]',
)
const weights = (text: string) =>
  soundLibrary['standards/small.yaml'].replace('groups:', `stageWeights: ${text}\ngroups:`)
const good = weights('{by: pupils, weights: {primary: 1, junior: 1.1}, clause: 附件}')

function read(files: Record<string, string>) {
  const { library, problems } = readLibrary(writeLibrary({ 'elements/few.yaml': shared, ...files }))
  expect(problems).toEqual([])
  return library
}
const codes = (files: Record<string, string>) =>
  checkLibrary(read(files)).map(({ code, file, line }) => [code, file, line])

test('weights take source and confidence from their standard', () => {
  const library = read({ 'standards/small.yaml': good })
  expect(checkLibrary(library)).toEqual([])
  expect(library.standards[0]?.stageWeights).toEqual({
    by: 'pupils',
    weights: { primary: 1, junior: 1.1 },
    clause: '试〔2020〕1号，附件',
    confidence: 'seen',
    sources: ['https://example.cn/page'],
    note: null,
  })
})

test('a standard that asks for a shared element by stage says how to share it out', () => {
  expect(codes({})).toEqual([['shared-without-weights', 'standards/small.yaml', 1]])
})

test.each([
  ['a stage that shares has no weight', '{by: pupils, weights: {primary: 1}}'],
  ['pupils are not by stage', '{by: population, weights: {primary: 1, junior: 1.1}}'],
  ['the years are of another kind', '{by: spending, weights: {primary: 1, junior: 1.1}}'],
])('weights are refused where %s', (_what, text) => {
  expect(codes({ 'standards/small.yaml': weights(text) })).toEqual([
    ['weights-do-not-fit', 'standards/small.yaml', 12],
  ])
})

test('an average is not shared out', () => {
  const elements = shared.replace('sharedBy: [primary, junior]', '$&, additive: false')
  expect(codes({ 'standards/small.yaml': good, 'elements/few.yaml': elements })).toContainEqual([
    'shared-not-additive',
    'elements/few.yaml',
    7,
  ])
})

const overlay = (standard: string) => `id: local
title: 地方口径
documentNumber: 地〔2022〕1号
region: '41'
bases: [small]
from: null
to: null
confidence: seen
references: {page: https://example.cn/local}
sources: [page]
stageWeights: [{standard: ${standard}, by: pupils, weights: {primary: 1, junior: 1.5}}]
`

test('a place weighs in its own way, with its own document', () => {
  const library = read({ 'standards/small.yaml': good, 'overlays/local.yaml': overlay('small') })
  expect(applyOverlays(library, '410403').standards[0]?.stageWeights).toMatchObject({
    weights: { junior: 1.5 },
    clause: '地〔2022〕1号',
    sources: ['https://example.cn/local'],
  })
  expect(applyOverlays(library, '23')).toBe(library)
})

test('a place cannot weigh in a standard that it does not list', () => {
  const library = read({ 'standards/small.yaml': good, 'overlays/local.yaml': overlay('other') })
  expect(() => applyOverlays(library, '41')).toThrow('没有编号为“other”的标准')
})
