import type { Problem, ScoringScheme } from '@mingjian/model'
import { libraryProblem } from '../read/library-problem.ts'
import type { Check } from './check.ts'

export const checkSchemes: Check = library =>
  (library.schemes ?? []).flatMap(scheme => [
    ...bandProblems(scheme),
    ...gapProblems(scheme),
    ...ruleProblems(scheme),
    ...nameProblems(scheme),
  ])

/** Each grade begins below the one before it, the first not above the total. */
function bandProblems(scheme: ScoringScheme): Problem[] {
  const { id, grades, total } = scheme
  return grades.flatMap(({ name, from }, index) => {
    const above = index === 0 ? null : (grades[index - 1]?.from ?? null)
    const tooHigh = from !== null && total !== null && from > total
    const notBelow = from !== null && above !== null && from >= above
    if (!tooHigh && !notBelow) return []
    return [libraryProblem('unreachable-grade', { id, grade: name }, scheme, 'grades', index)]
  })
}

/** Every score has a grade, or no line is known at all. */
function gapProblems(scheme: ScoringScheme): Problem[] {
  const lines = scheme.grades.map(one => one.from)
  const isUnknown = lines.every(from => from === null)
  const isWhole = lines.every(from => from !== null) && lines.at(-1) === 0 && scheme.total !== null
  return isUnknown || isWhole
    ? []
    : [libraryProblem('grade-gap', { id: scheme.id }, scheme, 'grades')]
}

function ruleProblems(scheme: ScoringScheme): Problem[] {
  const { id } = scheme
  const names = new Set(scheme.grades.map(one => one.name))
  const codes = new Set<string>()
  return scheme.rules.flatMap(({ code, effect }, index) => {
    const isRepeated = codes.has(code)
    codes.add(code)
    const isIdle = effect.kind === 'cap' && effect.at === scheme.grades[0]?.name
    const grade = effect.kind === 'veto' ? effect.to : effect.kind === 'cap' ? effect.at : null
    return [
      ...(isRepeated
        ? [libraryProblem('duplicate-rule', { id, code }, scheme, 'rules', index)]
        : []),
      ...(isIdle
        ? [libraryProblem('rule-without-effect', { id, code }, scheme, 'rules', index)]
        : []),
      ...(grade !== null && !names.has(grade)
        ? [libraryProblem('unknown-grade', { id, grade }, scheme, 'rules', index)]
        : []),
    ]
  })
}

/** A grade is told by its name. */
function nameProblems(scheme: ScoringScheme): Problem[] {
  const names = scheme.grades.map(one => one.name)
  return names.flatMap((grade, at) =>
    names.indexOf(grade) < at
      ? [libraryProblem('duplicate-grade', { id: scheme.id, grade }, scheme, 'grades', at)]
      : [],
  )
}
