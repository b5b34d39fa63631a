import type { Span } from '@mingjian/model'
import { type AuditContext, claimsIn, figuresIn, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { type Announcement, announcementsOf } from './announcements.ts'

const REST =
  /(?:其余|其他|其它|另[一两二三外])[^，,。；;\d]{0,12}(?:均|都|全部)?(?:符合|达到|达标|满足|完成|合格|良好|正常)[^，,。；;]{0,8}/
/** The text undertakes to answer each of them. */
const UNDERTAKEN = /说明|汇报|报告|答复|回答|分析|如下/
const LONGEST_UNDERTAKING = 12
/** What is answered by a number. */
const MEASURE = /(?:率|比|比例|系数|经费|投入|支出|收入|资金|数|面积|设备值|标准|班额|课时|规模)$/
const SHORTEST_NAME = 3
/** How much of the end of a name must be found again. */
const TAIL = 4
/** 学前三年毛入园率 may be answered as 毛入园率. */
const LONGEST_NAME = 6
const SHORTEST_STEM = 2
const RATE = /(?:率|比|比例)$/
const LONGEST_ANSWER = 800
const FEWEST_VALUED = 2

export const announcedButUnanswered = defineRule({
  id: 'coverage/announced-but-unanswered',
  category: 'coverage',
  severity: 'error',
  title: '宣布的指标没有逐项给出数值',
  explanation:
    '逐一点名几项指标，却只给出其中一部分的数值，其余用“均符合要求”带过；或者写明就几项指标“作出说明”（或其余各项都写了数值），后文再提到其中一项时没有数值。没有点名的“三项指标”不判断。',
  example: {
    text: '围绕巩固率、毕业率、升学率三项指标，巩固率97.2%，其余指标均达到要求。',
  },
  check: context =>
    announcementsOf(context)
      .filter(one => one.isOfFigures)
      .flatMap(one => passedOver(context, one) ?? leftWithoutFigure(context, one) ?? []),
})

/** 巩固率97.2%，其余指标均达到要求. */
function passedOver(context: AuditContext, { span, names }: Announcement): Observation | null {
  const after: Span = [span[1], sentenceAt(context, span[0])[1]]
  const rest = REST.exec(context.text.slice(...after))
  const answered = names.filter(name => hasFigure(context, name, after))
  if (!rest || answered.length >= names.length || answered.length === 0) return null
  const missing = names.filter(name => !answered.includes(name))
  const restStart = after[0] + rest.index
  return {
    message: `点名${names.length}项指标，只给出${answered.length}项的数值，缺“${missing.join('”“')}”`,
    spans: [span, [restStart, restStart + rest[0].length] as Span],
    computation: `${answered.length} < ${names.length}`,
    suggestion: '逐项写出数值',
  }
}

/** 现就……三项指标作出说明, and one of them is spoken of again without any figure. */
function leftWithoutFigure(
  context: AuditContext,
  { span, names }: Announcement,
): Observation | null {
  const { text } = context
  const answers: Span = [span[1], Math.min(text.length, span[1] + LONGEST_ANSWER)]
  if (claimsIn(context, answers).length === 0) return null
  const isUndertaken = UNDERTAKEN.test(text.slice(span[0], span[1] + LONGEST_UNDERTAKING))
  const valued = names.filter(name => hasFigure(context, name.slice(-LONGEST_NAME), answers))
  // The others have each its figure, and so this one ought to.
  const isExpected = valued.length >= FEWEST_VALUED && valued.length === names.length - 1
  if (!isUndertaken && !isExpected) return null
  for (const name of names) {
    const stem = name.replace(MEASURE, '')
    const at = [name, stem].map(one => text.slice(...answers).indexOf(one)).find(one => one >= 0)
    if (
      valued.includes(name) ||
      at === undefined ||
      name.length < SHORTEST_NAME ||
      stem.length < SHORTEST_STEM
    )
      continue
    if (!MEASURE.test(name) || text.includes(stem, answers[1])) continue
    const said = statementAt(context, answers[0] + at, answers)
    if (isAnswered(context, name, answers) || isMeasured(context, name, stem, answers)) continue
    return {
      message: `写明就${names.length}项指标作出说明，“${name}”没有数值`,
      spans: [span, said],
      computation: null,
      suggestion: `写出${name}的数值`,
    }
  }
  return null
}

/** Behind the words for what the name is about, or in one clause with them, stands a figure such as it asks for. */
function isMeasured(context: AuditContext, name: string, stem: string, answers: Span): boolean {
  const { text } = context
  return figuresIn(context, answers).some(({ start, family, ratio }) => {
    if (RATE.test(name) && family !== 'percent' && !ratio) return false
    const [from, to] = statementAt(context, start, answers)
    const clause = /^[^，,]*/.exec(text.slice(start, to))?.[0] ?? ''
    return `${text.slice(from, start)}${clause}`.includes(stem)
  })
}

/** From one full or half stop to the next. */
function statementAt({ text }: AuditContext, at: number, [start, end]: Span): Span {
  const before = text.slice(start, at).search(/[^。；;：:\n]*$/)
  const length = text.slice(at, end).search(/[。；;\n]|$/)
  return [start + before, at + length]
}

/** A statement that says the name has a figure, or a figure stands elsewhere under the end of that name. */
function isAnswered(context: AuditContext, name: string, answers: Span): boolean {
  const tail = name.slice(-TAIL)
  const isSaid = (span: Span) => context.text.slice(...span).includes(name)
  return (
    claimsIn(context, answers).some(({ subject, quote }) => (subject + quote).includes(tail)) ||
    figuresIn(context, answers).some(({ start }) => isSaid(statementAt(context, start, answers)))
  )
}

function hasFigure(context: AuditContext, name: string, [start, end]: Span): boolean {
  const at = context.text.slice(start, end).indexOf(name)
  if (at < 0) return false
  const from = start + at + name.length
  return figuresIn(context, [from, end]).some(one => one.start - from <= 12)
}
