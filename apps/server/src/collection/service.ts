import { createHash } from 'node:crypto'
import type { BodyOf, collectionRoutes } from '@mingjian/contract'
import { checkValue } from '@mingjian/engine'
import { InputError, type OrgUnit, type Problem, type StandardsLibrary } from '@mingjian/model'
import {
  type Actor,
  appendValues,
  type NewValue,
  once,
  recordEvent,
  type Tx,
} from '@mingjian/storage'
import { type FoundUnit, getUnit } from '../organisations/queries.ts'

type Entry = BodyOf<typeof collectionRoutes.enter>

/**
 * Appends values for one unit, all or none, with one event in the audit log; the same transaction
 * sent again has no second effect.
 * @throws InputError naming every value that cannot be kept.
 */
export async function enterValues(
  tx: Tx,
  actor: Actor,
  library: StandardsLibrary,
  code: string,
  entry: Entry,
): Promise<{ stored: number; repeated: boolean }> {
  const found = await getUnit(tx, actor, code)
  const { result, repeated } = await once(tx, entry.transaction, async () => {
    const values = checkedValues(library, found, entry)
    const stored = await appendValues(tx, entry.transaction, values)
    await recordEvent(tx, {
      action: 'collection.enter',
      subject: code,
      payload: {
        transaction: entry.transaction,
        unit: found.unit.name,
        values: stored,
        // Ties the event to what was written: a changed value no longer fits its event.
        sha256: createHash('sha256').update(JSON.stringify(entry.values)).digest('hex'),
      },
      orgPath: found.place.path,
    })
    return { stored }
  })
  return { ...result, repeated }
}

function checkedValues(
  library: StandardsLibrary,
  { unit, place }: FoundUnit,
  entry: Entry,
): NewValue[] {
  const problems: Problem[] = []
  const first = new Map<string, number>()
  const values = entry.values.flatMap((given, index) => {
    const checked = checkValue(library, given, unit)
    const found = checked.problems.map(problem => at(index, problem))
    if (!checked.element || found.length > 0) {
      problems.push(...found)
      return []
    }
    const key = [checked.element.id, checked.stage, given.period].join('|')
    const before = first.get(key)
    if (before !== undefined) problems.push(at(index, twice(unit, before)))
    else first.set(key, index)
    return {
      place,
      element: checked.element.id,
      stage: checked.stage,
      period: given.period,
      value: given.value,
      unit: checked.element.unit,
      provenance: { kind: 'entered' as const, source: given.source },
    }
  })
  if (problems.length > 0) throw new InputError(problems)
  return values
}

const at = (index: number, problem: Problem): Problem => ({
  ...problem,
  field: `values[${index}]${problem.field ? `.${problem.field}` : ''}`,
})

const twice = (unit: OrgUnit, before: number): Problem => ({
  code: 'duplicate-value',
  message: `${unit.name}的这一数据项与第${before + 1}个值重复；请只保留一个`,
  field: 'element',
})
