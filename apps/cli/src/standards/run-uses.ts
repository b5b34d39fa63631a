import { figureKey, stageNames } from '@mingjian/model'
import { loadStandards, type Uses, usesOf } from '@mingjian/standards'
import type { Formatted } from './run-standards.ts'

/** @throws InputError when neither an indicator nor a data element has the key. */
export function showUses(key: string, { format }: Formatted): void {
  const uses = usesOf(loadStandards(), key)
  const text = format === 'json' ? JSON.stringify(plain(uses), null, 1) : inWords(uses)
  process.stdout.write(`${text}\n`)
}

/** Keys and titles alone: what they stand for is in the library. */
function plain({ key, name, indicators, standards, points }: Uses) {
  return {
    key,
    name,
    standards,
    indicators: indicators.map(({ id, stage, name }) => ({
      key: figureKey({ indicator: id, stage }),
      name,
    })),
    points: points.map(({ framework, item, point }) => ({
      framework: framework.id,
      item: item.code,
      point: point.code,
      text: point.text,
    })),
  }
}

function inWords({ name, key, indicators, points }: Uses): string {
  return [
    `${name}（${key}）`,
    ...indicators.map(({ id, stage, name }) =>
      ['指标', id, stage ? stageNames[stage] : '', name].join('\t'),
    ),
    ...points.map(({ framework, point }) =>
      ['评价要点', framework.id, point.code, point.text].join('\t'),
    ),
  ].join('\n')
}
