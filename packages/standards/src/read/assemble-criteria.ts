import type { Criterion, Problem } from '@mingjian/model'
import type { StandardForm } from '../forms/standard-form.ts'
import { libraryProblem } from './library-problem.ts'
import { type Place, writtenAt } from './places.ts'
import { clauseOf, codeOf, type WrittenIndicator } from './written-indicator.ts'

/** The limits written under one indicator; each carries the indicator's id, as verdicts do. */
export function assembleCriteria(written: WrittenIndicator, problems: Problem[]): Criterion[] {
  const { standard, group, form, variant, place } = written
  const said = { ...group.defaults, ...form, ...variant }
  const at = variant && !variant.criteria ? place.path.slice(0, -2) : place.path
  return (said.criteria ?? []).map((one, index) => {
    const here = { file: place.file, path: [...at, 'criteria', index] }
    const sources = one.sources ?? said.sources ?? standard.sources
    const criterion: Criterion = {
      id: `${standard.id}/${codeOf(written)}`,
      on: one.on,
      op: one.op,
      limit: one.limit,
      judgedAt: one.judgedAt ?? said.judgedAt ?? said.units ?? ['county'],
      ...(one.appliesTo && { appliesTo: one.appliesTo }),
      validity: { from: one.from ?? standard.from, to: one.to ?? standard.to },
      clause: clauseOf(written, one),
      confidence: one.confidence ?? said.confidence ?? standard.confidence,
      sources: citedSources(standard, sources, here, problems),
      note: one.note ?? null,
    }
    return writtenAt(criterion, here)
  })
}

/** Source texts behind the keys of the file's `references` table. */
export function citedSources(
  file: Pick<StandardForm, 'references'>,
  keys: readonly string[],
  place: Place,
  problems: Problem[],
): string[] {
  return keys.flatMap(key => {
    const source = file.references[key]
    if (source !== undefined) return [source]
    problems.push(libraryProblem('unknown-reference', { key }, place))
    return []
  })
}
