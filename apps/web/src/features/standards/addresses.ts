import { figureKey, type Indicator, readFigureKey } from '@mingjian/model'

/** Names one indicator of one stage in addresses and lists. */
export const ruleKey = ({ id, stage }: Pick<Indicator, 'id' | 'stage'>) =>
  figureKey({ indicator: id, stage })

/** A standard's page, with one of its indicators open. */
export function standardAddress(standard: string, open?: string): string {
  const path = `/standards/${encodeURIComponent(standard)}`
  return open === undefined ? path : `${path}?${new URLSearchParams({ open })}`
}

export const frameworkAddress = (framework: string) =>
  `/standards/frameworks/${encodeURIComponent(framework)}`

/** Where the library says what a figure is: a 差异系数 stands with the indicator it is of. */
export function ruleAddress(key: string): string {
  const { indicator, stage } = readFigureKey(key)
  const [id = ''] = indicator.split('#')
  const [standard = ''] = id.split('/')
  return standardAddress(standard, ruleKey({ id, stage }))
}

/** Where the formula of an indicator is read, tried and changed. */
export const formulaAddress = (indicator: Pick<Indicator, 'id' | 'stage'>) =>
  `/standards/formulas/${encodeURIComponent(ruleKey(indicator))}`
