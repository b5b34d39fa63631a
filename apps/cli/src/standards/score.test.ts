import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FrameworkScore } from '@mingjian/standards'
import { expect, test } from 'vitest'
import { mingjian, scratchFolder } from '../testing/mingjian.ts'

const scratch = scratchFolder()

function writeCounty(name: string): string {
  const path = scratch(name)
  mkdirSync(path)
  const header = 'code,name,kind,parent,stages,ownership,attributes'
  writeFileSync(join(path, 'orgs.csv'), `${header}\n640104,某县,county,,,,\n`)
  const values = [
    '640104,kindergarten-children,preschool,2023,820',
    '640104,population-3-5,,2023,1000',
  ]
  writeFileSync(
    join(path, 'values.csv'),
    ['org,element,stage,period,value', ...values, ''].join('\n'),
  )
  return path
}

function writeRecord(name: string, record: object): string {
  const path = scratch(name)
  writeFileSync(path, JSON.stringify(record))
  return path
}

const scored = (data: string, ...more: string[]) =>
  mingjian([
    ...['standards', 'score', 'ningxia-county-example', '--data', data, '--org', '640104', ...more],
  ])

test('a county is scored from its figures and the record, and what is missing is told, not counted', async () => {
  const data = writeCounty('county')
  const record = writeRecord('record.json', { grades: { '1.1.1': '较好' }, faults: { '1.1.2': 1 } })
  const ended = await scored(data, '--record', record, '--format', 'json')
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  const result = JSON.parse(ended.stdout) as FrameworkScore
  expect(result.total).toEqual({ score: 11.5, outOf: 15, full: 100 })
  expect(result.range).toEqual({ lowest: '不合格', highest: '优秀' })
  const entry = result.areas[2]?.items[0]?.points[0]
  expect([entry?.score, entry?.reason]).toEqual([3, '学前三年毛入园率82%达到“≥ 80”，得3分'])

  const text = (await scored(data, '--record', record)).stdout
  expect(text).toContain('合计：11.5分（已评满分15分，全部满分100分）')
  expect(text).toMatch(/^《宁夏.*（草稿，不是正式方案，得分只供试算）/)
  expect(text).toContain('5 加强教育保障：尚无得分（满分25分）')
  expect(text).toMatch(/缺得分的要点16个，不计入合计：2\.1\.1、/)
  expect(text).toMatch(/等级：未定，还有85分的要点没有得分/)
}, 120_000)

test('a record about points that the framework does not score ends with 2 and says where', async () => {
  const record = writeRecord('stray.json', { faults: { '1.1.20': 1 } })
  const ended = await scored(writeCounty('other'), '--record', record)
  expect(ended).toMatchObject({ code: 2, stdout: '' })
  expect(ended.stderr).toMatch(/stray\.json “faults\.1\.1\.20”：.*是不是“1\.1\.2”/)
}, 120_000)
