import type { Claim, Criterion, Span } from '@mingjian/model'
import { findIndicator } from '@mingjian/standards'
import { collect } from '../../structure/collect.ts'
import { type AuditContext, clauseAt, matchesIn, partAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { limitText } from '../limit/norms.ts'
import { payClauseOf } from '../limit/teacher-pay.ts'

const AT_LEAST = /不低于|不少于|不小于/
const AT_MOST = /不高于|不超过|不大于|不多于/
const BOUND = /不(?:低|少|小|高|超|大|多)[于过]/g
/** Some that do not come up to it are told of, and no norm. */
const OF_SOME = /仍|尚|仅|还有|有的|部分|个别|问题|其中|不足|只有/
const PAY =
  /教师[^，,。；;\d]{0,16}(?:工资|收入|待遇)[^，,。；;\d]{0,10}(不高于|不超过)[^，,。；;\d]{0,10}公务员/g

export const boundTurnedRound = defineRule({
  id: 'direction/bound-turned-round',
  category: 'direction',
  severity: 'error',
  title: '“不低于”“不超过”用反',
  explanation:
    '写的数正是国家规定的限值，用词却与规定相反：上限写成“不低于”，下限写成“不超过”；教师工资写成“不高于公务员”。1:n 的比有两种读法，说“仍有几所”的是讲差距，都不报告。',
  example: {
    text: '小学三至六年级每天书面作业平均完成时间不低于60分钟。',
    level: 'county',
    year: 2023,
  },
  needs: BOUND,
  check: context => [
    ...collect(context.claims, claim => turned(context, claim) ?? []),
    ...payTurned(context),
  ],
})

function turned(context: AuditContext, claim: Claim): Observation | null {
  if (claim.code === null || claim.unit === '1:x') return null
  const said = AT_LEAST.exec(claim.quote)?.[0] ?? AT_MOST.exec(claim.quote)?.[0]
  const indicator = said ? findIndicator(context.library, claim.code) : undefined
  if (!said || !indicator || isOfSome(context, claim)) return null
  const criterion = indicator.criteria.find(one => one.limit === claim.value)
  if (!criterion || !isOpposite(said, criterion)) return null
  const right = AT_LEAST.test(said) ? '不超过' : '不低于'
  return {
    message: `${indicator.name}按规定应${right}${claim.value}${claim.unit}，文中写作“${said}”`,
    spans: [[claim.start, claim.end]],
    computation: `规定${limitText(criterion, claim.unit)}`,
    clause: criterion.clause,
    suggestion: `核对规定，把“${said}”改为“${right}”`,
  }
}

function isOpposite(said: string, { op }: Criterion): boolean {
  return AT_LEAST.test(said) ? op === '<=' || op === '<' : op === '>=' || op === '>'
}

const isOfSome = (context: AuditContext, { start, end }: Pick<Claim, 'start' | 'end'>) =>
  partAt(context, start) === 'problems' || OF_SOME.test(clauseAt(context, end - 1)?.text ?? '')

/** 教师平均工资收入不高于当地公务员: the law says 不低于. */
function payTurned(context: AuditContext): Observation[] {
  return matchesIn(context, PAY).flatMap(match => {
    const span: Span = [match.index, match.index + match[0].length]
    if (isOfSome(context, { start: span[0], end: span[1] })) return []
    return [
      {
        message: `教师工资按规定应不低于公务员，文中写作“${match[1]}”`,
        spans: [span],
        clause: payClauseOf(context),
        suggestion: `核对规定，把“${match[1]}”改为“不低于”`,
      },
    ]
  })
}
