import { Exact } from '@mingjian/model'
import { type Figure, type Interval, intervalOf } from '../../structure/figures.ts'

const SIDE =
  /城|农村|乡[村镇]|镇区|公办|民办|校际|县际|区域|[东西中]部|[山牧库]区|最[高低大小多少好差强弱]|优质|薄弱/
const TIMES = /之比|比值|倍[率差数]|极差率|(?<=[城乡际])比$/
/** 农村小学生师比 is a ratio of two kinds of people at one place. */
const OF_PEOPLE = /[师生]比|师幼|教职工|专任教师与|教师与(?:学生|幼儿)|生与/

/** 城镇与农村每百名学生图书册数之比: how many times what one side has the other has. */
export const isRatioOfTwo = (name: string): boolean =>
  TIMES.test(name) && SIDE.test(name) && !OF_PEOPLE.test(name)

/** How many times the lesser the greater is, whichever stands first; null where the digits do not tell which it is. */
export function fromEven(figure: Figure): Interval | null {
  if (!figure.ratio && !/^倍?$/.test(figure.unit)) return null
  const { low, high } = intervalOf(figure)
  if (low.gte(1)) return { low, high }
  if (low.lte(0) || high.gt(1)) return null
  const one = new Exact(1)
  return { low: one.div(high), high: one.div(low) }
}

/** What may stand before 差距 without saying in what. */
const OF_NOTHING =
  /城乡|城镇|农村|校际|县际|园际|区域|公民?办|民办|之间|两[者类地]|二者|学校|幼儿园|办[学园]|教育|条件|水平|资源|配[备置]|发展|进一步|已经?|逐步|逐年|明显|这[一种]|结构|情况|状况|方面|教师(?=年龄|学历|职称|待遇|工资)|[的和与、园校间也均]/g

/** 城乡差距 of whatever was told, 城乡师资差距 of 师资. */
export const isGapIn = (said: string, told: string): boolean => {
  const rest = said.replace(/差[距额值]?.*$/, '').replace(OF_NOTHING, '')
  return rest === '' || told.includes(rest)
}

/** Both of them more, or both less: who was behind has not overtaken the other. */
export const isOnOneSide = (a: Figure, b: Figure): boolean => a.value.gte(1) === b.value.gte(1)
