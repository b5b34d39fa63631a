import type { Dataset, NeededChange } from '@mingjian/model'

/** The dataset after numbers have become what they would have to be. */
export function applyChanges(
  { orgs, values }: Dataset,
  changes: readonly Pick<NeededChange, 'org' | 'element' | 'stage' | 'to'>[],
): Dataset {
  return {
    orgs,
    values: values.map(value => {
      const change = changes.find(
        each =>
          each.org === value.org && each.element === value.element && each.stage === value.stage,
      )
      return change ? { ...value, value: change.to } : value
    }),
  }
}
