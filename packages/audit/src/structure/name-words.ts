import { stageWords } from '../lexicon/slices.ts'
import { commonCharacters, commonWords, toldAs } from '../lexicon/tellings.ts'

/** Words by which one name of several can be told from the others. */
export interface NameWords {
  name: string
  /** What can be said of no other of them: the name, what it begins with, three characters of it in a row. */
  strong: RegExp
  /** What may be said of it: two characters, or one where it has few. */
  weak: RegExp | null
  /** It has no words of its own, so that it may be told where it is not seen. */
  isCommon: boolean
  /** Of which families the figure is that answers it; null where its words leave that open. */
  families: readonly string[] | null
}

const MEASURE =
  /(?:率|比|比例|系数|经费|投入|支出|收入|资金|补助|数|面积|设备值|标准|班额|课时|规模|年限|数量|金额|得分|占比)$/
const RATE = /(?:率|[占之]?比|比例)$/

/** What is answered by a number, and what by a share. */
export const isMeasure = (name: string) => MEASURE.test(name)
export const isRate = (name: string) => RATE.test(name)

const SHARES = ['percent', 'ratio']
/** What the figure that answers a name is counted or measured in; what the words do not tell may be answered by any. */
const KINDS: readonly { asked: RegExp; families: readonly string[] }[] = [
  {
    asked: /(?:幼儿|儿童|学生|[在寄]校?生|教师|教职工|人员?|[保教校]育?[员医])数|人次/,
    families: ['people', '人次'],
  },
  { asked: /经费|补助|资金|金额|工资|收入|支出/, families: ['money'] },
  { asked: /面积/, families: ['平方米', '亩', '平方公里'] },
  { asked: /册数/, families: ['册'] },
]

/** Of what families the answer to a name is, or else to what is asked of all of them; a share of it answers as well. */
function familiesAsked(name: string, ofAll: string): readonly string[] | null {
  if (isRate(name)) return SHARES
  const own = KINDS.filter(({ asked }) => asked.test(name))
  const kinds = own.length > 0 ? own : KINDS.filter(({ asked }) => asked.test(ofAll))
  return kinds.length === 1 ? [...(kinds[0]?.families ?? []), ...SHARES] : null
}

/** Words of each of the names, and of what is asked of all of them: the 生均公用经费标准 of three stages. */
export function wordsOfNames(names: readonly string[], ofAll = ''): NameWords[] {
  return names.map((name, at) => ({
    ...wordsOf(name, [...names.slice(0, at), ...names.slice(at + 1)]),
    families: familiesAsked(name, ofAll),
  }))
}

function wordsOf(name: string, others: readonly string[]): Omit<NameWords, 'families'> {
  const known = toldAs[stageWords[name] ?? name]
  const plain = { name, weak: null, isCommon: false }
  if (known) return { ...plain, strong: new RegExp(known.source, 'g') }
  if (/^\d+$/.test(name)) return { ...plain, strong: anyOf([name]) }
  const isOwn = (piece: string) => !others.some(other => other.includes(piece))
  const parts = name.replace(commonWords, '|').split('|')
  const pairs = parts.flatMap(part => runsOf(part, 2)).filter(isOwn)
  const content = parts.join('')
  const [first] = pairs
  if (first === undefined) return { ...plain, ...ofCommonWords(name, isOwn) }
  const threes = runsOf(name, 3).filter(run => isOwn(run) && pairs.some(pair => run.includes(pair)))
  const singles = content.length <= FEW ? [...content.replace(commonCharacters, '')] : []
  return {
    ...plain,
    strong: anyOf([name, ...threes, first]),
    weak: weakOf([...pairs.slice(1), ...singles.filter(isOwn)]),
  }
}

/** 初中生师比 beside 小学生师比: only in a row are common words those of one of them. */
function ofCommonWords(name: string, isOwn: (piece: string) => boolean) {
  const pairs = runsOf(name, 2).filter(isOwn)
  const threes = runsOf(name, 3).filter(isOwn)
  return {
    strong: anyOf([name, ...threes]),
    weak: weakOf(pairs),
    isCommon: pairs.length === 0,
  }
}

const weakOf = (words: readonly string[]) => (words.length > 0 ? anyOf(words) : null)

/** So short a name may be told in other words that share one character with it. */
const FEW = 3

const runsOf = (words: string, length: number) =>
  Array.from({ length: Math.max(0, words.length - length + 1) }, (_, at) =>
    words.slice(at, at + length),
  )

const anyOf = (words: readonly string[]) =>
  new RegExp(
    [...new Set(words)].map(one => one.replace(/[^\p{Script=Han}\w]/gu, '\\$&')).join('|'),
    'g',
  )
