import { describe, expect, test } from 'vitest'
import { mingjian, sampleReport, scratchFolder } from './testing/mingjian.ts'

const scratch = scratchFolder()

describe('mingjian with a database', () => {
  test('an embedded database is made once, and its log can be verified by anyone who has the folder', async () => {
    const data = scratch('database')
    expect(await mingjian(['audit-log', 'verify', '--data', data])).toMatchObject({ code: 2 })
    expect((await mingjian(['migrate', '--data', data])).stdout).toMatch(/已升级/)
    expect((await mingjian(['migrate', '--data', data])).stdout).toMatch(/已是最新/)
    const verified = await mingjian(['audit-log', 'verify', '--data', data])
    expect(verified).toMatchObject({ code: 0, stderr: '' })
    expect(verified.stdout).toMatch(/审计日志完整/)
  }, 120_000)
})

describe('mingjian', () => {
  test('every command explains itself in Chinese', async () => {
    for (const command of [
      'audit',
      'compute',
      'explain',
      'serve',
      'migrate',
      'standards',
      'audit-log',
    ]) {
      const ended = await mingjian([command, '--help'])
      expect(ended.code).toBe(0)
      expect(ended.stdout).toMatch(/^用法：/)
    }
  })

  test('an unknown command or option ends with 2', async () => {
    expect((await mingjian(['judge'])).code).toBe(2)
    expect((await mingjian(['audit', sampleReport, '--format', 'pdf'])).code).toBe(2)
  })

  test('the data elements that others rely on are listed with unit, level and stage', async () => {
    const ended = await mingjian(['standards', 'elements', '--format', 'json'])
    const elements = JSON.parse(ended.stdout) as {
      id: string
      unit: string
      levels: string[]
      stages: string[]
    }[]
    const ids = new Set(elements.map(element => element.id))
    for (const id of [
      'pupils',
      'teachers-full-time',
      'teachers-above-required-degree',
      'teachers-backbone',
      'teachers-pe-arts',
      'teaching-floor-area',
      'indoor-sports-area',
      'sports-ground-area',
      'equipment-value',
      'multimedia-classrooms',
      'library-books',
      'computers',
      'kindergarten-children',
      'kindergarten-children-public',
      'kindergarten-children-inclusive-private',
      'population-3-5',
      'general-budget-education-expenditure',
      'per-pupil-general-budget-education-expenditure',
      'teacher-average-pay',
      'civil-servant-average-pay',
      'teachers-exchanged',
      'teachers-eligible-for-exchange',
    ])
      expect(ids, id).toContain(id)
    expect(elements.every(element => element.unit && element.levels.length > 0)).toBe(true)
  })
})
