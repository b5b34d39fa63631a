import {
  type DataElement,
  type Indicator,
  periodKindNames,
  type Stage,
  stageIds,
  stageNames,
} from '@mingjian/model'
import type { FormulaHome } from '../check/checking.ts'
import { type Fact, facts } from '../facts.ts'
import type { FormulaFunction } from '../functions/define-function.ts'
import { formulaFunctions } from '../functions/index.ts'
import { saySignature } from '../functions/say-function.ts'
import { renderName } from '../render.ts'
import type { Possible } from './candidate.ts'

const said = (parts: readonly (string | null | false)[]) => parts.filter(Boolean).join(' · ')

type Plain = Omit<Possible, 'caret' | 'fits'> & Partial<Possible>
const possible = (given: Plain): Possible => ({
  caret: given.insert.length,
  fits: true,
  ...given,
})

/** Brackets are written with it unless they stand there already. */
export function functionCandidates(bracketFollows: boolean): Possible[] {
  return formulaFunctions.map(each => functionCandidate(each, bracketFollows))
}

function functionCandidate(declared: FormulaFunction, bracketFollows: boolean): Possible {
  const { name, aliases, summary, unit } = declared
  return possible({
    label: name,
    kind: '函数',
    detail: saySignature(declared),
    info: `${summary}单位：${unit.says}。`,
    insert: bracketFollows ? name : `${name}()`,
    caret: name.length + (bracketFollows ? 0 : 1),
    words: aliases,
  })
}

/** Where the element is not collected for the home's stage, one that it is collected for is written. */
export function elementCandidate(element: DataElement, home: FormulaHome | null): Possible {
  const { name, unit, stages, owner, periodKind, note } = element
  const [first] = stages
  const strange = home?.stage && first && !stages.includes(home.stage)
  return possible({
    label: name,
    kind: '数据项',
    detail: said([unit, sayStages(stages), owner]),
    info: said([`按${periodKindNames[periodKind]}统计`, !element.additive && '不能相加', note]),
    insert: renderName(name) + (strange ? `〔${stageNames[first]}〕` : ''),
    words: [element.id, ...element.aliases],
    fits: !strange,
  })
}

function sayStages(stages: readonly Stage[]): string {
  if (stages.length === 0) return '不分学段'
  if (stages.length === stageIds.length) return '各学段'
  return stages.map(stage => stageNames[stage]).join('、')
}

/** One for each id: stages of one indicator share it. */
export function indicatorCandidates(
  indicators: readonly Indicator[],
  home: FormulaHome | null,
): Possible[] {
  const byId = new Map<string, Indicator[]>()
  for (const each of indicators) byId.set(each.id, [...(byId.get(each.id) ?? []), each])
  return [...byId.values()].flatMap(([first, ...rest]) =>
    first ? [indicatorCandidate(first, rest, home)] : [],
  )
}

function indicatorCandidate(
  first: Indicator,
  rest: readonly Indicator[],
  home: FormulaHome | null,
): Possible {
  const { id, code, name, unit, standard, aliases, clause } = first
  const own = standard === home?.standard
  const stages = [first, ...rest].flatMap(each => (each.stage ? [stageNames[each.stage]] : []))
  return possible({
    label: name,
    kind: '指标',
    detail: said([own ? code : id, unit, [...new Set(stages)].join('、')]),
    info: said([first.formula, clause ?? null]),
    insert: own ? code : id,
    words: [id, code, ...aliases],
  })
}

export const factCandidates = (): Possible[] =>
  facts.map(({ name, aliases, values }) =>
    possible({
      label: name,
      kind: '条件',
      detail: values.map(each => each.name).join('、'),
      info: '用“=”或“≠”，如 办别 = 公办',
      insert: `${name} = `,
      words: aliases,
    }),
  )

export const factValueCandidates = ({ name, values }: Fact): Possible[] =>
  values.map(value =>
    possible({
      label: value.name,
      kind: '取值',
      detail: name,
      info: null,
      insert: value.name,
      words: value.recorded,
    }),
  )

export const stageCandidates = (stages: readonly Stage[], bracketFollows: boolean): Possible[] =>
  stages.map(stage =>
    possible({
      label: stageNames[stage],
      kind: '学段',
      detail: '',
      info: null,
      insert: stageNames[stage] + (bracketFollows ? '' : '〕'),
      caret: stageNames[stage].length + 1,
      words: [stage],
    }),
  )

export const unitCandidate = (unit: string): Possible =>
  possible({
    label: unit,
    kind: '单位',
    detail: '',
    info: null,
    insert: renderName(unit),
    words: [],
  })
