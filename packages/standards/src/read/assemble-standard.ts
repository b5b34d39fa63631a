import type { Indicator, Problem, StageWeights, Standard } from '@mingjian/model'
import type { StandardForm } from '../forms/standard-form.ts'
import { assembleCriteria, citedSources } from './assemble-criteria.ts'
import { assembleDispersions } from './assemble-dispersions.ts'
import { assembleStageWeights } from './assemble-stage-weights.ts'
import { writtenAt } from './places.ts'
import { clauseOf, codeOf, listWritten, type WrittenIndicator } from './written-indicator.ts'

/** A standard in the shape everybody works with: variants spread out, defaults and references filled in. */
export function assembleStandard(
  form: StandardForm,
  file: string,
): { standard: Standard; problems: Problem[] } {
  const problems: Problem[] = []
  const written = listWritten(form, file)
  const indicators = written.map(one => writtenAt(indicator(one, problems), one.place))
  assembleDispersions(written, indicators, problems)
  const { id, title, documentNumber, issuer, issued, scope, confidence } = form
  const validity = { from: form.from, to: form.to }
  const sources = citedSources(form, form.sources, { file, path: ['sources'] }, problems)
  const stageWeights = standardWeights(form, file, problems)
  const head = { id, title, documentNumber, issuer, issued, scope, validity, confidence, sources }
  const standard = { ...head, ...(stageWeights && { stageWeights }), indicators }
  return { standard: writtenAt(standard, { file, path: [] }), problems }
}

function standardWeights(
  form: StandardForm,
  file: string,
  problems: Problem[],
): StageWeights | undefined {
  if (!form.stageWeights) return undefined
  const place = { file, path: ['stageWeights'] }
  return assembleStageWeights(form.stageWeights, form, form.documentNumber, place, problems)
}

function indicator(written: WrittenIndicator, problems: Problem[]): Indicator {
  const { standard, group, form, variant, place } = written
  const said = { ...group.defaults, ...form, ...variant }
  const code = codeOf(written)
  return {
    id: `${standard.id}/${code}`,
    standard: standard.id,
    code,
    name: said.name,
    aliases: said.aliases ?? [],
    kind: form.kind,
    stage: said.stage ?? null,
    unit: said.unit ?? null,
    better: said.better ?? 'higher',
    decimals: said.decimals ?? 2,
    units: said.units ?? ['county'],
    // A given figure without a formula is taken from its twin.
    formula: said.formula ?? (form.kind === 'given' ? said.sameAs?.[0] : null) ?? null,
    dispersion: null,
    exclusions: said.exclusions ?? [],
    criteria: assembleCriteria(written, problems),
    definition: { numerator: said.numerator ?? null, denominator: said.denominator ?? null },
    ...(said.sameAs && { sameAs: said.sameAs }),
    clause: clauseOf(written),
    confidence: said.confidence ?? standard.confidence,
    sources: citedSources(standard, said.sources ?? standard.sources, place, problems),
    note: said.note ?? null,
  }
}
