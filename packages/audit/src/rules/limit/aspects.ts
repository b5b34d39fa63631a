import type { Span } from '@mingjian/model'
import type { Assertion } from '../../structure/assertions.ts'
import { type AuditContext, paragraphStart } from '../context.ts'

const LONGEST_ASPECT = 500
const SHORTEST_NAME = 4
/** 入学机会各项指标 */
const ITS_FIGURES =
  /(?:方面|部分|情况)?的?(?:(?:各|所有|全部|[二两三四五六七八九十]|\d{1,2})[项类条]?)?(?:主要|核心|关键|评估|评价|监测)*(?:指标|数据|内容|要求)*$/
/** 入学机会方面，…；校际均衡方面，…: each opens what is told of it. */
const OPENING =
  /(?:^|[。；;\n：:，,])\s*(?:[一二三四五六七八九十]是|第[一二三四五六七八九十][，,]|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、]|[一二三四五六七八九十]、)?\s*(?:在|从)?([^，,。；;：:\d\s]{2,16}?)(?:(?:方面|情况|工作)[，,：:]|(?:[上]|来?看)[，,])/g

/**
 * 入学机会方面，小学入学率100%，…，残疾儿童入学率92%。…入学机会各项指标均达到国家标准: what the words for a part of the
 * paragraph open, up to the next such words.
 */
export function aspectNamed(
  context: AuditContext,
  name: string,
  { isUniversal, span: [at] }: Assertion,
): Span | null {
  const own = name.replace(ITS_FIGURES, '')
  if (!isUniversal || own.length < SHORTEST_NAME) return null
  const from = Math.max(paragraphStart(context, at), at - LONGEST_ASPECT)
  const openings = [...context.text.slice(from, at).matchAll(OPENING)]
  const first = openings.findLastIndex(([, title]) => title === own)
  const opening = openings[first]
  if (!opening) return null
  const next = openings[first + 1]
  return [from + opening.index + opening[0].length, next ? from + next.index : at]
}
