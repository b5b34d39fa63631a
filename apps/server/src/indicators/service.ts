import type { IndicatorRow } from '@mingjian/contract'
import type { Dataset, Figure, Period, StandardsLibrary } from '@mingjian/model'
import { findIndicator } from '@mingjian/standards'
import type { Actor, Place, Tx } from '@mingjian/storage'
import { countValuesByYear, listBranchValues } from '../collection/queries.ts'
import { getUnit, listBranch } from '../organisations/queries.ts'
import type { LeftOut, RuleBook } from '../standards/rules.ts'

/** A unit's branch with its values, as the engine wants it. */
export async function loadBranch(tx: Tx, place: Place): Promise<Dataset> {
  return { orgs: await listBranch(tx, place), values: await listBranchValues(tx, place) }
}

export async function listPeriods(tx: Tx, actor: Actor, code: string): Promise<string[]> {
  const { place } = await getUnit(tx, actor, code)
  return (await countValuesByYear(tx, place)).map(year => year.period)
}

/** Every indicator of a unit in one period with its verdicts. */
export async function indicatorTable(
  tx: Tx,
  actor: Actor,
  book: RuleBook,
  asked: { code: string; period: Period; standard?: string },
): Promise<{ rows: IndicatorRow[]; warnings: string[] }> {
  const { place } = await getUnit(tx, actor, asked.code)
  const { library, engine, leftOut } = await book.rulesFor(tx, place)
  const figures = engine.compute(await loadBranch(tx, place), {
    orgs: [asked.code],
    period: asked.period,
    standards: asked.standard === undefined ? undefined : [asked.standard],
  })
  return { rows: figures.map(figure => rowOf(library, figure)), warnings: leftOut.map(warning) }
}

/** What a place has published and the present rules cannot take: computation goes on without it. */
const warning = ({ title, problems: [first] }: LeftOut) =>
  `地方细化“${title}”与现行标准库不符，没有生效，各项指标按原来的口径计算。${first?.message ?? ''}`

/** A 差异系数 is printed with three digits after the point. */
const coefficientDecimals = 3

/** A figure with what a table needs to show it. */
export function rowOf(library: StandardsLibrary, figure: Figure): IndicatorRow {
  const [id = '', part] = figure.indicator.split('#')
  const standard = library.standards.find(each => id.startsWith(`${each.id}/`))
  if (!standard) throw new Error(`no standard for ${figure.indicator}`)
  const indicator = findIndicator(library, id, figure.stage)
  return {
    ...figure,
    standard: standard.id,
    standardTitle: standard.title,
    documentNumber: standard.documentNumber,
    decimals: part || !indicator ? coefficientDecimals : indicator.decimals,
    confidence: indicator?.confidence ?? standard.confidence,
    note: indicator?.note ?? null,
  }
}
