import type { Overlay, Problem } from '@mingjian/model'
import type { OverlayCriterionForm, OverlayForm } from '../forms/overlay-form.ts'
import { citedSources } from './assemble-criteria.ts'
import { assembleStageWeights } from './assemble-stage-weights.ts'
import { type Place, writtenAt } from './places.ts'

/** An overlay with its defaults and references filled in. */
export function assembleOverlay(form: OverlayForm, file: string, problems: Problem[]): Overlay {
  const { id, title, documentNumber, region, bases, wording, confidence } = form
  const criteria = form.criteria.map((one, index) =>
    writtenAt(changedCriterion(form, one, { file, path: ['criteria', index] }, problems), {
      file,
      path: ['criteria', index],
    }),
  )
  const definitions = form.definitions.map((one, index) =>
    writtenAt(
      { ...one, numerator: one.numerator ?? null, denominator: one.denominator ?? null },
      { file, path: ['definitions', index] },
    ),
  )
  const stageWeights = form.stageWeights.map(({ standard, ...said }, index) => {
    const place = { file, path: ['stageWeights', index] }
    const document = form.documentNumber ?? form.title
    const weights = assembleStageWeights(said, form, document, place, problems)
    return writtenAt({ standard, ...weights }, place)
  })
  const sources = citedSources(form, form.sources, { file, path: ['sources'] }, problems)
  const head = { id, title, documentNumber, region, bases, wording, confidence, sources }
  const changes = { criteria, definitions, stageWeights }
  return writtenAt({ ...head, note: form.note ?? null, ...changes }, { file, path: [] })
}

function changedCriterion(
  form: OverlayForm,
  one: OverlayCriterionForm,
  place: Place,
  problems: Problem[],
): Overlay['criteria'][number] {
  const document = one.documentNumber ?? form.documentNumber ?? form.title
  const criterion = {
    id: one.indicator,
    on: one.on,
    op: one.op,
    limit: one.limit,
    judgedAt: one.judgedAt ?? ['county' as const],
    ...(one.appliesTo && { appliesTo: one.appliesTo }),
    validity: { from: one.from ?? form.from, to: one.to ?? form.to },
    clause: one.clause ? `${document}${one.clause}` : document,
    confidence: one.confidence ?? form.confidence,
    sources: citedSources(form, one.sources ?? form.sources, place, problems),
    note: one.note ?? null,
  }
  return { change: one.change, criterion: writtenAt(criterion, place) }
}
