import { collect } from '../../structure/collect.ts'
import { baseValue, printed, spanOf } from '../../structure/figures.ts'
import { show } from '../../structure/run-proof.ts'
import { clauseStart } from '../../structure/series.ts'
import { type AuditContext, sentenceAt } from '../context.ts'
import { defineRule } from '../define-rule.ts'

/** Between what nobody pays out and what nobody receives in a year, in yuan a head. */
const LEAST_YUAN = 5
const MOST_YUAN = 300_000
const MONEY = /资金|助学金|奖学金|补助|补贴|经费|津贴|奖励金|生活费|资助金|支出|投入/
const LINK =
  /(?:资助|惠及|受益|受助|补助|覆盖|发放|奖励|补贴)[^，,。；;\d]{0,16}$|^(?:名|人|人次)?[^，,。；;\d]{0,8}(?:受益|受助|得到资助|获得资助|享受)/

export const implausiblePerPerson = defineRule({
  id: 'magnitude/implausible-per-person',
  category: 'magnitude',
  severity: 'warning',
  title: '人均金额不合常理',
  explanation:
    '同一句只有一个金额和一个受助（受益）人数，人均不到5元或者超过30万元，多半是漏写、多写了“万”字。写明标准的（每生每年……元）、有几个金额或几个人数的不判断。',
  example: { text: '全年发放助学金129.6元，资助困难学生1850人次。' },
  needs: LINK,
  check: context =>
    collect(context.figures, (people, index) => {
      if (people.family !== 'people' && people.unit !== '人次' && people.unit !== '万人次')
        return []
      if (people.approximate || people.value.isZero()) return []
      const sentence = sentenceAt(context, people.start)
      const near = [-3, -2, -1, 1, 2, 3].flatMap(step => context.figures[index + step] ?? [])
      const inside = near.filter(one => one.start >= sentence[0] && one.end <= sentence[1])
      const amounts = inside.filter(one => one.family === 'money')
      const [amount] = amounts
      if (!amount || amounts.length > 1 || inside.some(one => one.family === people.family))
        return []
      if (!isPaidTo(context, people.start, people.end) || !isSum(context, amount.start)) return []
      const each = baseValue(amount).div(baseValue(people))
      if (each.gte(LEAST_YUAN) && each.lte(MOST_YUAN)) return []
      const [a, b] = [printed(context.text, amount), printed(context.text, people)]
      const yuan = show(each, 2)
      return [
        {
          message: `${a}、${b}，人均${yuan}元，不合常理`,
          spans: [spanOf(amount), spanOf(people)],
          computation: `${a} ÷ ${b} = ${yuan}元`,
          suggestion: '核对金额的单位和人数',
        },
      ]
    }),
})

function isPaidTo({ text }: AuditContext, start: number, end: number): boolean {
  return (
    LINK.test(text.slice(Math.max(0, start - 24), start)) || LINK.test(text.slice(end, end + 16))
  )
}

function isSum({ text }: AuditContext, start: number): boolean {
  const clause = text.slice(clauseStart(text, Math.max(0, start - 40), start), start)
  return MONEY.test(clause) && !/每|生均|人均|标准|平均|年均/.test(clause)
}
