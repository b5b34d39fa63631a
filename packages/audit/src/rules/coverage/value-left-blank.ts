import type { Span } from '@mingjian/model'
import { type AuditContext, figuresIn, matchesIn, sentenceAt } from '../context.ts'
import { defineRule } from '../define-rule.ts'

/** ____, ××, xx, （　　）: room for a value. */
const ROOM = '(?:[_＿]{2,}|[×✕╳]{2,}|[xX*＊?？]{2,}|[（(\\[【][ \\u3000_＿]{2,}[）)\\]】])'
const UNIT =
  '(?:万元|亿元|元|%|％|个?百分点|万?人次?|名|所|个|平方米|册|次|亩|台|套|件|项|期|场|间|班|户|家|篇|份|课时)'
/** ____万元, （　　）人: room for a number in front of its unit; xx项目 is one whose name is kept back. */
const BLANK = new RegExp(
  `(?:${ROOM}|[*＊□△])\\s*${UNIT}(?!\\p{Script=Han}*?[县区市校村镇乡学园局部院目])`,
  'gu',
)
/** 定于____，, 电话：×××-××××。, 为待补充；: where a value ends its clause. */
const OPEN_END = new RegExp(
  `(?:为|是|达到?|占|共|约|于|计|[增减][长加少]|下降|提高|[：:])\\s*(?:${ROOM}(?:[-—.]${ROOM}|[年月日号时分至到])*|[（(]?待[补填核][充报写实对]?[）)]?|[（(](?:待定|略|空)[）)])(?=[，,。；;、])`,
  'gu',
)
/** 捐赠收入　　万元，危房　栋，: a gap in a sentence where the number was to stand. */
const GAP =
  /(?<=\p{Script=Han})(?:[ \u3000]{2,}(?=[，,；;、])|(?:[ \u3000]{2,}|\u3000)(?:万元|亿元|万?人次?|名|所|个|栋|平方米|[%％])(?=[，,。；;、]))/gu
/** 资助万元，增长%，提高个百分点；: a unit right behind the words. */
const BARE =
  /(?<=[\p{Script=Han}](?<![几数多少余千百十万亿一二两三四五六七八九零半每单位以按上近过超逾破达约整算]))(?:万元|亿元|万人次?|[%％]|个百分点)(?=[，,。；;、）)])/gu
/** 仓山区所，: so told between 台江区38所 and 晋安区67所. */
const COUNTED =
  /(?<=[，,、；;：:]\p{Script=Han}{2,8}?(?<![几数多少余千百十万亿一二两三四五六七八九零]))(?:所|人|名|个|家|栋|间|册|台|套|件|场|班|亩)(?=[，,、；;。])/gu
const LONGEST_LABEL = 16

export const valueLeftBlank = defineRule({
  id: 'coverage/value-left-blank',
  category: 'coverage',
  severity: 'error',
  title: '数值留空',
  explanation:
    '单位前面只有下划线、“××”、空括号或者一段空白，或者什么也没有（同一句其他各项都有数），没有填写数字；“定于____，”“为待补充；”一类句末留空的也是。',
  example: { text: '全年安排维修经费____万元，维修校舍12处。' },
  check: context =>
    [
      ...[BLANK, OPEN_END].flatMap(pattern => matchesIn(context, pattern)),
      ...matchesIn(context, GAP).filter(match => isAmongFigures(context, match)),
      ...matchesIn(context, BARE).filter(match => isAmongNumbers(context, match)),
      ...matchesIn(context, COUNTED).filter(match => isBetweenCounts(context, match)),
    ].map(match => {
      const before = context.text.slice(Math.max(0, match.index - LONGEST_LABEL), match.index)
      const label = /[^，,。；;：:\n]*$/.exec(before)?.[0] ?? ''
      return {
        message: `“${label.trim()}”没有填写数字`,
        spans: [[match.index - label.length, match.index + match[0].length] as Span],
        suggestion: '填写数字；没有的写明没有',
      }
    }),
})

/** What follows a name is a number, where other numbers are told beside it. */
const isAmongFigures = (context: AuditContext, { 0: gap, index }: RegExpExecArray): boolean =>
  gap.trim() !== '' || figuresIn(context, sentenceAt(context, index)).length >= FEWEST_BESIDE

const FEWEST_BESIDE = 2

/** In a sentence that has the same unit behind numbers, words before it are no figure of speech. */
function isAmongNumbers(context: AuditContext, { 0: unit, index }: RegExpExecArray): boolean {
  const sentence = context.text.slice(...sentenceAt(context, index))
  return /[%％点]/.test(unit) || new RegExp(`\\d\\s*${unit}`).test(sentence)
}

/** The items on both sides, or both before it, are a name, a number and the same unit. */
function isBetweenCounts(context: AuditContext, { 0: unit, index }: RegExpExecArray): boolean {
  const [start, end] = sentenceAt(context, index)
  const pieces = context.text.slice(start, end).split(/[，,、；;：:。]/)
  let from = start
  const at = pieces.findIndex(piece => {
    from += piece.length + 1
    return from > index
  })
  const counted = new RegExp(`^\\s*\\p{Script=Han}{2,10}\\d+(?:\\.\\d+)?${unit}$`, 'u')
  const isCounted = (piece = '') => counted.test(piece)
  return isCounted(pieces[at - 1]) && (isCounted(pieces[at + 1]) || isCounted(pieces[at - 2]))
}
