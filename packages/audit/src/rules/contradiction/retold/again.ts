import { conceptsIn, kindOf, meaningsOf } from '../../../lexicon/concepts.ts'
import { collect } from '../../../structure/collect.ts'
import type { AuditContext } from '../../context.ts'
import { type Mention, mentionsOf } from '../counted/mentions.ts'
import { standingOf } from '../counted/surroundings.ts'
import { contentOf } from '../sweeping/content.ts'

/**
 * A figure that may be told of those that are known already: 这13所学校, 补充的4826名新教师, 对362名责任督学, and at the head of a
 * clause 248套周转宿舍已经完工, for what a sentence begins with in Chinese is what was spoken of.
 */
export interface Again {
  mention: Mention
  /** 这, 上述: nothing else can be meant than what was told right before. */
  isPointed: boolean
  /** 的: the words before say which are meant. */
  isNarrowed: boolean
  /** 未, 其余: some of them, or others, unless the others were told of in the same words. */
  isSome: boolean
  /** What stands before it in its clause, as printed. */
  whose: string
  /** The noun behind it, up to where it surely ends; '' where there is none. */
  noun: string
}

const POINTED = /(?:这|这[批些笔次]|上述|前述|以上|此|该[校园区县市批]?)的?$/
/** 对, 为, 全省, and the head of a clause: the number is no news. */
const GIVEN =
  /(?:^|[对为给向从将把让使由以与望因按在是着]|全[国省市州盟县区旗镇乡校年]|[我本][国省市州盟县区旗]|全部|全体|所有)$/
/** What may stand at the head of a clause before what it is about. */
const OPENING =
  /^(?:(?:目前|现在|如今|截至目前|至此|据统计|据了解|总的看|总体看|实践证明|其中|同时|此外|会上|会后|当[天日]|今年|去年|全年|年[底末]前?|\d+[年月日][底末初份]?前?|[春秋]季学期)\s*[，,：:]?)+/
const SOME =
  /未|没有|不|仅|只|剩余|剩下|余下|其[中余他它]|部分|新增(?!的$)|去年|上年|另|每|各(?!级)|约|近|首批|第[一二三四五]批|再|又/
const NOUN_ENDS = /[的把将按都均已]|逐|给予|进行|全部|实现|完成|开展|实施|平均/
const LONGEST_NOUN = 10
const SHORTEST_NOUN = 2

export function againIn(context: AuditContext): Again[] {
  return collect(mentionsOf(context), (mention): Again[] => {
    if (mention.isPart) return []
    const { figure } = mention
    const behind = context.text.slice(figure.end, figure.end + LONGEST_BEHIND)
    const run =
      /^\s*的?(\p{Script=Han}|[“”])*/u.exec(behind)?.[0].replace(/^\s*的|[“”\s]/g, '') ?? ''
    const end = NOUN_ENDS.exec(run)?.index ?? run.length
    const own = run.slice(0, Math.min(end, LONGEST_NOUN))
    const isBehind = own.length >= SHORTEST_NOUN
    const whose = standingOf(context, figure)
      .before.replace(/[\s“”]/g, '')
      .replace(OPENING, '')
    const isPointed = POINTED.test(whose)
    const isNarrowed = whose.endsWith('的')
    const isGiven = isPointed || isNarrowed || GIVEN.test(whose)
    if (!isGiven) return []
    const noun = isBehind ? own : ''
    return [
      {
        mention,
        isPointed,
        isNarrowed,
        isSome: SOME.test(whose),
        whose,
        noun: contentOf(noun).text,
      },
    ]
  })
}

const LONGEST_BEHIND = 20

/** What narrows it: stage, owner, area and post, and what makes them some of all. */
export const narrowingsOf = (words: string): string[] =>
  meaningsOf(conceptsIn(words).filter(({ role }) => role === 'slice' || role === 'head')).filter(
    one => kindOf.has(one) || NARROWER.has(one),
  )

const NARROWER: ReadonlySet<string> = new Set(
  '寄宿 走读 留守 随迁 残疾 困难 脱贫 特岗 骨干 交流 班主任 高级 中级 学科带头人'.split(' '),
)
