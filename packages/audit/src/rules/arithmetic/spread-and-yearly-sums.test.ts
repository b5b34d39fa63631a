import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const SUM = 'arithmetic/parts-do-not-add-up'

describe('a whole over several years, and what each of them had', () => {
  test.each([
    [
      '三年来，全区教育事业加快发展。新增学位6,420个。其中，2021年至2023年依次新增1,850个、2,060个和2,410个。',
      '1850 + 2060 + 2410 = 6320 ≠ 6420',
    ],
    [
      '2021年以来，全区补充教师534名，公开招聘、人才引进分别为408名、126名。\n分年度看，2021年补充168名，2022年补充171名，2023年补充185名。',
      '168 + 171 + 185 = 524 ≠ 534',
    ],
    [
      '2021—2023年共培训教师3150人次，覆盖所有学校。2021年培训980人次，2022年培训1050人次，2023年培训1220人次。',
      '980 + 1050 + 1220 = 3250 ≠ 3150',
    ],
  ])('do not add up: %s', (text, computation) => {
    expect(errorsIn(text, { year: 2023 })).toEqual([`${SUM}: ${computation}`])
  })

  test.each([
    '三年来，全区教育事业加快发展。新增学位6,320个。其中，2021年至2023年依次新增1,850个、2,060个和2,410个。',
    // Of other years, of some of them, and of something else.
    '五年来，全区教育事业加快发展。新增学位9,420个。2022年、2023年分别新增2,060个和2,410个。',
    '2020年以来，全区补充教师734名。2021年补充168名，2022年补充171名，2023年补充185名。',
    '三年来，全区补充教师534名。2021年培训教师168名，2022年培训教师171名，2023年培训教师185名。',
    '三年来，全区年均补充教师174名。2021年补充168名，2022年补充171名，2023年补充185名。',
  ])('add up, or prove nothing: %s', text => {
    expect(errorsIn(text, { year: 2023 })).toEqual([])
  })
})

describe('a whole and its parts, each in a sentence of its own', () => {
  const told = (total: string, junior: string) =>
    `2023年，全省各级教育在校学生合计${total}万人。\n小学在校生412.36万人，净入学率99.98%。初中在校生${junior}万人，巩固率96.4%。\n普通高中在校生98.25万人，中职在校生61.47万人，职普比大体相当。`
  test('two digits turned in a part or in the whole', () => {
    expect(errorsIn(told('770.70', '198.62'))).toEqual([])
    expect(errorsIn(told('770.70', '189.62'))).toEqual([
      `${SUM}: 412.36 + 189.62 + 98.25 + 61.47 = 761.7 ≠ 770.7`,
    ])
    expect(errorsIn(told('707.70', '198.62'))).toEqual([
      `${SUM}: 412.36 + 198.62 + 98.25 + 61.47 = 770.7 ≠ 707.7`,
    ])
  })

  test('what is merely not all of it proves nothing', () => {
    expect(errorsIn(told('812.90', '198.62'))).toEqual([])
  })
})

describe('amounts told in the same words, and their sum', () => {
  const told = (sum: string) =>
    `小学按12600人、每生720元安排，计907.20万元；初中按6400人、每生940元安排，计601.60万元，两项合计${sum}。`
  test('is read from them alone', () => {
    expect(errorsIn(told('1508.80万元'))).toEqual([])
    expect(errorsIn(told('1608.80万元'))).toEqual([`${SUM}: 907.2 + 601.6 = 1508.8 ≠ 1608.8`])
  })
  test('in a unit that is not theirs is a slip of the unit', () => {
    expect(errorsIn(told('1508.80元'))).toEqual([`${SUM}: 907.2 + 601.6 = 1508.8万元 ≠ 1508.80元`])
  })
})

describe('parts that another division of the whole does not excuse', () => {
  const told = (middle: string) =>
    `全县在园幼儿9864人（小班2951人、中班${middle}人、大班3702人）。按性质，公办园在园5236人，民办园在园4628人。`
  test('a full list in brackets has to add up', () => {
    expect(errorsIn(told('3211'))).toEqual([])
    expect(errorsIn(told('3121'))).toEqual([`${SUM}: 2951 + 3121 + 3702 = 9774 ≠ 9864`])
  })
})

test('a value of the year before is neither divided nor a part', () => {
  const told =
    '2022年，全市总投入58.36亿元，与2021年的54.10亿元相比增加4.26亿元；其中财政性经费49.20亿元，与2021年的45.80亿元相比增加3.40亿元。'
  expect(errorsIn(told, { year: 2022 })).toEqual([])
})

describe('those among others who were told before', () => {
  const above = 'arithmetic/part-above-total'
  test('are not more than they are', () => {
    expect(
      errorsIn('全年交流轮岗教师412人。交流教师中，到乡村任教196人，骨干教师（含名师）431人。'),
    ).toEqual([`${above}: 431人 > 412人`])
  })
  test.each([
    '全年交流轮岗教师412人。交流教师中，到乡村任教196人，骨干教师（含名师）131人。',
    '符合交流条件的教师2412人，实际交流教师412人。交流教师中，参加培训1431人次。',
    '全县小学1所、初中13所。初中，在校生431人。',
  ])('may be anything less: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('the mean of scores listed right before it', () => {
  const told = (mean: string) =>
    `甲县92.4分、乙县90.8分、丙县87.6分、丁县85.2分，4个县平均${mean}分。`
  test('does not follow', () => {
    expect(errorsIn(told('89.0'))).toEqual([])
    expect(errorsIn(told('88.0'))).toEqual([
      'arithmetic/per-head-does-not-follow: (92.4 + 90.8 + 87.6 + 85.2) ÷ 4 = 89.0 ≠ 88',
    ])
  })
  test('may be weighed, or be of others', () => {
    expect(errorsIn(told('89.3'))).toEqual([])
    expect(errorsIn(told('88.0').replace('4个县', '6个县'))).toEqual([])
  })
})

test('a total of a column in another unit', () => {
  const told = (unit: string) =>
    `全年资助11.86万人次，发放资金1.36${unit}。分项看：学前资助1.08万人次、发放864万元；义务教育资助6.42万人次、发放4815万元；高中助学金2.14万人次、发放4280万元；中职助学金2.22万人次、发放3641万元。`
  expect(errorsIn(told('亿元'))).toEqual([])
  expect(errorsIn(told('万元'))).toEqual([
    'arithmetic/grouped-parts: 864 + 4815 + 4280 + 3641 = 13600 ≠ 1.36',
  ])
})

test('a long part with its digits in another order', () => {
  const told = (junior: string) =>
    `在校学生和幼儿共158214人，其中在园24186人，小学69324人，初中${junior}人，普通高中18642人，职业高中7206人。`
  expect(errorsIn(told('38856'))).toEqual([])
  expect(errorsIn(told('38586'))).toEqual([
    `${SUM}: 24186 + 69324 + 38586 + 18642 + 7206 = 157944 ≠ 158214`,
  ])
  expect(errorsIn(told('36120'))).toEqual([])
})

test('a noun with a bracket inside', () => {
  const told = (share: string) =>
    `全省在园（班）幼儿912480人，比上年减少31260人。普惠性幼儿园在园（班）幼儿618240人，占在园（班）幼儿的${share}%。`
  expect(errorsIn(told('67.75'))).toEqual([])
  expect(errorsIn(told('76.75'))).toEqual([
    'arithmetic/share-of-whole: 618240 ÷ 912480 = 67.754% ≠ 76.75%',
  ])
})
