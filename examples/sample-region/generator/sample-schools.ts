import type { OrgKind, Ownership, Stage } from '@mingjian/model'

export type SchoolType =
  | 'primary'
  | 'junior'
  | 'nine-year'
  | 'complete-secondary'
  | 'senior'
  | 'vocational'
  | 'special'
  | 'teaching-point-under-50'
  | 'kindergarten'

/** 学部: the part of a school that teaches one stage; numbers of the school year 2023. */
export interface SampleSection {
  stage: Stage
  pupils: number
  classes: number
}

/** An invented school. Where its figures leave the usual range, `quirk` names why. */
export interface SampleSchool {
  code: string
  name: string
  county: string
  kind: Extract<OrgKind, 'school' | 'kindergarten'>
  type: SchoolType
  area: 'urban' | 'town' | 'rural'
  ownership: Ownership
  sections: readonly SampleSection[]
  quirk: Quirk | null
}

/**
 * crowded: too little space per pupil, fails the six-of-seven rule ·
 * tight-sports: one of seven just below · newly-equipped: far more equipment than its neighbours ·
 * silent: has not reported its PE and arts teachers for 2023 ·
 * old-building: a kindergarten in rooms that are too small.
 */
export type Quirk = 'crowded' | 'tight-sports' | 'newly-equipped' | 'silent' | 'old-building'

type Area = SampleSchool['area']
type Row = readonly [name: string, area: Area, sections: string, quirk?: Quirk]

/** Stage letters of the tables below: `P420/12` is a 小学部 of 420 pupils in 12 classes. */
const stageLetters: Record<string, Stage> = {
  K: 'preschool',
  P: 'primary',
  J: 'junior',
  S: 'senior',
  V: 'secondary-vocational',
  X: 'special',
}

const mingchuanSchools: readonly (readonly [SchoolType, readonly Row[]])[] = [
  [
    'primary',
    [
      ['明川县第一小学', 'urban', 'P1620/38', 'tight-sports'],
      ['明川县第二小学', 'urban', 'P1840/42', 'crowded'],
      ['明川县实验小学', 'urban', 'P1380/33'],
      ['明川县文昌小学', 'urban', 'P960/24'],
      ['明川县滨河小学', 'urban', 'P1120/27'],
      ['城关镇中心小学', 'town', 'P760/18'],
      ['柳河镇中心小学', 'town', 'P520/13'],
      ['青石镇中心小学', 'town', 'P430/12'],
      ['大岭镇中心小学', 'town', 'P360/11', 'silent'],
      ['双泉镇中心小学', 'town', 'P310/9'],
      ['白桦村小学', 'rural', 'P210/6'],
      ['红松村小学', 'rural', 'P180/6'],
      ['丰收村小学', 'rural', 'P150/6'],
      ['永兴村小学', 'rural', 'P96/6'],
    ],
  ],
  [
    'junior',
    [
      ['明川县第一初级中学', 'urban', 'J1460/31'],
      ['明川县第二初级中学', 'urban', 'J1240/26'],
      ['明川县第三初级中学', 'urban', 'J780/18', 'newly-equipped'],
      ['青石镇初级中学', 'town', 'J420/10'],
      ['大岭镇初级中学', 'town', 'J330/8'],
      ['双泉镇初级中学', 'town', 'J280/7'],
    ],
  ],
  [
    'nine-year',
    [
      ['柳河镇九年一贯制学校', 'town', 'P420/12 J240/6'],
      ['双泉镇东岗九年一贯制学校', 'town', 'P280/8 J160/4'],
      ['大岭镇长山九年一贯制学校', 'rural', 'P130/6 J80/3'],
    ],
  ],
  ['complete-secondary', [['明川县第二中学', 'urban', 'J560/13 S720/16']]],
  ['senior', [['明川县第一高级中学', 'urban', 'S1680/35']]],
  ['vocational', [['明川县职业技术教育中心', 'urban', 'V860/22']]],
  ['special', [['明川县特殊教育学校', 'urban', 'X76/9']]],
  [
    'teaching-point-under-50',
    [
      ['石桥村教学点', 'rural', 'P23/3'],
      ['北沟村教学点', 'rural', 'P17/2'],
    ],
  ],
]

const qingxiSchools: readonly (readonly [SchoolType, readonly Row[]])[] = [
  [
    'primary',
    [
      ['清溪县第一小学', 'urban', 'P980/23'],
      ['清溪县第二小学', 'urban', 'P720/17'],
      ['云岭镇中心小学', 'town', 'P340/10'],
      ['桃源村小学', 'rural', 'P160/6'],
    ],
  ],
  [
    'junior',
    [
      ['清溪县初级中学', 'urban', 'J860/18'],
      ['云岭镇初级中学', 'town', 'J290/7'],
    ],
  ],
]

const mingchuanKindergartens: readonly (readonly [Ownership, readonly Row[]])[] = [
  [
    'public',
    [
      ['明川县第一幼儿园', 'urban', 'K420/14'],
      ['明川县第二幼儿园', 'urban', 'K300/10'],
      ['城关镇中心幼儿园', 'town', 'K190/7'],
      ['柳河镇中心幼儿园', 'town', 'K160/6'],
      ['青石镇中心幼儿园', 'town', 'K130/5'],
      ['大岭镇中心幼儿园', 'town', 'K110/4'],
    ],
  ],
  [
    'inclusive',
    [
      ['明川县晨光幼儿园', 'urban', 'K330/11'],
      ['明川县小树苗幼儿园', 'urban', 'K290/10'],
      ['双泉镇向阳幼儿园', 'town', 'K240/8'],
    ],
  ],
  [
    'private',
    [
      ['明川县艺馨幼儿园', 'urban', 'K270/9', 'old-building'],
      ['明川县乐知幼儿园', 'urban', 'K210/7'],
    ],
  ],
]

const qingxiKindergartens: readonly (readonly [Ownership, readonly Row[]])[] = [
  ['public', [['清溪县幼儿园', 'urban', 'K320/11']]],
  ['inclusive', [['云岭镇小天地幼儿园', 'town', 'K150/5']]],
]

function sectionsOf(text: string): SampleSection[] {
  return text.split(' ').map(part => {
    const [, letter = '', pupils, classes] = /^([A-Z])(\d+)\/(\d+)$/.exec(part) ?? []
    const stage = stageLetters[letter]
    if (!stage) throw new Error(`unreadable section ${part}`)
    return { stage, pupils: Number(pupils), classes: Number(classes) }
  })
}

function listOf(
  county: string,
  schools: typeof mingchuanSchools,
  kindergartens: typeof mingchuanKindergartens,
): SampleSchool[] {
  const rows = [
    ...schools.flatMap(([type, list]) => list.map(row => ({ type, ownership: 'public', row }))),
    ...kindergartens.flatMap(([ownership, list]) =>
      list.map(row => ({ type: 'kindergarten', ownership, row })),
    ),
  ] as { type: SchoolType; ownership: Ownership; row: Row }[]
  return rows.map(({ type, ownership, row: [name, area, sections, quirk] }, index) => ({
    // A letter inside, so that nobody takes it for a real 学校标识码.
    code: `${county}${type === 'kindergarten' ? 'K' : 'S'}${String(index + 1).padStart(2, '0')}`,
    name,
    county,
    kind: type === 'kindergarten' ? 'kindergarten' : 'school',
    type,
    area,
    ownership,
    sections: sectionsOf(sections),
    quirk: quirk ?? null,
  }))
}

export const mingchuan = '239921'
export const qingxi = '239922'

/** Every invented school and kindergarten of both invented counties. */
export const sampleSchools: readonly SampleSchool[] = [
  ...listOf(mingchuan, mingchuanSchools, mingchuanKindergartens),
  ...listOf(qingxi, qingxiSchools, qingxiKindergartens),
]
