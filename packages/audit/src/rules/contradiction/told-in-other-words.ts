import type { Span } from '@mingjian/model'
import { printed } from '../../structure/figures.ts'
import { type AuditContext, figuresIn, paragraphStart, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { basisRetold } from './basis-retold.ts'
import type { Mention } from './counted/mentions.ts'
import { headlinesRetold } from './headline-retold.ts'
import { areOfTwoItems } from './items-apart.ts'
import { labelledNumbers } from './labelled-numbers.ts'
import { mentionedTwice } from './mentioned-twice.ts'
import { differingTotals } from './more-than-all.ts'
import { pairsRetold } from './pairs-retold.ts'
import { partsRetold } from './parts-retold.ts'
import { restsRetold } from './rests-retold.ts'
import { knownRetold } from './retold/retold.ts'
import { statesRetold } from './states-retold.ts'
import { tableAgainstProse } from './table-against-prose.ts'
import { toldTwice } from './told-twice.ts'
import { differingRemainders } from './two-remainders.ts'
import { differingValues } from './two-values.ts'
import { wholesByShare } from './wholes-by-share.ts'

export const toldInOtherWords = defineRule({
  id: 'contradiction/told-in-other-words',
  category: 'contradiction',
  severity: 'error',
  title: '同一对象换了说法，前后数量不一',
  explanation:
    '所数的是同一对象，只是说法不同（“住校学生”与“在校住宿的学生”，“补充教师”与“今年入职的新教师”），两处的数却不同。限定不同的（公办、城区、在编、新增……）、学段或年份不同的、“其中”“每”“约”“计划”的数，不报告；一方的限定在另一方上下文中找不到的，只提疑问。前面写问题17个、整改到位14个，后面写“已整改到位的15个问题”的也报告；后面的数较小（可能是其中一部分）的不报告，时点较晚的只提疑问。“在……的基础上”重提的数、以“……的（多少）……”回指前文的数、表中同名一行的数、同样所数同类学校的人数，数字颠倒的也报告；以“这13所学校”“对362名督学”或句首“248套周转房”重提前文的数，全文别处没有、附近各数也算不出，而与前文同一事物的数只差一处笔误的，也报告；“改造后的9所”多于前面“改造6所”的也报告。“37名……中”的占比都是按前文另一个数算得、两数只差一处笔误的，也报告。标题里的数在正文中找不到，而正文同一事项的数像是它写错一位或数字颠倒的，也报告；标题取整、合计的不报告。',
  example: {
    text: '一、保障。全县住校学生3214人，补助及时发放。\n二、关爱。冬季为全县3124名在校住宿的学生添置被褥。',
  },
  check: context => {
    const known = [...differingValues(context), ...differingTotals(context)]
    const told = [...partsRetold(context), ...observe(context, toldTwice(context), known)]
    const states = unheard(
      [
        ...statesRetold(context),
        ...restsRetold(context),
        ...labelledNumbers(context),
        ...basisRetold(context),
        ...headlinesRetold(context),
        ...knownRetold(context).filter(one => !isAgainHeard(one, told)),
        ...pairsRetold(context),
      ],
      [...known, ...told, ...tableAgainstProse(context), ...differingRemainders(context)],
    )
    const mentioned = observe(context, mentionedTwice(context), [...known, ...told, ...states])
    const found = [...told, ...states, ...mentioned]
    return [...found, ...unheard(wholesByShare(context), [...known, ...found])]
  },
})

/** What it tells again was found to differ from something else already. */
const isAgainHeard = ({ spans }: Observation, known: readonly Observation[]): boolean => {
  const [start, end] = spans.at(-1) ?? [0, 0]
  return known.some(
    one => one.severity !== 'question' && one.spans.some(span => start < span[1] && span[0] < end),
  )
}

/** Of what begins in places where nothing was found yet; what was only asked about may still be proved. */
const unheard = (observations: readonly Observation[], known: readonly Observation[]) => {
  const proved = known.filter(one => one.severity !== 'question')
  return observations.filter(({ spans, severity }) =>
    spans.some(([start, end]) =>
      (severity === 'question' ? known : proved).every(one =>
        one.spans.every(span => end <= span[0] || span[1] <= start),
      ),
    ),
  )
}

/** Those of the pairs that were not found already. */
function observe(
  context: AuditContext,
  pairs: readonly Told[],
  known: readonly Observation[],
): Observation[] {
  return pairs
    .filter(
      one =>
        !isKnown(known, one) &&
        !isAmong(context, one) &&
        !areOfTwoItems(context, called(context, one.first), called(context, one.again)) &&
        !isToldBetween(context, one) &&
        ![one.first, one.again].every(at => isEchoed(context, at)),
    )
    .map(one => tell(context, one))
}

const called = ({ text }: AuditContext, { figure, span }: Told['first']) =>
  [figure.start, text.slice(span[0], figure.start).replace(/[为达到是]+$/, '')] as const

/** 隐患385处，立行立改358处。这358处隐患: those that were told of behind the first. */
function isToldBetween(context: AuditContext, { first, again }: Told): boolean {
  const [a, b] = [first.figure, again.figure]
  return figuresIn(context, [a.end, b.start]).some(
    one => one.family === b.family && one.unit === b.unit && one.value.eq(b.value),
  )
}

/** 其余4个问题：……。4个问题均已整改: those that its own paragraph told of before. */
function isEchoed(context: AuditContext, { figure: { start, end } }: Pick<Mention, 'figure'>) {
  const { text } = context
  const said = text.slice(start, end + SHORTEST_NOUN)
  return text.slice(paragraphStart(context, start), start).includes(said)
}

const SHORTEST_NOUN = 2

/** 完成投资5200万元。其中甲项目完成1600万元；乙项目完成投资2500万元: what each of them has is not what all have. */
function isAmong(context: AuditContext, { first, again }: Told): boolean {
  const { text } = context
  const [start] = sentenceAt(context, again.figure.start)
  const among = text.slice(start, again.figure.start).indexOf(AMONG)
  const between = text.slice(first.figure.end, start + Math.max(0, among))
  return among >= 0 && first.figure.end <= start + among && !/[。\n].*[。\n]/s.test(between)
}

const AMONG = '其中'

interface Told {
  first: Pick<Mention, 'figure' | 'span'>
  again: Pick<Mention, 'figure' | 'span'>
  severity: 'error' | 'question'
}

function tell({ text }: AuditContext, { first, again, severity }: Told): Observation {
  const [a, b] = [printed(text, first.figure), printed(text, again.figure)]
  const [said, later] = [first, again].map(one => text.slice(...one.span).replace(/\s+/g, ''))
  return {
    severity,
    message:
      severity === 'error'
        ? `“${said}”与“${later}”说的是同一对象，数量不同`
        : `“${said}”与“${later}”是否同一对象，请说明口径或时点`,
    spans: [first.span, again.span],
    computation: `${a} ≠ ${b}`,
    suggestion: '核对数值，两处改为一致；口径或时点不同的，分别注明',
  }
}

/** The same two places, found as values of one indicator, or as counts of all. */
function isKnown(known: readonly Observation[], { first, again, severity }: Told): boolean {
  return known.some(
    one =>
      (severity === 'question' || one.severity !== 'question') &&
      [first, again].every(({ figure }) => one.spans.some(span => covers(span, figure))),
  )
}

const covers = ([start, end]: Span, figure: { start: number; end: number }) =>
  start <= figure.start && figure.end <= end
