import { describe, expect, test } from 'vitest'
import { errorsIn, findingsBy } from '../checks/testing.ts'

const asks = (rule: string, text: string) =>
  findingsBy(rule, text)
    .map(one => one.severity)
    .filter(severity => severity !== 'error').length > 0

describe('what a reviewer would ask', () => {
  test.each([
    [
      'vague/met-without-figure',
      '各县校际综合差异系数均达到国家规定标准。',
      '各县校际综合差异系数为0.31，均达到国家规定标准。',
    ],
    [
      'vague/change-without-figure',
      '各学段学生近视率均有所下降。',
      '学生近视率由51.2%下降到50.1%，有所下降。',
    ],
    [
      'vague/share-without-base',
      '开展了合唱等特色课程，占比达到40%。',
      '多媒体教室100个，占比100%。',
    ],
    [
      'vague/partial-attainment',
      '部分学校已经实现每天锻炼2小时的目标。',
      '12所学校已经实现每天锻炼2小时的目标。',
    ],
    [
      'magnitude/implausibly-small-amount',
      '全市少先队工作支出9524.5元。',
      '全市生均公用经费支出950元。',
    ],
    [
      'limit/rectification-incomplete',
      '排查出消防隐患7项，已整改1项。',
      '排查出消防隐患7项，已整改7项。',
    ],
    [
      'limit/low-compliance',
      '中小学配备保健教师的达标比率为56.8%。',
      '中小学配备保健教师的达标比率为100%。',
    ],
    [
      'contradiction/complete-but-parts-below',
      '“三通两平台”建设完成率100%，学校空间开通率81.67%。',
      '“三通两平台”建设完成率100%，学校空间开通率100%。',
    ],
    [
      'direction/unnamed-reference',
      '教职工与在园幼儿比为1:5.6，高于1:6。',
      '教职工与在园幼儿比为1:5.6，高于规定的1:7。',
    ],
    [
      'plan/future-stated-as-done',
      '各县2022年底覆盖率实现100%。\n\n青山市人民政府\n\n2022年7月25日',
      '各县力争2022年底覆盖率实现100%。\n\n青山市人民政府\n\n2022年7月25日',
    ],
    ['form/percent-range', '按130~140%的比例补充教师。', '按130%~140%的比例补充教师。'],
    ['form/foreign-word', '根据规模 and 需求配备保安。', '使用STEAM课程和AI助手。'],
    [
      'form/document-number-brackets',
      '按照教督[2020]1号文件要求。',
      '按照教督〔2020〕1号文件要求。',
    ],
  ])('%s', (rule, asked, left) => {
    expect(asks(rule, asked)).toBe(true)
    expect(asks(rule, left)).toBe(false)
    expect(errorsIn(asked)).toEqual([])
  })
})
