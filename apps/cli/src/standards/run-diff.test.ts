import { afterEach, expect, test, vi } from 'vitest'
import { diffFrameworks } from './run-diff.ts'

const written: string[] = []
vi.spyOn(process.stdout, 'write').mockImplementation(text => written.push(String(text)) > 0)
afterEach(() => {
  written.length = 0
})

test('as text, each change is one line in Chinese under the count of its kind', () => {
  diffFrameworks('heilongjiang-city-2022', 'heilongjiang-county-2024', { format: 'text' })
  const text = written.join('')
  expect(text).toMatch(/^heilongjiang-city-2022 → heilongjiang-county-2024\n\n评价内容：不变\d+、/)
  expect(text).toContain('拆分\t1-1 教育优先发展和教育经费保障 → 2 ')
  expect(text).toMatch(/^取消\t5-6 中小学教研工作 → （无）$/m)
})

test('as JSON, one document holds every item and point', () => {
  diffFrameworks('heilongjiang-city-2022', 'heilongjiang-county-2024', { format: 'json' })
  const plan = JSON.parse(written.join(''))
  expect(plan).toMatchObject({ from: 'heilongjiang-city-2022', to: 'heilongjiang-county-2024' })
  expect(plan.items.flatMap((one: { to: object[] }) => one.to)).toHaveLength(22)
})

test('an unknown edition is said by its id', () => {
  expect(() => diffFrameworks('heilongjiang-city-2022', 'x', { format: 'text' })).toThrow(
    '没有编号为“x”的评价方案',
  )
})
