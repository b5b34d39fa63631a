import type { Mention } from '../../lexicon/vocabulary.ts'
import { changeNames, changeWords, comparators } from '../../lexicon/words.ts'
import { recalled } from '../../text/recalled.ts'
import type { Placed } from '../../text/spans.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { TimeMark } from '../quantities/time-marks.ts'
import { type Slice, sliceOf } from '../scene/slice.ts'
import { leadNoun } from './noun-phrase.ts'

/** What the words before a figure say. */
export interface Lead {
  start: number
  end: number
  /** Without the periods in it. */
  text: string
  mentions: Mention[]
  times: readonly TimeMark[]
  slice: Slice
  /** The measure that stands right before the figure. */
  measure: Mention | null
  /** Words that are neither measure, slice nor function word, when they are nearest to the figure. */
  noun: string
  /** The whole name when it is put together from several places; else null. */
  words: string | null
  change: string | null
  comparator: string | null
  /** The clause before, when it holds no figure. */
  before: string
  /** 占: the figure is a part's share. */
  isShare: boolean
}

const byLength = (a: string, b: string) => b.length - a.length
const changePattern = new RegExp(
  `(?<!压)(?:${[...changeWords]
    .filter(word => word !== '多' && word !== '少')
    .sort(byLength)
    .join('|')})(?:了|率|幅度|比例|幅)?(?:约|近|达到?|超过|为|是)?$`,
)
const comparedMore = /[比较][^,]{0,12}(?:多|少)了?$/
const levelChange =
  /(?:增加|增长|跃升|提高|上升|提升|调整|优化|改善|下降|减少|降低|回落|压减|压缩|压降|发展|升|增|降|减|提)(?:为|[至到]了?)$/
/** By the character each ends in, the longest first. */
const comparatorsByEnd = new Map<string, string[]>()
for (const word of Object.keys(comparators).sort(byLength)) {
  const end = word.at(-1) ?? ''
  comparatorsByEnd.set(end, [...(comparatorsByEnd.get(end) ?? []), word])
}

/** Reads the words of [start, end) that lead up to `quantity`. */
export function readLead(
  passage: string,
  start: number,
  end: number,
  mentions: readonly Mention[],
  times: readonly TimeMark[],
  quantity: Quantity,
  asides: readonly Placed[] = [],
): Lead {
  const own = [...mentions]
  const periods =
    asides.length === 0 ? times : [...times, ...asides].sort((a, b) => a.start - b.start)
  const text = without(passage, start, end, periods)
  const change = changeOf(text, quantity)
  const nearest = own.at(-1)
  const rest = nearest ? without(passage, nearest.end, end, periods) : text
  const last = leadNoun(stripChange(rest))
  // 规范化学校率 is a rate of its own, whatever the vocabulary knows of 学校.
  const noun = last === '率' ? leadNoun(stripChange(text)) : last
  // A percentage of change can be of anything; a level must be counted in the measure's own unit.
  const fits = (mention: Mention) =>
    mention.measure !== undefined &&
    // 小学 and the like are slices of what changed, not what changed.
    (mention.measure.kinds.includes(quantity.kind) ||
      // 辍学率为0, 失学人数为0: nothing has no unit.
      (quantity.value === 0 && quantity.kind === 'plain' && !mention.stage) ||
      (quantity.kind === 'points' && mention.measure.kinds.includes('percent')) ||
      (change !== null && quantity.kind === 'percent' && !mention.stage) ||
      // 总投入翻了一番
      (quantity.kind === 'times' && !mention.stage && /翻[了近约]*$/.test(text)))
  const measure = own.findLast(fits) ?? null
  const isNear =
    measure !== null &&
    isNearest(passage, start, measure, end, periods, own, measure === nearest ? last : null)
  return {
    start,
    end,
    text,
    mentions: own,
    times,
    slice: sliceOf(own),
    measure: isNear ? measure : null,
    noun:
      noun === '' &&
      !isNear &&
      (measure !== null || isOfMore(nearest, quantity) || enrolled.test(text) || hired.test(text))
        ? leadNoun(stripChange(text))
        : noun,
    change,
    comparator: comparatorOf(text),
    words: null,
    before: '',
    isShare: quantity.kind === 'percent' && /占(?!地[^方]|用)/.test(text) && change === null,
  }
}

/** 拟收幼儿340人: not all children there are. */
const enrolled = /[招收接录]幼儿$/

/** 引进研究生12名, 具有博士学位86人: whom, and no stage or place at school. */
const hired =
  /(?:引进|招聘|招录|补充|录用|选聘|考录)[一-龥]{0,4}(?:研究生|本科|专科)$|[博硕学]士学位$/

/** 责令停止招生3所: a known word that does not name this figure is a part of what does. */
const isOfMore = (mention: Mention | undefined, { kind }: Quantity): boolean =>
  mention?.measure !== undefined &&
  // 国家助学金 counts pupils elsewhere; before a sum it is the grant.
  (!mention.measure.adjacent || kind === 'money') &&
  mention.stage === undefined &&
  !mention.measure.kinds.includes('institution')

function without(
  passage: string,
  start: number,
  end: number,
  marks: readonly { start: number; end: number }[],
) {
  let text = ''
  let from = start
  for (const mark of marks) {
    if (mark.end <= from || mark.start >= end) continue
    text += passage.slice(from, Math.max(from, mark.start))
    from = mark.end
  }
  return text + passage.slice(Math.max(from, start), end)
}

/** 分流学生, 达标学校: only some of them, told apart by a word the vocabulary does not hold. */
function isModified(
  passage: string,
  start: number,
  measure: Mention,
  own: readonly Mention[],
): boolean {
  // 非语文专任教师
  if (
    /非(?!普惠|营利|寄宿)[一-龥]{0,3}$/.test(
      passage.slice(Math.max(start, measure.start - 4), measure.start),
    )
  )
    return true
  if (sum.test(measure.word))
    return projects.test(
      leadNoun(passage.slice(Math.max(start, measure.start - 30), measure.start)),
    )
  if (!general.test(measure.word)) return false
  let before = leadNoun(passage.slice(Math.max(start, measure.start - 30), measure.start))
  for (const { word, measure: other } of own) if (!other) before = before.replace(word, '')
  return before.replace(owner, '').length >= 2
}

/** 安防建设投入: what the money went into makes a name of its own. */
const sum = /^(?:投入|投资)$/
const projects = /..(?:建设|工程|经费|改造|培训|装备|维修|信息化|教育)$/

const general = /^(?:学生|学校|幼儿园|教师缺口)$/
/** Whose they are, and what withAction and rankName read. */
const owner =
  /^.*(?:[省市县区旗州镇乡校园]|新建|迁建|改建|扩建|建成|抽查|抽样|查看|示范|重点|特色|规范化|标准化|寄宿制)性?$/

/** No other noun may stand between a measure and its figure. */
function isNearest(
  passage: string,
  start: number,
  measure: Mention,
  end: number,
  periods: readonly Placed[],
  own: readonly Mention[],
  /** What is left of the words behind the measure, where that is known. */
  behind: string | null,
): boolean {
  if (isModified(passage, start, measure, own)) return false
  if (
    measure.measure?.adjacent &&
    /(?:分别|依次)$/.test(passage.slice(measure.start - 2, measure.start))
  )
    return false
  const rest = behind ?? leadNoun(stripChange(without(passage, measure.end, end, periods)))
  if (
    rest === '' ||
    /^(?:比|较|与|同(?!年)|按|均(?!衡)|年均|同口径|由|从|的|降|略|水平|中|人数|数|规模|情况)/.test(
      rest,
    ) ||
    ofPlaces.test(rest)
  )
    return true
  // 平均完成时间由减负前的: what it was before says nothing else.
  if (/^[由从][一-龥"]{0,8}的$/.test(without(passage, measure.end, end, periods))) return true
  const slices = own.filter(mention => mention.start >= measure.end && !mention.measure)
  // 生均图书小学达24册: nothing but whose it is stands between.
  if (
    measure.word.length >= 4 &&
    slices[0]?.start === measure.end &&
    rest === leadNoun(slices[0].word)
  )
    return true
  if (measure.measure?.adjacent) return false
  if (/^的?(?:比例|比重|占比)$/.test(rest)) return true
  const later = own.filter(mention => mention.start >= measure.end)
  return later.length > 0 &&
    later.every(mention => mention.stage || mention.ownership || mention.area || mention.group)
    ? /^(?:的?(?:比例|比重))?$/.test(
        leadNoun(stripChange(without(passage, later.at(-1)?.end ?? end, end, periods))),
      )
    : false
}

/** 公众满意度三县依次为: of as many places. */
const ofPlaces = /^(?:[两二三四五六七八九十]|上述|各)个?(?:[地省市县区州镇校]|县区|区县|学段)$/

function changeOf(text: string, quantity: Quantity): string | null {
  const bare = unquoted(text).replace(listLead, '')
  // All of them stand at the end; the longest takes fifteen characters.
  const end = bare.slice(-16)
  if (levelChange.test(end)) return null
  const match = changePattern.exec(end)
  if (match) {
    const word = changeWords.filter(one => match[0].startsWith(one)).sort(byLength)[0] ?? match[0]
    return changeNames[word] ?? word
  }
  if (comparedMore.test(end)) return bare.includes('多') ? '增加' : '减少'
  const gap = quantity.kind === 'points' ? /([高低])(?:[出于]|了)?$/.exec(bare)?.[1] : undefined
  if (gap) return gap === '高' ? '高于' : '低于'
  return null
}

const unquoted = (text: string): string => (text.includes('"') ? text.replaceAll('"', '') : text)

/** 增幅分别为: the word of change stands before 分别. */
const listLead = /(?:分别|依次|各自)(?:为|是|达到?)?:?$/

export const stripChange = recalled((text: string): string =>
  text
    .replace(listLead, '')
    .replace(levelChange, '')
    .replace(changePattern, '')
    .replace(/(?:比|较|与|同)?(?:上年|去年|年均|同比|增幅|均|也|同口径|分别|依次|则)*$/, ''),
)

function comparatorOf(text: string): string | null {
  const bare = unquoted(text)
  if (/占(?!地[^方]|用)比?[^,]{0,24}$/.test(bare) && !/(?:达到?|超过|高于|低于)$/.test(bare))
    return '占'
  const words = bare.slice(-12).replace(/(?:了|规定|省定|国家|的|全国)+$/, '')
  const word = comparatorsByEnd.get(words.at(-1) ?? '')?.find(one => words.endsWith(one))
  return word ? (comparators[word] ?? null) : null
}
