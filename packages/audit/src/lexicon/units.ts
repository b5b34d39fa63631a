import { bareUnit } from './unit-scales.ts'

/** What a unit counts or measures: figures of different kinds are never about the same thing. */
export type UnitKind =
  | 'person'
  | 'institution'
  | 'thing'
  | 'event'
  | 'money'
  | 'percent'
  | 'points'
  | 'times'
  | 'area'
  | 'time'
  | 'age'
  | 'score'
  | 'ratio'
  | 'plain'

const kinds: [UnitKind, string[]][] = [
  ['person', ['人', '名', '位', '人次']],
  ['institution', ['所', '家', '个', '处']],
  ['event', ['次', '家次', '场', '场次', '期', '批次', '批', '轮次', '轮', '所次', '个次']],
  [
    'thing',
    '条 项 件 份 篇 册 本 套 台 间 层 栋 幢 座 辆 门 支 块 张 户 对 节 部 种 台套 册次 间次 项次 件次 例 起 科 宗 枚 盏 床 组 班 笔 座位 人份 幅 类 GB TB'.split(
      ' ',
    ),
  ],
  ['money', ['元', '元/生', '元/生·年', '元/年', '元/人', '元/月', '美元']],
  ['percent', ['%', '‰', '成']],
  ['points', ['个百分点', '百分点']],
  ['times', ['倍', '番']],
  [
    'area',
    [
      '平方米',
      '㎡',
      'm²',
      'm2',
      '平米',
      '亩',
      '公顷',
      '平方公里',
      '公里',
      '米',
      '千米',
      '厘米',
      '毫米',
    ],
  ],
  ['time', ['课时', '学时', '小时', '个小时', '分钟', '天', '年', '个工作日', '周']],
  ['age', ['岁', '周岁']],
  ['score', ['分']],
]

/** Base unit → kind. */
export const unitKinds: ReadonlyMap<string, UnitKind> = new Map(
  kinds.flatMap(([kind, units]) => units.map(unit => [unit, kind] as const)),
)

/** Longest first, so that 个百分点 is not read as 个. */
export const unitsByLength: readonly string[] = [...unitKinds.keys()].sort(
  (a, b) => b.length - a.length,
)

/** Kinds of figure that a unit of the library stands for; a name without a unit is a bare number. */
export function kindsOfUnit(unit: string | null): UnitKind[] {
  if (unit === null || unit === '') return ['plain', 'ratio']
  if (/^1[:：]/.test(unit)) return ['ratio']
  const base = bareUnit(unit).replace(/\/.*$/, '')
  const kind = unitKinds.get(base)
  if (kind === 'institution' || kind === 'thing') return ['institution', 'thing']
  return kind ? [kind] : ['plain']
}
