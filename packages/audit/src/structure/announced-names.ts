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
  /** 语文、数学、科学三个学科: told under these names and no others. */
  isByName: boolean
  /** 三项指标: what is told of each is a figure. */
  isOfFigures: boolean
}

const NOUNS =
  '方面|部分|板块|问题|指标|数据|内容|事项|建议|意见|情况|任务|学段|学科|科目|领域|片区|工作|环节|维度|[类项]'
/** 三项指标, 三项普及普惠水平指标, 四个学科, 三条建议. */
const COUNTED = new RegExp(
  `(?:等|这)?([二两三四五六七八九]|\\d)(?:(?:个|项|类|大|种|条|点|件|门)?(?:主要|核心|关键|具体|方面的?|重点|约束性)?|(?:个|项|类|条|件)\\p{Script=Han}{2,8}?)(?:${NOUNS})`,
  'u',
)
const FIGURES = /指标|数据|标准|任务|内容/

/** What may stand behind the last name, and is none of it. */
const TAIL =
  /(?:(?:19|20)\d\d年|近?[两三四五六]年|本年|当年|(?<![高中初同])等|的|落实|执行|完成|推进|开展|进展|资助|工作|情况|问题|数据|指标|方面).*$/
const FRAME = /^(?:(?:19|20)\d\d年度?|[全我本各][省市县区州旗校]|上述|下列|以下)+的?/
/** 重点查看毛入园率、…: the verb is none of the first name. */
const LOOKED_AT = /^.*(?:查看|核查|检查|考核|监测)了?/
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
  const before = [first.replace(FRAME, '').replace(LOOKED_AT, ''), ...others]
  const listed = [...before, endName(last, before)]
  const isCounted = counted !== null && stop === counted.index
  const count = isCounted ? hanNumber(counted[1] ?? '') || Number(counted[1]) : null
  // 体育与健康 is one name, where that makes as many as are counted.
  const names = count === listed.length ? plainNames(listed) : namesIn(listed.join('、'))
  const isMany = names !== null && names.length >= (isCounted ? 2 : FEWEST)
  if (!names || !isMany || (count !== null && count !== names.length)) return null
  return {
    span: [start, end],
    names,
    isByName: isCounted && /学科|科目/.test(counted[0]),
    isOfFigures: FIGURES.test(clause.slice(stop)),
  }
}

function plainNames(names: readonly string[]): string[] | null {
  const trimmed = names.map(name => name.trim())
  return trimmed.every(name => PLAIN_NAME.test(name)) ? trimmed : null
}

const PLAIN_NAME = /^(?!.*(?<![高中初同])等)[\p{Script=Han}“”]{2,20}$/u

/** 涉及三个问题：一是…，二是…，三是…。现逐一答复: the names stand behind their numbers. */
const NUMBERED =
  /([二两三四五六七八九])(?:个|项|条|点|件|方面的?)(?:主要|具体)?(?:方面|问题|建议|意见|内容|事项|诉求)[，,：:]?\s*(一是[^。：:\n]{4,160})。/g
const NUMBER_MARK = /[一二三四五六七八九]是/
const LONGEST_ITEM = 18

/** Lists that are numbered 一是, 二是 where they are announced. */
export function namesNumbered(text: string): AnnouncedNames[] {
  return matchesOf(NUMBERED, text).flatMap(match => {
    const items = (match[2] ?? '')
      .split(NUMBER_MARK)
      .slice(1)
      .map(one => one.replace(/^(?:关于|加强|加快)|[，,；;、\s]+$/g, '').trim())
    const isList = items.every(
      one => one.length >= 2 && one.length <= LONGEST_ITEM && PLAIN_NAME.test(one),
    )
    if (!isList || items.length !== hanNumber(match[1] ?? '')) return []
    return [
      {
        span: [match.index, match.index + match[0].length] as Span,
        names: items,
        isByName: false,
        isOfFigures: false,
      },
    ]
  })
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
      ? [{ span: [end - list.length, end] as Span, names, isByName: false, isOfFigures: false }]
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
