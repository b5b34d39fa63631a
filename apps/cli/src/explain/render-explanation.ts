import {
  type Explanation,
  type ExplanationNode,
  type Figure,
  formatFixed,
  type Influence,
  stageNames,
  type Verdict,
} from '@mingjian/model'
import { textTable } from './text-table.ts'

/** A figure's whole account for a terminal: verdicts, steps, numbers with their source, units, ways to the limit. */
export function explanationText(
  explanation: Explanation,
  influence: Influence,
  orgName: string,
): string {
  const { figure, formula, root } = explanation
  const parts = [
    heading(figure, orgName),
    section('判定', verdictLines(figure)),
    section('公式', [formula]),
    section('计算过程', stepLines(root)),
    section('用到的数据', inputLines(explanation)),
    section('所辖单位', unitLines(explanation)),
    section('怎样才能达标', wayLines(influence)),
  ]
  return `${parts
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map(line => `  ${line}`)]

function heading({ name, stage, period, value, unit, status, missing }: Figure, orgName: string) {
  const about = [orgName, stage && stageNames[stage], period].filter(Boolean).join('，')
  const said =
    value === null ? (status === 'missing' ? '缺数据' : '不适用') : say(value) + (unit ?? '')
  return [`${name}（${about}）：${said}`, ...missing.map(reason => `  ${reason}`)]
}

function verdictLines({ verdicts, unit, status }: Figure): string[] {
  if (status !== 'ok') return []
  if (verdicts.length === 0) return ['没有适用的标准值，只作监测']
  return verdicts.map(verdict => {
    const recalled = verdict.confidence === 'recalled' ? '（待核原文）' : ''
    return `${verdict.met ? '达标' : '未达标'}  标准值 ${limitText(verdict)}${unit ?? ''}  依据 ${verdict.clause}${recalled}`
  })
}

const limitText = ({ op, limit }: Verdict): string =>
  Array.isArray(limit) ? limit.join('—') : `${op} ${limit}`

function stepLines({
  label,
  formula,
  expression,
  value,
  unit,
  children,
}: ExplanationNode): string[] {
  const result = value === null ? '缺' : say(value) + (unit ?? '')
  const how = [formula !== label && formula, expression !== String(value) && `= ${expression}`]
  return [
    `${label}：${result}`,
    ...how.filter(line => typeof line === 'string' && line !== '').map(line => `  ${line}`),
    ...children.flatMap(child => stepLines(child).map(line => `    ${line}`)),
  ]
}

function inputLines({ inputs }: Explanation): string[] {
  if (inputs.length === 0) return []
  return textTable(
    [
      { title: '数据项' },
      { title: '学段' },
      { title: '单位' },
      { title: '统计期' },
      { title: '数值', align: 'end' },
      { title: '来源' },
    ],
    inputs.map(input => [
      input.elementName,
      input.stage ? stageNames[input.stage] : '',
      input.orgName,
      input.period,
      input.value === null ? '未填报' : say(input.value) + input.unit,
      input.source ?? '未注明',
    ]),
  )
}

function unitLines({ units }: Explanation): string[] {
  if (units.length === 0) return []
  const leftOut = units.filter(unit => !unit.included).length
  return [
    leftOut === 0 ? `共${units.length}个，全部计入` : `共${units.length}个，未计入${leftOut}个`,
    ...textTable(
      [
        { title: '单位' },
        { title: '数值', align: 'end' },
        { title: '权重', align: 'end' },
        { title: '是否计入' },
      ],
      units.map(({ name, value, weight, included, reason }) => [
        name,
        value === null ? '—' : say(value),
        weight === null ? '—' : say(weight),
        [included ? '计入' : '未计入', reason].filter(Boolean).join('：'),
      ]),
    ),
  ]
}

/** Schools that pull the figure most; the whole list is in the JSON. */
const namedSchools = 3

function wayLines({ targets, notices, schools }: Influence): string[] {
  const pulls = schools
    .slice(0, namedSchools)
    .flatMap(({ name, without }) => (without === null ? [] : [`不算${name}为${say(without)}`]))
  return [
    ...targets.flatMap(target => target.sentences),
    ...(pulls.length > 0 ? [`影响最大的学校（园）：${pulls.join('，')}`] : []),
    ...notices,
  ]
}

const shownDecimals = 6

/** As many digits as a number has, at most six after the point. */
function say(value: number): string {
  const text = formatFixed(value, shownDecimals)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
