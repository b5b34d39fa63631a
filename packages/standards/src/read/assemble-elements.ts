import type { DataElement } from '@mingjian/model'
import type { ElementEntry, ElementsForm } from '../forms/element-form.ts'
import { writtenAt } from './places.ts'

/** Data elements of one file, each with what its group says for all. */
export function assembleElements(form: ElementsForm, file: string): DataElement[] {
  return form.groups.flatMap((group, g) =>
    group.elements.map((entry, e) =>
      writtenAt(element({ ...group.defaults, ...entry }), {
        file,
        path: ['groups', g, 'elements', e],
      }),
    ),
  )
}

function element(entry: ElementEntry): DataElement {
  const domain = entry.domain ?? 'any'
  return {
    id: entry.id,
    name: entry.name,
    aliases: entry.aliases ?? [],
    unit: entry.unit,
    levels: entry.levels ?? ['county', 'city', 'province'],
    stages: entry.stages ?? [],
    ...(entry.sharedBy && { sharedBy: entry.sharedBy }),
    periodKind: entry.periodKind ?? 'school-year',
    domain,
    // A share or an average has to say so itself; what is counted can be summed.
    additive: entry.additive ?? (domain === 'count' || domain === 'amount'),
    owner: entry.owner ?? '教育行政部门',
    note: entry.note ?? null,
  }
}
