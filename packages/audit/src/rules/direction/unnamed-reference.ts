import type { Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { printed } from '../../structure/figures.ts'
import { defineRule } from '../define-rule.ts'

export const unnamedReference = defineRule({
  id: 'direction/unnamed-reference',
  category: 'direction',
  severity: 'question',
  title: '比较的标准没有出处',
  explanation: '写比例“优于1:12”而没有说明1:12是哪里的规定。比较本身是否成立另行判断。',
  example: { text: '全县初中生师比为1:10.2，优于1:12。' },
  check: ({ text, figures }) =>
    collect(figures, (reference, index) => {
      const value = figures[index - 1]
      if (!reference.ratio || !value?.ratio) return []
      const lead = text.slice(value.end, reference.start)
      if (!/^[\s，,、]*(?:高于|优于|低于|超过|达到)\s*$/.test(lead)) return []
      if (/^(?:的)?(?:标准|规定|要求)/.test(text.slice(reference.end))) return []
      return [
        {
          message: `“${lead.replace(/[\s，,、]/g, '')}${printed(text, reference)}”没有写明出处`,
          spans: [[value.start, reference.end] as Span],
          suggestion: '写明所比标准的文号',
        },
      ]
    }),
})
