import { numberOf } from '../../structure/markers.ts'
import { type AuditContext, figuresIn, matchesIn, sentenceAt } from '../context.ts'
import type { Observation } from '../define-rule.ts'
import { isToldByName } from './named-not-told.ts'

/** “四个一”工程扎实推进：, 三项指标如下： */
const COUNTED =
  /(?<![第前后其])([两二三四五六七八九]|(?<!\d)[3-9])(?:[个类所家项名地校条组]|大|(?=[县区镇乡]))(?!月)[^，,。；;：:\d\n]{0,24}[：:]/g
/** What is answered by a number. */
const MEASURE = /(?:率|比例|占比|比重|系数|人数|面积|金额|总额|经费|数量)/
const OTHERWISE =
  /表|附|见|无|暂|未|没有|不|另|其[余他]|剩|零|〇|[一二两三四五六七八九十百千万]+[所人名个次]|全部?为/
const FEWEST = 3

/**
 * As many items as were announced, of which all but one give a figure of one kind and that one names a rate or a sum and gives
 * none: the count shows that it is one of them.
 */
export function countedWithoutValue(context: AuditContext): Observation[] {
  const { text } = context
  return matchesIn(context, COUNTED).flatMap((match): Observation[] => {
    const from = match.index + match[0].length
    const [, end] = sentenceAt(context, match.index)
    const list = text.slice(from, end)
    const pieces = list.replace(/。$/, '').split(/[；;]/.test(list) ? /[；;]/ : /[，,]/)
    if (pieces.length < FEWEST || pieces.length !== numberOf(match[1])) return []
    let at = from
    const items = pieces.map(piece => {
      const start = at
      at += piece.length + 1
      return { piece, start, figures: figuresIn(context, [start, start + piece.length]) }
    })
    const open = items.filter(({ figures }) => figures.length === 0)
    const [one] = open
    const families = new Set(items.flatMap(({ figures }) => figures[0]?.family ?? []))
    if (!one || open.length > 1 || families.size !== 1) return []
    if (isToldByName(context, [match.index, end])) return []
    if (!MEASURE.test(one.piece) || /\d/.test(one.piece) || OTHERWISE.test(one.piece)) return []
    return [
      {
        message: `写明${match[1]}项并逐项写数，“${one.piece.trim()}”没有数值`,
        spans: [
          [one.start, one.start + one.piece.length],
          [match.index, from],
        ],
        computation: `${items.length - 1} < ${items.length}`,
        suggestion: '写出该项的数值',
      },
    ]
  })
}
