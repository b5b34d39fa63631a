import {
  Exact,
  type Figure,
  type Floor,
  formatFixed,
  type Indicator,
  type NeededChange,
  type RulePlan,
  type SingleSchool,
} from '@mingjian/model'
import type { Answer } from './answer.ts'

type Target = Answer['targets'][number]

/** A list of names in a sentence shows so many; the rest stand in the table. */
const named = 3
/** A coefficient as it is printed, with one digit more so that it is seen to be within its limit. */
const coefficientDigits = 4

/** What would reach one limit, as a person would say it. */
export function sentencesOf(
  target: Target,
  figure: Figure,
  held: readonly string[],
  indicators: ReadonlyMap<string, Indicator>,
): string[] {
  const said = [
    ...totalSentence(target),
    ...roomSentence(target, figure),
    ...singleSentences(target.singles),
    ...target.floors.map(floor => floorSentence(floor, indicators.get(floor.indicator), figure)),
    ...ruleSentences(target.rules),
  ]
  if (said.length === 0) {
    return target.verdict.met
      ? []
      : ['改变所辖学校中的任何一个数据项，都不能按本系统的推算使它达标。']
  }
  return held.length > 0 && !target.verdict.met
    ? [...said, `以上推算假定${held.join('、')}不变。`]
    : said
}

function totalSentence({ total, verdict }: Target): string[] {
  if (!total) return []
  if (verdict.met) return [slackSentence(total)]
  const amount = `${say(Math.abs(total.by))}${stepUnit(total.unit)}`
  return [
    `${total.name}${total.by > 0 ? '还差' : '须减少'}${amount}：从${say(total.from)}${total.unit}到${say(total.to)}${total.unit}即达标。`,
    ...shareSentence(total.changes),
  ]
}

function slackSentence({ name, from, by, unit }: NonNullable<Target['total']>): string {
  if (by === 0) return `已达标，没有余量：${name}为${say(from)}${unit}，正在标准值上。`
  const word = by < 0 ? '减少' : '增加'
  return `已达标；${name}（现为${say(from)}${unit}）${word}不超过${say(Math.abs(by))}${stepUnit(unit)}时仍然达标。`
}

/** How far a met 差异系数 is below its limit. */
function roomSentence({ verdict, total }: Target, { value }: Figure): string[] {
  const { limit, met, op } = verdict
  if (!met || total || value === null || typeof limit !== 'number' || !op.startsWith('<')) return []
  return [`已达标；离上限${limit}还有${coefficient(new Exact(limit).minus(value).toNumber())}。`]
}

function shareSentence(changes: readonly NeededChange[]): string[] {
  if (changes.length < 2) return []
  const largest = [...changes].sort((a, b) => Math.abs(b.by) - Math.abs(a.by)).slice(0, named)
  const words = largest.map(change => `${change.orgName}${signed(change)}`).join('，')
  return [
    `可按各校与标准值的差距分到${changes.length}所学校：${words}${changes.length > named ? '等' : ''}。`,
  ]
}

function singleSentences(singles: readonly SingleSchool[]): string[] {
  if (singles.length === 0) return []
  const able = singles.filter(single => single.change !== null)
  const [first] = singles
  if (able.length === 0 && first) {
    return [
      `只改变一所学校不能达标：效果最大的是${first.name}，即使调整到最合适的${say(first.best.value)}，差异系数仍为${coefficient(first.best.figure)}。`,
    ]
  }
  return able
    .slice(0, named)
    .flatMap(({ name, change, figure }) =>
      change && figure !== null
        ? [
            `只改变${name}一所学校：${change.elementName}${signed(change)}（从${say(change.from)}到${say(change.to)}），差异系数降到${coefficient(figure)}。`,
          ]
        : [],
    )
}

function floorSentence(floor: Floor, indicator: Indicator | undefined, figure: Figure): string {
  const { changes, total, unit } = floor
  const [first] = changes
  const what = indicator?.name ?? ''
  const only = figure.indicator.endsWith('#cv-composite') ? `只靠“${what}”一项：` : ''
  return `${only}把${what}低于${say(floor.value)}${unit ?? ''}的${changes.length}所学校都提高到这个数，共需${first?.elementName ?? ''}${say(total)}${first?.unit ?? ''}，${only ? '综合差异系数' : '差异系数'}降到${coefficient(floor.figure)}。`
}

function ruleSentences(rules: readonly RulePlan[]): string[] {
  return rules.slice(0, named).map(({ name, items, met, needed, changes }) => {
    const state = `${name}：${items.length}项中${met}项达标，要求至少${needed}项`
    const nearest = items.find(item => !item.met)
    const near = nearest
      ? `，最接近的是“${nearest.name}”（已达标准值的${percent(nearest.reached)}）`
      : ''
    if (!changes || changes.length === 0) return `${state}${near}。`
    const words = changes.map(change => `${change.elementName}${signed(change)}`).join('，')
    return `${state}${near}；${words}即可。`
  })
}

const signed = ({ by, unit }: NeededChange): string =>
  `${by > 0 ? '增加' : '减少'}${say(Math.abs(by))}${stepUnit(unit)}`

/** As many digits as it has, at most four, in groups of three. */
function say(value: number): string {
  const text = new Exact(value).toDecimalPlaces(coefficientDigits).toFixed()
  const [whole = '', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** A share goes up by percentage points. */
const stepUnit = (unit: string): string => (unit === '%' ? '个百分点' : unit)

const coefficient = (value: number): string => formatFixed(value, coefficientDigits)
const percent = (share: number): string =>
  `${new Exact(share).times(100).toDecimalPlaces(1).toFixed()}%`
