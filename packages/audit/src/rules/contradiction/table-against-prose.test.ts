import { describe, expect, test } from 'vitest'
import { audit } from '../../checks/testing.ts'

const told = (text: string) =>
  audit(text, { level: 'county', year: 2023 })
    .findings.filter(one => one.rule.startsWith('contradiction/') && one.severity === 'error')
    .map(one => one.computation)

const ROWS =
  '项目  2022年  2023年\n参训教师(人)  2987  3124\n外出跟岗教师(人)  132  164\n其中:骨干教师(人)  31  38\n参训校长(人)  7  9\n'

describe('a figure of the text against the cell of its row and year', () => {
  test.each([
    ['between blanks', `2023年参训教师3124人，外出跟岗146人。\n${ROWS}`, '146人 ≠ 164'],
    [
      'between marks',
      '2023年研学线路214条，劳动实践基地126个。\n项目|2022年|2023年\n劳动实践基地(个)|118|126\n研学线路(条)|187|241\n',
      '214条 ≠ 241',
    ],
    [
      'years down the side',
      '年份|劳动实践基地(个)|研学线路(条)\n2022年|118|187\n2023年|126|241\n2023年研学线路214条，劳动实践基地126个。\n',
      '214条 ≠ 241',
    ],
    [
      'last year',
      '2022年研学线路178条，劳动实践基地118个。\n项目|2022年|2023年\n劳动实践基地(个)|118|126\n研学线路(条)|187|241\n',
      '178条 ≠ 187',
    ],
    [
      'money in another unit',
      '2023年延时服务经费投入1286.4万元，延时服务教师3124人。\n项目|2022年|2023年\n延时服务经费(万元)|1102.5|1268.4\n延时服务教师(人)|2987|3124\n',
      '1286.4万元 ≠ 1268.4',
    ],
  ])('differs: %s', (_, text, computation) => {
    expect(told(text)).toEqual([computation])
  })

  test.each([
    ['the same', `2023年参训教师3124人，外出跟岗164人。\n${ROWS}`],
    ['some of them', `2023年参训教师3124人，城区学校外出跟岗146人。\n${ROWS}`],
    ['of one owner', `2023年参训教师3124人，民办园教师812人、外出跟岗146人。\n${ROWS}`],
    ['one place', `2023年参训教师3124人。青山镇外出跟岗教师146人。\n${ROWS}`],
    ['another year', `2023年参训教师3124人，2021年外出跟岗146人。\n${ROWS}`],
    ['a plan', `2023年参训教师3124人，计划外出跟岗146人。\n${ROWS}`],
    ['a change', `2023年参训教师3124人，外出跟岗教师增加146人。\n${ROWS}`],
    ['nothing else of the table', `2023年外出跟岗教师146人。\n${ROWS}`],
    ['another number', `2023年参训教师3124人，外出跟岗教师95人。\n${ROWS}`],
  ])('is right: %s', (_, text) => {
    expect(told(text)).toEqual([])
  })
})

describe('a figure of a note against the cell of its row and column', () => {
  const COUNTED =
    '阶段|学校数(所)|在校生(人)|专任教师(人)\n小学|147|61830|3962\n初中|38|30417|2630\n普通高中|14|19864|1713\n'
  const BARE =
    '        专任教师  其中:女  高级职称\n小学    2364人   1583人   1297人\n初中    1826人   964人    1018人\n'
  test.each([
    ['schools by their unit', `说明：本年度全县有小学174所，比上年减少3所。\n${COUNTED}`],
    ['below', `${COUNTED}注：初中在校生30471人中，寄宿生18200人。\n`],
    [
      'units in the cells and no name above the rows',
      `河湾县2023年教师情况\n${BARE}说明：1.本表按任教学段分列。2.小学高级职称的1279名教师中，正高级3人。\n`,
    ],
    [
      'in prose that tells of the table',
      `2023年全县小学专任教师3926人，初中专任教师2630人。\n${COUNTED}`,
    ],
  ])('differs: %s', (_, text) => {
    expect(told(text)).toHaveLength(1)
  })

  test.each([
    ['the same', `说明：本年度全县有小学147所，比上年减少3所。\n${COUNTED}`],
    ['some of them', `说明：本年度全县有乡村小学174所。\n${COUNTED}`],
    ['with others', `说明：本年度全县有小学、教学点174所。\n${COUNTED}`],
    ['another year', `说明：2022年全县有小学174所。\n${COUNTED}`],
    ['another stage', `说明：本年度全县有幼儿园174所。\n${COUNTED}`],
    ['a change', `说明：本年度全县小学在校生比上年减少174人。\n${COUNTED}`],
    ['women', `${COUNTED}注：小学专任教师中有3926名女教师。\n`],
    ['one school', `${COUNTED}注：初中专任教师含河湾中学2603人。\n`],
  ])('is right: %s', (_, text) => {
    expect(told(text)).toEqual([])
  })
})
