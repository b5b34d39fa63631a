import type { Indicator, StandardsLibrary } from '@mingjian/model'
import fc from 'fast-check'
import { criterion, element, indicator, libraryOf } from './fixture-library.ts'

/** People counted at schools, so that any of them may be added to and divided by any other. */
export const countedElements = ['甲', '乙', '丙', '丁', '戊'].map((name, order) =>
  element(`count-${order + 1}`, `${name}类人数`, {
    levels: ['school', 'kindergarten', 'county', 'city', 'province', 'nation'],
    domain: 'amount',
  }),
)
const names = countedElements.map(each => each.name)

const factor = fc.constantFrom('', '', '2 × ', '0.5 × ', '12 × ')
const line = (signs: readonly string[]) =>
  fc
    .record({
      terms: fc.shuffledSubarray(names, { minLength: 1, maxLength: 3 }),
      factors: fc.array(factor, { minLength: 3, maxLength: 3 }),
      signs: fc.array(fc.constantFrom(...signs), { minLength: 3, maxLength: 3 }),
      around: fc.boolean(),
    })
    .map(({ terms, factors, signs, around }) => {
      const sum = terms.map((name, at) => `${at > 0 ? ` ${signs[at]} ` : ''}${factors[at]}${name}`)
      return around || terms.length > 1 || sum[0] !== terms[0] ? `(${sum.join('')})` : sum.join('')
    })
const formula = fc
  .tuple(fc.constantFrom('占比', '每百名', '生均', '比值', '÷'), line(['+', '-']), line(['+']))
  .map(([by, over, under]) => (by === '÷' ? `${over} ÷ ${under}` : `${by}(${over}, ${under})`))

const exclusions = fc.subarray<Indicator['exclusions'][number]>([
  { when: { type: 'special' }, reason: '特殊教育学校' },
  { when: { type: 'teaching-point', kind: 'school' }, reason: '教学点' },
  { when: { ownership: 'private' }, reason: '民办' },
])

const ratio = fc.record({
  formula,
  exclusions,
  weight: fc.option(fc.constantFrom(...countedElements.map(each => each.id))),
  isAveraged: fc.boolean(),
  units: fc.constantFrom<Indicator['units'][]>(
    ['school', 'county'],
    ['school', 'kindergarten', 'county', 'province'],
  ),
  limit: fc.constantFrom(0, 1, 4.2, 100),
})

/** A library of ratios nobody wrote: sums and differences of elements over sums, with 差异系数 and a mean of some. */
export const anyRatios: fc.Arbitrary<StandardsLibrary> = fc
  .array(ratio, { minLength: 1, maxLength: 4 })
  .map(ratios => {
    const made = ratios.map(({ formula, weight, isAveraged, limit, ...more }, order) => {
      const code = `A${order + 1}`
      const composite = isAveraged ? 'Z' : null
      return indicator(code, `比率${'一二三四'[order]}`, formula, {
        ...more,
        dispersion: weight ? { form: 'weighted-population', weight, composite } : null,
        criteria: [
          criterion(`test/${code}`, '>=', limit),
          criterion(`test/${code}`, '<=', 0.5, { on: 'cv', judgedAt: ['county', 'city'] }),
        ],
      })
    })
    const mean = indicator('Z', '综合差异系数', null, {
      kind: 'evidence',
      units: ['county'],
      criteria: [criterion('test/Z', '<=', 0.55, { on: 'cv-composite', judgedAt: ['county'] })],
    })
    return libraryOf(countedElements, [...made, mean])
  })
