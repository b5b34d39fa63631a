import type { Claim } from '@mingjian/model'
import type { Assertion } from '../../structure/assertions.ts'
import { once } from '../../structure/once.ts'
import { type AuditContext, claimsIn, paragraphStart, sentencesWith } from '../context.ts'

/** Values under a head that says in which order: 小学、初中综合差异系数依次为：东河区0.42、0.39；西河县0.51、0.47. */
interface OrderedValues {
  claims: readonly Claim[]
  /** Where the list ends. */
  end: number
}

const STAGE = '小学|初中|普通高中|高中|幼儿园'
const HEAD = new RegExp(
  `((?:${STAGE})(?:(?:[、和及与]|以及)(?:${STAGE}))+)(?:两个学段|各学段)?的?([^，,。；;：:、\\d]{2,20}?)(?:分别|依次)(?:为|是|如下)?\\s*[:：]`,
  'g',
)
/** 东河区0.42、0.39 */
const ITEM =
  /[^\d，,。；;：:、]{2,12}?(?:为|是|分别为)?\s*\d+(?:\.\d+)?(?:\s*[、/／和]\s*\d+(?:\.\d+)?)+/g
const VALUE = /\d+(?:\.\d+)?/g

/** Claims of such lists, each with the subject of the head and the stage of its place. */
export const toldInOrder = once((context: AuditContext): readonly OrderedValues[] =>
  sentencesWith(context, HEAD).flatMap(({ span, text }) => {
    HEAD.lastIndex = 0
    const head = HEAD.exec(text)
    HEAD.lastIndex = 0
    if (!head) return []
    const stages = (head[1] ?? '').split(/[、和及与]|以及/).filter(one => one !== '')
    const from = head.index + head[0].length
    const items = [...text.slice(from).matchAll(ITEM)]
    const values = items.map(item =>
      [...item[0].matchAll(VALUE)].map(one => span[0] + from + item.index + one.index),
    )
    if (values.some(row => row.length !== stages.length)) return []
    const claims = values.flatMap(row =>
      row.flatMap((start, at) => {
        const claim = claimsIn(context, [start, start + 1])[0]
        return claim ? [{ ...claim, subject: head[2] ?? '', qualifier: stages[at] ?? null }] : []
      }),
    )
    return [{ claims, end: span[1] }]
  }),
)

const ALL_OF_THEM = /系数|指标|数值|比例|学段/

/** 各县两个学段的系数全部处于…: said of the whole list, in its sentence or the next. */
export function coversList(
  context: AuditContext,
  assertion: Assertion,
  { claims, end }: OrderedValues,
): boolean {
  const [start] = assertion.sentence
  const first = claims[0]?.start ?? end
  const isNext = start >= end && context.text.slice(end, start).trim() === ''
  const isOwn = start <= first && assertion.span[0] >= (claims.at(-1)?.end ?? end)
  const isSameParagraph = paragraphStart(context, start) <= first
  return (
    (isNext || isOwn) &&
    isSameParagraph &&
    assertion.isUniversal &&
    (assertion.isBare || assertion.names.every(name => ALL_OF_THEM.test(name)))
  )
}
