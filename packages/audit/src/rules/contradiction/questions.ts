import type { Span } from '@mingjian/model'
import { collect } from '../../structure/collect.ts'
import { printed, spanOf } from '../../structure/figures.ts'
import { commonPiece } from '../../structure/labels.ts'
import { pairsSharingAPiece } from '../../structure/pairs.ts'
import { sectionAt } from '../../structure/sections.ts'
import { matchesOf } from '../../text/matches.ts'
import { type AuditContext, clauseAt, clausesWith, sentenceAt } from '../context.ts'
import { defineRule } from '../define-rule.ts'

const SUFFICIENT =
  /配足配齐|配齐配足|全部配齐|基本满足|完全满足|能够满足|满足[^，,。；;]{0,10}需[求要]|足额配备/g
const SHORT = /不足|缺口|短缺|缺员|缺编|紧缺|急需|偏少|匮乏|补充/g
const STAFF =
  /幼儿(?:园)?教(?:师|职工)|教职工|专任教师|教研员|高中[^，,。；;]{0,8}教师|教师|编制|保健教师|学位|功能室|教室/g
const COMPLETE = /(?:完成|建成|覆盖|联网|达标|普及)(?:率|比率|比例)?(?:为|达到|达)?\s*$/
const PARTIAL = /(?:开通|使用|建成|覆盖|完成|达标|应用)(?:率|比例)(?:分别)?(?:为|达到|达)?\s*$/
const EVENT =
  /[\p{Script=Han}]{2,6}(?:大赛|比赛|竞赛|活动|联赛|测试|评选)|现场[\p{Script=Han}]{2}/gu

/** Characters two names must share: 书写大赛. */
const SHORTEST_EVENT = 4

export const sufficientYetShort = defineRule({
  id: 'contradiction/sufficient-yet-short',
  category: 'contradiction',
  severity: 'question',
  title: '前称配足后称不足',
  explanation:
    '正文称某类人员或设施“配足配齐”“基本满足需要”，存在问题或下一步打算中又写不足、短缺、需要补充。',
  example: {
    text: '一、工作成效\n各校专任教师配齐配足。\n二、存在问题\n（一）乡镇学校专任教师缺编。',
  },
  needs: SUFFICIENT,
  check: context => {
    const enough = clausesWith(context, SUFFICIENT).filter(one => one.sentence.part === 'body')
    const short = clausesWith(context, SHORT).filter(one => one.sentence.part !== 'body')
    if (enough.length === 0) return []
    const lacking = short.map(clause => ({ clause, nouns: nounsIn(clause.text) }))
    return enough.flatMap(({ span, text, sentence }) => {
      const nouns = nounsIn(context.text.slice(sentence.span[0], span[1]))
      const against = lacking.find(one =>
        nouns.some(noun => one.nouns.some(other => isSameNoun(noun, other))),
      )?.clause
      if (!against) return []
      return [
        {
          message: `前面称“${text.trim()}”，后面又写“${against.text.trim().slice(0, 40)}”`,
          spans: [span, against.span],
          suggestion: '统一表述：写明应配数、实配数和缺口',
        },
      ]
    })
  },
})

export const completeButPartsBelow = defineRule({
  id: 'contradiction/complete-but-parts-below',
  category: 'contradiction',
  severity: 'question',
  title: '整体100%而分项不到100%',
  explanation: '同一句称某项建设完成率100%，随后列出的分项开通率、使用率不到100%。',
  example: { text: '智慧校园平台建成率100%，教师账号使用率72.4%。' },
  needs: COMPLETE,
  check: context =>
    collect(context.figures, (whole, index) => {
      const { text, figures } = context
      if (whole.family !== 'percent' || !whole.value.eq(100)) return []
      if (!COMPLETE.test(text.slice(Math.max(0, whole.start - 12), whole.start))) return []
      const part = figures[index + 1]
      if (part?.family !== 'percent' || part.end > sentenceAt(context, whole.start)[1]) return []
      const lead = text.slice(whole.end, part.start)
      if (part.value.gte(100) || !PARTIAL.test(lead) || /[；;]/.test(lead)) return []
      return [
        {
          message: `前面写${printed(text, whole)}，后面的分项只有${printed(text, part)}，请说明口径`,
          spans: [spanOf(whole), [whole.end + 1, part.end] as Span],
          computation: `${part.value}% < 100%`,
          suggestion: '写明100%指什么',
        },
      ]
    }),
})

export const sameEventTwoCounts = defineRule({
  id: 'contradiction/same-event-two-counts',
  category: 'contradiction',
  severity: 'question',
  title: '同一活动前后数量不一',
  explanation: '名称相同的活动在两个部分写了不同的参加人数或作品数，可能不是同一次，请说明。',
  example: {
    text: '1. 队伍情况。52名教师参加板书书写大赛。\n2. 文化情况。举办教师板书书写大赛，收到55份作品。',
  },
  needs: EVENT,
  check: context => {
    const events = collect(context.figures, figure => {
      if (!/^(?:people|份|件|篇)$/.test(figure.family) || figure.value.lt(10)) return []
      const [start, end] = sentenceAt(context, figure.start)
      const near = context.text.slice(
        Math.max(start, figure.start - 45),
        Math.min(end, figure.end + 16),
      )
      const names = matchesOf(EVENT, near).map(match => match[0])
      return names.length > 0
        ? [
            {
              figure,
              count: figure.value.toNumber(),
              names,
              section: sectionAt(context.sections, figure.start),
            },
          ]
        : []
    })
    const pairs = pairsSharingAPiece(
      events,
      SHORTEST_EVENT,
      one => one.names,
      (first, second) =>
        first.section !== second.section &&
        first.count !== second.count &&
        Math.abs(first.count / second.count - 1) < 0.2,
    )
    return pairs.map(([first, second]) => {
      const [a, b] = [printed(context.text, first.figure), printed(context.text, second.figure)]
      return {
        message: `同名活动一处写${a}，另一处写${b}，是否为同一活动`,
        spans: [around(context, first.figure.start), around(context, second.figure.start)],
        computation: `${a} ≠ ${b}`,
        suggestion: '核对人数和作品数，或写明是两次活动',
      }
    })
  },
})

function around(context: AuditContext, offset: number): Span {
  return clauseAt(context, offset)?.span ?? sentenceAt(context, offset)
}

function nounsIn(words: string): string[] {
  return matchesOf(STAFF, words).map(match => match[0])
}

/** 幼儿园教职工 and 幼儿教师 are one kind; 教师 alone is any teacher of a school. */
function isSameNoun(a: string, b: string): boolean {
  if (/幼儿/.test(a) || /幼儿/.test(b)) return /幼儿/.test(a) && /幼儿/.test(b)
  return a.endsWith('教师') === b.endsWith('教师') && commonPiece(a, b).length >= 2
}
