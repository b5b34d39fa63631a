import { describe, expect, test } from 'vitest'
import { audit, errorsIn } from '../../checks/testing.ts'

describe('groups of figures of one shape', () => {
  const groups = (count: string) =>
    `安排项目${count}个，总投资8600万元，完成投资5200万元。其中中心幼儿园项目总投资2600万元，完成投资1600万元；第三小学项目总投资4200万元，完成投资2500万元；职教中心项目总投资1800万元，完成投资1100万元。`

  test('are as many as was said, when they make up all of it', () => {
    expect(errorsIn(groups('4'))).toEqual(['arithmetic/count-against-items: 3 ≠ 4'])
    expect(errorsIn(groups('3'))).toEqual([])
  })

  test('are held column by column, by the word that names the column', () => {
    expect(
      errorsIn(
        '暑期排查，校园发现隐患36个、整改36个，食堂发现隐患26个、整改25个，培训机构发现隐患14个、整改12个；合计整改74个，其余正在整改。',
      ),
    ).toEqual(['arithmetic/grouped-parts: 36 + 25 + 12 = 73 ≠ 74'])
  })

  test('are no parts of what the column beside them makes', () => {
    const told = (total: string) =>
      `三年累计支出${total}万元。具体为：2021年预算2200万元，支出2106万元；2022年预算2400万元，支出2350万元；2023年预算2300万元，支出2190万元。`
    expect(errorsIn(told('6646'))).toEqual([])
  })
})

test('groups may tell more than is told of the whole', () => {
  const told = (junior: string) =>
    `全县学校26所，校舍总面积48.62万平方米，较上年多0.4万平方米；设备值15824.60万元；图书126.40万册。\n其中小学15所，毕业3208人，招生3075人，校舍21.34万平方米，设备值8210.40万元，图书70.15万册；初中11所，毕业2884人，招生3120人，校舍${junior}万平方米，设备值7614.20万元，图书56.25万册。`
  expect(errorsIn(told('27.28'))).toEqual([])
  expect(errorsIn(told('28.28'))).toEqual([
    'arithmetic/grouped-parts: 21.34 + 28.28 = 49.62 ≠ 48.62',
  ])
})

describe('tables', () => {
  const aligned = (total: string) =>
    `各乡镇学校情况\n乡镇 学校数 教师数 学生数\n东镇 12 210 3650\n西镇 9 168 2540\n南镇 7 121 1890\n合计 28 499 ${total}`

  test('that blanks part are added up as others are', () => {
    expect(errorsIn(aligned('8180'))).toEqual([
      'arithmetic/table-total: 3650 + 2540 + 1890 = 8080 ≠ 8180',
    ])
    expect(errorsIn(aligned('8080'))).toEqual([])
  })

  const nested = (whole: string) =>
    `学校类别|校数|在校生\n普通中学|38|${whole}\n普通中学中的初中|29|17200\n普通中学中的高中|9|13200\n小学|77|41200`

  test('whose rows hold other rows', () => {
    expect(errorsIn(nested('29500'))).toEqual([
      'arithmetic/table-total: 17200 + 13200 = 30400 ≠ 29500',
    ])
    expect(errorsIn(nested('30400'))).toEqual([])
  })
})

describe('what is told of several stages', () => {
  test('is the sum of what each has, whatever stands between', () => {
    const told = (total: string) =>
      `全市小学77所，在校生41200人；初中29所，在校生17200人；高中9所，在校生12300人。中小学合计115所，在校生${total}人。`
    expect(errorsIn(told('71700'))).toEqual([
      'arithmetic/parts-do-not-add-up: 41200 + 17200 + 12300 = 70700 ≠ 71700',
    ])
    expect(errorsIn(told('70700'))).toEqual([])
    // 中小学 may be those of the years of duty, or hold 特教 and 中职 as well.
    expect(errorsIn(told('72986'))).toEqual([])
  })

  test('is divided again by places', () => {
    const told = (last: string) =>
      `新建学校31所，其中小学24所、初中7所，凤台县9所、云溪县6所、临江县8所、丰乐县${last}所。`
    expect(errorsIn(told('9'))).toEqual(['arithmetic/parts-do-not-add-up: 9 + 6 + 8 + 9 = 32 ≠ 31'])
    expect(errorsIn(told('8'))).toEqual([])
  })

  test('stands to each other as the ratio of 普 and 职 says', () => {
    const told = (ratio: string) =>
      `全县普通高中在校生17326人，中等职业学校在校生6813人，普职比为${ratio}。`
    expect(errorsIn(told('2.45∶1'))).toEqual([
      'arithmetic/staff-ratio-does-not-follow: 17326 ÷ 6813 = 2.543',
    ])
    expect(errorsIn(told('2.54∶1'))).toEqual([])
    expect(errorsIn(told('72∶28'))).toEqual([])
  })
})

describe('changes', () => {
  test.each([
    [
      'a list that moved turns one way',
      '寄宿生和走读生分别由2860人和4120人增加到2680人和4560人。',
      'direction/word-against-figures: 2680人 < 2860人',
    ],
    [
      'from the first to the last year of a list',
      '2021年、2022年、2023年，全县小学大班额依次为36个、21个、9个，2023年比2021年减少26个。',
      'arithmetic/difference-does-not-follow: 9 − 36 = -27 ≠ 26',
    ],
    [
      'one rate of growth above another by its name',
      '全市一般公共预算支出186.2亿元，比上年增长5.2%；教育支出46.8亿元，比上年增长6.8%，增幅高于一般公共预算支出2.1个百分点。',
      'arithmetic/gap-between-two: |5.2 − 6.8| = 1.6 ≠ 2.1',
    ],
    [
      'how much of what there was is gone',
      '学科类培训机构由146家压减至3家，压减率98.95%。',
      'arithmetic/growth-does-not-follow: (146 − 3) ÷ 146 = 97.945% ≠ 98.95%',
    ],
    [
      'an amount that another number of days would make to the last digit',
      '营养改善计划覆盖学生31246人，每生每天补助5元，全年按190天供餐，共拨付资金3124.6万元。',
      'arithmetic/rate-times-counts: 5元 × 31246人 × 190天 = 2968.37万元 ≠ 3124.6万元',
    ],
    [
      'one sum in two units',
      '全年投入改造资金3596万元，即3.6亿元，用于37所学校。',
      'unit/same-figure-two-units: 3.6亿元 ÷ 3596万元 ≈ 10',
    ],
    [
      'last year’s value, told in its own year otherwise',
      '2022年全市一般公共预算教育支出18.42亿元。\n2023年全市一般公共预算教育支出19.50亿元，比上年的18.24亿元增加1.26亿元。',
      'contradiction/two-values: 18.42亿元 ≠ 18.24亿元',
    ],
  ])('%s', (_, text, error) => {
    expect(errorsIn(text)).toEqual([error])
  })

  test.each([
    '寄宿生和走读生分别由2680人和4120人增加到2860人和4560人。',
    '2021年、2022年、2023年，全县小学大班额依次为36个、21个、9个，2023年比2021年减少27个。',
    '全市一般公共预算支出186.2亿元，比上年增长5.2%；教育支出46.8亿元，比上年增长6.8%，增幅高于一般公共预算支出1.6个百分点。',
    '学科类培训机构由146家压减至3家，压减率97.95%。',
    '营养改善计划覆盖学生31246人，每生每天补助5元，全年按200天供餐，共拨付资金3124.6万元。',
    '全年投入改造资金3596万元，即0.36亿元，用于37所学校。',
    '2022年全市一般公共预算教育支出18.24亿元。\n2023年全市一般公共预算教育支出19.50亿元，比上年的18.24亿元增加1.26亿元。',
  ])('and nothing is said where they hold: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('claims of lists', () => {
  test('take each its year from a clause of its own', () => {
    const { claims } = audit('2021年、2022年、2023年，全县小学大班额占比依次为3.6%、2.1%、0.9%。')
    expect(claims.map(({ period, value }) => [period, value])).toEqual([
      ['2021', 3.6],
      ['2022', 2.1],
      ['2023', 0.9],
    ])
  })
})

describe('two kinds that are everything', () => {
  const told = (state: string) =>
    `义务教育在校生46005人，其中小学31620人、初中14385人。专任教师3122人，其中小学1914人、初中1208人。公办学校在校生${state}人，民办学校在校生1846人。`

  test('make what was told of all before them', () => {
    expect(errorsIn(told('44195'))).toEqual([
      'arithmetic/parts-do-not-add-up: 44195 + 1846 = 46041 ≠ 46005',
    ])
    expect(errorsIn(told('44159'))).toEqual([])
    // Farther off they are of something else.
    expect(errorsIn(told('39120'))).toEqual([])
  })
})
