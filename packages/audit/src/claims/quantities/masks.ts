import { matchesOf } from '../../text/matches.ts'
import type { Mask } from './quantity.ts'

/**
 * What looks like a figure and is none. One pattern per reason, behind the characters of which it needs
 * one, so that most are not even tried; each is bounded, so a passage is read in linear time.
 */
const patterns: readonly [string, RegExp][] = [
  // titles of documents, and document numbers
  ['《', /《[^《》]{0,80}》/g],
  ['〔[(', /[〔[(](?:19|20)\d\d[〕\])](?:第)?\d{1,4}号?/g],
  ['号', /(?:第)?\d{1,4}号(?:文|令|公告|通知|函)?/g],
  // list numbers: at the start, or after a stop
  [').、', /(?<![^。;:!?])(?:#{1,6})?(?:\(?\d{1,2}\)|\d{1,2}[.、](?!\d))/g],
  [')、', /(?<![^。;:,!?"])(?:#{1,6})?\(?[一二三四五六七八九十]{1,3}[)、]/g],
  // ordinal and rank
  [
    '第',
    /第[一二三四五六七八九十百\d]{1,6}(?:[章节条款项届次批名位个轮期]|[一-龥]{0,2}(?:小学|中学|幼儿园|学校|高中))?/g,
  ],
  [
    '名位',
    /(?:(?<!学)前[一二三四五六七八九十\d]{1,6}[名位]|(?:位列|位居|排名)[一二三四五六七八九十\d]{1,6}[名位]?)/g,
  ],
  // grades, school systems, schools named by a number
  [
    '年号中小',
    /[\d一二三四五六七八九十]{1,6}(?:[-~至、][\d一二三四五六七八九十]{1,6})?(?:年级|年制|年一贯|号线|中学|小学(?=校长))/g,
  ],
  // class-size definitions
  [
    '班',
    /\d{1,8}(?:[-~至]\d{1,8})?人(?:(?:及)?以[上下](?=的?(?:超?大|标准|教学)?班)|(?=的?(?:超?大班|标准班)))/g,
  ],
  ['班', /(?<!平均)班额(?:在|为)?\d{1,3}人及?以[上下内](?=的|[一-龥]|[,;。)])/g],
  // 不足100人的小学61所: how small those are; 20条底线: a name
  [
    '不少',
    /(?:不足|少于|不到|不满)\d{1,6}[人名](?:学生)?(?=的(?:[一-龥]{0,4})(?:小学|学校|教学点|幼儿园|村小|班))/g,
  ],
  ['条', /\d{1,3}条(?=底线)/g],
  // age groups
  [
    '岁',
    /\d{1,8}(?:[-~至]\d{1,8})?(?:周)?岁(?:及|以[上下]|\(含|适龄|儿童|幼儿|学龄|人口|的?青|[男女][生童孩])/g,
  ],
  ['岁', /\d{1,8}[-~至]\d{1,8}(?:周)?岁(?=\d|[一-龥]*(?:儿童|幼儿|婴|人口|学生|毛?入|教育))/g],
  // 600分以上考生217人: which candidates
  ['分', /\d{3}分(?:及?以上)(?=的?(?:考生|高分|学生|人))/g],
  // 60人座云教室3间, 50台机房2个: how large each of those counted is
  ['座', /\d{1,4}人座(?=[一-龥])/g],
  ['台', /\d{1,4}台(?=(?:计算机|电脑|微机)?(?:机房|教室))/g],
  // 班额在55人以内的学校占98%, 300人以下的村小12所, 1-2小时的占60%: which schools or answers are counted
  [
    '上下内',
    /\d{1,6}[人名生]?(?:及)?以[上下内]的?(?="?[一-龥]{0,6}"?(?:学校|村小|小学|初中|中学|高中|幼儿园|教学点))/g,
  ],
  [
    '的',
    /\d[\d.]{0,8}(?:小时|分钟|岁|人|名|年)?(?:[-~至到]\d[\d.]{0,8})?(?:个?小时|分钟|周?岁|人|名|年)(?:及?以[上下])?(?=的(?:占|有\d))/g,
  ],
  // clock times, telephone numbers, percent of a plan's name
  [':', /(?<=[午晚晨早日间]|(?<![低高小大等优少多])于)\d{1,2}:\d{2}(?:[-~至到]\d{1,2}:\d{2})?/g],
  ['-', /\d{3,4}-\d{7,8}/g],
  ['.', /[123]\.0(?<![^一-龥"].{3})(?![\d%万亿])/g],
  ['时', /24小时(?=值班|监控|[一-龥]{0,3}服务)/g],
  // 50米跑: an exercise
  ['跑折', /\d{2,4}米(?:[x×]\d{1,2})?(?=跑|短跑|长跑|往返|折返)/g],
  // 作业90分钟内完成率: what counts as done
  ['内', /\d{1,3}(?:个?小时|分钟)内(?=[一-龥]{0,3}完成)/g],
  // 5年360学时, 减负30条: requirements and rules that go by their numbers
  ['学', /(?<![\d.])[五\d]年\d{2,3}学时/g],
  ['负', /减负[一二三四五六七八九十\d]{1,3}条/g],
  // page numbers on their own
  ['0123456789', /^-?\d{1,3}-?$/g],
  ['页', /第\d{1,8}页/g],
  // per so many: 每百名学生
  ['每', /每(?:\d{1,8}|[十百千万]{1,4})[名个人]?(?=[一-龥])/g],
  // one of several: 5个10, 4个100% (the second number is the figure)
  ['个', /\d{1,8}个(?=\d)/g],
  // ISO-like dates
  ['-./', /(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}/g],
]

/** For each character the patterns that need it, one bit each. */
const neededBy = new Uint32Array(0x10000)
patterns.forEach(([characters], index) => {
  for (const character of characters) {
    const code = character.charCodeAt(0)
    neededBy[code] = (neededBy[code] ?? 0) | (1 << index)
  }
})

/** Stretches of a passage that hold no figure, in order of their start. */
export function findMasks(text: string): Mask[] {
  const masks: Mask[] = []
  const wanted = wantedIn(text)
  for (let index = 0; index < patterns.length; index++) {
    if ((wanted & (1 << index)) === 0) continue
    for (const match of matchesOf((patterns[index] as (typeof patterns)[number])[1], text)) {
      masks.push({ start: match.index, end: match.index + match[0].length })
    }
  }
  return masks.sort((a, b) => a.start - b.start)
}

/** The patterns of which a passage holds a character they need. */
function wantedIn(text: string): number {
  let wanted = 0
  for (let at = 0; at < text.length; at++) wanted |= neededBy[text.charCodeAt(at)] ?? 0
  return wanted
}
