import {
  type OrgKind,
  type OrgUnit,
  type Ownership,
  orgKindIds,
  orgKindNames,
  ownershipNames,
  ownershipSchema,
  type Problem,
  type Stage,
  stageIds,
  type Table,
} from '@mingjian/model'
import { normaliseWidth } from '../formula/parse/normalise.ts'
import { findStage } from '../stage-names.ts'
import { checkTree, type PlacedOrg } from './check-tree.ts'
import { cellOf, isBlank, missingColumns, placeIn, type Row, textOf } from './columns.ts'
import { problem } from './messages.ts'

export interface OrgsCheck {
  orgs: OrgUnit[]
  /** Codes that are in the table but were left out. */
  leftOut: ReadonlySet<string>
  problems: Problem[]
}

const requiredColumns = ['code', 'name', 'kind', 'parent']

/** Reads the table of units: rows that cannot be used are left out and told. */
export function checkOrgs(table: Table): OrgsCheck {
  const absent = missingColumns(table, requiredColumns)
  if (absent.length > 0) return { orgs: [], leftOut: new Set(), problems: absent }
  const problems: Problem[] = []
  const placed = new Map<string, PlacedOrg>()
  const codes = new Set<string>()
  for (const row of table.rows.filter(each => !isBlank(each))) {
    const { org, problems: found } = readOrg(row, table)
    problems.push(...found)
    if (org.code) codes.add(org.code)
    const first = placed.get(org.code)
    if (first) {
      const place = placeIn(table, { line: row.line, field: 'code' })
      problems.push(problem('duplicate-organisation', { code: org.code, line: first.line }, place))
    } else if (found.length === 0) {
      placed.set(org.code, { org, line: row.line })
    }
  }
  const tree = checkTree(placed, codes, table)
  const kept = new Set(tree.orgs.map(org => org.code))
  return {
    orgs: tree.orgs,
    leftOut: new Set([...codes].filter(code => !kept.has(code))),
    problems: [...problems, ...tree.problems],
  }
}

function readOrg(row: Row, table: Table): { org: OrgUnit; problems: Problem[] } {
  const at = (field: string) => placeIn(table, { line: row.line, field })
  const problems = ['code', 'name', 'kind']
    .filter(column => cellOf(row, column) === '')
    .map(column => problem('missing-cell', { column }, at(column)))
  const kind = findKind(cellOf(row, 'kind'))
  if (!kind && cellOf(row, 'kind')) {
    problems.push(
      problem('unknown-kind', { text: cellOf(row, 'kind'), known: orgKindIds }, at('kind')),
    )
  }
  const stages = cellOf(row, 'stages')
    .split('+')
    .map(each => each.trim())
    .filter(Boolean)
  for (const text of stages.filter(each => !findStage(each))) {
    problems.push(problem('unknown-stage', { text, known: stageIds }, at('stages')))
  }
  const ownership = findOwnership(cellOf(row, 'ownership'))
  if (ownership === undefined) {
    const details = { text: cellOf(row, 'ownership'), known: ownershipSchema.options }
    problems.push(problem('unknown-ownership', details, at('ownership')))
  }
  const attributes = readAttributes(textOf(row, 'attributes'))
  problems.push(
    ...attributes.malformed.map(text =>
      problem('malformed-attributes', { text }, at('attributes')),
    ),
  )
  const org: OrgUnit = {
    code: cellOf(row, 'code'),
    name: textOf(row, 'name'),
    kind: kind ?? 'department',
    parent: cellOf(row, 'parent') || null,
    stages: [...new Set(stages.map(findStage))].filter((each): each is Stage => each !== undefined),
    ownership: ownership ?? null,
    attributes: attributes.known,
  }
  return { org, problems }
}

const otherKindNames: Record<string, OrgKind> = { 县: 'county', 区: 'county', 县区: 'county' }

const findKind = (text: string): OrgKind | undefined =>
  orgKindIds.find(kind => kind === text || normaliseWidth(orgKindNames[kind]) === text) ??
  otherKindNames[text]

function findOwnership(text: string): Ownership | null | undefined {
  if (text === '') return null
  return ownershipSchema.options.find(each => each === text || ownershipNames[each] === text)
}

function readAttributes(text: string): { known: Record<string, string>; malformed: string[] } {
  const parts = text
    .split(/[;；]/)
    .map(each => each.trim())
    .filter(Boolean)
  const pairs = parts.map(part => /^([^=＝]+)[=＝](.*)$/.exec(part))
  const known = pairs.flatMap(pair => (pair?.[1] ? [[pair[1].trim(), (pair[2] ?? '').trim()]] : []))
  return {
    known: Object.fromEntries(known),
    malformed: parts.filter((_, index) => pairs[index] === null),
  }
}
