// The same figures by one generated statement on PostgreSQL, beside SQL written by hand for just them.

import { figuresByStatement } from '@mingjian/server'
import { loadStandards } from '@mingjian/standards'
import { asSystem, type Database, migrate, openDatabase, runStatement } from '@mingjian/storage'
import { type PostgresServer, startPostgres } from '@mingjian/storage/testing/postgres-server'
import { handSql } from './hand-sql.ts'
import { loadNation, period } from './load-nation.ts'
import { makeNation, stages } from './national-data.ts'

// A quarter of the nation: putting all of it into a database takes minutes.
const schools = 48_750
const counties = 711

export interface SqlTimes {
  work: string
  ours: number[]
  hand: number[]
}

/** Null, with the reason on stderr, where PostgreSQL's programs are not there. */
export async function timeSql(rounds: number): Promise<SqlTimes | null> {
  let server: PostgresServer
  try {
    server = await startPostgres()
  } catch (error) {
    process.stderr.write(`PostgreSQL left out: ${error instanceof Error ? error.message : error}\n`)
    return null
  }
  const db = await openDatabase({ url: server.url })
  try {
    await migrate(db)
    await loadNation(db, makeNation(schools, counties))
    return await timeOn(db, rounds)
  } finally {
    await db.close()
    await server.stop()
  }
}

const library = loadStandards()
const byStatement = (db: Database) =>
  asSystem(db, tx =>
    figuresByStatement(tx, library, { period, within: null, standards: ['jiaodu-2017-6'] }),
  )
const byHand = (db: Database) =>
  asSystem(db, tx => runStatement(tx, { text: handSql, parameters: [] }))

async function timeOn(db: Database, rounds: number): Promise<SqlTimes> {
  checkAgreement(await byStatement(db), await byHand(db))
  const times = { ours: [] as number[], hand: [] as number[] }
  for (let turn = 0; turn < rounds; turn += 1) {
    times.ours.push(await milliseconds(() => byStatement(db)))
    times.hand.push(await milliseconds(() => byHand(db)))
  }
  return { work: `the same of ${counties} counties by SQL on PostgreSQL`, ...times }
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Both ways must give the same figures, or their times mean nothing. */
function checkAgreement(
  { figures }: Awaited<ReturnType<typeof byStatement>>,
  rows: Awaited<ReturnType<typeof byHand>>,
): void {
  const byKey = new Map(figures.map(each => [`${each.org} ${each.indicator}`, each.value]))
  let compared = 0
  for (const row of rows) {
    const suffix = row.stage === stages[0] ? 'P' : 'J'
    for (const [column, theirs] of Object.entries(row)) {
      const [, code, part] = /^(r\d)(_cv)?$/.exec(column) ?? []
      if (!code) continue
      const key = `${row.county_code} jiaodu-2017-6/${code.toUpperCase()}-${suffix}${part ? '#cv' : ''}`
      const ours = byKey.get(key) ?? null
      const isSame =
        theirs === null || ours === null
          ? ours === theirs
          : Math.abs(ours - Number(theirs)) <= 1e-10 * Math.abs(ours)
      if (!isSame) throw new Error(`${key}: ${ours} and ${theirs}`)
      compared += 1
    }
  }
  if (compared !== counties * stages.length * 14) throw new Error(`${compared} figures compared`)
}
