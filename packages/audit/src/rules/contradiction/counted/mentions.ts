import type { Span } from '@mingjian/model'
import { conceptsIn, meaningsOf } from '../../../lexicon/concepts.ts'
import { allBefore, allBehind, totalWords } from '../../../lexicon/counting-words.ts'
import { collect } from '../../../structure/collect.ts'
import { type Figure, sizeOf } from '../../../structure/figures.ts'
import { later, once } from '../../../structure/once.ts'
import { type AuditContext, claimsIn, paragraphStart, partAt } from '../../context.ts'
import { type Content, contentOf } from '../sweeping/content.ts'
import { hasOwnScope, hasWiderScope, isShareOf } from './scope-told.ts'
import { stageOf } from './stage.ts'
import { partFigures, type Surroundings, standingOf, surroundingsOf } from './surroundings.ts'
import { whenIn } from './when.ts'

/** A figure with the words that stand around it, whatever they are. */
export interface Mention extends Omit<Surroundings, 'opening'> {
  figure: Figure
  span: Span
  sentence: Span
  /** What stands before it in its clause, and behind it, without marks and fillers. */
  before: string
  behind: string
  /** What was said before it in its sentence, at the head of its paragraph and in its title. */
  around: () => Content
  stage: () => string
  /** Listed among others of a total: all of them only as far as the total is all. */
  isPart: boolean
  /** It speaks of those that were told of: 发出的23份, 在支出9.20亿元的基础上, 23份均已. */
  isDefinite: boolean
  /** In 在今年93.4%的基础上. */
  isBase: boolean
  /** It tells how many there are in all. */
  isTotal: boolean
  /** What is said is said of every one of them. */
  isEvery: boolean
}

const AMONG = /^[\s，,、；;]*其中[：:，,]?/
const LONGEST_BEHIND = 24
/** What no count is told in. */
const NOT_COUNTED: ReadonlySet<string> = new Set([
  '',
  'point',
  'times',
  '年',
  '月',
  '分',
  '类',
  '节',
  '级',
  '科',
])
/** A limit, a change, a plan, one of several: no count of what there is. */
const NO_COUNT =
  /(?:(?:(?<!新)增|[减升降多少低超]|高(?![中职校等级考]))(?!\p{Script=Han}?[到至])|不低于|低于|高于|超过|不少于|不超过|提高|提升|标准|人均|生均|校均|每[生校人年月天周个名所班]?|平均每|至少|同比|环比|目标|力争|计划|预计|拟|以上|第|序号|编号|附件|[图表](?!\p{Script=Han})|(?<!目)前|近(?!视)|约|另|其余|其他|还|再|又|其中|分别|依次|最[高低多少大小]|占(?!地))\p{Script=Han}{0,2}$/u
const LIST = /[、|\t]\s*$|每|[比较]上/
/** 由全省46所院校填报: 由 names who did it, and not what it was before. */
const BY_ALL = /由[全我本][国省市州盟县区旗]$/
/** 由上年的842个增至864个, 从9所，调整为4所: what it was before; but 由全省46所院校填报. */
const FROM = /[由从](?!.*[中里内选])/
const ON_TO = /^[^。；;\d]{0,12}?(?:增|减|升|降|提高|提升|扩|缩|翻|[到至为成]\s*\d)/
const CHANGED = /^(?:增|减|升|降|提|上升|下降|的?增|之)/
/** The words between a noun and its number. */
const FILLERS =
  /(?:[增升提降减缩压][加长高升低少减缩]?[到至]|共计|共有|现有|已有|总数|总计|合计|达到|人数|数量|面积|金额|总额|目前|仅为|只有|累计|[共有为达计数已约仅是到])+$/
const BASE = /^[^，,。；;]{0,10}(?:的)?基础上/
/** 满意度在今年93.4%, 在现有巩固率94.7%: what a base is of stands before it or within it, with the time it is of. */
const IN_BASE =
  /^(.*)在(?![校园编岗职籍册读线])(今年|本年度?|当前|目前|现有?|已有)?的?(\p{Script=Han}*)$/su
/** 力争明年满意度: what is hoped for, and when, says nothing of the base. */
const HOPED =
  /^.*(?:力争|争取|确保|努力|计划|预计|明年|来年|下一?学?年度?|(?:19|20)\d\d年[底末]?)(?:使|让|将|把)?(?=\p{Script=Han}{2})/su
const SHORTEST_NOUN = 2
const MARKS = /[\s“”"'‘’《》的了]/g
const COUNTIES =
  /(?:县|市)?[（(](?:县|市)?[、,]?(?:市|区)[、,]?(?:区|旗)?[）)](?:区|县)?|县市区|县区|区县|市县区?/g

/** Every figure that counts something, in text order. */
export const mentionsOf = once((context: AuditContext): readonly Mention[] => {
  const parts = partFigures(context)
  return collect(context.figures, figure =>
    figure.approximate || figure.depth > 0 || isNotCounted(figure)
      ? []
      : readMention(context, figure, parts.has(figure)),
  )
})

/** 5所村小（合计学生127人）: told in brackets, where it may be what is spoken of later, but tells nothing again. */
export const mentionsInBrackets = once((context: AuditContext): readonly Mention[] => {
  const parts = partFigures(context)
  return collect(context.figures, figure =>
    figure.approximate || figure.depth !== 1 || isNotCounted(figure)
      ? []
      : readMention(context, figure, parts.has(figure)),
  )
})

/** 每周4节 is no count; 听课387节 is. */
const isNotCounted = (figure: Figure): boolean =>
  NOT_COUNTED.has(figure.family) && (figure.family !== LESSON || sizeOf(figure) < FEWEST_LESSONS)

const LESSON = '节'
const FEWEST_LESSONS = 100

function readMention(context: AuditContext, figure: Figure, isPart: boolean): Mention[] {
  const { text } = context
  if (hasOwnScope(text, figure.end)) return []
  const { sentence, begin, before } = standingOf(context, figure)
  if (isShareOf(figure, before)) return []
  if (hasWiderScope(text.slice(sentence[0], figure.start))) return []
  const written = isPart ? before.replace(AMONG, '') : before
  if (
    CHANGED.test(text.slice(figure.end, figure.end + 4)) ||
    NO_COUNT.test(written.replace(MARKS, '')) ||
    LIST.test(written) ||
    (FROM.test(written) && ON_TO.test(text.slice(figure.end, figure.end + LONGEST_BEHIND)))
  )
    return []
  const rest = text
    .slice(figure.end, Math.min(sentence[1], figure.end + LONGEST_BEHIND))
    .replace(COUNTIES, '县区')
  // 小学43个、教学点28个: behind the mark stands the next of the list.
  const after = /^(?!\s*、)[^，,。；;：:\d（(|\t]*/.exec(rest)?.[0] ?? ''
  const isBase = BASE.test(after)
  const isPlanned =
    partAt(context, figure.start) === 'plans' ||
    claimsIn(context, [figure.start, figure.end]).some(
      one =>
        one.end >= figure.end &&
        one.start <= figure.start &&
        one.modality !== 'done' &&
        !(one.modality === 'previous' && BY_ALL.test(written)),
    )
  if (isPlanned && !isBase && !written.trimEnd().endsWith('的')) return []
  const { title, opening, when, place, owners } = surroundingsOf(context, figure, sentence)
  const base = isBase ? baseIn(plain(written)) : null
  const isEvery = allBefore.test(written) || allBehind.test(after) || EVERY.test(after)
  return [
    {
      figure,
      span: [begin + Math.max(0, written.search(/[^\s、和及]/)), figure.end + after.length],
      sentence,
      isPart,
      before: base?.name ?? plain(written).replace(FILLERS, ''),
      behind: isBase ? '' : plain(after),
      around: later(() => {
        const told = text.slice(sentence[0], Math.min(sentence[1], figure.end + LONGEST_BEHIND))
        return contentOf([told, opening(), title(), context.profile.title ?? ''].join('。'))
      }),
      title,
      stage: later(() =>
        stageOf(meaningsOf(conceptsIn(written + after)), [
          text.slice(sentence[0], figure.start),
          text.slice(paragraphStart(context, figure.start), sentence[0]),
          title(),
        ]),
      ),
      place,
      owners,
      when: later(() => {
        if (base?.isNow) return { year: context.year, point: '' }
        const told = when()
        // 二季度，将在一季度支出…的基础上: its own time stands nearest.
        const { point } = whenIn(written, context.year)
        // 于年底前将欠拨的362万元拨付到校: when it is to be done, and not when it was told.
        if (isPlanned) return { ...told, point: '' }
        return point === '' ? told : { ...told, point }
      }),
      isDefinite: isBase || isEvery || /(?:的|这|上述)\s*$/.test(written),
      isBase,
      isEvery,
      isTotal: totalWords.test(written) || FILLERS.test(plain(written)),
    },
  ]
}

interface Base {
  name: string
  /** 今年, 现有: it is told of the year of the report, whatever year the hope is for. */
  isNow: boolean
}

function baseIn(words: string): Base | null {
  const [, lead = '', now, own = ''] = IN_BASE.exec(words) ?? []
  const name = own.length >= SHORTEST_NOUN ? own : lead.replace(HOPED, '')
  const noun = name.replace(FILLERS, '')
  return noun.length >= SHORTEST_NOUN ? { name: noun, isNow: now !== undefined } : null
}

/** 督办函均收到回复: said of every one of them. */
const EVERY = /^[^，,。；;均都]{0,14}?(?:均(?!衡)|都|全部|全都|无一|逐[一个校人园])/

const plain = (words: string) =>
  words.replace(COUNTIES, '县区').replace(MARKS, '').replaceAll('、', '')
