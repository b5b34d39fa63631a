import type { Span } from '@mingjian/model'
import { matchesOf } from '../text/matches.ts'
import { type AssertedOf, namesIn, readSubject } from './asserted-of.ts'
import { collect } from './collect.ts'
import type { Sentence } from './sentences.ts'
import { clauseStart } from './series.ts'

/** The text says that a norm is met: 均达到国家规定标准. */
export interface Assertion extends AssertedOf {
  /** From the start of the clause (or its adverbs) to the end of the norm's words. */
  span: Span
  sentence: Span
  /** Words naming the norm: 国家规定, 优质均衡, 省定 … */
  norm: string
  /** On which side of the norm the value is said to stand: 低于, 不低于; null where it is only met. */
  side: 'above' | 'below' | null
}

const NORMS =
  '标准|要求|规定|指标|范围|目标|底线|验收|国标|省标|门槛|红线|上限|下限|限定值?|限制|限值|限额|限度|阈值|临界值|警戒值|数值|条件|区间|杠杠|(?:普及|普惠|控制|警戒|及格|达标|合格|基准|准入|评估|认定|高压)线'
/** What every assertion needs: sentences without it need not be read. */
export const ASSERTING = new RegExp(
  `${NORMS}|达标|达线|合格|过线|过关|超标|越线|够格|任务|[：:]\\s*符合`,
  'g',
)

/** None of them is on the wrong side: 无一低于, 没有一项超出, 未突破. */
const NONE = '(?:无一[项个例县区市镇校园所]?|(?:没有|无)(?:任何)?一[项个县区校园所]|没有|未|不存在)'
/** Words that say on which side of the norm a value stands. */
const ABOVE = `高于|高过|高出|超过|超出|大于|不低于|不少于|不小于|不亚于|${NONE}(?:低于|少于|小于|达不到)`
const BELOW = `低于|小于|少于|不高于|不超过?|不大于|不突破|${NONE}(?:突破|超过|超出|超|高于|大于|触碰|逾越)`
/** What is done to a norm that is met. */
const REACHED = [
  '达到',
  '达',
  '符合',
  '合乎',
  '契合',
  '够得?上',
  '满足',
  '优于',
  '好于',
  '强于',
  '实现',
  ABOVE,
  BELOW,
  '[处落居位]于',
  '[处落居位]在',
  '[跨越迈踏步挺进冲站闯]+[入过进越上到]',
  '跨越',
  '守住',
  '(?:保持|控制|稳定|维持)在',
  '(?:压减|压缩|压降|下降|降低|减少|控制|降|压|减)[到至]',
  '均在',
  // 在园、在校 say where children are.
  '在(?![园校职编读籍岗册建任训])',
].join('|')
/** 国家规定的交流比例: what the norm is set for may follow it. */
const SET_FOR = '(?:比例|比值|比率|水平|占比|系数|人数|数量|年限)'
const NAMED_NORM = `(?:${NORMS})(?:的?(?:要求|标准|范围|比例|比值|指标|任务|底线|红线|条件|值|线|[上下]限)|的[^，,。；;：:\\d]{0,8}${SET_FOR})?(?:以上|之上|以下|之下|(?:之|以)?内)?`
const FARTHER = '高|多'
const SHORTER = '低|少'
/** 完成国家下达的任务: what is completed must be a norm, not one's own task. */
const TASK = '国家|国务院|教育部|普及|普惠|均衡|评估|督导|攻坚'
const ALREADY =
  '均|都|皆|也|全部|悉数|全面|完全|已经?|如期|提前|顺利|圆满|逐[项条一]|一一|切实|有效|较好|很好|得到|获得|得以|[全我本][省市县区]'
const ALL_MET =
  '已经?|均|都|皆|全部|悉数|全数|一律|全面|实现|完全|顺利|如期|逐[项条一]|一一|稳稳|稳定|圆满|成功|是'
/** How a thing is that meets its norm. */
const ENOUGH = '[“"]?(?:达标|达线|合格|过线|过关)[”"]?|不超标|不越线|够格'
/** What is done to a norm that stands in front. */
const DONE = '达到|达成|实现|满足|完成|兑现|做到|遵守|守住|保障|收官|落实(?:到位)?'
/** A norm that quotes its own figure, 达到关于小学2,000元的标准, needs a plain verb. */
const ASSERTION = new RegExp(
  [
    `(?:达到|符合|满足|优于|[跨越迈踏]过|跨越|守住|${ABOVE}|${BELOW})了?((?:[^，,。；;：:]|(?<=\\d),(?=\\d{3})|(?<=\\d)[:：](?=\\d)){0,40}${NAMED_NORM})`,
    `(?:${REACHED})了?([^，,。；;：:\\d]{0,40}${NAMED_NORM})`,
    `(?:完成|通过)了?([^，,。；;：:\\d]{0,30}(?:${TASK})[^，,。；;：:\\d]{0,20}(?:标准|要求|指标|目标|任务))`,
    `与([^，,。；;：:\\d]{2,30}(?:${NORMS}))(?:完全)?(?:相符合?|一致)`,
    // 落实 is met only of a share that the norm names.
    `落实了?([^，,。；;：:\\d]{0,12}(?:国家|法定)[^，,。；;：:\\d]{0,20}(?:比例|占比|率)[^，,。；;：:\\d]{0,6}(?:标准|要求|规定))`,
    // 国家规定的底线要求均已达到: the norm may stand in front of its verb.
    `((?:国家|国定|国务院|教育部|法定|督导|评估|认定|普及普惠|(?:义务教育)?(?:优质|基本)?均衡)[^，,。；;：:\\d]{0,20}${NAMED_NORM})(?:${ALREADY})+(?:${DONE})(?=了?\\s*(?:$|[^\\p{L}\\p{N}\\s]))`,
    // “5%以内”的控制目标如期实现
    `([“"「]\\d+(?:\\.\\d+)?[%％](?:以[内上下])?[”"」]的?[^，,。；;：:\\d]{0,8}${NAMED_NORM})(?:${ALREADY})+(?:${DONE})(?=了?\\s*(?:$|[^\\p{L}\\p{N}\\s]))`,
    `(?:${ALL_MET})+(?:${ENOUGH}|(?:满足|符合)(?=[，,。；;\\n]|$))`,
    // 比国家标准高3.2个百分点 says how far it is on its side.
    `比([^，,。；;：:\\d]{0,20}(?:${NORMS})值?)还?(?:${FARTHER}|${SHORTER})(?:出|了)?(?=约?\\d)`,
    // 普惠率达标, 差异系数不超标; 78.3%（国家要求80%），达标; 结论：符合
    `(?<=[\\p{Script=Han}）)”"])(?<![不未否非需才能应须可求为])(?:${ENOUGH})(?=[，,。；;：:\\n]|$)`,
    `(?<=(?:[，,]|(?:结论|结果|自评|评定|评价|判定)[：:])\\s*)(?:${ENOUGH}|符合|满足)(?=[，,。；;\\n]|$)`,
  ].join('|'),
  'gu',
)
const SIDE = new RegExp(`^(?:(${BELOW})|(${ABOVE}))`)
const FAR = new RegExp(`^比.*?(?:(${SHORTER})|${FARTHER})(?:出|了)?$`)
const DENIED =
  /未|没有|尚|不(?!低于|高于|超过|论|管|落)|难以|无法|(?<!差)距|力争|确保|争取|将|预计|计划|拟|应|须|必须|需要|努力|推动|促进|逐步|按照|根据|对照|依据|围绕|为了?|如(?!期)|若|是否|能否|争创|目标|高标准/
/** 计划新建公办园4所，届时占比可达52%，全面达到国家标准: what an earlier clause puts off is not met yet. */
const PUT_OFF =
  /届时|力争|争取|预计|下一步|有望|(?<!三年行动)计划(?=[^，,。；;]{0,8}(?:年|新建|投入|实施|通过))/
/** Only some of what was listed: which of them is not said. */
const SOME =
  /其中|[前后][一二两三四][项个类者]|部分|个别|多数|大多|除|仅|只有|有[一二两三四五\d]+[项个]/
/** 除教职工配备外，各项指标均达到: which are left out is said in the clause before. */
const BUT_FOR = /除[^，,。；;]{1,24}(?:以外|之外|外)[，,]$/
/** The assertion ends its clause: 达到国家标准的学校 asserts nothing. */
const IS_LAST = /^\s*(?:的|了)?\s*(?:$|[^\p{L}\p{N}\s])/u
/** 不存在低于国家要求的情况: there is none. */
const NONE_OF = new RegExp(`^${NONE}`)
const IS_CASE = /^的(?:情况|现象|问题|情形|指标|项目|学校|县[区市]?)?\s*(?:$|[^\p{L}\p{N}\s])/u
/** 对照国家认定条件，两项指标均已满足: the norm stands in front. */
const FRONTED =
  /(?:对照|对标|比照|依照|参照|按照|根据|按)([^，,。；;：:]{2,40}(?:标准|要求|规定|条件|指标|细则))[，,][^。]*$/
/** 三项指标对照国家要求全部合格: it stands in the clause itself. */
const COMPARED =
  /(?:对照|对标|比照|依照|参照|按照|根据|按)([^，,。；;：:\d]{2,20}?(?:标准|要求|规定|条件|细则))(?=(?:已经?|均|都|全部|全面|完全)*$)/
const LONGEST_LEAD = 120

/** Every assertion of the text that a norm is met; plans, denials and relative clauses are none. */
export function readAssertions(text: string, sentences: readonly Sentence[]): Assertion[] {
  return collect(sentences, ({ span: sentence, part, text: written }) => {
    if (part !== 'body') return []
    return matchesOf(ASSERTION, written).flatMap(match => {
      const start = sentence[0] + match.index
      const end = start + match[0].length
      const clause = clauseStart(text, sentence[0], start)
      const compared = COMPARED.exec(text.slice(clause, start))
      const before = text.slice(clause, compared ? clause + compared.index : start)
      const isFar = FAR.test(match[0])
      const isLast =
        isFar ||
        IS_LAST.test(text.slice(end, end + 4)) ||
        (NONE_OF.test(match[0]) && IS_CASE.test(text.slice(end, end + 8)))
      if (DENIED.test(before) || SOME.test(before) || !isLast) return []
      const earlier = text.slice(sentence[0], clause)
      if (PUT_OFF.test(earlier) || BUT_FOR.test(earlier)) return []
      const lead = text.slice(Math.max(sentence[0], start - LONGEST_LEAD), start)
      const said = compared ? `${lead.slice(0, lead.length - compared[0].length)}` : lead
      const named = match.slice(1).find(one => one !== undefined)
      const isFronted = named !== undefined && match[0].startsWith(named)
      const verb = isFronted ? match[0].slice(named.length) : match[0]
      const { length, ...read } = readSubject(said, verb)
      // 没有低于1:7标准的县区: none of them is.
      const isOfNone = NONE_OF.test(match[0])
      const norm = named ?? compared?.[1] ?? FRONTED.exec(lead)?.[1] ?? ''
      const subject = isFronted && read.isBare ? ofNorm(read, norm) : read
      const from = start - length - (lead.length - said.length)
      return [
        {
          span: [from, end] as Span,
          sentence,
          norm,
          side: sideOf(match[0]),
          ...subject,
          isUniversal: subject.isUniversal || isOfNone,
        },
      ]
    })
  })
}

/** What a norm is set for: 国家规定的交流比例 → 交流比例; of 国家规定的底线 nothing is left. */
const OF_A_NORM = new RegExp(
  `国家|国定|国务院|教育部|法定|督导|评估|认定|验收|普及普惠|(?:优质|基本)均衡|关于|对于?|有关|相关|控制|[“”"]|\\d+(?:\\.\\d+)?[%％]?(?:以[内上下])?的?|[的之]?(?:${NORMS})`,
  'g',
)

/** What a norm is of, in its own words. */
export const namesOfNorm = (norm: string): string[] =>
  namesIn(norm.replace(OF_A_NORM, '').replace(/^的|的$/g, ''))

/** 国家关于随迁子女就学的要求得到满足: a norm in front of its verb says itself what meets it. */
function ofNorm<Read extends AssertedOf>(read: Read, norm: string): Read {
  const names = namesOfNorm(norm)
  return { ...read, names, isBare: names.length === 0 }
}

function sideOf(words: string): Assertion['side'] {
  const far = FAR.exec(words)
  if (far) return far[1] ? 'below' : 'above'
  const [, below, above] = SIDE.exec(words) ?? []
  return below ? 'below' : above ? 'above' : null
}

const SWEEPING_SUBJECT = /各项|全部|所有|全面|履行教育职责|职责|工作|指标|各方面/
const SWEEPING_NORM = /要求|标准|规定|目标|指标/

/**
 * A general assertion about the whole report: 各项工作……全部达到了……要求. It names no subject of its
 * own and says 全部 or 均. Of a sentence with a figure it is said of that figure.
 */
export function isSweeping(text: string, assertion: Assertion): boolean {
  const before = text.slice(assertion.sentence[0], assertion.span[0])
  return (
    assertion.isUniversal &&
    assertion.isBare &&
    SWEEPING_NORM.test(assertion.norm) &&
    SWEEPING_SUBJECT.test(before + text.slice(...assertion.span)) &&
    /各项|履行|职责|各方面|全面/.test(before + text.slice(...assertion.span))
  )
}
