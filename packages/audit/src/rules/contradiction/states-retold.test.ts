import { describe, expect, test } from 'vitest'
import { audit } from '../../checks/testing.ts'

const found = (text: string) =>
  audit(text, { level: 'county', year: 2023 })
    .findings.filter(one => one.rule === 'contradiction/told-in-other-words')
    .map(one => one.severity)

describe('how many have become so', () => {
  test.each([
    '收到反馈问题17个，整改到位14个，基本到位2个，需长期推进1个。\n二、巩固。对已整改到位的15个问题逐一复核。',
    '排查隐患86处，其中71处已整改完成，15处正在整改。\n二、巩固。对76处已整改完成的隐患组织复查。',
    '全年项目共24个，竣工16个、在建8个。\n二、管理。已竣工的18个项目全部办理决算。',
  ])('is told with more of them: %s', text => {
    expect(found(text)).toContain('error')
  })

  test('is asked about where time went by', () => {
    const text =
      '收到反馈问题17个。截至9月底，整改到位14个，基本到位2个，需长期推进1个。\n二、巩固。10月中旬，对已整改到位的15个问题逐一复核。'
    expect(found(text)).toEqual(['question'])
  })

  test.each([
    '收到反馈问题17个，整改到位14个，基本到位2个，需长期推进1个。\n二、巩固。对已整改到位的14个问题逐一复核。',
    '收到反馈问题17个，整改到位14个，基本到位2个，需长期推进1个。\n二、巩固。抽取已整改到位的8个问题复核。',
    '收到反馈问题17个，整改到位14个，基本到位2个，需长期推进1个。\n二、巩固。对整改到位和基本到位的16个问题逐一复核。',
    '收到省级反馈问题17个，市级反馈问题12个。省级反馈的整改到位14个，其余3个正在推进。\n二、巩固。对已整改到位的26个问题逐一复核。',
    '收到反馈问题17个，2022年整改到位14个，其余3个正在推进。\n二、巩固。2023年对已整改到位的17个问题逐一复核。',
  ])('is the same, some of them, or of more: %s', text => {
    expect(found(text).filter(one => one === 'error')).toEqual([])
  })
})

describe('how many are left', () => {
  test.each([
    '反馈问题17个，已整改14个。\n二、下一步\n对剩余的5个问题挂图作战。',
    '计划建设学校12所，已完成9所。\n二、下一步\n加快推进其余4所学校建设。',
    '排查隐患86处，已整改71处。\n二、下一步\n对未整改到位的17处隐患逐一挂牌督办。',
    '全市91个村校点中，65个村校点通过验收，其余26个村校点尚未通过。\n二、下一步\n推动其余28个村校点通过验收。',
  ])('is more than can be: %s', text => {
    expect(found(text)).toEqual(['error'])
  })

  test.each([
    ['as many as can be', '反馈问题17个，已整改14个。\n二、下一步\n对剩余的3个问题挂图作战。'],
    ['fewer by now', '反馈问题17个，已整改14个。\n二、下一步\n对剩余的2个问题挂图作战。'],
    ['of another year', '2022年反馈问题17个，已整改14个。\n二、2023年\n对剩余的5个问题挂图作战。'],
    [
      'of several wholes',
      '省级反馈问题17个，已整改14个。市级反馈问题17个，已整改12个。\n二、下一步\n对剩余的8个问题挂图作战。',
    ],
    [
      'of those its own sentence tells of',
      '全市91个村校点中，65个村校点通过验收，其余26个村校点尚未通过。\n二、今年\n40个村校点改造厕所，其余51个村校点改造食堂。',
    ],
    [
      'not yet finished, though begun',
      '全年项目24个，已开工20个，已竣工16个。\n二、下一步\n加快推进其余8个项目建设。',
    ],
  ])('is right: %s', (_, text) => {
    expect(found(text).filter(one => one === 'error')).toEqual([])
  })
})
