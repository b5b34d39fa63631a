import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const at = (level: 'county' | 'city', year = 2023) => ({ level, year }) as const
const claimed = 'limit/claimed-met-but-fails'

describe('figures an assertion speaks of without their name', () => {
  test.each([
    [
      '全县幼儿园教职工与在园幼儿之比1:6.6，专任教师与在园幼儿之比1:15.9，师资配备均符合国家规定标准。',
      '1:15.9 低于 1:15',
    ],
    [
      '全区普惠性幼儿园覆盖率77.9%，惠及家庭6200户，已达到国家普及普惠督导评估标准。',
      '77.9% < 80%',
    ],
    ['符合交流条件的教师900人，实际交流72人，占8.0%，达到国家规定的教师交流比例。', '8% < 10%'],
    ['全县普惠率88.1%，毛入园率83.6%，国家普及普惠督导评估的指标均已达到。', '83.6% < 85%'],
    ['全县普惠率88.1%，毛入园率83.6%。各项指标均达到国家规定标准。', '83.6% < 85%'],
    [
      '全县普惠率88.1%，毛入园率83.6%。对照国家普及普惠督导评估标准，两项指标全部达标。',
      '83.6% < 85%',
    ],
    ['全县普惠率88.1%，毛入园率83.6%。\n上述两项指标均达到国家规定标准。', '83.6% < 85%'],
    ['青山县普惠率88.1%，毛入园率83.6%，青山县各项指标均处于国家标准以上。', '83.6% < 85%'],
    [
      '我县学前毛入园率、普惠率、公办园在园幼儿占比三项指标分别为91.2%、86.0%、47.5%，三项指标均达到国家规定标准。',
      '47.5% < 50%',
    ],
  ])('%s', (text, proof) => {
    expect(errorsIn(text, at('county'))).toEqual([`${claimed}: ${proof}`])
  })

  test.each([
    [
      '对照国家评估办法自查：学前三年毛入园率91.6%；公办园在园幼儿占比52.3%；普惠性幼儿园覆盖率78.4%。上列三项指标悉数达标。',
      '78.4% < 80%',
    ],
    ['小学段综合差异系数0.588、初中段0.567，两项系数都没有超出国家的限定值。', '0.567 > 0.55'],
    ['全县毛入园率83.2%，新增学位3100个，满足了国家普及普惠评估对入园率的要求。', '83.2% < 85%'],
    ['公办园在园幼儿占比48.2%，比国家标准高出3.2个百分点。', '48.2% < 50%'],
    [
      '符合交流条件的教师1100名，实际交流轮岗98名，占8.91%，其中骨干教师24名，占24.5%，两项比例均优于国家每年10%、骨干20%的规定。',
      '8.91% < 10%',
    ],
    [
      '重点高中计划招生1000人，其中468人分到各初中，分配生比例为46.8%，守住了国家关于优质高中招生名额分配的底线。',
      '46.8% < 50%',
    ],
    [
      '全县义务教育阶段随迁子女5000人，在公办学校就读（含政府购买学位）4105人，占82.10%，高于国家规定的最低比例。',
      '82.1% < 85%',
    ],
    [
      '优质均衡创建中，每百名学生拥有高于规定学历教师小学4.38人、初中5.06人，每百名学生拥有图书小学30册、初中40册。四项数值均达到优质均衡标准。',
      '5.06人 < 5.3人',
    ],
  ])('in other words: %s', (text, proof) => {
    expect(errorsIn(text, at('county'))).toEqual([`${claimed}: ${proof}`])
  })

  test.each([
    '公办园在园幼儿占比52.2%，比国家标准高出2.2个百分点。',
    '公办园在园幼儿占比48.2%，比国家标准低1.8个百分点。',
    '全县大班额比例3.2%，比国家规定的上限低1.8个百分点。',
    '小学段综合差异系数0.588、初中段0.537，两项系数都没有超出国家的限定值。',
    '毛入园率83.2%，新增学位3100个，满足了国家普及普惠评估对保教质量的要求。',
    '公办园在园幼儿占比53.8%，较创建前的47.2%提高6.6个百分点；普惠率90.4%。两项指标均优于国家规定。',
    '重点高中计划招生1000人，其中528人分到各初中，分配生比例为52.8%，守住了国家关于优质高中招生名额分配的底线。',
  ])('and is right in them: %s', text => {
    expect(errorsIn(text, at('county'))).toEqual([])
  })

  test('a share that another year stands beside', () => {
    const text =
      '全市义务教育在校生50000人，其中民办学校3350人，民办占比6.70%，比上年的9.10%下降2.40个百分点，民办学校在校生规模已控制在国家规定的比例以内。'
    expect(errorsIn(text, at('city'))).toEqual([`${claimed}: 6.7% > 5%`])
  })

  test('a mean of coefficients above what each of them may be', () => {
    const text = (junior: string) =>
      `小学校际综合差异系数0.401，初中为${junior}，均达到义务教育优质均衡的国家标准。`
    expect(errorsIn(text('0.472'), at('county'))).toEqual([`${claimed}: 0.472 > 0.45`])
    expect(errorsIn(text('0.431'), at('county'))).toEqual([])
    expect(errorsIn(text('0.472').replace('优质', '基本'), at('county'))).toEqual([])
  })

  test.each([
    ['new kindergartens', '全县普惠率77.9%，新建幼儿园12所，均达到国家规定标准的装备水平。'],
    [
      'staff, and not of places',
      '全县普惠率77.9%，新聘幼儿园教师86人，师资配备均符合国家规定标准。',
    ],
    ['what was built', '全县普惠率77.9%，新建公办园5所，已达到国家普及普惠督导评估标准。'],
    [
      'a sentence with a subject of its own',
      '全县普惠率77.9%。各乡镇中心幼儿园的消防设施更新完毕，均达到国家规定标准。',
    ],
    ['kindergartens', '全县普惠率77.9%。幼儿园办园行为逐步规范，均符合国家要求。'],
    ['children at school', '全县义务教育在校生5万人，民办学校在校生3100人，占6.2%。'],
    ['a town among others', '全市普惠率86.0%，其中东湖镇74.0%，全市达到国家普及普惠督导评估标准。'],
  ])('are left alone when it speaks of %s: %s', (_, text) => {
    expect(errorsIn(text, at('county'))).toEqual([])
  })
})

describe('values told in the order of their stages', () => {
  const text = (values: string) =>
    `小学、初中校际综合差异系数依次为：东河区0.412、0.391；西河县${values}。两个县区两个学段的系数全部处于国家基本均衡规定的范围之内。`

  test('are held against the limit of each', () => {
    expect(errorsIn(text('0.468、0.563'), at('city'))).toEqual([`${claimed}: 0.563 > 0.55`])
    expect(errorsIn(text('0.663、0.468'), at('city'))).toEqual([`${claimed}: 0.663 > 0.65`])
    expect(errorsIn(text('0.563、0.468'), at('city'))).toEqual([])
  })

  test('and are not when only some of them are said to keep it', () => {
    const some = text('0.468、0.563').replace('全部', '大多')
    expect(errorsIn(some, at('city'))).toEqual([])
  })
})

describe('a norm that the sentence quotes', () => {
  const stated = 'limit/stated-norm-missed'
  test.each([
    ['全县课后服务参与率88.4%，达到每学期不低于学生90%的规定。', '88.4% < 90%'],
    ['校医专业持证率61.3%，符合全省中小学不少于85%的要求。', '61.3% < 85%'],
    ['全县班额达标率93.5%，满足城乡学校不少于95%的标准。', '93.5% < 95%'],
    ['小学生均图书26册，初中32册，达到小学不低于25册、初中不低于35册的标准。', '32册 < 35册'],
  ])('is enough: %s', (text, proof) => {
    expect(errorsIn(text, at('county'))).toEqual([`${stated}: ${proof}`])
  })

  test.each([
    '小学系数0.437，上年0.451；初中0.418，上年0.446，均优于小学不超过0.48、初中不超过0.43的要求。',
    '全县交流教师占比11.4%，达到每年不低于应交流教师10%的规定。',
    '2022年交流教师占比8.4%，2023年达到每年不低于应交流教师10%的规定，占12.1%。',
  ])('and is met: %s', text => {
    expect(errorsIn(text, at('county'))).toEqual([])
  })
})
