import type { Framework } from '@mingjian/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOwnLibrary } from '../load-standards.ts'
import { getFramework } from '../lookup.ts'
import { readLibrary } from '../read/read-library.ts'
import { anyFramework } from '../testing/any-framework.ts'
import { tablesOf } from '../testing/sheet-tables.ts'
import { writeLibrary } from '../testing/write-library.ts'
import { frameworkSheets, frameworkYaml, readFrameworkSheets } from './index.ts'
import { sheetNames } from './sheet-layout.ts'

const library = readOwnLibrary()
const county = getFramework(library, 'heilongjiang-county-2024')

const readBack = (framework: Framework) =>
  readFrameworkSheets(tablesOf(frameworkSheets(framework, library)), library)

test.each(library.frameworks.map(one => [one.id, one] as const))(
  '%s comes back from its workbook as it was, and sound',
  (_id, framework) => {
    expect(readBack(framework)).toEqual({ framework, problems: [] })
  },
)

test('any framework comes back from its workbook as it was', () => {
  fc.assert(
    fc.property(anyFramework(library), framework => {
      const { framework: read, problems } = readBack(framework)
      // What does not fit the library (a scheme it does not have) is said, and nothing is changed.
      expect({ read, problems }).toEqual({ read: framework, problems })
    }),
    { numRuns: 200 },
  )
})

test('any framework written as YAML is read as it was', () => {
  fc.assert(
    fc.property(anyFramework(readLibrary(writeLibrary()).library), framework => {
      const files = { 'frameworks/plan.yaml': frameworkYaml(framework) }
      const { library: read, problems } = readLibrary(writeLibrary(files))
      expect({ frameworks: read.frameworks, problems }).toEqual({
        frameworks: [framework],
        problems: [],
      })
    }),
  )
})

test('the workbook says in Chinese what goes where, and starts with advice', () => {
  const sheets = frameworkSheets(county, library)
  expect(sheets.map(sheet => sheet.name)).toEqual(Object.values(sheetNames))
  const points = sheets[2]
  expect(points?.columns.map(column => column.header).slice(0, 4)).toEqual([
    '方面编号',
    '评价方面',
    '内容编号',
    '评价内容',
  ])
  expect(points?.rows[0]?.slice(0, 4)).toEqual([
    '（一）',
    '党对教育工作的全面领导',
    '1',
    '“教育强国”战略落实情况',
  ])
})

test('a group of indicators is written as one pattern, with names to check it by', () => {
  const rows = frameworkSheets(county, library)[2]?.rows ?? []
  const row = rows.find(cells => cells[6] === '5.2')
  expect(row?.[8]).toBe('jiaodu-2017-6/R9*\njiaodu-2012-3/B*')
  expect(row?.[9]).toContain('差异系数')
})
