import { loadStandards } from '@mingjian/standards'
import { describeOnBothEngines } from '@mingjian/storage/testing'
import { expect, test } from 'vitest'
import { loadStoredDataset } from './stored-dataset.ts'

describeOnBothEngines('everything that is stored', scene => {
  test('is computed unit by unit, schools and every government above', async () => {
    const county = await scene().county('东山县')
    const school = await scene().school(county, '第一小学')
    await scene().value(school, 'pupils', 100, { stage: 'primary' })
    await scene().value(school, 'library-books', 1, { stage: 'primary', unit: '册' })
    await scene().value(school, 'library-books', 2500, { stage: 'primary', unit: '册' })
    const stored = await loadStoredDataset(scene().db, loadStandards())
    const figures = stored.compute({ period: '2023', standards: ['jiaodu-2012-3'] })
    const books = figures.filter(
      each => each.indicator === 'jiaodu-2012-3/B5' && each.stage === 'primary',
    )
    expect(books.map(each => each.value)).toEqual([25, 25, 25, 25])
    expect(new Set(books.map(each => each.org)).size).toBe(4)
    expect(() => stored.compute({ period: '2023', standards: ['nothing'] })).toThrow('nothing')
  })
})
