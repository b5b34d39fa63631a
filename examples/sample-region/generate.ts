import { writeFileSync } from 'node:fs'
import { getElement, loadStandards } from '@mingjian/standards'
import { buildSampleRegion } from './generator/sample-region.ts'

// npx tsx examples/sample-region/generate.ts
const library = loadStandards()
const { orgs, values } = buildSampleRegion(element => getElement(library, element).unit)
writeFileSync(new URL('orgs.csv', import.meta.url), orgs)
writeFileSync(new URL('values.csv', import.meta.url), values)
