import type { Span } from '@mingjian/model'
import type { Clause } from '../../structure/sentences.ts'
import { matchesOf } from '../../text/matches.ts'
import { clausesWith } from '../context.ts'
import { defineRule } from '../define-rule.ts'

const QUOTED = /[“"]([^“”"]{3,14})[”"]/g
const ACHIEVED = /(?<!未|没有|尚未|未能|难以)(?:实现|落实|做到|达到|完成)/
const NOT_ACHIEVED = /(?:未|没有|尚未|未能|难以)(?:能)?(?:实现|落实|做到|达到|完成)/
/** A plan is named, not a goal. */
const PLAN = /^十[一二三四五六]五$/
const PARTIAL = /个别|部分|有的|少数|所辖|一些/

export const achievedAndNotAchieved = defineRule({
  id: 'contradiction/achieved-and-not-achieved',
  category: 'contradiction',
  severity: 'error',
  title: '同一目标前称实现后称未实现',
  explanation:
    '带引号的同一个工作目标，正文称“实现”，存在问题部分称“未实现”。全市称实现、问题中说的是个别县的，二者可以并存，只提疑问。',
  example: {
    text: '一、工作成效\n全县做到“一校一警”。\n二、存在问题\n乡镇学校没有做到“一校一警”。',
  },
  check: context => {
    const achieved = new Map<string, Span>()
    const found: { term: string; clause: Clause }[] = []
    for (const clause of clausesWith(context, QUOTED)) {
      for (const match of matchesOf(QUOTED, clause.text)) {
        const term = match[1] ?? ''
        if (PLAN.test(term)) continue
        if (NOT_ACHIEVED.test(clause.text)) found.push({ term, clause })
        else if (
          clause.sentence.part === 'body' &&
          ACHIEVED.test(clause.text) &&
          !achieved.has(term)
        )
          achieved.set(term, clause.span)
      }
    }
    return found.flatMap(({ term, clause: { span, sentence } }) => {
      const claimed = achieved.get(term)
      if (!claimed) return []
      const isPartial = PARTIAL.test(sentence.text)
      return [
        {
          severity: isPartial ? ('question' as const) : ('error' as const),
          message: isPartial
            ? `前面称实现“${term}”，后面又称个别单位未实现，请写明前者的口径`
            : `前面称实现“${term}”，后面又称未实现`,
          spans: [claimed, span],
          suggestion: '写明是按全市（全县）总量还是逐县（逐校）判定',
        },
      ]
    })
  },
})
