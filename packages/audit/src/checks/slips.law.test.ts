import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audit } from './testing.ts'

/** A statement whose figures agree, and the same statement with one slip put in. */
interface Planted {
  clean: string
  slipped: string
}

type Numbers = { a: number; b: number; rate: number; other: number }

interface SlipForm {
  name: string
  category: string
  write(numbers: Numbers): Planted
}

/** Numbers of the size a county has them. */
const numbers = fc.record({
  a: fc.integer({ min: 21_000, max: 60_000 }),
  b: fc.integer({ min: 101, max: 900 }),
  rate: fc.integer({ min: 861, max: 989 }).map(n => n / 10),
  other: fc.integer({ min: 3, max: 9 }),
})

const percent = (part: number, whole: number) => ((part / whole) * 100).toFixed(2)
const growth = (now: number, before: number) => percent(now - before, before)

/** A number with two neighbouring digits changed round, where they differ. */
function swapped(value: number): number {
  const digits = String(value)
  for (let at = digits.length - 2; at > 0; at--) {
    if (digits[at] === digits[at + 1]) continue
    return Number(`${digits.slice(0, at)}${digits[at + 1]}${digits[at]}${digits.slice(at + 2)}`)
  }
  return value + 1
}

const forms: SlipForm[] = [
  {
    name: 'growth against two years',
    category: 'arithmetic',
    write: ({ a, b }) => {
      const text = (rate: string) => `全县教育支出${a + b * 9}万元，比上年的${a}万元增长${rate}%。`
      const right = growth(a + b * 9, a)
      return { clean: text(right), slipped: text((Number(right) + 2.3).toFixed(2)) }
    },
  },
  {
    name: 'growth against the change printed beside it',
    category: 'arithmetic',
    write: ({ a, b }) => {
      const text = (rate: string) => `在校生${a + b}人，比上年增加${b}人，增长${rate}%。`
      const right = growth(a + b, a)
      return { clean: text(right), slipped: text((Number(right) * 2 + 1).toFixed(2)) }
    },
  },
  {
    name: 'a difference',
    category: 'arithmetic',
    write: ({ a, b }) => {
      const text = (d: number) =>
        `专任教师由上年的${b}人增加到${b + 37}人，增加${d}人。图书${a}册。`
      return { clean: text(37), slipped: text(73) }
    },
  },
  {
    name: 'percentage points',
    category: 'arithmetic',
    write: ({ rate, other }) => {
      const text = (d: number) =>
        `义务教育巩固率${(rate + other / 10).toFixed(1)}%，上年${rate.toFixed(1)}%，提高${d.toFixed(1)}个百分点。`
      return { clean: text(other / 10), slipped: text(other / 10 + 1.1) }
    },
  },
  {
    name: 'points written as per cent',
    category: 'unit',
    write: ({ rate, other }) => {
      const text = (unit: string) =>
        `近视率由${(rate - 40).toFixed(1)}%下降到${(rate - 40 - other).toFixed(1)}%，下降${other.toFixed(1)}${unit}。`
      return { clean: text('个百分点'), slipped: text('%') }
    },
  },
  {
    name: 'per cent written as points',
    category: 'unit',
    write: ({ a, rate }) => {
      const text = (unit: string) => `教职工${a}人，比上年增长${(rate / 20).toFixed(2)}${unit}。`
      return { clean: text('%'), slipped: text('个百分点') }
    },
  },
  {
    name: '元 for 万元',
    category: 'unit',
    write: ({ a, b }) => {
      const text = (unit: string) =>
        `公用经费支出${a + b}${unit}，上年${a}万元，增长${growth(a + b, a)}%。`
      return { clean: text('万元'), slipped: text('元') }
    },
  },
  {
    name: 'a word of the wrong direction',
    category: 'direction',
    write: ({ a, b }) => {
      const text = (word: string) => `小学生均公用经费由${a}元${word}${a + b}元。`
      return { clean: text('提高到'), slipped: text('下降到') }
    },
  },
  {
    name: 'two words of opposite direction',
    category: 'direction',
    write: ({ a, b }) => {
      const text = (word: string) =>
        `在园幼儿${a}人，比上年减少${b}人，${word}${percent(b, a + b)}%。`
      return { clean: text('下降'), slipped: text('增长') }
    },
  },
  {
    name: 'a comparison',
    category: 'direction',
    write: ({ rate }) => {
      const text = (limit: number) =>
        `高中阶段毛入学率${rate.toFixed(1)}%，高于${limit.toFixed(1)}%的目标。`
      return { clean: text(rate - 1.4), slipped: text(rate + 1.4) }
    },
  },
  {
    name: 'all of them, and one below',
    category: 'direction',
    write: ({ rate, other }) => {
      const text = (low: number) =>
        `毛入园率甲县${(rate + 1).toFixed(1)}%、乙县${low.toFixed(1)}%、丙县${(rate + 0.5).toFixed(1)}%，均高于${rate.toFixed(1)}%。`
      return { clean: text(rate + 0.3), slipped: text(rate - other) }
    },
  },
  {
    name: 'parts in brackets',
    category: 'arithmetic',
    write: ({ b, other }) => {
      const text = (part: number) => `全县幼儿园${b + 60}所（公办${part}所、民办${b}所）。`
      return { clean: text(60), slipped: text(60 + other) }
    },
  },
  {
    name: 'parts behind a colon',
    category: 'arithmetic',
    write: ({ a, b, other }) => {
      const text = (part: number) =>
        `在校生${a + b + 4000}人：小学${a}人、初中${part}人、高中${b}人。`
      return { clean: text(4000), slipped: text(4000 - other * 100) }
    },
  },
  {
    name: 'parts of 其中 above their whole',
    category: 'arithmetic',
    write: ({ a, b }) => {
      const text = (part: number) => `专任教师${a}人，其中小学${a - b}人、初中${part}人。`
      return { clean: text(b), slipped: text(b + 97) }
    },
  },
  {
    name: 'a share of a named whole',
    category: 'arithmetic',
    write: ({ a, b }) => {
      const text = (share: string) => `全县在园幼儿${a}人，其中留守儿童${b * 9}人，占${share}%。`
      const right = percent(b * 9, a)
      return { clean: text(right), slipped: text((Number(right) + 5.2).toFixed(2)) }
    },
  },
  {
    name: 'an amount per head',
    category: 'arithmetic',
    write: ({ a, b }) => {
      const text = (each: number) =>
        `拨付公用经费${b * 10}万元，惠及在校生${a}人，生均公用经费${each}元。`
      const right = Math.round((b * 100_000) / a)
      return { clean: text(right), slipped: text(Math.round(right * 1.3)) }
    },
  },
  {
    name: 'pupils per teacher',
    category: 'arithmetic',
    write: ({ a }) => {
      const teachers = Math.round(a / 15)
      const text = (ratio: string) => `在校生${a}人，专任教师${teachers}人，师生比为1:${ratio}。`
      return {
        clean: text((a / teachers).toFixed(1)),
        slipped: text((a / teachers - 2).toFixed(1)),
      }
    },
  },
  {
    name: 'the same figure in two places',
    category: 'contradiction',
    write: ({ a }) => {
      const text = (again: number) =>
        `一、基本情况\n全县共有专任教师${a}人。\n二、队伍建设\n目前，全县专任教师${again}人，结构合理。`
      return { clean: text(a), slipped: text(swapped(a)) }
    },
  },
  {
    name: 'the same rate under its other name',
    category: 'contradiction',
    write: ({ rate }) => {
      const text = (again: number) =>
        `一、学前教育\n全县普惠性幼儿园覆盖率${rate.toFixed(2)}%。\n二、主要成效\n全县普惠率达到${again.toFixed(2)}%，入园更方便。`
      return { clean: text(rate), slipped: text(rate - 20) }
    },
  },
  {
    name: 'a number left out of the headings',
    category: 'numbering',
    write: ({ b }) => {
      const items = ['经费保障', '队伍建设', '校园安全', '教育评价', '控辍保学', '存量整改']
      const gap = 1 + (b % 4)
      const text = (left: number | null) =>
        items
          .flatMap((item, at) => (at === left ? [] : [`${at + 1}.${item}情况。开展工作。`]))
          .join('\n')
      return { clean: text(null), slipped: text(gap) }
    },
  },
  {
    name: 'a value left out of a list',
    category: 'coverage',
    write: ({ rate }) => {
      const values = [rate, rate - 1.2, rate - 2.4, rate - 3.6].map(one => `${one.toFixed(1)}%`)
      const text = (list: string[]) => `小学、初中、普通高中、中职巩固率分别为${list.join('、')}。`
      return { clean: text(values), slipped: text(values.slice(1)) }
    },
  },
  {
    name: 'a limit missed and said to be met',
    category: 'limit',
    write: ({ rate, other }) => {
      const text = (value: number) =>
        `2023年青山县学前三年毛入园率${value.toFixed(1)}%，达到国家规定标准。`
      return { clean: text(rate), slipped: text(84 - other) }
    },
  },
]

const errorsOf = (text: string) =>
  audit(text, { level: 'county', year: 2023 }).findings.filter(one => one.severity === 'error')

describe.each(forms)('$name', ({ category, write }) => {
  test('is left alone when the figures agree', () => {
    fc.assert(
      fc.property(numbers, drawn => {
        expect(errorsOf(write(drawn).clean).map(one => one.message)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  test('is found when one of them is wrong', () => {
    fc.assert(
      fc.property(numbers, drawn => {
        const { slipped } = write(drawn)
        expect({ slipped, found: errorsOf(slipped).map(one => one.category) }).toEqual({
          slipped,
          found: expect.arrayContaining([category]),
        })
      }),
      { numRuns: 25 },
    )
  })
})
