import { describe, expect, test } from 'vitest'
import { errorsIn, findingsBy } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.split(':')[0])

describe('parts and their total', () => {
  test.each([
    ['全县幼儿园60所（公办20所、民办38所）。', 'arithmetic/parts-do-not-add-up'],
    [
      '全县学校85所：完全中学2所，初中6所，小学68所，特教1所，幼儿园9所。',
      'arithmetic/parts-do-not-add-up',
    ],
    [
      '专任教师包括幼儿园452人、小学561人。全县专任教师1000人，包括幼儿园452人、小学561人。',
      'arithmetic/parts-do-not-add-up',
    ],
    [
      '在校生分别为三类，共300人：小学100人、初中120人、高中90人。',
      'arithmetic/parts-do-not-add-up',
    ],
    ['全省交流教师2.09万人，其中城镇向乡村2.22万人。', 'arithmetic/part-above-total'],
    ['在校生1000人，其中小学600人、初中300人、高中200人。', 'arithmetic/parts-do-not-add-up'],
    ['各学段在校生\n小学|334|371009\n初中|147|171369\n总计|481|543378', 'arithmetic/table-total'],
    [
      '园数（全市、甲区、乙县）\n园数|175|42|123\n教职工数|4967|1415|3552',
      'arithmetic/table-total',
    ],
    [
      '公办园145所（占24.52%），民办园196所（占57.48%）。全县幼儿园341所。',
      'arithmetic/share-of-whole',
    ],
    ['抽查学校建筑面积30508平方米，其中危房4635平方米，占18.2%。', 'arithmetic/share-of-whole'],
    [
      '全县5个县（市、区）：青山县、绿水县、白石县、红河县均已通过。',
      'arithmetic/count-against-list',
    ],
  ])('do not agree: %s', (text, rule) => {
    expect(rulesIn(text)).toEqual([rule])
  })

  test.each([
    '全县幼儿园60所（公办20所、民办40所）。',
    '全县学校85所：完全中学2所，初中6所，九年一贯制6所，小学66所（县直6所、村小60所），职业中专、进修学校、特教学校各1所，幼儿园2所。',
    '在校生1000人，其中小学600人、初中300人。',
    '在校生1000人，其中女生480人、寄宿生700人。',
    '全县幼儿园60所（省级示范园5所、普惠性幼儿园28所）。',
    '义务教育学校398所，其中小学334所，初中63所，特教1所；按区域分农村374所，城区24所。',
    '生均经费11128.87元，其中农村11227.42元。',
    '教育投入5.2亿元，其中建设1.31亿元、设备0.62亿元。',
    '总投入14亿元：财政12.64亿元，其他1.43亿元。',
    '小学98所（其中教学点28所），初中24所，幼儿园88所。',
    '普通中学38所，在校学生2.95万人，其中高中9所、在校1.23万人，初中29所、在校1.72万人。',
    '举办比赛5场（市级2场、县级1场）。',
    '公办园8所（占10.26%），民办园70所（占89.74%）。全县幼儿园78所。',
    '随迁子女1429万人，占在校生9.1%。在校生人数另表。',
    '所辖10个县（市、区）中的5个县设立了督导机构。',
    '3所学校（青山小学、绿水小学等）开展试点。',
    '学段|在校生|生师比\n小学|371009|19.57\n初中|171369|14.55\n总计|542378|17.69',
    '中职|1046|5061|2668\n普通高中|4113|12329|4328\n初中|5913|17198|5739',
  ])('agree, or prove nothing: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })

  test('a list with one part too many is a question, not an error', () => {
    const text = '全县学校30所：小学20所，初中10所，民办学校5所。'
    expect(errorsIn(text)).toEqual([])
  })

  test('grouped figures are added column by column', () => {
    const text =
      '公办学校349所，在校生156928人。分类看：小学312所、学生91635人；初中32所、学生44949人；高中5所、学生20443人。'
    const [finding] = findingsBy('arithmetic/grouped-parts', text)
    expect(finding?.computation).toBe('91635 + 44949 + 20443 = 157027 ≠ 156928')
  })
})

describe('a share that its own definition cannot give', () => {
  const county = { level: 'county', year: 2023 } as const

  test('no whole number of children gives the printed share', () => {
    const text = '普惠性幼儿园覆盖率85.71%。区域内在园幼儿共899人。'
    expect(errorsIn(text, county)).toEqual([
      'arithmetic/share-cannot-be: 770/899 = 85.65%，771/899 = 85.76%，均 ≠ 85.71%',
    ])
  })

  test('a share that some number gives is left alone', () => {
    expect(errorsIn('普惠性幼儿园覆盖率85.65%。区域内在园幼儿共899人。', county)).toEqual([])
    expect(errorsIn('普惠性幼儿园覆盖率85.71%。区域内在园幼儿共48993人。', county)).toEqual([])
  })

  test('a share counted by kindergartens instead of children is a warning', () => {
    const text =
      '全县4所公办幼儿园，9所民办幼儿园。普惠性幼儿园覆盖率84.62%。区域内在园幼儿共899人。'
    expect(errorsIn(text, county)).toEqual([])
    expect(findingsBy('arithmetic/share-cannot-be', text, county)[0]?.severity).toBe('warning')
  })
})
