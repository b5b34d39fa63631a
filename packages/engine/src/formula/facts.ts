import { type OrgUnit, type Stage, stageNames } from '@mingjian/model'

export interface FactValue {
  name: string
  /** What is recorded of a unit that has this value. */
  recorded: readonly string[]
}

/** Something known of a unit that is not a number and that a condition may ask for. */
export interface Fact {
  name: string
  aliases: readonly string[]
  values: readonly FactValue[]
  /** What is recorded of a unit; empty when nothing is. */
  of(org: OrgUnit): readonly string[]
}

const value = (name: string, ...recorded: string[]): FactValue => ({ name, recorded })
const attribute = (key: string) => (org: OrgUnit) => {
  const recorded = org.attributes[key]
  return recorded === undefined ? [] : [recorded]
}

const stages = Object.entries(stageNames) as [Stage, string][]

/** Declared once; the checker, the evaluation and the reference page read this. */
export const facts: readonly Fact[] = [
  {
    name: '办别',
    aliases: ['OWNERSHIP'],
    values: [
      value('公办', 'public'),
      value('民办', 'private', 'inclusive'),
      value('普惠性民办', 'inclusive'),
      value('非普惠性民办', 'private'),
    ],
    of: org => (org.ownership === null ? [] : [org.ownership]),
  },
  {
    name: '城乡',
    aliases: ['AREA'],
    values: [value('城区', 'urban'), value('镇区', 'town'), value('农村', 'rural')],
    of: attribute('area'),
  },
  {
    name: '学校类型',
    aliases: ['TYPE'],
    values: [
      value('幼儿园', 'kindergarten'),
      value('小学', 'primary'),
      value('初中', 'junior'),
      value('九年一贯制', 'nine-year'),
      value('十二年一贯制', 'twelve-year'),
      value('完全中学', 'complete-secondary'),
      value('高中', 'senior'),
      value('职业学校', 'vocational'),
      value('特殊教育学校', 'special'),
      value('教学点', 'teaching-point', 'teaching-point-under-50'),
    ],
    of: attribute('type'),
  },
  {
    name: '单位类别',
    aliases: ['KIND'],
    values: [value('学校', 'school'), value('幼儿园', 'kindergarten')],
    of: org => [org.kind],
  },
  {
    name: '学段',
    aliases: ['STAGE'],
    values: stages.map(([id, name]) => value(name, id)),
    of: org => org.stages,
  },
]

export const findFact = (name: string): Fact | undefined =>
  facts.find(each => each.name === name || each.aliases.includes(name.toUpperCase()))
