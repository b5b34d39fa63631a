import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadStandards } from '@mingjian/standards'
import { describe, expect, test } from 'vitest'
import { createCatalog } from './catalog.ts'
import { formulaFunctions } from './functions/index.ts'
import { compileFormula, isCompiled } from './index.ts'
import { formulaReference } from './reference.ts'

const library = loadStandards()
const page = resolve(import.meta.dirname, '../../../../docs/formulas/README.md')

describe('the reference of the formula language', () => {
  test('is what `npm run docs` writes from the declarations', () => {
    expect(readFileSync(page, 'utf8')).toBe(formulaReference(library))
  })

  test.each(formulaFunctions.map(each => [each.name, each] as const))(
    '%s has an example that compiles with the library as it is',
    (_, { example }) => {
      const home = { standard: 'jiaodu-2017-6', stage: null }
      const answer = compileFormula(example, createCatalog(library), home)
      expect(isCompiled(answer) ? [] : answer.map(each => each.message)).toEqual([])
    },
  )

  test('figures that functions compute with are told with their source', () => {
    const written = readFileSync(page, 'utf8')
    for (const { constants = [] } of formulaFunctions) {
      for (const { name, value } of constants) expect(written).toContain(`${name}：${value}，出自`)
    }
    expect(written).toContain('（一般知识，待核）')
  })
})
