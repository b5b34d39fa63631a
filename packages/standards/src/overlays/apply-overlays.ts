import {
  type Indicator,
  InputError,
  type Overlay,
  type Problem,
  type Standard,
  type StandardsLibrary,
} from '@mingjian/model'
import { changeCriteria } from './change-criteria.ts'
import { checkOverlay } from './check-overlay.ts'

/**
 * The library as it holds at a place: every overlay whose region begins the place's GB/T 2260 code
 * is laid over the standards, the province's before the city's. The library itself is not changed.
 * @example applyOverlays(library, '410403') // 河南's lines for a district of 平顶山
 * @throws InputError when an overlay loosens what it may only tighten, or changes what is not there.
 */
export function applyOverlays(library: StandardsLibrary, region: string): StandardsLibrary {
  const here = overlaysFor(library, region)
  return here.reduce((laid, overlay) => {
    const problems: Problem[] = checkOverlay(laid, overlay)
    if (problems.length > 0) throw new InputError(problems)
    return layOver(laid, overlay)
  }, library)
}

/** Overlays for a place, the widest region first; those of one region in the order of the library. */
export function overlaysFor(library: StandardsLibrary, region: string): Overlay[] {
  return (library.overlays ?? [])
    .filter(one => region.startsWith(one.region))
    .sort((a, b) => a.region.length - b.region.length)
}

function layOver(library: StandardsLibrary, overlay: Overlay): StandardsLibrary {
  const standards = library.standards.map(standard =>
    overlay.bases.includes(standard.id)
      ? {
          ...standard,
          ...weightsOver(standard, overlay),
          indicators: standard.indicators.map(one => changed(one, overlay)),
        }
      : standard,
  )
  return { ...library, standards }
}

function weightsOver({ id }: Standard, { stageWeights = [] }: Overlay) {
  const local = stageWeights.find(one => one.standard === id)
  if (!local) return {}
  const { standard: _standard, ...weights } = local
  return { stageWeights: weights }
}

function changed(indicator: Indicator, overlay: Overlay): Indicator {
  const changes = overlay.criteria.filter(({ criterion }) =>
    // A limit on single 差异系数 stands at each indicator it holds for, under one id.
    [indicator.id, ...indicator.criteria.map(one => one.id)].includes(criterion.id),
  )
  const criteria = changes.reduce(changeCriteria, indicator.criteria)
  const definition = overlay.definitions.find(one => one.indicator === indicator.id)
  const wording = overlay.wording.find(one => one.indicator === indicator.id)
  return {
    ...indicator,
    criteria,
    ...(definition && {
      formula: definition.formula,
      definition: { numerator: definition.numerator, denominator: definition.denominator },
      note: definition.note,
      definedBy: { id: overlay.id, title: overlay.title, documentNumber: overlay.documentNumber },
    }),
    ...(wording && renamed(indicator, wording.name)),
  }
}

function renamed({ name, aliases }: Indicator, to: string): Pick<Indicator, 'name' | 'aliases'> {
  return { name: to, aliases: [...new Set([name, ...aliases])].filter(one => one !== to) }
}
