import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.split(':')[0])

describe('a bound on all of them, and their values behind it', () => {
  test.each([
    '四所学校参与率均在90%以上，其中一小95.2%、二小89.4%。',
    '四所学校参与率均在90%以上：一小95.2%、二小89.4%、三小93.0%。',
    '各乡镇巩固率均超过99%，最低的绿水镇为98.4%。',
    '各年级班额都在50人以下，最大的为53人。',
    '青山中学78.4分、绿水中学76.2分、白石中学74.9分，三校均在75分以上。',
  ])('breaks it: %s', text => {
    expect(rulesIn(text)).toEqual([expect.stringMatching(/^direction\//)])
  })

  test.each([
    '四所学校参与率均在90%以上，其中一小95.2%、二小90.4%。',
    '各乡镇巩固率均超过99%，入学率98.4%，最低的绿水镇为98.1%。',
    '各乡镇巩固率均超过99%，高中阶段毛入学率94.2%。',
    '各年级班额都在50人以下，最大的为49人。',
  ])('keeps it, or is of something else: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('a task said to be exceeded', () => {
  test.each([
    '年度任务2000人次，实际完成1840人次，超额完成任务。',
    '计划改造厕所52座，全年改造46座，超额完成年度任务。',
    '年度任务2000人次，全年共培训1840人次，超出年度任务160人次。',
    '职教中心计划招收960名新生，注册931名，计划超额完成。',
    '省定任务数为1200个学位，全年新增学位1080个，超过省定任务数。',
  ])('is not: %s', text => {
    expect(rulesIn(text)).toEqual(['direction/task-not-exceeded'])
  })

  test.each([
    '计划改造厕所46座，全年改造52座，超额完成年度任务。',
    '计划改造厕所52座、新建厕所12座，全年改造46座，超额完成年度任务。',
    '计划改造厕所52座，去年改造46座，超额完成年度任务。',
    '计划改造厕所52座，已改造46座，2022年超额完成年度任务。',
  ])('is, or may be: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('two names held against each other', () => {
  test.each([
    '城区学校优良率52.1%，乡村学校54.3%，城区高于乡村。',
    '小学生均图书28册，初中26册，初中生均图书多于小学。',
  ])('the other way round: %s', text => {
    expect(rulesIn(text)).toEqual(['direction/names-compared'])
  })

  test.each([
    '城区学校优良率52.1%，乡村学校54.3%，乡村高于城区。',
    '城区学校优良率52.1%，乡村学校54.3%，城区师资高于乡村。',
  ])('as they are, or in something else: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('a milestone said before its value', () => {
  test.each([
    '在校生首次突破千人，达到986人。',
    '教育经费首次突破10亿元，达9.86亿元。',
    '毛入园率首次突破90%，达到89.6%。',
  ])('is not reached: %s', text => {
    expect(rulesIn(text)).toEqual(['direction/milestone-not-reached'])
  })

  test.each([
    '在校生首次突破千人，达到1086人。',
    '毛入园率首次突破90%，达到90.4%。',
    '教育经费首次突破10亿元，其中基建9.86亿元。',
  ])('is, or is of something else: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})
