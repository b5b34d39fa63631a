import { outcomes } from '../../../lexicon/outcomes.ts'
import { once } from '../../../structure/once.ts'
import type { Clause } from '../../../structure/sentences.ts'
import { type AuditContext, bodyClausesWith } from '../../context.ts'
import { type Topic, topicOf } from './content.ts'

/** 没有一名失学学生, 旱厕已全部改造, 参加率96.3%: how far something is said to hold. */
export interface Sweeping {
  clause: Clause
  topic: Topic
  /** What the clause before it speaks of, where it says little itself: 没有一家外包. */
  context: Topic | null
  /** What would contradict it: that some are left, that one happened, that one lacks it. */
  kind: 'none' | 'event' | 'all'
  /** 应入尽入: what the other passage has to deny besides. */
  outcome: RegExp | null
  /** How many they are, of what, and what became of them all: 12个项目全部开工. */
  those: Those | null
  /** 除身体原因外: those who are too ill were left out. */
  savesTheIll: boolean
  /** Of a hundred; 100 but for a rate that says how many are left. */
  percent: number
}

/** Things that are counted one by one and settled one by one. */
export interface Those {
  count: number
  counter: string
  noun: string
  outcome: string
}

type Said = Pick<Sweeping, 'kind'> & { words: string; outcome?: RegExp; percent?: number }

const COUNTER = '[名人起所个例次家处位间辆件宗栋]'
const HAN = '\\p{Script=Han}'
/** 没有发生一起涉校事故, 未出现食物中毒事件, 无一名学生辍学: what there is none of stands behind. */
const NONE_OF = new RegExp(
  `^(.*?)(?:(?:没有|未|从未|未曾|没)(?:再)?(发生|出现|产生)过?(?:任何|一${COUNTER})?|(?:没有|无)(?:任何)?一${COUNTER}|(?<=已|再|现)(?:无|没有)|不存在|杜绝了)((?:[56]6人(?:及?以上)?的?)?[${HAN}A-Z“”]{2,24})$`,
  'u',
)
/** 全区没有教师因违反师德受到处理: nothing stands before it but where and when. */
const THERE_IS_NONE = new RegExp(
  `^(?:[全我本][省市县区州旗校]|全年|目前|现|已|也|辖区内?|境内|各校|各地|均|都)*(?:没有|无|未有)((?:[56]6人(?:及?以上)?的?)?[${HAN}A-Z“”]{2,24})$`,
  'u',
)
/** 无违规办学行为 after what it is said of. */
const LAST_NONE = new RegExp(`^(.{2,24}?)(?:均|都|已)(?:没有|无)([${HAN}“”]{2,12})$`, 'u')
/** 校园安全零事故, 零辍学. */
const ZERO =
  /^(.{0,30}?)(?:实现|做到|保持|继续|连续|始终|了|[“”"])*零(?:的)?(事故|辍学|失学|投诉|案件|伤亡|死亡|拖欠|犯罪|欺凌|溺水|违规|举报|上访|感染|流失)[”"]?$/
/** 大班额全部消除, 辍学学生动态清零, 安全事故零发生: what there is none of stands in front. */
const NONE_LEFT =
  /^(.{2,40}?)(?:实现|达到|保持|全部|全面|彻底|动态|已经?|均|都|了|[“”])*(?:清零|归零|[为是](?:零|0(?![.\d]))|零发生|不复存在|(?:全部|全面|彻底|悉数|均已|都已|全都)(?:得到)?(?:消除|清除|化解|取缔|拆除|销号|淘汰|清退|解决|办结|清理|退出|停止|停用|叫停|废止))[”"]?(?:完毕|到位)?$/u
/** 已全面消除大班额: the same with its verb in front. */
const REMOVED =
  /^(.{0,16}?)(?:已经?|均|都|现)*(?:全部|全面|彻底|悉数|已)(?:消除|清除|化解|取缔|取消|拆除|销号|淘汰|清退|废除|停用)了?([^\d]{2,24}|(?:56|66)人.{2,20})$/
const ALL = '(?:已经?|均|都|现|也)*(?:全部|全面|悉数|一律)(?:已经?|得到|按期|如期|提前|顺利)*'
/** 旱厕已全部改造为水冲式厕所: what was, is no more. */
const ALL_REPLACED = new RegExp(
  `^(.{2,40}?)${ALL}(?:改造|改建|改为|更新|更换|拆除|整改|整治)(?:完成|完毕|到位)?`,
  'u',
)
/** 心理辅导室已全部建成, 各校均配备校医: done by or for every one of them. */
const ALL_DONE =
  /^(.{2,40}?)(?:已经?|现|也)*(?:全部|全都|均|都|皆|悉数|一律)(?:已经?|能够?|得到|按期|如期|提前|顺利|全部)*(?!有所|较|比|呈|高|低|超|增|降|为\d|是|在\d|不|未|没|无|位|居|属|来自|由|以上)(.{2,28})$/
/** 心理教师实现全覆盖, 专职保安配备率100%, 联网率均为100%. */
const COVERED = /^(.{2,50}?)(?:全覆盖|百分之百|100%)$/
const COVERING =
  /(?:覆盖|配备|建成|建有|接入|安装|设置|落实|普及|开设|完成|开展|实现)?(?:率|比例|占比|面)?(?:已经?|全面|均|都|保持|稳定|实现|做到|达到?|为|在|是|了)*$/
/** 视力监测一校不漏, 登记无一遗漏. */
const ONE_BY_ONE =
  /^(.{0,40}?)(?:做到|实现|坚持)?了?[“"]?(?:一[校园班生人村户师个](?:也|都)?[不没](?:有)?[漏落少]|(?:无一|没有一[所名个人校])(?:遗漏|例外))[”"]?$/
/** 实现校校有: of what stands in the clause before. */
const EACH_HAS =
  /^(.{0,20}?)(?:实现|做到|基本形成)?了?[“"]?(?:校校|园园|班班|村村|乡乡|镇镇|县县|人人|户户|生生)(?:都|均|皆)?(?:有|通|能|达标|配)[”"]?$/
/** 残疾儿童应入尽入. */
const AS_MANY_AS_OUGHT =
  /^(.{0,30}?)(?:实现|做到|坚持|确保)?了?[“"]?应(\p{Script=Han})尽\2[”"]?(.{0,10})$/u
const OUTCOMES: Readonly<Record<string, RegExp>> = {
  入: /入[学园]|就读|就学|安置|上学/,
  学: /入学|就读|就学|上学/,
  助: /资助|补助|助学金|享受|受助/,
  返: /返校|复学|劝返/,
  训: /培训|参训/,
}
/** 参加率96.3%, 食堂供餐比例达到97.5%: how many are left can be told from it. */
const RATE =
  /^(.{2,40}?)(?:率|的?比例|的?占比|的(?=[占已达有]))(?:已经?|均|都|有|占|达到?|为|是|在|保持|提高到|提升到|[:：])*(\d{1,2}(?:\.\d+)?)%$/

const SWEEPING =
  /校校|园园|班班|村村|乡乡|镇镇|县县|人人|户户|生生|一[校园班生人村户师个](?:也|都)?[不没]有?[漏落少]|遗漏|例外|没有|无|全覆盖|百分之百|\d%|[均都皆]|未发生|未出现|从未|未曾|不存在|零|[为是]0|不复存在|全部|全面|全员|彻底|悉数|一律|杜绝了|应\p{Script=Han}尽/gu
const NOT_ASSERTED =
  /力争|确保|计划|将|要求|应当|(?<![供相反适响])应(?!\p{Script=Han}尽)|必?须|目标|争取|努力|推动|基本(?!均衡)|(?<![消清拆解扫排剔])除|以外|之外|如果|如能|若|是否|预计|拟|为了|防止|避免|尚|仍|还[有没未]|其余|个别|部分|多数|大多|能否|有望|(?:比|较)上年/u

/** Every statement of the body that something holds without exception, or of how many. */
export const sweepingStatements = once((report: AuditContext): readonly Sweeping[] => {
  const place = report.profile.organisation ?? ''
  return bodyClausesWith(report, SWEEPING).flatMap(clause => {
    const written = clause.text.replace(/\s+/g, '')
    const text = written.replace(BUT_THE_ILL, '')
    if (NOT_ASSERTED.test(text)) return []
    const lead = beforeIn(report, clause)
    const before = lead.replace(BUT_THE_ILL, '')
    const savesTheIll = before !== lead || text !== written
    // 公开招聘教师86名，已全部到岗: of those that were told of right before.
    const whole = BARE.test(text) ? before + text : text
    const said = whole !== text && NOT_ASSERTED.test(whole) ? null : readSaid(whole)
    if (!said) return []
    if (EXCEPT.test(before)) return []
    const { kind, outcome = null, percent = 100 } = said
    if (OF_PLACES.test(said.words.trim())) return []
    const named = said.words.replace(BY_SIZE, '')
    const words = outcome ? named.replace(outcome, '') : named
    const own = topicOf(words, place)
    const isBare = outcome === null ? !own.isTold : own.meanings.length + own.rest.length === 0
    const topic = isBare ? topicOf(`${before}，${words}`, place) : own
    const context =
      !isBare && text.length < SHORTEST && before !== '' ? topicOf(before, place) : null
    const isTold = topic.isTold || (outcome !== null && topic.meanings.length > 0)
    if (!isTold) return []
    const those = thoseIn(whole)
    return [{ clause, topic, context, kind, outcome, those, savesTheIll, percent }]
  })
})

/** 新城区、卫东区已全部消除: of two places, and what it was is told farther off. */
const OF_PLACES =
  /^\p{Script=Han}{1,4}[县市区旗镇乡](?:[、和及]\p{Script=Han}{1,4}[县市区旗镇乡])+$/u

/** 不足100名学生的教学点全部按100人核定: how large they are is not what it is about. */
const BY_SIZE = /(?:不足|不到|少于|低于|超过|大于)\d+[名人个所][^，,。；;]{0,6}?的/g

const BARE =
  /^(?:(?:截至|到)?(?:\d{4}年)?\d{1,2}月[底末初]?|目前|现|也|并)?(?:已经?|均|都|全部|全都|悉数|一律)/
/** 没有一家外包 does not say of what: that stands in the clause before. */
const SHORTEST = 7
const EXCEPT = /除.*(?:外|之外|以外)$/

/** 除身体原因外, 除因病不具备学习条件的外: who cannot learn at all is left out by everybody. */
const BUT_THE_ILL =
  /除了?因?[^，,。；;除外]{0,6}?(?:身体|疾病|患病|重病|因病|病残|重残|残疾|健康)[^，,。；;除外]{0,16}?(?:之外|以外|外)[，,]?/

const SETTLED_ONE_BY_ONE =
  '问题|项目|事项|任务|工程|隐患|教师|学生|对象|儿童|学校|幼儿园|措施|案件|信访件|建议|提案'
const COUNT_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,5})([所个项处家名人件条])[^，,。；;\\d]{0,10}?(${SETTLED_ONE_BY_ONE})`,
)
const NOUN_FIRST = new RegExp(`(${SETTLED_ONE_BY_ONE})(?:共|有)*(\\d{1,5})([所个项处家名人件条])`)
const BECAME = new RegExp(
  `(?:全部|均|都|全都|悉数)[^，,。；;\\d]{0,6}?(${[...outcomes, '开工', '竣工'].join('|')})`,
)

/** 其中立行立改类问题139个全部整改: of one kind, and what is left may be of another. */
const OF_A_KIND = /^其中|类(?:问题|项目|事项|任务|隐患)/

function thoseIn(text: string): Those | null {
  if (OF_A_KIND.test(text)) return null
  const outcome = BECAME.exec(text)?.[1]
  if (!outcome) return null
  const first = COUNT_FIRST.exec(text)
  if (first) {
    const [, count, counter = '', noun = ''] = first
    return { count: Number(count), counter, noun, outcome }
  }
  const [, noun = '', count, counter = ''] = NOUN_FIRST.exec(text) ?? []
  return count ? { count: Number(count), counter, noun, outcome } : null
}

/** 应入尽入: of what stands in the clause before. */
function beforeIn({ text }: AuditContext, { span, sentence }: Clause): string {
  const lead = text.slice(sentence.span[0], span[0])
  return /[^，,。；;：:]+(?=[，,：:]?$)/.exec(lead)?.[0].trim() ?? ''
}

/** 无一例违规案件: what is counted by these happens. */
const EVENT_COUNTER = /(?:没有|无|未)一[起例次件宗]/
const EVENT =
  /^(?:查出|发现|接到|收到|出现|发生)|事故|事件|案件|案例|纠纷|舆情|欺凌|伤亡|处理$|处分$|查处$|违规|违纪|违法|体罚|补课|收费/

/** 没有教师因违反师德受到处理: what became of it is told in many ways. */
const DEALT_WITH = /(?:受到|被)?(?:处理|处分|查处|通报|问责)$/

function readSaid(text: string): Said | null {
  const none = NONE_OF.exec(text) ?? LAST_NONE.exec(text)
  if (none) {
    const [before = '', what = ''] = [none[1], none.at(-1)]
    const isEvent = none.length > 3 && none[2] !== undefined
    const kind = isEvent || EVENT_COUNTER.test(text) || EVENT.test(what) ? 'event' : 'none'
    return { words: `${before} ${kind === 'event' ? what.replace(DEALT_WITH, '') : what}`, kind }
  }
  const zero = ZERO.exec(text)
  if (zero) return { words: `${zero[1]}${zero[2]}`, kind: 'event' }
  const nothing = THERE_IS_NONE.exec(text)?.[1]
  if (nothing)
    return { words: nothing.replace(DEALT_WITH, ''), kind: EVENT.test(nothing) ? 'event' : 'none' }
  const left = NONE_LEFT.exec(text)
  if (left) return { words: left[1] ?? '', kind: text.includes('零发生') ? 'event' : 'none' }
  const removed = REMOVED.exec(text)
  if (removed) return { words: `${removed[1]} ${removed[2]}`, kind: 'none' }
  const replaced = ALL_REPLACED.exec(text)
  if (replaced) return { words: replaced[1] ?? '', kind: 'none' }
  return readAll(text)
}

function readAll(text: string): Said | null {
  const ought = AS_MANY_AS_OUGHT.exec(text)
  if (ought) {
    const [, before = '', deed = '', behind = ''] = ought
    return { words: before + behind, kind: 'all', outcome: OUTCOMES[deed] ?? new RegExp(deed) }
  }
  const rate = RATE.exec(text)
  if (rate) return { words: rate[1] ?? '', kind: 'all', percent: Number(rate[2]) }
  const covered = COVERED.exec(text)?.[1]
  if (covered) return { words: covered.replace(COVERING, ''), kind: 'all' }
  const each = (ONE_BY_ONE.exec(text) ?? EACH_HAS.exec(text))?.[1]
  if (each !== undefined) return { words: each, kind: 'all' }
  const all = text.includes('%') ? null : ALL_DONE.exec(text)
  return all ? { words: `${all[1]} ${all[2]}`, kind: 'all' } : null
}
