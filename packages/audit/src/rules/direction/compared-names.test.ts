import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.split(':')[0])

describe('growth of two things, held against each other by their names', () => {
  test.each([
    '财政经常性收入21.6亿元，增长6.1%；一般公共预算教育支出9.2亿元，增长4.7%，教育支出增速快于财政经常性收入增速。',
    '财政经常性收入21.6亿元,同比增长6.1%,一般公共预算教育支出9.2亿元,同比增长4.7%。教育支出增幅高于财政经常性收入增幅。',
    '教育支出9.2亿元，比上年增长6.7%，全县财政支出58.3亿元，比上年增长5.9%，教育支出增长慢于财政支出增长。',
    '小学在校生4.2万人，增长2.1%，初中在校生2.3万人，增长4.6%，小学增速快于初中增速。',
  ])('is the other way round: %s', text => {
    expect(rulesIn(text)).toEqual(['direction/names-compared'])
  })

  test.each([
    '财政经常性收入21.6亿元，增长4.7%；一般公共预算教育支出9.2亿元，增长6.1%，教育支出增速快于财政经常性收入增速。',
    '财政经常性收入21.6亿元，增长6.1%；教师培训经费0.2亿元，增长4.7%，教育支出增速快于财政经常性收入增速。',
    '财政经常性收入21.6亿元，增长6.1%；教育支出9.2亿元，增长4.7%，教育支出增速快于上年增速。',
    '财政收入21.6亿元，增长6.1%；财政教育支出9.2亿元，增长7.7%，教育支出增速快于财政收入增速。',
    '财政收入21.6亿元，增长6.1%；教育支出9.2亿元，增长4.7%，高中教育支出增速快于财政收入增速。',
  ])('is as said, or is of something else: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('values under a list of names', () => {
  test.each([
    '县城、镇区、乡村学校五年级近视率依次为42.6%、38.1%、44.9%，乡村学生低于县城学生。',
    '城区、镇区、乡村学校优良率分别为51.4%、49.2%、46.8%，乡村学生优于城区学生。',
    '公办园、民办园、集体办园保教费收缴率依次为97.2%、93.4%、95.8%，民办园高于公办园。',
  ])('are the other way round: %s', text => {
    expect(rulesIn(text)).toEqual([expect.stringMatching(/^direction\//)])
  })

  test.each([
    '城区、镇区、乡村学校优良率分别为46.8%、49.2%、51.4%，乡村学生优于城区学生。',
    '城区、镇区、乡村学校近视率分别为46.8%、43.2%、41.4%，乡村学生优于城区学生。',
    '城区、镇区、乡村学校优良率分别为51.4%、49.2%、46.8%，乡村学生耐力优于城区学生。',
    '城区、镇区、乡村学校参与率分别为51.4%、49.2%、46.8%，乡村学生优于城区学生。',
  ])('are as said, or say nothing of it: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('two of several values', () => {
  test.each([
    '小学生均图书24册，初中31册，高中28册，小学高于初中。',
    '青山校区优良率52.3%，绿水校区49.6%，白石校区50.8%，绿水校区高于青山校区。',
  ])('are the other way round: %s', text => {
    expect(rulesIn(text)).toEqual([expect.stringMatching(/^direction\//)])
  })

  test.each([
    '小学生均图书24册，初中31册，高中28册，初中高于小学。',
    '城区优良率35.2%、近视率40.1%，乡村近视率38.4%、优良率31.3%，城区近视率高于乡村。',
    '城区优良率35.2%、近视率40.1%，乡村近视率38.4%、优良率31.3%，城区高于乡村。',
    '2022年小学24册、初中31册，2023年小学33册、初中32册，小学高于初中。',
  ])('are as said, or may be others: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})
