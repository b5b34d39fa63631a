import type { FormulaTrial } from '@mingjian/contract'
import { createEngine, type Engine } from '@mingjian/engine'
import {
  type Dataset,
  type Explanation,
  type Indicator,
  InputError,
  institutionKinds,
  type Period,
  type Stage,
  type StandardsLibrary,
} from '@mingjian/model'
import { findIndicator } from '@mingjian/standards'
import type { Actor, Place, Tx } from '@mingjian/storage'
import { listBranchValues } from '../collection/queries.ts'
import { getUnit, listBranch } from '../organisations/queries.ts'
import type { RuleBook } from '../standards/rules.ts'
import { compareFigures, compareSchools } from './compare.ts'
import { reviewFormula } from './review-formula.ts'
import { withFormula } from './with-formula.ts'

export interface TrialRequest {
  code: string
  indicator: string
  stage: Stage | null
  formula: string
  period: Period
}

/** A trial is answered while its author waits, and holds up everybody else. */
const mostInstitutions = 1000

/**
 * Computes an indicator by another formula at one unit of the actor's scope, beside the formula in
 * force there. Nothing is saved.
 * @throws InputError with every mistake of a formula that does not check: it is never evaluated.
 */
export async function tryFormula(
  tx: Tx,
  actor: Actor,
  book: RuleBook,
  asked: TrialRequest,
): Promise<FormulaTrial> {
  const { place } = await getUnit(tx, actor, asked.code)
  const current = await book.rulesFor(tx, place)
  refuseMistakes(current.library, asked)
  const library = withFormula(current.library, asked)
  const indicator = findIndicator(library, asked.indicator, asked.stage)
  if (!indicator) throw noSuchStage(asked.indicator)
  const dataset = await loadSmallBranch(tx, place)
  const tried = createEngine(library)
  const explanation = explain(tried, dataset, asked)
  const before = hasFormula(current.library, asked) ? explain(current.engine, dataset, asked) : null
  return {
    decimals: indicator.decimals,
    figures: compareFigures(
      figuresOf(current.engine, dataset, indicator, asked),
      figuresOf(tried, dataset, indicator, asked),
      indicator,
    ),
    explanation,
    schools: compareSchools(before?.units ?? [], explanation.units),
  }
}

function refuseMistakes(library: StandardsLibrary, asked: TrialRequest): void {
  const { diagnostics, problems } = reviewFormula(library, asked)
  const mistakes = diagnostics.map(({ code, message }) => ({ code, message, field: 'formula' }))
  const all = [...mistakes, ...problems]
  if (all.length > 0) throw new InputError(all)
}

async function loadSmallBranch(tx: Tx, place: Place): Promise<Dataset> {
  const orgs = await listBranch(tx, place)
  const institutions = orgs.filter(org => institutionKinds.includes(org.kind)).length
  if (institutions > mostInstitutions) throw tooMany(institutions)
  return { orgs, values: await listBranchValues(tx, place) }
}

function explain(engine: Engine, dataset: Dataset, asked: TrialRequest): Explanation {
  const { code: org, indicator, stage, period } = asked
  return engine.explain(dataset, { org, indicator, stage, period })
}

const hasFormula = (library: StandardsLibrary, { indicator, stage }: TrialRequest) =>
  (findIndicator(library, indicator, stage)?.formula ?? null) !== null

const figuresOf = (
  engine: Engine,
  dataset: Dataset,
  { standard }: Indicator,
  { code, period }: TrialRequest,
) => engine.compute(dataset, { orgs: [code], period, standards: [standard] })

const noSuchStage = (id: string) =>
  new InputError([
    {
      code: 'stage-needed',
      message: `指标 ${id} 没有这个学段，请从标准库中重新打开这一指标`,
      field: 'stage',
    },
  ])

const tooMany = (count: number) =>
  new InputError([
    {
      code: 'trial-too-large',
      message: `试算一次最多${mostInstitutions}所学校（园），这个单位有${count}所；请选择它下面的一个市或县`,
      field: 'code',
    },
  ])
