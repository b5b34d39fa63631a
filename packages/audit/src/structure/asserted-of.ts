import { withoutEnd } from '../text/without-end.ts'
import { numberOf } from './markers.ts'

/** What an assertion is said of. */
export interface AssertedOf {
  /** 均、全部、各项、两项: speaks of everything listed before it. */
  isUniversal: boolean
  /** 分别: of each value of what was measured last. */
  isEach: boolean
  /** The clause has no subject of its own but words such as 各项指标. */
  isBare: boolean
  /** 三地, 各县区, 31所学校: of each of the places and schools that have a figure of their own. */
  isOfMembers: boolean
  /** It points back: 上述、这两项. */
  points: boolean
  /** The subjects it names: 公办园占比和普惠率. */
  names: readonly string[]
  /** How many it is said of: 三项指标. */
  count: number | null
  /** What kind they are, where it is said: 两个比例. */
  noun: string | null
}

const PLACE = '我[省市县区旗州]|全[省市县区旗州]|本[省市县区]'
const NOUN =
  '指标|数据|数字|数值|结果|比例|比率|占比|比值|配比|配备|配置|差异系数|系数|学段|任务|标准|项目|方面|两者|二者|三者|[两三]项'
const COUNTED = '(?:[一二两三四五六七八九十\\d]+[项个类率条](?!不落)|[A-Z甲乙丙丁]类)'
const MEANT =
  '以上|上述|上列|前述|所列|这[一项个]|此[一项个]|这|其|该[项个]|该|主要|核心|关键|约束性|硬性|硬|重点|量化|普及|普惠|入园|入学|评估|监测|考核|督导|综合|校际|水平|程度'
const ADVERB =
  '均|都|皆|悉数|全数|全部|全面|逐[项条一]|一一|一[项个]不落地?|稳稳|全|无一|所有|已经?|也|完全|分别|基本|且|并|从而|整体|总体|双双|实现|继续|持续|始终|一直|顺利|成功|率先|提前(?:[一二两三四五]年)?|如期|按期|圆满|保持|控制|稳定'
/** One of the words that may stand before the verb when the clause speaks of what was said before it. */
const WORD = [
  COUNTED,
  PLACE,
  MEANT,
  ADVERB,
  NOUN,
  '各[项条类率]?|多?[项个类条]|中学|初中|小学|幼儿园|[\\s“”"\'、）)]',
].join('|')
/** 青山县各项指标: whose report it is. 各县, 两区 and 城区 are some of it. */
const OWN_PLACE =
  /^(?!各|每|所|几|[一二两三四五六七八九十]|城区|市区|镇区|校区|园区|学区|片区|山区)\p{Script=Han}{2,5}?[县市区州旗](?!域|直|级|内|外|属|镇)/u
/** Nothing but such words; each is read in one way only, however often it is said. */
const BARE = new RegExp(`^(?:(?=(${WORD}))\\1)*$`)
/** What stands around a subject that is named, word by word: 无论是, 这两项硬指标我区都已. */
const TAIL = new RegExp(
  `(?:等(?:[各多几一二两三四五六七八九十]项)?(?:指标|数据|方面|比例)?|${COUNTED}(?:${MEANT})*(?:${NOUN})?|${MEANT}|${ADVERB}|${PLACE}|[\\s“”"'])$`,
)
const HEAD = new RegExp(
  `^(?:(?:无论|不论|不管)是?|学校(?=生均|每百名)|各[类级种](?:办园|办学)?(?:类型|性质)?(?:幼儿园|园所?|学校)(?=.{3})|其中|目前|当前|截至目前|的|各项|各类|${PLACE}|[\\s“”"'])+`,
)
const STAGE = '(?:小学|初中|普通高中|高中|幼儿园)(?:阶段)?'
/** 小学、初中校际差异系数: of both stages, and one name. */
const STAGES = new RegExp(
  `${STAGE}(?:(?:[、和及与]|以及)${STAGE})+(?:[两三]个学段)?的?(?=.{2})`,
  'g',
)
/** 三个县区, 各学校: all those that the figures are listed for. */
const MEMBERS =
  /^(?:上述|以上|这)?(?:[二两三四五六七八九十\d]+[个所家]?|各|全部|所有|所辖)(?:县（市、区）|县\(市、区\)|市县区|县市区|县区|区县|乡镇街?道?|[县区市镇地校园]|学校|幼儿园)(?:的|(?=.))/
const LEADING = /^[\s，,]+/
const JOINT = /、|还是|以及|(?<![共总温])和(?!谐)|(?<![普涉触顾危以])及(?![格时])/
const COUNT = /([二两三四五六七八九十]|\d)(?:[项类率条]|个(?!县|区|市|镇|学校|园|乡|校))/
/** 这一比例, 该项指标: one figure, the last. */
const SINGLE = /(?:这|此|该)[一项个]|(?:这|此|该)(?:指标|比例|比率|占比|系数|数值|比值)/
const ALTERNATIVE = /无论|不论|不管/

/** Reads the words before an assertion's verb; `length` is how much of them belongs to it. */
export function readSubject(lead: string, verb: string): AssertedOf & { length: number } {
  const clause = lead.slice(lead.search(/[^，,。；;：:\n]*$/))
  const own = clause.slice(lastFigureEnd(clause))
  const rest = own.replace(LEADING, '').replace(MEMBERS, '')
  const isBare = BARE.test(rest.replace(OWN_PLACE, ''))
  const named = isBare ? alternativesBefore(lead, clause) : own
  const all = clause + verb.slice(0, 4)
  const isOfMembers = rest.length < own.replace(LEADING, '').length
  // 两所学校的这项指标: as many as there are schools.
  const written = isOfMembers ? undefined : SINGLE.test(own) ? '1' : COUNT.exec(own)?.[1]
  return {
    length: own.length,
    isOfMembers,
    isUniversal:
      /均(?!衡)|都|皆|悉数|全数|全部|各[项条类率]|全面|一律|双双|分别|无一|一项|一个|逐[项条一]|一一/.test(
        all,
      ) || /^(?:上述|以上|上列|前述|所列)|[两二三四五六七八九十][项率条]/.test(own),
    isEach: all.includes('分别'),
    isBare: isBare && named === '',
    points:
      /上述|以上|上列|前述|所列|这[一个项两二三四五六七八九几些]/.test(own) ||
      written !== undefined,
    names: namesIn(named),
    count: written === undefined ? (/这[一个项]/.test(own) ? 1 : null) : numberOf(written),
    noun: new RegExp(`${NOUN}(?=[^项个类]*$)`).exec(own)?.[0] ?? null,
  }
}

/** 无论是交流比例还是骨干占比，都达到: the clause before says what it is said of. */
function alternativesBefore(lead: string, clause: string): string {
  const previous = lead.slice(0, lead.length - clause.length).split(/[，,。；;：:\n]/)
  const before = previous.at(-2) ?? ''
  return ALTERNATIVE.test(before) && !/\d/.test(before) ? before : ''
}

/** 县（市、区）, in which 、 parts no names. */
const UNITS_OF_A_CITY = /县（市、区）|县\(市、区\)/g

/** The names in the words before a verb, or in those of a norm: 公办园占比和普惠率 → two. */
export function namesIn(words: string): string[] {
  return words
    .replace(UNITS_OF_A_CITY, '县区')
    .replace(STAGES, '')
    .split(JOINT)
    .map(name => withoutEnd(name.replace(HEAD, '').replace(MEMBERS, '').replace(HEAD, ''), TAIL))
    .filter(name => name !== '')
}

/** 41.49%，已达到 and 41.49%达到 alike: the subject of the assertion is the figure before it. */
function lastFigureEnd(clause: string): number {
  const match =
    /^.*\d(?:\.\d+)?(?![项类]|个(?!百分点))(?:[%％]|个?百分点|[万亿]?[元人所名台册]|平方米)?/s.exec(
      clause,
    )
  return match ? match[0].length : 0
}
