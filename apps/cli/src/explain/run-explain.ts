import {
  InputError,
  type Period,
  periodSchema,
  placeOf,
  type Stage,
  stageIds,
  stageNames,
} from '@mingjian/model'
import { loadData } from '../dataset/load-data.ts'
import { exitCodes } from '../failure.ts'
import { explanationText } from './render-explanation.ts'

interface ExplainOptions {
  org: string
  indicator: string
  period: string
  stage?: string
  data?: string
  format: 'text' | 'json'
}

export async function runExplain(options: ExplainOptions): Promise<void> {
  const { org, indicator, data, format } = options
  const request = {
    org,
    indicator,
    period: readPeriod(options.period),
    stage: readStage(options.stage),
  }
  const { engine, dataset, problems } = await loadData(data, org)
  const explanation = engine.explain(dataset, request)
  const influence = engine.influence(dataset, request)
  if (format === 'json') {
    const { figure: _, ...more } = influence
    process.stdout.write(
      `${JSON.stringify({ ...explanation, influence: more, problems }, null, 1)}\n`,
    )
  } else {
    for (const problem of problems)
      process.stderr.write(`${[placeOf(problem), problem.message].filter(Boolean).join('：')}\n`)
    const name = dataset.orgs.find(each => each.code === org)?.name ?? org
    process.stdout.write(explanationText(explanation, influence, name))
  }
  process.exitCode = problems.length > 0 ? exitCodes.errorsFound : exitCodes.nothingFound
}

function readPeriod(period: string): Period {
  const read = periodSchema.safeParse(period)
  if (read.success) return read.data
  const message = `${read.error.issues[0]?.message ?? ''}，不能写作“${period}”`
  throw new InputError([{ code: 'malformed-period', message, field: '--period' }])
}

/** By its id or its Chinese name. */
function readStage(stage: string | undefined): Stage | undefined {
  if (stage === undefined) return undefined
  const known = stageIds.find(id => id === stage || stageNames[id] === stage)
  if (known) return known
  const choices = stageIds.map(id => `${id}（${stageNames[id]}）`).join('、')
  const message = `没有学段“${stage}”，可选：${choices}`
  throw new InputError([{ code: 'unknown-stage', message, field: '--stage' }])
}
