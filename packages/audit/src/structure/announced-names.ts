import type { Span } from '@mingjian/model'
import { leadsToNames, undertakings } from '../lexicon/announcements.ts'
import { stageWords } from '../lexicon/slices.ts'
import { matchesOf } from '../text/matches.ts'
import { hanNumber } from './markers.ts'
import { namesIn } from './series.ts'

/** 现将幼儿园、小学、初中……公布如下, 从经费、师资、安全三个方面说明: names of what is going to be told. */
export interface AnnouncedNames {
  span: Span
  names: readonly string[]
}

const COUNTED =
  /(?:等|这)?([二两三四五六七八九]|\d)(?:个|项|类|大|种)?(?:主要|核心|关键|具体|方面的?|重点)?(?:方面|部分|板块|问题|指标|数据|内容|事项|建议|意见|情况|任务|学段|片区|工作|环节|维度|[类项])/
/** What may stand behind the last name, and is none of it. */
const TAIL =
  /(?:(?:19|20)\d\d年|近?[两三四五六]年|本年|当年|(?<![高中初同])等|的|落实|执行|完成|推进|开展|进展|资助|工作|情况|问题|数据|指标|方面).*$/
const FRAME = /^(?:(?:19|20)\d\d年度?|[全我本各][省市县区州旗校]|上述|下列|以下)+的?/
const FEWEST = 3

/** The names a clause announces; null when it announces none. */
export function namesAnnounced(text: string, [start, end]: Span): AnnouncedNames | null {
  const clause = text.slice(start, end)
  const counted = COUNTED.exec(clause)
  const undertaken = undertakings.exec(clause)
  const stop =
    counted && clause.slice(0, counted.index).includes('、') ? counted.index : undertaken?.index
  if (stop === undefined || !clause.slice(0, stop).includes('、')) return null
  const words = clause.slice(0, stop).replace(leadsToNames, '')
  const [first = '', ...others] = words.split('、')
  if (others.length === 0) return null
  const last = others.pop() ?? ''
  const before = [first.replace(FRAME, ''), ...others]
  const names = namesIn([...before, endName(last, before)].join('、'))
  if (!names || names.length < FEWEST) return null
  const isCounted = counted !== null && stop === counted.index
  if (isCounted && (hanNumber(counted[1] ?? '') || Number(counted[1])) !== names.length) return null
  return { span: [start, end], names }
}

/** 请写明：甲、乙、丙。: what is asked for stands behind a colon, and nothing else. */
const ASKED =
  /(?:请|应|须|需|要求)(?:分别|逐项|如实)?(?:写明|说明|填写|填报|回答|报告|提供|列明)[^。；;：:\n]{0,8}[：:]([^。；;：:\n]{8,120})[。\n]/g

/** Lists of what is asked for. */
export function namesAskedFor(text: string): AnnouncedNames[] {
  return matchesOf(ASKED, text).flatMap(match => {
    const list = match[1] ?? ''
    const names = /等|、/.test(list) ? namesIn(list) : null
    const end = match.index + match[0].length - 1
    return names && names.length >= FEWEST
      ? [{ span: [end - list.length, end] as Span, names }]
      : []
  })
}

/** The last name without what is told of all of them: 普通高中 of 普通高中生均经费. */
function endName(last: string, before: readonly string[]): string {
  const cut = last.replace(TAIL, '') || last
  if (!before.every(name => stageWords[name] !== undefined)) return cut
  for (let length = cut.length; length > 1; length--) {
    if (stageWords[cut.slice(0, length)] !== undefined) return cut.slice(0, length)
  }
  return cut
}
