import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { GoldClaim, GoldFinding, LabelledText } from './corpus.ts'

// A suite runs as one file in bench/dist, a test from bench/src/audit.
const folders = ['../texts', '../../texts'].map(one => fileURLToPath(new URL(one, import.meta.url)))

/** A text without a slip, and the one change that puts a slip into it, if there is one. */
interface Pair {
  id: string
  /** 国家 / 省 / 市 / 县区 */
  level: string
  year: number | null
  text: string
  slip?: { at: number; from: string; to: string }
  finding?: GoldFinding & { explain: string }
  claims?: GoldClaim[]
}

/** The texts of one author, each without and with its slip. */
export interface PairSet {
  name: string
  clean: LabelledText[]
  slipped: LabelledText[]
}

/** Our own labelled texts, by people who had not seen the program. */
export function readPairs(): PairSet[] {
  const folder = folders.find(one => existsSync(one))
  if (!folder) throw new Error('bench/texts is missing: it is part of the repository')
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .sort()
    .map(file => {
      const pairs: Pair[] = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      return {
        name: file.replace('.json', ''),
        clean: pairs.map(({ id, level, year, text, claims = [] }) => ({
          id: `${id}-clean`,
          level,
          year,
          text,
          claims,
          findings: [],
        })),
        slipped: pairs.flatMap(({ id, level, year, text, slip, finding }) =>
          slip && finding
            ? [
                {
                  id: `${id}-slip`,
                  level,
                  year,
                  text: text.slice(0, slip.at) + slip.to + text.slice(slip.at + slip.from.length),
                  claims: [],
                  findings: [finding],
                },
              ]
            : [],
        ),
      }
    })
}
