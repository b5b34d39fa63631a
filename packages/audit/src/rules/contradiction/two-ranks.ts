import { parseChineseNumeral } from '../../claims/quantities/chinese-numeral.ts'
import { conceptsIn, kindOf, meaningsOf } from '../../lexicon/concepts.ts'
import { once } from '../../structure/once.ts'
import type { Clause } from '../../structure/sentences.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, clausesWith } from '../context.ts'
import { defineRule } from '../define-rule.ts'
import { mayBeOneTime, whenTold } from './counted/when.ts'
import { IDLE, isSpokenOfIn } from './sweeping/content.ts'

/** In which place of an evaluation somebody came. */
interface Ranked {
  place: number
  /** 评价, 考核: what the places are of. */
  head: string
  /** What narrows it: 履职 of 履职评价; '' of 市级评价, which is one that was told of. */
  name: string
  /** 教师队伍建设指标: what is said of it between its name and the place, and narrows it further. */
  part: string
  /** Among all of what: 国, 省, 市, 县; '' where it is not said. */
  among: string
  stages: string
  at: number
  clause: Clause
}

const NUMBER = '\\d{1,2}|[一二三四五六七八九十]{1,3}'
/** No place: 第二季度, 第三批, 第一中学. */
const NO_PLACE =
  '(?!\\s*\\p{Script=Han}{0,2}(?:季度|批|期|次|轮|届|年|学期|阶段|个|组|类|梯队|方阵|小学|中学|中心|课堂))'
/** 在全市11个县区中排第3位, 位居第二, 居全市首位. */
const RANK = new RegExp(
  `(?:排名?|排在|位居|位列|名列|位于|跃居|居|列|获得?|取得|名次[为是]?|位次[为是]?)[^，,。；;：:\\d第]{0,10}?(?:第\\s?(${NUMBER})(?:\\s?[位名])?${NO_PLACE}|(首位|榜首))`,
  'gu',
)
const HEAD = /评价|考核|考评|评估|测评|满意度|评比|评议|竞赛|联考|监测/g
/** A change of the place, a part of the evaluation, or what is meant to be. */
const NOT_ITSELF =
  /由第|从第|倒数|其中|分别|依次|单项|力争|确保|争取|目标|计划|预计|拟|有望|上年|去年|上一?学?年(?:[^度]|度(?!的?\d))|往年|曾/
const SCOPE = /全([国省市县区州旗])|([省市县区])级|([省市])对[县区]/g
const COUNT_OF_PLACES = /\d+个?(?:县市区|县区|区县|市县|县|市|区|旗|单位)/g
const OTHERS =
  /\p{Script=Han}{2}(?:小学|中学|高中|学校|幼儿园|街道|[一二三四五六七八九]中)|(?<![全我本该])\p{Script=Han}{2}[县市区旗镇乡](?![域级区])/u
const OWN = /[省市]对[省市县区旗]|[全我本该各][省市县区旗州校](?:各?县区)?/g
/** 同类县区第二位: among some of them. */
const AMONG_SOME = /同类|分组|[一二三四ABC甲乙丙]组|片区|类县|城区组|农村组|山区|平原/

export const twoRanks = defineRule({
  id: 'contradiction/two-ranks',
  category: 'contradiction',
  severity: 'error',
  title: '同一评价的名次前后不一',
  explanation:
    '同一年度、同一范围（全省、全市）的同一项评价（考核、测评……），一处写“排第3位”，另一处写“位居第二”。年度、范围、学段、分组、单项不同的，写名次变化（由第五升至第三）的，写别的县区、学校名次的，计划争取的，不报告。',
  example: {
    text: '2023年度履行教育职责评价中，我县在全市9个县区中排第4位。\n回顾2023年，市级评价位居第三，成绩来之不易。',
    level: 'county',
    year: 2023,
  },
  needs: RANK,
  check: context => {
    const ranked = rankedIn(context)
    return ranked.flatMap((one, at) => {
      const earlier = ranked.slice(Math.max(0, at - MOST_TOLD), at)
      const others = earlier.filter(before => isSame(context, ranked, before, one))
      const [other] = others
      // A place told again as before is right, whatever a third one says.
      if (!other || others.some(before => before.place === one.place)) return []
      const say = ({ clause }: Ranked) => clause.text.trim()
      return [
        {
          message: `名次一处写“${say(other)}”，另一处写“${say(one)}”`,
          spans: [other.clause.span, one.clause.span],
          computation: `第${other.place}位 ≠ 第${one.place}位`,
          suggestion: '核对名次，两处改为一致；年度、范围、组别不同的，分别注明',
        },
      ]
    })
  },
})

const MOST_TOLD = 12

const rankedIn = once((context: AuditContext): readonly Ranked[] =>
  clausesWith(context, RANK).flatMap(clause => {
    const ranks = matchesOf(RANK, clause.text)
    const [rank] = ranks
    const [from] = clause.sentence.span
    const at = clause.span[0] + (rank?.index ?? 0)
    const lead = context.text.slice(from, at)
    const said = lead + (rank?.[0] ?? '')
    const place = rank?.[2] ? 1 : placeOf(rank?.[1] ?? '')
    const head = matchesOf(HEAD, lead).at(-1)
    if (ranks.length !== 1 || !place || !head || NOT_ITSELF.test(said)) return []
    if (OTHERS.test(said.replace(COUNT_OF_PLACES, '').replace(OWN, ''))) return []
    const among = matchesOf(SCOPE, said).at(-1)
    const level = among?.[1] ?? among?.[2] ?? among?.[3] ?? ''
    return [
      {
        place,
        head: head[0],
        name: narrowing(/\p{Script=Han}*$/u.exec(lead.slice(0, head.index))?.[0] ?? ''),
        part: narrowing(lead.slice(head.index + head[0].length).replace(COMPARED, ' ')),
        among: level,
        stages: stagesIn(said),
        at,
        clause,
      },
    ]
  }),
)

/** 比上一年度的86.1分提高2.1分: of another year. */
const COMPARED = /(?:^|[，,])[比较同与][^，,。；;]*/g

const placeOf = (written: string) => Number(written) || (parseChineseNumeral(written) ?? 0)

const stagesIn = (words: string) =>
  [...new Set(meaningsOf(conceptsIn(words)).filter(one => kindOf.get(one) === 'stage'))]
    .sort()
    .join()

/** Said of every evaluation, of places, scores and ranks. */
const PLAIN = new RegExp(
  `${HEAD.source}|[省市县区]对[省市县区]|[省市县区国]级|国家|年度|综合|总体|总分|得分|分数|成绩|结果|总评|等次|教育(?:局|厅)|政府|上级|群众|[省市县区]委|督导|工作|[县市区旗]+|[我该本]校|[在中里的为是对于按经被获以并又且及、]|\\s`,
  'g',
)

/** 履职 of 市级履职评价: the words that tell one evaluation from another. */
function narrowing(words: string): string {
  return words
    .replace(COUNT_OF_PLACES, ' ')
    .replaceAll('履行教育职责', '履职')
    .replace(IDLE, ' ')
    .replace(PLAIN, ' ')
    .split(/[^\p{Script=Han}]+/u)
    .filter(one => one.length > 1)
    .join('')
}

function isSame(context: AuditContext, all: readonly Ranked[], a: Ranked, b: Ranked): boolean {
  if (
    a.head !== b.head ||
    a.clause.sentence === b.clause.sentence ||
    a.part !== b.part ||
    a.stages !== b.stages
  )
    return false
  const [x, y] = [a, b].map(({ clause }) => clause.sentence.text) as [string, string]
  if (AMONG_SOME.test(x) !== AMONG_SOME.test(y)) return false
  if (!mayBeOneTime(whenTold(context, a.at), whenTold(context, b.at))) return false
  // 市级评价: the one that was told of, if there was but one.
  if (b.name === '') {
    const named = new Set(all.filter(one => one.head === b.head).map(({ name }) => name))
    return a.among === b.among && named.size <= (named.has('') ? 2 : 1)
  }
  const isOneScope = a.among === b.among || a.among === '' || b.among === ''
  return (
    isOneScope && a.name !== '' && (isSpokenOfIn(b.name, a.name) || isSpokenOfIn(a.name, b.name))
  )
}
