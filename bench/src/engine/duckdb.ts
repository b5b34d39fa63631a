// The same seven ratios and 差异系数 by SQL on one wide table in DuckDB.
import { cellState } from '@mingjian/engine'
import { ratios } from './hand-loops.ts'
import { elements, type NationalData, stages } from './national-data.ts'

const quoted = elements.map(each => `"${each}"`)

const partOf = (ratio: (typeof ratios)[number]): string =>
  'second' in ratio
    ? `"${ratio.first}" ${ratio.sign < 0 ? '-' : '+'} "${ratio.second}"`
    : `"${ratio.first}"`

/** A sum is missing when one of its parts is. */
const whole = (part: string) => `CASE WHEN count(${part}) = count(*) THEN sum(${part}) END`

const means = ratios.map(each => `${whole(partOf(each))} AS over_${each.code}`).join(', ')
const spreads = ratios
  .map(
    each => `max(over_${each.code}) * ${each.scale} / max(under) AS ${each.code},
    max(over_${each.code}) * ${each.scale} / max(under) >= list_value(${each.limits.join(', ')})[stage + 1] AS ${each.code}_met,
    CASE WHEN max(over_${each.code}) IS NOT NULL THEN
      sqrt(sum(CASE WHEN pupils > 0 THEN
        pupils * pow((${partOf(each)}) / pupils - over_${each.code} / under, 2) END) / max(under))
      / (max(over_${each.code}) / max(under)) END AS ${each.code}_cv,
    ${each.code}_cv <= list_value(0.5, 0.45)[stage + 1] AS ${each.code}_cv_met`,
  )
  .join(', ')
const query = `
  WITH sums AS (
    SELECT stage, county, ${whole('pupils')} AS under, ${means}
    FROM sections WHERE counted GROUP BY stage, county)
  SELECT stage, county, ${spreads}
  FROM sections JOIN sums USING (stage, county) WHERE counted GROUP BY stage, county`

export interface DuckTable {
  /** Runs the query to its last row and gives how many there were. */
  run(): Promise<number>
  close(): void
}

/** Loads the table; null, with the reason on stderr, where DuckDB's binary does not load. */
export async function prepareDuck(data: NationalData): Promise<DuckTable | null> {
  const duckdb = await import('@duckdb/node-api').catch((error: Error) => {
    process.stderr.write(`DuckDB left out: ${error.message}\n`)
    return null
  })
  if (!duckdb) return null
  const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect()
  const types = quoted.map(each => `${each} DOUBLE`).join(', ')
  await connection.run(
    `CREATE TABLE sections (stage INTEGER, county INTEGER, counted BOOLEAN, ${types})`,
  )
  const appender = await connection.createAppender('sections')
  for (const [number, stage] of stages.entries()) {
    const { counties, counted } = data.sections[stage]
    const columns = data.columns.filter(each => each.stage === stage)
    counties.forEach((county, cell) => {
      appender.appendInteger(number)
      appender.appendInteger(county)
      appender.appendBoolean(counted[cell] === 1)
      for (const { values, states } of columns) {
        if (states?.[cell] === cellState.filled) appender.appendDouble(values[cell] as number)
        else appender.appendNull()
      }
      appender.endRow()
    })
  }
  appender.closeSync()
  return {
    run: async () => (await connection.runAndReadAll(query)).currentRowCount,
    close: () => connection.closeSync(),
  }
}
