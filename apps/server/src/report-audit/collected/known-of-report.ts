import type { ReadReport } from '@mingjian/audit'
import type { CollectedFigures, EarlierReport } from '@mingjian/model'
import type { Tx } from '@mingjian/storage'
import type { RuleBook } from '../../standards/rules.ts'
import { findEarlierReport } from './earlier-report.ts'
import { readCollected } from './read-collected.ts'
import { findReportingUnit, type ReportingUnit } from './reporting-unit.ts'

/** What of a read report it takes to look up what the system knows of it. */
export type FiguresAsked = Omit<ReadReport, 'claims'>

/** What the system knows of a report's unit. */
export interface KnownOfReport {
  collected: CollectedFigures | null
  earlier: EarlierReport | null
  /** Chinese: why nothing was compared. */
  notices: string[]
}

/**
 * What the system holds of a report's unit, at or below a path.
 * @param code the unit, where it is known better than by the report's own words
 */
export async function knownOfReport(
  tx: Tx,
  book: RuleBook,
  path: string,
  asked: FiguresAsked,
  code?: string,
): Promise<KnownOfReport> {
  const unit = await findReportingUnit(tx, path, code ? { code } : { name: asked.organisation })
  if (!unit) return { collected: null, earlier: null, notices: [notFound(asked.organisation)] }
  return knownOfUnit(tx, book, unit, asked)
}

async function knownOfUnit(
  tx: Tx,
  book: RuleBook,
  unit: ReportingUnit,
  { questions, year }: FiguresAsked,
): Promise<KnownOfReport> {
  const collected = await readCollected(tx, book, unit, questions)
  const earlier = year === null ? null : await findEarlierReport(tx, unit, year - 1)
  const isEmpty = collected.figures.every(one => one.value === null)
  const notices = isEmpty && questions.length > 0 ? [nothingCollected(unit.name, year)] : []
  return { collected, earlier, notices }
}

const notFound = (name: string | null) =>
  name === null
    ? '没有识别出是哪个单位的报告，没有与采集数据比对。'
    : `报告单位“${name}”不在可以查看的单位中，或不止一个单位叫这个名字，没有与采集数据比对。`

const nothingCollected = (name: string, year: number | null) =>
  `${name}${year === null ? '' : `${year}年`}还没有采集报告所写的数据，没有可比对的数。`
