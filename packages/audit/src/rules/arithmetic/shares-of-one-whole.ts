import { Exact, type Span } from '@mingjian/model'
import { withoutBrackets } from '../../structure/brackets.ts'
import {
  type Figure,
  type Interval,
  intervalOf,
  meet,
  printed,
  spanOf,
} from '../../structure/figures.ts'
import { middle, sumOf } from '../../structure/intervals.ts'
import { show } from '../../structure/run-proof.ts'
import { type AuditContext, figuresIn } from '../context.ts'
import { defineRule } from '../define-rule.ts'

/** Everyone is one or the other. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/公办/, /(?<!普惠性?)民办/],
  [/男/, /(?<!子)女/],
  [/线上/, /线下/],
  [/在编/, /编外|非在编/],
  [/专职/, /兼职/],
  [/城[区镇]/, /农村|乡村/],
  [/户籍/, /随迁/],
  [/普通高中|普高/, /中等职业|中职/],
]
/** What is counted is the class itself, not a trait some of it have: 民办园就读的占… */
const COUNTED =
  /^(?:园|学校|教育|招生|在园|在校|就读|幼儿|学生|生|教师|专任|教职工|机构|培训|子女|性|区|镇|校|的|比例|人数|数)*$/
const CLASS =
  /普通高中|普高|中等职业|中职|公办|民办|男|(?<!子)女|线上|线下|非?在编|编外|专职|兼职|城[区镇]|农村|乡村|户籍|随迁/
/** 35岁以下占…、36至50岁占…、51岁以上占…: bands of age from the youngest to the oldest. */
const YOUNGEST = /\d(?:岁及?以下|[^岁]{0,4}以[内下])|不满\d+岁/
const OLDEST = /\d[^，,]{0,4}以上|超过\d+岁/
/** From the best grade to the worst, with or without 占. */
const GRADE =
  /(?:优秀|良好|不?合格|不?及格|中等|待提高|待改进|较差)(?:等[级次])?(?:的|率|比例)*(?:为|是)?$/
const BEST = /优秀/
const WORST = /不合格|不及格|待提高|待改进|较差/
/** 其余占…: all that is left. */
const REST = /^(?:其余|其他|其它|剩下|剩余|余下)/
/** 去向为：…, 等级分布为：…: what follows is said to be everything. */
const ANNOUNCED = /(?:分布|构成|去向|组成)(?:情况)?(?:如下|为|是)?[:：，,]?\s*[^，,、；;：:]{1,16}$/
/** A slice of the one before, a change of it, or an answer that does not keep from giving another. */
const NO_PART = /认为|希望|关注|选择|喜欢|参加|其中|增|(?<!待)提高|升至|下降|上年|比(?!例)/
/** One of these stands in every sentence that has such shares. */
const TOLD = /占|以[内下]|分布|构成|组成|去向|结构|优秀|其[余他它]|剩[下余]|比[例重](?:分别|依次)/
const OF_IT = /占(?:比|了)?(?:为|达)?\s*$/
/** Farther off than this they are shares of different things. */
const FARTHEST_OFF = 20
const HUNDRED: Interval = { low: new Exact(100), high: new Exact(100) }

interface Share {
  figure: Figure
  label: string
}

interface ShareList {
  shares: Share[]
  /** No other percentage stands in the sentence. */
  isAll: boolean
  isAnnounced: boolean
  /** 毕业生中，…; 从去向看，…: the whole is named in the sentence itself. */
  isFramed: boolean
  /** 从结构看，…: what makes up the whole is told, and nothing of others behind it. */
  isStructured: boolean
}

export const sharesOfOneWhole = defineRule({
  id: 'arithmetic/shares-of-one-whole',
  category: 'arithmetic',
  severity: 'error',
  title: '互补的占比相加不等于100%',
  explanation:
    '接连写出公办、民办（男、女，线上、线下……）各占多少，或从“以下”到“以上”各年龄段、从优秀到待提高（不合格）各等级各占多少，互不重叠的各类（研究生、本科、专科……）各占多少而超过100%，或先列名称、后写“所占比重分别为”，从结构（来源、用途）看，自中央、省到县区或以“其他”收尾的，或以“其余”收尾、以“分布为”“去向为”总起列出各占多少，相加不是100%。各占比按末位四舍五入留出余地；中间另有第三类的、说的是“公办园中……占”一类比率的，不判断。',
  example: { text: '全县幼儿园中，公办园占52.4%，民办园占48.6%。' },
  needs: TOLD,
  check: context =>
    context.sentences
      .filter(({ text }) => TOLD.test(text))
      .flatMap(({ span }) => [...listsOf(context, span), ...namedBefore(context, span)])
      .flatMap(list => {
        const whole = partitionOf(list)
        const sum = whole ? sumOfShares(whole) : HUNDRED
        const off = middle(sum).minus(100).abs()
        if (!whole || meet(sum, HUNDRED) || off.gt(FARTHEST_OFF)) return []
        const total = show(middle(sum), 2)
        const said = whole.map(({ figure }) => printed(context.text, figure))
        return [
          {
            message: `${said.join('、')}相加为${total}%，不是100%`,
            spans: whole.map(({ figure }) => spanOf(figure)),
            computation: `${whole.map(({ figure }) => figure.value).join(' + ')} = ${total} ≠ 100`,
            suggestion: '核对各项占比',
          },
        ]
      }),
})

/** 行业分布为制造业61.5%、服务业24.3%、其他14.2%: how all of it is made up is said before, and that they are shares need not be. */
const isPlainList = (text: string, span: Span): boolean =>
  PLAIN_LIST.test(text.slice(...span)) || BAND_LIST.test(text.slice(...span))

/** 1小时以内38.6%，1至1.5小时27.2%，2小时以上34.2% */
const BAND_LIST =
  /[:：，,]\s*\d[^，,、；;。：:]{0,6}以[内下][^，,、；;。：:\d]{0,6}\d+(?:\.\d+)?[%％][、，,；;](?:[^，,、；;。：:]{1,16}[%％][、，,；;]){0,8}\d[^，,、；;。：:]{0,6}以上[^，,、；;。：:\d]{0,6}\d+(?:\.\d+)?[%％]/
const PLAIN_LIST =
  /(?:分布|构成|去向|组成|结构|占比)(?:情况|比例)?(?:如下|分别为|为|是)?[:：，,]?\s*(?:[^，,、；;。：:\d]{1,12}\d+(?:\.\d+)?[%％][、，,；;]?){3,}(?=[。；;，,]|$)/

/** Shares side by side, with nothing but their names between them. */
function listsOf(context: AuditContext, span: Span): ShareList[] {
  const lists: Share[][] = []
  let end = span[0]
  const isListed = isPlainList(context.text, span)
  const percents = figuresIn(context, span).filter(
    one => one.family === 'percent' && one.depth === 0,
  )
  for (const figure of percents) {
    const lead = withoutBrackets(context.text.slice(end, figure.start))
    end = figure.end
    const label = /(?:^|[，,、；;。：:])([^，,、；;。：:]{1,20})$/.exec(lead)?.[1] ?? ''
    const isShare =
      (isListed || OF_IT.test(label) || GRADE.test(label) || REST.test(label)) &&
      !figure.approximate
    const isNext = /^[，,、；;]\s*[^，,、；;。：:]{1,20}$/.test(lead)
    const share = { figure, label: label.replace(OF_IT, '') }
    const open = lists.at(-1)
    if (isShare && isNext && open && open.length > 0) open.push(share)
    else lists.push(isShare ? [share] : [])
  }
  const head = context.text.slice(span[0], percents[0]?.start ?? span[0])
  return lists.map(shares => ({
    shares,
    isAll: shares.length === percents.length,
    isAnnounced: ANNOUNCED.test(head),
    isFramed: /[中看][，,]/.test(head),
    isStructured: isMadeUpOf(context, span, shares),
  }))
}

/** 35岁及以下、36—45岁、46岁及以上教师分别占…, 中央、省级、县级所占比重分别为…: those who share are named before their shares. */
function namedBefore(context: AuditContext, span: Span): ShareList[] {
  const { text } = context
  const head = NAMED_IN_ORDER.exec(text.slice(...span))
  if (!head) return []
  const names = (head[1] ?? '').split(/、|和(?!谐)|以及|与/)
  const from = span[0] + head.index + head[0].length
  const percents = figuresIn(context, span).filter(one => one.family === 'percent')
  const figures = figuresIn(context, [from, span[1]]).slice(0, names.length + 1)
  const isNext = (one: Figure, at: number) => {
    const before = figures[at - 1]
    return (
      one.family === 'percent' &&
      !one.approximate &&
      /^\s*[、和与,，]?\s*$/.test(text.slice(before?.end ?? from, one.start))
    )
  }
  const row = figures.findIndex((one, at) => !isNext(one, at))
  const end = row < 0 ? figures.length : row
  if (end !== names.length || names.length < 2) return []
  const shares = figures.slice(0, end).map((figure, at) => ({ figure, label: names[at] ?? '' }))
  const before = text.slice(span[0], span[0] + head.index)
  const behind = text.slice(shares.at(-1)?.figure.end, span[1])
  return [
    {
      shares,
      isAll: percents.length === shares.length,
      isAnnounced: false,
      isFramed: false,
      isStructured: STRUCTURED.test(before) && !OTHERS.test(behind),
    },
  ]
}

/** 从来源看，中央占42%，省级占27%，…: how the whole is made up is said before its shares, and nothing of others behind them. */
function isMadeUpOf({ text }: AuditContext, span: Span, shares: readonly Share[]): boolean {
  const [first, last] = [shares[0], shares.at(-1)]
  if (!first || !last) return false
  const before = text.slice(span[0], first.figure.start)
  return (
    STRUCTURED.test(before.slice(0, before.lastIndexOf(first.label))) &&
    !OTHERS.test(text.slice(last.figure.end, span[1]))
  )
}

const NAMED_IN_ORDER =
  /([^，,。；;：:]*、[^，,。；;：:]*?)(?:(?:所|各)?(?:占(?:比[例重]?)?|比[例重]|份额)(?:分别|依次)(?:为|是|达)?|(?:分别|依次)占(?:比[例重]?)?(?:为|了)?)[:：]?(?=\s*\d)/
/** 从结构看，资金来源中，: what follows is how the whole is made up. */
const STRUCTURED =
  /(?:结构|构成|来源|组成|类型|层级|投向|用途|去向|分布)[^，,。；;：:、\d]{0,6}[，,：:]\s*$|按[^，,。；;：:、\d]{1,6}分(?:类|析)?[，,：:]\s*$/
const OTHERS = /其[余他它]|另有|另外|剩余|此外/

/** The shares that together are everything; null when one may be missing. */
function partitionOf({
  shares,
  isAll,
  isAnnounced,
  isFramed,
  isStructured,
}: ShareList): readonly Share[] | null {
  // 其中普通高中占67.36%，中等职业学校占32.46%: two kinds are everything, whatever leads to them.
  if (isPair(shares)) return shares
  const [first, second] = shares
  if (!first || !second || shares.some(({ label }) => NO_PART.test(label))) return null
  const isClosed = REST.test(shares.at(-1)?.label ?? '')
  const isOne = isAnnounced || (isClosed && (isFramed || sumOfShares(shares).low.gt(100)))
  if ((isAll && isOne) || isGraded(shares)) return shares
  if (isAll && isStructured && isMadeUp(shares)) return shares
  if (YOUNGEST.test(first.label) && OLDEST.test(shares.at(-1)?.label ?? '')) return shares
  return isOfOneClass(shares) && (isToLowest(shares) || sumOfShares(shares).low.gt(100))
    ? shares
    : null
}

/** What everybody has one of, and one only: a degree, a title. Of stages and places each share may be of its own. */
const ONE_OF_EACH: readonly RegExp[] = [
  /博士|硕士|研究生|本科|专科|大专|中专|高中/,
  /正高级?|副高级?|高级|中级|初级|未定[级职]|未评/,
]

/** 研究生、本科、专科: nobody is of two of them; 本科及以上 holds those before it, too. */
function isOfOneClass(shares: readonly Share[]): boolean {
  const labels = shares.map(({ label }) => label)
  const isClassed = ONE_OF_EACH.some(kind => {
    const words = labels.map(label => kind.exec(label)?.[0])
    return words.every((word, at) => word !== undefined && words.indexOf(word) === at)
  })
  return (
    shares.length >= FEWEST_OF_A_CLASS &&
    isClassed &&
    !labels.some(label => OTHER_STAGE.test(label)) &&
    !labels.slice(1).some(label => OR_ABOVE.test(label)) &&
    isAboveOthers(labels) &&
    !labels.slice(0, -1).some(label => OR_BELOW.test(label))
  )
}

/** 本科及以上, and then none but lower degrees, which are not among them. */
function isAboveOthers([first = '', ...others]: readonly string[]): boolean {
  if (!OR_ABOVE.test(first)) return true
  const rankOf = (label: string) => FROM_THE_HIGHEST.findIndex(one => one.test(label))
  const rank = rankOf(first)
  return rank >= 0 && others.every(label => rankOf(label) > rank)
}

const FROM_THE_HIGHEST: readonly RegExp[] = [
  /博士/,
  /硕士|研究生/,
  /本科/,
  /专科|大专/,
  /中专|高中/,
]

/** 小学教师本科: of those of one stage. */
const OTHER_STAGE = /小学|初中|幼儿|学前|中职|城|农村|乡/

/** 研究生, …, 高中阶段及以下: from the highest degree to whatever is below the rest. */
const isToLowest = (shares: readonly Share[]) =>
  /博士|研究生|硕士/.test(shares[0]?.label ?? '') && OR_BELOW.test(shares.at(-1)?.label ?? '')

/** 中央、省级、市级、县区自筹: from those who give from above to those who find the rest themselves. */
const TOP = /^(?:其中)?(?:中央|国家|上级|省)/
const BOTTOM = /^(?:县|区|乡|镇|本级|市县|学校)|自筹/
const CLOSING = /^(?:其中|反映|涉及)?其[他它余]/

/** Nothing is left that could stand outside the list, or it holds too much whatever stands outside. */
function isMadeUp(shares: readonly Share[]): boolean {
  const last = shares.at(-1)?.label ?? ''
  return (
    shares.length >= FEWEST_OF_A_CLASS &&
    (CLOSING.test(last) ||
      (TOP.test(shares[0]?.label ?? '') && BOTTOM.test(last)) ||
      sumOfShares(shares).low.gt(100))
  )
}

const OR_ABOVE = /及?以上/
const OR_BELOW = /及?以下/
const FEWEST_OF_A_CLASS = 3

/** 公办园占52.1%，民办园占47.9%: everyone is one or the other. */
function isPair(shares: readonly Share[]): boolean {
  const labels = shares.map(({ label }) => label.replace(/^其中[，,]?/, ''))
  const [first, second] = labels
  if (!first || !second || labels.length > 2 || labels.some(one => NO_PART.test(one))) return false
  const isOfTwoKinds = PAIRS.some(
    ([a, b]) => (a.test(first) && b.test(second)) || (b.test(first) && a.test(second)),
  )
  const frames = labels.map(one => (CLASS.test(one) ? one.split(CLASS).at(-1) : null) ?? '-')
  return (
    isOfTwoKinds &&
    frames.every(frame => COUNTED.test(frame)) &&
    kindOf(frames[0]) === kindOf(frames[1])
  )
}

/** 优秀、良好、合格、待提高, when 合格 is a grade of its own and not all that passed. */
function isGraded(shares: readonly Share[]): boolean {
  const [first, second] = shares
  const last = shares.slice(-2)
  return (
    shares.length > 2 &&
    BEST.test(first?.label ?? '') &&
    /良好/.test(second?.label ?? '') &&
    WORST.test(last.at(-1)?.label ?? '') &&
    !meet(sumOfShares(last), HUNDRED)
  )
}

/** 农村学校教师 and 城镇教师, 户籍学生 and 随迁子女 are of one kind. */
const kindOf = (frame = '') =>
  frame.replace(/学校|的|比例|人数/g, '').replace(/学生|子女|幼儿/, '生')

const sumOfShares = (shares: readonly Share[]) =>
  sumOf(shares.map(({ figure }) => intervalOf(figure)))
