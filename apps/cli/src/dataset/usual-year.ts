import { type Dataset, InputError, latestFullYear } from '@mingjian/model'

/** The year with data to compute, where none was asked for. */
export function usualYear(dataset: Dataset): string {
  const counts = new Map<string, number>()
  for (const { period, value } of dataset.values)
    if (value !== null && /^\d{4}$/.test(period)) counts.set(period, (counts.get(period) ?? 0) + 1)
  const year = latestFullYear([...counts].map(([period, values]) => ({ period, values })))
  if (!year)
    throw new InputError([
      {
        code: 'no-values',
        message: '没有可用的数据值，无法计算；请先填报或导入数据，或用 --period 指明统计期',
      },
    ])
  return year
}
