import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mingjian, scratchFolder } from '../testing/mingjian.ts'

const scratch = scratchFolder()
const editions = ['heilongjiang-city-2022', 'heilongjiang-county-2024'] as const

function written(name: string, content: object): string {
  const path = scratch(name)
  writeFileSync(path, JSON.stringify(content))
  return path
}

const lastYear = {
  framework: editions[0],
  org: '230405',
  answers: [
    { item: '4-1', content: { 文字: '毛入园率92%' } },
    { item: '1-1', content: { 文字: '经费' } },
    { item: '5-6', content: { 文字: '教研' } },
  ],
}

test('last year’s answers go to Excel at their new places, and from there on', async () => {
  const answers = written('2022.json', lastYear)
  const xlsx = scratch('2024.xlsx')
  const ended = await mingjian([
    ...['standards', 'migrate', ...editions, '--answers', answers, '--output', xlsx],
  ])
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  expect(ended.stdout).toMatch(/拆分\t1-1 .* → 2 .*；12 /)
  expect(ended.stdout).toMatch(/答复：原样移到新编号1条，待确认2条，未归位1条；已写入/)

  const json = scratch('2024.json')
  const again = [
    'standards',
    'migrate',
    editions[1],
    editions[1],
    '--answers',
    xlsx,
    '--output',
    json,
  ]
  expect((await mingjian(again)).code).toBe(0)
  const mark = { kind: 'split', from: '1-1' }
  expect(JSON.parse(readFileSync(json, 'utf8'))).toEqual({
    framework: editions[1],
    org: '230405',
    answers: [
      { item: '4', content: { 文字: '毛入园率92%' } },
      { item: '2', content: { 文字: '经费' }, mark },
      { item: '12', content: { 文字: '经费' }, mark },
    ],
    unplaced: [
      { item: '5-6', content: { 文字: '教研' }, framework: editions[0], reason: 'dropped' },
    ],
  })
}, 120_000)

test('without answers the plan is told; answers to unknown codes end with 1, unreadable ones with 2', async () => {
  const plan = await mingjian(['standards', 'migrate', ...editions])
  expect(plan.code).toBe(0)
  expect(plan.stdout).not.toContain('答复：')
  const run = (path: string) => mingjian(['standards', 'migrate', ...editions, '--answers', path])
  const stray = { framework: editions[0], answers: [{ item: '99', content: '手误' }] }
  expect((await run(written('stray.json', stray))).code).toBe(1)
  const bad = await run(written('bad.json', { framework: editions[0], answers: [{ content: '' }] }))
  expect(bad).toMatchObject({ code: 2, stdout: '' })
  expect(bad.stderr).toMatch(/bad\.json “answers\.0”/)
}, 120_000)
