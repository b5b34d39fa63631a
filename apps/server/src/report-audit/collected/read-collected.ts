import { findUnit, isSameUnit, type ReadReport } from '@mingjian/audit'
import {
  type CollectedFigures,
  type FigureQuestion,
  InputError,
  type NamedUnit,
  type OrgUnit,
  type Provenance,
  type StandardsLibrary,
} from '@mingjian/model'
import { findElement } from '@mingjian/standards'
import { currentValues, type Place, placeOfRow, type Tx } from '@mingjian/storage'
import { sql } from 'kysely'
import { listBranchValues } from '../../collection/queries.ts'
import { listBranch } from '../../organisations/queries.ts'
import type { RuleBook, Rules } from '../../standards/rules.ts'
import { answerQuestions, type Entries, keyOfEntry } from './answer-questions.ts'

/** What of a read report it takes to look its figures up. */
export type FiguresAsked = Pick<ReadReport, 'organisation' | 'questions'>

export interface ReportingUnit extends NamedUnit {
  place: Place
}

const governments = ['nation', 'province', 'city', 'county'] as const

/** The government at or below a path that a report names; without a name the one at the path itself. */
export async function findReportingUnit(
  tx: Tx,
  path: string,
  name: string | null,
): Promise<ReportingUnit | null> {
  const rows = await tx
    .selectFrom('org_unit')
    .select(['code', 'name', 'path', 'county_code'])
    .where('kind', 'in', governments)
    .where(sql<boolean>`starts_with(path, ${path})`)
    .orderBy('path')
    .execute()
  const units = rows.map(row => ({ code: row.code, name: row.name, place: placeOfRow(row) }))
  if (name === null || isSelfWord(name))
    return units.find(({ place }) => place.path === path) ?? null
  return units.find(unit => isSameUnit(unit.name, name)) ?? findUnit(name, units) ?? null
}

const isSelfWord = (name: string) => /^[全我本][省市县区州旗]$/.test(name)

/**
 * The figures that a report's claims ask for, of the unit that reports: collected ones, and those
 * computed by the rules of its place. Reads only the elements they need.
 */
export async function readCollected(
  tx: Tx,
  book: RuleBook,
  unit: ReportingUnit,
  questions: readonly FigureQuestion[],
): Promise<CollectedFigures> {
  const rules = await book.rulesFor(tx, unit.place)
  const orgs = await listBranch(tx, unit.place)
  const units = unitsNamed(orgs, questions)
  const elements = elementsFor(questions, rules)
  const values = elements.size === 0 ? [] : await listBranchValues(tx, unit.place, elements)
  const entries = await listEntries(
    tx,
    [unit.code, ...units.map(one => one.code)],
    rules.library,
    questions,
  )
  const named = { code: unit.code, name: unit.name }
  return answerQuestions(questions, {
    ...rules,
    dataset: { orgs, values },
    unit: named,
    units,
    entries,
  })
}

/** Governments below, and the schools that a question names. */
function unitsNamed(orgs: readonly OrgUnit[], questions: readonly FigureQuestion[]): NamedUnit[] {
  const names = new Set(questions.flatMap(({ org }) => org ?? []))
  return orgs
    .filter(
      ({ kind, name }) => (governments as readonly string[]).includes(kind) || names.has(name),
    )
    .map(({ code, name }) => ({ code, name }))
}

function elementsFor(
  questions: readonly FigureQuestion[],
  { library, engine }: Rules,
): Set<string> {
  const elements = new Set<string>()
  for (const code of new Set(questions.map(one => one.code))) {
    if (findElement(library, code)) elements.add(code)
    else for (const id of elementsBehind(code, engine)) elements.add(id)
  }
  return elements
}

function elementsBehind(indicator: string, engine: Rules['engine']): ReadonlySet<string> {
  try {
    return engine.elementsOf({ indicator })
  } catch (error) {
    // Evidence has no figure.
    if (error instanceof InputError) return new Set()
    throw error
  }
}

/** Who reported what: the words beside a figure. */
async function listEntries(
  tx: Tx,
  codes: readonly string[],
  library: StandardsLibrary,
  questions: readonly FigureQuestion[],
): Promise<Entries> {
  const elements = questions.map(one => one.code).filter(code => findElement(library, code))
  if (elements.length === 0) return new Map()
  const rows = await currentValues(tx)
    .where('org_code', 'in', codes)
    .where('element', 'in', [...new Set(elements)])
    .execute()
  return new Map(
    rows.map(row => [
      keyOfEntry(row.org_code, row.element, row.stage, row.period),
      sayEntry(row.provenance_kind, row.provenance_source, row.entered_by_name),
    ]),
  )
}

function sayEntry(kind: Provenance['kind'], source: string, who: string): string {
  const words: Record<Provenance['kind'], string> = {
    entered: `${who}填报（${source}）`,
    imported: `${who}导入（${source}）`,
    report: `取自报告“${source}”（${who}）`,
    sample: source,
    computed: `${source}（${who}）`,
  }
  return words[kind]
}
