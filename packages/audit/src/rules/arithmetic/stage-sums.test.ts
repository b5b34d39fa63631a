import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const SUMS = 'arithmetic/parts-do-not-add-up'
const rulesIn = (text: string) => errorsIn(text).map(one => one.split(':')[0])

describe('what stages have makes what they have together', () => {
  test.each([
    '小学84所，招生5120人，在校30418人；初中31所，招生4886人，在校14265人。义务教育在校生合计46483人。',
    '普通高中6所，在校8214人；中职学校2所，在校3907人。高中阶段在校生13121人。',
    '1、学前：在园幼儿9120人，减少310人。2、小学：在校30418人。3、初中：在校14265人。4、高中：在校8214人。5、中职在校3907人。各级各类学校在校生69524人。',
    '专任教师：幼儿园612人；小学1830人，增加21人；初中1124人；高中655人；中职208人。教职工5310人，其中专任教师4249人。',
    '小学在校30418人；初中在校14265人。\n义务教育在校生45683人。',
  ])('does not: %s', text => {
    expect(rulesIn(text)).toEqual([SUMS])
  })

  test.each([
    ['it does', '小学在校30418人；初中在校14265人。义务教育在校生合计44683人。'],
    [
      '特教 is counted with them',
      '小学在校30418人；初中在校14265人；特教在校102人。义务教育在校生合计44785人。',
    ],
    [
      'some may be counted who are not told of',
      '小学在校30418人，初中在校14265人。义务教育在校生44803人。',
    ],
    ['of another year', '2022年小学在校30418人、初中在校14265人。2023年义务教育在校生45683人。'],
    [
      'of some of them',
      '小学在校30418人，初中在校14265人。义务教育民办在校生1683人，寄宿生9120人。',
    ],
    [
      'parts told twice',
      '城区小学在校12104人、初中在校6120人。农村小学在校18314人、初中在校8145人。义务教育在校生44638人。',
    ],
    ['under another whole', '随迁子女3201人，其中小学2204人、初中985人。义务教育在校生44683人。'],
    [
      '中职 counted with 技工',
      '普通高中在校8214人，中职在校3907人，技工学校在校1000人。高中阶段在校生13121人。',
    ],
  ])('or nothing is proved where %s: %s', (_, text) => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('the changes of parts', () => {
  test.each([
    '小学在校30418人，减少612人；初中在校14265人，增加240人。义务教育在校生44683人，减少327人。',
    '教育经费收入8.642亿元，增加0.385亿元。构成如下：财政拨款7.913亿元，增加0.342亿元；事业收入0.729亿元，增加0.034亿元。',
    '在校生44683人，上年45550人，其中小学30418人，上年31030人；初中14265人，上年14025人。',
  ])('do not make the change of the whole: %s', text => {
    expect(rulesIn(text)).toContain(SUMS)
  })

  test.each([
    '小学在校30418人，减少612人；初中在校14265人，增加240人。义务教育在校生44683人，减少372人。',
    '小学在校30418人，减少612人；初中在校14265人，增加240人。义务教育在校生44683人，比2020年减少1024人。',
    '小学在校30418人，减少612人；初中在校14265人。义务教育在校生44683人，减少327人。',
  ])('do, or are of another time: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('parts that are all of a whole by what they mean', () => {
  test.each([
    '全县义务教育阶段在校生44683人，其中小学34018人、初中14265人。',
    '全县中职学校36所，其中公办19所、民办7所。',
    '专任教师3087人；专任教师中，女教师1752人，男教师1235人。',
    '全县各类学校183所，其中小学26所、初中24所、九年一贯制学校6所、高中5所、职业中专1所、特教学校1所、幼儿园84所。',
    '在校学生52074人，其中小学24860人、初中12307人、普通高中8214人、职高3890人、特教76人、在园幼儿6327人。',
    '落实资金785.74亿元，其中中央财政412.03亿元、地方财政337.71亿元。',
  ])('do not add up: %s', text => {
    expect(rulesIn(text)).toEqual([SUMS])
  })

  test.each([
    '全县在校生44683人，其中小学28140人、初中12305人。',
    '义务教育在校生44683人，其中小学30318人、初中14263人，另有102人在特教学校。',
    '义务教育学校108所，其中小学74所、初中25所。',
    '幼儿园86所，其中公办32所、民办普惠28所。',
    '义务教育教师3120人，其中小学骨干教师248人、初中骨干教师136人。',
    '抽查学校168所，其中小学69所、初中48所、高中24所。',
  ])('or are not all of it: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('what is left of a whole told sentences before', () => {
  test.each([
    '去年毕业生12840人。毕业生中，升学7310人，就业5106人，其余244人待业。',
    '去年毕业生12840人。毕业生中，升学7310人，就业5016人，其余424人待业。',
  ])('does not follow: %s', text => {
    expect(rulesIn(text)).toEqual([SUMS])
  })

  test.each([
    '排查食堂隐患36处，已整改58处，其余5处月底前销号。',
    '巩固率97.2%，高于“达到69%”的目标1.2个百分点。',
    '6月底全市培训机构尚有23家；到12月底，已压减至15家，减少9家。',
    '三年招聘新教师283人；退休、调出等减员317人，净减少43人。',
  ])('nor this: %s', text => {
    expect(rulesIn(text)).toHaveLength(1)
  })

  test.each([
    '去年毕业生12840人。毕业生中，升学7310人，就业5106人，其余424人待业。',
    '培训教师1126人，其余284人安排在明年。',
    '全年任务42项，已完成31项，其余11项中8项正在推进，其余3项未启动。',
    '巩固率97.2%，高于全省96.1%，提高1.3个百分点。',
    '巩固率97.2%，高于96%的目标，较上年提高0.3个百分点。',
    '6月底全市机构23家；到12月底，非学科类增至14家，减少9家。',
    '三年招聘新教师283人；退休、调出等减员317人，净减少34人。',
  ])('follows, or is of something else: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('places and pupils of one stage', () => {
  const told = (rest: string) =>
    `片区共有学位12480个，其中小学9180个、初中3300个。2024年秋季小学在校生9642人，${rest}。`

  test.each([
    ['超出学位642人', '|9642 − 9180| = 462 ≠ 642'],
    ['超出学位462人；初中在校生3215人，尚余学位58个', '|3215 − 3300| = 85 ≠ 58'],
  ])('do not leave %s', (rest, computation) => {
    expect(errorsIn(told(rest))).toEqual([`arithmetic/remainder-does-not-follow: ${computation}`])
  })

  test.each(['超出学位462人；初中在校生3215人，尚余学位85个', '按标准班额测算缺学位1210个'])(
    'leave %s, or others are counted',
    rest => {
      expect(errorsIn(told(rest))).toEqual([])
    },
  )
})

describe('what all stages have, told before them', () => {
  const report = (pupils: string, teachers: string) =>
    `2023学年全县共有各级各类学校96所，在校生${pupils}人，专任教师${teachers}人。\n一、学前教育。幼儿园41所，在园幼儿6210人，专任教师486人。\n二、义务教育。学校48所，在校生31460人，专任教师2314人。其中小学36所，在校生21340人，专任教师1462人；初中12所，在校生10120人，专任教师852人。\n三、高中阶段教育。学校6所，在校生9830人，专任教师846人。\n四、特殊教育。学校1所，在校生164人，专任教师38人。`

  test('is what the stages make together', () => {
    expect(errorsIn(report('47664', '3684'))).toEqual([])
    // Without those of special education.
    expect(errorsIn(report('47500', '3684'))).toEqual([])
  })

  test.each([
    ['46764', '3684', '6210 + 31460 + 9830 + 164 = 47664 ≠ 46764'],
    ['47664', '3864', '486 + 2314 + 846 + 38 = 3684 ≠ 3864'],
  ])('%s pupils, %s teachers', (pupils, teachers, line) => {
    expect(errorsIn(report(pupils, teachers))).toEqual([`arithmetic/parts-do-not-add-up: ${line}`])
  })

  test('nothing is said where no measure is right', () => {
    expect(errorsIn(report('52310', '4120'))).toEqual([])
  })
})
