import { type AuditContext, paragraphAt } from '../context.ts'

/** Where a figure stands, and what it is called. */
type Called = readonly [at: number, name: string]

/**
 * 任务一：补齐教室，…完成率91%。, 任务二：补齐仪器，…完成率88%。: lines that open each with a head of its own tell each of their own, as far
 * as the name itself does not say of what.
 */
export function areOfTwoItems(context: AuditContext, a: Called, b: Called): boolean {
  if (![a, b].every(([, name]) => SAYS_NOT_OF_WHAT.test(name))) return false
  const [x, y] = [a, b].map(([at]) => {
    const line = paragraphAt(context, at)
    return HEAD.exec(context.text.slice(line[0], at))?.[0]
  })
  return x !== undefined && y !== undefined && x !== y
}

const HEAD = /^[^，,。；;\n]{2,30}?[：:，,。]/
const SAYS_NOT_OF_WHAT =
  /^(?:实际|年度|当年|累计|本年)?(?:完成|执行|达标|合格|到位|整改|办结|落实|开工|竣工|销号)(?:率|比例|数量?|值|情况)?$/
