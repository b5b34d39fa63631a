import type { Severity, Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { type Interval, intervalOf, meet, printed, spanOf } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { prefixSums } from '../../structure/part-sums.ts'
import type { Part } from '../../structure/parts.ts'
import { show } from '../../structure/run-proof.ts'
import type { Total } from '../../structure/totals.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { unitSlipOf } from '../unit/part-in-another-unit.ts'

export const partsDoNotAddUp = defineRule({
  id: 'arithmetic/parts-do-not-add-up',
  category: 'arithmetic',
  severity: 'error',
  title: '分项之和不等于总数',
  explanation:
    '总数后面用括号、冒号、“分别为”“按……分”列出的各分项，应当加得上总数。“其中”可以只列一部分：分项之和小于总数不报告（公办、民办两类都列了的除外）；各分项同属一种分类、互不重叠而之和大于总数的报告。“共有……所，”后面只用逗号接着列出的各学段数，与总数相差不到5%才报告。按“万”“亿”取整的数留出四舍五入的余地。',
  example: { text: '青山县有幼儿园60所（公办20所、民办38所）。' },
  check: context =>
    context.totals
      .filter(total => !unitSlipOf(total))
      .flatMap(total => observe(context.text, total)),
})

export const partAboveTotal = defineRule({
  id: 'arithmetic/part-above-total',
  category: 'arithmetic',
  severity: 'error',
  title: '“其中”项大于总数',
  explanation: '“其中”后面的某一项比它所属的总数还大。',
  example: { text: '青山县交流教师300人，其中城镇学校到乡村学校420人。' },
  check: context =>
    collect(context.totals, ({ total, parts, kind }) => {
      if (kind !== 'among') return []
      const whole = intervalOf(total)
      const part = parts.find(one => intervalOf(one.figure).low.gt(whole.high))
      if (!part) return []
      const a = printed(context.text, part.figure)
      const b = printed(context.text, total)
      return [
        {
          message: `“其中”项${a}大于总数${b}`,
          spans: [spanOf(total), spanOf(part.figure)],
          computation: `${a} > ${b}`,
          suggestion: '核对总数与“其中”项的数值和单位',
        },
      ]
    }),
})

/** Stages do not overlap: parts named by them cannot be more than the whole. */
const STAGE =
  /幼儿|学前|托育|小学|初中|高中|中学|中职|职高|职业|特教|特殊|高校|本科|专科|技工|中专|一贯制|完全中学|专门学校|职教|进修|教师发展|电大|培智/

function observe(text: string, { total, parts: listed, kind }: Total): Observation[] {
  if (kind === 'implied' && !isDivided(labelOf(text, total), listed)) return []
  const whole = intervalOf(total)
  const parts = nearest(
    whole,
    divisionOf(listed),
    kind === 'among' ? oneClassOf(listed) : listed,
    listed,
  )
  const sums = prefixSums(parts)
  const sum = sums.at(-1)
  if (!sum || parts.length < 2) return []
  const ends = isOfEveryKind(text, total, parts) ? [sum] : sums.slice(1)
  if (ends.some(one => meet(one, whole))) return []
  if (parts.some(part => intervalOf(part.figure).low.gt(whole.high)) && kind === 'among') return []
  const severity = severityOf(total, parts, kind, sum)
  if (!severity) return []
  const terms = parts.map(part => (part.times > 1 ? `${part.times}×` : '') + part.figure.value)
  const scale = total.scale
  const added = show(sum.low.plus(sum.high).div(2).div(scale), 8)
  const stated = printed(text, total)
  const first = parts[0]?.figure ?? total
  const last = parts.at(-1)?.figure ?? total
  return [
    {
      severity,
      message: `各分项之和为${added}${total.unit}，与总数${stated}不符`,
      spans: [spanOf(total), [first.start, last.end] as Span],
      computation: `${terms.join(' + ')} = ${added} ≠ ${total.value}`,
      suggestion: '核对总数和各分项；有未列出的分项请补上',
    },
  ]
}

/** 各级各类学校共86所，分别是：…: a whole of every kind holds the last part of its list, too. */
function isOfEveryKind(text: string, total: Total['total'], parts: readonly Part[]): boolean {
  return EVERY_KIND.test(labelOf(text, total)) && oneClassOf(parts).length === parts.length
}

const EVERY_KIND = /各级各类|各类各级/

function severityOf(
  total: Total['total'],
  parts: readonly Part[],
  kind: Total['kind'],
  sum: Interval,
): Severity | null {
  const whole = intervalOf(total)
  const above = sum.low.gt(whole.high)
  const share = sum.high.div(whole.low).toNumber()
  if (kind === 'implied') {
    return share > CLOSE && sum.low.div(whole.high).lt(1 / CLOSE) ? 'error' : null
  }
  if (kind === 'among') {
    if (above) return areExclusive(parts) ? 'error' : 'question'
    if (isExhaustive(parts) && share > CLOSE) return 'error'
    return parts.length >= 3 && share > 0.99 ? 'question' : null
  }
  if (isExplainedByOnePart(parts, whole, sum)) return 'question'
  if (above) return 'error'
  if (isPartition(parts)) return 'error'
  // 省级示范园5所、普惠园8所 are marks some have, not a division of the whole.
  if (parts.some(part => MARK.test(part.label))) return null
  if (kind === 'includes') return share > 0.8 ? 'error' : 'question'
  return share > 0.5 ? 'error' : 'warning'
}

const MARK =
  /示范|普惠|骨干|高级|优质|[一二三]级|星级|特色|重点|达标|新建|扩建|[省市县]级|国家级|先进|获/
const EXHAUSTIVE: readonly (readonly RegExp[])[] = [
  [/公办|公立/, /^(?!.*(?:普惠|营利)).*(?:民办|私立)/],
  [/男/, /女/],
]
const DIVISIONS: readonly (readonly RegExp[])[] = [
  ...EXHAUSTIVE,
  [/公办|公立/, /^(?!.*非普惠).*普惠/, /其[他余]|非普惠/],
  [/城[区市镇]|县城/, /农村|乡[镇村]/],
  [/大班/, /中班/, /小班/],
  [/本科/, /专科/],
]

/** 公办28所，民办33所，普惠24所: the first two are the whole, what follows cuts across them. */
function divisionOf(parts: readonly Part[]): readonly Part[] {
  for (const kinds of DIVISIONS) {
    const first = parts.slice(0, kinds.length)
    const rest = parts.slice(kinds.length)
    // 公办园、普惠性民办园、其他民办园: the third belongs to the division as well.
    if (rest.some(part => kinds.some(kind => kind.test(part.label)))) continue
    if (isDivision(first, kinds)) return first
  }
  return parts
}

/** 公办111个、民办28个、退休支部31个: the third may belong to the whole after all. */
function nearest(whole: Interval, ...lists: readonly (readonly Part[])[]): readonly Part[] {
  const off = (list: readonly Part[]) =>
    (prefixSums(list).at(-1)?.high ?? whole.high).minus(whole.high).abs()
  return lists.reduce((best, list) => (list !== best && off(list).lt(off(best)) ? list : best))
}

/** 公办、民办: together they are the whole. */
function isPartition(parts: readonly Part[]): boolean {
  return DIVISIONS.some(kinds => isDivision(parts, kinds))
}

function isDivision(parts: readonly Part[], kinds: readonly RegExp[]): boolean {
  return (
    kinds.length === parts.length &&
    kinds.every(kind => parts.filter(part => kind.test(part.label)).length === 1)
  )
}

/** Each pupil, teacher or yuan is in one of them only. */
const CLASSES: readonly RegExp[] = [
  STAGE,
  /国培|省培|市培|县培|校本/,
  /[一二三四]期|第[一二三四]批|首批/,
  /^(?:19|20)\d\d年$/,
  /(?<!非)专用|非专用/,
  /随班就读|特教|特殊教育学校|送教上门/,
  /在职|退休|离休|离退休|在编|编外|聘用/,
  /正高级|副高级|(?<![正副])高级|中级|初级|未定[级职]|未评/,
  /管理|工勤|工人|专业技术|教辅|行政/,
  /中央|省级|市级|县级|区级|自筹|社会捐|上级|本级/,
  /县内|县外|省内|省外|市内|市外|本县|本市|本省|区内|区外/,
]

/** 省级10所、市级27所、县级48所，市级…示范校20所: the first parts of one class, each named once. */
function oneClassOf(parts: readonly Part[]): readonly Part[] {
  const longest = CLASSES.map(kind => {
    const words = parts.map(part => kind.exec(part.label)?.[0])
    const end = words.findIndex((word, at) => word === undefined || words.indexOf(word) < at)
    return end < 0 ? parts.length : end
  })
  const most = Math.max(...longest)
  return most >= FEWEST_OF_A_CLASS ? parts.slice(0, most) : parts
}

const FEWEST_OF_A_CLASS = 3

/** Fewer parts than this share of the whole may well be a choice of them. */
const CLOSE = 0.95
/** 公办、民办 and at most one more: nothing is left that could stand outside the list. */
function isExhaustive(parts: readonly Part[]): boolean {
  return EXHAUSTIVE.some(
    kinds =>
      parts.length <= kinds.length + 1 &&
      kinds.every(kind => parts.filter(part => kind.test(part.label)).length === 1),
  )
}

/** 学校120所，小学80所、初中30所、…: all parts of one classification, of which the whole is no member. */
function isDivided(whole: string, parts: readonly Part[]): boolean {
  return CLASSES.some(kind => !kind.test(whole) && parts.every(part => kind.test(part.label)))
}

/** What one pupil, teacher or yuan can be beside something else. */
const TRAIT =
  /党员|高级|中级|初级|职称|学历|本科|专科|研究生|硕士|博士|名师|带头人|班主任|双师|获|奖|寄宿|留守|随迁|残疾|低保|脱贫|建档|困难|孤儿|单亲|少数民族|资助|新增|用于|以上|以下|岁|专职|兼职|持证|参加|接受/

/** Parts that cannot overlap: all of one classification, or a division of the whole. */
function areExclusive(parts: readonly Part[]): boolean {
  if (isPartition(parts)) return true
  if (parts.some(part => OVERLAP.test(part.label))) return false
  if (!parts.some(part => TRAIT.test(part.label))) return true
  return CLASSES.some(kind => {
    const inside = parts.filter(part => kind.test(part.label)).length
    const rest = parts.filter(part => !kind.test(part.label))
    return (
      inside >= 2 &&
      rest.every(
        part =>
          /其[他余]/.test(part.label) || (inside >= parts.length - 1 && !TRAIT.test(part.label)),
      )
    )
  })
}

const OVERLAP = /民办|公办|教学点|附设|分校|校区|寄宿|农村|城区|普惠|示范|女|骨干|特级/

/** One part too many (a part of another part) is a matter of wording, not of adding. */
function isExplainedByOnePart(parts: readonly Part[], whole: Interval, sum: Interval): boolean {
  const overlapping = parts.filter(part => OVERLAP.test(part.label))
  return (
    parts.length > 2 && overlapping.some(part => meet(minus(sum, intervalOf(part.figure)), whole))
  )
}

function minus(a: Interval, b: Interval): Interval {
  return { low: a.low.minus(b.low), high: a.high.minus(b.high) }
}
