import type { Span } from '@mingjian/model'
import { announcedItems } from '../../structure/framework.ts'
import { readLabelledBreaks, writtenAs } from '../../structure/labelled-marks.ts'
import { type Marker, writtenMarker } from '../../structure/markers.ts'
import { misplacedMark } from '../../structure/misplaced-marks.ts'
import { once } from '../../structure/once.ts'
import { rowNumberBreaks } from '../../structure/row-numbers.ts'
import { spanAt } from '../../structure/segments.ts'
import { findBreaks, type SequenceBreak } from '../../structure/sequences.ts'
import type { Strand } from '../../structure/strands.ts'
import type { AuditContext } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const CLAUSE = 'GB/T 9704—2012 7.3.3'

export const missingNumber = defineRule({
  id: 'numbering/missing-number',
  category: 'numbering',
  severity: 'error',
  title: '序号缺失',
  explanation:
    '同一层次的序号跳过了一个或几个数，“问题一”“第三条”“其二”“第二阶段”“2.3”“表3”、表格的“序号”一类的也是。序号从1重新开始、或者跨越上级标题连续编号都是正常写法，不报告；摘录的文字不从1开始也不报告。表格的每一列、每个文本框和注释各自编号，标题和自动编号的列表也不混在一起看。',
  clause: CLAUSE,
  example: { text: '一、基本情况。全县学校85所。\n三、履职情况。召开会议2次。' },
  check: context => [
    ...labelledBreaks(context)
      .filter(({ missing }) => missing.length > 0)
      .map(({ before, at, missing }) => ({
        message: `序号由“${writtenAs(before, before.number)}”跳到“${writtenAs(at, at.number)}”，缺“${missing.map(number => writtenAs(at, number)).join('')}”`,
        spans: [before, at].map(mark => titleAt(context, mark.span)),
        computation: `${before.number} → ${at.number}`,
        suggestion: '补上缺少的内容并编号，或者改正序号',
      })),
    ...breaksOf(context, 'missing').flatMap(one => {
      if (misplacedMark(one.strand.marks, one)) return []
      const missing = one.missing.map(number => writtenMarker(one.at.scheme, number)).join('')
      const announced = announcementSpan(context, one)
      return {
        ...between(context, one),
        ...(announced ? { spans: [...pair(context, one), announced] } : {}),
        message: `序号由“${markOf(one.before)}”跳到“${markOf(one.at)}”，缺“${missing}”`,
        computation: `${one.before.number} → ${one.at.number}`,
        suggestion: '补上缺少的内容并编号，或者改正序号',
      }
    }),
  ],
})

export const wrongLevel = defineRule({
  id: 'numbering/wrong-level',
  category: 'numbering',
  severity: 'error',
  title: '标题层次写错',
  explanation:
    '同级标题中缺的那个序号，正好用别的层次写在中间（二、……（三）……四、），而它在自己的层次里既不接前也不接后。下级标题正常编号、恰好编到同一个数的，不报告。',
  clause: CLAUSE,
  example: {
    text: '一、经费保障\n投入增长。\n（二）队伍建设\n配齐教师。\n三、校园安全\n开展检查。',
  },
  check: context =>
    breaksOf(context, 'missing').flatMap(one => {
      const stray = misplacedMark(one.strand.marks, one)
      if (!stray) return []
      const right = writtenMarker(one.at.scheme, stray.number)
      return [
        {
          message: `“${markOf(one.before)}”与“${markOf(one.at)}”之间的“${markOf(stray)}”应为“${right}”`,
          spans: [stray, one.before, one.at].map(mark => headingOf(context, mark)),
          computation: `${markOf(one.before)} → ${markOf(stray)} → ${markOf(one.at)}`,
          suggestion: `改为“${right}”`,
        },
      ]
    }),
})

export const repeatedNumber = defineRule({
  id: 'numbering/repeated-number',
  category: 'numbering',
  severity: 'error',
  title: '序号重复',
  explanation: '同一层次相邻的两个标题用了同一个序号。',
  clause: CLAUSE,
  example: { text: '一、经费保障\n投入增长。\n二、队伍建设\n配齐教师。\n二、校园安全\n开展检查。' },
  check: context => [
    ...labelledBreaks(context)
      .filter(({ missing }) => missing.length === 0)
      .map(({ before, at }) => ({
        message: `序号“${writtenAs(at, at.number)}”出现了两次`,
        spans: [before, at].map(mark => titleAt(context, mark.span)),
        computation: `${before.number} → ${at.number}`,
        suggestion: '改正其中一个序号，并顺改后面的序号',
      })),
    ...breaksOf(context, 'repeated').map(
      (one): Observation => ({
        ...between(context, one),
        severity: isOneList(context, one) ? 'error' : 'warning',
        message: `序号“${markOf(one.at)}”出现了两次`,
        computation: `${one.before.number} → ${one.at.number}`,
        suggestion: '改正其中一个序号，并顺改后面的序号',
      }),
    ),
  ],
})

export const backwardsNumber = defineRule({
  id: 'numbering/backwards-number',
  category: 'numbering',
  severity: 'warning',
  title: '序号倒退',
  explanation: '同一层次的序号比前一个小，又不是从1重新开始。',
  clause: CLAUSE,
  example: {
    text: '一、概况\n甲。\n二、做法\n乙。\n三、成效\n丙。\n四、问题\n丁。\n三、打算\n戊。',
  },
  check: context =>
    breaksOf(context, 'backwards').map(one => ({
      ...between(context, one),
      message: `序号“${markOf(one.at)}”排在“${markOf(one.before)}”之后`,
      computation: `${one.before.number} → ${one.at.number}`,
      suggestion: '核对标题的次序和序号',
    })),
})

interface StrandBreak extends SequenceBreak {
  strand: Strand
}

/** On lines of their own, or in one paragraph that begins to count: what is cited elsewhere may repeat a number. */
function isOneList({ markers, segments }: AuditContext, { before, at }: SequenceBreak): boolean {
  if (at.opensLine && before.opensLine) return true
  const [start] = spanAt(segments.paragraphs, at.span[0])
  return markers.some(
    one =>
      one.scheme === at.scheme &&
      one.number === 1 &&
      one.span[0] >= start &&
      one.span[0] < before.span[0],
  )
}

function breaksOf(context: AuditContext, kind: SequenceBreak['kind']): StrandBreak[] {
  return allBreaks(context).filter(one => one.kind === kind)
}

const allBreaks = once(({ text, strands }: AuditContext): StrandBreak[] =>
  strands.flatMap(strand => findBreaks(text, strand).map(one => ({ ...one, strand }))),
)

function between(context: AuditContext, one: SequenceBreak): Pick<Observation, 'spans'> {
  return { spans: pair(context, one) }
}

function pair(context: AuditContext, { before, at }: SequenceBreak): Span[] {
  return [headingOf(context, before), headingOf(context, at)]
}

/** The mark with the words that follow it, as a reader would quote it. */
function headingOf(context: AuditContext, marker: Marker): Span {
  return titleAt(context, marker.span)
}

function titleAt({ text }: AuditContext, [start, end]: Span): Span {
  const rest = /^[^。；;，,:：\n]{0,30}/.exec(text.slice(end, end + 30))?.[0] ?? ''
  return [start, end + rest.length]
}

const labelledBreaks = once(({ text }: AuditContext) => [
  ...readLabelledBreaks(text),
  ...rowNumberBreaks(text),
])

/** 九方面22项: quoted too when the missing number lies within what is announced. */
function announcementSpan({ text }: AuditContext, one: SequenceBreak): Span | null {
  const items = announcedItems(text)?.items
  if (!items || one.at.scheme !== 'arabic' || one.at.number > items) return null
  const match = new RegExp(`\\S{1,4}(?:方面|大项)\\s*${items}\\s*(?:项|条)(?:内容)?`).exec(text)
  return match ? [match.index, match.index + match[0].length] : null
}

function markOf(marker: Marker): string {
  return writtenMarker(marker.scheme, marker.number)
}
