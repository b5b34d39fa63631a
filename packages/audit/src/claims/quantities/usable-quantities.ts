import type { Quantity } from './quantity.ts'

/** Words that take a small Chinese numeral as a figure: 增加至七个, 每月一次, 共有三所. */
const counted =
  /(?:增加?[至到]|达到?|减少?[至到]|升至|降至|新增|新建|共有?|共计|建成|撤并|超过|设立|其余|[至到]|(?<![行认作成])为|每[月周年](?:组织|开展|召开|进行)?)$/
const counting = /(?:选派|遴选|推荐|表彰|招聘|引进|新建|撤并|新增)$/
/** 支出超20亿元的区, 占比高于80%的12所学校: the bound tells which of them are counted and is no claim. */
const bounding = /(?:超过?|高于|低于|达到?|不足|大于|小于)$/
const bounded =
  /^(?:以上)?的(?:\d{1,4}[个所]|[区县](?![定级])|省份|学校|幼儿园|地区|乡镇|班级|教学班)/
const stopAfter = /^(?:[,;。)、]|$)/
/** 由50.2万增加到59.5万 */
const grown = /^(?:增|减|升|降|上升|下降|提高|发展|扩大|压缩)[^,;。]{0,3}[到至为]/
const plainBefore =
  /(?:系数|指数|[比率]|比值|得分|均值)?(?:为|是|达到?|约|[至到]|降至|升至)$|系数$|指数$|[生师班]比$|[≤≥]$/

/** 分别为0.42和0.39: the second bare number is a figure when the first is one. */
export function followsPlain(text: string, last: Quantity | undefined, next: Quantity): boolean {
  if (last?.kind !== 'plain' || next.kind !== 'plain' || last.unit !== next.unit) return false
  if (!isMeasure(next)) return false
  return next.start - last.end === 1 && /[、和,]/.test(text.charAt(last.end)) && next.decimals > 0
}

/** Longer rows of digits are account numbers, slips of a converter or rubbish: nothing was measured so. */
const isMeasure = ({ value, decimals }: Quantity) => Math.abs(value) < 1e18 && decimals <= 20

/** 达标6项以上的学校, 12个班以上学校: which schools are meant, and no figure. */
function definesSchools({ bound, kind }: Quantity, after: string): boolean {
  if (kind === 'percent') return false
  return (
    (bound?.endsWith('以上') && schools.test(after)) ||
    (after.startsWith('班以上') && /^班以上的?学校/.test(after))
  )
}

const schools = /^的?(?:学校|教学点|幼儿园|小学|初中)/

/** Rules out numbers that are part of another word or are only there to be counted through. */
export function isUsable(text: string, quantity: Quantity): boolean {
  const before = text.slice(Math.max(0, quantity.start - 8), quantity.start)
  const after = text.slice(quantity.end, quantity.end + 6)
  if (!isMeasure(quantity)) return false
  if (before.endsWith('第') || (bounding.test(before) && bounded.test(after))) return false
  if (definesSchools(quantity, after)) return false
  if (quantity.isChinese) {
    return isUsableNumeral(quantity, text.slice(quantity.start, quantity.end), before, after)
  }
  if (quantity.kind === 'plain') {
    if (quantity.unit !== '') return stopAfter.test(after) || grown.test(after)
    return plainBefore.test(before) || (quantity.decimals >= 2 && /[一-龥]$/.test(before))
  }
  if (/^[A-Za-z]/.test(after) && quantity.kind !== 'percent') return false
  if (quantity.kind === 'score')
    return (
      /[分绩]|自评|满意度?|家长|教师|学生|群众/.test(before) && !/^[钟校局别之类为公]/.test(after)
    )
  if (quantity.unit === '年')
    return (
      (quantity.decimals === 1 && quantity.value < 30) ||
      /(?:年限|年数|工龄|教龄|时间|周期|长)(?:为|达到?|是|约)?$/.test(before)
    )
  if (quantity.unit === '个' && /^(?:多?月|学期|工作日|星期|方面|环节|层面|维度|维护)/.test(after))
    return false
  // 3岁1649人: whom the figure behind it counts.
  if (quantity.unit === '岁' && /^\d/.test(after)) return false
  if (quantity.unit === '周' && !/共/.test(before)) return false
  return true
}

/** 召开专题会议两次, 平均每校两名 */
const meeting = /(?:会议?|活动|检查|督查|督导|调研|演练|座谈|巡查|测试|家访)[次场轮]$/
const each = /(?:平均|至少)每(?:[校班园县镇乡村点]|所学校|名教师)(?:配备)?$/

const building = /(?:楼|房|馆|堂|院|学校|园|小学|初中|高中|中学)$/

function isUsableNumeral(
  quantity: Quantity,
  written: string,
  before: string,
  after: string,
): boolean {
  if (quantity.unit === '%') return true
  // 教学楼一幢: behind what is counted
  if (/[幢栋座所]$/.test(quantity.unit) && stopAfter.test(after) && building.test(before))
    return true
  if (/^(?:方面|环节|层面|学段|阶段|只|年级|重|级|统一|个)/.test(after)) return false
  if (quantity.kind === 'times') return /(?:翻|增|长|提高|扩大)[了近约]*$|[是为达]$/.test(before)
  if (quantity.value === 1 && !/每[月周年学](?:组织|开展|召开|进行)?$/.test(before)) return false
  if (counting.test(before) || meeting.test(before + written.slice(-1)) || each.test(before))
    return true
  if (!counted.test(before)) return isManyByItself(quantity, written)
  return (
    /[至到]$/.test(before) ||
    quantity.value >= 10 ||
    stopAfter.test(after) ||
    /每|[建增并立余]$/.test(before)
  )
}

/** 百名教师大家访 and 十佳 are set phrases; 八十名, 百余名, 三千名 and 十一万人 are counts. */
function isManyByItself(quantity: Quantity, written: string): boolean {
  const isHead = /^[人名位所家]$/.test(quantity.unit)
  const fewest = isHead ? FEWEST_HEADS : FEWEST_BY_ITSELF
  if (quantity.value < fewest && !/万/.test(quantity.unit)) return false
  return quantity.isRough || !/^[百千万]+[^百千万]/.test(written)
}

const FEWEST_BY_ITSELF = 100
/** 十佳, 十大 and the like are names. */
const FEWEST_HEADS = 11
