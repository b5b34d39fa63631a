import { collect } from '../../structure/collect.ts'
import { type Figure, intervalOf, meet, printed, spanOf } from '../../structure/figures.ts'
import { labelOf } from '../../structure/labels.ts'
import { prefixSums } from '../../structure/part-sums.ts'
import type { Part } from '../../structure/parts.ts'
import { isChange } from '../../structure/rows.ts'
import { type AuditContext, figuresIn, matchesIn, paragraphStart, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { unequalSums } from './parts-and-total.ts'
import { isSaidOf } from './shares/pairs.ts'

export const partAboveTotal = defineRule({
  id: 'arithmetic/part-above-total',
  category: 'arithmetic',
  severity: 'error',
  title: '“其中”项大于总数',
  explanation: '“其中”（“交流教师中”）后面的某一项比它所属的总数还大。',
  example: { text: '青山县交流教师300人，其中城镇学校到乡村学校420人。' },
  check: context => [...amongTotals(context), ...amongNamed(context)],
})

function amongTotals(context: AuditContext): Observation[] {
  // What all parts together prove wrong is told once.
  const unequal = new Set(
    unequalSums(context).flatMap(one => (one.unequal.severity === 'error' ? [one.whole] : [])),
  )
  return collect(context.totals, ({ total, parts, kind }) => {
    if (kind !== 'among' || unequal.has(total)) return []
    const whole = intervalOf(total)
    const part = parts.find(one => intervalOf(one.figure).low.gt(whole.high))
    if (!part || isApart(context.text, parts, part) || areNamedBy(context.text, total, parts))
      return []
    if (isOfAnother(context, total, part.figure)) return []
    if (isLastOfList(context, total, part.figure)) return []
    // 撤并11个，其中5个、4个、2个，…用于23所学校: all parts were told before it.
    if (
      prefixSums(parts.slice(0, parts.indexOf(part)))
        .slice(1)
        .some(sum => meet(sum, whole))
    )
      return []
    return [say(context.text, part.figure, total)]
  })
}

function say(text: string, part: Figure, total: Figure): Observation {
  const [a, b] = [part, total].map(one => printed(text, one))
  return {
    message: `“其中”项${a}大于总数${b}`,
    spans: [spanOf(total), spanOf(part)],
    computation: `${a} > ${b}`,
    suggestion: '核对总数与“其中”项的数值和单位',
  }
}

/** 交流教师中，…: those who were told before, by the words they have here. */
const AMONG_NAMED =
  /(?<=[，,。；;\n]|^)(\p{Script=Han}{2,9}[师生工童员长人校园])中[，,：:]?(?=\p{Script=Han}{0,16}\d)/gu

/** 交流轮岗教师487人，…。交流教师中，骨干教师512人: more of them than there are, in whatever words they were told. */
function amongNamed(context: AuditContext): Observation[] {
  const { text } = context
  return collect(matchesIn(context, AMONG_NAMED), match => {
    const [, name = ''] = match
    const [, end] = sentenceAt(context, match.index)
    const start = paragraphStart(context, match.index)
    const stop = /[；;]/.exec(text.slice(match.index, end))?.index ?? end - match.index
    const parts = figuresIn(context, [match.index, match.index + stop]).filter(
      one => one.depth === 0 && isCountOf(text, one),
    )
    const wholes = figuresIn(context, [start, match.index]).filter(
      one => one.depth === 0 && isCountOf(text, one) && isSaidOf(name, labelOf(text, one)),
    )
    return parts
      .flatMap(part => {
        const alike = wholes.filter(one => one.unit === part.unit)
        const [whole] = alike
        const isAbove = alike.every(one => intervalOf(part).low.gt(intervalOf(one).high))
        return whole && isAbove ? [say(text, part, whole)] : []
      })
      .slice(0, 1)
  })
}

/** How many there are of them, and no change, average or plan. */
const isCountOf = (text: string, figure: Figure): boolean =>
  /people|units/.test(figure.family) &&
  !figure.approximate &&
  !isChange(text, figure) &&
  !NO_COUNT.test(labelOf(text, figure) + figure.unit)

/** 招聘教师183名，其中特岗96名；选派教师214名: behind the first half stop stands something else. */
function isApart(text: string, [first]: readonly Part[], { figure }: Part): boolean {
  return first !== undefined && /[；;]/.test(text.slice(first.figure.end, figure.start))
}

/** 1208名，逐年为186名、214名和295名，其中特岗402名: of all of them, and not of the last of the list. */
function isLastOfList(context: AuditContext, total: Figure, part: Figure): boolean {
  const { text } = context
  if (!/[、和及]\s*$/.test(text.slice(total.start - 2, total.start))) return false
  const [start] = sentenceAt(context, total.start)
  return figuresIn(context, [start, total.start]).some(
    one => one.family === part.family && intervalOf(one).low.gte(intervalOf(part).high),
  )
}

/** 排查312处，立改286处，限期26处；其中消防118处: behind a half stop 其中 may speak of what was told before the last. */
function isOfAnother(context: AuditContext, total: Figure, part: Figure): boolean {
  const { text } = context
  if (!/[；;]\s*其中/.test(text.slice(total.end, part.start))) return false
  const [start] = sentenceAt(context, total.start)
  return figuresIn(context, [start, total.start]).some(
    one =>
      one.unit === total.unit &&
      one.depth === total.depth &&
      intervalOf(one).high.gte(intervalOf(part).low),
  )
}

/** 分布在3个县，其中甲县41个、乙县33个: the parts are told by the places counted, and are something else. */
function areNamedBy(text: string, total: Figure, parts: readonly Part[]): boolean {
  const noun = PLACES_COUNTED.exec(text.slice(total.end, total.end + 8))?.[0].at(-1)
  return noun !== undefined && parts.every(({ label }) => label.endsWith(noun))
}

const PLACES_COUNTED = /^[\p{Script=Han}（）()、]{0,5}?[县市区旗镇乡村校园]/u

/** Of each, or of those who should, and not of those who do. */
const NO_COUNT = /每|均|人次|计划|目标|应|需|符合|条件/
