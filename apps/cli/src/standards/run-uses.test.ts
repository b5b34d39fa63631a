import { afterEach, expect, test, vi } from 'vitest'
import { showUses } from './run-uses.ts'

const written: string[] = []
vi.spyOn(process.stdout, 'write').mockImplementation(text => written.push(String(text)) > 0)
afterEach(() => {
  written.length = 0
})

test('a figure leads to its twin under another standard and to the points it answers', () => {
  showUses('teachers/T5', { format: 'text' })
  const lines = written.join('').trim().split('\n')
  expect(lines[0]).toBe('交流轮岗教师占符合条件教师比例（teachers/T5）')
  expect(lines).toContain('指标\tjiaodu-2017-6/G11a\t\t交流轮岗教师占符合条件教师比例')
  expect(lines.some(line => line.startsWith('评价要点\theilongjiang-county-2024\t'))).toBe(true)
})

test('a data element leads to every indicator made of it, as JSON', () => {
  showUses('交流教师数', { format: 'json' })
  const uses = JSON.parse(written.join(''))
  expect(uses).toMatchObject({
    key: 'teachers-exchanged',
    standards: ['jiaodu-2017-6', 'teachers'],
  })
  expect(uses.indicators.map((one: { key: string }) => one.key)).toContain('jiaodu-2017-6/G11b')
})

test('what nobody knows is refused by its name', () => {
  expect(() => showUses('交流', { format: 'text' })).toThrow('没有编号为“交流”的指标')
})
