import { describe, expect, test } from 'vitest'
import { audit } from '../../checks/testing.ts'

const rule = 'contradiction/none-yet-some'
const told = (text: string) =>
  audit(text, { level: 'county', year: 2023 })
    .findings.filter(one => one.rule === rule)
    .map(one => one.quotes.map(quote => quote.trim()))

const two = (first: string, second: string) =>
  `一、工作成效\n${first}。\n二、存在的问题\n${second}。\n`

describe('what is said of none or of all, and what is left nonetheless', () => {
  test.each([
    ['2023年全县义务教育阶段没有一名适龄儿童辍学', '2023年末全县尚有4名初中学生辍学在家'],
    ['全年未发生一起食品安全事件', '2023年共发生校园食品安全事件1起'],
    ['2023年全县没有出现一例欺凌事件', '一所乡镇初中10月出现学生欺凌事件2起'],
    ['全县大班额已全部消除', '城关片区仍有大班额3个'],
    ['全县21所村小燃煤锅炉均已全部更换为电锅炉', '仍有2所村小使用燃煤锅炉'],
    ['各校心理辅导室已全部建成', '还有5所学校没有心理辅导室'],
    ['农村学校D级危房全部拆除', '目前尚有农村学校D级危房2处未拆除'],
    ['全县学校食堂全部实行“明厨亮灶”', '尚有4所学校食堂未实行明厨亮灶'],
    ['全县无一所学校挤占体育课时', '有4所学校存在挤占体育课时现象'],
    ['全县中小学校医（保健教师）已全部配备到位', '尚有13所中小学没有配备校医（保健教师）'],
    ['全县28所村小已全部接通光纤', '4所村小尚未接通光纤'],
    ['全县所有乡镇均建有公办中心园', '目前还有2个乡镇没有公办中心园'],
    ['全区心理健康教师实现全覆盖', '仍有9所学校没有心理健康教师'],
    ['全县2023年无一例师德违规案件', '2023年查处师德违规案件2例'],
    ['2023年秋季56人以上大班额实现清零', '2023年秋季城区仍有大班额4个'],
    ['辍学学生实现动态清零', '台账上仍有3名辍学学生未返校'],
    ['消防设施检测一校不漏', '尚有5所学校未开展消防设施检测'],
    ['全县专职校医配备率100%', '还有8所学校未配备专职校医'],
    ['全县已彻底消除66人以上超大班额', '河西小学仍有1个班超过66人'],
    ['全县已全面取缔校外无证托管点', '执法检查中发现仍有3家校外无证托管点'],
    ['全县56人以上大班额全部消除', '二中七年级目前仍有3个班超过56人'],
    ['全县校园食堂智能监管实现全覆盖', '目前还有6所学校食堂未接入智能监管'],
  ])('%s / %s', (first, second) => {
    expect(told(two(first, second))).toHaveLength(1)
  })

  test.each([
    ['another year', '2023年未发生一起食品安全事件', '2022年发生食品安全事件1起'],
    ['last year', '今年未发生一起食品安全事件', '上年发生食品安全事件1起'],
    ['an earlier time of the year', '2023年9月大班额已全部消除', '2023年3月尚有大班额5个'],
    ['a graver kind only', '全年未发生一起重大食品安全事件', '全年发生一般食品安全事件1起'],
    ['another stage', '小学大班额已全部消除', '高中仍有大班额3个'],
    ['another thing', '全县21所村小旱厕已全部改造', '还有3所村小澡堂没有改造'],
    ['another class', 'D级危房全部拆除', '尚有C级危房2处'],
    ['one place only', '石桥镇没有一名学生辍学', '柳河乡尚有4名学生辍学'],
    ['settled since', '全县没有一名学生辍学', '年初尚有4名学生辍学，已全部劝返'],
    ['a plan', '力争大班额全部消除', '目前尚有大班额5个'],
    ['a smaller excess', '全县66人以上超大班额已全部消除', '目前仍有2个班超过56人'],
    ['more of the good', '各校心理辅导室已全部建成', '还有5所学校心理辅导室获评省级示范'],
    ['what was not promised', '各校食堂全部实行“明厨亮灶”', '还有3所学校没有食堂'],
    ['nothing counted', '大班额已全部消除', '城区仍有大班额反弹的压力'],
    ['elsewhere', '全县未发生一起溺水事故', '周边县发生溺水事故2起'],
    ['elsewhere', '全县没有一名学生辍学', '全省仍有120名学生辍学'],
  ])('%s is no contradiction: %s / %s', (_, first, second) => {
    expect(told(two(first, second))).toEqual([])
  })

  test('what is told first and settled then is none either', () => {
    expect(told('年初排查，全县尚有大班额9个。经过扩建，大班额已全部消除。')).toEqual([])
  })
})

describe('all of so many, and fewer of them later', () => {
  const found = (text: string) =>
    audit(text, { level: 'city', year: 2023 })
      .findings.filter(one => one.rule === 'contradiction/all-yet-part')
      .map(one => one.computation)

  test.each([
    ['全市8个县区全部通过省级验收。目前8个县区中已有6个通过省级验收。', '6 ≠ 8'],
    ['12所村小均已建成录播室。检查发现，12所村小中只有9所建成录播室。', '9 ≠ 12'],
  ])('%s', (text, computation) => {
    expect(found(text)).toEqual([computation])
  })

  test.each([
    ['others', '全市8个县区全部通过省级验收。9个县区中已有6个通过省级验收。'],
    ['another deed', '全市8个县区全部通过省级验收。8个县区中已有6个申报国家验收。'],
    ['another year', '2023年全市8个县区全部通过省级验收。2021年8个县区中已有6个通过省级验收。'],
    ['first some, then all', '年初8个县区中已有6个通过省级验收。至此8个县区全部通过省级验收。'],
  ])('%s is no contradiction: %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  test('what a plan is about is there now', () => {
    const plan = (of: string) =>
      `一、成效\n2023年，全县已全面消除56人以上大班额。\n二、下一步打算\n${of}逐一制定化解方案。\n`
    expect(told(plan('对现有的9个56人以上大班额班级'))).toHaveLength(1)
    expect(told(plan('对可能新增的9个56人以上大班额班级'))).toEqual([])
  })
})
