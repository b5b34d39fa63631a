import { once } from '../../structure/once.ts'
import type { Clause } from '../../structure/sentences.ts'
import { type AuditContext, clausesWith } from '../context.ts'
import { defineRule } from '../define-rule.ts'
import { whenOf } from './counted/when.ts'
import { nameBefore, PART } from './two-dates.ts'

const FINISHED = '竣工|建成|完工|交付|投用|投入使用|启用|通过验收|开园|落成'
const DONE = new RegExp(FINISHED, 'g')
const WORKS = '施工|建设|装修|修建|装饰|浇筑|砌筑|土建|招标|选址|征地|打桩'
/** 尚在进行内部装修, 预计2023年8月交付使用, 主体封顶: not yet. */
const PENDING = new RegExp(
  `(?:尚|仍|正|还)(?:在|处于)[^，,。；;]{0,10}(?:${WORKS})|尚未(?:${FINISHED})|主体(?:工程)?(?:施工|封顶)|(?:预计|计划|力争|拟|确保|将于|争取)[^，,。；;]{0,18}(?:${FINISHED}|完工|开工)`,
  'g',
)
const GOING_ON = /(?:尚|仍|正|还)(?:在|处于)|主体/
const NOT_YET =
  /未|调整[到至为]|推迟|延期|预计|计划|拟|将|力争|确保|目标|争取|有望|尚|正在|仍|待|后$|后[，,]|前|加快|推进/

interface Told {
  name: string
  clause: Clause
}

export const doneYetPending = defineRule({
  id: 'contradiction/done-yet-pending',
  category: 'contradiction',
  severity: 'error',
  title: '称已建成，另处又写仍在建',
  explanation:
    '点名的同一所学校、园舍、楼馆，一处写已竣工（建成、交付、投用），另一处又写尚在施工、装修或预计以后竣工。分期建设、改扩建的，以及写明是以前情形的，不报告。',
  example: {
    text: '一、成效。城东实验小学已于2022年9月建成投用。\n二、在建。城东实验小学正在进行主体施工。',
  },
  needs: DONE,
  check: context => {
    const pending = toldWith(
      context,
      PENDING,
      // 下一步计划建成 may be of another building.
      ({ text, sentence }) => sentence.part !== 'plans' || GOING_ON.test(text),
    )
    if (pending.length === 0) return []
    return finished(context).flatMap(done => {
      const other = pending.find(one => contradicts(context, done, one))
      if (!other) return []
      const [said, now] = [done, other].map(({ clause }) => clause.text.trim())
      return [
        {
          message: `${done.name}一处写“${said}”，另一处写“${now}”`,
          spans: [done.clause.span, other.clause.span],
          suggestion: '核对工程进度，两处改为一致；分期的分别注明',
        },
      ]
    })
  },
})

const finished = once((context: AuditContext) =>
  toldWith(context, DONE, ({ text, sentence }) => sentence.part !== 'plans' && !NOT_YET.test(text)),
)

function toldWith(
  context: AuditContext,
  pattern: RegExp,
  isMeant: (clause: Clause) => boolean,
): Told[] {
  return clausesWith(context, pattern).flatMap(clause => {
    if (!isMeant(clause) || PART.test(clause.text)) return []
    pattern.lastIndex = 0
    const at = pattern.exec(clause.text)?.index ?? 0
    const name = nameBefore(context.text.slice(clause.sentence.span[0], clause.span[0] + at))
    return name === null ? [] : [{ name, clause }]
  })
}

function contradicts(context: AuditContext, done: Told, pending: Told): boolean {
  const isOne = done.name.endsWith(pending.name) || pending.name.endsWith(done.name)
  if (!isOne || done.clause.sentence === pending.clause.sentence) return false
  const [then, now] = [whenOf(context, done.clause), whenOf(context, pending.clause)]
  // 2021年正在施工，2022年建成: it was so before.
  return then.year !== null && now.year !== null && now.year >= then.year
}
