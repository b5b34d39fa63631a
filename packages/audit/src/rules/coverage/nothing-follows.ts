import type { Span } from '@mingjian/model'
import { hanNumber } from '../../structure/markers.ts'
import { type AuditContext, matchesIn } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'

/** 原因分析如下：, and on the next line the next heading. */
const BEFORE_HEADING =
  /如下[：:]?[。]?[ \t]*\n\s*(?:([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)])/g
/** 名单如下：, and on the next line 上述学校…: they were to be named between the two. */
const BEFORE_THOSE =
  /([^。；;\n]{0,40}(?:名单|清单|学校|单位|项目)如下)[：:]?[ \t]*\n\s*((?:上述|以上|这些)[^，,。；;\n]{0,10})/g
/** 分两步走, 分三个阶段实施; 工作分四个阶段：第一阶段，… */
const STEPS =
  /分(?:为|成|设)?([二两三四五六])个?\p{Script=Han}{0,4}?(步|阶段|批|轮|组|类|环节|层次)(?:走|实施|推进|进行|组织|完成|开展|落实|展开|\p{Script=Han}{0,6}[：:。]\s*(?=第一\2))/gu
/** “三步走”战略：第一步，… */
const WALK = /(?<![第前后分为成设\d])([二两三四五六])(步)走/gu
/** 具体数字如下, and no number follows. */
const FIGURES =
  /(?:具体|有关|相关|主要)(?:数据|数字|数值)(?:情况)?(?:如下|是)[：:。]([^\n]*(?:\n[^\n]*)?)/g
const ELSEWHERE = /[表图附]|[|\t]/
const FEWEST_WORDS = 12
const FIRST = 1
const FEWEST_STEPS = 2

export const nothingFollows = defineRule({
  id: 'coverage/nothing-follows',
  category: 'coverage',
  severity: 'error',
  title: '写明“如下”，后面没有内容或者没有数字',
  explanation:
    '“……如下：”后面没有任何内容，紧接着就是下一个标题；写明“具体数字如下”，后面没有数字；或者写明分几步（几个阶段）实施，只写了前面几步，最后一步全文没有。下级标题从“一”开始的是正常写法，数字在表、图、附件中的，不报告。',
  example: {
    text: '一、存在的问题\n原因分析如下：\n二、下一步打算\n加强校际交流。',
  },
  check: context => [
    ...headingsAtOnce(context),
    ...matchesIn(context, BEFORE_THOSE).map(({ 0: all, 1: said = '', 2: those = '', index }) => {
      const end = index + all.length
      return {
        message: `“${said.trim()}”后面没有列出，就写“${those.trim()}”`,
        spans: [
          [index, index + said.length],
          [end - those.length, end],
        ] as Span[],
        suggestion: '补写名单，或者删去“如下”',
      }
    }),
    ...matchesIn(context, FIGURES).flatMap(withoutFigures),
    ...[STEPS, WALK]
      .flatMap(pattern => matchesIn(context, pattern))
      .flatMap(match => stepsOf(context.text, match)),
  ],
})

/** What is said to follow is looked for backwards from 如下, which most reports write a few times only. */
function headingsAtOnce(context: AuditContext): Observation[] {
  let before = 0
  return matchesIn(context, BEFORE_HEADING).flatMap(({ 0: all, 1: plain, 2: aside, index }) => {
    const from = Math.max(before, index - LONGEST_LEAD)
    const lead = LEAD.exec(context.text.slice(from, index))?.[0]
    if (lead === undefined) return []
    const end = index + all.length
    before = end
    // The first of a lower level is what follows.
    if (hanNumber(plain ?? aside ?? '') <= FIRST) return []
    const said: Span = [index - lead.length, index + '如下'.length]
    return [
      {
        message: `“${context.text.slice(...said).trim()}”后面没有内容`,
        spans: [said, [end - 2, end + 8]],
        suggestion: '补写内容，或者删去“如下”',
      },
    ]
  })
}

const LONGEST_LEAD = 40
const LEAD = /[^。；;\n]{2,}$/

function stepsOf(text: string, match: RegExpExecArray): Observation[] {
  const count = hanNumber(match[1] ?? '')
  const rest = text.slice(match.index + match[0].length)
  const names = Array.from(
    { length: count },
    (_, at) => `第${'一二三四五六'.charAt(at)}${match[2]}`,
  )
  const told = names.filter(name => rest.includes(name))
  // 目前已完成第一阶段、第二阶段 speaks of them and goes through none.
  const areGoneThrough = told.every(name =>
    new RegExp(`(?:^|[。；;：:，,\\n])\\s*${name}`).test(rest),
  )
  const isEnough = told.length >= Math.min(FEWEST_STEPS, count - 1)
  if (told.length === count || !told.includes(names[0] ?? '') || !isEnough || !areGoneThrough)
    return []
  // 第二步，…；力争2025年完成。: the last has no number.
  if (/^[^。\n]*[；;]/.test(rest.slice(rest.indexOf(told.at(-1) ?? '')))) return []
  if (/(?:最后|末)[一]?(?:步|阶段|批|轮)/.test(rest)) return []
  const start = rest.indexOf(`第一${match[2]}`) + match.index + match[0].length
  return [
    {
      message: `写明分${match[1]}${match[2]}，只写了${told.length}${match[2]}`,
      spans: [
        [match.index, match.index + match[0].length],
        [start, start + 3],
      ],
      computation: `${told.length} < ${count}`,
      suggestion: '补写缺少的内容',
    },
  ]
}

function withoutFigures({ 0: all, 1: said = '', index }: RegExpExecArray): Observation[] {
  if (/\d|[一二三四五六七八九十百千]{2}/.test(said) || ELSEWHERE.test(said)) return []
  if (said.trim().length < FEWEST_WORDS) return []
  const end = index + all.length - said.length
  const [sentence = ''] = /^[^。\n]*/.exec(said) ?? []
  return [
    {
      message: '写明数字如下，后面没有数字',
      spans: [
        [index, end],
        [end, end + sentence.length],
      ],
      suggestion: '写出具体数字',
    },
  ]
}
