/** Half-open UTF-16 offsets into the formula as its author wrote it. */
export interface Place {
  start: number
  end: number
}

const orNearest = (closest: string | null) => (closest ? `是不是“${closest}”？` : '')

/** Everything we can tell the author of a formula. Codes are stable. */
export const messages = {
  'empty-formula': () => '公式是空的，请填写公式',
  'too-long': (d: { most: number }) => `公式超过${d.most}个字，请分成几个指标来算`,
  'too-deep': (d: { most: number }) => `括号套括号超过${d.most}层，请简化公式`,
  'too-many-reads': (d: { most: number }) =>
    `公式要取数${d.most}次以上（“增减”“合计”等每套一层加倍），请减少层数或分成几个指标`,
  'unexpected-character': (d: { text: string }) =>
    `公式里不能有“${d.text}”；名称里有特殊符号时请用“”括起来`,
  'unexpected-word': (d: { text: string }) =>
    `“${d.text}”不该出现在这里，请检查它前面是否缺少运算符或逗号`,
  'unexpected-end': () => '公式没有写完，请补上缺少的数据项或数字',
  'unclosed-bracket': (d: { bracket: string }) => `缺少“${d.bracket}”，请补上`,
  'unknown-name': (d: { name: string; closest: string | null }) =>
    `没有名为“${d.name}”的数据项或指标。${orNearest(d.closest) || '请用标准库里的名称、编号或代码'}`,
  'ambiguous-name': (d: { name: string; candidates: readonly string[] }) =>
    `“${d.name}”可以指${d.candidates.join('、')}，请改用其中一个编号`,
  'unknown-function': (d: { name: string; closest: string | null; known: readonly string[] }) =>
    `没有名为“${d.name}”的函数。${orNearest(d.closest) || `可用的函数：${d.known.join('、')}`}`,
  'argument-count': (d: { name: string; wanted: string; given: number; example: string }) =>
    `“${d.name}”需要${d.wanted}个参数，这里有${d.given}个。例：${d.example}`,
  'argument-not-indicators': (d: { name: string; example: string }) =>
    `“${d.name}”的这个参数应是方括号里的指标代码。例：${d.example}`,
  'argument-not-unit': (d: { name: string; example: string }) =>
    `“${d.name}”的这个参数应是计量单位。例：${d.example}`,
  'list-item-not-indicator': () => '这里只能写指标代码，例：R1-P 或 [R1-P, R2-P]',
  'list-outside-function': () => '方括号列表只能作为函数的参数',
  'not-a-number': () => '这里需要一个数，不能是“是否成立”的判断',
  'not-a-truth': () => '“且、或、非”两边应是比较式，例：a ≥ 1 且 b ≤ 2',
  'unknown-stage': (d: { name: string; known: readonly string[] }) =>
    `没有名为“${d.name}”的学段，可写：${d.known.join('、')}`,
  'stage-not-collected': (d: { element: string; stage: string; collected: readonly string[] }) =>
    d.collected.length === 0
      ? `“${d.element}”不分学段，请去掉〔${d.stage}〕`
      : `“${d.element}”不按${d.stage}采集，只有${d.collected.join('、')}；请用〔〕写明学段`,
  'stage-on-indicator': (d: { name: string }) =>
    `“${d.name}”是指标，学段由指标自己决定，请去掉〔〕`,
  'mixed-units': (d: { left: string; right: string }) =>
    `“${d.left}”和“${d.right}”不是同一种单位，不能这样放在一起；请核对数据项，相除可得平均数`,
  'mixed-scales': (d: { left: string; right: string; factor: string; way: string }) =>
    `“${d.left}”和“${d.right}”相差${d.factor}倍，不能直接放在一起；${d.way}`,
  'not-people': (d: { unit: string }) => `这里应是人数，“${d.unit}”不是；请换成学生数，或改用“÷”`,
  'not-percent': (d: { unit: string }) => `百分点差的参数应是百分比，“${d.unit}”不是；请改用“增减”`,
  'rounded-in-comparison': () =>
    '比较和判定要用没有舍入的数，请去掉“四舍五入”；显示几位小数由指标的小数位数决定',
  'not-whole': (d: { least: number; most: number }) =>
    `这里应直接写一个${d.least}到${d.most}的整数`,
  'not-of-institutions': (d: { name: string }) =>
    `“${d.name}”不按学校（园）计算，数不出达标的学校；请换成学校（园）的指标`,
  'fact-not-compared': (d: { name: string }) => `“${d.name}”只能用“=”或“≠”，例：${d.name} = …`,
  'unknown-fact-value': (d: { name: string; known: readonly string[]; closest: string | null }) =>
    `“${d.name}”没有这个取值。${orNearest(d.closest) || `可写：${d.known.join('、')}`}`,
  'mixed-periods': (d: { left: string; right: string }) =>
    `一边按${d.left}统计，另一边按${d.right}统计，不能直接放在一起；请改用同一种年度的数据项，或用“按${d.left}( )”写明`,
  'sum-of-ratios': (d: { name: string }) =>
    `“${d.name}”是比率或平均数，不能相加；请把分子、分母分别加总后再相除`,
  'declared-unit': (d: { declared: string; derived: string }) =>
    `指标单位写的是“${d.declared}”，按公式应为“${d.derived}”，请改公式或单位`,
  'circular-reference': (d: { path: readonly string[] }) =>
    `指标互相引用成了环：${d.path.join(' → ')}，请断开其中一处`,
} as const

export type DiagnosticCode = keyof typeof messages
type DetailsOf<C extends DiagnosticCode> = Parameters<(typeof messages)[C]>[0]

/** An author's mistake: where it is, what it is (Chinese) and, where one is near, what was probably meant. */
export interface Diagnostic extends Place {
  code: DiagnosticCode
  message: string
  suggestion: string | null
}

/** Builds a diagnostic from the one table of messages. */
export function diagnostic<C extends DiagnosticCode>(
  code: C,
  place: Place,
  ...details: DetailsOf<C> extends undefined ? [] : [DetailsOf<C>]
): Diagnostic {
  const say = messages[code] as (details: unknown) => string
  const given = details[0] as { closest?: string | null } | undefined
  return {
    code,
    message: say(given),
    start: place.start,
    end: place.end,
    suggestion: given?.closest ?? null,
  }
}
