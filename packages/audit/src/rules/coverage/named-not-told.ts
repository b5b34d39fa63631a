import { commonNames, promises, stagesTold, toldElsewhere } from '../../lexicon/announcements.ts'
import { stageWords } from '../../lexicon/slices.ts'
import { matchesOf } from '../../text/matches.ts'
import type { AuditContext } from '../context.ts'
import { defineRule, type Observation } from '../define-rule.ts'
import { type Announcement, announcementsOf } from './announcements.ts'

const FEWEST = 3
const LONGEST_ANSWER = 4_000
/** So short a name may be told in other words that share one character with it. */
const SHORT_NAME = 3
const LONG_NAME = 8

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
  check: context =>
    announcementsOf(context).flatMap(announced => observe(context, announced) ?? []),
})

function observe(
  { text }: AuditContext,
  { names, span, isAsked, isByName }: Announcement,
): Observation | null {
  const answers = text.slice(span[1], span[1] + LONGEST_ANSWER)
  if (names.length < FEWEST || toldElsewhere.test(answers)) return null
  const left = names.filter(name =>
    isByName ? !answers.includes(name) : !isTold(name, names, answers),
  )
  const [missing] = left
  if (left.length !== 1 || !missing || headsIn(answers) >= names.length) return null
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

/** 关于师资。, 学生外流方面，: as many are gone through as were named, one of them in other words. */
const headsIn = (answers: string): number =>
  Math.max(...HEADS.map(head => matchesOf(head, answers).length))

const HEADS = [
  /(?:^|[。；;\n])\s*关于[^。：:，,\n]{2,20}[。：:，,\n]/g,
  /(?:^|[。；;\n])\s*(?:在|从)?[^，,。；;：:\n]{2,12}(?:方面|部分|问题)[，,：:。]/g,
  /(?:^|\n)\s*[（(]?[一二三四五六七八九]{1,2}[）)、][^\n]/g,
]

/** By its stage, or by any two characters that tell it from the others. */
function isTold(name: string, names: readonly string[], answers: string): boolean {
  const stage = stagesTold[stageWords[name] ?? '']
  if (stage) return stage.test(answers)
  const others = names.filter(one => one !== name).join('、')
  const pieces = piecesOf(name)
  const telling = pieces.filter(piece => !commonNames.test(piece) && !others.includes(piece))
  return telling.length === 0 || telling.some(piece => answers.includes(piece))
}

/** 公办园在园幼儿占比 shares 办园 with much; 安全 is enough of 校园安全. */
function piecesOf(name: string): string[] {
  if (name.length <= SHORT_NAME) return [...name]
  if (name.length < LONG_NAME) return pairsOf(name)
  return [
    name.slice(0, 2),
    ...matchesOf(/(?=(\p{Script=Han}{3}))/gu, name).map(one => one[1] ?? ''),
  ]
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
