import { once } from '../../structure/once.ts'
import type { Clause } from '../../structure/sentences.ts'
import { type AuditContext, bodyClausesWith } from '../context.ts'

/** 没有一名失学学生, 旱厕已全部改造: what is said to hold without exception. */
export interface Sweeping {
  clause: Clause
  /** The words that say of what, without dates, places and adverbs. */
  topic: string
  /** What would contradict it: that some are left, that one happened, that one is not done. */
  kind: 'none' | 'event' | 'done'
}

const COUNTER = '[名人起所个例次家处位间辆件宗栋]'
const HAN = '\\p{Script=Han}'
/** 没有发生一起涉校事故, 未出现食物中毒事件, 无一名学生辍学: what there is none of stands behind. */
const NONE_OF = new RegExp(
  `^(.*?)(?:(?:没有|未|从未|未曾|没)(?:再)?(发生|出现|产生)过?(?:任何|一${COUNTER})?|(?:没有|无)一${COUNTER}|(?<=已|再|现)无|不存在|杜绝了)([${HAN}“”]{2,24})$`,
  'u',
)
/** 大班额全部消除, 辍学学生动态清零, 安全事故零发生: what there is none of stands in front. */
const NONE_LEFT =
  /^(.{2,40}?)(?:实现|达到|保持|全部|全面|彻底|动态|已经?|均|都|了|[“”])*(?:清零|归零|为零|零发生|不复存在|(?:全部|全面|彻底|悉数)(?:得到)?(?:消除|清除|化解|取缔|拆除|销号))[”]?$/u
/** 已全面消除大班额: the same with its verb in front. */
const REMOVED =
  /^(.{0,16}?)(?:已经?|均|都|现)*(?:全部|全面|彻底|悉数)(?:消除|清除|化解|取缔|拆除|销号)了?(.{2,24})$/
const ALL = '(?:已经?|均|都|现|也)*(?:全部|全面|悉数|一律)(?:已经?|得到|按期|如期|提前|顺利)*'
/** 旱厕已全部改造为水冲式厕所: what was, is no more. */
const ALL_REPLACED = new RegExp(`^(.{2,40}?)${ALL}(?:改造|改建|改为|更新|更换|拆除|整改|整治)`, 'u')
/** 心理辅导室已全部建成, 食堂全部实行明厨亮灶: done by or for every one of them. */
const ALL_DONE = new RegExp(
  `^(.{2,40}?)${ALL}(?:完成|建成|建有|建立|配备|配齐|配足|开通|接入|安装|纳入|达标|投用|投入使用|开设|设立|接通|通上|用上|实行|实现|落实|供应)了?(.{0,20})$`,
  'u',
)
/** 各校均建有心理辅导室: every one of them, by its first word. */
const EVERY_HAS =
  /^(.{0,6}(?:所有|各|每|全部).{1,24}?)(?:均|都)(?:已经?)?(?:建成|建有|建立|设有|设立|配备|配有|开设|安装|通|实现|完成|开通|接入|接通)了?(.{0,20})$/
/** 心理教师实现全覆盖. */
const COVERED =
  /^(.{2,40}?)(?:已经?|全面|均|都)*(?:实现|做到|达到)了?(.{0,6})(?:全覆盖|百分之百|100%)$/
/** 专职保安配备率100%. */
const RATE_FULL =
  /^(.{2,40}?)(?:配备|覆盖|开设|建成|建有|接入|安装|设置|参与|开展|落实)率(?:均|都|已|达到?|为|保持|在)*(?:100%|百分之百)$/
/** 视力监测一校不漏, 登记无一遗漏. */
const ONE_BY_ONE =
  /^(.{2,40}?)(?:做到|实现|坚持)?了?[“"]?(?:一[校园班生人村户师]不[漏落少]|(?:无一|没有一[所名个人校])遗漏)[”"]?$/
const SWEEPING =
  /一[校园班生人村户师]不[漏落少]|遗漏|没有|全覆盖|百分之百|100%|[均都]已?(?=[建设配开安通实完接])|无一|未发生|未出现|从未|未曾|[已再现]无|不存在|清零|归零|为零|零发生|不复存在|全部|全面|彻底|悉数|一律|杜绝了/g
const NOT_ASSERTED =
  /力争|确保|计划|将|要求|应当|(?<![供相反适响])应|必?须|目标|争取|努力|推动|基本(?!均衡)|(?<![消清拆解扫排])除|以外|之外|如果|如能|若|是否|预计|拟|为了|防止|避免/

/** Every statement of the body that something holds without exception. */
export const sweepingStatements = once((context: AuditContext): readonly Sweeping[] =>
  bodyClausesWith(context, SWEEPING).flatMap(clause => {
    if (NOT_ASSERTED.test(clause.text)) return []
    const read = readSweeping(clause.text.trim())
    return read && read.topic.length >= SHORTEST_TOPIC ? [{ clause, ...read }] : []
  }),
)

/** 无一例违规案件: what is counted by these happens. */
const EVENT_COUNTER = /(?:没有|无|未)一[起例次件宗]/
const SHORTEST_TOPIC = 2

function readSweeping(text: string): Pick<Sweeping, 'topic' | 'kind'> | null {
  const none = NONE_OF.exec(text)
  if (none) {
    const [, before = '', verb, what = ''] = none
    const isEvent = verb !== undefined || EVENT_COUNTER.test(text)
    return { topic: plain(before) + plain(what), kind: isEvent ? 'event' : 'none' }
  }
  const left = NONE_LEFT.exec(text)
  if (left) {
    return { topic: plain(left[1] ?? ''), kind: text.includes('零发生') ? 'event' : 'none' }
  }
  const removed = REMOVED.exec(text)
  if (removed) return { topic: plain(removed[1] ?? '') + plain(removed[2] ?? ''), kind: 'none' }
  const replaced = ALL_REPLACED.exec(text)
  if (replaced) return { topic: plain(replaced[1] ?? ''), kind: 'none' }
  const done =
    ALL_DONE.exec(text) ??
    EVERY_HAS.exec(text) ??
    COVERED.exec(text) ??
    RATE_FULL.exec(text) ??
    ONE_BY_ONE.exec(text)
  return done ? { topic: plain(done[1] ?? '') + plain(done[2] ?? ''), kind: 'done' } : null
}

const DATE =
  /(?:截至|截止|到|至)?(?:(?:19|20)\d\d年?度?[—-])?(?:19|20)\d\d年(?:[底末初]|度|学年|[春秋]季学?期?|\d{1,2}月[底末初份]?)?|目前|至今|今年以?来?|全年|年内|当年|本年度?|连续[一二三四五六七八九十两\d]+年|近[一二三四五六七八九十两几\d]+年来?|多年来?/g
const NEUTRAL =
  /(?:全|我|本|整个)[省市县区旗州]|辖区内?|境内|校园|各级各类|义务教育阶段|义务教育|中小学校?|学校|各[校园地]|教师队伍|\d+人(?:及以上|以上)|\d+(?:余)?[所个名间处栋家辆](?!百分点)|各|所有的?|始终|一直|已经?|均|都|现|也|再|确保|实现|做到|保持|原有的?|的|到位|完毕|[“”"'\s、,，（）()]/g
/** Those who go to school have many names. */
const PUPILS = /学生|儿童少年|少年儿童|儿童|少年|适龄|人员/g
const DROPPED_OUT = /失学辍学|辍学失学|失学、辍学|失辍学|辍学生/g

/** 56人以上的班级, and 2个班超过56人, are what 大班额 means. */
const LARGE_CLASS =
  /(?:5[56]|66)人(?:及?以上|及其以上)的?(?:超?大班额班级|超?大班额|大?班级|教学班|班额|班)|(?:班级|教学班|班额|班)(?:人数|学生|学生数)?(?:超过|突破|超)了?(?:5[56]|6[56])人|大班额班级/g

/** The words that say what is spoken of. */
export function plain(words: string): string {
  return words
    .replace(DATE, '')
    .replace(LARGE_CLASS, written => (/6[56]人/.test(written) ? '超大班额' : '大班额'))
    .replace(DROPPED_OUT, '辍学')
    .replace(PUPILS, '')
    .replace(NEUTRAL, '')
}

/** Every word of the topic stands in the other text as well, in pieces of two characters or more. */
export function isSpokenOfIn(topic: string, text: string): boolean {
  let at = 0
  while (at < topic.length) {
    let length = 0
    while (at + length < topic.length && text.includes(topic.slice(at, at + length + 1))) length++
    if (length < 2) return false
    at += length
  }
  return true
}
