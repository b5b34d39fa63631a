import type { Problem, StageWeights } from '@mingjian/model'
import type { OverlayForm } from '../forms/overlay-form.ts'
import type { StageWeightsForm } from '../forms/shared.ts'
import type { StandardForm } from '../forms/standard-form.ts'
import { citedSources } from './assemble-criteria.ts'
import { type Place, writtenAt } from './places.ts'

type FileForm = Pick<StandardForm | OverlayForm, 'references' | 'sources' | 'confidence'>

/** Weights for sharing out whole-school values, with what the file says for all. */
export function assembleStageWeights(
  said: StageWeightsForm,
  file: FileForm,
  document: string,
  place: Place,
  problems: Problem[],
): StageWeights {
  const documentNumber = said.documentNumber ?? document
  const weights: StageWeights = {
    by: said.by,
    weights: said.weights,
    clause: said.clause ? `${documentNumber}，${said.clause}` : documentNumber,
    confidence: said.confidence ?? file.confidence,
    sources: citedSources(file, said.sources ?? file.sources, place, problems),
    note: said.note ?? null,
  }
  return writtenAt(weights, place)
}
