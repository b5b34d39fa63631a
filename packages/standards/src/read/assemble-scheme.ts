import type { Problem, ScoringScheme } from '@mingjian/model'
import type { SchemeForm } from '../forms/scheme-form.ts'
import { citedSources } from './assemble-criteria.ts'
import { writtenAt } from './places.ts'

/** A scoring scheme with its sources spelt out. */
export function assembleScheme(form: SchemeForm, file: string, problems: Problem[]): ScoringScheme {
  const { references: _references, from, to, note, ...said } = form
  const sources = citedSources(form, form.sources, { file, path: ['sources'] }, problems)
  const scheme = { ...said, validity: { from, to }, sources, note: note ?? null }
  return writtenAt(scheme, { file, path: [] })
}
