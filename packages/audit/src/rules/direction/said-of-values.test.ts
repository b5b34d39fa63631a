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
    '全旗计划招聘保育员180名,经笔试、面试,实际聘用162名,占计划数的90%,超额完成年度招聘计划。',
    '年初确定的“新增幼儿园学位１８００个”项目，截至11月末已建成学位１６８０个，超过了年初确定的任务数。',
    '镇政府承诺新建食堂12个，实际建成10个，多于承诺的目标数。',
    '计划2022年底前新建食堂60个，截至2022年12月建成46个，超额完成任务。',
    '拟招聘教师60名，实际招聘52名，完成计划的86.7%，超额完成招聘计划。',
    '全年完成年度培训任务的92%，超额完成任务。',
  ])('is not: %s', text => {
    expect(rulesIn(text)).toEqual(['direction/task-not-exceeded'])
  })

  test.each([
    '计划改造厕所46座，全年改造52座，超额完成年度任务。',
    '计划改造厕所52座、新建厕所12座，全年改造46座，超额完成年度任务。',
    '计划改造厕所52座，去年改造46座，超额完成年度任务。',
    '计划改造厕所52座，已改造46座，2022年超额完成年度任务。',
    '全旗计划招聘保育员160名，实际聘用162名，占计划数的101.3%，超额完成年度招聘计划。',
    '三年计划新建食堂120个，今年建成46个，超额完成年度任务。',
    '计划2030年底前新建食堂120个，今年建成46个，超额完成任务。',
    '年初计划建设食堂52座，上半年建成30座，超额完成上半年任务。',
    '上半年完成全年任务的62%，超额完成任务。',
    '完成全年任务的62%，超额完成序时进度任务。',
    '完成三年任务的70%，超额完成年度任务。',
    '计划招聘教师60名，占编制数的4%，超过上年计划。',
    '计划新增学位3000个，其中公办2000个，实际新增公办学位2400个，超额完成任务。',
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
