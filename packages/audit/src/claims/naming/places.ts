import { recentOfSentence, type Words } from '../scene/scene.ts'
import type { Said } from './said.ts'
import { bySilence } from './silence.ts'

const PLACE =
  /^(?![全各我本该两]|其中)[一-龥]{2,6}(?<!城|镇|山|校|园|学|片|辖|郊|市|老|新)[县区市旗镇乡](?:分别)?[为是达有]*$/

/** 毛入园率:东湖镇91.2%、西坪镇89.5%: a place is whose it is, and not what it is. */
export function ofPlace(said: Said): Words | null {
  const { scene, quantity, lead } = said
  const { kind, unit } = quantity
  if (kind !== 'percent' && kind !== 'plain' && kind !== 'ratio' && kind !== 'area') return null
  if (lead.measure !== null || lead.change !== null || !PLACE.test(lead.text)) return null
  const last = recentOfSentence(scene).at(-1)
  const known = scene.measures.get(kind)
  const isListed = last?.quantity.unit === unit && last.form === 'level'
  const isHeaded = known?.unit === null && scene.figures.length === scene.sentenceFrom
  if (!known || !(isListed || isHeaded)) return null
  return bySilence(said)
}
