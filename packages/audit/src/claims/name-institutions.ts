import { kindergartenCount } from '../lexicon/measures.ts'
import { leadNoun } from './noun-phrase.ts'
import type { Quantity } from './quantity.ts'
import type { Lead } from './read-lead.ts'
import type { Scene, Words } from './scene.ts'
import { isWhole, nameFor, type Slice, within } from './slice.ts'

export const actions: readonly [RegExp, string][] = [
  [/撤并(?:了|整合)?/, '撤并'],
  [/新建改扩建|新、?改、?扩建/, '新建改扩建'],
  [/改扩建/, '改扩建'],
  [/新建/, '新建'],
  [/改善$/, '改善办学条件'],
  [/(?:抽查|调查|走访|抽样)的?/, '调查'],
]

/** 撤并农村小学8所 counts what was merged, not what there is. */
export function withAction(lead: Lead, name: string): string {
  const action = actions.find(([pattern]) => pattern.test(lead.text))?.[1]
  return action && !name.startsWith(action) ? `${action}${name}` : name
}

export const inherited = (scene: Scene): Slice => (isWhole(scene.group) ? scene.topic : scene.group)

/** 省级示范高中2所: a rank makes a count of its own. */
export function rankName(lead: Lead, name: string): string {
  const rank = /(示范|重点|星级|特色|骨干)性?([一-龥]{1,6})$/.exec(leadNoun(lead.text))
  if (!rank) return name
  const kind = /园/.test(rank[2] ?? '') ? '幼儿园' : (rank[2] ?? '')
  return `${rank[1]}${kind}数`
}

/** 小学30所, 公办8所: units that count institutions, with a stage or ownership before them. */
export function byInstitution(scene: Scene, quantity: Quantity, lead: Lead): Words | null {
  const isSchools = /[所个家]$/.test(quantity.unit)
  if (quantity.kind !== 'institution' || !isSchools || isWhole(lead.slice)) return null
  const head = scene.head ?? scene.measures.get('institution') ?? null
  const outer = scene.head?.slice ?? {
    ...scene.topic,
    stage: head?.slice.stage ?? scene.topic.stage,
  }
  const slice = within(outer, lead.slice)
  if (lead.slice.stage === '幼儿园') return kindergartens(lead, slice)
  if (lead.slice.stage) {
    return { subject: withAction(lead, rankName(lead, '学校数')), measure: null, slice }
  }
  if (head?.measure) return { subject: nameFor(head.measure, slice), measure: head.measure, slice }
  if (slice.stage === '幼儿园') return kindergartens(lead, slice)
  return { subject: withAction(lead, head?.name ?? '学校数'), measure: null, slice }
}

export const kindergartens = (lead: Lead, slice: Slice): Words => ({
  subject: withAction(lead, rankName(lead, nameFor(kindergartenCount, slice))),
  measure: kindergartenCount,
  slice,
})
