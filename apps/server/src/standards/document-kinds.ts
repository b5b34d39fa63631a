import { createEngine } from '@mingjian/engine'
import {
  type Framework,
  frameworkSchema,
  InputError,
  type OrgKind,
  type Overlay,
  overlaySchema,
  type Problem,
} from '@mingjian/model'
import { applyOverlays, checkFrameworkDraft, checkOverlayDraft } from '@mingjian/standards'
import type { Caller } from '../http/serve.ts'
import type { DocumentKindRules } from './documents.ts'
import type { Rules } from './rules.ts'

/** 评价方案: written by a level above the one it evaluates. */
export const editions: DocumentKindRules<Framework> = {
  kind: 'framework',
  noun: '评价方案',
  ofLibrary: rules => rules.library.frameworks,
  read: content => frameworkSchema.parse(content),
  settled: (content, id, { code }, status) => ({
    ...content,
    id,
    region: regionOf(code),
    edition: {
      series: content.edition?.series ?? id.replace(/-\d{4}(-\d+)?$/, ''),
      status: status === 'published' ? 'published' : 'draft',
    },
  }),
  // A draft of what is published: the lock is written with the publication.
  check: ({ library }, content) =>
    checkFrameworkDraft(library, { ...content, edition: draftOf(content) }),
  allow: (caller, { level }) => {
    allowWriting(caller)
    if (rank(caller.organisation.kind) >= rank(level))
      throw refused(`${levelNames[level]}评价方案由上一级制定；本单位可以查阅和对照，不能起草。`)
  },
}

/** 地方细化: what a government asks of its own place. */
export const overlays: DocumentKindRules<Overlay> = {
  kind: 'overlay',
  noun: '地方细化',
  ofLibrary: rules => rules.library.overlays ?? [],
  read: content => overlaySchema.parse(content),
  settled: (content, id, { code }) => ({ ...content, id, region: regionOf(code) }),
  check: ({ library }, content) => {
    const problems = checkOverlayDraft(library, content)
    return problems.length > 0 ? problems : formulaProblems(library, content)
  },
  allow: allowWriting,
}

/** What only the engine can see: a formula that does not compile. */
function formulaProblems(library: Rules['library'], content: Overlay): Problem[] {
  if (content.definitions.length === 0) return []
  try {
    createEngine(applyOverlays({ ...library, overlays: [content] }, content.region))
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return inDefinitions(content, error.problems)
  }
}

/** The engine names the indicator, once for each of its stages; the author wants the definition. */
function inDefinitions({ definitions }: Overlay, problems: readonly Problem[]): Problem[] {
  const byMessage = new Map(problems.map(problem => [problem.message, problem]))
  return [...byMessage.values()].map(problem => {
    const index = definitions.findIndex(one => one.indicator === problem.field)
    return index < 0 ? problem : { ...problem, field: `definitions[${index}].formula` }
  })
}

const draftOf = ({ edition, id }: Framework) => ({
  series: edition?.series ?? id,
  status: 'draft' as const,
})

const levels: readonly OrgKind[] = ['nation', 'province', 'city', 'county']
const rank = (kind: OrgKind) => (levels.includes(kind) ? levels.indexOf(kind) : levels.length)
const levelNames = { province: '省级', city: '市级', county: '县级' } as const

/** Rules are made by officers of a government; an administrator runs the system. */
function allowWriting({ user, organisation }: Caller): void {
  const governs = levels.includes(organisation.kind)
  if (user.role === 'system-administrator' || !governs)
    throw refused('起草和发布由各级政府的业务账号办理；系统管理员和学校账号可以查阅。')
}

/** GB/T 2260: 239900 is the city whose places begin with 2399. */
function regionOf(code: string): string {
  return code.replace(/(00)+$/, '')
}

const refused = (message: string) => new InputError([{ code: 'not-allowed', message }], 403)
