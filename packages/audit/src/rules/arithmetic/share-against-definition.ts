import { type Claim, Exact, lastAt, type Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { baseValue, type Interval } from '../../structure/figures.ts'
import { once } from '../../structure/once.ts'
import { show } from '../../structure/run-proof.ts'
import { type AuditContext, figuresIn, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { isCountedBetween } from './counts-anywhere.ts'
import {
  claimsAbout,
  onlyClaimAbout,
  type ShareFormula,
  shareFormulaOf,
  wholeClaim,
} from './share-formula.ts'

export const shareAgainstParts = defineRule({
  id: 'arithmetic/share-against-parts',
  category: 'arithmetic',
  severity: 'error',
  title: '占比与文中分子、分母不符',
  explanation:
    '按标准库中的定义，占比的分子和分母在同一段里（或在全文中各只有一个数）都写了，算得的占比与所写的不一致。',
  example: {
    text: '全县在园幼儿数1250人，公办园在园幼儿数640人，公办园在园幼儿占比52.10%。',
    level: 'county',
    year: 2023,
  },
  check: context =>
    collect(sharesOf(context), ({ claim, formula }) => {
      // 公办园与普惠性民办园合计: more than the one that the name was read from.
      if (formula.numerator.length === 1 && TOGETHER.test(claim.quote)) return []
      // 入学476人（随班就读247人、特教学校121人）: all of them, and no part.
      const parts = formula.numerator.map(
        one =>
          claimsAbout(context, claim, one).find(
            ({ qualifier }) => qualifier === null || qualifier === claim.qualifier,
          ) ??
          onlyClaimAbout(context, claim, one) ??
          undefined,
      )
      const wholes = claimsAbout(context, claim, formula.denominator)
      const whole =
        wholeClaim(context, claim, formula.denominator) ??
        onlyClaimAbout(context, claim, formula.denominator)
      const known = parts.filter(part => part !== undefined)
      if (!whole || known.length !== parts.length || whole.value <= 0) return []
      const sum = known.reduce((total, part) => total.plus(part.value), new Exact(0))
      const truth = sum.div(whole.value).times(100)
      const fits = (one: Claim) =>
        one.value > 0 && sum.div(one.value).times(100).minus(claim.value).abs().lte(halfOf(claim))
      if ([whole, ...wholes].some(fits) || truth.gt(100) || isOfCountBeside(context, claim, whole))
        return []
      // 幼儿园|92|11864: all of them may be told in a table alone.
      const half = halfOf(claim)
      const wanted = {
        low: sum.times(100).div(half.plus(claim.value)),
        high: sum.times(100).div(new Exact(claim.value).minus(half)),
      }
      const isTold = claim.decimals > 1 && half.lt(claim.value)
      if (isTold && isCountedBetween(context, wanted) && !isCountOfAnAge(context, wanted)) return []
      const actual = show(truth, claim.decimals + 1)
      const terms = known.map(part => part.value).join(' + ')
      const line = known.length > 1 ? `(${terms}) ÷ ${whole.value}` : `${terms} ÷ ${whole.value}`
      return [
        {
          message: `${formula.indicator.name}按文中人数算得${actual}%，文中写作${claim.value}%`,
          spans: [claim, ...known, whole].map(spanOf),
          computation: `${line} = ${actual}% ≠ ${claim.value}%`,
          clause: formula.indicator.criteria[0]?.clause ?? null,
          suggestion: '核对分子、分母和占比',
        },
      ]
    }),
})

/** 适龄幼儿15630人: all that makes the share right is how many there are of an age, of whom no such share is taken. */
function isCountOfAnAge({ claims }: AuditContext, { low, high }: Interval): boolean {
  const between = claims.filter(({ value }) => low.lte(value) && high.gte(value))
  return (
    between.length > 0 && between.every(({ subject, quote }) => OF_AN_AGE.test(subject + quote))
  )
}

const OF_AN_AGE = /适龄|周岁|人口/

/** 实际参与80人，占9.14%: the count right before the share gives it, whatever it is called. */
function isOfCountBeside(context: AuditContext, claim: Claim, { value }: Claim): boolean {
  const [start] = sentenceAt(context, claim.start)
  const told = figuresIn(context, [start, claim.start])
  const before = told.at(-1)
  if (!before || before.family === 'percent') return false
  // 校级领导412人，实际交流97人，占23.5%: of what stands right before them.
  const wholes = [new Exact(value), ...told.filter(one => one !== before).map(baseValue)]
  return wholes.some(
    whole =>
      !whole.isZero() &&
      baseValue(before).div(whole).times(100).minus(claim.value).abs().lte(halfOf(claim)),
  )
}

/** 交流78人，其中骨干教师21人，占交流教师的26.9%: two counts of its sentence give it, whatever else is counted there. */
function isOfAnyTwo(context: AuditContext, claim: Claim): boolean {
  const counts = figuresIn(context, [sentenceAt(context, claim.start)[0], claim.start]).filter(
    one => one.family !== 'percent' && !one.value.isZero(),
  )
  return counts.some(part =>
    counts.some(
      whole =>
        whole !== part &&
        whole.family === part.family &&
        baseValue(part)
          .div(baseValue(whole))
          .times(100)
          .minus(claim.value)
          .abs()
          .lte(halfOf(claim)),
    ),
  )
}

const TOGETHER = /[与和及、].*(?:合计|共计|总计|合起来)/

export const shareCannotBe = defineRule({
  id: 'arithmetic/share-cannot-be',
  category: 'arithmetic',
  severity: 'error',
  title: '占比不能由文中数字得出',
  explanation:
    '占比的定义是人数（校数）之比，分母在文中已给出，但没有任何一个整数作分子能得到所写的占比。若按机构数计算可以得到，说明口径用错，降为警告。分母很大、任何占比都能凑出时不判断。',
  example: {
    text: '全县普惠性幼儿园覆盖率88.37%，在园幼儿数612人。',
    level: 'county',
    year: 2023,
  },
  check: context =>
    collect(sharesOf(context), ({ claim, formula }) => {
      // With its parts printed too, arithmetic/share-against-parts decides.
      const hasParts = formula.numerator.every(one => claimsAbout(context, claim, one).length > 0)
      const whole = wholeClaim(context, claim, formula.denominator)
      if (hasParts || !whole || isPossible(claim, whole.value) || !resolves(claim, whole.value))
        return []
      if (isOfAnyTwo(context, claim)) return []
      return [observe(context, claim, whole, formula)]
    }),
})

function observe(
  context: AuditContext,
  claim: Claim,
  whole: Claim,
  formula: ShareFormula,
): Observation {
  const parts = institutions(context, claim)
  const byUnits = parts.totals.find(total => isPossible(claim, total))
  const near = Math.floor((claim.value * whole.value) / 100)
  const line = [near, near + 1].map(
    k => `${k}/${whole.value} = ${show(new Exact(k).div(whole.value).times(100), claim.decimals)}%`,
  )
  return {
    severity: byUnits === undefined ? 'error' : 'warning',
    message:
      byUnits === undefined
        ? `${formula.indicator.name}${claim.value}%不能由分母${whole.value}得出`
        : `${formula.indicator.name}${claim.value}%是按机构数（${byUnits}）算的，应按“${formula.indicator.definition.denominator ?? formula.denominator.name}”计算`,
    spans: [spanOf(claim), spanOf(whole), ...parts.spans],
    computation: `${line.join('，')}，均 ≠ ${claim.value}%`,
    clause: formula.indicator.criteria[0]?.clause ?? null,
    suggestion: '写明分子、分母及其口径，重新计算',
  }
}

/** A change, or a bound, or 一半 in words: no digits to prove anything by. */
const ROUGH = /增|减|提|升|降|约|超|高|低|近|逾|不|以上|以下|以内|左右/

/** 若按园所数计算，公办园占46.55%: another way of counting, and said so. */
const BY_SCHOOLS = /按[^，,。；;]{0,6}(?:园|校|所|机构)所?数/

const sharesOf = once((context: AuditContext): { claim: Claim; formula: ShareFormula }[] =>
  collect(context.claims, claim => {
    if (!/[%％]/.test(claim.unit) || claim.modality !== 'done') return []
    if (ROUGH.test(claim.comparator ?? '') || !/\d/.test(claim.quote)) return []
    // 占符合条件人次1470的10.41%: what it is of is told right there.
    if (figuresIn(context, spanOf(claim)).length > 1) return []
    if (BY_SCHOOLS.test(context.text.slice(sentenceAt(context, claim.start)[0], claim.start)))
      return []
    const formula = shareFormulaOf(context, claim)
    return formula ? [{ claim, formula }] : []
  }),
)

/** Is there a whole number of parts that gives the printed share? */
function isPossible(claim: Claim, whole: number): boolean {
  const k = new Exact(claim.value).times(whole).div(100).round()
  return k.div(whole).times(100).minus(claim.value).abs().lte(halfOf(claim))
}

/** One part more or less must show in the printed digits, or nothing is proved. */
function resolves(claim: Claim, whole: number): boolean {
  return whole > 0 && new Exact(100).div(whole).gt(halfOf(claim).times(2))
}

function halfOf(claim: Claim): Exact {
  return new Exact(0.5).times(new Exact(10).pow(-claim.decimals))
}

/** Totals of kindergartens or schools in the sentences around: 4所公办 + 9所民办 = 13. */
function institutions(context: AuditContext, claim: Claim): { totals: number[]; spans: Span[] } {
  const { sentences } = context.segments
  const at = lastAt(sentences, claim.start, ([from]) => from)
  const around = sentences.slice(Math.max(0, at - 1), at + 2)
  const totals: number[] = []
  const spans: Span[] = []
  for (const [start, end] of around) {
    const counts = figuresIn(context, [start, end]).filter(
      one => one.family === 'units' && one.depth === 0,
    )
    const kind = (word: RegExp) => counts.find(one => word.test(wordsAround(context.text, one)))
    const [state, other] = [kind(/公办/), kind(/民办/)]
    if (state && other && state !== other) {
      totals.push(state.value.plus(other.value).toNumber())
      spans.push([Math.min(state.start, other.start), Math.max(state.end, other.end)])
    }
    for (const one of counts) {
      const words = wordsAround(context.text, one)
      if (/共|总|全[县区市]/.test(words) && !/公办|民办|普惠/.test(words))
        totals.push(one.value.toNumber())
    }
  }
  return { totals, spans }
}

function wordsAround(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(Math.max(0, start - 6), end + 4)
}

function spanOf(claim: Claim): Span {
  return [claim.start, claim.end]
}
