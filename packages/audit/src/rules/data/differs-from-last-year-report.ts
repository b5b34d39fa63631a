import { isLevel } from '../../figures/ask-figures.ts'
import { collect } from '../../structure/collect.ts'
import { defineRule } from '../define-rule.ts'
import { earlierOf, maySay } from './earlier-claims.ts'
import { sayClaim } from './words.ts'

export const differsFromLastYearReport = defineRule({
  id: 'data/differs-from-last-year-report',
  category: 'data',
  severity: 'warning',
  title: '与上年报告的数不一致',
  explanation:
    '本年报告引用的上年数，与系统中同一单位上年报告写的完成数不同。学段、分组和单位相同的才比对；上年报告自己有几个不同的数时，只要对得上其中一个就不报告。',
  example: {
    text: '青山县2023年交流轮岗教师86人，上年为68人。',
    level: 'county',
    year: 2023,
    earlier: {
      title: '青山县2022年自评报告',
      year: 2022,
      claims: [
        {
          quote: '交流轮岗教师63人',
          code: 'teachers-exchanged',
          org: '青山县',
          period: '2022',
          qualifier: null,
          value: 63,
          decimals: 0,
          unit: '人',
          comparator: null,
          modality: 'done',
        },
      ],
    },
  },
  check: ({ claims, comparison: { earlier } }) => {
    if (!earlier) return []
    return collect(claims, claim => {
      if (claim.period !== String(earlier.year) || !isLevel(claim)) return []
      const before = earlierOf(claim, earlier)
      const [first] = before
      if (!first || before.some(one => maySay(one, claim))) return []
      return [
        {
          message: `${claim.subject}${earlier.year}年的数，本报告写${sayClaim(claim)}，${earlier.title}写${sayClaim(first)}`,
          spans: [[claim.start, claim.end]],
          computation: `${sayClaim(claim)} ≠ ${sayClaim(first)}（“${first.quote}”）`,
          suggestion: '核对上年的数；口径有变化的，在文中说明',
        },
      ]
    })
  },
})
