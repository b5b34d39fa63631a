import { expect, test } from 'vitest'
import { type Government, organisationTree } from './organisation-tree.ts'

const government = (code: string, parent: string | null, institutions = 0): Government => ({
  code,
  parent,
  institutions,
  name: `单位${code}`,
  kind: 'county',
  stages: [],
  ownership: null,
  attributes: {},
  sample: false,
})

test('a county officer sees the own county at the top although its city is out of sight', () => {
  const tree = organisationTree([government('230405', '230400', 3)], new Map())
  expect(tree.map(node => [node.value, node.isLeaf, node.children])).toEqual([
    ['230405', false, undefined],
  ])
})

test('counties stand below their city, and schools appear below the county that was opened', () => {
  const school = { ...government('s1', '230405'), kind: 'school' as const }
  const tree = organisationTree(
    [government('230400', null), government('230405', '230400', 1), government('230406', '230400')],
    new Map([['230405', [school]]]),
  )
  expect(tree[0]?.children?.map(node => node.value)).toEqual(['230405', '230406'])
  expect(tree[0]?.children?.[0]?.children?.map(node => node.value)).toEqual(['s1'])
  expect(tree[0]?.children?.[1]?.isLeaf).toBe(true)
})

test('a unit of the sample region is named as such, once', () => {
  const sample = { ...government('1', null), sample: true }
  const named = { ...sample, code: '2', name: '明川县（示例）' }
  const titles = organisationTree([sample, named], new Map()).map(node => node.title)
  expect(titles).toEqual(['单位1（示例）', '明川县（示例）'])
})
