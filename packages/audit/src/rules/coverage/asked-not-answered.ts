import type { Span } from '@mingjian/model'
import { hanNumber } from '../../structure/markers.ts'
import { namesIn } from '../../structure/series.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, clausesWith, sentenceAt } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

/** 职称评聘人数、周转宿舍套数两项数据 */
const ASKED =
  /([\p{Script=Han}、]{6,80})([二两三四五六七八九]|\d)(?:项|个|类)(?:主要|核心|关键|具体|方面的?)?(?:数据|指标|问题|事项|建议|意见|情况)/u
const COUNTED = /[项个类](?:主要|核心|关键|具体|方面的?)?(?:数据|指标|问题|事项|建议|意见|情况)/g
/** Behind the last of these the first name begins. */
const LEAD = /^.*(?:报送|填报|上报|报告|提供|说明|回复|答复|提出的|反映的|有关|关于|围绕|针对)/u
/** They are answered one by one from here. */
const UNDERTAKEN =
  /(?:逐[一项条]|分别|现[就将]?|如下)[^。]{0,6}(?:答复|回复|回答|说明|填报|报送)|(?:答复|回复|说明|填报|报送|情况)(?:如下|是)[：:]/
const ELSEWHERE = /附[表件]|[见详]表|[|\t]/
/** What many names share tells none of them from another. */
const COMMON =
  /经费|比例|占比|人数|教师|学生|学校|教育|中小|小学|资金|标准|情况|问题|数量|面积|工作|建设|方面/
const FEWEST_NAMES = 3
const SHORTEST_NAME = 4

export const askedNotAnswered = defineRule({
  id: 'coverage/asked-not-answered',
  category: 'coverage',
  severity: 'error',
  title: '要求逐项答复的，漏了一项',
  explanation:
    '写明应报送（答复、说明）的几项数据、几个问题，逐一点名并且逐项答复，其中只有一项在后文一个字也没有再提到。另附表格、附件的，点名不足三项的，名称与其他各项没有区别的，不报告。',
  example: {
    text: '您提出的关于午餐质量、放学接送、操场开放三个问题的提案收悉，现答复如下：\n关于午餐质量：已更换供餐单位。\n关于放学接送：已增设岗位2个。',
  },
  check: context =>
    ELSEWHERE.test(context.text)
      ? []
      : clausesWith(context, COUNTED).flatMap(({ span }) => observe(context, span) ?? []),
})

function observe(context: AuditContext, clause: Span): Observation | null {
  const { text } = context
  const match = ASKED.exec(text.slice(...clause))
  const names = match && namesIn((match[1] ?? '').replace(LEAD, ''))
  const count = match && (hanNumber(match[2] ?? '') || Number(match[2]))
  if (!match || !names || names.length < FEWEST_NAMES || names.length !== count) return null
  const end = clause[0] + match.index + match[0].length
  const [, stop] = sentenceAt(context, end)
  const [, next] = sentenceAt(context, Math.min(stop + 1, text.length - 1))
  if (!UNDERTAKEN.test(text.slice(end, Math.max(stop, next)))) return null
  const answers = text.slice(end)
  const left = names.filter(name => !isSpokenOf(name, answers))
  const [missing] = left
  if (left.length !== 1 || !missing || missing.length < SHORTEST_NAME) return null
  const start = text.lastIndexOf(missing, end)
  return {
    message: `点名${names.length}项逐项答复，“${missing}”没有答复`,
    spans: [
      [clause[0] + match.index, end],
      [start, start + missing.length],
    ],
    computation: `${names.length - 1} < ${names.length}`,
    suggestion: `补写“${missing}”`,
  }
}

/** Any two characters of it that tell it from the others. */
function isSpokenOf(name: string, answers: string): boolean {
  const pieces = matchesOf(/(?=(\p{Script=Han}{2}))/gu, name).map(match => match[1] ?? '')
  const telling = pieces.filter(piece => !COMMON.test(piece))
  return telling.length === 0 || telling.some(piece => answers.includes(piece))
}
