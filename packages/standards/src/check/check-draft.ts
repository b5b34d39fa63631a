import type { Framework, Overlay, Problem, StandardsLibrary } from '@mingjian/model'
import { withDocumentParts } from '../read/document-parts.ts'
import { libraryProblem } from '../read/library-problem.ts'
import { checkLibrary } from './check-library.ts'

/**
 * What keeps a draft edition from being published into a library: each problem says in `field`
 * where (`areas[0].items[2].points[1]`). A draft of the same id in the library is replaced.
 */
export function checkFrameworkDraft(library: StandardsLibrary, draft: Framework): Problem[] {
  const framework = withDocumentParts(draft)
  return [...missingTexts(framework), ...problemsOfNew(library, framework)]
}

/** What a framework would break in a library; where its parts were written, the problems say so. */
export function problemsOfNew(library: StandardsLibrary, framework: Framework): Problem[] {
  const others = library.frameworks.filter(one => one.id !== framework.id)
  return newProblems(library, { ...library, frameworks: [...others, framework] })
}

/** The same for an overlay, held against the library as it holds at the overlay's place. */
export function checkOverlayDraft(library: StandardsLibrary, draft: Overlay): Problem[] {
  const overlay = withDocumentParts(draft)
  const others = (library.overlays ?? []).filter(one => one.id !== draft.id)
  return [
    ...required(overlay, 'title', '标题'),
    ...overlay.definitions.flatMap(one => required(one, 'note', '调整口径的理由')),
    ...newProblems(library, { ...library, overlays: [...others, overlay] }),
  ]
}

/** Only what the draft brings: what was wrong before is not its author's to mend. */
function newProblems(before: StandardsLibrary, after: StandardsLibrary): Problem[] {
  const known = new Set(knownProblems(before))
  return checkLibrary(after).filter(problem => !known.has(JSON.stringify(problem)))
}

const checked = new WeakMap<StandardsLibrary, string[]>()

function knownProblems(library: StandardsLibrary): string[] {
  const before = checked.get(library)
  if (before) return before
  // A copy: of the product's own library the files would be read again, for lines nobody asks for.
  const problems = checkLibrary({ ...library }).map(problem => JSON.stringify(problem))
  checked.set(library, problems)
  return problems
}

/** The forms of the YAML files refuse empty words; a draft may have them while it is written. */
function missingTexts(framework: Framework): Problem[] {
  const { areas } = framework
  return [
    ...required(framework, 'title', '方案名称'),
    ...(areas.length === 0
      ? [libraryProblem('edition-without-areas', undefined, framework, 'areas')]
      : []),
    ...areas.flatMap(area => [
      ...required(area, 'code', '方面编号'),
      ...required(area, 'title', '方面名称'),
      ...(area.items.length === 0
        ? [libraryProblem('edition-without-items', { title: area.title }, area, 'items')]
        : []),
      ...area.items.flatMap(item => [
        ...required(item, 'code', '评价内容编号'),
        ...required(item, 'title', '评价内容名称'),
        ...item.points.flatMap(point => [
          ...required(point, 'code', '评价要点编号'),
          ...required(point, 'text', '评价要点文字'),
        ]),
      ]),
    ]),
  ]
}

function required<Part extends object, Field extends keyof Part & string>(
  part: Part,
  field: Field,
  what: string,
): Problem[] {
  return String(part[field]).trim() === ''
    ? [libraryProblem('text-missing', { what }, part, field)]
    : []
}
