import { conceptsIn, kindOf, type Word } from '../../../lexicon/concepts.ts'
import { outcomes } from '../../../lexicon/outcomes.ts'
import { casesOf, otherNames } from '../../../lexicon/same-things.ts'
import { later } from '../../../structure/once.ts'

/** What a passage speaks of, with things under the name they are compared by. */
export interface Content {
  text: string
  /** Read when first asked for. */
  readonly meanings: ReadonlySet<string>
}

/** What a statement is about: what another passage has to speak of to be about the same. */
export interface Topic {
  /** Known words by what they mean. */
  meanings: readonly string[]
  /** Stretches of two characters or more that no known word covers. */
  rest: readonly string[]
  /** It says of what, and not only what became of it. */
  isTold: boolean
}

const CASES = new RegExp(casesOf.map(([, written]) => written.source).join('|'))
const NAMES = new RegExp(otherNames.map(([, written]) => written.source).join('|'), 'u')

/** Reads what a passage speaks of. */
export function contentOf(passage: string): Content {
  let text = canonical(passage)
  if (CASES.test(text))
    for (const [name, written] of casesOf) if (written.test(text)) text += `。${name}`
  const read = later(() => new Set(meaningsIn(text, longWords(text))))
  return {
    text,
    get meanings() {
      return read()
    },
  }
}

/** 非寄宿制 is not 寄宿. */
function meaningsIn(text: string, words: readonly Word[]): string[] {
  return words.flatMap(({ meanings, start }) =>
    text[start - 1] === '非' ? meanings.map(one => `非${one}`) : meanings,
  )
}

/** Reads what a statement is about from the words that say it. */
export function topicOf(words: string, ownPlace: string): Topic {
  const text = canonical(words)
    .replace(ownPlace === '' ? /^$/ : ownPlace, ' ')
    .replace(IDLE, ' ')
  const known = longWords(text)
  // 一键报警、视频监控均已联网: who lacks one of them is an exception as well.
  const last = text.lastIndexOf('、')
  const rest = stretches(text, known).filter(one => text.indexOf(one) > last || last < 0)
  const meanings = [...new Set(meaningsIn(text, known))]
  const narrowings = meanings.filter(one => kindOf.has(one))
  const isTold =
    rest.length > 0 ||
    narrowings.length > 1 ||
    meanings.some(one => !IS_SCOPE.has(one) && !kindOf.has(one))
  // 全部开工: where nothing else is said, what became of them is what it is about.
  return isTold ? { meanings, rest, isTold } : { meanings, rest: outcomesIn(words), isTold }
}

const outcomesIn = (words: string) => outcomes.filter(one => words.includes(one))

/** Whether a passage speaks of anything that a topic is about but where it is so. */
export function sharesWith({ meanings, rest }: Topic, content: Content): boolean {
  return (
    meanings.some(one => !IS_SCOPE.has(one) && content.meanings.has(one)) ||
    rest.some(one => isSpokenOfIn(one, content.text))
  )
}

/** 通宽带网络 is 宽带网络. */
const noVerb = (stretch: string) => stretch.replace(/^[通有装建用设开挂办供换](?=.{3})/u, '')

/** Whether something is spoken of in no more words than a topic has: 专用辅导室 is not any 辅导室. */
export function isPartOf(topic: Topic, { meanings, rest }: Topic): boolean {
  return (
    meanings.every(one => topic.meanings.includes(one)) &&
    rest.every(one =>
      topic.rest.some(other => isSpokenOfIn(one, other) || isSpokenOfIn(noVerb(one), other)),
    )
  )
}

/**
 * Whether a passage, with what was said right before it, is about all that a topic is about. Who has no 检测
 * has no 水质检测 either: what is denied may be named more broadly.
 */
export function isAbout(
  topic: Topic,
  { text, meanings }: Content,
  lead: Content,
  isDenied: boolean,
): boolean {
  const isMeant = (one: string) =>
    meanings.has(one) || IS_SCOPE.has(one) || (kindOf.has(one) && isWithin(one, meanings, lead))
  return (
    topic.meanings.every(isMeant) &&
    topic.rest.every(one => isSpokenOfIn(one, text) || (isDenied && isEndSpokenOfIn(one, text))) &&
    !isOfOthers(topic.meanings, meanings)
  )
}

/** 小学 is compulsory education, and so is what names no stage; what is 公办 has to be called so. */
function isWithin(kind: string, meanings: ReadonlySet<string>, lead: Content): boolean {
  if (lead.meanings.has(kind)) return true
  if (kind === '义务教育') return ![...LATER_STAGES].some(one => meanings.has(one))
  return false
}

const LATER_STAGES: ReadonlySet<string> = new Set(['高中', '中职', '幼儿园', '特教'])
/** Where something is so, which the other passage need not say again. */
export const IS_SCOPE: ReadonlySet<string> = new Set([
  '学校',
  '幼儿园',
  '教学点',
  '乡镇',
  '村',
  '学生',
])
const PLACES: ReadonlySet<string> = new Set(['学校', '幼儿园', '教学点', '机构'])
const BROADER: Readonly<Record<string, readonly string[]>> = {
  教学点: ['学校'],
  小学: ['义务教育'],
  初中: ['义务教育'],
}

/** Kindergartens and schools, or two stages: the other passage speaks of others. */
function isOfOthers(topic: readonly string[], other: ReadonlySet<string>): boolean {
  return excludes(topic, other, one => PLACES.has(one)) || kindsExclude(topic, other)
}

function kindsExclude(topic: readonly string[], other: ReadonlySet<string>): boolean {
  return ['stage', 'owner', 'area', 'post'].some(kind =>
    excludes(topic, other, one => kindOf.get(one) === kind),
  )
}

function excludes(
  topic: readonly string[],
  other: ReadonlySet<string>,
  isOfKind: (one: string) => boolean,
): boolean {
  const told = topic.filter(isOfKind)
  const others = [...other].filter(isOfKind)
  if (told.length === 0 || others.length === 0) return false
  return !others.some(one => [one, ...(BROADER[one] ?? [])].some(name => told.includes(name)))
}

function canonical(passage: string): string {
  let text = passage.replace(/[\s“”"']+/g, '')
  // Most passages have none of them.
  if (!NAMES.test(text)) return text
  for (const [name, written] of otherNames) text = text.replace(written, name)
  return text
}

/** Without the short ones, which may be part of any word. */
const longWords = (text: string) => conceptsIn(text).filter(word => word.end - word.start > 1)

const HAN_RUN = /[\p{Script=Han}A-Z]{2,}/gu
const EDGES =
  /^[了的在为有被因受和与及等由对将把以也又再其该各每某所至到]+|[了的在为有被和与及等上中里内过得]+$/g

function stretches(text: string, known: readonly Word[]): string[] {
  let rest = ''
  let at = 0
  for (const { start, end } of known) {
    rest += `${text.slice(at, start)} `
    at = end
  }
  rest += text.slice(at)
  return (rest.match(HAN_RUN) ?? [])
    .map(one => one.replace(EDGES, ''))
    .filter(one => one.length > 1)
}

/** Every word of a stretch stands in the other text as well, in pieces of two characters or more. */
export function isSpokenOfIn(stretch: string, text: string): boolean {
  let at = 0
  while (at < stretch.length) {
    let length = 0
    while (at + length < stretch.length && text.includes(stretch.slice(at, at + length + 1)))
      length++
    if (length < 2) return false
    at += length
  }
  return true
}

const SHORTEST_END = 4

function isEndSpokenOfIn(stretch: string, text: string): boolean {
  const length = Math.max(SHORTEST_END, Math.ceil(stretch.length / 2))
  return stretch.length > length && text.includes(stretch.slice(-length))
}

/** When, where in general, how many and how: none of it says of what. */
export const IDLE = new RegExp(
  [
    '(?:截至|截止|到|至)?(?:(?:19|20)\\d\\d年?度?[—-])?(?:19|20)\\d\\d年(?:[底末初]|度|学年|[春秋]季学?期?|\\d{1,2}月(?:\\d{1,2}日|[底末初份])?)?',
    '\\d{1,2}月(?:\\d{1,2}日|[底末初份])?|[春秋]季学?期|本?学期|[上下]半年|[一二三四1-4]季度|目前|至今|今年以?来?|一年来|全年|年内|当年|本年度?|连续[一二三四五六七八九十两\\d]+年|近[一二三四五六七八九十两几\\d]+年来?|多年来?',
    '[全我本][国省市县区旗州盟镇乡校](?:域内?)?|整个|总体|整体|辖区内?|境内|县域内?|各级各类|校园|各地|适龄|毛(?=入[园学])|净(?=入[园学])|学前[一三]年|九年',
    '\\d+(?:\\.\\d+)?万?(?:余|多)?[所个名间处栋家辆人项台套件起例](?!百分点)|[一二两三四五六七八九十]+[所个名间处栋家辆项类]',
    '所有的?|各[校园地县区]?|每[一个所名]?[校园]?|至少|不少于|一名',
    '始终|一直|已经?|均|都|皆|现(?!象)|也|再|全部|全面|全员|全数|彻底|悉数|一律|动态|历史性|顺利|如期|按期|提前|高标准|高质量|圆满',
    '实现|做到|达到|保持|完成|配备|配齐|配足|配有|建有|建成|建立|设立|设有|设置|安装|实行|落实|开展|开设|接入|纳入|接通|开通|通上|用上|供应|得到|予以|进行|给予|受到|取得|获得|拿到|领到|领取|查出|发现|接到|收到|拥有|有了|使用|发生|出现|产生|存在|任务|工作|情况|现象|行为|做法|问题|共设|平台|系统|面向|针对|任职|任教|从教',
    '到位|到[校园户]|完毕|收官|原有的?|因|如今|眼下|当前|[个人校乡户班村家]{2}(?=都|均|有)|不落',
  ].join('|'),
  'g',
)
