import { figureKey, readFigureKey } from '@mingjian/model'

/**
 * Key of the figure that a unit below has of its own: a school has no dispersion, only the figure
 * the dispersion is over. A composite is over several figures, so over none in particular: null.
 */
export function plainFigure(key: string): string | null {
  const { indicator, stage } = readFigureKey(key)
  const [plain = '', part] = indicator.split('#')
  return part === 'cv-composite' ? null : figureKey({ indicator: plain, stage })
}
