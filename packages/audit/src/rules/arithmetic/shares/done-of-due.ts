import { type Figure, intervalOf, meet } from '../../../structure/figures.ts'
import { plus } from '../../../structure/intervals.ts'
import { labelOf } from '../../../structure/labels.ts'
import { type AuditContext, figuresIn, paragraphStart, sentenceAt } from '../../context.ts'
import { isTypo } from './closeness.ts'
import { isCounted, isOfOneKind, makesShare, possibleWholes } from './pairs.ts'
import type { ToldShare } from './told-share.ts'
import { onlyOf } from './wholes-elsewhere.ts'

/** 预算执行, 资金支付, 任务完成: how much of what was due was done; 按期整改 is how much of it in time. */
const CARRIED_OUT =
  /^(?:预算|资金|经费|年度|年初|全年|项目|计划|任务|指标|投资|专项|总体|总|实际|综合|累计|平均|问题|隐患|的)*(?:执行|完成|支出|支付|使用|到位|拨付|下达|落实|招聘|整改|办结|开工|竣工|投用)$/
/** What was not done of it, and so is left. */
const LEFT =
  /(?:结余|结转|剩余|余下|其余|尚余|沉淀|缺口|[未尚待]\p{Script=Han}{0,2}(?:执行|完成|支出|支付|使用|到位|拨付|下达|落实|聘|整改|办结|开工|竣工|投用)\p{Script=Han}{0,4})$/u
const NOT_DONE = /[未尚待]|上年|年初|其中|结转|结余/
/** 预算, 计划: by what word the name of the rate tells what was due. */
const DUE_NAME = /^(?:年度|年初|全年|项目|部门|专项|资金)*(预算|计划|任务|目标|投资)/

/** What was done, and what was due for it. */
export interface DoneOfDue {
  part: Figure
  whole: Figure
}

/**
 * 预算8640万元，…。合计支出7862.4万元，结余777.6万元，执行率91%: what was done and what is left make what was due, so that the rate is of
 * these two wherever the whole was told.
 */
export function doneOfDue(context: AuditContext, told: ToldShare): DoneOfDue | null {
  if (told.kind !== 'rate' || told.base !== '' || !CARRIED_OUT.test(told.name)) return null
  const { text } = context
  const [start] = sentenceAt(context, told.share.start)
  const beside = figuresIn(context, [start, told.share.start]).filter(
    one => isCounted(one) && !one.approximate && one.depth === told.share.depth,
  )
  const left = beside.at(-1)
  const done = beside.at(-2)
  if (left && done && isLeft(text, left, done)) {
    const whole = wholeOfBoth(context, done, left)
    const isOfAnother = possibleWholes(context, done, 'share').some(
      one => one !== whole && makesShare(done, one, told.share),
    )
    return whole && !isOfAnother ? { part: done, whole } : null
  }
  return left ? ofWhatWasDue(context, told, left) : null
}

function isLeft(text: string, left: Figure, done: Figure): boolean {
  const [ofLeft, ofDone] = [left, done].map(one => labelOf(text, one))
  return LEFT.test(ofLeft ?? '') && !NOT_DONE.test(ofDone ?? '') && isOfOneKind(text, done, left)
}

/** The figure that both of them make, told before them in their paragraph. */
function wholeOfBoth(context: AuditContext, done: Figure, left: Figure): Figure | null {
  const sum = plus(intervalOf(done), intervalOf(left))
  const told = figuresIn(context, [paragraphStart(context, done.start), done.start])
  return (
    told.findLast(
      one => one.family === done.family && !one.approximate && meet(intervalOf(one), sum),
    ) ?? null
  )
}

/** 预算执行率 is of the one 预算 of the paragraph, when a slip of the pen alone keeps it from being right. */
function ofWhatWasDue(context: AuditContext, told: ToldShare, part: Figure): DoneOfDue | null {
  const { text } = context
  const due = DUE_NAME.exec(told.name)?.[1]
  if (!due || NOT_DONE.test(labelOf(text, part))) return null
  const called = figuresIn(context, [paragraphStart(context, part.start), part.start]).filter(
    one => isOfOneKind(text, part, one) && labelOf(text, one).endsWith(due),
  )
  const whole = onlyOf(called)
  if (!whole || makesShare(part, whole, told.share)) return null
  return intervalOf(whole).high.gt(intervalOf(part).low) && isTypo(told.share, part, whole)
    ? { part, whole }
    : null
}
