import { describe, expect, test } from 'vitest'
import { audit } from '../../checks/testing.ts'

const notesIn = (text: string) =>
  audit(text)
    .findings.filter(one => one.category === 'form')
    .map(one => one.rule.replace('form/', ''))

describe('the form of an official document', () => {
  test.each([
    ['一.基本情况\n全县学校85所。', 'heading-marks'],
    ['（一）、学校情况\n全县学校85所。', 'heading-marks'],
    ['1、学校情况。全县学校85所。', 'heading-marks'],
    ['截至2024.3.5，全县学校85所。', 'date-form'],
    ['截至2024-03-05，全县学校85所。', 'date-form'],
    ['二〇二四年三月五日', 'date-form'],
    ['2024年三月起施行。', 'date-form'],
    ['2024年03月05日', 'date-form'],
    ['23年9月底完成招生。', 'date-form'],
    ['现报告如下。\n附件：1.指标数据表；\n', 'attachment-note'],
    ['现报告如下。\n附件：《指标数据表》\n', 'attachment-note'],
    ['每年约120万元左右用于培训。', 'approximate-twice'],
    ['参加培训近300余人。', 'approximate-twice'],
    ['大班额减少了3倍。', 'fall-by-times'],
    ['选派骨干教师2百名。', 'mixed-numerals'],
    ['全县人口2万5千人。', 'mixed-numerals'],
    ['支出48,310万元，上年支出46820万元。', 'grouped-digits'],
    ['教职工与幼儿之比1:6.1，普职比4∶6。', 'ratio-sign'],
    ['落实《教师法》、《义务教育法》。', 'list-separators'],
    ['青政办发[2023]6号', 'document-number-brackets'],
    ['选派15~20%的教师。', 'percent-range'],
  ])('%s is noted', (text, rule) => {
    expect(notesIn(text)).toEqual([rule])
  })

  test.each([
    '一、基本情况\n（一）学校情况\n1.小学。\n（1）城区。\n①一片。',
    '2024年3月5日',
    '版本2024.3正式施行，增长20.24.5.1的写法不当作日期。',
    '从教25年以上教师120人，近10年3月两次调整。',
    '现报告如下。\n附件：1.指标数据表\n2.学校名单',
    '约120万元用于培训，300余人参加。',
    '3.2万人、5亿元、20多所。',
    '大班额减少30%，学位增加2倍。',
    '支出48310万元，上年支出46820万元，1,200人参加。',
    '教职工与幼儿之比1:6.1，比标准1：7高，9:30开会。',
    '落实《教师法》《义务教育法》和“双减”“五项管理”。',
    '选派15%～20%的教师，3～6岁儿童、2～3倍。',
    '青政办发〔2023〕6号',
  ])('%s is written as it should be', text => {
    expect(notesIn(text)).toEqual([])
  })

  test('a habit is told once, with the number of its places', () => {
    const text = '1、甲。\n2、乙。\n3、丙。'
    const [finding, ...more] = audit(text).findings.filter(one => one.rule === 'form/heading-marks')
    expect(more).toEqual([])
    expect(finding?.message).toContain('共3处')
  })
})

describe('the parts of an official document', () => {
  const head = '青山县人民政府关于2023年履行教育职责情况的报告\n'
  const to = '青山市人民政府：\n'
  const body = '现将有关情况报告如下。全县学校85所。\n'
  const from = '青山县人民政府\n2024年3月5日'

  test('all there', () => {
    expect(notesIn(`${head}${to}${body}${from}`)).toEqual([])
  })

  test('what is missing is named', () => {
    expect(notesIn(`${head}${to}${body}2024年3月5日`)).toEqual(['missing-part'])
    expect(notesIn(`${to}${body}${from}`)).toEqual(['missing-part'])
  })

  test('an excerpt or a page of a site is no document', () => {
    expect(notesIn(`${head}${body}`)).toEqual([])
    expect(notesIn(body)).toEqual([])
  })

  test('a report with a number to a higher level names its signer', () => {
    const number = '青政呈〔2024〕79号\n'
    expect(notesIn(`${number}${head}${to}${body}${from}`)).toEqual(['missing-part'])
    expect(notesIn(`${number}签发人：王五\n${head}${to}${body}${from}`)).toEqual([])
  })
})
