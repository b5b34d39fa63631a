import { basename } from 'node:path'
import { checkDataset } from '@mingjian/engine'
import { type Figure, type Framework, InputError, type Problem, placeOf } from '@mingjian/model'
import {
  type FrameworkScore,
  getFramework,
  getScheme,
  loadStandards,
  type PointScore,
  readScoringRecord,
  type ScoreSum,
  type ScoringRecord,
  scoreFramework,
} from '@mingjian/standards'
import { computeByPlace } from '../compute/compute-by-place.ts'
import { readDatasetTables } from '../dataset/read-dataset-tables.ts'
import { usualYear } from '../dataset/usual-year.ts'
import { exitCodes } from '../failure.ts'
import { readFileWithinLimit } from '../read-file-within-limit.ts'
import type { Formatted } from './run-standards.ts'

export interface ScoreOptions extends Formatted {
  data: string
  org: string
  period?: string
  record?: string
}

/**
 * A unit's score under a framework, from a dataset and what was recorded.
 * @throws InputError for an unknown framework or unit, and for a record that cannot be read.
 */
export async function score(id: string, options: ScoreOptions): Promise<void> {
  const library = loadStandards()
  const framework = getFramework(library, id)
  const scheme = framework.scheme === undefined ? null : getScheme(library, framework.scheme)
  const record = options.record === undefined ? {} : await readRecord(options.record, framework)
  const { figures, problems } = await figuresOf(framework, options)
  const result = scoreFramework(framework, scheme, { ...record, figures })
  for (const problem of problems)
    process.stderr.write(`${[placeOf(problem), problem.message].filter(Boolean).join('：')}\n`)
  const text =
    options.format === 'json' ? JSON.stringify(result, null, 1) : inWords(framework, result)
  process.stdout.write(`${text}\n`)
  process.exitCode = problems.length > 0 ? exitCodes.errorsFound : exitCodes.nothingFound
}

async function figuresOf(
  framework: Framework,
  { data, org, period }: ScoreOptions,
): Promise<{ figures: Figure[]; problems: readonly Problem[] }> {
  const library = loadStandards()
  const { dataset, problems } = checkDataset(library, await readDatasetTables(data))
  const figures = computeByPlace(library, dataset, {
    standards: [framework],
    orgs: [org],
    period: period ?? usualYear(dataset),
  })
  return { figures, problems }
}

async function readRecord(path: string, framework: Framework) {
  const text = new TextDecoder().decode(await readFileWithinLimit(path))
  const { record, problems } = readScoringRecord(text, basename(path), framework)
  if (!record) throw new InputError(problems)
  return record satisfies Omit<ScoringRecord, 'figures'>
}

function inWords(
  { title, edition }: Framework,
  { areas, total, grading, undecided, unanswered }: FrameworkScore,
): string {
  const lines = areas.flatMap(area => [
    `${area.code} ${area.title}：${sum(area.score)}`,
    ...area.items.flatMap(item => item.points.map(pointLine)),
  ])
  const missing = unanswered.map(one => one.code).join('、')
  return [
    `《${title}》${edition?.status === 'draft' ? '（草稿，不是正式方案，得分只供试算）' : ''}`,
    ...lines,
    ...(missing ? [`缺得分的要点${unanswered.length}个，不计入合计：${missing}`] : []),
    `合计：${sum(total)}`,
    grading ? `等级：${grading.grade}${loweredBy(grading.loweredBy)}` : `等级：未定，${undecided}`,
  ].join('\n')
}

const sum = ({ score: points, outOf, full }: ScoreSum) =>
  outOf === 0 ? `尚无得分（满分${full}分）` : `${points}分（已评满分${outOf}分，全部满分${full}分）`

const pointLine = ({ code, text, full, score: points, reason }: PointScore) =>
  `  ${code} ${text}：${points === null ? '—' : points}/${full}\t${reason}`

const loweredBy = (codes: readonly string[]) =>
  codes.length > 0 ? `（因${codes.join('、')}降低）` : ''
