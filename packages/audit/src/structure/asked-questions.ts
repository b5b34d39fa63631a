import type { Span } from '@mingjian/model'
import { keepsToItself } from '../lexicon/announcements.ts'
import { matchesOf } from '../text/matches.ts'
import type { NamedList } from './named-lists.ts'

const COUNTED = '万?(?:人次|平方米|[所人名个家间台辆处项次位元册套栋亩件种])|钱'
/** 多少所, 配了几名, 占多大比例: not 近几年, and not 几乎. */
const HOW_MANY = new RegExp(
  `(?:多少|(?<![这那近前后好十上下有]\\s?)几(?=${COUNTED}))(${COUNTED})?|多[大高](比例|比重|面积)?`,
)
const ASKS = /多少|几[万所人名个家间台辆处项次位元册套栋亩件种]|多[大高]/g
/** Around a question word, as far as one run of questions reaches. */
const BEFORE = /[^。：:“”"\n]*$/
const BEHIND = /^[^。：:“”"\n]*/
const LONGEST_BEFORE = 120
const LONGEST_RUN = 240
const FEWEST = 2
/** They are answered here and at once: 等问题，现逐一答复, ？答：. */
const ANSWERED =
  /^[”"？?\s]*(?:等?[两二三四五六]?[个项]?(?:方面)?的?(?:问题|情况|事项)?(?:的提[案问]|的建议)?(?:收悉)?)[”"？?\s]*[，,。；;\s]*(?:现|兹|一并|逐|分别|答|回[复答]|经)/
const LONGEST_PROMISE = 24
/** What leads to the questions, and what closes them. */
const LEAD = /^.*(?:问及|询问|请问|问到|问[：:]|了解|关心|咨询)(?:的是)?/
const END = /(?:等|这)?[两二三四五六]?(?:个|项)?(?:方面)?的?(?:问题|情况)$/
/** Words of asking, none of what is asked about. */
const FILLERS =
  /没有|(?:还|共|一共|总共|现|目前)?(?:是|有|占|为|达到?|配备?了|招了?)$|了|分别|各是?/g

/** 全县有多少所学校没有校医、配了几名: questions for numbers side by side, each to be answered by one. */
export function listsOfQuestions(text: string): NamedList[] {
  const found: NamedList[] = []
  let read = 0
  for (const { index } of matchesOf(ASKS, text)) {
    if (index < read) continue
    const before = BEFORE.exec(text.slice(Math.max(read, index - LONGEST_BEFORE), index))?.[0] ?? ''
    const start = index - before.length
    const length = BEHIND.exec(text.slice(start, start + LONGEST_RUN))?.[0].length ?? 0
    read = start + length
    const list = listIn(text, [start, read])
    if (list) found.push(list)
  }
  return found
}

function listIn(text: string, [start, end]: Span): NamedList | null {
  const pieces = text
    .slice(start, end)
    .split(/[、，,；;？?]/)
    .filter(piece => piece.trim() !== '')
  const first = pieces.findIndex(piece => HOW_MANY.test(piece))
  const asked = pieces.slice(first)
  // What stands behind the last question is said of all of them: 现逐一答复如下.
  const length = asked.findIndex(piece => !HOW_MANY.test(piece))
  const names = (length < 0 ? asked : asked.slice(0, length)).map(nameOf)
  if (names.length < FEWEST || names.some(name => name === null)) return null
  const last = asked[names.length - 1] ?? ''
  const after = text.indexOf(last, start) + last.length
  const behind = text.slice(after, after + LONGEST_PROMISE)
  if (!ANSWERED.test(behind) || keepsToItself.test(text.slice(start, after))) return null
  return {
    span: [start, after],
    names: names.filter(name => name !== null),
    isCounted: true,
    isPromised: true,
    isQuestions: true,
    after,
  }
}

/** What is asked about, named after the number that answers: 校医人数 for 校医配了几名. */
function nameOf(piece: string): string | null {
  const match = HOW_MANY.exec(piece)
  if (!match) return null
  const [all, counted = '', share] = match
  const before = piece.slice(0, match.index).replace(LEAD, '').replace(FILLERS, '')
  const behind = piece.slice(match.index + all.length).replace(END, '')
  const about = `${before}${behind.replace(FILLERS, '')}`.trim()
  if (about.length < FEWEST) return null
  return /(?:率|比例|占比|经费|面积)$/.test(about)
    ? about
    : `${about}${share ?? measureOf(counted)}`
}

function measureOf(counted: string): string {
  if (/[人名位]$|人次/.test(counted)) return '人数'
  if (/元|钱/.test(counted)) return '金额'
  return /平方米|亩/.test(counted) ? '面积' : '数量'
}
