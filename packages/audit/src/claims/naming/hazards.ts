import type { Words } from '../scene/scene.ts'
import { leadNoun } from '../words/noun-phrase.ts'
import type { Said } from './said.ts'

const removed =
  /(?:消除|整改|化解|排除|拆除|清除|改造|加固)(?:完成|了|各类|到位|[A-D]级)*([一-龥]{0,6}?)(隐患|大班额|危房)$/

/** 消除安全隐患12处, 消除大班额36个: those put right, not those there are. */
export function removedHazards({ quantity: { kind }, lead }: Said): Words | null {
  const [, which = '', what] = removed.exec(leadNoun(lead.text)) ?? []
  if (!what) return null
  const names: Readonly<Record<string, string>> = {
    隐患: `${which || '安全'}隐患整改数`,
    大班额: `消除${which}大班额数`,
    危房: kind === 'area' ? '危房改造面积' : `危房改造${kind === 'money' ? '资金' : '数'}`,
  }
  return { subject: names[what] ?? what, measure: null, slice: lead.slice }
}
