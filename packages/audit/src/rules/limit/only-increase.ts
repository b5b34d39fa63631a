import type { Claim, Span } from '@mingjian/model'
import { type AuditContext, partAt, sentenceAt } from '../context.ts'
import { defineRule } from '../define-rule.ts'

const ASSERTED =
  /(?:实现|落实|做到|达到|确保了|完成)[^，,。；;]{0,12}[“"]?(?:两个)?只增不减|[“"]?(?:两个)?只增不减[”"]?(?:[:：]|[^，,。；;]{0,8}(?:实现|落实到位|要求得到落实))/
const DENIED = /未|没有|尚|力争|将|计划|下一步|其余|除[^，,。；;]{2,20}外/
const OWNED_UP = /(?:没有|未能?|尚未)(?:做到|实现|达到|落实)[^，,。；;]{0,6}只增不减/
const SPENDING = /一般公共预算教育(?:支出|经费|事业)/
const DOWN = /下降|减少|降低|回落/

export const declineAgainstOnlyIncrease = defineRule({
  id: 'limit/decline-against-only-increase',
  category: 'limit',
  severity: 'error',
  title: '称“只增不减”而支出下降',
  explanation:
    '正文称实现“两个只增不减”，同一单位的一般公共预算教育支出或某一学段的生均支出却写明下降。只比较报告单位自身、报告年度的数值；下级单位的下降不算。',
  example: {
    text: '2022年青山县小学生均一般公共预算教育支出下降2.3%，落实了“两个只增不减”要求。',
    level: 'county',
    year: 2022,
  },
  check: context => {
    const sentence = context.segments.sentences.find(([start, end]) => {
      const written = context.text.slice(start, end)
      return partAt(context, start) === 'body' && ASSERTED.test(written) && !DENIED.test(written)
    })
    if (!sentence) return []
    const match = ASSERTED.exec(context.text.slice(...sentence))
    const said: Span = [
      sentence[0] + (match?.index ?? 0),
      sentence[0] + (match?.index ?? 0) + (match?.[0].length ?? 0),
    ]
    const clause = normOf(context)
    return context.claims
      .filter(claim => falls(context, claim))
      .map(claim => ({
        message: `${claim.qualifier ?? ''}${claim.subject}${claim.comparator}${claim.value}${claim.unit}，与“${context.text.slice(...said)}”不符`,
        spans: [[claim.start, claim.end] as Span, said],
        computation: `−${Math.abs(claim.value)}${claim.unit} < 0`,
        clause,
        suggestion: '核对数值；确有下降的，如实写明并列入存在问题',
      }))
  },
})

function falls(context: AuditContext, claim: Claim): boolean {
  const isOwn =
    claim.org === null || /^(?:全|我)[市县区]/.test(claim.org) || !differs(context, claim.org)
  const year = Number(claim.period)
  const isNow = context.year === null || !Number.isInteger(year) || year === context.year
  const isDown = DOWN.test(claim.comparator ?? '') && claim.value > 0 && claim.unit !== '个百分点'
  // 下降0.69%，没有做到只增不减: said openly.
  const isOwnedUp = OWNED_UP.test(context.text.slice(...sentenceAt(context, claim.start)))
  return (
    isDown &&
    isOwn &&
    isNow &&
    !isOwnedUp &&
    claim.modality === 'done' &&
    SPENDING.test(claim.subject)
  )
}

function differs({ profile }: AuditContext, org: string): boolean {
  return (
    profile.organisation !== null &&
    !profile.organisation.includes(org) &&
    !org.includes(profile.organisation)
  )
}

function normOf({ library }: AuditContext): string | null {
  const standard = library.standards.find(one => one.title.includes('只增不减'))
  return standard?.documentNumber ?? null
}
