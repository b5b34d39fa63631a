import { sameUnitRule } from '../units/rules.ts'
import { defineFunction } from './define-function.ts'

export const choose = defineFunction({
  name: '如果',
  aliases: ['IF'],
  summary: '条件成立取第一个数，不成立取第二个；没取的那个缺数不影响结果。',
  takes: {
    condition: { kind: 'truth', label: '条件' },
    holds: { kind: 'number', label: '成立时', onlyWhen: { condition: 'condition', holds: true } },
    fails: {
      kind: 'number',
      label: '不成立时',
      onlyWhen: { condition: 'condition', holds: false },
    },
  },
  returns: 'number',
  unit: sameUnitRule('holds', 'fails'),
  example: '如果(在校生数 < 100, 100, 在校生数)',
  evaluate: ({ condition, holds, fails }) => (condition.isZero() ? fails : holds),
  shows: ({ condition, holds, fails }) => `如果(${condition}, ${holds}, ${fails})`,
})
