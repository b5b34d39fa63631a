import { describe, expect, test } from 'vitest'
import { errorsIn } from '../../checks/testing.ts'

const rulesIn = (text: string) => errorsIn(text).map(one => one.replace(/: .*$/s, ''))

describe('small tables whose columns are named', () => {
  test.each([
    [
      'arithmetic/table-quotient',
      '学校|学生|班级|平均班额\n东校|1680|40|42.0\n西校|1591|37|34.0\n南校|1316|28|47.0',
    ],
    [
      'arithmetic/table-quotient',
      '来源 | 金额 | 占比\n中央 | 2,100 | 35.0%\n省级 | 1,500 | 25.0%\n县级 | 2,400 | 45.0%\n总计 | 6,000 | 100%',
    ],
    [
      'arithmetic/table-quotient',
      '类型 校数(所) 招生(万人) 校均招生(人)\n本科 1250 450.00 3600\n专科 1480 562.40 3800\n成人 250 62.50 2050',
    ],
    [
      'arithmetic/table-total',
      '县区|2021年|2022年|提高（百分点）\n甲县|95.1|96.4|1.3\n乙县|93.2|94.8|6.1\n丙区|97.7|98.2|0.5',
    ],
    [
      'arithmetic/table-total',
      '收入|金额|支出|金额\n拨款|16,420.30|基本|12,200.10\n事业|2,150.40|项目|6,670.20\n其他|299.60||\n收入总计|18,780.30|支出总计|18,870.30',
    ],
  ])('%s: %s', (rule, text) => {
    expect(rulesIn(text)).toEqual([rule])
  })

  test.each([
    '学校|学生|班级|平均班额\n东校|1680|40|42.0\n西校|1591|37|43.0\n南校|1316|28|47.0',
    '学校|2023年|2024年|增长率\n东校|320|352|10.0%\n西校|280|294|5.0%\n南校|150|169|—',
    '任务一：补齐教室，完成率91%。\n任务二：补齐仪器，完成率88%。\n任务三：补充教师，完成率75%。',
  ])('that are right: %s', text => {
    expect(rulesIn(text)).toEqual([])
  })
})
