import { type Dataset, type Figure, formatFixed, stageNames, type Verdict } from '@mingjian/model'

const shownDecimals = 4

const columns = [
  '单位',
  '指标',
  '学段',
  '统计期',
  '数值',
  '计量单位',
  '判定',
  '依据',
  '说明',
] as const

function rowOf(figure: Figure, names: Map<string, string>): (string | number | null)[] {
  return [
    names.get(figure.org) ?? figure.org,
    figure.name,
    figure.stage ? stageNames[figure.stage] : '',
    figure.period,
    figure.value,
    figure.unit ?? '',
    figure.verdicts.map(verdictText).join('；'),
    figure.verdicts.map(verdict => verdict.clause).join('；'),
    figure.status === 'not-applicable' ? '不适用' : figure.missing.join('；'),
  ]
}

const verdictText = (verdict: Verdict) =>
  `${verdict.met ? '达标' : '未达标'}（${verdict.op} ${[verdict.limit].flat().join('—')}）`

const nameMap = (dataset: Dataset) => new Map(dataset.orgs.map(org => [org.code, org.name]))

/** Figures as one sheet, numbers unrounded. */
export function figureSheet(figures: readonly Figure[], dataset: Dataset) {
  const names = nameMap(dataset)
  return {
    name: '指标',
    columns: columns.map(header => ({ header })),
    rows: figures.map(figure => rowOf(figure, names)),
  }
}

/** Figures as tab-separated lines for a terminal, numbers rounded for reading. */
export function figureText(figures: readonly Figure[], dataset: Dataset): string {
  const names = nameMap(dataset)
  const lines = figures.map(figure =>
    rowOf(figure, names)
      .map(cell =>
        typeof cell === 'number' ? trimZeros(formatFixed(cell, shownDecimals)) : (cell ?? '—'),
      )
      .join('\t'),
  )
  return `${[columns.join('\t'), ...lines].join('\n')}\n`
}

const trimZeros = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)
