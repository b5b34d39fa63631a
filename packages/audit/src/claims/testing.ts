import type { Claim } from '@mingjian/model'
import { loadStandards } from '@mingjian/standards'
import { extractClaims } from './extract-claims.ts'

const library = loadStandards()

/** Claims of a text as if a county, 青林县, reported on 2023. */
export const read = (text: string): Claim[] =>
  extractClaims(
    { file: '报告.txt', format: 'txt', text, blocks: [], notices: [] },
    { library, year: 2023, organisation: '青林县' },
  )
