import { lastAt, type Span } from '@mingjian/model'
import { commonPiece } from '../../structure/labels.ts'
import { numberOf } from '../../structure/markers.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, matchesIn, paragraphEnd } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

/** 反馈我区五个方面的问题：①…；②…, 指出我区存在四个问题：一是…，二是… */
const ANNOUNCED =
  /(?:反馈|指出|提出|存在|梳理)[^，,。；;：:\n]{0,16}?([二三四五六七八九十]|\d{1,2})(?:个|项|条)(?:方面)?的?(?:突出|主要)?(?:问题|困难|短板)[：:]/g
const MARK = /[①-⑳]|[一二三四五六七八九十]是/g
/** 关于校舍面积，…, （一）针对班额问题，… */
const ANSWER =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、]|[一二三四五六七八九十]、)?\s*(?:关于|针对)([^，,。：:\n]{2,20})[，,。：:]/
/** What any problem may be called. */
const OF_ANY =
  /部分|个别|一些|学校|我[县市区]|全[县市区]|问题|存在|不够?|未|没有|偏[大低高小]?|较[大低高小多]?|不足|短缺|缺[额口编]?|迟缓|滞后|到位|落实|全部?|工作|教育|学生|教师|建设|以[上下内]|[的是在对与和及等有]/g
const FEWEST_ANSWERS = 2
const SHORTEST_PIECE = 2
const MOST_PARAGRAPHS = 60
/** How much of what follows is looked through. */
const LONGEST_REST = 8_000

export const problemNotAnswered = defineRule({
  id: 'coverage/problem-not-answered',
  category: 'coverage',
  severity: 'error',
  title: '反馈的问题有一个没有整改情况',
  explanation:
    '写明反馈（存在）几个问题并逐个列出，后文用“关于……”“针对……问题”逐段说明整改，段数比问题少，而且少的那个问题在后文没有任何字眼提到。一段合并说明几个问题的、换了说法仍能对上的，不报告。',
  example: {
    text: '督导组反馈我区三个问题：①校舍面积不足；②图书册数偏低；③校车台账不全。\n关于校舍面积，扩建两校，增加校舍6840平方米。\n关于校车，26辆校车全部建立一车一档。',
  },
  check: context => matchesIn(context, ANNOUNCED).flatMap(match => observe(context, match) ?? []),
})

function observe(context: AuditContext, match: RegExpExecArray): Observation | null {
  const { text } = context
  const from = match.index + match[0].length
  const stop = paragraphEnd(context, match.index)
  const problems = problemsIn(text, [from, stop])
  const count = numberOf(match[1])
  if (problems.length !== count) return null
  const answers = answersBehind(context, stop)
  const missing = problems.length - answers.length
  if (answers.length < FEWEST_ANSWERS || missing < 1) return null
  const rest = text.slice(stop, stop + LONGEST_REST)
  const open = problems.filter(([start, end]) => !isSpokenOf(text.slice(start, end), rest))
  const [first] = open
  if (!first || open.length !== missing) return null
  const name = text.slice(...first)
  return {
    message: `列出${count}个问题，后文逐段说明了${answers.length}个，没有说到“${name}”`,
    spans: [first, [match.index, from]],
    computation: `${answers.length} < ${count}`,
    suggestion: '补写该问题的整改情况',
  }
}

/** The problems behind their marks, each up to its stop. */
function problemsIn(text: string, [start, end]: Span): Span[] {
  const said = text.slice(start, end)
  const marks = matchesOf(MARK, said)
  return marks.length === 0
    ? namesIn(said, start)
    : marks.map(({ index, 0: mark }): Span => {
        const from = index + mark.length
        const length = said.slice(from).search(/[，,；;。\n]/)
        return [start + from, start + (length < 0 ? said.length : from + length)]
      })
}

/** 大班额未消除、教师空编、运动场地不足。: side by side, up to the end of the sentence. */
function namesIn(said: string, start: number): Span[] {
  const list = /^[^。；;\n]*/.exec(said)?.[0] ?? ''
  let at = 0
  return list.split(/[、，,]/).map((name): Span => {
    const from = start + at
    at += name.length + 1
    return [from, from + name.length]
  })
}

/** Paragraphs that begin with what they answer, one behind the other. */
function answersBehind({ text, segments }: AuditContext, stop: number): Span[] {
  const { paragraphs } = segments
  const next = lastAt(paragraphs, stop - 1, ([start]) => start) + 1
  const behind = paragraphs.slice(next, next + MOST_PARAGRAPHS)
  const isAnswer = ([start, end]: Span) => ANSWER.test(text.slice(start, end))
  const first = behind.findIndex(isAnswer)
  if (first < 0) return []
  const run = behind.slice(first)
  const length = run.findIndex(one => !isAnswer(one))
  return length < 0 ? run : run.slice(0, length)
}

/** Two characters of what tells a problem from others stand in what follows. */
export function isSpokenOf(problem: string, rest: string): boolean {
  const pieces = problem.replace(OF_ANY, ' ').split(' ')
  return pieces.some(
    one => one.length >= SHORTEST_PIECE && commonPiece(one, rest).length >= SHORTEST_PIECE,
  )
}
