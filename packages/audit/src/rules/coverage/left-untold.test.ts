import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

/** Texts that announce something in ordinary words and leave one of it out. */
describe('what is announced and left out', () => {
  test.each([
    [
      'coverage/named-not-told',
      '局机关下设基础教育股、财务股、人事股、督导室四个股室，编制情况为：基础教育股6名，财务股5名，督导室4名。',
    ],
    [
      'coverage/named-not-told',
      '请填报2021年、2022年、2023年的招生人数。我校2021年招生320人，2023年招生346人。',
    ],
    [
      'coverage/named-not-told',
      '本报告分经费投入、经费使用、经费监管三部分。一、经费投入。全年投入3.2亿元。二、经费使用。支出3.1亿元。',
    ],
    [
      'coverage/name-without-value',
      '全市中考成绩通报如下：城区平均分512分，镇区平均分486分，乡村平均分逐步提升。',
    ],
    [
      'coverage/name-without-value',
      '学校名称：西关小学\n学生数：1620人\n教师数：\n班级数：36个\n占地面积：2.1万平方米',
    ],
    ['coverage/value-left-blank', '全区教育经费：财政拨款6.2亿元，捐赠收入  万元，合计6.7亿元。'],
    ['coverage/items-left-out', '五个片区普惠率如下:城东91%,城西88%,城南90%,城北87%。'],
    [
      'coverage/items-left-out',
      '四个年级平时作业量分别为：一年级12分钟，二年级20分钟，四年级42分钟。',
    ],
  ])('%s: %s', (rule, text) => {
    expect(errorsIn(text).map(one => one.split(':')[0])).toEqual([rule])
  })

  test.each([
    '局机关下设基础教育股、财务股、人事股、督导室四个股室，编制情况为：基础教育股6名，财务股5名，人事股3名，督导室4名。',
    '请填报2021年、2022年、2023年的招生人数。我校2021年招生320人，次年招生331人，2023年招生346人。',
    '请学校报送食堂台账、留样记录、消毒记录。检查组随后检查食堂12家。',
    '现从经费、队伍、条件三个层面介绍。经费层面，支出6.2亿元。师资层面，招聘120名。条件层面，新建校舍2.1万平方米。',
    '各学段平均分通报如下：城区平均分512分，镇区平均分486分，乡村平均分稳步提升到460分。',
    '现将三个校区情况通报如下：东校区学生2130人；西校区学生1860人；南校区在建。',
    '学校名称：东关小学\n占地面积：2.1万平方米\n建筑面积：\n教学楼面积：0.8万平方米\n班级数：36个\n学生数：1620人',
    '四个年级平时作业量分别为：一年级和二年级20分钟，三年级30分钟，四年级42分钟。',
    '四个学段在校生如下：学前1.2万人，小学3.1万人，初中1.6万人。高中另行统计。',
    '全县投入 3.2  亿元，新建学校3所。',
  ])('all of it is told: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})
