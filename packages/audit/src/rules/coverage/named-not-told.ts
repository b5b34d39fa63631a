import { commonNames, promises, stagesTold, toldElsewhere } from '../../lexicon/announcements.ts'
import { stageWords } from '../../lexicon/slices.ts'
import {
  type AnnouncedNames,
  namesAnnounced,
  namesAskedFor,
} from '../../structure/announced-names.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, clausesWith } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

const LISTED =
  /、[^、，,。；;：:\n]{2,40}?(?:如下|公布|公示|公告|通报|报告|汇报|说明|答复|回复|介绍|总结|阐述|分析|自评|填报|报送|[二两三四五六七八九\d](?:个|项|类|大|方面))/g
const LONGEST_ANSWER = 4_000
/** So short a name may be told in other words that share one character with it. */
const SHORT_NAME = 3

export const namedNotTold = defineRule({
  id: 'coverage/named-not-told',
  category: 'coverage',
  severity: 'error',
  title: '宣布要逐项说的，漏了一项',
  explanation:
    '写明要公布、报告、答复的几项（几个学段、几个方面、几个问题），逐一点名至少三项，后文逐项写出，其中只有一项全文再没有说到。另附表格、附件的，漏的不止一项的，名称与其他各项没有区别的，不报告。',
  example: {
    text: '您提出的关于午餐质量、放学接送、操场开放三个问题的提案收悉，现答复如下：\n关于午餐质量：已更换供餐单位。\n关于放学接送：已增设岗位2个。',
  },
  check: context => [
    ...clausesWith(context, LISTED).flatMap(({ span }) => {
      const announced = namesAnnounced(context.text, span)
      return (announced && observe(context, announced, false)) ?? []
    }),
    ...namesAskedFor(context.text).flatMap(asked => observe(context, asked, true) ?? []),
  ],
})

function observe(
  { text }: AuditContext,
  { names, span }: AnnouncedNames,
  isAsked: boolean,
): Observation | null {
  const answers = text.slice(span[1], span[1] + LONGEST_ANSWER)
  if (toldElsewhere.test(answers)) return null
  const left = names.filter(name => !isTold(name, names, answers))
  const [missing] = left
  if (left.length !== 1 || !missing) return null
  const told = names.filter(name => name !== missing)
  // A meeting on 语文、英语、美术 promises nothing, unless the text goes through them one by one.
  const isPromised = isAsked || promises.test(text.slice(span[0], span[1] + LONGEST_PROMISE))
  const isListed = told.every(name => opensClause([name, name.slice(-LONGEST_END)], answers))
  const isBegun = told.some(name => opensClause([name, ...tellingIn(name)], answers))
  if (!isListed && !(isPromised && isBegun)) return null
  const start = text.indexOf(missing, span[0])
  return {
    message: `点名${names.length}项，后文没有说到“${missing}”`,
    spans: [span, [start, start + missing.length]],
    computation: `${names.length - 1} < ${names.length}`,
    suggestion: `补写“${missing}”，没有的也要写明`,
  }
}

/** By its stage, or by any two characters that tell it from the others. */
function isTold(name: string, names: readonly string[], answers: string): boolean {
  const stage = stagesTold[stageWords[name] ?? '']
  if (stage) return stage.test(answers)
  const others = names.filter(one => one !== name).join('、')
  const pieces = name.length <= SHORT_NAME ? [...name] : pairsOf(name)
  const telling = pieces.filter(piece => !commonNames.test(piece) && !others.includes(piece))
  return telling.length === 0 || telling.some(piece => answers.includes(piece))
}

const pairsOf = (name: string) =>
  matchesOf(/(?=(\p{Script=Han}{2}))/gu, name).map(match => match[1] ?? '')

/** 经费方面，…: the answers go through what was named. */
function opensClause(pieces: readonly string[], answers: string): boolean {
  return pieces.some(piece => {
    for (let at = answers.indexOf(piece); at >= 0; at = answers.indexOf(piece, at + 1)) {
      if (OPENING.test(answers.slice(Math.max(0, at - LONGEST_OPENING), at))) return true
    }
    return false
  })
}

const tellingIn = (name: string) => pairsOf(name).filter(piece => !commonNames.test(piece))
const OPENING = /(?:^|[\s，,。；;：:、.．）)])(?:关于|在|\p{Script=Han}{0,2})$/u
const LONGEST_OPENING = 4
/** 学前三年毛入园率 may be told as 毛入园率. */
const LONGEST_END = 4
/** 收悉，现逐一答复如下 may follow the names. */
const LONGEST_PROMISE = 16
