import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.split(':')[0])

describe('all said to go one way', () => {
  test.each([
    '小学、初中、普通高中在校生均比上学年有所减少：小学由23145人变为22680人，初中由11920人变为12064人，普通高中由8430人变为8365人。',
    '三个学段生均经费都有所提高，小学由9613元变为9842元，初中由13472元变为12930元。',
    '各学段专任教师均较上年增加，幼儿园由862人增至887人，小学由2104人增至2156人，初中由1538人减至1512人。',
    '小学、初中招生均有所增加。小学由2140人变为2256人，初中由1980人变为1924人。',
  ])('and one goes the other: %s', text => {
    expect(rulesIn(text)).toEqual(['direction/all-one-way'])
  })

  test.each([
    '小学、初中、普通高中在校生均比上学年有所减少：小学由23145人变为22680人，初中由12064人变为11920人。',
    '优质均衡水平提高，小学由2104人增至2156人，初中由1538人减至1512人。',
    '小学、初中学校数均有所减少，小学由62所减为58所，初中由21所减为20所；学生数小学由31240人增至31860人，初中由14120人增至14530人。',
    '教师最多的是东湖区，有6120人，其次是西湖区5480人、南湖区4960人；学生最多的是南湖区，达9.8万人。',
    '小学、初中在校生均有所减少，幼儿园由7216人变为7310人。',
    '小学、初中在校生总体有所减少，小学由23145人变为22680人，初中由11920人变为12064人。',
    '小学、初中在校生均有所减少，其中民办初中由920人变为964人。',
  ])('or it is not one of them: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('ranked in order', () => {
  test.each([
    '藏书最多的是东湖小学，达4.2万册；其次是西湖小学，为4.6万册。',
    '捐款最多的是东湖镇，达386万元，其次是西湖镇312万元，第三是南湖镇346万元。',
    '流失率最低的是东湖镇，为0.32%，其次是西湖镇，为0.21%。',
  ])('and the values are not: %s', text => {
    expect(rulesIn(text)).toEqual(['direction/ranked-in-order'])
  })

  test.each([
    '藏书最多的是东湖小学，达4.6万册；其次是西湖小学，为4.2万册。',
    '增幅最高的是东湖镇，达386万元；其次是西湖镇，为412万元。',
    '在校生最多的是东湖小学，有2140人；其次要抓好教师补充，招聘教师2200人。',
    '藏书最多的是东湖小学，达4.2万册；其次是西湖小学，生均46册。',
  ])('or are, or something else is told: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

describe('the most said before the others are listed', () => {
  const text = (other: string) =>
    `三个片区中，城东片区在校生最多，为6120人；城西片区4870人，河口片区${other}人。`

  test('is held against each of them', () => {
    expect(rulesIn(text('6312'))).toEqual(['direction/superlative-against-list'])
    expect(rulesIn(text('6012'))).toEqual([])
  })

  test('and not against what is of another kind', () => {
    expect(rulesIn('城东片区校长最多，为61人；教师4870人，学生6.1万人。')).toEqual([])
  })
})

describe('held against a year or a norm without a verb of its own', () => {
  const rule = ['direction/comparison-against-figures']
  test.each([
    ['初中毕业生升入普通高中的比例为61.3%，低于2020年的59.8%。', rule],
    ['初中毕业生升入普通高中的比例为59.3%，低于2020年的59.8%。', []],
    ['课后服务参与率78.9%，远超全市规定的80%。', rule],
    ['课后服务参与率81.9%，远超全市规定的80%。', []],
    ['大班额占0.3%，超大班额占2.1%。', []],
  ])('%s', (text, rules) => {
    expect(rulesIn(text)).toEqual(rules)
  })
})

describe('a record', () => {
  const text = (before: string) =>
    `2021年全县本科上线率为41.8%，再创新高，2020年为${before}%，2019年为39.6%。`

  test('is held against the years before it', () => {
    expect(rulesIn(text('43.2'))).toEqual(['direction/superlative-against-list'])
    expect(rulesIn(text('40.2'))).toEqual([])
    expect(rulesIn('本科上线率为41.8%，再创新高，一本上线率为43.2%。')).toEqual([])
  })
})

describe('a stage held against a figure after its value was told', () => {
  test('is lower than it is said to be', () => {
    const text = (junior: string) =>
      `生均经费：小学12406元，上年11975元；初中${junior}元，上年14517元。小学高于全市平均数11890元，初中水平高于全市15230元的平均数。`
    expect(rulesIn(text('14862'))).toEqual(['direction/comparison-against-figures'])
    expect(rulesIn(text('15862'))).toEqual([])
  })
})

describe('a gap said to have narrowed', () => {
  test.each([
    '城区与乡村初中生均设备值相差318元，2021年相差296元，差距缩小。',
    '2021年城乡生均图书相差4.2册，2023年相差5.1册，差距进一步缩小。',
    '城乡小学班额相差3.1人，上年相差3.6人，差距有所扩大。',
  ])('and has not: %s', text => {
    expect(rulesIn(text)).toEqual(['direction/gap-against-trend'])
  })

  test.each([
    '城区与乡村初中生均设备值相差296元，2021年相差318元，差距缩小。',
    '城区与乡村初中生均设备值相差约318元，2021年相差296元，差距缩小。',
    '城乡小学生均设备值相差318元，初中相差296元，差距缩小。',
    '城乡生均图书相差4册，2021年相差2台，差距缩小。',
  ])('and has, or nobody can tell: %s', text => {
    expect(errorsIn(text)).toEqual([])
  })
})

test('the most of growth, where growth is what is listed, of places of several kinds', () => {
  const told = (name: string) =>
    `分县区看，增幅依次为青山县11.4%、柳河区17.2%、白沙县6.8%、石门市5.1%，其中${name}增幅最高。`
  expect(rulesIn(told('柳河区'))).toEqual([])
  expect(rulesIn(told('青山县'))).toEqual(['direction/superlative-against-list'])
  expect(rulesIn('在校生青山县11.4万人、柳河区17.2万人、白沙县6.8万人，青山县增幅最高。')).toEqual(
    [],
  )
})
