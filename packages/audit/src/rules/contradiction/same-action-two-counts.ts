import type { Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { type Figure, spanOf } from '../../structure/figures.ts'
import { commonPiece } from '../../structure/labels.ts'
import { pairsSharingAPiece } from '../../structure/pairs.ts'
import { sectionAt } from '../../structure/sections.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, paragraphStart, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

/** Done once and counted: a second count of the same objects contradicts the first. */
const ACTIONS =
  /关停|取缔|关闭|查处|查封|清退|压减|撤并|撤销|拆除|约谈|通报批评|处分|立案|整治|注销|吊销/
const DATE = /[一二两三四五六七八九十]年|\d{1,2}\s*月|(?:19|20)\d\d\s*年|[上下]半年|季度|累计|以来/
/** Of the year to come. */
const PLANNED = /再|拟|计划|力争|将|确保/
const SHORTEST_OBJECT = 4

interface Action {
  verb: string
  object: string
  figure: Figure
  span: Span
  date: string
  section: number
}

export const sameActionTwoCounts = defineRule({
  id: 'contradiction/same-action-two-counts',
  category: 'contradiction',
  severity: 'error',
  title: '同一工作前后数量不一',
  explanation:
    '同样的处置（关停、取缔、查处……）针对同样的对象（名称可以不全相同，如“托管机构”“托管点”），在报告不同部分写了不同的数量，且没有注明不同的时间。',
  example: {
    text: '一、重点工作\n依法取缔无证托管机构5家。\n二、主要成效\n联合执法取缔8家无证托管点。',
  },
  needs: ACTIONS,
  check: context => {
    const named = ({ object }: Action) => [object]
    const pairs = pairsSharingAPiece(actionsOf(context), SHORTEST_OBJECT, named, contradicts)
    return pairs.map(([first, second]) => observe(context, first, second))
  },
})

function actionsOf(context: AuditContext): Action[] {
  const { text, figures, sections } = context
  return collect(figures, figure => {
    if (figure.family !== 'units' && figure.family !== '起') return []
    const sentence = sentenceAt(context, figure.start)
    const start = clauseStart(text, sentence[0], figure.start)
    const rest = /^[^，,。；;：:]*/.exec(text.slice(figure.end, sentence[1]))?.[0] ?? ''
    const verb = ACTIONS.exec(text.slice(start, figure.start))?.[0] ?? ACTIONS.exec(rest)?.[0]
    if (!verb) return []
    const object = objectOf(text.slice(start, figure.start), rest, verb)
    if (object.length < SHORTEST_OBJECT) return []
    if (PLANNED.test(text.slice(start, figure.start))) return []
    // 三年查处240起。在查处的240起中: those that were told of before.
    const isBack = text.startsWith('在', start)
    const from = isBack ? paragraphStart(context, start) : sentence[0]
    const date = DATE.exec(text.slice(from, figure.start))?.[0] ?? ''
    const section = sectionAt(sections, figure.start)?.span[0] ?? -1
    return [
      { verb, object, figure, date, section, span: [start, figure.end + rest.length] as Span },
    ]
  })
}

/** 5家无证托管机构被取缔 · 取缔8家无证托管点 · 取缔无证托管机构5家 */
function objectOf(before: string, after: string, verb: string): string {
  const behind = after.split(verb)[0]?.replace(/(?:给予|予以|进行|依法|全部)+$/, '') ?? ''
  if (behind.length >= SHORTEST_OBJECT) return behind.slice(0, 14)
  return (before.split(verb).at(-1) ?? '').replace(/^[了过]/, '').slice(-14)
}

function contradicts(a: Action, b: Action): boolean {
  if (a.verb !== b.verb || a.section === b.section || a.figure.unit !== b.figure.unit) return false
  if (a.figure.value.eq(b.figure.value) || a.figure.approximate || b.figure.approximate)
    return false
  return a.date === b.date || a.date === '' || b.date === ''
}

function observe({ text }: AuditContext, a: Action, b: Action): Observation {
  const say = (one: Action) => text.slice(...spanOf(one.figure)).replace(/\s+/g, '')
  const cut = ([start, end]: Span): Span => [start, Math.min(end, start + 60)]
  return {
    message: `同为“${a.verb}”${commonPiece(a.object, b.object)}，一处写${say(a)}，另一处写${say(b)}`,
    spans: [cut(a.span), cut(b.span)],
    computation: `${say(a)} ≠ ${say(b)}`,
    suggestion: '核对数量，两处改为一致；确为不同批次的，分别注明时间',
  }
}
