import { collect } from '../../../structure/collect.ts'
import { later, once } from '../../../structure/once.ts'
import type { Clause } from '../../../structure/sentences.ts'
import { matchesOf } from '../../../text/matches.ts'
import { type AuditContext, clausesWith } from '../../context.ts'
import { AS_IT_IS } from '../counted/when.ts'
import { type Content, contentOf } from './content.ts'

/** A clause that tells that some are left, that something happened, or that some lack something. */
export interface Exception {
  clause: Clause
  content: Content
  /** What its sentence said before. */
  lead: () => Content
  /** Some are left: 尚有5名. */
  isLeft: boolean
  /** 其余3个正在推进: some of those told of right before. */
  isRest: boolean
  /** Counted, and nothing is said of what was done about them: 辍学学生4人. */
  isCounted: boolean
  hasHappened: boolean
  /** What stands behind 没有, 未; null where nothing is denied of some. */
  denied: string | null
  /** So many of so many have it: 57 of 61. */
  part: readonly [number, number] | null
  /** 个别, 部分: who is not told. */
  isVague: boolean
  /** 一成多, 12%的: how many of a hundred are told, at least and at most. */
  share: readonly [number, number] | null
}

const NUMBER = '(?:[1-9]\\d*|[一二两三四五六七八九十]{1,3})(?:\\.\\d+)?万?(?:余|多)?'
const COUNTER = '(?:[名人起所个例次家处位间辆件宗栋项套台校村户份乡镇县班]|平方米|亩|元)'
const COUNTED = new RegExp(`(?<![第\\d])${NUMBER}${COUNTER}`)
const REMAINS =
  '(?:尚|还|仍|仍然|依然|目前仍?|现|共)(?:有|存有?|剩|余|存在)|剩余|余下|(?<![没现具享设建配拥占])有'
/** 尚有5名…, 仍存在3处…, …还剩2所: what is left. */
const LEFT = new RegExp(`(?:${REMAINS})(?:[56]\\d人)?[^，,。；;\\d]{0,16}?${NUMBER}${COUNTER}`, 'g')
/** 三处…还在招生: it goes on. */
const GOING_ON =
  /(?:还|仍|仍然|依然|继续|尚)(?:在|由|以|用|未|处于|设|实行|使用|采用|保留|是|为|靠|开|办)/
/** 目前仍辍学在外打工的6名学生: what they still are stands before how many they are. */
const STILL_SO = new RegExp(
  `(?:仍然?|依然|尚)(?!需|要|可|应|能|具|属)[^，,。；;\\d]{2,12}的${NUMBER}${COUNTER}`,
)
const STILL = /存在|现有|尚|还|仍|依然|剩|余下|未|没有|不(?!低于|少于|超过)|欠|缺|待/
/** 发生…事故2起, 对中毒事故的2名责任人给予处分: what happened. */
const HAPPENED =
  /(?:发生|出现|查处|查实|通报|处理|处分|问责|责任人|轻伤|受伤|死亡|身亡|就诊|住院|送医|就医|调查|责成|诫勉|约谈|罚款|吊销)/g
const PREVENTED =
  /演练|预防|防范|隐患|应急(?!处置)|宣传|教育活动|未|没有|杜绝|防止|保险|避免|为零|预案|如发生|一旦/
/** 已整改18个，其余3个正在推进: what is left of those told of right before. */
const THE_REST = new RegExp(
  `^(?:其余|余下|剩余|另外|还有|另有)的?${NUMBER}${COUNTER}[^，,]{0,8}?(?:正在|仍在|尚|还|未|没|待|推进|进行|持续|继续)`,
)
/** What happened is told by its name alone. */
const INCIDENTS =
  /补课|收费|收取|体罚|溺|中毒|腹泻|食源性|追尾|侧翻|相撞|欺凌|霸凌|殴打|起火|失火|坠楼|踩踏|触电/g
const INCIDENT = /事故|欺凌|师德违规|违规补课|违规收费/
const DATED = /\d{1,2}月|\d{1,2}日/
/** Said of some: 没有, 未, 缺. */
const DENIED =
  /(?:至今|目前|一直|暂时?|尚|还|仍|均|都|也|并|从)*(?:未能?|没有?(?!一[名个所起例])|无(?![论需须一疑障害锡法])|尚无|缺[少乏]?(?!额|口|编)|不(?=达|合格|足|符|能|具备|健全|完善|到位))/g
const DENYING = /未|没|无|缺|不(?=达|合格|足|符|能|具备|健全|完善|到位)/g
const NAMED =
  /[\p{Script=Han}]{1,6}(?:[县区镇乡]|街道|小学|中学|初中|高中|完小|幼儿园|中心校|学校|村小|[一二三四五六七八九十]中)(?![域级内城])/u
const ALL_OF_THEM =
  /[全各本我][省市县区校镇乡园]|所有|[区县境]域?内|辖区|(?:义务教育|中小|各类)学校/g
const VAGUE = /个别|部分|少数|有的|一些|极少|少量/
const SHARE =
  /(近|约|超过?|逾|不足|不到)?(?:(?<!\d)([1-4]?\d(?:\.\d+)?)%(?!以)|([一二两三四])成(多)?)的?/
/** 没有参加课后服务的超过一成: what they lack stands before how many they are. */
const LACKING_SHARE =
  /^(.{2,20}?)的(?:学校|学生|教师|幼儿|家庭|教学点|村小|幼儿园|食堂|班级|乡镇)?(?:还|仍|尚|共|占|有|达到?|为|约|超过?|近|逾|不足|不到)*(?:\d|[一二两三四]成)/
/** 未入学残疾儿童少年11名: who they are stands between what they lack and how many they are. */
const LACKING_COUNT =
  /^((?:入[学园]|就读|达标|复学|返校|到岗|竣工|完工|开工|投用|联网|持证)[^，,。；;\d]{2,12}?)(?:还|仍|尚|共|有|为|达)*[1-9]\d*[名人所个处家]/
/** 此外还有3所…获评: more of them, not some left. */
const MORE = /此外|另|获|荣|评为|增|(?<!未|没有|没|不|待|能)(?:新建|建成|达标|完成)/
/** What was done about them, so that they may be gone. */
const DEALT_WITH =
  /消除|化解|减少|整改|劝返|复学|取缔|查处|处置|清退|拆除|淘汰|演练|排查|新增|投入|解决|办结|改造|更换|压减|下降|降|比|原有|年初|曾|累计|购置|计划|拟|合格|达标|通过|建成|完成|率|零|无|没|未|不/
const PLANNED = /将|拟|力争|确保|计划|争取|要|可能|推动|逐步|加快|为了?|针对|对/
const ELSEWHERE = /全国|外[省市县地]|案例|兄弟|周边|邻[县市近]|其[他它][省市县区]/
/** Of a county's report 全省 is elsewhere, of a province's own it is not. */
const isElsewhere = (context: AuditContext, words: string) =>
  ELSEWHERE.test(words) || (words.includes('全省') && isOfCounty(context))
const isOfCounty = once(({ text }: AuditContext): boolean => /[全我本][县市区旗州]/.test(text))
/** 2.关于“公用经费拨付不足”的问题。: the heading of what was found, and what was done about it follows. */
const ANSWERED = /^(?:\d{1,2}[.．、])?(?:关于|针对).*问题$/
const ANY_COUNT = new RegExp(COUNTED.source, 'g')

const exceptionsIn = once((context: AuditContext): readonly Exception[] => {
  const clauses = new Set([
    ...clausesWith(context, INCIDENTS),
    ...clausesWith(context, ANY_COUNT),
    ...clausesWith(context, HAPPENED),
    ...clausesWith(context, DENYING),
    ...clausesWith(context, ANY_SHARE),
  ])
  return collect([...clauses], clause => {
    const exception = readException(context, clause)
    return exception ? [exception] : []
  })
})

const PIECE = 2

/** Exceptions that speak of something, by the pieces of two characters or the meanings that are asked for. */
export function exceptionsBy(
  context: AuditContext,
  pieces: ReadonlySet<string>,
  meanings: ReadonlySet<string>,
): ReadonlyMap<string, readonly Exception[]> {
  const found = new Map<string, Exception[]>()
  const add = (piece: string, exception: Exception) => {
    const others = found.get(piece)
    if (!others) found.set(piece, [exception])
    else if (others.at(-1) !== exception) others.push(exception)
  }
  for (const exception of exceptionsIn(context)) {
    const { content } = exception
    for (let at = 0; at < content.text.length - 1; at++) {
      const piece = content.text.slice(at, at + PIECE)
      if (pieces.has(piece)) add(piece, exception)
    }
    for (const meaning of meanings) if (content.meanings.has(meaning)) add(meaning, exception)
  }
  return found
}

function readException(context: AuditContext, clause: Clause): Exception | null {
  // 对现有的12个大班额逐一化解: what a plan is about is there now.
  const isPlanned =
    clause.sentence.part === 'plans' && PLANNED.test(clause.text) && !AS_IT_IS.test(clause.text)
  const lead = context.text.slice(clause.sentence.span[0], clause.span[0])
  if (isPlanned || isElsewhere(context, lead + clause.text)) return null
  const text = clause.text.replace(/\s+/g, '')
  if (ANSWERED.test(text)) return null
  const isRest = THE_REST.test(text)
  const content = contentOf(isRest ? lead + text : text)
  const counted = COUNTED.exec(text)
  LEFT.lastIndex = 0
  const isLeft =
    isRest ||
    (((LEFT.test(text) && STILL.test(text)) ||
      (counted !== null && (GOING_ON.test(text) || STILL_SO.test(text)))) &&
      !MORE.test(text))
  const rest = context.text.slice(clause.span[0], clause.sentence.span[1])
  HAPPENED.lastIndex = 0
  const hasHappened =
    !PREVENTED.test(text) &&
    (DATED.test(text) ||
      HAPPENED.test(rest) ||
      (INCIDENT.test(content.text) &&
        (counted !== null || NAMED.test(text.replace(ALL_OF_THEM, '')))))
  const denied = deniedIn(content.text)
  const isCounted = (counted !== null && !DEALT_WITH.test(text)) || hasShare(text)
  const part = counted === null || denied !== null ? null : partIn(lead + text)
  if (!isLeft && !isCounted && !hasHappened && denied === null && part === null) return null
  const share = shareIn(text)
  const isVague = VAGUE.test(text)
  return {
    clause,
    content,
    lead: later(() => contentOf(lead)),
    isLeft,
    isRest,
    isCounted,
    hasHappened,
    denied,
    isVague,
    share,
    part,
  }
}

/** 8个县区中已有6个, 61所学校，其中开展的57所. */
const PART_OF = new RegExp(
  `(?<![第\\d])(\\d+)(${COUNTER})[^\\d。；;]{0,24}?(?:中|其中|里)[^\\d。；;]{0,24}?(?<!第)(\\d+)\\2`,
)

function partIn(sentence: string): readonly [number, number] | null {
  const found = PART_OF.exec(sentence)
  const [all, part] = [Number(found?.[1]), Number(found?.[3])]
  return found && part > 0 && part < all ? [part, all] : null
}

/** What some of them lack: they are counted, named or called some before it is denied. */
function deniedIn(text: string): string | null {
  const countedAt = COUNTED.exec(text)?.index ?? text.length
  for (const denial of matchesOf(DENIED, text)) {
    const before = text.slice(0, denial.index)
    const denied = text.slice(denial.index + denial[0].length)
    const isOfSome =
      countedAt < denial.index ||
      (denied.startsWith('拨付') && COUNTED.test(denied)) ||
      SHARE.test(before) ||
      VAGUE.test(before) ||
      NAMED.test(before.replace(ALL_OF_THEM, ''))
    const what = isOfSome
      ? denied
      : (LACKING_SHARE.exec(denied)?.[1] ?? LACKING_COUNT.exec(denied)?.[1])
    if (what) return what
  }
  return null
}

/** 大班额占比2.3%: there are some, however few. */
function hasShare(text: string): boolean {
  const share = SOME_SHARE.exec(text)
  return share !== null && !DEALT_WITH.test(text.slice(0, share.index)) && !BOUND.test(text)
}

const SOME_SHARE = /(?:占比|比例)(?:仍|还|达到?|为|是|有|约)*(?!0(?:\.0+)?%)\d+(?:\.\d+)?%$/
const ANY_SHARE = /(?:占比|比例)[^，,。；;\d]{0,4}\d/g
const BOUND = /控制|以内|以下|上限|标准|规定/

const LOOSE = 2
const TENTH = 10
const tenths = '一二三四'

function shareIn(text: string): readonly [number, number] | null {
  const found = SHARE.exec(text)
  if (!found) return null
  const [, how = '', percent, tenth, more] = found
  const said = percent
    ? Number(percent)
    : (tenths.indexOf((tenth ?? '').replace('两', '二')) + 1) * TENTH
  const step = percent ? LOOSE : TENTH
  if (more || /[超逾]/.test(how)) return [said, said + step]
  if (/不/.test(how)) return [0, said]
  if (how === '近') return [said - step / 2, said]
  const slack = percent ? 10 ** -(percent.split('.')[1]?.length ?? 0) / 2 : TENTH / 2
  return [said - slack, said + slack]
}
