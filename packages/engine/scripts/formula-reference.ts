// Writes docs/formulas/README.md: the formula language, from the declarations of its functions.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadStandards } from '@mingjian/standards'
import { formulaFunctions } from '../src/formula/functions/index.ts'
import { formulaReference } from '../src/formula/reference.ts'

const folder = resolve(import.meta.dirname, '../../../docs/formulas')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'README.md'), formulaReference(loadStandards()))
process.stdout.write(`docs/formulas：${formulaFunctions.length} 个函数\n`)
