import { describe, expect, test } from 'vitest'
import { read } from '../testing.ts'

const names = (text: string) => read(text).map(({ subject }) => subject)
const named = (text: string) => read(text).map(({ subject, qualifier }) => [subject, qualifier])

describe('a figure with words of its own takes no name from before', () => {
  test.each([
    ['建成2所公办园、3所学校考场改造。', '考场改造学校数'],
    ['完全小学8所，学校附设学前班6个。', '附设学前班数'],
    ['承办省政府为民办实事1项，另建设9所幼儿园。', '幼儿园数'],
    ['共有专任教师60人，非语文专任教师44人。', '非语文专任教师数'],
    ['美术专用教室20间，音乐教室22间。', '音乐专用教室数'],
    ['门卫年龄偏大，持证上岗率82%。', '持证上岗率'],
    ['全县39个乡镇乡乡有中心校。', '乡镇总数'],
    ['将26个中小学（幼儿园）建设项目纳入清单。', '中小学建设项目数'],
    ['2所初中实行合并办学。', '合并办学学校数'],
    ['全县学校620个监控摄像头全部接入。', '监控摄像头数'],
    ['涉校纠纷比上年下降两成以上。', '涉校纠纷'],
  ])('%s', (text, subject) => {
    expect(names(text).at(-1)).toBe(subject)
  })
})

describe('what is not so, missing or left over is told apart from what there is', () => {
  test.each([
    ['尚有4个教学点因线路未接入平台。', ['未接入平台教学点数']],
    [
      '查出隐患82处，限期整改12处，仍有3处未销号。',
      ['安全隐患数', '安全隐患限期整改数', '未销号安全隐患数'],
    ],
    ['老城片区缺初中学位约1300个。', ['初中学位缺口']],
    ['公办园20所，其余6所为营利性民办园。', ['公办幼儿园数', '营利性民办幼儿园数']],
  ])('%s', (text, subjects) => {
    expect(names(text)).toEqual(subjects)
  })
})

describe('the unit says what the words leave out', () => {
  test.each([
    ['按计划开足课程的61所。', ['按计划开足课程学校数']],
    ['图书配备合格58所。', ['图书配备合格学校数']],
    ['新建幼儿园项目42个共6.1万平方米。', ['新建幼儿园项目数', '新建幼儿园面积']],
    ['教学楼4层36间3100平方米。', ['教学楼层数', '教学楼间数', '教学楼面积']],
    ['人均每年不少于80学时。', ['人均学时']],
    ['学生入学100%。', ['学生入学率']],
  ])('%s', (text, subjects) => {
    expect(names(text)).toEqual(subjects)
  })
})

test('the whole said before counts for all of its parts', () => {
  expect(named('在编教师中，女性520人；35岁及以下310人、36至50岁420人。')).toEqual([
    ['在编教师数', '女性'],
    ['在编教师数', '35岁及以下'],
    ['在编教师数', '36至50岁'],
  ])
})

test('the name of one school says whose figure it is', () => {
  const text = '生均教学及辅助用房面积小学5.2平方米、初中6.1平方米，但城关二小仅4.4平方米。'
  expect(new Set(names(text))).toEqual(new Set(['生均教学及辅助用房面积']))
})

test('a building counted behind its name is a figure', () => {
  expect(read('新建教学楼一幢。')).toMatchObject([{ value: 1, unit: '幢' }])
  expect(read('现有独立初中七所。')).toMatchObject([{ value: 7, unit: '所' }])
})

test('what tells which schools are meant is no figure', () => {
  expect(read('达标6项以上的学校共31所。').map(({ value }) => value)).toEqual([31])
  expect(read('12个班以上学校配齐音乐教室40间。').map(({ value }) => value)).toEqual([40])
})

test('limits of the state hold for the figures before them', () => {
  const text = '校际差异系数小学为0.43，初中0.39，都在国家规定的0.50和0.45以下。'
  expect(named(text).slice(2)).toEqual([
    ['校际差异系数', '小学'],
    ['校际差异系数', '初中'],
  ])
})
