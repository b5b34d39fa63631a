import type { Span } from '@mingjian/model'
import { matchesOf } from '../text/matches.ts'
import { hanNumber, hanOf } from './markers.ts'

/** A number under a word of its own: 问题二：, 第三章, 措施4., 其二，, 2）, B. */
export interface LabelledMark {
  /** The word that is numbered, as it would be written with another number. */
  write: (number: string) => string
  label: string
  /** Whether its numbers are written 一、二, 1, 2 or A, B. */
  digits: 'han' | 'arabic' | 'letter'
  number: number
  span: Span
}

const HAN = '[一二三四五六七八九十]{1,3}'
const WORDS =
  '问题|措施|举措|任务|建议|做法|案例|步骤|专题|亮点|经验|目标|原因|困难|不足|短板|工程|行动|成效|特色|附件|指标|项目|方面|重点|特点|变化|要点|表现|路径|板块|模块|对策|意见|诉求|[Q问答]'
/** Where a clause or a line begins. */
const OPENING = '(?<![^\\n。；;：:？?])[ \\t\\u3000]*'
const LINE = '(?<![^\\n])[ \\t\\u3000]*'

interface Way {
  pattern: RegExp
  write: (label: string, number: string) => string
}

/** 第一阶段（3月）, 第二步，…, 第3项： */
const ORDINALS = [
  '阶段',
  '步',
  '批',
  '环节',
  '部分',
  '层次',
  '招',
  '类',
  '组',
  '方面',
  ...'项件条点',
]

const ways: readonly Way[] = [
  ...ORDINALS.map(word => ({
    pattern: new RegExp(`${OPENING}()第(?:(${HAN})|(\\d{1,2}))${word}(?=[，,：:、（(是])`, 'g'),
    write: (_: string, number: string) => `第${number}${word}`,
  })),
  {
    // 2.1, 2.2 under 2.
    pattern: new RegExp(
      `${LINE}(\\d{1,2})[.．]()(\\d{1,2})(?![\\d.．])[.．、]?[ \\t\\u3000]*(?=[\\p{Script=Han}“])`,
      'gu',
    ),
    write: (label, number) => `${label}.${number}`,
  },
  {
    pattern: new RegExp(`${LINE}(附?[表图])()(\\d{1,2})(?=[ \\t\\u3000：:])`, 'g'),
    write: (label, number) => `${label}${number}`,
  },
  {
    pattern: new RegExp(`${OPENING}(${WORDS})(?:(${HAN})|(\\d{1,2}))[：:、.．]`, 'g'),
    write: (label, number) => `${label}${number}`,
  },
  {
    pattern: new RegExp(`${LINE}()第(?:(${HAN})|(\\d{1,2}))章(?=[\\s　])`, 'g'),
    write: (_, number) => `第${number}章`,
  },
  {
    pattern: new RegExp(`${LINE}()第(?:(${HAN})|(\\d{1,2}))条(?=[\\s　])`, 'g'),
    write: (_, number) => `第${number}条`,
  },
  {
    pattern: new RegExp(`${OPENING}()【(?:(${HAN})|(\\d{1,2}))】`, 'g'),
    write: (_, number) => `【${number}】`,
  },
  {
    pattern: new RegExp(`${OPENING}()其(${HAN})[，,：:]`, 'g'),
    write: (_, number) => `其${number}`,
  },
  {
    pattern: new RegExp(`(?<![^\\n。；;：:，,])[ \\t\\u3000]*()(${HAN})要(?!求|素|点|闻)`, 'g'),
    write: (_, number) => `${number}要`,
  },
  {
    pattern: new RegExp(`${OPENING}()(?:(${HAN})|(\\d{1,2}))[）)](?=[\\p{Script=Han}“])`, 'gu'),
    write: (_, number) => `${number}）`,
  },
  {
    pattern: new RegExp(`${OPENING}()()()([A-H])[.．、](?=[ ]?[\\p{Script=Han}“])`, 'gu'),
    write: (_, number) => `${number}.`,
  },
]

/** A number that does not follow the one before it. */
export interface LabelledBreak {
  before: LabelledMark
  at: LabelledMark
  missing: readonly number[]
}

const FEWEST_MARKS = 3
/** Marks farther apart than this do not number one list. */
const FARTHEST = 4_000

/** Gaps and repetitions in lists that begin with one; those that run backwards are none of ours. */
export function readLabelledBreaks(text: string): LabelledBreak[] {
  return rowsOf(text)
    .filter(row => !isSelection(text, row))
    .flatMap(breaksIn)
}

/** 15项指标中失分的有：第1项，…；第2项，…；第4项，…: their numbers are those of another list. */
const SELECTED =
  /其中|[中有]的?[：:]$|扣分|失分|未达|未完成|部分|节选|摘[录编选]|修[改订]|逾期|存在差距/
const LONGEST_LEAD = 30

function isSelection(text: string, [first]: readonly LabelledMark[]): boolean {
  const start = first?.span[0] ?? 0
  const lead = text.slice(Math.max(0, start - LONGEST_LEAD), start).replace(/^.*[。\n](?=.)/s, '')
  return first?.label === '' && /^第/.test(text.slice(start)) && SELECTED.test(lead.trimEnd())
}

/** What does not follow in one list that begins with one. */
export function breaksIn(row: readonly LabelledMark[]): LabelledBreak[] {
  const isOne = row.length >= FEWEST_MARKS && row[0]?.number === 1
  if (!isOne) return []
  return row.slice(1).flatMap((at, index): LabelledBreak[] => {
    const before = row[index]
    if (!before || at.number === before.number + 1 || at.number < before.number) return []
    const missing = Array.from(
      { length: at.number - before.number - 1 },
      (_, step) => before.number + 1 + step,
    )
    return [{ before, at, missing }]
  })
}

/** Marks of one way and word, begun anew at each 1. */
function rowsOf(text: string): LabelledMark[][] {
  const rows: LabelledMark[][] = []
  for (const { pattern, write } of ways) {
    const open = new Map<string, LabelledMark[]>()
    for (const match of matchesOf(pattern, text)) {
      const mark = markOf(match, write)
      const key = `${mark.label}\0${mark.digits}`
      const row = open.get(key)
      const last = row?.at(-1)
      const goesOn =
        last &&
        mark.number >= last.number &&
        mark.span[0] - last.span[0] <= FARTHEST &&
        mark.number > 1
      if (row && goesOn) row.push(mark)
      else {
        const begun = [mark]
        open.set(key, begun)
        rows.push(begun)
      }
    }
  }
  return rows
}

function markOf(match: RegExpExecArray, write: Way['write']): LabelledMark {
  const [all, label = '', han, arabic, letter] = match
  const digits = han ? 'han' : arabic ? 'arabic' : 'letter'
  const number = han ? hanNumber(han) : arabic ? Number(arabic) : letterNumber(letter ?? '')
  const start = match.index + all.length - all.trimStart().length
  return {
    write: written => write(label, written),
    label,
    digits,
    number,
    span: [start, match.index + all.length],
  }
}

/** The mark as a reader would write it with another number. */
export function writtenAs({ digits, write }: LabelledMark, number: number): string {
  if (digits === 'letter') return write(String.fromCharCode('A'.charCodeAt(0) + number - 1))
  return write(digits === 'han' ? hanOf(number) : String(number))
}

const letterNumber = (letter: string) => letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1
