import { lastAt } from '@mingjian/model'
import { sameOutcomes } from '../../lexicon/outcomes.ts'
import type { AuditContext } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { type When, whenIn, whenOf } from './counted/when.ts'
import { contentOf, isAbout, isPartOf, sharesWith, topicOf } from './sweeping/content.ts'
import { type Exception, exceptionsBy } from './sweeping/exceptions.ts'
import { placedElsewhere } from './sweeping/placed.ts'
import { type Sweeping, sweepingStatements } from './sweeping/universals.ts'
import { vacancies } from './sweeping/vacancies.ts'

const SETTLED =
  /(?:已|均已|现已|全部|随后)[^，,。；;]{0,6}(?:劝返|返校|复学|整改|完成|解决|消除|化解|销号|拆除|改造|合格)/

export const noneYetSome = defineRule({
  id: 'contradiction/none-yet-some',
  category: 'contradiction',
  severity: 'error',
  title: '称没有、全部，另处又写有例外',
  explanation:
    '前面称“没有一名……”“未发生一起……”“……全部改造”“……全覆盖”，后面又写同一事项“尚有5名”“还有3所没有”“发生2起”；或者前面写参加率96.3%，后面写没有参加的有一成多；前面写随迁子女全部在公办学校就读，另处写随迁子女在民办学校就读的有多少人。年份、时点不同的，前面说的范围较窄（某学段、某类、某地）的，后面写明随后已经解决的，不报告；后面只说“个别”“部分”的提疑问。',
  example: {
    text: '一、成效\n全县没有一名失学辍学学生。\n二、问题\n目前尚有4名辍学学生没有返校。',
  },
  check: context => [
    ...exceptionsTold(context),
    ...vacancies(context),
    ...placedElsewhere(context),
  ],
})

function exceptionsTold(context: AuditContext): Observation[] {
  const sweeping = sweepingStatements(context)
  if (sweeping.length === 0) return []
  const exceptions = exceptionsBy(
    context,
    new Set(sweeping.flatMap(piecesOf)),
    new Set(sweeping.flatMap(meaningsOf)),
  )
  return sweeping.flatMap(one => {
    const candidates = [...piecesOf(one), ...meaningsOf(one)].flatMap(piece =>
      behind(one, exceptions.get(piece) ?? []),
    )
    const found = candidates.filter(some => contradicts(context, one, some))
    const against = found.find(some => !some.isVague) ?? found[0]
    if (!against) return []
    const said = one.clause.text.trim()
    return [
      {
        severity: against.isVague ? ('question' as const) : ('error' as const),
        message: `前面称“${said}”，后面又写“${against.clause.text.trim()}”`,
        spans: [one.clause.span, against.clause.span],
        suggestion: '核对情况，两处改为一致；时点或范围不同的，分别注明',
      },
    ]
  })
}

/** Those told behind a statement, of which so many are looked at in a long report. */
function behind({ clause }: Sweeping, exceptions: readonly Exception[]): readonly Exception[] {
  const first = lastAt(exceptions, clause.span[1] - 1, one => one.clause.span[0]) + 1
  return exceptions.slice(first, first + MOST_BEHIND)
}

const MOST_BEHIND = 40

/** Pieces of the topic of which every passage about it has one. */
function piecesOf({ topic, those }: Sweeping): string[] {
  return [...topic.rest.slice(0, 1).map(one => one.slice(-2)), ...(those ? [those.outcome] : [])]
}

/** What every passage about it means, where it is told in known words alone. */
function meaningsOf({ topic: { rest, meanings } }: Sweeping): string[] {
  const meaning = meanings.find(one => !COMMON.has(one)) ?? meanings[0]
  return rest.length > 0 || !meaning ? [] : [meaning]
}

const COMMON: ReadonlySet<string> = new Set(['学校', '义务教育', '学生', '幼儿园', '乡镇'])

function contradicts(context: AuditContext, one: Sweeping, some: Exception): boolean {
  const { clause, content } = some
  if (goesOn(context, one, some) || !isOutside(context, one, some)) return false
  // 无不达标项, and 2 schools that are 未达标: items, and something else.
  if (OF_ITEMS.test(one.clause.text.trim()) && OF_OTHERS.test(clause.text)) return false
  if (NEW.test(content.text) && !NEW.test(one.clause.text)) return false
  if (SUSPECTED.test(clause.text) && !SUSPECTED.test(one.clause.text)) return false
  const isNext = clause.sentence === one.clause.sentence
  const own = isNext ? context.text.slice(startOf(context, one, some), clause.span[0]) : ''
  const said = whenOf(context, one.clause)
  const now = isNext ? whenBehind(context, said, own + clause.text) : whenOf(context, clause)
  if (said.year !== now.year) return false
  // What the statement said before the semicolon is not said of what stands behind it.
  const lead = isNext ? contentOf(own) : some.lead()
  const isMeant = isAbout(one.topic, content, lead, one.kind === 'all')
  const isThese = isOneOfThose(one, some)
  if (!isMeant && !isThese) return false
  if (one.context && !sharesWith(one.context, content) && !sharesWith(one.context, lead))
    return false
  if (one.kind === 'event' && some.hasHappened) return said.point === '' || said.point === now.point
  const isThen = isLate(now.point) || now.point === said.point
  if (!isThen || isSettled(context, some)) return false
  if (one.percent < 100) return lacks(one, some) && leavesOther(one, some)
  if (isThese) return true
  if (one.kind === 'all') return some.isRest || lacks(one, some) || isOnlyPart(one, some)
  return some.isLeft || some.isCounted || (some.denied !== null && !some.isVague)
}

/** 大班额已全部清零；56人至65人的大班额还有23个: behind a semicolon another statement begins, behind a comma the same goes on. */
function goesOn(context: AuditContext, one: Sweeping, some: Exception): boolean {
  const { span, sentence } = one.clause
  return some.clause.span[0] < sentence.span[1] && startOf(context, one, some) <= span[1]
}

/** Where a statement in the same sentence begins: behind the last semicolon. */
function startOf({ text }: AuditContext, { clause: { span } }: Sweeping, { clause }: Exception) {
  const between = text.slice(span[1], clause.span[0])
  return span[1] + Math.max(between.lastIndexOf('；'), between.lastIndexOf(';')) + 1
}

/** 2019年已全部清零；目前还有3个: of another year; where nothing is said of when, the time told before holds. */
function whenBehind({ year }: AuditContext, said: When, words: string): When {
  const own = whenIn(words, null)
  return NOW.test(words) || own.year !== null || own.point !== '' ? whenIn(words, year) : said
}

const NOW = /目前|现[有存仍]|今年|当前|眼下/

/** 除身体原因外无一人辍学, and some who work elsewhere: none of those who were left out. */
function isOutside({ text }: AuditContext, one: Sweeping, { clause }: Exception): boolean {
  if (!one.savesTheIll) return true
  const sentence = text.slice(...clause.sentence.span)
  return OTHER_CAUSE.test(sentence) && !ILL.test(sentence)
}

/** Who is ill is not talked into coming back. */
const OTHER_CAUSE = /打工|务工|务农|经商|外出|厌学|早婚|结婚|沉迷|弃学|劝返|劝学/
const ILL = /病|残|身体|智力|送教|健康/

const OF_ITEMS = /达标项(?:目)?$/
const OF_OTHERS = /\d\s*[所人名家校]/

/** Not there yet when all were said to be done. */
const NEW = /新增|新发现|新排查|自查/
/** 疑似辍学 has to be looked into first. */
const SUSPECTED = /疑似|可能|潜在|倾向|苗头|风险/
/** Others than those that were told of. */
const OTHERS = /新增|新发现|新排查|自查|另|去年|上年|以前|原有/

/** 12个项目全部开工, and 2 of such 项目 not begun: some of those, whatever they are called besides. */
function isOneOfThose({ those }: Sweeping, { denied, content, lead }: Exception): boolean {
  if (!those || !isOutcome(denied, those.outcome)) return false
  const told = lead().text + content.text
  if (OTHERS.test(told)) return false
  const counter = HEADS.includes(those.counter) ? `[${HEADS}]` : those.counter
  const count = new RegExp(`(?<!\\d)(\\d{1,5})${counter}`).exec(content.text)?.[1]
  return count !== undefined && Number(count) < those.count && told.includes(those.noun)
}

/** People are counted in any of these. */
const HEADS = '人名位'

/** 全部复学, and 3 not 返校: what becomes of them has several names. */
function isOutcome(denied: string | null, outcome: string): boolean {
  const names = sameOutcomes.find(one => one.includes(outcome)) ?? [outcome]
  return denied !== null && names.some(one => denied.startsWith(one))
}

/** At the end of the year, or no time within it is told. */
const isLate = (point: string) => /^(?:|end|秋|下半年|[四4]|1[01])$/.test(point)

/** 8个县区全部通过, and 6 of the 8 have. */
function isOnlyPart({ clause }: Sweeping, { part }: Exception): boolean {
  return part !== null && new RegExp(`(?<!\\d)${part[1]}(?!\\d)`).test(clause.text)
}

/** What is denied of some is what all are said to have. */
function lacks({ topic, outcome }: Sweeping, { denied, content }: Exception): boolean {
  if (denied === null) return false
  if (outcome) return outcome.test(content.text)
  return isPartOf(topic, topicOf(denied, ''))
}

/** 参加率96.3% leaves 3.7 of a hundred, not 一成多. */
function leavesOther({ percent }: Sweeping, { share }: Exception): boolean {
  if (!share) return false
  const left = 100 - percent
  return left < share[0] || left > share[1]
}

/** Something behind it says that it was settled since, and not that it is to be. */
function isSettled({ text }: AuditContext, { clause: { span, sentence } }: Exception): boolean {
  const clauses = text.slice(span[1], sentence.span[1]).split(/[，,。；;]/)
  return clauses.some(one => SETTLED.test(one) && !TO_BE_SETTLED.test(one))
}

const TO_BE_SETTLED = /计划|预计|拟|将|力争|确保|争取|目标|有望|逐步/
