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
