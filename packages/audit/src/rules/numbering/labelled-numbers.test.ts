import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.replace(/: .*$/s, ''))

/** Numbers under any noun, in prose, in titles and in excerpts. */
describe('numbers under a word of their own', () => {
  test.each([
    ['missing', '难点一：用地紧张。\n难点二：编制不足。\n难点四：资金缺口。'],
    ['missing', '观测点2.1 师资：合格。观测点2.2 校舍：合格。观测点2.4 图书：不合格。'],
    ['missing', '首先，核定编制86名；其次，公开招聘64名；第四，组织培训12场。'],
    ['missing', '表1为班额分布，表2为生师比，表4为校舍面积，表5为图书册数。'],
    ['missing', '第一步为清产核资，第二步为专项审计，第四步为总结验收。'],
    [
      'missing',
      '## 2 办学条件\n改造校舍。\n## 1 概况\n新建。\n## 2 队伍\n招聘。\n## 4 成效\n提升。',
    ],
    ['missing', '附图1 学校布局\n附图2 学区划分\n附图4 校车线路'],
    [
      'repeated',
      '部分条文：第九条 经费专款专用。第十条 账目公开。第十条 接受审计。第十二条 违者追责。',
    ],
    ['repeated', '附件1：名单\n附件2：台账\n附件2：图片\n附件4：说明'],
    ['missing', '⑴新增学位960个。⑵改造食堂12个。⑷更换课桌600套。'],
    ['missing', 'I. 规划布局\nII. 经费投入\nIV. 师资配备'],
    ['missing', '【样本一】山区校。【样本二】镇区校。【样本四】城区校。'],
  ])('%s: %s', (kind, text) => {
    expect(rulesIn(text)).toEqual([`numbering/${kind}-number`])
  })

  test.each([
    '节选如下：第三条 经费专款专用。第五条 账目公开。第八条 接受审计。',
    '高一：320人。高二：305人。高三：298人。初一：410人。初三：396人。',
    '第一中学，改造食堂。第二中学，更换课桌。第四中学，维修操场。',
    '第一名，城关小学。第二名，河东小学。第二名，河西小学。第四名，南山小学。',
    '首先，感谢关心。其次，答复如下：第一，新增学位960个；第二，招聘教师58人。',
    '小学1：320人。小学3：296人。初中2：410人。',
    '如表1所示，班额下降；表3为生师比，表1为班额。',
  ])('are no gap: %s', text => {
    expect(rulesIn(text).filter(one => one.startsWith('numbering'))).toEqual([])
  })
})
