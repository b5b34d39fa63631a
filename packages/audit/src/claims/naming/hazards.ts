import type { Words } from '../scene/scene.ts'
import { leadNoun } from '../words/noun-phrase.ts'
import type { Said } from './said.ts'

/** 消除安全隐患12处: those put right, not those there are. */
export function removedHazards({ lead }: Said): Words | null {
  if (!lead.text.includes('隐患')) return null
  const what = /(?:消除|整改|化解|排除)(?:完成|了|各类|到位)*([一-龥]{0,6}隐患)$/.exec(
    leadNoun(lead.text),
  )?.[1]
  if (!what) return null
  const hazards = what === '隐患' ? '安全隐患' : what
  return { subject: `${hazards}整改数`, measure: null, slice: lead.slice }
}
