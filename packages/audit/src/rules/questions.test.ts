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
      '全县各学段毛入学率均符合规定要求。',
      '全县高中毛入学率为96.4%，各学段毛入学率均符合规定要求。',
    ],
    [
      'vague/change-without-figure',
      '学生肥胖率逐年下降，体能持续增强。',
      '学生肥胖率由11.2%下降到10.1%，逐年下降。',
    ],
    [
      'vague/share-without-base',
      '课后服务以体育、科技类项目为主，占比达到35%。',
      '多媒体教室100个，占比100%。',
    ],
    ['vague/partial-attainment', '部分学校建成了智慧图书馆。', '12所学校建成了智慧图书馆。'],
    [
      'magnitude/implausibly-small-amount',
      '全县教研工作经费支出6820元。',
      '全县生均公用经费支出950元。',
    ],
    [
      'limit/rectification-incomplete',
      '秋季检查发现用电问题9处，已解决4处。',
      '秋季检查发现用电问题9处，已解决9处。',
    ],
    [
      'limit/low-compliance',
      '全县学校心理辅导室配备率为63.5%。',
      '全县学校心理辅导室配备率为100%。',
    ],
    [
      'contradiction/complete-but-parts-below',
      '智慧校园平台建成率100%，教师账号使用率72.4%。',
      '智慧校园平台建成率100%，教师账号使用率100%。',
    ],
    [
      'direction/unnamed-reference',
      '全县初中生师比为1:10.2，优于1:12。',
      '全县初中生师比为1:10.2，优于规定的1:12。',
    ],
    [
      'plan/future-stated-as-done',
      '2023年底全市学校食堂视频监控达到全覆盖。\n\n青山市人民政府\n\n2023年5月6日',
      '力争2023年底全市学校食堂视频监控达到全覆盖。\n\n青山市人民政府\n\n2023年5月6日',
    ],
    [
      'form/percent-range',
      '每年选派15~20%的骨干教师到乡村支教。',
      '每年选派15%~20%的骨干教师到乡村支教。',
    ],
    ['form/foreign-word', '各校落实课后服务 and 作业管理规定。', '使用STEAM课程和AI助手。'],
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
