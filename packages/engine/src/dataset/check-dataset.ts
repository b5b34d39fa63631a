import {
  type Dataset,
  type DataValue,
  type OrgUnit,
  type Problem,
  type Provenance,
  provenanceSchema,
  rememberClosest,
  type StandardsLibrary,
  stageIds,
  type Table,
} from '@mingjian/model'
import { findStage } from '../stage-names.ts'
import { checkOrgs, type OrgsCheck } from './check-orgs.ts'
import { checkValue, type ValueEntry } from './check-value.ts'
import { cellOf, isBlank, missingColumns, placeIn, type Row, textOf } from './columns.ts'
import { problem } from './messages.ts'
import { parseNumber } from './parse-number.ts'

export interface DatasetCheck {
  /** Everything that could be used. */
  dataset: Dataset
  /** Every row that was left out, with file, line, field and what to do. */
  problems: Problem[]
}

const requiredColumns = ['org', 'element', 'period', 'value']

/**
 * Raw tables → a dataset. Bad rows are left out and told, good ones stay; an empty value is kept as
 * null (reported as missing), never as zero.
 */
export function checkDataset(
  library: StandardsLibrary,
  tables: { orgs: Table; values: Table },
): DatasetCheck {
  const orgs = checkOrgs(tables.orgs)
  const values = checkValues(library, tables.values, orgs)
  return {
    dataset: { orgs: orgs.orgs, values: values.values },
    problems: [...orgs.problems, ...values.problems],
  }
}

/** What a row of values is read against. */
interface Reading {
  library: StandardsLibrary
  table: Table
  orgs: ReadonlyMap<string, OrgUnit>
  leftOut: ReadonlySet<string>
  closestOrg(code: string): string | null
}

interface ReadValue {
  value: DataValue | null
  problems: Problem[]
}

function checkValues(
  library: StandardsLibrary,
  table: Table,
  checked: OrgsCheck,
): { values: DataValue[]; problems: Problem[] } {
  const absent = missingColumns(table, requiredColumns)
  if (absent.length > 0) return { values: [], problems: absent }
  const orgs = new Map(checked.orgs.map(org => [org.code, org]))
  const closestOrg = rememberClosest(() => orgs.keys())
  const reading: Reading = { library, table, orgs, leftOut: checked.leftOut, closestOrg }
  const values: DataValue[] = []
  const problems: Problem[] = []
  const firstLines = new Map<string, number>()
  for (const row of table.rows.filter(each => !isBlank(each))) {
    const read = readValue(row, reading)
    problems.push(...read.problems)
    if (read.value === null) continue
    const { org, element, stage, period } = read.value
    const key = [org, element, stage, period].join('|')
    const line = firstLines.get(key)
    if (line === undefined) {
      firstLines.set(key, row.line)
      values.push(read.value)
    } else {
      const place = placeIn(table, { line: row.line, field: 'element' })
      problems.push(problem('duplicate-value', { line }, place))
    }
  }
  return { values, problems }
}

function readValue(row: Row, reading: Reading): ReadValue {
  const { library, table, orgs } = reading
  const at = (field: string) => placeIn(table, { line: row.line, field })
  const code = cellOf(row, 'org')
  const org = orgs.get(code)
  const problems = org ? [] : [orgProblem(code, reading, at('org'))]
  const { entry, problems: cellProblems } = readEntry(row, at)
  problems.push(...cellProblems)
  const checked = checkValue(library, entry, org)
  const known = new Set(problems.map(each => each.field))
  for (const each of checked.problems) {
    if (!known.has(each.field)) problems.push({ ...each, ...at(each.field ?? '') })
  }
  if (!org || !checked.element || problems.length > 0) return { value: null, problems }
  const value = {
    org: org.code,
    element: checked.element.id,
    stage: checked.stage,
    period: entry.period,
    value: entry.value,
    provenance: readProvenance(row, table),
  }
  return { value, problems }
}

type At = (field: string) => ReturnType<typeof placeIn>

function readEntry(row: Row, at: At): { entry: ValueEntry; problems: Problem[] } {
  const problems: Problem[] = []
  for (const column of ['element', 'period']) {
    if (cellOf(row, column) === '') problems.push(problem('missing-cell', { column }, at(column)))
  }
  const stageText = cellOf(row, 'stage')
  const stage = stageText === '' ? null : findStage(stageText)
  if (stage === undefined) {
    problems.push(problem('unknown-stage', { text: stageText, known: stageIds }, at('stage')))
  }
  const number = parseNumber(textOf(row, 'value'))
  if (number === undefined) {
    problems.push(problem('malformed-number', { text: textOf(row, 'value') }, at('value')))
  }
  const entry = {
    element: cellOf(row, 'element'),
    stage: stage ?? null,
    period: cellOf(row, 'period'),
    value: number ?? null,
    unit: textOf(row, 'unit') || null,
  }
  return { entry, problems }
}

function orgProblem(
  code: string,
  { leftOut, closestOrg }: Reading,
  place: ReturnType<typeof placeIn>,
): Problem {
  if (code === '') return problem('missing-cell', { column: 'org' }, place)
  if (leftOut.has(code)) return problem('organisation-left-out', { code }, place)
  return problem('unknown-organisation', { code, closest: closestOrg(code) }, place)
}

/** Without a `source` column a value's source is its place in the file. */
function readProvenance(row: Row, table: Table): Provenance {
  const kind = provenanceSchema.shape.kind.safeParse(cellOf(row, 'provenance'))
  const quote = textOf(row, 'quote')
  return {
    kind: kind.data ?? 'imported',
    source: textOf(row, 'source') || `${table.sheet ?? table.file} 第${row.line}行`,
    ...(quote ? { quote } : {}),
  }
}
