import { describe, expect, test } from 'vitest'
import { computed, kindergarten, scene, school } from './scene.ts'

test('teachers’ pay stands against that of civil servants, and one yuan less is less', () => {
  const pay = (teachers: number) =>
    computed(
      'teachers',
      scene({
        county: {
          reports: { 'teacher-average-pay': teachers, 'civil-servant-average-pay': 98_000 },
        },
      }),
    ).standing('T1')
  expect(pay(98_000)).toEqual([1, 'met'])
  expect(pay(97_999)).toEqual([0.99999, 'not met'])
})

describe('pupils for each member of staff: fewer are better', () => {
  const units = [
    school('一小', {
      stages: ['primary'],
      reports: { 'pupils@primary': 950, 'staff@primary': 50 },
    }),
    school('二小', {
      stages: ['primary'],
      reports: { 'pupils@primary': 400, 'staff@primary': 20 },
    }),
    school('一中', {
      stages: ['junior', 'senior'],
      reports: {
        'pupils@junior': 810,
        'staff@junior': 60,
        'pupils@senior': 1010,
        'staff@senior': 80,
      },
    }),
  ]
  const read = computed('teachers', scene({ units }))

  test.each([
    ['T2', '一小', 19, 'met'],
    ['T2', '二小', 20, 'not met'],
    ['T3', '一中', 13.5, 'met'],
    ['T4', '一中', 12.625, 'not met'],
  ])('%s of %s is 1:%d, %s', (code, at, value, state) => {
    expect(read.standing(code, at)).toEqual([value, state])
  })

  test('the county’s is made of parts, 1350 ÷ 70, not the mean of 19 and 20', () => {
    expect(read.standing('T2')).toEqual([19.285714, 'not met'])
  })
})

describe('a nurse for every 600 pupils of a school', () => {
  const nurses = (pupils: number, staff: number) =>
    computed(
      'teachers',
      scene({
        units: [
          school('九年制', {
            stages: ['primary', 'junior'],
            reports: {
              'pupils@primary': pupils - 200,
              'pupils@junior': 200,
              'health-staff': staff,
            },
          }),
        ],
      }),
    ).standing('T8', '九年制')

  test('counts all stages together and begun groups of 600 as whole ones', () => {
    expect(nurses(1200, 2)).toEqual([1, 'met'])
    expect(nurses(1201, 2)).toEqual([0.666667, 'not met'])
  })

  test('does not bind a school of fewer than 600', () => {
    expect(nurses(600, 0)).toEqual([0, 'not met'])
    expect(nurses(599, 0)).toEqual([0, 'no limit'])
  })
})

describe('exchange: of those who meet the conditions, in one school year', () => {
  const dataset = scene({
    county: {
      reports: {
        'teachers-eligible-for-exchange': 300,
        'teachers-exchanged': 36,
        'teachers-backbone-exchanged': 7,
        'compulsory-teachers': 900,
      },
    },
  })

  test('36 of 300 are 12 %, 7 of the 36 are backbone teachers', () => {
    const read = computed('teachers', dataset)
    expect(read.standing('T5')).toEqual([12, 'met'])
    expect(read.standing('T6')).toEqual([19.444444, 'not met'])
  })

  test('安徽 divides the backbone teachers by all 300', () => {
    const anhui = computed('teachers', dataset, '34')
    expect(anhui.standing('T6')).toEqual([2.333333, 'not met'])
    // The same figure under 优质均衡 follows.
    expect(computed('jiaodu-2017-6', dataset, '34').standing('G11b')).toEqual([2.333333, 'not met'])
  })

  test('one figure answers both standards', () => {
    expect(computed('jiaodu-2017-6', dataset).standing('G11a')).toEqual([12, 'met'])
  })
})

test('counsellors are asked for from 2025 on: before that the share is shown only', () => {
  const read = computed(
    'teachers',
    scene({
      county: { reports: { 'schools-with-counsellor': 19, 'primary-secondary-schools': 20 } },
    }),
  )
  expect(read.standing('T9')).toEqual([95, 'no limit'])
})

test('kindergartens: staff by form, teachers for the county', () => {
  const reports = {
    'kindergarten-children@preschool': 180,
    'staff@preschool': 20,
    'teachers-full-time@preschool': 11,
  }
  const units = ['full-day', 'half-day'].map(session =>
    kindergarten(session, { attributes: { session }, reports }),
  )
  const read = computed('teachers', scene({ units }))
  expect(read.standing('T11', 'full-day')).toEqual([9, 'not met'])
  expect(read.standing('T11', 'half-day')).toEqual([9, 'met'])
  // 360 children for 22 teachers: 1:16.36 is worse than 1:15.
  expect(read.standing('T12')).toEqual([16.363636, 'not met'])
})
