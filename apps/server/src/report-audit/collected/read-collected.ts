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
import { currentValues, type Tx } from '@mingjian/storage'
import { listBranchValues } from '../../collection/queries.ts'
import { listBranch } from '../../organisations/queries.ts'
import type { RuleBook, Rules } from '../../standards/rules.ts'
import { answerQuestions, type Entries, keyOfEntry } from './answer-questions.ts'
import { governmentKinds, type ReportingUnit } from './reporting-unit.ts'

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

/** The governments, and the schools that a question names. */
function unitsNamed(orgs: readonly OrgUnit[], questions: readonly FigureQuestion[]): NamedUnit[] {
  const names = new Set(questions.flatMap(({ org, unit }) => unit ?? org ?? []))
  const isGovernment = ({ kind }: OrgUnit) => (governmentKinds as readonly string[]).includes(kind)
  return orgs
    .filter(org => isGovernment(org) || names.has(org.name) || names.has(org.code))
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
